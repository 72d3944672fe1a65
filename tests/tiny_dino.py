"""Recipes of tiny DINO models: the real architectures with random weights, some hundred kilobytes, always the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import torch
from transformers import (
    Dinov2Config,
    Dinov2Model,
    Dinov2WithRegistersConfig,
    Dinov2WithRegistersModel,
    DINOv3ViTConfig,
    DINOv3ViTModel,
)

WIDTH: Final = 32
_SHAPE: Final[dict[str, Any]] = {"hidden_size": WIDTH, "num_hidden_layers": 2, "num_attention_heads": 2}


def tiny_dinov3(folder: Path, *, seed: int = 5) -> Path:
    """A DINOv3 vision transformer with four registers and patches of 16 pixels, saved in ``folder``."""
    config = DINOv3ViTConfig(**_SHAPE, intermediate_size=2 * WIDTH, num_register_tokens=4)
    return _saved(DINOv3ViTModel, config, folder, seed)


def tiny_dinov2(folder: Path, *, seed: int = 6) -> Path:
    """A DINOv2 vision transformer with patches of 14 pixels, saved in ``folder``."""
    return _saved(Dinov2Model, Dinov2Config(**_SHAPE, mlp_ratio=2, image_size=56), folder, seed)


def tiny_dinov2_with_registers(folder: Path, *, seed: int = 7) -> Path:
    """A DINOv2 vision transformer with four registers and patches of 14 pixels, saved in ``folder``."""
    config = Dinov2WithRegistersConfig(**_SHAPE, mlp_ratio=2, image_size=56, patch_size=14)
    return _saved(Dinov2WithRegistersModel, config, folder, seed)


def _saved(model: Any, config: Any, folder: Path, seed: int) -> Path:
    torch.manual_seed(seed)
    made = model(config).eval()
    with torch.no_grad():
        for name, weight in made.named_parameters():
            if weight.ndim > 1:
                # as it begins, a transformer hardly heeds its input: large weights let it show
                torch.nn.init.normal_(weight, std=0.02 if "position" in name else 0.15)
    made.save_pretrained(folder)
    return folder
