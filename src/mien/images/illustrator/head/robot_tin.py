"""A robot of riveted tin: a drum with a lid, two lenses on stalks, a grille for a mouth."""

from __future__ import annotations

import math

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.geometry import Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import seam, surface
from mien.images.illustrator.head.robot_glow import draw_antenna, draw_collar, glow, lamp
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix, ramp, shade, tint
from mien.images.illustrator.svg import Point, circle, corners, ellipse, inside, path, rect, shape, smooth, stroke

_LOW, _LID = 0.95, -0.72
_EYE_X, _EYE_Y = 0.31, -0.1


def tin_shell(_: Sitter) -> Shell:
    """A drum, its lid slightly domed."""
    rows = ((-1.02, 0.0, 0.0), (-1.0, 0.34, 0.34), (-0.92, 0.6, 0.58), (-0.8, 0.75, 0.73), (-0.72, 0.79, 0.76),
            (-0.71, 0.75, 0.72), (0.3, 0.76, 0.73), (0.9, 0.74, 0.71), (_LOW, 0.68, 0.66))  # fmt: skip
    return Shell(tuple(Section(y, wide, deep, -deep) for y, wide, deep in rows))


def draw_tin(sitter: Sitter) -> Layers:
    """The whole head."""
    skull, skin = sitter.skull, sitter.skin
    detail = _rust(sitter)
    if line := seam(sitter, skull, 180.0, _LID, _LOW):
        detail += stroke(smooth(line, False), skin.shade, 0.03)
    body = surface(sitter, HairShape(skull, edge(((0, _LOW), (180, _LOW)))), skin, detail)
    lid = surface(sitter, HairShape(skull, edge(((0, _LID), (180, _LID)))), ramp(shade(skin.base, 0.16)))
    rivets = ""
    for azimuth in range(-170, 190, 20):
        for y in (_LID + 0.09, 0.84):
            if sitter.camera.facing(azimuth) > 0.12:
                rivets += circle(*sitter.camera.place(skull.point(azimuth, y)), 0.028, shade(skin.base, 0.35))
    jaw = _jaw(sitter)
    eyes = "" if sitter.from_behind else _eyes(sitter)
    back = draw_antenna(sitter, skull.top) + draw_collar(sitter, _LOW) + _bolts(sitter, False)
    return Layers(back=back, front=body + lid + rivets + jaw + eyes + _bolts(sitter, True))


def _rust(sitter: Sitter) -> str:
    svg, color = "", mix(sitter.skin.base, "#8a4a26", 0.35)
    for k in range(7):
        azimuth = -180 + 360 * chance(sitter.seed, f"rust {k}")
        y = -0.6 + 1.5 * chance(sitter.seed, f"rust y {k}")
        facing = sitter.camera.facing(azimuth)
        if facing > 0.2:
            x, _ = sitter.camera.place(sitter.skull.point(azimuth, y))
            svg += ellipse(x, y, 0.12 * facing, 0.06, color, opacity=0.6)
            svg += ellipse(x + 0.08 * facing, y + 0.06, 0.07 * facing, 0.04, color, opacity=0.6)
    return svg


def _eyes(sitter: Sitter) -> str:
    """Lenses on stalks; lids of tin close on them."""
    svg, mood = "", sitter.mood
    order = sorted((-1, 1), key=lambda side: sitter.camera.depth((side * _EYE_X, 0.0, 0.7)))
    for side in order:
        root = (side * _EYE_X, _EYE_Y, 0.62)
        tip = (side * _EYE_X, _EYE_Y, 0.92)
        if sitter.camera.depth(tip) < -0.28:
            continue
        (x0, y), (x1, _) = sitter.camera.place(root), sitter.camera.place(tip)
        turn = max(0.16, abs(sitter.camera.cos))
        size = 0.235
        dark = shade(sitter.skin.base, 0.4)
        tube = [(x0, y - size), (x1, y - size * 0.92), (x1, y + size * 0.92), (x0, y + size)]
        svg += ellipse(x0, y, size * turn, size, dark) + shape(path(tube), shade(sitter.skin.base, 0.22))
        svg += ellipse(x1, y, size * turn, size, sitter.skin.tint) + ellipse(
            x1, y, size * 0.82 * turn, size * 0.82, "#232839"
        )
        gx, gy = x1 + 0.05 * mood.gaze[0] * turn, y + 0.05 * mood.gaze[1]
        color = glow(sitter)
        svg += ellipse(gx, gy, 0.125 * turn, 0.125, color) + ellipse(gx, gy, 0.055 * turn, 0.055, "#232839")
        svg += ellipse(gx - 0.05 * turn, gy - 0.06, 0.03 * turn, 0.03, "#ffffff", opacity=0.9)
        svg += _lid(sitter, (x1, y), size, turn, side)
    return svg


def _lid(sitter: Sitter, at: Point, size: float, turn: float, side: int) -> str:
    """A shutter that comes down as far as the mood closes the eye, slanted with the brow."""
    mood, (x, y) = sitter.mood, at
    shut = min(1.0, max(0.0, 1 - mood.open * (1 - 0.4 * mood.squint)))
    drop = y - size + 2 * size * min(1.0, 0.06 + 0.94 * shut) - 0.03 * mood.brow
    slant = -0.1 * mood.angle * side
    left, right, top = x - size * turn, x + size * turn, y - size * 1.1
    d = path([(left, top), (right, top), (right, drop - slant), (left, drop + slant)])
    ring = [(x + size * turn * math.cos(a), y + size * math.sin(a)) for a in (math.tau * k / 16 for k in range(16))]
    return inside(smooth(ring), shape(d, shade(sitter.skin.base, 0.12)))


def _jaw(sitter: Sitter) -> str:
    """A grille whose bars bend with the mood."""
    if sitter.from_behind:
        return ""
    mood = sitter.mood
    half, y = 0.36 * (0.75 + 0.25 * mood.width), 0.52
    tall = 0.1 + 0.2 * mood.mouth
    bend = 0.15 * mood.smile
    xs = [half * (i / 6 - 1) for i in range(13)]
    upper: list[Point] = [(x, y - tall - bend * ((x / half) ** 2 - 0.5)) for x in xs if sitter.squash(x, y) > 0.08]
    lower: list[Point] = [(x, v + 2 * tall) for x, v in upper]
    if len(upper) < 3:
        return ""
    d = corners(sitter.many(upper), sitter.many(lower[::-1]))
    bars = "".join(stroke(path(sitter.many([a, b]), False), tint(sitter.skin.base, 0.3), 0.03)
                   for a, b in list(zip(upper, lower, strict=True))[1:-1:2])  # fmt: skip
    return stroke(d, shade(sitter.skin.base, 0.35), 0.07) + shape(d, "#232839") + inside(d, bars)


def _bolts(sitter: Sitter, near: bool) -> str:
    svg = ""
    for side in (-1, 1):
        if (-side * sitter.camera.sin > 0.02) != near:
            continue
        x, y = sitter.camera.place((side * 0.86, 0.12, 0.0))
        rx = 0.1 + 0.07 * abs(sitter.camera.sin)
        svg += rect(x - rx, y - 0.15, 2 * rx, 0.3, shade(sitter.skin.base, 0.35), radius=0.05)
        svg += circle(x, y, 0.06, lamp(sitter)) if near and abs(sitter.camera.sin) > 0.5 else ""
    return svg
