"""Where the patch of colour behind a figure goes."""

from __future__ import annotations

from mien.domain.shots import Shot, ShotType
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.extent import moved
from mien.images.illustrator.resting import lying_transform
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point


def middle(sitter: Sitter, shot: Shot, view: Frame) -> Point:
    """The point of the figure's space that a disc behind it goes round: a little below the eyes, or the chest."""
    skeleton = sitter.skeleton
    turn = lying_transform(sitter)
    x, y = moved(sitter.flat(skeleton.head), turn)
    if shot.shot_type not in {ShotType.FULL_BODY, ShotType.WIDE}:
        return x, y + 0.35
    hips = moved(sitter.flat(skeleton.trunk.pelvis), turn)
    return view.center[0], (y + hips[1]) / 2
