"""Recipes of tiny diffusion models: real pipelines of diffusers with random weights, some megabytes, always the same.

They draw noise, but through every part that a real model has. Nothing is fetched: all load from their folder.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    PNDMScheduler,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from safetensors.torch import save_file
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    CLIPTokenizer,
    CLIPVisionConfig,
    CLIPVisionModelWithProjection,
    Qwen2Tokenizer,
    Qwen3Config,
    Qwen3ForCausalLM,
)

WORDS: Final = """
a the of and in with on at by to is her his woman man portrait photo light hair eyes face soft blue green red dark
standing looking detailed background cinematic style coat harbour street window morning evening shadow warm cold
"""
"""Words of prompts that the tokenizer reads as one token each; others it spells."""
STARTS: Final = "<|startoftext|>"
ENDS: Final = "<|endoftext|>"
CHATML: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
WIDTH: Final = 32
"""Width of the text and image encoders."""


def tiny_sdxl(folder: Path, *, second: int = WIDTH) -> Path:
    """A pipeline of Stable Diffusion XL's make, saved in ``folder``: two text encoders, any multiple of 8 pixels.

    ``second``: width of the second text encoder. In real ones the two differ, by which they are told apart.
    """
    torch.manual_seed(1)
    pipeline = StableDiffusionXLPipeline(
        vae=_vae(),
        text_encoder=CLIPTextModel(_text_config("quick_gelu")).eval(),
        text_encoder_2=CLIPTextModelWithProjection(_text_config("gelu", second)).eval(),
        tokenizer=clip_tokenizer(pad=ENDS),
        tokenizer_2=clip_tokenizer(pad="!"),
        unet=_unet(
            cross_attention_dim=WIDTH + second,
            addition_embed_type="text_time",
            addition_time_embed_dim=8,
            projection_class_embeddings_input_dim=second + 6 * 8,
        ),
        scheduler=EulerDiscreteScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear"),
        force_zeros_for_empty_prompt=True,
        add_watermarker=False,
    )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_sd15(folder: Path) -> Path:
    """A pipeline of Stable Diffusion 1.5's make, saved in ``folder``: one text encoder, no safety checker."""
    torch.manual_seed(2)
    pipeline = StableDiffusionPipeline(
        vae=_vae(),
        text_encoder=CLIPTextModel(_text_config("quick_gelu")).eval(),
        tokenizer=clip_tokenizer(pad=ENDS),
        unet=_unet(cross_attention_dim=WIDTH),
        scheduler=PNDMScheduler(
            beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", skip_prk_steps=True, steps_offset=1
        ),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_flux2(folder: Path) -> Path:
    """A distilled pipeline of FLUX.2 klein's make, saved in ``folder``.

    It has a language model for its text encoder, takes several pictures as references, and no negative prompt.
    """
    torch.manual_seed(4)
    tokenizer = _chat_tokenizer()
    language_model = Qwen3Config(
        vocab_size=len(tokenizer),
        hidden_size=8,
        intermediate_size=16,
        num_hidden_layers=27,  # the pipeline reads the layers 9, 18 and 27
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=4,
        max_position_embeddings=1024,
    )
    transformer = Flux2Transformer2DModel(
        in_channels=4 * 4,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=3 * 8,
        timestep_guidance_channels=16,
        axes_dims_rope=(4, 4, 4, 4),
        guidance_embeds=False,
    )
    for weight in transformer.parameters():
        # as it begins, a transformer hardly heeds prompt and references: large weights let them show
        torch.nn.init.normal_(weight, std=0.3)
    pipeline = Flux2KleinPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(),
        vae=AutoencoderKLFlux2(**_vae_shape(), latent_channels=4).eval(),
        text_encoder=Qwen3ForCausalLM(language_model).eval(),
        tokenizer=tokenizer,
        transformer=transformer.eval(),
        is_distilled=True,
    )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def tiny_ip_adapter(folder: Path) -> Path:
    """An IP-Adapter for :func:`tiny_sdxl`: ``sdxl_models/ip-adapter_sdxl.safetensors`` and ``image_encoder/``."""
    torch.manual_seed(3)
    config = CLIPVisionConfig(
        hidden_size=WIDTH,
        intermediate_size=WIDTH,
        projection_dim=WIDTH,
        num_hidden_layers=2,
        num_attention_heads=4,
        image_size=32,
        patch_size=8,
    )
    encoder = CLIPVisionModelWithProjection(config).eval()
    encoder.save_pretrained(folder / "sdxl_models" / "image_encoder", safe_serialization=True)
    (folder / "sdxl_models").mkdir(parents=True, exist_ok=True)
    save_file(_adapter_weights(cross=2 * WIDTH, tokens=4), folder / "sdxl_models" / "ip-adapter_sdxl.safetensors")
    return folder


