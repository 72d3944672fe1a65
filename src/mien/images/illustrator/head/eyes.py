"""Eyes: whites, iris, catchlight, lids and lashes, in views that show the face."""

from __future__ import annotations

import math
import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.animal_kinds import animal_kind
from mien.images.illustrator.head.eye_colors import BALL_WORDS, iris_colors, white_of
from mien.images.illustrator.head.eye_profile import draw_eye_profile
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, shape, smooth, stroke

HALF = 0.157
"""Half the width of a usual eye."""
_LID = "#2a1c22"
_SHUT = 0.15
_STEPS = 8
_ANIMAL = 1.28
"""Animals have larger eyes for their heads."""
_PROFILE = 0.9
"""Sine of the yaw from which on an eye is seen from its side."""
TIRED = r"dark (?:circles|rings|shadows)|bags under|(?:sunken|hollow|tired|red-rimmed|shadowed)[\w ]* eyes"
"""Words for marks that show as shade around the eyes."""


def draw_eyes(sitter: Sitter) -> str:
    """Both eyes, as far as they can be seen."""
    if sitter.camera.cos < -0.2:
        return ""
    if abs(sitter.camera.sin) > _PROFILE and sitter.looks.species.value is not Species.ANIMAL:
        return _socket(sitter, -int(sitter.turn)) + draw_eye_profile(sitter, lid_color(sitter))
    return "".join(_eye(sitter, side) for side in (-1, 1))


def size(sitter: Sitter) -> float:
    """Size of the eyes against the usual human ones."""
    return sitter.traits.eye * (_ANIMAL if sitter.looks.species.value is Species.ANIMAL else 1.0)


def lid_color(sitter: Sitter) -> str:
    """The line of lid and lashes."""
    if luminance(sitter.skin.base) < 0.45:
        return "#1a0f14"
    return mix(_LID, sitter.hair.shade, 0.22)


def openness(sitter: Sitter, side: int) -> float:
    """How far the eye on the picture's ``side`` is open: 0 shut, 1 at rest."""
    return 0.0 if sitter.mood.wink and side == winking_side(sitter) else sitter.mood.open


def winking_side(sitter: Sitter) -> int:
    """The eye that winks: the one nearer to us when the head is turned, as the other would not be seen."""
    return 1 if abs(sitter.camera.sin) < 0.3 else -int(sitter.turn)


def _eye(sitter: Sitter, side: int) -> str:
    t = sitter.traits
    half = HALF * size(sitter)
    inner, outer = sitter.at(side * (t.eye_x - half), t.eye_y), sitter.at(side * (t.eye_x + half), t.eye_y)
    if abs(outer[0] - inner[0]) < 0.06 or sitter.squash(side * t.eye_x, t.eye_y) < 0.1:
        return ""
    if openness(sitter, side) < _SHUT:
        return _socket(sitter, side) + _shut(sitter, side, half)
    upper, lower = _lids(sitter, side, half)
    opening = corners(upper, lower[::-1])
    ball = shape(opening, white_of(sitter)) + inside(opening, _iris(sitter, side) + _lid_shadow(upper))
    return _socket(sitter, side) + ball + _lower_lid(sitter, lower) + _upper_lid(sitter, side, upper)


def _lids(sitter: Sitter, side: int, half: float) -> tuple[list[Point], list[Point]]:
    """The upper and lower edge of the opening, from the inner to the outer corner, in the picture."""
    t, mood, big = sitter.traits, sitter.mood, size(sitter)
    opened = openness(sitter, side)
    up = (0.059 + 0.044 * t.roundness) * big * opened
    down = (0.04 + 0.033 * t.roundness) * big * (1 - 0.75 * mood.squint) * min(1.0, 0.45 + 0.55 * opened)
    sad, angry = max(0.0, mood.angle), max(0.0, -mood.angle)
    upper, lower = [], []
    for i in range(_STEPS + 1):
        u = i / _STEPS
        x = side * (t.eye_x + half * (2 * u - 1))
        corner = t.eye_y + 0.008 - (0.042 * t.tilt + 0.008) * (u - 0.35) * 2
        arc = math.sin(math.pi * u**0.9) ** 0.78
        pressed = up * (0.42 * sad * u**1.5 + 0.5 * angry * (1 - u) ** 1.3 + 0.35 * t.hood * u**1.6)
        upper.append((x, corner - (up - pressed) * arc))
        lower.append((x, corner + down * math.sin(math.pi * u) ** 0.85))
    return sitter.many(upper), sitter.many(lower)


def _iris(sitter: Sitter, side: int) -> str:
    t, mood, big = sitter.traits, sitter.mood, size(sitter)
    x, y = side * t.eye_x, t.eye_y - 0.01 * big
    squash = min(1.0, max(0.52, sitter.squash(x, y)))
    centre = sitter.at(x, y)
    cx = centre[0] + 0.018 * sitter.camera.sin + mood.gaze[0] * 0.05 * squash * big
    cy = centre[1] + mood.gaze[1] * 0.034 * big
    r = 0.092 * big * (0.9 if mood.open > 1.15 else 1.0)
    colors = iris_colors(sitter, side)
    if colors is None:
        return ""
    slit = 0.45 if _slit_pupils(sitter) else 1.0
    light = cx - 0.3 * r
    return (
        ellipse(cx, cy, r * squash, r, colors.rim)
        + ellipse(cx, cy + 0.004, r * 0.84 * squash, r * 0.84, colors.base)
        + ellipse(cx, cy + 0.42 * r, r * 0.55 * squash, r * 0.36, colors.glow, opacity=0.6)
        + ellipse(cx, cy, r * 0.46 * squash * slit, r * 0.46 / slit**0.5, colors.pupil)
        + circle(light, cy - 0.34 * r, 0.25 * r, "#ffffff")
    )


