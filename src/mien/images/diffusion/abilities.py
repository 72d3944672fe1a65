"""What the backend can do with the model that is set up, as every backend says it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from mien.domain.styles import STYLES
from mien.images.diffusion.model_facts import ModelFacts
from mien.images.diffusion.options import located
from mien.ports import Capabilities
from mien.settings.images import DiffusionSettings

_LEAST_SIDE: Final = 64
"""Pixels; models know no smaller pictures."""
_MOST_SIDE: Final = 2048
_USUAL_MULTIPLE: Final = 8


def capabilities_of(settings: DiffusionSettings, facts: ModelFacts | None) -> Capabilities:
    """``facts``: ``None`` while they aren't known; then it is taken to read words and nothing else."""
    able = Capabilities(
        model=model_name(settings),
        steps=True,
        styles=tuple(STYLES),
        min_side=_LEAST_SIDE,
        max_width=_MOST_SIDE,
        max_height=_MOST_SIDE,
        multiple=_USUAL_MULTIPLE,
        batch=settings.batch,
        qualities=("standard", "hd"),
        free=True,
        price=0,
    )
    if facts is None:
        return able
    return replace(
        able,
        references=facts.references(with_ip_adapter=settings.ip_adapter is not None),
        negative_prompt=_negative_prompt(settings, facts),
        strength=facts.starts_from_picture,
        min_side=max(_LEAST_SIDE, facts.multiple),
        multiple=facts.multiple,
        edit=facts.edit,
        mask=facts.edit,
    )


def model_name(settings: DiffusionSettings) -> str:
    """What the model is called in results: a folder's own name, not where it lies; empty if none is set."""
    place = located(settings.model) or ""
    return Path(place).name if Path(place).is_absolute() else place


def _negative_prompt(settings: DiffusionSettings, facts: ModelFacts) -> bool:
    """Whether it may count; with a guidance that isn't the makers' the painter knows, and says so."""
    if settings.guidance is None:
        return facts.negative_prompt
    return "negative_prompt" in facts.arguments and settings.guidance > 1
