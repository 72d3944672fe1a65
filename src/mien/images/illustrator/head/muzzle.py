"""Muzzles: the part of an animal's face that stands out, with nose, mouth and whiskers."""

from __future__ import annotations

import math

from mien.images.illustrator.head.animal_kinds import AnimalKind
from mien.images.illustrator.head.beaks import draw_beak
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix, shade
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, shape, smooth, stroke

_MIDDLE = 0.46
_ROUND = 9


def draw_muzzle(sitter: Sitter, kind: AnimalKind) -> str:
    """Everything on the front of the face; nothing once the head looks away."""
    if sitter.camera.cos < -0.5:
        return ""
    if kind.beak:
        return draw_beak(sitter, kind.beak)
    return _snout(sitter, kind) + _mouth(sitter, kind) + _nose(sitter, kind) + _whiskers(sitter, kind)


def _root(sitter: Sitter) -> float:
    return sitter.forward(_MIDDLE) - 0.1


def _ring(sitter: Sitter, kind: AnimalKind, t: float) -> tuple[Point3, float, float]:
    """Centre, width and height of the muzzle a share ``t`` of the way to its tip."""
    size = 1 - (1 - kind.tip) * t**0.8 if t > 0 else 1 - 0.3 * t
    round_off = math.sqrt(max(0.0, 1 - (max(0.0, t - 0.7) / 0.3) ** 2 * 0.55))
    wide = kind.snout_width * size * round_off
    return (
        (0.0, _MIDDLE + (0.03 + 0.1 * max(0.0, kind.snout - 0.3)) * t, _root(sitter) + (kind.snout + 0.1) * t),
        wide,
        0.8 * wide + 0.02,
    )


def _fur(sitter: Sitter, kind: AnimalKind) -> str:
    """The colour of the muzzle."""
    if kind.nose == "wide":
        return mix(sitter.skin.base, "#eab8a8", 0.55 if luminance(sitter.skin.base) > 0.3 else 0.3)
    return mix(sitter.skin.base, "#fbf3e6", 0.62) if kind.pale_face else sitter.skin.base


def _snout(sitter: Sitter, kind: AnimalKind) -> str:
    """Overlapping rings from the face to the tip: the bridge of the coat's colour, the lower part paler."""
    fur, camera = _fur(sitter, kind), sitter.camera
    below, bridge, above = "", "", ""
    short = kind.snout < 0.22
    for i in range(-2, _ROUND):
        t = i / (_ROUND - 1)
        centre, wide, high = _ring(sitter, kind, t)
        x, y = camera.place(centre)
        rx = math.hypot(wide * camera.cos, 0.14 * camera.sin)
        if i >= 0 or short:
            below += ellipse(x + 0.012, y + 0.035, rx, high, mix(fur, shade(fur, 0.2), 0.9))
        if not short:
            bridge += ellipse(x, y - high * 0.1, rx * 0.98, high * 0.96, sitter.skin.base)
        if i >= 0:
            drop = 0.0 if short else high * (0.3 if kind.nose != "wide" else 0.34 * (1 - t))
            pale_from = 0.0 if kind.nose != "wide" else 0.45
            if t >= pale_from:
                above += ellipse(x, y + drop, rx * 0.98, high - drop * 0.92, fur)
    return below + bridge + above


def _tip(sitter: Sitter, kind: AnimalKind) -> Point3:
    centre, _, high = _ring(sitter, kind, 1.0)
    return 0.0, centre[1] - high * 0.55, centre[2] + 0.03


def _nose(sitter: Sitter, kind: AnimalKind) -> str:
    x, y = sitter.camera.place(_tip(sitter, kind))
    turn = math.hypot(sitter.camera.cos, 0.74 * sitter.camera.sin)
    if kind.nose == "disc":
        return _disc(sitter, kind)
    if kind.nose == "trunk":
        return _trunk(sitter)
    if kind.nose in {"wide", "holes"}:
        return _nostrils(sitter, kind)
    color = "#e08a90" if kind.pink_nose and luminance(sitter.skin.base) > 0.3 else "#33272c"
    wide, tall = (0.155 * turn, 0.1) if kind.nose == "pad" else (0.115 * turn, 0.075)
    points: list[Point] = [(x - wide, y - tall * 0.6), (x, y - tall), (x + wide, y - tall * 0.6),
                           (x + wide * 0.6, y + tall * 0.5), (x, y + tall * 0.95),
                           (x - wide * 0.6, y + tall * 0.5)]  # fmt: skip
    return shape(smooth(points), color) + ellipse(
        x - wide * 0.3, y - tall * 0.55, wide * 0.3, 0.02, "#ffffff", opacity=0.55
    )


def _disc(sitter: Sitter, kind: AnimalKind) -> str:
    """A pig's flat round end."""
    centre, wide, high = _ring(sitter, kind, 1.0)
    x, y = sitter.camera.place((0.0, centre[1] - 0.02, centre[2] + 0.06))
    rx = math.hypot(wide * 0.98 * sitter.camera.cos, 0.06 * sitter.camera.sin)
    pink = mix(sitter.skin.base, "#e58f94", 0.55)
    svg = ellipse(x + 0.012, y + 0.02, rx, high * 0.82, shade(pink, 0.16)) + ellipse(x, y, rx, high * 0.8, pink)
    for side in (-1, 1):
        if sitter.camera.facing(side * 20) > 0.25:
            cx, cy = sitter.camera.place((side * wide * 0.36, centre[1] - 0.02, centre[2] + 0.08))
            svg += ellipse(cx, cy, 0.045 * max(0.3, sitter.camera.cos), 0.08, shade(pink, 0.5))
    return svg


def _trunk(sitter: Sitter) -> str:
    """An elephant's trunk, which hangs from between the eyes and curls at its end."""
    z = sitter.forward(0.2)
    stops: list[Point3] = [(0.0, 0.12, z - 0.1), (0.0, 0.5, z + 0.2), (0.05, 1.0, z + 0.26), (0.14, 1.42, z + 0.2),
                           (0.3, 1.5, z + 0.5)]  # fmt: skip
    line = flat(sitter.camera, curve3(stops))
    widths = [0.52 - 0.26 * i / 14 for i in range(15)]
    widths[-1] = 0.16
    lit = [(x - 0.03, y - 0.01) for x, y in line]
    svg = shape(ribbon(line, widths), sitter.skin.shade) + shape(
        ribbon(lit, [w * 0.86 for w in widths]), sitter.skin.base
    )
    for (x, y), w in list(zip(line, widths, strict=True))[4:12:2]:
        fold: list[Point] = [(x - w * 0.36, y), (x, y + 0.05), (x + w * 0.3, y)]
        svg += stroke(smooth(fold, False), sitter.skin.shade, 0.026)
    return svg


def _nostrils(sitter: Sitter, kind: AnimalKind) -> str:
    svg = ""
    dark = shade(_fur(sitter, kind), 0.55)
    apart = 0.5 if kind.nose == "wide" else 0.3
    for side in (-1, 1):
        centre, wide, high = _ring(sitter, kind, 0.92)
        if sitter.camera.facing(side * 40) > 0.1:
            x, y = sitter.camera.place((side * wide * apart, centre[1] - high * 0.5, centre[2] + 0.04))
            svg += ellipse(x, y, 0.05 * max(0.5, sitter.camera.facing(side * 40)), 0.034, dark, rotate=side * 24)
    return svg


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
        fur = _fur(sitter, kind)
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
