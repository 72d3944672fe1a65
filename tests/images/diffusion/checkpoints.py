"""Tiny pipelines as checkpoints in one file, in the layout in which Stable Diffusion and SDXL were published."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import torch
from diffusers import DiffusionPipeline
from safetensors.torch import save_file

Named = Iterator[tuple[str, torch.Tensor]]

_UNET: Final = {
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
    "conv_in": "input_blocks.0.0",
    "conv_norm_out": "out.0",
    "conv_out": "out.2",
    "mid_block.resnets.0": "middle_block.0",
    "mid_block.attentions.0": "middle_block.1",
    "mid_block.resnets.1": "middle_block.2",
}
_UNET_RESNET: Final = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "time_emb_proj": "emb_layers.1",
    "conv_shortcut": "skip_connection",
}
_VAE_PARTS: Final = {
    "group_norm": "norm",
    "to_q": "q",
    "to_k": "k",
    "to_v": "v",
    "to_out.0": "proj_out",
    "conv_shortcut": "nin_shortcut",
}
_OPEN_CLIP: Final = {
    "embeddings.token_embedding": "token_embedding",
    "final_layer_norm": "ln_final",
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
    "self_attn": "attn",
    "fc1": "c_fc",
    "fc2": "c_proj",
    "encoder.layers": "transformer.resblocks",
}


def as_checkpoint(folder: Path, file: Path, **more: torch.Tensor) -> Path:
    """The weights of a tiny pipeline in one file; ``more`` are added under their names."""
    pipeline = DiffusionPipeline.from_pretrained(folder)
    weights = dict(more)
    weights |= {f"model.diffusion_model.{name}": each for name, each in _unet(pipeline.unet)}
    weights |= {f"first_stage_model.{name}": each for name, each in _vae(pipeline.vae)}
    if hasattr(pipeline, "text_encoder_2"):
        weights |= _clip(pipeline.text_encoder, "conditioner.embedders.0.transformer.")
        weights |= {f"conditioner.embedders.1.model.{name}": each for name, each in _open_clip(pipeline.text_encoder_2)}
    else:
        weights |= _clip(pipeline.text_encoder, "cond_stage_model.transformer.")
    save_file({name: each.contiguous().clone() for name, each in weights.items()}, file)
    return file


def configuration_of(folder: Path, into: Path) -> Path:
    """A copy of a pipeline's folder without weights."""
    return Path(shutil.copytree(folder, into, ignore=shutil.ignore_patterns("*.safetensors")))


def _unet(unet: Any) -> Named:
    """Blocks are numbered through; what halves the size is a block of its own, what doubles it ends one."""
    layers = unet.config.layers_per_block
    table = dict(_UNET)
    for block, up in enumerate(unet.up_blocks):
        first = block * (layers + 1)
        for layer in range(layers + 1):
            table[f"down_blocks.{block}.resnets.{layer}"] = f"input_blocks.{1 + first + layer}.0"
            table[f"down_blocks.{block}.attentions.{layer}"] = f"input_blocks.{1 + first + layer}.1"
            table[f"up_blocks.{block}.resnets.{layer}"] = f"output_blocks.{first + layer}.0"
            table[f"up_blocks.{block}.attentions.{layer}"] = f"output_blocks.{first + layer}.1"
        place = 2 if hasattr(up, "attentions") else 1
        table[f"down_blocks.{block}.downsamplers.0.conv"] = f"input_blocks.{1 + first + layers}.0.op"
        table[f"up_blocks.{block}.upsamplers.0.conv"] = f"output_blocks.{first + layers}.{place}.conv"
    for name, weight in unet.state_dict().items():
        yield _renamed(name, table, _UNET_RESNET), weight


def _vae(vae: Any) -> Named:
    """The decoder's blocks are numbered from the picture to the latents, so that both ways have the same numbers."""
    table: dict[str, str] = {}
    last = len(vae.encoder.down_blocks) - 1
    for way in ("encoder", "decoder"):
        table |= {f"{way}.conv_norm_out": f"{way}.norm_out"}
        table |= {f"{way}.mid_block.resnets.{number}": f"{way}.mid.block_{number + 1}" for number in range(2)}
        table |= {f"{way}.mid_block.attentions.0": f"{way}.mid.attn_1"}
    for block in range(last + 1):
        table[f"encoder.down_blocks.{block}.downsamplers.0"] = f"encoder.down.{block}.downsample"
        table[f"decoder.up_blocks.{block}.upsamplers.0"] = f"decoder.up.{last - block}.upsample"
        for layer in range(vae.config.layers_per_block + 1):
            table[f"encoder.down_blocks.{block}.resnets.{layer}"] = f"encoder.down.{block}.block.{layer}"
            table[f"decoder.up_blocks.{block}.resnets.{layer}"] = f"decoder.up.{last - block}.block.{layer}"
    for name, weight in vae.state_dict().items():
        renamed = _renamed(name, table, _VAE_PARTS)
        # there, attention is a convolution over single pixels
        pixelwise = ".attn_1." in renamed and weight.ndim == 2
        yield renamed, weight[:, :, None, None] if pixelwise else weight


def _clip(encoder: Any, prefix: str) -> dict[str, torch.Tensor]:
    weights = encoder.state_dict().items()
    return {f"{prefix}text_model.{name.removeprefix('text_model.')}": weight for name, weight in weights}


def _open_clip(encoder: Any) -> Named:
    """Three projections of an attention are one."""
    weights = {name.removeprefix("text_model."): weight for name, weight in encoder.state_dict().items()}
    yield "positional_embedding", weights.pop("embeddings.position_embedding.weight")
    yield "text_projection", weights.pop("text_projection.weight").T
    for name in [name for name in weights if ".q_proj." in name]:
        three = [weights.pop(name.replace(".q_proj.", f".{each}_proj.")) for each in "qkv"]
        attention, kind = name.split(".q_proj.")
        yield f"{_open_clip_name(attention)}.in_proj_{kind}", torch.cat(three)
    for name, weight in weights.items():
        yield _open_clip_name(name), weight


def _open_clip_name(name: str) -> str:
    for ours, theirs in _OPEN_CLIP.items():
        name = name.replace(ours, theirs)
    return name


def _renamed(name: str, places: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """The name with its beginning as the one table has it, and what follows as the other has it."""
    for ours, theirs in places.items():
        if name.startswith(f"{ours}."):
            rest = name.removeprefix(f"{ours}.")
            part = next((each for each in parts if rest.startswith(f"{each}.")), None)
            return f"{theirs}.{parts[part]}{rest.removeprefix(part)}" if part else f"{theirs}.{rest}"
    return name
