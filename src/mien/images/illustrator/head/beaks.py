"""Beaks: two horny halves that open, hooked, short, long, flat or thin."""

from __future__ import annotations

from typing import NamedTuple

from mien.images.illustrator.head.animal_kinds import BeakKind
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, shade, tint
from mien.images.illustrator.svg import Point, corners, ellipse, shape


class _Beak(NamedTuple):
    out: float
    """How far it stands out."""
    half: float
    """Half its width at the root."""
    top: float
    """y of its root's top."""
    tip: float
    """y of its point."""
    hook: float
    """How far the point overhangs."""
    color: str


_BEAKS: dict[BeakKind, _Beak] = {
    "hooked": _Beak(0.4, 0.23, 0.06, 0.5, 0.22, "#e2b24a"),
    "short": _Beak(0.24, 0.13, 0.16, 0.5, 0.12, "#d9a04a"),
    "long": _Beak(0.78, 0.17, 0.16, 0.44, 0.02, "#4a4650"),
    "flat": _Beak(0.62, 0.3, 0.22, 0.46, -0.05, "#eda63a"),
    "thin": _Beak(0.46, 0.17, 0.18, 0.42, 0.02, "#e8a83c"),
}


def draw_beak(sitter: Sitter, kind: BeakKind) -> str:
    """A beak in the middle of the face; nothing once the head looks away."""
    beak = _BEAKS[kind]
    camera, mood = sitter.camera, sitter.mood
    z = sitter.forward(0.35) - 0.03
    corner = (beak.top + beak.tip) / 2 + 0.08 - 0.05 * mood.smile
    top = camera.place((0.0, beak.top, z))
    tip = camera.place((0.0, beak.tip + beak.hook * 0.5, z + beak.out))
    left, right = (camera.place((x, corner, z - 0.1)) for x in (-beak.half, beak.half))
    blunt = beak.half * 0.85 if kind == "flat" else 0.0
    low = camera.place((0.0, corner + 0.16 + 0.24 * mood.mouth, z + beak.out * 0.66))
    color = beak.color
    dark = shade(color, 0.22) if luminance(color) > 0.35 else shade(color, 0.3)
    svg = shape(corners(_arc(left, low, 0.02), _arc(low, right, 0.02)), dark)
    if mood.mouth > 0.05:
        deep = (low[0], low[1] - 0.06)
        svg += shape(corners(_arc(left, deep, 0.0), _arc(deep, right, 0.0)), "#7a2c38")
    ends = _tips(tip, blunt * camera.cos)
    near = left if camera.sin > 0 else right
    if abs(camera.sin) > 0.55:
        over = corners(_arc(top, ends[0], -0.09 - beak.hook * 0.4), _arc(ends[0], near, 0.06), _arc(near, top, 0.0))
    else:
        over = corners(_arc(left, top, -0.06), _arc(top, right, -0.06), _arc(right, ends[1], 0.07), [ends[1], ends[0]],
                       _arc(ends[0], left, 0.07))  # fmt: skip
    svg += shape(over, color)
    if abs(camera.sin) <= 0.55:
        svg += shape(corners(_arc(top, right, -0.06), _arc(right, ends[1], 0.07), [ends[1], top]), dark, opacity=0.4)
    return svg + _nostrils(sitter, beak, z, color)


def _tips(tip: Point, blunt: float) -> tuple[Point, Point]:
    return (tip[0] - blunt, tip[1]), (tip[0] + blunt, tip[1])


def _nostrils(sitter: Sitter, beak: _Beak, z: float, color: str) -> str:
    dark = shade(color, 0.45) if luminance(color) > 0.3 else tint(color, 0.3)
    svg = ""
    for side in (-1, 1):
        if sitter.camera.facing(side * 50) > 0.15:
            x, y = sitter.camera.place((side * beak.half * 0.36, beak.top + 0.1, z + beak.out * 0.25))
            svg += ellipse(x, y, 0.022, 0.014, dark)
    return svg


def _arc(a: Point, b: Point, sag: float) -> list[Point]:
    """A slightly bent edge; ``sag`` moves its middle down."""
    return [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag), b]
