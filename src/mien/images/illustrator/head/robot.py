"""Robots: a box with a screen for a face, the same box from every side."""

from __future__ import annotations

import math

from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import luminance, mix, shade, tint
from mien.images.illustrator.svg import circle, ellipse, group, path, rect, shape, smooth, stroke, transform

_WIDE, _DEEP = 0.78, 0.7
_TOP, _LOW = -0.88, 0.98
_SCREEN = "#1d2233"
_LAMPS = ("#ffb23e", "#ff6b5e", "#5ee0c0", "#7cc4ff")


def box(sitter: Sitter) -> Shell:
    """The robot's skull: nearly square sections, for headwear to sit on."""
    round_ = _roundness(sitter)
    rows = [Section(_TOP, 0.0, 0.0, 0.0)]
    for i in range(13):
        t = i / 12
        near_end = min(1.0, 5 * t + 0.001, 5 * (1 - t) + 0.6)
        size = 1 - round_ * (1 - near_end) ** 2
        rows.append(Section(_TOP + 0.001 + (_LOW - _TOP) * t, _WIDE * size, _DEEP * size, -_DEEP * size))
    return Shell(tuple(rows), 7.0)


def _roundness(sitter: Sitter) -> float:
    return pick(sitter.seed, "robot corners", (0.16, 0.3, 0.55))


def draw_robot(sitter: Sitter) -> Layers:
    """The whole head; light falls on the left face, the right one lies in shadow."""
    left, right = sitter.skull.extents(sitter.camera, 0.0)
    radius = _roundness(sitter) * 0.75
    d = _rounded(left, _TOP, right, _LOW, radius)
    camera = sitter.camera
    faces = _side(sitter, -1 if camera.sin >= 0 else 1) + (_front(sitter) if camera.cos > 0 else _rear(sitter))
    base = sitter.skin.base if camera.cos > 0 else mix(sitter.skin.base, sitter.skin.shade, 0.35)
    gleam = rect(left, _TOP, right - left, 0.07, sitter.skin.tint, opacity=0.8)
    under = rect(left, _LOW - 0.09, right - left, 0.09, sitter.skin.shade, opacity=0.8)
    body = shape(d, base) + inside(d, faces + gleam + under)
    collar = rect(-0.42, _LOW - 0.06, 0.84, 0.16, shade(sitter.skin.base, 0.35), radius=0.05)
    back = _antenna(sitter) + collar + _discs(sitter, near=False) + _frame(sitter)
    return Layers(back=back, front=body + _discs(sitter, near=True))


def _rounded(x0: float, y0: float, x1: float, y1: float, r: float) -> str:
    points = []
    for cx, cy, start in ((x1 - r, y0 + r, -90), (x1 - r, y1 - r, 0), (x0 + r, y1 - r, 90), (x0 + r, y0 + r, 180)):
        for k in range(5):
            angle = math.radians(start + 22.5 * k)
            points.append((cx + r * math.cos(angle), cy + r * math.sin(angle)))
    return path(points)


def _side(sitter: Sitter, side: int) -> str:
    """The flank that the camera sees, drawn flat and squeezed into its place."""
    camera = sitter.camera
    squeeze = abs(camera.sin)
    if squeeze < 0.02:
        return ""
    color = (
        mix(sitter.skin.base, sitter.skin.tint, 0.35) if side * camera.sin < 0 and camera.cos > 0 else sitter.skin.shade
    )
    if side * camera.cos > 0:
        color = sitter.skin.shade
    dark = shade(color, 0.16)
    art = rect(-_DEEP - 0.02, _TOP, 2 * _DEEP + 0.04, _LOW - _TOP, color)
    art += "".join(rect(-0.3, 0.5 + 0.1 * k, 0.5, 0.045, dark, radius=0.02) for k in range(3))
    art += (
        rect(-_DEEP, -0.5, 2 * _DEEP, 0.025, dark) + circle(-0.5, -0.68, 0.035, dark) + circle(0.5, -0.68, 0.035, dark)
    )
    return group(art, transform(translate=(side * _WIDE * camera.cos, 0.0), scale=(squeeze, 1.0)))


