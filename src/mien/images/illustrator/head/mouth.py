"""Mouths: lips, the dark inside, teeth and tongue, from a mood's few numbers."""

from __future__ import annotations

import math

from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import luminance, mix, shade
from mien.images.illustrator.svg import Point, corners, ellipse, shape, smooth

_INSIDE = "#5f1f2e"
_TONGUE = "#d8636b"
_TEETH = "#fbf7ef"
_STEPS = 12


def draw_mouth(sitter: Sitter) -> str:
    """The mouth, as far as it can be seen."""
    if sitter.camera.cos < -0.45:
        return ""
    upper, lower = _edges(sitter)
    bump = _profile_bump(sitter)
    if sitter.mood.mouth < 0.05:
        return bump + _closed(sitter, upper)
    opening = corners(sitter.many(upper), sitter.many(lower[::-1]))
    return bump + _lips(sitter, upper, lower) + shape(opening, _INSIDE) + inside(opening, _within(sitter, upper, lower))


def lip_color(sitter: Sitter) -> str:
    """Lips: the skin's shadow, redder the fuller they are."""
    red = "#b8434f" if luminance(sitter.skin.base) > 0.4 else "#9a3f48"
    lively = 0.0 if sitter.traits.warmth == 0 else 1.0
    return mix(shade(sitter.skin.shade, 0.06), red, (0.24 + 0.42 * sitter.traits.lips) * (0.35 + 0.65 * lively))


def half_width(sitter: Sitter) -> float:
    """Half the mouth's width in the front view."""
    return 0.205 * sitter.traits.mouth * sitter.mood.width


def _edges(sitter: Sitter) -> tuple[list[Point], list[Point]]:
    """Upper and lower edge of the opening from left to right, as in the front view; equal when shut."""
    t, mood = sitter.traits, sitter.mood
    half = half_width(sitter)
    upper, lower = [], []
    for i in range(_STEPS + 1):
        u = 2 * i / _STEPS - 1
        lift = 0.085 * mood.smile * (u * u - 0.4)
        crooked = 0.055 * mood.smirk * u if u > 0 else 0.0
        y = t.mouth_y - lift - crooked
        drop = 0.27 * mood.mouth * math.sqrt(max(0.0, 1 - abs(u) ** 2.3)) * (1.0 if mood.smile >= 0 else 0.75)
        rise = 0.25 * drop if mood.smile < 0.5 else 0.04 * mood.mouth * (1 - u * u)
        upper.append((u * half, y - rise))
        lower.append((u * half, y + drop - rise * 0.4))
    return upper, lower


def _closed(sitter: Sitter, line: list[Point]) -> str:
    t = sitter.traits
    svg = _lips(sitter, line, line)
    weight = 0.0085 + 0.004 * (1 - t.lips)
    thick_top = [(x, y - weight * (0.5 + 0.6 * math.cos(math.pi * i / _STEPS - math.pi / 2))) for i, (x, y) in
                 enumerate(line)]  # fmt: skip
    thick_low = [(x, y + weight * (0.5 + 0.6 * math.sin(math.pi * i / _STEPS))) for i, (x, y) in enumerate(line)]
    dark = mix(lip_color(sitter), "#3a121c", 0.66 if luminance(sitter.skin.base) > 0.45 else 0.85)
    svg += shape(corners(sitter.many(thick_top), sitter.many(thick_low[::-1])), dark)
    return svg + _corners(sitter, line)


def _corners(sitter: Sitter, line: list[Point]) -> str:
    """Dimples at the corners of a smile."""
    if sitter.mood.smile < 0.4:
        return ""
    svg = ""
    for x, y in (line[0], line[-1]):
        side = 1 if x > 0 else -1
        dimple = [(x + side * 0.012, y - 0.04), (x + side * 0.036, y), (x + side * 0.01, y + 0.036)]
        back = [(x + side * 0.01, y + 0.036), (x + side * 0.018, y), (x + side * 0.012, y - 0.04)]
        if sitter.squash(x, y) > 0.12:
            svg += shape(corners(sitter.many(dimple), sitter.many(back)), sitter.skin.shade)
    return svg


