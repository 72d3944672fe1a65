"""Where an arm goes over into the shoulder there is no line, whatever style draws lines round arms."""

from __future__ import annotations

from math import cos, radians

from mien.images.illustrator import svg
from mien.images.illustrator.resting import seen
from mien.images.illustrator.rig import SIDES
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point

_FAR: float = 40.0
"""Units from the middle to where nothing of a figure reaches."""
_FRONTAL = 0.4
"""Cosine of the yaw from which on both shoulders are seen from before or behind."""
_CLIP = "arms-without-shoulders"


def beside_shoulders(sitter: Sitter) -> str:
    """The definition that cuts to everything but the insides of both shoulders; empty in views from the side."""
    if abs(cos(radians(sitter.view.yaw))) < _FRONTAL:
        return ""
    room = [(-_FAR, -_FAR), (_FAR, -_FAR), (_FAR, _FAR), (-_FAR, _FAR)]
    holes = [_inside(sitter, side) for side in SIDES]
    return svg.clip_path(_CLIP, svg.path(room) + "".join(svg.path(_against(hole)) for hole in holes))


def cut_beside_shoulders(drawing: str) -> str:
    """A drawing cut by :func:`beside_shoulders`."""
    return svg.group(drawing, clip=_CLIP)


def _inside(sitter: Sitter, side: int) -> list[Point]:
    """The stretch from the neck to the shoulder joint, down to the armpit."""
    figure, trunk = sitter.skeleton.figure, sitter.skeleton.trunk
    high, low = -figure.torso - 0.6, -figure.torso + figure.arm_radius * 2.0
    corners = ((0.15, high), (0.86, high), (0.86, low), (0.15, low))
    return [seen(sitter, sitter.flat(trunk.place((side * figure.shoulder * x, y, 0.0)))) for x, y in corners]


def _against(points: list[Point]) -> list[Point]:
    """The points counter-clockwise: what they enclose is a hole in a clockwise shape."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    return points if area < 0 else points[::-1]
