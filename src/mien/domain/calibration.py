"""What makes a model's likenesses comparable: a fit from the library's own pictures, of one person and of two."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

CHANCE: Final = 0.5
_USEFUL: Final = 0.9


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class FitFigures(_Kept):
    """How well a fit does, each time on people whom it wasn't fitted on."""

    characters: int
    pictures: int
    same: int
    """Pictures measured against others of the same person."""
    different: int
    """Pictures measured against those of somebody else."""
    auc: float
    """How often a picture of the right person scores higher than one of somebody else, 0 to 1; 0.5 is chance."""
    pair_auc: float
    """The same for one picture against one other, whatever the views."""
    threshold: float
    """The consistency, 0 to 100, that no more than 1 in 100 pictures of somebody else reaches."""
    accepted: float
    """Share of the right person's pictures that reach it, 0 to 1."""

    @property
    def useful(self) -> bool:
        """Whether such scores are worth acting on."""
        return self.auc >= _USEFUL


class LikenessFit(_Kept):
    """What was fitted for one method."""

    figures: FitFigures
    parameters: dict[str, Any]
    """What the scorer itself reads."""


class Calibration(_Kept):
    """A fit that was kept."""

    id: str
    method: str
    fit: LikenessFit
    created_at: datetime


def calibration_id(method: str, number: int) -> str:
    """Such as ``dinov3-vits16-1a2b3c/2``."""
    return f"{method}/{number}"
