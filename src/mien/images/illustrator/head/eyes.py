"""Eyes: whites, iris, catchlight, lids and lashes."""

from __future__ import annotations

import math
import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.animal_kinds import animal_kind
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import luminance, mix, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, ellipse, shape, smooth, stroke

_BLACK = 0.27
"""Luminance up to which an iris counts as black."""
_LID = "#2a1c22"
_WHITE = "#fdfbf7"
_SHUT = 0.15
TIRED = r"dark (?:circles|rings|shadows)|bags under|(?:sunken|hollow|tired|red-rimmed|shadowed)[\w ]* eyes"
"""Words for marks that show as shade around the eyes."""


def draw_eyes(sitter: Sitter) -> str:
    """Both eyes, as far as they can be seen."""
    return "".join(_eye(sitter, side) for side in (-1, 1))


def _eye(sitter: Sitter, side: int) -> str:
    t, mood = sitter.traits, sitter.mood
    half = 0.172 * t.eye
    inner, outer = sitter.at(side * (t.eye_x - half), t.eye_y), sitter.at(side * (t.eye_x + half), t.eye_y)
    if abs(outer[0] - inner[0]) < 0.075 or sitter.squash(side * t.eye_x, t.eye_y) < 0.1:
        return ""
    if mood.open < _SHUT:
        return _shut(sitter, side, half)
    upper, lower = _lids(sitter, side, half)
    opening = corners(upper, lower[::-1])
    ball = shape(opening, _WHITE) + inside(opening, _iris(sitter, side) + _lid_shadow(upper))
    return _socket(sitter, side, half) + ball + _upper_lid(sitter, side, upper) + _lower_lid(sitter, lower)


def _lids(sitter: Sitter, side: int, half: float) -> tuple[list[Point], list[Point]]:
    """The upper and lower edge of the opening, from the inner to the outer corner, in the picture."""
    t, mood = sitter.traits, sitter.mood
    up = 0.132 * t.eye * mood.open
    down = 0.1 * t.eye * (1 - 0.6 * mood.squint) * min(1.0, 0.4 + 0.6 * mood.open)
    sad, angry = max(0.0, mood.angle), max(0.0, -mood.angle)
    upper, lower = [], []
    for i in range(9):
        u = i / 8
        x = side * (t.eye_x + half * (2 * u - 1))
        corner = t.eye_y + 0.012 - (0.045 * t.tilt + 0.01) * (u - 0.35) * 2
        arc = math.sin(math.pi * u**0.92)
        heavy = sad * 0.03 * u - angry * 0.035 * (1 - u) * -1
        upper.append((x, corner - up * arc**0.8 + heavy * arc))
        lower.append((x, corner + down * arc**0.9))
    return sitter.many(upper), sitter.many(lower)


def _iris(sitter: Sitter, side: int) -> str:
    t, mood = sitter.traits, sitter.mood
    x, y = side * t.eye_x, t.eye_y - 0.012
    squash = min(1.0, max(0.52, sitter.squash(x, y)))
    centre = sitter.at(x, y)
    ahead = 0.03 * sitter.camera.sin
    cx = centre[0] + ahead + mood.gaze[0] * 0.045 * squash
    cy = centre[1] + mood.gaze[1] * 0.042
    r = 0.118 * t.eye * (0.94 if mood.open > 1.2 else 1.0)
    deep = shade(sitter.eye, 0.45)
    # Black eyes would look grey with the light that brown ones need.
    glow = tint(sitter.eye, 0.4 if luminance(sitter.eye) > _BLACK else 0.16)
    slit = 0.45 if _slit_pupils(sitter) else 1.0
    return (
        ellipse(cx, cy, r * squash, r, deep)
        + ellipse(cx, cy + 0.006, r * 0.86 * squash, r * 0.86, sitter.eye)
        + ellipse(cx + 0.006, cy + 0.4 * r, r * 0.55 * squash, r * 0.42, glow, opacity=0.75)
        + ellipse(cx, cy, r * 0.46 * squash * slit, r * 0.46 / slit**0.5, "#17121a")
        + circle(cx - 0.34 * r * squash, cy - 0.36 * r, 0.27 * r, "#ffffff")
        + circle(cx + 0.34 * r * squash, cy + 0.36 * r, 0.12 * r, "#ffffff", opacity=0.8)
    )


