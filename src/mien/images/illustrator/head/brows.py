"""Eyebrows: the part of a face that says most about its mood."""

from __future__ import annotations

import math

from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, shade
from mien.images.illustrator.svg import Point, corners, shape


def draw_brows(sitter: Sitter) -> str:
    """Both brows, as far as they can be seen."""
    return "".join(_brow(sitter, side) for side in (-1, 1))


def brow_color(sitter: Sitter) -> str:
    """Brows are darker than fair hair and lighter than their shadow."""
    base = sitter.hair.base
    return shade(base, 0.3 if luminance(base) > 0.5 else 0.12)


def _brow(sitter: Sitter, side: int) -> str:
    t = sitter.traits
    if sitter.squash(side * t.eye_x, t.brow_y) < 0.1:
        return ""
    line = [_middle(sitter, side, i / 8) for i in range(9)]
    top, under = [], []
    for i, (x, y) in enumerate(line):
        u = i / 8
        half = 0.031 * t.brow * (0.72 + 0.5 * math.sin(math.pi * min(1.0, u * 1.25))) * (1 - max(0.0, u - 0.45) * 1.5)
        top.append(sitter.at(x, y - half))
        under.append(sitter.at(x, y + half))
    return shape(corners(top, under[::-1]), brow_color(sitter))


def _middle(sitter: Sitter, side: int, u: float) -> Point:
    """The brow's centre line from its inner (0) to its outer end (1), as in the front view."""
    t, mood = sitter.traits, sitter.mood
    x = t.eye_x + 0.16 * (2 * u - 1) * 1.15 + 0.012
    arch = (0.03 + 0.035 * t.brow_arch) * math.sin(math.pi * min(1.0, u**1.15))
    cocked = mood.cocked if side < 0 else -mood.cocked * 0.35
    lift = 0.085 * (mood.brow + cocked)
    slant = mood.angle * (0.1 * (1 - u) - 0.045 * u)
    y = t.brow_y + 0.02 - arch - lift - slant + 0.03 * u * u * (1 - t.tilt)
    return side * (x - 0.02 * max(0.0, -mood.angle) * (1 - u)), min(y, t.eye_y - 0.12)
