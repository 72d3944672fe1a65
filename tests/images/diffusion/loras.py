"""Random LoRAs for tiny pipelines in the layouts of trainers, and models that have their changes inside."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from diffusers import DiffusionPipeline
from safetensors.torch import save_file

RANK: Final = 2
_LAYERS: Final = ("to_q", "to_k", "to_v", "to_out.0", "q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2")
_KOHYA: Final = {"unet": "lora_unet", "text_encoder": "lora_te1", "text_encoder_2": "lora_te2"}

Changes = dict[tuple[str, str], tuple[torch.Tensor, torch.Tensor]]
"""By part and layer: the matrices [rank, in] and [out, rank]."""


def changes_for(folder: Path, seed: int = 1, parts: tuple[str, ...] = ("unet", "text_encoder_2")) -> Changes:
    """Changes to the attentions of a pipeline's parts, large enough to show in a picture."""
    chance = torch.Generator().manual_seed(seed)
    pipeline = DiffusionPipeline.from_pretrained(folder)
    changes: Changes = {}
    for part in parts:
        for name, layer in getattr(pipeline, part).named_modules():
            if isinstance(layer, torch.nn.Linear) and name.endswith(_LAYERS):
                down = torch.randn(RANK, layer.in_features, generator=chance) / layer.in_features**0.5
                changes[part, name] = down, torch.randn(layer.out_features, RANK, generator=chance) / 2
    return changes


def in_peft_layout(changes: Changes, file: Path) -> Path:
    """As diffusers' own training scripts write them."""
    weights = {}
    for (part, name), (down, up) in changes.items():
        weights[f"{part}.{name}.lora_A.weight"] = down
        weights[f"{part}.{name}.lora_B.weight"] = up
    save_file(weights, file)
    return file


def in_kohya_layout(changes: Changes, file: Path) -> Path:
    """As kohya's scripts write them, and most files that people share: with an alpha, here half of the rank."""
    return _with_alphas({(part, name): name for part, name in changes}, changes, file)


def in_the_checkpoints_layout(changes: Changes, file: Path) -> Path:
    """As kohya's scripts write them for SDXL: blocks are called as in its checkpoint, numbered from end to end."""
    names = {}
    for part, name in changes:
        called = name.replace("down_blocks.1.attentions.0", "input_blocks.3.1")
        called = called.replace("mid_block.attentions.0", "middle_block.1")
        names[part, name] = re.sub(r"up_blocks\.0\.attentions\.(\d)", r"output_blocks.\1.1", called)
    return _with_alphas(names, changes, file)


def _with_alphas(names: Mapping[tuple[str, str], str], changes: Changes, file: Path) -> Path:
    weights = {}
    for (part, name), (down, up) in changes.items():
        layer = f"{_KOHYA[part]}_{names[part, name].replace('.', '_')}"
        weights[f"{layer}.lora_down.weight"] = down
        weights[f"{layer}.lora_up.weight"] = up * 2
        weights[f"{layer}.alpha"] = torch.tensor(RANK / 2)
    save_file(weights, file, metadata={"ss_network_module": "networks.lora"})
    return file


def merged(folder: Path, target: Path, *weighted: tuple[Changes, float]) -> Path:
    """A copy of a pipeline with changes added to its weights by hand, each with a weight."""
    pipeline: Any = DiffusionPipeline.from_pretrained(folder)
    with torch.no_grad():
        for changes, weight in weighted:
            for (part, name), (down, up) in changes.items():
                getattr(pipeline, part).get_submodule(name).weight += weight * (up @ down)
    shutil.rmtree(target, ignore_errors=True)
    pipeline.save_pretrained(target, safe_serialization=True)
    return target
