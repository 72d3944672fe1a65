"""What runs down a face: tears, and the drop of sweat of someone afraid or embarrassed."""

from __future__ import annotations

from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, corners, ellipse, shape

_WATER = "#8fd0ee"
_LIGHT = "#e6f7ff"


def draw_tears(sitter: Sitter) -> str:
    """Tears under both eyes and a drop on the temple, as the mood has them."""
    mood, svg = sitter.mood, ""
    if sitter.camera.cos < -0.2:
        return svg
    if mood.tears > 0.05:
        svg += "".join(_tear(sitter, side) for side in (-1, 1))
    if mood.sweat:
        svg += _drop(sitter, -int(sitter.turn) * 0.56, sitter.traits.brow_y - 0.1, 0.062)
    return svg


def _tear(sitter: Sitter, side: int) -> str:
    """A stream from the lower lid and the drop in which it ends."""
    t = sitter.traits
    x, y = side * (t.eye_x + 0.035), t.eye_y + 0.05
    if sitter.squash(x, y) < 0.2:
        return ""
    end = y + 0.3
    left: list[Point] = [(x - 0.024, y), (x - 0.012 + side * 0.01, y + 0.13), (x - 0.028 + side * 0.02, end)]
    right: list[Point] = [(x + 0.028 + side * 0.02, end), (x + 0.014 + side * 0.01, y + 0.13), (x + 0.026, y)]
    stream = shape(corners(sitter.many(left), sitter.many(right)), _WATER, opacity=0.85)
    return stream + _drop(sitter, x + side * 0.02, end, 0.05)


def _drop(sitter: Sitter, x: float, y: float, r: float) -> str:
    if sitter.squash(x, y) < 0.2:
        return ""
    cx, cy = sitter.at(x, y)
    outline: list[Point] = [
        (cx, cy - 1.7 * r),
        (cx + 0.85 * r, cy + 0.1 * r),
        (cx, cy + r),
        (cx - 0.85 * r, cy + 0.1 * r),
    ]
    d = corners(outline[:3], [outline[2], outline[3], outline[0]])
    return shape(d, _WATER) + ellipse(cx - 0.3 * r, cy + 0.25 * r, 0.18 * r, 0.3 * r, _LIGHT)
