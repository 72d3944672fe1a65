"""What lights up on a robot: eyes, brows and a mouth of light on any surface, lamps on antennae, discs for ears."""

from __future__ import annotations

import math

from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, path, rect, shape, smooth, stroke

LAMPS = ("#ffb23e", "#ff6b5e", "#5ee0c0", "#7cc4ff")
SCREEN = "#1d2233"


def lamp(sitter: Sitter) -> str:
    """The colour of this robot's lamps."""
    return pick(sitter.seed, "lamp", LAMPS)


def glow(sitter: Sitter) -> str:
    """The colour of its lit eyes."""
    return tint(sitter.eye, 0.35) if luminance(sitter.eye) > 0.45 else mix(sitter.eye, "#7fe6ff", 0.62)


def lit_eyes(sitter: Sitter, x: float, y: float, size: float) -> str:
    """Two eyes of light on the face at ±``x``, with brows when the mood moves them."""
    mood, color, svg = sitter.mood, glow(sitter), ""
    for side in (-1, 1):
        squash = sitter.squash(side * x, y)
        if squash < 0.14:
            continue
        cx, cy = sitter.at(side * x + 0.04 * mood.gaze[0], y + 0.04 * mood.gaze[1])
        svg += _eye(sitter, (cx, cy), size, squash, color)
        slant = -mood.angle * 0.09 * side
        lift = y - size * 1.75 - 0.06 * mood.brow - (0.07 * mood.cocked if side < 0 else 0.0)
        if mood.brow or mood.angle or mood.cocked:
            ends: list[Point] = [(side * x - size, lift + slant), (side * x + size, lift - slant)]
            svg += stroke(path(sitter.many(ends), False), color, 0.045)
    return svg


def _eye(sitter: Sitter, at: Point, size: float, squash: float, color: str) -> str:
    mood, (x, y) = sitter.mood, at
    if mood.open < 0.15:
        arch = [(x + size * squash * (i / 4 - 1), y + 0.05 - size * math.sin(math.pi * i / 8)) for i in range(9)]
        return stroke(smooth(arch, False), color, 0.055)
    tall = size * 1.1 * mood.open * (1 - 0.35 * mood.squint)
    svg = ellipse(x, y, size * 1.4 * squash, tall + 0.05, color, opacity=0.2) + ellipse(
        x, y, size * squash, tall, color
    )
    return svg + ellipse(x - size * 0.3 * squash, y - tall * 0.3, 0.036 * squash, 0.036, "#ffffff", opacity=0.9)


def lit_mouth(sitter: Sitter, y: float, half: float, color: str, gap: str) -> str:
    """A curve of light on the face; open, it shows ``gap``."""
    mood = sitter.mood
    wide = half * mood.width
    curve: list[Point] = [
        (wide * (i / 5 - 1), y - 0.13 * mood.smile * ((i / 5 - 1) ** 2 - 0.4) - 0.05 * mood.smirk * i / 10)
        for i in range(11)
    ]
    seen = [p for p in curve if sitter.squash(*p) > 0.1]
    if len(seen) < 3:
        return ""
    if mood.mouth < 0.05:
        return stroke(smooth(sitter.many(seen), False), color, 0.05)
    low = [(x, v + 0.26 * mood.mouth * math.sqrt(max(0.0, 1 - (x / wide) ** 2))) for x, v in seen]
    d = corners(sitter.many(seen), sitter.many(low[::-1]))
    bars = (
        "".join(rect(sitter.at(x, v)[0] - 0.012, v - 0.3, 0.024, 0.8, gap) for x, v in seen[1:-1:2])
        if mood.teeth
        else ""
    )
    return shape(d, color) + inside(d, bars)


def draw_antenna(sitter: Sitter, top: float) -> str:
    """One lamp on a rod, or two."""
    if sitter.looks.headwear.value:
        return ""
    color, pair, svg = lamp(sitter), chance(sitter.seed, "antennae") < 0.35, ""
    for x in (-0.4, 0.4) if pair else (0.0,):
        foot = sitter.camera.place((x, top + 0.06, 0.0))
        tip = sitter.camera.place((x * 1.3, top - (0.3 if pair else 0.4), 0.0))
        svg += stroke(path([foot, tip], False), sitter.skin.shade, 0.055)
        svg += ellipse(foot[0], foot[1], 0.12, 0.06, shade(sitter.skin.base, 0.3))
        svg += circle(*tip, 0.095, color) + circle(tip[0] - 0.03, tip[1] - 0.03, 0.03, "#ffffff", opacity=0.8)
    return svg


def draw_discs(sitter: Sitter, near: bool, root_x: float, y: float = 0.1) -> str:
    """Round plates where ears would be."""
    camera, svg, color = sitter.camera, "", lamp(sitter)
    for side in (-1, 1):
        if (-side * camera.sin > 0.02) != near:
            continue
        root, tip = side * root_x * camera.cos, side * (root_x + 0.12) * camera.cos
        x0, x1 = min(root, tip), max(root, tip)
        rx, dark = 0.22 * abs(camera.sin), shade(sitter.skin.base, 0.3)
        svg += rect(x0 - 0.01, y - 0.22, x1 - x0 + 0.02, 0.44, dark) if rx < 0.05 else ellipse(root, y, rx, 0.22, dark)
        if near or rx >= 0.05:
            svg += ellipse(tip, y, max(rx, 0.02), 0.22, sitter.skin.shade) + ellipse(tip, y, rx * 0.5, 0.11, color)
    return svg


def draw_collar(sitter: Sitter, low: float) -> str:
    """The ring in which the neck is held."""
    return rect(-0.42, low - 0.06, 0.84, 0.16, shade(sitter.skin.base, 0.35), radius=0.05)
