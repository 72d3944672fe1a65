"""Mouths: lips, the dark inside, teeth and tongue, from a mood's few numbers."""

from __future__ import annotations

import math

from mien.domain.appearance_model import FacialHair
from mien.images.illustrator.head.expressions import Mood
from mien.images.illustrator.head.lip_colors import dark_line, lip_color
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.teeth import draw_gaps
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, corners, ellipse, inside, shape, smooth, stroke

_INSIDE = "#5f1f2e"
_TONGUE = "#d8636b"
_TEETH = "#fbf7ef"
_STEPS = 12
_BEARDED = frozenset({FacialHair.BEARD, FacialHair.GOATEE, FacialHair.WHISKERS})
_COLORED = 0.22
"""Lips fuller than this have a colour of their own."""


def draw_mouth(sitter: Sitter) -> str:
    """The mouth, as far as it can be seen."""
    if sitter.camera.cos < -0.2:
        return ""
    upper, lower = _edges(sitter)
    if sitter.mood.mouth < 0.05:
        return _closed(sitter, upper)
    opening = corners(_many(sitter, upper), _many(sitter, lower[::-1]))
    return _lips(sitter, upper, lower) + shape(opening, _INSIDE) + inside(opening, _within(sitter, upper, lower))


def half_width(sitter: Sitter) -> float:
    """Half the mouth's width in the front view."""
    return 0.214 * sitter.traits.mouth * sitter.mood.width


def ovalness(mood: Mood) -> float:
    """0-1: a narrow open mouth is an O, whose upper edge rises as its lower one falls."""
    return min(1.0, max(0.0, (0.8 - mood.width) / 0.2))


def _many(sitter: Sitter, points: list[Point]) -> list[Point]:
    """On the face; in profile the middle reaches out to the lips' edge, where the outline cuts it."""
    if not sitter.profile:
        return sitter.many(points)
    half, out = half_width(sitter), 0.07 * sitter.profile * sitter.turn
    return [
        (px + out * max(0.0, 1 - abs(x) / (half * 0.42)), py)
        for (x, _), (px, py) in zip(points, sitter.many(points), strict=True)
    ]


def _edges(sitter: Sitter) -> tuple[list[Point], list[Point]]:
    """Upper and lower edge of the opening from left to right, as in the front view; equal when shut."""
    t, mood = sitter.traits, sitter.mood
    half = half_width(sitter)
    oval = ovalness(mood)
    upper, lower = [], []
    for i in range(_STEPS + 1):
        u = 2 * i / _STEPS - 1
        lift = (0.09 if mood.smile > 0 else 0.068) * mood.smile * (abs(u) ** 2.2 - 0.35)
        crooked = 0.055 * mood.smirk * u if u > 0 else 0.0
        dip = 0.009 * t.bow * math.cos(math.pi * min(1.0, abs(u) * 2.4)) if mood.mouth < 0.05 else 0.0
        wavy = 0.016 * mood.quiver * math.sin(2.5 * math.pi * u)
        y = t.mouth_y - lift - crooked + dip + wavy
        drop = 0.25 * mood.mouth * math.sqrt(max(0.0, 1 - abs(u) ** 2.3)) * (1.0 if mood.smile >= 0 else 0.75)
        rise = (0.25 + 0.4 * oval) * drop if mood.smile < 0.5 else 0.04 * mood.mouth * (1 - u * u)
        upper.append((u * half, y - rise))
        lower.append((u * half, y + drop - rise * (0.4 + 0.2 * oval)))
    return upper, lower


def _closed(sitter: Sitter, line: list[Point]) -> str:
    t = sitter.traits
    weight = 0.0095 + 0.0035 * (1 - t.lips)
    top, low = [], []
    for i, (x, y) in enumerate(line):
        swell = 0.55 + 0.45 * math.sin(math.pi * i / _STEPS)
        top.append((x, y - weight * swell))
        low.append((x, y + weight * swell))
    seam = shape(corners(_many(sitter, top), _many(sitter, low[::-1])), dark_line(sitter))
    return _lips(sitter, line, line) + seam + _smile_lines(sitter, line)


def _smile_lines(sitter: Sitter, line: list[Point]) -> str:
    """The cheeks' small folds at the corners of a smile."""
    if sitter.mood.smile < 0.6 or sitter.looks.facial_hair.value in _BEARDED:
        return ""
    svg = ""
    for x, y in (line[0], line[-1]):
        side = 1 if x > 0 else -1
        if sitter.squash(x, y) > 0.12:
            fold = [(x + side * 0.014, y - 0.036), (x + side * 0.034, y - 0.004), (x + side * 0.02, y + 0.03)]
            svg += stroke(smooth(sitter.many(fold), False), sitter.skin.shade, 0.014)
    return svg


def _lips(sitter: Sitter, upper: list[Point], lower: list[Point]) -> str:
    """The red of the lips round the opening; thin lips only show the lower one's shadow."""
    t = sitter.traits
    stretch = 1 / max(0.78, sitter.mood.width)
    color = lip_color(sitter)
    top, low = [], []
    for i, ((x, y), (_, y2)) in enumerate(zip(upper, lower, strict=True)):
        u = abs(2 * i / _STEPS - 1)
        peak = 1 - 0.55 * t.bow * max(0.0, 1 - u / 0.24)
        top.append((x, y - (0.01 + 0.034 * t.lips) * stretch * peak * (1 - u**1.6)))
        low.append((x, y2 + (0.014 + 0.046 * t.lips) * stretch * (1 - u**2.4)))
    svg = ""
    if t.lips > _COLORED:
        svg = shape(corners(_many(sitter, top), _many(sitter, lower[::-1])), mix(color, "#5a1a2c", 0.14))
        svg += shape(corners(_many(sitter, lower), _many(sitter, low[::-1])), color)
    return svg + _below(sitter, low)


def _below(sitter: Sitter, low: list[Point]) -> str:
    """The shadow under the lower lip."""
    if sitter.profile > 0.6:
        return ""
    part = low[4:9]
    line = [(x, y + 0.014 + 0.012 * math.sin(math.pi * i / 4)) for i, (x, y) in enumerate(part)]
    return stroke(smooth(sitter.many(line), False), sitter.skin.shade, 0.02, opacity=0.7)


def _within(sitter: Sitter, upper: list[Point], lower: list[Point]) -> str:
    """Teeth and tongue, to be cut to the opening."""
    mood, half = sitter.mood, half_width(sitter)
    middle = _STEPS // 2
    depth = lower[middle][1] - upper[middle][1]
    band = depth * (0.86 if mood.smile < 0 else 0.56 if mood.teeth else 0.34)
    teeth = ""
    if mood.smile > 0.5 or mood.teeth:
        edge = [(x, y + band) for x, y in upper]
        row = corners(_many(sitter, [(x, y - 0.02) for x, y in upper]), _many(sitter, edge[::-1]))
        teeth = shape(row, _TEETH) + (draw_gaps(sitter, upper[middle][1], band) if sitter.profile < 0.6 else "")
    if mood.smile < 0 and mood.teeth:
        mid = [(x, (a + b) / 2 - 0.006) for (x, a), (_, b) in zip(upper, lower, strict=True)]
        seam = [(x, y + 0.012) for x, y in mid]
        return teeth + shape(corners(_many(sitter, mid), _many(sitter, seam[::-1])), _INSIDE, opacity=0.55)
    cx, cy = sitter.at(0.0, lower[middle][1] + depth * 0.02)
    tongue = ellipse(cx, cy, half * 0.62 * max(0.45, sitter.squash(0, 0.7)), depth * 0.34, _TONGUE)
    return tongue + teeth
