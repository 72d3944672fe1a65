"""Muzzles and beaks: the part of an animal's face that stands out, with nose, mouth and whiskers."""

from __future__ import annotations

import math

from mien.images.illustrator.head.animal_kinds import AnimalKind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import luminance, mix, shade
from mien.images.illustrator.svg import Point, circle, corners, ellipse, shape, smooth, stroke

_MIDDLE = 0.46
_ROUND = 9
_HORN, _HORN_DARK = "#e8a83c", "#c07f2a"


def draw_muzzle(sitter: Sitter, kind: AnimalKind) -> str:
    """Everything on the front of the face; nothing once the head looks away."""
    if sitter.camera.cos < -0.5:
        return ""
    if kind.beak:
        return _beak(sitter)
    return _snout(sitter, kind) + _mouth(sitter, kind) + _nose(sitter, kind) + _whiskers(sitter, kind)


def _root(sitter: Sitter) -> float:
    return sitter.forward(_MIDDLE) - 0.1


def _ring(sitter: Sitter, kind: AnimalKind, t: float) -> tuple[Point3, float, float]:
    """Centre, width and height of the muzzle a share ``t`` of the way to its tip."""
    size = 1 - (1 - kind.tip) * t**0.8
    round_off = math.sqrt(max(0.0, 1 - (max(0.0, t - 0.7) / 0.3) ** 2 * 0.55))
    wide = kind.snout_width * size * round_off
    return (0.0, _MIDDLE + 0.03 * t, _root(sitter) + (kind.snout + 0.1) * t), wide, 0.8 * wide + 0.02


def _snout(sitter: Sitter, kind: AnimalKind) -> str:
    """Overlapping rings from the face to the tip, paler than the coat."""
    fur = mix(sitter.skin.base, "#fbf3e6", 0.62) if kind.pale_face else sitter.skin.base
    camera, below, above = sitter.camera, "", ""
    for i in range(_ROUND):
        t = i / (_ROUND - 1)
        centre, wide, high = _ring(sitter, kind, t)
        x, y = camera.place(centre)
        rx = math.hypot(wide * camera.cos, 0.14 * camera.sin)
        below += ellipse(x + 0.012, y + 0.035, rx, high, mix(fur, shade(fur, 0.2), 0.9))
        above += ellipse(x, y, rx, high, fur)
    bridge = ""
    if kind.snout > 0.35:
        for i in range(_ROUND):
            centre, wide, high = _ring(sitter, kind, i / (_ROUND - 1))
            x, y = camera.place(centre)
            rx = math.hypot(wide * 0.62 * camera.cos, 0.12 * camera.sin)
            bridge += ellipse(x, y - high * 0.52, rx, high * 0.5, sitter.skin.base)
    return below + above + bridge


def _tip(sitter: Sitter, kind: AnimalKind) -> Point3:
    centre, _, high = _ring(sitter, kind, 1.0)
    return 0.0, centre[1] - high * 0.55, centre[2] + 0.03


def _nose(sitter: Sitter, kind: AnimalKind) -> str:
    x, y = sitter.camera.place(_tip(sitter, kind))
    color = "#e08a90" if kind.pink_nose and luminance(sitter.skin.base) > 0.3 else "#33272c"
    wide = math.hypot(0.115 * sitter.camera.cos, 0.085 * sitter.camera.sin)
    points: list[Point] = [(x - wide, y - 0.045), (x, y - 0.075), (x + wide, y - 0.045), (x + wide * 0.55, y + 0.035),
                           (x, y + 0.07), (x - wide * 0.55, y + 0.035)]  # fmt: skip
    return shape(smooth(points), color) + ellipse(x - wide * 0.3, y - 0.04, wide * 0.3, 0.018, "#ffffff", opacity=0.55)


def _on(sitter: Sitter, kind: AnimalKind, x: float, y: float) -> Point:
    """A point of the muzzle's front, as seen from the front."""
    centre, wide, _ = _ring(sitter, kind, 0.8)
    ratio = min(1.0, abs(x) / max(kind.snout_width * 1.05, 1e-6))
    z = _root(sitter) + (centre[2] - _root(sitter) + 0.06) * math.sqrt(1 - ratio**2) + 0.06
    limit = wide * 1.6 * sitter.camera.cos / max(0.25, abs(sitter.camera.sin)) if abs(sitter.camera.sin) > 0.3 else 9.0
    held = min(x, max(0.0, limit)) if sitter.camera.sin > 0 else max(x, -max(0.0, limit))
    return sitter.camera.place((held, y, z))


