"""Colour put on a face: tattoos, paint, a bindi, the line round the eyes."""

from __future__ import annotations

import re

from mien.images.illustrator.head.eyes import HALF
from mien.images.illustrator.head.scars import draw_line
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skin_marks import mark_side
from mien.images.illustrator.palette import cloth_hex, luminance, mix
from mien.images.illustrator.svg import Point, circle, shape, smooth

ON_FACE = r"face|facial|cheek|forehead|head|brow|temple|chin|eye|nose|tribal"
"""Places of tattoos that a head shows."""


def draw_tattoo(sitter: Sitter, text: str) -> str:
    """A tattoo on the part of the face that the words name."""
    if not re.search(ON_FACE, text):
        return ""
    t, k = sitter.traits, mark_side(text)
    dark = luminance(sitter.skin.base) < 0.4
    ink = mix(sitter.skin.base, cloth_hex(text, "#131a2b" if dark else "#2f4a6b"), 0.72)
    if "forehead" in text or "brow" in text:
        y = t.brow_y - 0.3
        chevron = draw_line(sitter, [(-0.14, y), (0.0, y + 0.11), (0.14, y)], ink, 0.036)
        return chevron + draw_line(sitter, [(-0.09, y - 0.07), (0.0, y + 0.01), (0.09, y - 0.07)], ink, 0.026)
    if "chin" in text:
        return "".join(draw_line(sitter, [(x, 0.81), (x, 0.93)], ink, 0.028) for x in (-0.08, 0.0, 0.08))
    if "tear" in text or "eye" in text:
        drop: list[Point] = [(0.0, 0.0), (0.028, 0.06), (0.0, 0.09), (-0.028, 0.06)]
        x, y = k * (t.eye_x + 0.02), t.eye_y + 0.12
        seen = sitter.squash(x, y) > 0.15
        return shape(smooth(sitter.many([(x + dx, y + dy) for dx, dy in drop])), ink) if seen else ""
    swirl: list[Point] = [
        (k * 0.5, t.brow_y - 0.02), (k * 0.57, t.eye_y + 0.14), (k * 0.48, t.eye_y + 0.32), (k * 0.36, t.eye_y + 0.3),
        (k * 0.39, t.eye_y + 0.22),
    ]  # fmt: skip
    tail: list[Point] = [(k * 0.55, t.eye_y + 0.26), (k * 0.5, t.eye_y + 0.42), (k * 0.38, t.eye_y + 0.5)]
    return draw_line(sitter, swirl, ink, 0.034) + draw_line(sitter, tail, ink, 0.026)


def draw_paint(sitter: Sitter, text: str) -> str:
    """Bars of paint on both cheeks and across the nose."""
    ink, t = cloth_hex(text.replace("war", ""), "#b23a3a"), sitter.traits
    bars = "".join(
        draw_line(sitter, [(k * 0.28, t.eye_y + 0.2 + d), (k * 0.55, t.eye_y + 0.15 + d)], ink, 0.042)
        for k in (-1, 1)
        for d in (0.0, 0.09)
    )
    y = t.eye_y + 0.13
    return bars + draw_line(sitter, [(-0.15, y), (0.0, y - 0.015), (0.15, y)], ink, 0.04)


def draw_bindi(sitter: Sitter, text: str) -> str:
    """A dot between the brows."""
    y = sitter.traits.brow_y - 0.06
    if sitter.squash(0.0, y) < 0.1:
        return ""
    return circle(*sitter.at(0.0, y), 0.034, cloth_hex(text.replace("bindi", ""), "#b52f3f"))


def draw_eyeliner(sitter: Sitter, text: str) -> str:
    """A dark line round the eyes, drawn out to the temples."""
    color, t, svg = cloth_hex(text, "#1c1418"), sitter.traits, ""
    half = HALF * t.eye
    for side in (-1, 1):
        under: list[Point] = [
            (side * (t.eye_x - half * 0.7), t.eye_y + 0.04), (side * t.eye_x, t.eye_y + 0.066),
            (side * (t.eye_x + half), t.eye_y + 0.02), (side * (t.eye_x + half * 1.6), t.eye_y - 0.06),
        ]  # fmt: skip
        svg += draw_line(sitter, under, color, 0.022)
    return svg
