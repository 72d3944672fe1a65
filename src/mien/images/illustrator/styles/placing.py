"""Where the patch of colour behind a figure goes."""

from __future__ import annotations

from mien.domain.shots import Shot, ShotType
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point


def middle(sitter: Sitter, shot: Shot) -> Point:
    """The point of the figure's space that a disc behind it goes round: a little below the eyes, or the chest."""
    skeleton = sitter.skeleton
    x, y = sitter.flat(skeleton.head)
    if shot.shot_type not in {ShotType.FULL_BODY, ShotType.WIDE}:
        return x, y + 0.35
    hips = sitter.flat(skeleton.trunk.pelvis)
    return (x + hips[0]) / 2, (y + hips[1]) / 2
