"""The surface of a face: light and shade, warm cheeks, freckles."""

from __future__ import annotations

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.age_lines import draw_age_lines
from mien.images.illustrator.head.nose import line_color
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.skull import right_shadow
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import circle, ellipse, path, shape, smooth, stroke


def draw_complexion(sitter: Sitter) -> str:
    """Everything between the bare skin and the features."""
    if sitter.camera.cos < -0.5:
        return ""
    return _blush(sitter) + _freckles(sitter) + draw_age_lines(sitter)


def draw_shadow(sitter: Sitter) -> str:
    """The side away from the light; none in profile, where that side is the face itself."""
    facing = abs(sitter.camera.cos)
    if facing < 0.25:
        return ""
    reach = 0.035 + 0.075 * max(0.0, sitter.camera.cos)
    return shape(path(right_shadow(sitter.skull, sitter.camera, reach)), sitter.skin.shade, opacity=0.42)


def draw_under_features(sitter: Sitter) -> str:
    """Folds between the brows and on the nose of an angry or disgusted face."""
    mood, t = sitter.mood, sitter.traits
    if sitter.camera.cos < -0.2 or not (mood.wrinkled or mood.angle < -0.8):
        return ""
    color, svg = line_color(sitter), ""
    for side in (-1, 1):
        x, y = side * 0.055, t.brow_y - 0.05
        if sitter.squash(x, y) > 0.1:
            svg += stroke(smooth(sitter.many([(x, y), (x * 0.75, y + 0.06), (x * 0.9, y + 0.11)]), False), color, 0.014)
    if mood.wrinkled and sitter.squash(0.0, t.eye_y) > 0.2:
        for k in (0.02, 0.07):
            bend = [(-0.05, t.eye_y + k + 0.02), (0.0, t.eye_y + k), (0.05, t.eye_y + k + 0.02)]
            svg += stroke(smooth(sitter.many(bend), False), color, 0.012)
    return svg


def _blush(sitter: Sitter) -> str:
    t, mood = sitter.traits, sitter.mood
    warmth = t.warmth * 0.5 + (mood.blush * 0.45 if t.warmth else 0.0)
    if warmth <= 0.02:
        return ""
    light = luminance(sitter.skin.base)
    red = "#e8645f" if light > 0.45 else mix("#c2553f", sitter.skin.base, max(0.0, 0.45 - light) * 1.6)
    svg = ""
    for side in (-1, 1):
        x, y = side * (t.eye_x + 0.115), t.eye_y + 0.285
        squash = sitter.squash(x, y)
        if squash > 0.4:
            cx, cy = sitter.at(x, y)
            for size, share in ((1.0, 0.5), (0.66, 0.5)):
                svg += ellipse(
                    cx,
                    cy,
                    0.15 * size * min(1.0, squash),
                    0.095 * size,
                    red,
                    opacity=min(0.5, 0.3 * warmth * share * 1.2),
                )
    return svg


def _freckles(sitter: Sitter) -> str:
    said = any("freckl" in mark.lower() for mark in sitter.looks.marks.value)
    if not said:
        return ""
    color = mix(sitter.skin.shade, "#8a4a2a", 0.5)
    svg = ""
    for i in range(24):
        side = -1 if i % 2 else 1
        x = side * (0.05 + 0.4 * chance(sitter.seed, f"freckle x {i}"))
        y = sitter.traits.eye_y + 0.14 + 0.17 * chance(sitter.seed, f"freckle y {i}") + 0.06 * abs(x)
        if sitter.squash(x, y) > 0.25:
            px, py = sitter.at(x, y)
            svg += circle(px, py, 0.008 + 0.008 * chance(sitter.seed, f"freckle r {i}"), color, opacity=0.75)
    return svg
