"""Scars and other small marks that lie on the skin."""

from __future__ import annotations

import re
from itertools import pairwise

from mien.images.illustrator.head.nose import line_color
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skin_marks import mark_side, place_of
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, circle, smooth, stroke


def draw_line(sitter: Sitter, points: list[Point], color: str, width: float) -> str:
    """A line on the face through points of the front view, as far as it can be seen."""
    seen = [p for p in points if sitter.squash(*p) > 0.12 and sitter.camera.cos > -0.2]
    return stroke(smooth(sitter.many(seen), False), color, width) if len(seen) > 1 else ""


def draw_scar(sitter: Sitter, text: str) -> str:
    """A scar where the words place it, with the marks of its stitches."""
    healed = re.search(r"white|pale|livid|silver|faded|old\b", text)
    pink = "#b9434a" if luminance(sitter.skin.base) > 0.4 else "#d09a90"
    color = mix(sitter.skin.tint, "#f6efe8", 0.5) if healed else mix(sitter.skin.base, pink, 0.55)
    line = _course(sitter, text)
    svg = draw_line(sitter, line, color, 0.03)
    for (ax, ay), (bx, by) in pairwise(line):
        x, y = (ax + bx) / 2, (ay + by) / 2
        across: list[Point] = [
            (x - (by - ay) * 0.26, y + (bx - ax) * 0.26), (x + (by - ay) * 0.26, y - (bx - ax) * 0.26)
        ]  # fmt: skip
        svg += draw_line(sitter, across, color, 0.015)
    return svg


def _course(sitter: Sitter, text: str) -> list[Point]:
    """The line that a scar takes over the face."""
    t, k = sitter.traits, mark_side(text)
    x = t.eye_x
    if "nose" in text:
        y = t.eye_y + 0.14
        return [(-0.2, y + 0.03), (-0.06, y), (0.08, y + 0.015), (0.22, y - 0.03)]
    if "forehead" in text:
        return [(k * 0.12, t.brow_y - 0.34), (k * 0.2, t.brow_y - 0.22), (k * 0.24, t.brow_y - 0.08)]
    if "brow" in text:
        return [(k * (x + 0.02), t.brow_y - 0.15), (k * (x + 0.05), t.brow_y), (k * (x + 0.06), t.brow_y + 0.08)]
    if re.search(r"\beye", text):
        return [(k * (x - 0.02), t.brow_y - 0.14), (k * (x + 0.02), t.eye_y - 0.04), (k * (x + 0.08), t.eye_y + 0.26)]
    if re.search(r"lip|mouth", text):
        y = t.mouth_y
        return [(k * 0.1, y - 0.13), (k * 0.12, y - 0.02), (k * 0.16, y + 0.1)]
    if "chin" in text or "jaw" in text:
        px, py = place_of(sitter, text)
        return [(px - k * 0.06, py - 0.08), (px + k * 0.01, py - 0.01), (px + k * 0.05, py + 0.06)]
    y = t.eye_y
    return [(k * 0.26, y + 0.2), (k * 0.36, y + 0.31), (k * 0.45, y + 0.4)]


def draw_mole(sitter: Sitter, text: str) -> str:
    """A mole or beauty spot; a wart is larger and of the skin's own colour."""
    k, t = mark_side(text), sitter.traits
    told = re.search(r"cheek|chin|lip|nose|brow|forehead|eye|mouth|jaw|temple", text)
    x, y = place_of(sitter, text) if told else (k * 0.25, t.mouth_y - 0.08)
    if "nose" in text:
        x, y = k * 0.07, t.eye_y + 0.24
    if sitter.squash(x, y) < 0.12:
        return ""
    px, py = sitter.at(x, y)
    if "wart" in text:
        skin = sitter.skin
        return circle(px, py, 0.042, line_color(sitter)) + circle(px - 0.008, py - 0.01, 0.024, skin.base)
    dark = luminance(sitter.skin.base) < 0.4
    return circle(px, py, 0.022, mix(sitter.skin.shade, "#2a1210" if dark else "#4a2a20", 0.75))


def draw_dimples(sitter: Sitter, text: str) -> str:
    """Small hollows beside the mouth, or the cleft of a chin."""
    color, t = line_color(sitter), sitter.traits
    if "chin" in text or "cleft" in text:
        return draw_line(sitter, [(0.0, 0.84), (0.005, 0.89), (0.0, 0.94)], color, 0.03)
    svg = ""
    for side in (-1, 1):
        x, y = side * (0.2 * t.mouth * sitter.mood.width + 0.08), t.mouth_y - 0.03
        svg += draw_line(
            sitter, [(x - side * 0.01, y - 0.05), (x + side * 0.014, y), (x - side * 0.008, y + 0.045)], color, 0.018
        )
    return svg
