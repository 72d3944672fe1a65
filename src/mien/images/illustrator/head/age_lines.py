"""The lines that age draws: folds from nose to mouth, crow's feet, a lined forehead, jowls."""

from __future__ import annotations

from mien.images.illustrator.head.contour import tip_y
from mien.images.illustrator.head.nose import line_color
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, smooth, stroke

_SHOWS, _OLD = 0.5, 0.9


def draw_age_lines(sitter: Sitter) -> str:
    """Every line of the face's age; none before middle age."""
    age = sitter.traits.age
    if age < _SHOWS:
        return ""
    lines = [line for side in (-1, 1) for line in _at_side(sitter, side)] + _forehead(sitter)
    color = mix(sitter.skin.shade, line_color(sitter), 0.35 if luminance(sitter.skin.base) > 0.42 else 0.8)
    return "".join(_line(sitter, line, 0.009 + 0.008 * age, color) for line in lines)


def _at_side(sitter: Sitter, side: int) -> list[list[Point]]:
    t, old = sitter.traits, sitter.traits.age > _OLD
    nose = tip_y(sitter) + 0.03
    wide = 0.1 * t.nose_width + 0.05
    reach = 0.215 * t.mouth
    fold: list[Point] = [(side * wide, nose), (side * (wide + 0.052), nose + 0.052)]
    fold.append((side * (reach + 0.05), t.mouth_y) if old else (side * (wide + 0.075), nose + 0.115))
    lines: list[list[Point]] = [fold]
    out = t.eye_x + 0.165 * t.eye
    feet = (-1, 0, 1) if old else (0, 1)
    lines += [
        [(side * out, t.eye_y + 0.024 * k + 0.01), (side * (out + 0.075), t.eye_y + 0.05 * k + 0.006)] for k in feet
    ]
    if old:
        y = t.mouth_y
        lines.append(
            [(side * (reach + 0.03), y + 0.05), (side * (reach + 0.05), y + 0.13), (side * (reach + 0.02), y + 0.2)]
        )
        lines.append([(side * 0.2, t.eye_y + 0.16), (side * 0.3, t.eye_y + 0.195), (side * 0.41, t.eye_y + 0.165)])
        lines.append([(side * 0.36, t.eye_y + 0.37), (side * 0.43, t.eye_y + 0.46), (side * 0.43, t.eye_y + 0.55)])
    return lines


def _forehead(sitter: Sitter) -> list[list[Point]]:
    t = sitter.traits
    lines: list[list[Point]] = []
    for k in range(3 if t.age > _OLD else 1):
        y, wide = t.brow_y - 0.16 - 0.085 * k, 1 - 0.14 * k
        lines.append([(-0.27 * wide, y + 0.014), (-0.1 * wide, y - 0.006), (0.1 * wide, y), (0.27 * wide, y + 0.014)])
    return lines


def _line(sitter: Sitter, line: list[Point], width: float, color: str) -> str:
    seen = [point for point in line if sitter.squash(*point) > 0.12]
    if len(seen) < 2:
        return ""
    return stroke(smooth(sitter.many(seen), False), color, width)