def _slit_pupils(sitter: Sitter) -> bool:
    detail = sitter.looks.species_detail.value
    return sitter.looks.species.value is Species.ANIMAL and animal_kind(detail).slit_pupils


def _lid_shadow(upper: list[Point]) -> str:
    """The upper lid's shadow on the ball."""
    fallen = [(x, y + 0.028) for x, y in upper]
    return shape(corners(upper, fallen[::-1]), "#4b3a5c", opacity=0.28)


def _upper_lid(sitter: Sitter, side: int, upper: list[Point]) -> str:
    """The dark line of lid and lashes, thickest outside, with a flick where there are long lashes."""
    t = sitter.traits
    lash = t.lashes
    thick = (0.016 + 0.016 * lash) * t.eye
    outward = 1 if upper[-1][0] > upper[0][0] else -1
    top = []
    for i, (x, y) in enumerate(upper):
        u = i / 8
        top.append((x, y - thick * (0.35 + 0.9 * u)))
    tip_x, tip_y = upper[-1]
    reach = (0.022 + 0.045 * lash) * outward * max(0.35, sitter.squash(side * t.eye_x, t.eye_y))
    tip = (tip_x + reach, tip_y - 0.012 - 0.036 * lash)
    line = shape(corners(upper, [upper[-1], tip], [tip, top[-1]], top[::-1]), _lid_color(sitter))
    fold = [(x, y - 0.036 - thick * 0.6 - 0.012 * math.sin(math.pi * i / 8)) for i, (x, y) in enumerate(upper)][1:8]
    crease = stroke(smooth(fold, False), sitter.skin.shade, 0.014, opacity=0.85) if t.age > 0.05 else ""
    return crease + line


def _lower_lid(sitter: Sitter, lower: list[Point]) -> str:
    t = sitter.traits
    parts = stroke(smooth(lower[3:], False), _lid_color(sitter), 0.009, opacity=0.55)
    if t.age > 0.5 or sitter.mood.squint > 0.25:
        bag = [(x, y + 0.045 + 0.01 * t.age) for x, y in lower[1:8]]
        parts += stroke(smooth(bag, False), sitter.skin.shade, 0.012 + 0.008 * t.age, opacity=0.75)
    return parts


def _socket(sitter: Sitter, side: int, half: float) -> str:
    """Shade around sunken eyes."""
    hollow = sunken(sitter)
    if not hollow:
        return ""
    t = sitter.traits
    cx, cy = sitter.at(side * t.eye_x, t.eye_y + 0.01)
    squash = max(0.4, sitter.squash(side * t.eye_x, t.eye_y))
    return ellipse(cx, cy, half * 1.35 * squash, 0.2 * t.eye, mix(sitter.skin.shade, "#4d3b5e", 0.45), opacity=hollow)


def sunken(sitter: Sitter) -> float:
    """How dark the eye sockets are, 0 for the living."""
    if sitter.looks.species.value is Species.UNDEAD:
        return 0.5
    return 0.36 if any(re.search(TIRED, mark.lower()) for mark in sitter.looks.marks.value) else 0.0


def _shut(sitter: Sitter, side: int, half: float) -> str:
    """An eye closed by laughter: an arch."""
    t = sitter.traits
    arch = [
        (side * (t.eye_x + half * (2 * i / 8 - 1)), t.eye_y + 0.045 - 0.115 * t.eye * math.sin(math.pi * i / 8) ** 0.9)
        for i in range(9)
    ]
    thick = 0.034 + 0.008 * t.lashes
    points = sitter.many(arch)
    svg = stroke(smooth(points, False), _lid_color(sitter), thick)
    if t.lashes > 0.5:
        x, y = points[-1]
        out = 0.05 * (1 if points[-1][0] > points[0][0] else -1) * max(0.4, sitter.squash(side * t.eye_x, t.eye_y))
        svg += stroke(smooth([(x, y), (x + out, y - 0.02)], False), _lid_color(sitter), 0.02)
    return svg


def _lid_color(sitter: Sitter) -> str:
    if luminance(sitter.skin.base) < 0.45:
        return "#1a0f14"
    return mix(_LID, sitter.hair.shade, 0.22)