def _lips(sitter: Sitter, upper: list[Point], lower: list[Point]) -> str:
    """The red of the lips round the opening; thin lips only show the lower one's shadow."""
    full = sitter.traits.lips
    stretch = 1 / max(0.75, sitter.mood.width)
    color = lip_color(sitter)
    top, low = [], []
    for i, ((x, y), (_, y2)) in enumerate(zip(upper, lower, strict=True)):
        u = abs(2 * i / _STEPS - 1)
        bow = (1 - u**1.7) * (0.78 if u < 0.05 else 1.0)
        top.append((x, y - (0.012 + 0.042 * full) * stretch * bow))
        low.append((x, y2 + (0.016 + 0.06 * full) * stretch * (1 - u**2.2)))
    svg = shape(corners(sitter.many(top), sitter.many(lower[::-1])), mix(color, "#6b2032", 0.12)) if full > 0.3 else ""
    if full > 0.3:
        svg += shape(corners(sitter.many(lower), sitter.many(low[::-1])), color)
        shine = [(x, (a[1] + b[1]) / 2 + 0.004) for (x, _), a, b in zip(lower, lower, low, strict=True)][3:7]
        if full > 0.55 and sitter.profile < 0.5:
            svg += shape(smooth(sitter.many(shine)), "#ffffff", opacity=0.16)
    return svg + _below(sitter, low)


def _below(sitter: Sitter, low: list[Point]) -> str:
    """The shadow under the lower lip."""
    part = low[4:9]
    under = [(x, y + 0.028 * math.sin(math.pi * (i + 1) / 6)) for i, (x, y) in enumerate(part)]
    over = [(x, y + 0.01) for x, y in part]
    return shape(corners(sitter.many(over), sitter.many(under[::-1])), sitter.skin.shade, opacity=0.8)


def _within(sitter: Sitter, upper: list[Point], lower: list[Point]) -> str:
    """Teeth and tongue, to be cut to the opening."""
    mood, half = sitter.mood, half_width(sitter)
    middle = _STEPS // 2
    depth = lower[middle][1] - upper[middle][1]
    band = depth * (0.86 if mood.smile < 0 else 0.52 if mood.teeth else 0.3)
    teeth = ""
    if mood.smile > 0.5 or mood.teeth:
        edge = [(x, y + band) for x, y in upper]
        teeth = shape(corners(sitter.many([(x, y - 0.02) for x, y in upper]), sitter.many(edge[::-1])), _TEETH)
    if mood.smile < 0 and mood.teeth:
        mid = [(x, (a + b) / 2 - 0.006) for (x, a), (_, b) in zip(upper, lower, strict=True)]
        seam = [(x, y + 0.012) for x, y in mid]
        return teeth + shape(corners(sitter.many(mid), sitter.many(seam[::-1])), _INSIDE, opacity=0.55)
    cx, cy = sitter.at(0.0, lower[middle][1] + depth * 0.02)
    tongue = ellipse(cx, cy, half * 0.62 * max(0.45, sitter.squash(0, 0.7)), depth * 0.36, _TONGUE)
    return tongue + teeth


def _profile_bump(sitter: Sitter) -> str:
    """Lips that stand out from the outline in profile."""
    if sitter.profile == 0:
        return ""
    t, mood = sitter.traits, sitter.mood
    y, out = t.mouth_y, (0.028 + 0.022 * t.lips) * sitter.profile
    drop = 0.22 * mood.mouth
    heights = (
        (-0.15, -0.02), (-0.085, 0.25), (-0.028, 1.0), (0.0, 0.62 - 1.6 * drop), (drop + 0.03, 0.9),
        (drop + 0.085, 0.1), (drop + 0.14, -0.25),
    )  # fmt: skip
    edge = []
    for dy, share in heights:
        at = min(y + dy, 0.91)
        edge.append(sitter.camera.place((0.0, at, sitter.forward(at) + out * share)))
    back = [sitter.camera.place((0.0, y + dy, sitter.forward(y) - 0.06)) for dy in (drop + 0.12, -0.13)]
    return shape(corners(edge, [edge[-1], *back, edge[0]]), sitter.skin.base)
