"""An SDXL of true size with random weights: how long it takes doesn't depend on what it paints."""

from __future__ import annotations

from typing import Any

import torch
from diffusers import AutoencoderKL, EulerDiscreteScheduler, StableDiffusionXLPipeline, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from tests.tiny_diffusion import ENDS, clip_tokenizer

VAE_BLOCKS = (128, 256, 512, 512)


def random_sdxl(device: str, dtype: torch.dtype) -> Any:
    """The pipeline as its makers shaped it (U-Net 2.6, text encoders 0.8 billion weights), on a device."""
    torch.manual_seed(1)
    tokenizers = clip_tokenizer(ENDS), clip_tokenizer("!")
    with torch.device(device):
        first = CLIPTextModel(_text_config(tokenizers[0], 768, 3072, 12, 12, "quick_gelu"))
        second = CLIPTextModelWithProjection(_text_config(tokenizers[1], 1280, 5120, 32, 20, "gelu"))
        unet, vae = _unet(), _vae()
    parts = [part.to(device=device, dtype=dtype).eval() for part in (first, second, unet, vae)]
    pipeline = StableDiffusionXLPipeline(
        vae=parts[3],
        text_encoder=parts[0],
        text_encoder_2=parts[1],
        tokenizer=tokenizers[0],
        tokenizer_2=tokenizers[1],
        unet=parts[2],
        scheduler=EulerDiscreteScheduler(
            beta_start=0.00085,
            beta_end=0.012,
            beta_schedule="scaled_linear",
            steps_offset=1,
            timestep_spacing="leading",
        ),
        add_watermarker=False,
    )
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def _text_config(tokenizer: Any, width: int, inner: int, layers: int, heads: int, activation: str) -> CLIPTextConfig:
    return CLIPTextConfig(
        vocab_size=49408,
        hidden_size=width,
        projection_dim=width,
        intermediate_size=inner,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        hidden_act=activation,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )


def _unet() -> UNet2DConditionModel:
    return UNet2DConditionModel(
        sample_size=128,
        block_out_channels=(320, 640, 1280),
        layers_per_block=2,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        transformer_layers_per_block=(1, 2, 10),
        attention_head_dim=(5, 10, 20),
        cross_attention_dim=2048,
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=256,
        projection_class_embeddings_input_dim=2816,
    )


def _vae() -> AutoencoderKL:
    return AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * len(VAE_BLOCKS),
        up_block_types=("UpDecoderBlock2D",) * len(VAE_BLOCKS),
        block_out_channels=VAE_BLOCKS,
        layers_per_block=2,
        sample_size=1024,
        scaling_factor=0.13025,
    )
