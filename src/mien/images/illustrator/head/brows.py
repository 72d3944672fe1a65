"""Eyebrows: the part of a face that says most about its mood."""

from __future__ import annotations

import math

from mien.images.illustrator.head.creature_kinds import creature_kind
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix, shade
from mien.images.illustrator.svg import Point, corners, shape

_STEPS = 8


def draw_brows(sitter: Sitter) -> str:
    """Both brows, as far as they can be seen."""
    if sitter.camera.cos < -0.2 or creature_kind(sitter).bald:
        return ""
    return "".join(_brow(sitter, side) for side in (-1, 1))


def brow_color(sitter: Sitter) -> str:
    """Brows are darker than fair hair and lighter than their shadow; they keep clear of the skin's own colour."""
    base = sitter.hair.base
    color = shade(base, 0.26 if luminance(base) > 0.5 else 0.08)
    if abs(luminance(color) - luminance(sitter.skin.base)) < 0.1:
        color = mix(color, "#1a1014" if luminance(base) < 0.55 else "#5a4034", 0.45)
    return color


def _brow(sitter: Sitter, side: int) -> str:
    t = sitter.traits
    if sitter.squash(side * t.eye_x, t.brow_y) < 0.1:
        return ""
    line = [_middle(sitter, side, i / _STEPS) for i in range(_STEPS + 1)]
    top, under = [], []
    for i, (x, y) in enumerate(line):
        u = i / _STEPS
        half = 0.03 * t.brow * min(1.0, 0.62 + 1.5 * u) * (1 - 0.82 * max(0.0, (u - 0.4) / 0.6) ** 1.3)
        top.append(_place(sitter, x, y - half))
        under.append(_place(sitter, x, y + half * 0.92))
    return shape(corners(top, under[::-1]), brow_color(sitter))


def _place(sitter: Sitter, x: float, y: float) -> Point:
    """On the face; in profile a little behind its edge."""
    px, py = sitter.at(x, y)
    return px - 0.03 * sitter.profile * sitter.turn, py


def _middle(sitter: Sitter, side: int, u: float) -> Point:
    """The brow's centre line from its inner (0) to its outer end (1), as in the front view."""
    t, mood = sitter.traits, sitter.mood
    x = t.eye_x + 0.175 * (1 + t.brow_long) * (2 * u - 1) + 0.012
    round_arch = math.sin(math.pi * min(1.0, u**1.1))
    bent = 1 - abs(u - 0.64) / (0.64 if u < 0.64 else 0.36)
    arch = (0.022 + 0.036 * t.brow_arch) * (round_arch + (bent - round_arch) * min(1.0, t.brow_peak))
    cocked = mood.cocked if side < 0 else -mood.cocked * 0.35
    lift = 0.08 * (mood.brow + cocked)
    slant = mood.angle * (0.088 * (1 - u) - 0.04 * u)
    y = t.brow_y + 0.012 - arch - lift - slant + 0.026 * u * u * (1 - t.tilt)
    return side * (x - 0.022 * max(0.0, -mood.angle) * (1 - u)), min(y, t.eye_y - 0.085)
