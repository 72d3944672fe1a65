"""The one eye that is seen in profile: a wedge, open toward the face's edge."""

from __future__ import annotations

import math

from mien.images.illustrator.head.eye_colors import iris_colors, white_of
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, shape, smooth, stroke

_SHUT = 0.15
_STEPS = 6


def draw_eye_profile(sitter: Sitter, line: str) -> str:
    """The near eye from its side, its lids and lashes in the colour ``line``."""
    t, mood = sitter.traits, sitter.mood
    side = -int(sitter.turn)
    if mood.open < _SHUT or mood.wink:
        return _shut(sitter, line)
    upper, lower = _lids(sitter)
    front = [upper[0], _place(sitter, 0.055, t.eye_y - 0.004), lower[0]]
    opening = corners(upper[::-1], front, lower)
    ball = shape(opening, white_of(sitter)) + inside(opening, _iris(sitter, side))
    return ball + _upper_lid(sitter, upper, line) + stroke(smooth(lower[2:], False), line, 0.009, opacity=0.4)


def _place(sitter: Sitter, back: float, y: float) -> Point:
    """A point that lies ``back`` behind the face's middle line at the eyes."""
    return sitter.camera.place((0.0, y, sitter.forward(sitter.traits.eye_y) - back))


def _lids(sitter: Sitter) -> tuple[list[Point], list[Point]]:
    """Upper and lower edge of the opening from the front to the outer corner."""
    t, mood = sitter.traits, sitter.mood
    up = (0.05 + 0.038 * t.roundness) * t.eye * mood.open
    down = (0.036 + 0.029 * t.roundness) * t.eye * (1 - 0.75 * mood.squint) * min(1.0, 0.45 + 0.55 * mood.open)
    long = 0.158 * t.eye
    pressed = max(0.0, mood.angle) * 0.3 + 0.25 * t.hood
    angry = 0.35 * max(0.0, -mood.angle)
    upper, lower = [], []
    for i in range(_STEPS + 1):
        u = i / _STEPS
        corner = t.eye_y + 0.012 - 0.03 * t.tilt * u
        rise = (1 - u**1.9) * (1 - pressed * u) * (1 - angry * (1 - u))
        upper.append(_place(sitter, 0.066 + long * u, corner - up * rise))
        lower.append(_place(sitter, 0.08 + (long - 0.014) * u, corner + down * (1 - u**1.6)))
    return upper, lower


def _iris(sitter: Sitter, side: int) -> str:
    colors = iris_colors(sitter, side)
    if colors is None:
        return ""
    t, mood = sitter.traits, sitter.mood
    r = 0.082 * t.eye
    cx, cy = _place(sitter, 0.084 - 0.012 * mood.gaze[0] * sitter.turn, t.eye_y - 0.006 + mood.gaze[1] * 0.026 * t.eye)
    turn = sitter.turn
    return (
        ellipse(cx, cy, r * 0.48, r, colors.rim)
        + ellipse(cx + 0.003 * turn, cy, r * 0.38, r * 0.86, colors.base)
        + ellipse(cx + 0.012 * turn, cy, r * 0.2, r * 0.46, colors.pupil)
        + circle(cx - 0.006 * turn, cy - 0.3 * r, 0.2 * r, "#ffffff")
    )


def _upper_lid(sitter: Sitter, upper: list[Point], line: str) -> str:
    """Lid and lashes, which stand out before the eye."""
    t, turn = sitter.traits, sitter.turn
    thick = 0.02 + 0.012 * t.lashes
    top = [(x, y - thick * (1.0 - 0.45 * i / _STEPS)) for i, (x, y) in enumerate(upper)]
    x, y = upper[0]
    lash = (x + turn * (0.012 + 0.034 * t.lashes), y - 0.004 - 0.022 * t.lashes)
    svg = shape(corners([lash, upper[0]], upper, [upper[-1], top[-1]], top[::-1]), line)
    if t.hood < 0.9 and t.age > 0.05:
        rise = 0.026 * (1 - 0.5 * t.hood)
        fold = [(px, py - thick - rise * (1 - 0.4 * i / _STEPS)) for i, (px, py) in enumerate(upper)][1:]
        svg += stroke(smooth(fold, False), sitter.skin.shade, 0.013)
    return svg


def _shut(sitter: Sitter, line: str) -> str:
    t, mood = sitter.traits, sitter.mood
    laughing = mood.mouth > 0.3 or mood.wink
    bend, base = (-0.06, t.eye_y + 0.028) if laughing else (0.035, t.eye_y + 0.006)
    long = 0.158 * t.eye
    points = [
        _place(
            sitter, 0.068 + long * i / _STEPS, base + bend * math.sin(math.pi * min(1.0, (0.24 + 0.76 * i / _STEPS)))
        )
        for i in range(_STEPS + 1)
    ]
    svg = stroke(smooth(points, False), line, 0.026 + 0.006 * t.lashes)
    if t.lashes > 0.4:
        x, y = points[0]
        svg += stroke(smooth([(x, y), (x + 0.035 * sitter.turn, y + 0.012)], False), line, 0.016)
    return svg
