"""Whether what a model computed is a picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from PIL import Image

from mien.domain.errors import Retryable

_LEAST_SPREAD = 2
"""Levels of 255 between the darkest and the brightest value; less is no picture."""


def check_latents(latents: Any, dtype: str) -> None:
    """Make sure that latents hold numbers. Raises ``Retryable`` naming the precision as the likely cause."""
    if isinstance(latents, torch.Tensor) and not bool(torch.isfinite(latents).all()):
        raise Retryable(_no_numbers(dtype))


def pixels_of(images: Any, dtype: str) -> list[Image.Image]:
    """A pipeline's pictures in RGB: a float tensor (N, 3, H, W) from 0 to 1, or a list of pictures.

    Raises ``Retryable`` if one holds no numbers or shows nothing.
    """
    if isinstance(images, torch.Tensor):
        pictures = _from_tensor(images, dtype)
    else:
        pictures = [image if isinstance(image, Image.Image) else _from_array(image) for image in images]
    for picture in pictures:
        extrema = picture.convert("RGB").getextrema()
        if max(high for _, high in extrema) - min(low for low, _ in extrema) < _LEAST_SPREAD:  # type: ignore[misc]
            raise Retryable(f"The model painted a blank picture. {_REMEDY.format(dtype=dtype)}")
    return [picture.convert("RGB") for picture in pictures]


def _from_tensor(images: torch.Tensor, dtype: str) -> list[Image.Image]:
    if not bool(torch.isfinite(images).all()):
        raise Retryable(_no_numbers(dtype))
    levels = (images.float() * 255).round_().clamp_(0, 255).to(torch.uint8)
    return [Image.fromarray(each) for each in levels.permute(0, 2, 3, 1).contiguous().cpu().numpy()]


def _from_array(image: Any) -> Image.Image:
    return Image.fromarray((np.nan_to_num(np.asarray(image)) * 255).round().clip(0, 255).astype(np.uint8))


_REMEDY = "It computed in {dtype}; MIEN_DIFFUSION__DTYPE=bfloat16 or float32 usually cures that."


def _no_numbers(dtype: str) -> str:
    return f"The model's numbers overflowed (NaN), so there is no picture. {_REMEDY.format(dtype=dtype)}"
