"""The surface of a face: light and shade, warm cheeks, freckles, the lines of age."""

from __future__ import annotations

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import right_shadow
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, circle, ellipse, path, shape, smooth, stroke


def draw_complexion(sitter: Sitter) -> str:
    """Everything between the bare skin and the features."""
    if sitter.camera.cos < -0.5:
        return ""
    return _blush(sitter) + _freckles(sitter) + _lines(sitter)


def draw_shadow(sitter: Sitter) -> str:
    """The side away from the light."""
    reach = 0.05 + 0.08 * max(0.0, sitter.camera.cos)
    return shape(path(right_shadow(sitter.skull, sitter.camera, reach)), sitter.skin.shade, opacity=0.6)


def _blush(sitter: Sitter) -> str:
    t, mood = sitter.traits, sitter.mood
    warmth = min(1.0, t.warmth * 0.6 + (mood.blush * 0.5 if t.warmth else 0.0))
    if warmth <= 0.02:
        return ""
    red = "#e8646a" if luminance(sitter.skin.base) > 0.45 else "#b5404a"
    svg = ""
    for side in (-1, 1):
        x, y = side * (t.eye_x + 0.115), t.eye_y + 0.3
        squash = sitter.squash(x, y)
        if squash > 0.2:
            cx, cy = sitter.at(x, y)
            svg += ellipse(cx, cy, 0.145 * min(1.0, squash), 0.09, red, opacity=0.3 * warmth)
    return svg


def _freckles(sitter: Sitter) -> str:
    said = any("freckl" in mark.lower() for mark in sitter.looks.marks.value)
    if not said:
        return ""
    color = mix(sitter.skin.shade, "#8a4a2a", 0.5)
    svg = ""
    for i in range(22):
        side = -1 if i % 2 else 1
        x = side * (0.06 + 0.42 * chance(sitter.seed, f"freckle x {i}"))
        y = sitter.traits.eye_y + 0.17 + 0.17 * chance(sitter.seed, f"freckle y {i}") + 0.06 * abs(x)
        if sitter.squash(x, y) > 0.25:
            px, py = sitter.at(x, y)
            svg += circle(px, py, 0.008 + 0.009 * chance(sitter.seed, f"freckle r {i}"), color, opacity=0.75)
    return svg


def _lines(sitter: Sitter) -> str:
    """Folds from nose to mouth, crow's feet, a lined forehead."""
    t = sitter.traits
    if t.age < 0.5:
        return ""
    lines: list[list[Point]] = []
    for side in (-1, 1):
        nose = t.eye_y + 0.34 * t.nose
        lines.append([(side * 0.155, nose), (side * 0.225, nose + 0.09), (side * 0.265, t.mouth_y - 0.03)])
        if t.age > 0.6:
            out = t.eye_x + 0.2 * t.eye
            feet = [((out, 0.03 * k), (out + 0.075, 0.055 * k - 0.012)) for k in (-1, 0, 1)]
            lines += [[(side * ax, t.eye_y + ay), (side * bx, t.eye_y + by)] for (ax, ay), (bx, by) in feet]
        if t.age > 0.9:
            lines.append([(side * 0.3, t.mouth_y + 0.05), (side * 0.315, t.mouth_y + 0.15), (side * 0.28, 0.88)])
    for k in range(2 if t.age > 0.9 else 1):
        y = t.brow_y - 0.17 - 0.1 * k
        lines.append([(-0.26, y + 0.012), (-0.09, y - 0.008), (0.1, y), (0.27, y + 0.014)])
    width = 0.011 + 0.007 * t.age
    return "".join(_line(sitter, line, width) for line in lines)


def _line(sitter: Sitter, line: list[Point], width: float) -> str:
    seen = [point for point in line if sitter.squash(*point) > 0.15]
    if len(seen) < 2:
        return ""
    return stroke(smooth(sitter.many(seen), False), sitter.skin.shade, width)