def _front(sitter: Sitter) -> str:
    camera = sitter.camera
    if camera.cos < 0.03:
        return ""
    place = transform(translate=(_DEEP * camera.sin, 0.0), scale=(camera.cos, 1.0))
    wide = 2 * _WIDE
    dark = shade(sitter.skin.base, 0.2)
    art = rect(-_WIDE, _TOP, wide, _LOW - _TOP, sitter.skin.base)
    art += rect(_WIDE - 0.13, _TOP, 0.13, _LOW - _TOP, sitter.skin.shade, opacity=0.6)
    art += rect(-_WIDE, -0.56, wide, 0.025, dark)
    art += "".join(circle(k * 0.62, y, 0.035, dark) for k in (-1, 1) for y in (-0.7, 0.84))
    art += rect(-0.63, -0.4, 1.26, 1.08, shade(sitter.skin.base, 0.28), radius=0.24)
    art += rect(-0.59, -0.36, 1.18, 1.0, _SCREEN, radius=0.2)
    art += shape("M-0.5 -0.3L-0.1 -0.3L-0.42 0.3L-0.56 0.3L-0.56 -0.2Z", "#ffffff", opacity=0.06)
    return group(art + _screen_eyes(sitter) + _screen_mouth(sitter), place)


def _glow(sitter: Sitter) -> str:
    return tint(sitter.eye, 0.35) if luminance(sitter.eye) > 0.45 else mix(sitter.eye, "#7fe6ff", 0.62)


def _screen_eyes(sitter: Sitter) -> str:
    mood, glow = sitter.mood, _glow(sitter)
    square = chance(sitter.seed, "robot eyes") < 0.4
    svg = ""
    for side in (-1, 1):
        x, y = side * 0.29 + 0.05 * mood.gaze[0], -0.02 + 0.05 * mood.gaze[1]
        if mood.open < 0.15:
            arch = [(x + 0.16 * (i / 4 - 1), y + 0.06 - 0.15 * math.sin(math.pi * i / 8)) for i in range(9)]
            svg += stroke(smooth(arch, False), glow, 0.06)
            continue
        tall = 0.16 * mood.open * (1 - 0.35 * mood.squint)
        svg += ellipse(x, y, 0.2, tall + 0.04, glow, opacity=0.18)
        svg += (
            rect(x - 0.13, y - tall, 0.26, 2 * tall, glow, radius=0.05) if square else ellipse(x, y, 0.145, tall, glow)
        )
        svg += circle(x - 0.045, y - 0.3 * tall, 0.04, "#ffffff", opacity=0.9)
        slant = -mood.angle * 0.1 * side
        lift = -0.27 - 0.07 * mood.brow - (0.07 * mood.cocked if side < 0 else 0)
        if mood.brow or mood.angle or mood.cocked:
            ends = [(x - 0.14, y + lift + slant), (x + 0.14, y + lift - slant)]
            svg += stroke(path(ends, False), glow, 0.04)
    return svg


def _screen_mouth(sitter: Sitter) -> str:
    mood, glow = sitter.mood, _glow(sitter)
    half, y = 0.24 * mood.width, 0.4
    curve = [
        (half * (i / 4 - 1), y - 0.11 * mood.smile * ((i / 4 - 1) ** 2 - 0.5) - 0.05 * mood.smirk * (i / 8))
        for i in range(9)
    ]
    if mood.mouth < 0.05:
        return stroke(smooth(curve, False), glow, 0.05)
    low = [(x, v + 0.24 * mood.mouth * math.sin(math.pi * i / 8) ** 0.5) for i, (x, v) in enumerate(curve)]
    d = smooth([*curve, *low[::-1][1:-1]])
    bars = (
        "".join(rect(-half + 2 * half * k / 5 - 0.012, y - 0.3, 0.024, 0.7, _SCREEN) for k in range(1, 5))
        if mood.teeth
        else ""
    )
    return shape(d, glow) + inside(d, bars)


