"""Robots: a box with a screen for a face, the same box from every side."""

from __future__ import annotations

import math

from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.robot_glow import SCREEN, draw_antenna, draw_collar, draw_discs, glow
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix, shade
from mien.images.illustrator.svg import circle, ellipse, group, inside, path, rect, shape, smooth, stroke, transform

_WIDE, _DEEP = 0.78, 0.7
_TOP, _LOW = -0.88, 0.98


def box_shell(sitter: Sitter) -> Shell:
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


def draw_box(sitter: Sitter) -> Layers:
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
    back = draw_antenna(sitter, _TOP) + draw_collar(sitter, _LOW) + draw_discs(sitter, False, _WIDE) + _frame(sitter)
    return Layers(back=back, front=body + draw_discs(sitter, True, _WIDE))


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
    front = 1 if camera.sin >= 0 else -1
    art += "".join(rect(-0.25 - 0.3 * front, 0.5 + 0.1 * k, 0.5, 0.045, dark, radius=0.02) for k in range(3))
    if abs(camera.sin) > 0.85:
        art += _wrapped_screen(sitter, front)
    art += (
        rect(-_DEEP, -0.5, 2 * _DEEP, 0.025, dark) + circle(-0.5, -0.68, 0.035, dark) + circle(0.5, -0.68, 0.035, dark)
    )
    return group(art, transform(translate=(side * _WIDE * camera.cos, 0.0), scale=(squeeze, 1.0)))


def _wrapped_screen(sitter: Sitter, front: int) -> str:
    """The end of the screen that bends round to the side, with the eye that shows on it."""
    light, mood = glow(sitter), sitter.mood
    left = 0.24 if front > 0 else -0.86
    svg = rect(left, -0.4, 0.62, 1.08, shade(sitter.skin.base, 0.28), radius=0.16)
    svg += rect(left + 0.04, -0.36, 0.58, 1.0, SCREEN, radius=0.13)
    x, y = front * 0.52, -0.02 + 0.05 * mood.gaze[1]
    if mood.open < 0.15:
        svg += stroke(smooth([(x - 0.1, y + 0.05), (x, y - 0.08), (x + 0.1, y + 0.05)], False), light, 0.055)
    else:
        svg += ellipse(x, y, 0.085, 0.16 * mood.open * (1 - 0.35 * mood.squint), light)
    if mood.angle or mood.brow:
        lift, slant = y - 0.26 - 0.07 * mood.brow, -0.09 * mood.angle * front
        svg += stroke(path([(x - 0.1, lift - slant), (x + 0.1, lift + slant)], False), light, 0.04)
    ends = [(front * 0.42, 0.4 - 0.08 * mood.smile), (front * 0.56, 0.41), (front * 0.7, 0.4 + 0.03 * mood.smile)]
    return svg + stroke(smooth(ends, False), light, 0.05 + 0.14 * mood.mouth)


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
    art += rect(-0.59, -0.36, 1.18, 1.0, SCREEN, radius=0.2)
    art += shape("M-0.5 -0.3L-0.1 -0.3L-0.42 0.3L-0.56 0.3L-0.56 -0.2Z", "#ffffff", opacity=0.06)
    return group(art + _screen_eyes(sitter) + _screen_mouth(sitter), place)


def _screen_eyes(sitter: Sitter) -> str:
    mood, light = sitter.mood, glow(sitter)
    square = chance(sitter.seed, "robot eyes") < 0.4
    svg = ""
    for side in (-1, 1):
        x, y = side * 0.29 + 0.05 * mood.gaze[0], -0.02 + 0.05 * mood.gaze[1]
        if mood.open < 0.15:
            arch = [(x + 0.16 * (i / 4 - 1), y + 0.06 - 0.15 * math.sin(math.pi * i / 8)) for i in range(9)]
            svg += stroke(smooth(arch, False), light, 0.06)
            continue
        tall = 0.16 * mood.open * (1 - 0.35 * mood.squint)
        svg += ellipse(x, y, 0.2, tall + 0.04, light, opacity=0.18)
        svg += (
            rect(x - 0.13, y - tall, 0.26, 2 * tall, light, radius=0.05)
            if square
            else ellipse(x, y, 0.145, tall, light)
        )
        svg += circle(x - 0.045, y - 0.3 * tall, 0.04, "#ffffff", opacity=0.9)
        slant = -mood.angle * 0.1 * side
        lift = -0.27 - 0.07 * mood.brow - (0.07 * mood.cocked if side < 0 else 0)
        if mood.brow or mood.angle or mood.cocked:
            ends = [(x - 0.14, y + lift + slant), (x + 0.14, y + lift - slant)]
            svg += stroke(path(ends, False), light, 0.04)
    return svg


def _screen_mouth(sitter: Sitter) -> str:
    mood, light = sitter.mood, glow(sitter)
    half, y = 0.24 * mood.width, 0.4
    curve = [
        (half * (i / 4 - 1), y - 0.11 * mood.smile * ((i / 4 - 1) ** 2 - 0.5) - 0.05 * mood.smirk * (i / 8))
        for i in range(9)
    ]
    if mood.mouth < 0.05:
        return stroke(smooth(curve, False), light, 0.05)
    low = [(x, v + 0.24 * mood.mouth * math.sin(math.pi * i / 8) ** 0.5) for i, (x, v) in enumerate(curve)]
    d = smooth([*curve, *low[::-1][1:-1]])
    bars = (
        "".join(rect(-half + 2 * half * k / 5 - 0.012, y - 0.3, 0.024, 0.7, SCREEN) for k in range(1, 5))
        if mood.teeth
        else ""
    )
    return shape(d, light) + inside(d, bars)


def _frame(sitter: Sitter) -> str:
    """The screen's raised frame and the lit edge of the screen, which make the profile's front."""
    camera = sitter.camera
    if abs(camera.sin) < 0.1 or camera.cos < -0.4:
        return ""
    root, tip = _DEEP * camera.sin, (_DEEP + 0.13) * camera.sin
    reach = 0.63 * abs(camera.cos)
    left, right = min(root, tip) - reach, max(root, tip) + reach
    dark, light = shade(sitter.skin.base, 0.28), glow(sitter)
    svg = rect(left, -0.4, right - left, 1.08, dark, radius=min(0.12, (right - left) / 2))
    edge = tip + (reach + 0.012) * sitter.turn
    svg += ellipse(edge, -0.02, 0.035, 0.13, light) + ellipse(edge, 0.4, 0.025, 0.05, light)
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