def _adapter_weights(cross: int, tokens: int) -> dict[str, torch.Tensor]:
    """Weights of the projection and of each attention to text, large enough to show in a picture."""
    weights = {
        "image_proj.proj.weight": torch.randn(tokens * cross, WIDTH),
        "image_proj.proj.bias": torch.zeros(tokens * cross),
        "image_proj.norm.weight": torch.ones(cross),
        "image_proj.norm.bias": torch.zeros(cross),
    }
    unet = _unet(
        cross_attention_dim=cross,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        projection_class_embeddings_input_dim=WIDTH + 6 * 8,
    )
    attentions = dict(unet.named_modules())
    to_text = [name.removesuffix(".processor") for name in unet.attn_processors if "attn2" in name]
    for place, name in enumerate(to_text):
        width = attentions[name].inner_dim
        for part in ("to_k_ip", "to_v_ip"):
            weights[f"ip_adapter.{2 * place + 1}.{part}.weight"] = torch.randn(width, cross) / cross**0.5
    return weights


def clip_tokenizer(pad: str, words: str = WORDS) -> CLIPTokenizer:
    """A byte-pair tokenizer in CLIP's form: 256 bytes, the same at a word's end, merges for ``words``, two specials."""
    symbols = _byte_symbols()
    merges = _merges(words)
    vocabulary = [*symbols, *(f"{symbol}</w>" for symbol in symbols), *map("".join, merges), STARTS, ENDS]
    ids = {token: place for place, token in enumerate(vocabulary)}
    return CLIPTokenizer(vocab=ids, merges=merges, pad_token=pad, model_max_length=77)


@cache
def _merges(words: str) -> list[tuple[str, str]]:
    """Pairs by how often they stand together, until each of the words is one token."""
    spelled = [[*word[:-1], f"{word[-1]}</w>"] for word in dict.fromkeys(words.split())]
    merges: list[tuple[str, str]] = []
    while pairs := Counter(pair for word in spelled for pair in pairwise(word)):
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        spelled = [_merged(word, best) for word in spelled]
    return merges


def _merged(word: list[str], pair: tuple[str, str]) -> list[str]:
    """The word with that pair as one, wherever it stands."""
    merged: list[str] = []
    for symbol in word:
        if merged and (merged[-1], symbol) == pair:
            merged[-1] += symbol
        else:
            merged.append(symbol)
    return merged


def _chat_tokenizer() -> Qwen2Tokenizer:
    """A byte tokenizer in Qwen's form, which writes conversations in the ChatML form."""
    specials = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
    ids = {token: place for place, token in enumerate([*_byte_symbols(), *specials])}
    tokenizer = Qwen2Tokenizer(vocab=ids, merges=[], model_max_length=1024)
    tokenizer.add_special_tokens({"additional_special_tokens": list(specials[1:])})
    tokenizer.chat_template = CHATML
    return tokenizer


def _byte_symbols() -> str:
    """The 256 characters by which byte-level tokenizers write bytes: printable ones as they are, others above 255."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return "".join(map(chr, printable)) + "".join(chr(256 + place) for place in range(len(others)))


def _text_config(activation: str, width: int = WIDTH) -> CLIPTextConfig:
    tokenizer = clip_tokenizer(pad=ENDS)
    return CLIPTextConfig(
        vocab_size=len(tokenizer),
        hidden_size=width,
        intermediate_size=37,
        projection_dim=width,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=77,
        hidden_act=activation,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.eos_token_id,
    )


def _unet(**more: Any) -> UNet2DConditionModel:
    return UNet2DConditionModel(
        sample_size=8,
        block_out_channels=(32, 64),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        norm_num_groups=8,
        use_linear_projection=True,
        **more,
    ).eval()


def _vae() -> AutoencoderKL:
    return AutoencoderKL(**_vae_shape()).eval()


def _vae_shape() -> dict[str, Any]:
    widths = (16, 16, 32, 32)
    return {
        "down_block_types": ("DownEncoderBlock2D",) * len(widths),
        "up_block_types": ("UpDecoderBlock2D",) * len(widths),
        "block_out_channels": widths,
        "layers_per_block": 1,
        "norm_num_groups": 8,
        "sample_size": 64,
    }