def _slit_pupils(sitter: Sitter) -> bool:
    detail = sitter.looks.species_detail.value
    if sitter.looks.species.value is Species.ANIMAL:
        return animal_kind(detail).slit_pupils
    return re.search(BALL_WORDS["slit"], (detail or "").lower()) is not None


def _lid_shadow(upper: list[Point]) -> str:
    """The upper lid's shadow on the ball."""
    fallen = [(x, y + 0.02) for x, y in upper]
    return shape(corners(upper, fallen[::-1]), "#4b3a5c", opacity=0.24)


def _upper_lid(sitter: Sitter, side: int, upper: list[Point]) -> str:
    """The dark line of lid and lashes, thickest outside, with a flick where there are long lashes."""
    t = sitter.traits
    thick = (0.019 + 0.013 * t.lashes) * size(sitter) ** 0.5
    outward = 1 if upper[-1][0] > upper[0][0] else -1
    top = [(x, y - thick * (0.45 + 0.75 * (i / _STEPS))) for i, (x, y) in enumerate(upper)]
    tip_x, tip_y = upper[-1]
    reach = (0.014 + 0.034 * t.lashes) * outward * max(0.35, sitter.squash(side * t.eye_x, t.eye_y))
    tip = (tip_x + reach, tip_y - 0.006 - 0.03 * t.lashes)
    line = shape(corners(upper, [upper[-1], tip], [tip, top[-1]], top[::-1]), lid_color(sitter))
    return _crease(sitter, upper, thick) + line


def _crease(sitter: Sitter, upper: list[Point], thick: float) -> str:
    """The fold above the lid; skin that hangs over it comes down to the lashes outside."""
    t = sitter.traits
    if t.hood > 0.9 or t.age < 0.05:
        return ""
    rise = 0.03 * (1 - 0.6 * t.hood)
    fold = []
    for i, (x, y) in enumerate(upper):
        u = i / _STEPS
        fold.append((x, y - thick * 0.8 - rise * (1 - 0.75 * t.hood * u) - 0.01 * math.sin(math.pi * u)))
    color = mix(sitter.skin.shade, "#5a2f30", 0.12 + 0.15 * t.hood)
    return stroke(smooth(fold[1:], False), color, 0.012 + 0.006 * t.hood, opacity=0.85)


def _lower_lid(sitter: Sitter, lower: list[Point]) -> str:
    t = sitter.traits
    parts = stroke(smooth(lower[4:], False), lid_color(sitter), 0.009, opacity=0.32 + 0.2 * t.lashes)
    if t.age > 0.5 or sitter.mood.squint > 0.25:
        bag = [(x, y + 0.036 + 0.014 * t.age) for x, y in lower[1:8]]
        parts += stroke(smooth(bag, False), sitter.skin.shade, 0.011 + 0.007 * t.age, opacity=0.8)
    return parts


def _socket(sitter: Sitter, side: int) -> str:
    """Shade around sunken eyes, and between lid and brow of deep ones."""
    t = sitter.traits
    x, y = sitter.at(side * t.eye_x, t.eye_y)
    squash = min(1.0, max(0.4, sitter.squash(side * t.eye_x, t.eye_y)))
    svg = ""
    if t.deep > 0.25:
        svg += ellipse(x, y - 0.05, HALF * 1.15 * squash, 0.075, sitter.skin.shade, opacity=0.45 * t.deep)
    if hollow := sunken(sitter):
        tone = mix(sitter.skin.shade, "#4d3b5e", 0.45)
        svg += ellipse(x, y + 0.03, HALF * 1.3 * t.eye * squash, 0.125 * t.eye, tone, opacity=hollow)
    return svg


def sunken(sitter: Sitter) -> float:
    """How dark the eye sockets are, 0 for the living."""
    if sitter.looks.species.value is Species.UNDEAD:
        return 0.34
    told = any(re.search(TIRED, mark.lower()) for mark in sitter.looks.marks.value)
    return max(0.36 if told else 0.0, sitter.mood.rings)


def _shut(sitter: Sitter, side: int, half: float) -> str:
    """A closed eye: an arch when it laughs, lashes down when it rests."""
    t, mood = sitter.traits, sitter.mood
    laughing = mood.mouth > 0.3 or mood.wink
    bend = -0.085 if laughing else 0.045
    base = t.eye_y + (0.04 if laughing else 0.004)
    arch = []
    for i in range(_STEPS + 1):
        u = i / _STEPS
        drop = base + bend * t.eye * math.sin(math.pi * u) ** 0.9 - 0.02 * t.tilt * (u - 0.4)
        arch.append((side * (t.eye_x + half * (2 * u - 1)), drop))
    points = sitter.many(arch)
    svg = stroke(smooth(points, False), lid_color(sitter), 0.026 + 0.006 * t.lashes)
    if t.lashes > 0.5:
        x, y = points[-1]
        out = 0.045 * (1 if points[-1][0] > points[0][0] else -1)
        svg += stroke(smooth([(x, y), (x + out, y + (-0.02 if laughing else 0.012))], False), lid_color(sitter), 0.018)
    if not laughing:
        fold = [(x, y - 0.062) for x, y in points[1:-1]]
        svg += stroke(smooth(fold, False), sitter.skin.shade, 0.012, opacity=0.8)
    return svg
