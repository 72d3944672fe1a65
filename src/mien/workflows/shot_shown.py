"""Which shot a picture that exists was made to show, and in which clothes."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from mien.domain.image import Image
from mien.domain.scene_reading import changed_shot, read_scene
from mien.domain.shots import SHOTS, Outfit, Shot

_CLOTHES: Final = ("clothing", "headwear")
"""Attributes of the looks whose change makes other clothes than usual."""


def shot_shown(image: Image) -> Shot | None:
    """The shot that a picture was made to show; ``None`` for what somebody brought."""
    if image.backend is None:
        return None
    told = image.lineage.parameters
    if image.shot in SHOTS:
        return changed_shot(SHOTS[image.shot], told.get("shotChanges") or {})
    scene = str(told.get("scene") or "")
    return changed_shot(read_scene(scene).shot, told.get("shotChanges") or {}) if scene else None


def in_usual_clothes(shot: Shot | None, changes: Container[str]) -> bool:
    """Whether a picture is to show what its person always wears; ``changes``: the looks that were changed for it."""
    return (shot is None or shot.outfit is Outfit.USUAL) and not any(name in changes for name in _CLOTHES)
