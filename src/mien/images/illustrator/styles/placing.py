"""What is common to the grounds of all styles that draw their own: its colours, and where the patch behind goes."""

from __future__ import annotations

from mien.domain.shots import Shot, ShotType
from mien.domain.worldview import Theme
from mien.images.illustrator.blend import shade, tint
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.color_fields import field_of
from mien.images.illustrator.extent import moved
from mien.images.illustrator.palette import ThemePalette, theme_palette
from mien.images.illustrator.resting import lying_transform
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.surroundings import surroundings
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


def has_place(sitter: Sitter, shot: Shot) -> bool:
    """Whether the background is a place, not just a ground."""
    return surroundings(shot, sitter.subject).place is not None


def ground_colors(sitter: Sitter) -> ThemePalette:
    """The colours of the worldview, or of a person of no particular one."""
    theme = sitter.subject.worldview.main
    if theme is not Theme.DEFAULT:
        return theme_palette(theme)
    field = field_of(sitter)
    return ThemePalette(field.first, shade(field.signal, 0.6), field.signal, field.second, tint(field.second, 0.6))
