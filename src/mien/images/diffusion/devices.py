"""Where a model is to run and in which precision."""

from __future__ import annotations

import torch

from mien.domain.errors import Unavailable
from mien.images.diffusion.options import PaintOptions


def choose_device(options: PaintOptions) -> str:
    """``cuda``, ``mps`` or ``cpu``. Raises ``Unavailable`` if the one that is set isn't there."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if options.device == "auto":
        return next(device for device, is_there in there.items() if is_there)
    if not there[options.device]:
        raise Unavailable(
            f"MIEN_DIFFUSION__DEVICE is {options.device}, but torch finds no such device here; set it to auto or cpu."
        )
    return options.device


def choose_dtype(options: PaintOptions, device: str) -> torch.dtype:
    """The precision that is set, or the one that suits the device."""
    if options.dtype != "auto":
        return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[options.dtype]
    if device == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
    return torch.float16 if device == "mps" else torch.float32


def dtype_name(dtype: torch.dtype) -> str:
    """Such as ``bfloat16``."""
    return str(dtype).removeprefix("torch.")