def _frame(sitter: Sitter) -> str:
    """The screen's raised frame and the lit edge of the screen, which make the profile's front."""
    camera = sitter.camera
    if abs(camera.sin) < 0.1 or camera.cos < -0.4:
        return ""
    root, tip = _DEEP * camera.sin, (_DEEP + 0.11) * camera.sin
    reach = 0.63 * abs(camera.cos)
    left, right = min(root, tip) - reach, max(root, tip) + reach
    dark, glow = shade(sitter.skin.base, 0.28), _glow(sitter)
    svg = rect(left, -0.4, right - left, 1.08, dark, radius=min(0.12, (right - left) / 2))
    edge = tip + (reach + 0.012) * sitter.turn
    svg += ellipse(edge, -0.02, 0.035, 0.13, glow) + ellipse(edge, 0.4, 0.025, 0.05, glow)
    return svg


def _rear(sitter: Sitter) -> str:
    camera = sitter.camera
    place = transform(translate=(-_DEEP * camera.sin, 0.0), scale=(camera.cos, 1.0))
    plain = mix(sitter.skin.base, sitter.skin.shade, 0.35)
    dark = shade(sitter.skin.base, 0.32)
    art = rect(-_WIDE, _TOP, 2 * _WIDE, _LOW - _TOP, plain) + rect(-0.45, -0.25, 0.9, 0.75, dark, radius=0.1)
    art += "".join(rect(-0.36, -0.16 + 0.13 * k, 0.72, 0.055, plain, radius=0.02) for k in range(5))
    art += "".join(circle(k * 0.62, y, 0.035, dark) for k in (-1, 1) for y in (-0.7, 0.84))
    return group(art, place)


def _discs(sitter: Sitter, near: bool) -> str:
    """Round plates where ears would be."""
    camera, svg = sitter.camera, ""
    lamp = pick(sitter.seed, "lamp", _LAMPS)
    for side in (-1, 1):
        faces = -side * camera.sin
        if (faces > 0.02) != near:
            continue
        root, tip = side * _WIDE * camera.cos, side * (_WIDE + 0.12) * camera.cos
        x0, x1 = min(root, tip), max(root, tip)
        rx = 0.22 * abs(camera.sin)
        dark = shade(sitter.skin.base, 0.3)
        svg += rect(x0 - 0.01, -0.12, x1 - x0 + 0.02, 0.44, dark) if rx < 0.05 else ellipse(root, 0.1, rx, 0.22, dark)
        if near or rx >= 0.05:
            svg += ellipse(tip, 0.1, max(rx, 0.02), 0.22, sitter.skin.shade) + ellipse(tip, 0.1, rx * 0.5, 0.11, lamp)
    return svg


def _antenna(sitter: Sitter) -> str:
    if sitter.looks.headwear.value:
        return ""
    lamp = pick(sitter.seed, "lamp", _LAMPS)
    pair = chance(sitter.seed, "antennae") < 0.35
    svg = ""
    for x in (-0.4, 0.4) if pair else (0.0,):
        foot = sitter.camera.place((x, _TOP + 0.04, 0.0))
        tip = sitter.camera.place((x * 1.3, _TOP - (0.3 if pair else 0.4), 0.0))
        svg += stroke(path([foot, tip], False), sitter.skin.shade, 0.055)
        svg += ellipse(foot[0], foot[1], 0.12, 0.06, shade(sitter.skin.base, 0.3))
        svg += circle(*tip, 0.095, lamp) + circle(tip[0] - 0.03, tip[1] - 0.03, 0.03, "#ffffff", opacity=0.8)
    return svg