def _mouth(sitter: Sitter, kind: AnimalKind) -> str:
    mood = sitter.mood
    nose_y = _tip(sitter, kind)[1]
    seam = _MIDDLE + 0.17
    half = kind.snout_width * 0.72 * (0.7 + 0.3 * mood.width)
    lift = 0.085 * mood.smile
    dark = mix(sitter.skin.shade, "#3a2028", 0.75)
    left: list[Point] = [(-half, seam - lift), (-half * 0.5, seam + 0.045), (0.0, seam)]
    right: list[Point] = [(0.0, seam), (half * 0.5, seam + 0.045), (half, seam - lift - 0.05 * mood.smirk)]
    whole = [_on(sitter, kind, x, y) for x, y in [*left, *right[1:]]]
    svg = ""
    if mood.mouth > 0.05:
        drop = seam + 0.06 + 0.24 * mood.mouth
        wide = half * 0.72
        opening = [
            _on(sitter, kind, x, y)
            for x, y in (
                (-wide, seam + 0.03),
                (-wide * 0.8, drop - 0.05),
                (0.0, drop),
                (wide * 0.8, drop - 0.05),
                (wide, seam + 0.03),
            )
        ]
        d = corners(opening, [opening[-1], *whole[1:4][::-1], opening[0]])
        x, y = _on(sitter, kind, 0.0, drop - 0.03)
        fur = mix(sitter.skin.base, "#fbf3e6", 0.5) if kind.pale_face else sitter.skin.base
        svg += (
            stroke(d, shade(fur, 0.1), 0.1)
            + shape(d, "#5f1f2e")
            + inside(d, ellipse(x, y, wide * 0.7, 0.09, "#e0727a"))
        )
    svg += stroke(smooth(whole, False), dark, 0.026)
    line = [_on(sitter, kind, 0.0, nose_y + 0.04), _on(sitter, kind, 0.0, seam)]
    svg += stroke(smooth(line, False), dark, 0.024)
    if kind.teeth:
        x, y = _on(sitter, kind, 0.0, seam + 0.045)
        svg += "".join(
            ellipse(x + k * 0.032 * max(0.4, sitter.camera.cos), y + 0.015, 0.03, 0.05, "#fdf9ee") for k in (-1, 1)
        )
    return svg


def _whiskers(sitter: Sitter, kind: AnimalKind) -> str:
    if not kind.whiskers:
        return ""
    svg = ""
    color = "#fffaf0" if luminance(sitter.skin.base) < 0.75 else "#9a8f8a"
    for side in (-1, 1):
        if sitter.camera.facing(side * 35) < 0.12:
            continue
        for k in (-1, 0, 1):
            start = _on(sitter, kind, side * kind.snout_width * 0.55, _MIDDLE + 0.045 * k + 0.05)
            far = sitter.camera.place(
                (side * (kind.snout_width + 0.52), _MIDDLE + 0.13 * k + 0.02, _root(sitter) + 0.1)
            )
            bend = ((start[0] + far[0]) / 2, (start[1] + far[1]) / 2 - 0.04)
            svg += stroke(smooth([start, bend, far], False), color, 0.014)
            svg += circle(*start, 0.014, mix(sitter.skin.shade, "#3a2028", 0.4))
    return svg


def _beak(sitter: Sitter) -> str:
    """Two horny halves; the upper one overhangs."""
    camera, mood = sitter.camera, sitter.mood
    z, corner = sitter.forward(0.35), 0.42 - 0.05 * mood.smile
    top, tip = camera.place((0.0, 0.14, z - 0.02)), camera.place((0.0, 0.44, z + 0.5))
    left, right = (camera.place((x, corner, z - 0.12)) for x in (-0.24, 0.24))
    low = camera.place((0.0, 0.57 + 0.2 * mood.mouth, z + 0.3))
    svg = shape(corners(_arc(left, low, -0.02), _arc(low, right, -0.02)), _HORN_DARK)
    if mood.mouth > 0.05:
        deep = (low[0], low[1] - 0.05)
        svg += shape(smooth([*_arc(left, deep, -0.02), *_arc(deep, right, -0.02)[1:]]), "#6b2030")
    near = left if sitter.camera.sin > 0 else right
    svg += shape(corners(_arc(top, tip, -0.06), _arc(tip, near, 0.05), [near, top]), _HORN)
    front = (_arc(left, top, -0.08), _arc(top, right, -0.08), _arc(right, tip, 0.05), _arc(tip, left, 0.05))
    shadow = corners(front[1], front[2], [tip, top])
    return svg + shape(corners(*front), _HORN) + shape(shadow, _HORN_DARK, opacity=0.45 * max(0.0, camera.cos))


def _arc(a: Point, b: Point, sag: float) -> list[Point]:
    """A slightly bent edge; ``sag`` moves its middle down."""
    return [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag), b]
