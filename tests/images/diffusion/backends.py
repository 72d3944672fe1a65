"""Backends on tiny models, in their real process."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mien.images.diffusion.backend import Diffusion
from mien.images.diffusion.patience import Patience
from mien.settings import Settings
from mien.settings.images import DiffusionSettings

# for tiny models threads are more work than the work itself
os.environ.setdefault("OMP_NUM_THREADS", "1")


def diffusion(model: Path | str | None, *, patience: Patience | None = None, **changed: Any) -> Diffusion:
    """A backend that takes two steps, on the processor."""
    quick: dict[str, Any] = {"model": model and str(model), "device": "cpu", "steps": 2, "hd_steps": 3}
    return Diffusion(Settings(diffusion=DiffusionSettings(**(quick | changed))), patience=patience)
