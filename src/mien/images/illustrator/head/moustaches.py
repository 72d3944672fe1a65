"""Moustaches: the right half of each as two curves, mirrored and laid on the lip."""

from __future__ import annotations

from typing import Final

from mien.images.illustrator.head.contour import tip_y
from mien.images.illustrator.head.mouth import ovalness
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, mix
from mien.images.illustrator.svg import Point, corners, shape, smooth, stroke

_HALVES: Final[dict[str, tuple[tuple[Point, ...], tuple[Point, ...]]]] = {
    "chevron": (
        ((0.0, -0.062), (0.42, -0.078), (0.85, -0.03), (1.14, 0.034)),
        ((1.14, 0.034), (0.72, 0.036), (0.34, 0.026), (0.0, 0.004)),
    ),
    "handlebar": (
        ((0.0, -0.052), (0.4, -0.078), (0.85, -0.022), (1.2, -0.05), (1.42, -0.135)),
        ((1.42, -0.135), (1.32, -0.012), (0.98, 0.046), (0.5, 0.034), (0.0, 0.006)),
    ),
    "walrus": (
        ((0.0, -0.072), (0.5, -0.088), (1.0, -0.008), (1.26, 0.15)),
        ((1.26, 0.15), (0.9, 0.118), (0.45, 0.066), (0.0, 0.04)),
    ),
    "pencil": (
        ((0.05, -0.03), (0.5, -0.044), (1.12, 0.014)),
        ((1.12, 0.014), (0.5, -0.006), (0.05, 0.004)),
    ),
    "horseshoe": (
        ((0.0, -0.06), (0.5, -0.076), (1.06, -0.014), (1.3, 0.12), (1.3, 0.35)),
        ((1.3, 0.35), (1.12, 0.35), (1.06, 0.14), (0.78, 0.042), (0.3, 0.024), (0.0, 0.002)),
    ),
    "natural": (
        ((0.0, -0.058), (0.5, -0.076), (1.0, -0.012), (1.3, 0.1)),
        ((1.3, 0.1), (0.95, 0.062), (0.5, 0.03), (0.0, 0.004)),
    ),
}  # fmt: skip
"""Upper and lower edge: x as a share of the mouth's half width, y against the upper lip."""


def draw_moustache(sitter: Sitter, kind: str, hair: Ramp) -> str:
    """A moustache of that kind; nothing for ``""``."""
    if not kind or sitter.camera.cos < -0.2:
        return ""
    top, low = _HALVES[kind]
    svg = ""
    for side in (-1, 1):
        upper, lower = (_laid(sitter, side, edge) for edge in (top, low))
        color = hair.base if side < 0 else mix(hair.base, hair.shade, 0.45)
        svg += shape(corners(upper, lower), color)
    line = _laid(sitter, -1, ((0.16, -0.03), (0.5, -0.032), (0.84, 0.008)))
    return svg + (stroke(smooth(line, False), hair.tint, 0.014, opacity=0.7) if kind != "pencil" else "")


def moustache_area(sitter: Sitter) -> str:
    """Path data of the upper lip where stubble grows."""
    top, low = _HALVES["natural"]
    right, left = ([_laid(sitter, side, edge) for edge in (top, low)] for side in (1, -1))
    return corners(*right, left[1][::-1], left[0][::-1])


def _laid(sitter: Sitter, side: int, edge: tuple[Point, ...]) -> list[Point]:
    """An edge on the lip, following the mouth's corners; in profile its middle stands out before the lip."""
    t, mood = sitter.traits, sitter.mood
    half = 0.2 * (0.65 + 0.35 * t.mouth * mood.width)
    floor = tip_y(sitter) + 0.072
    base = max(floor + 0.05, t.mouth_y - 0.036 - (0.03 + 0.1 * ovalness(mood)) * mood.mouth)
    points = []
    for share, dy in edge:
        lift = 0.075 * mood.smile * (min(1.2, share) ** 2 - 0.3) if share < 1.45 else 0.0
        x, y = side * share * half, max(floor, base + dy - lift)
        px, py = sitter.at(x, y)
        stand = 0.075 * sitter.profile * sitter.turn * max(0.0, 1 - abs(x) / 0.16)
        points.append((px + stand, py))
    return points
