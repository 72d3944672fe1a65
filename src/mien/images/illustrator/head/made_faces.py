"""Faces of made beings: of coal, carved, painted, glowing; each shows every mood."""

from __future__ import annotations

import math

from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.robot_glow import glow
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix, shade
from mien.images.illustrator.svg import Point, circle, corners, ellipse, path, shape, smooth, stroke

_COAL, _CARROT, _EMBER = "#2b2930", "#e0802f", "#f6c544"


def coals(sitter: Sitter) -> str:
    """A snowman's: coals for eyes and mouth, a carrot between."""
    svg = _eyes(sitter, 0.3, -0.14, 0.12, _COAL) + _brows(sitter, 0.3, -0.14, 0.16, _COAL)
    for x, y in _curve(sitter, 0.4, 0.5, 7):
        if sitter.squash(x, y) > 0.12:
            px, py = sitter.at(x, y)
            svg += circle(px, py + 0.1 * sitter.mood.mouth * (1 - abs(x) * 2), 0.055, _COAL)
    return svg + _carrot(sitter)


def _carrot(sitter: Sitter) -> str:
    z = sitter.forward(0.14)
    line = flat(sitter.camera, [(0.0, 0.14, z - 0.05), (0.0, 0.17, z + 0.3), (0.02, 0.24, z + 0.72)])
    if abs(sitter.camera.sin) < 0.3:
        x, y = line[0]
        cone = [(x - 0.12, y), (x + 0.02, y - 0.12), (x + 0.13, y), (x + 0.08 + 0.3 * sitter.camera.sin, y + 0.34)]
        return ellipse(x, y + 0.04, 0.13, 0.13, shade(_CARROT, 0.15)) + shape(smooth(cone), _CARROT)
    return shape(ribbon(line, [0.26, 0.17, 0.02]), _CARROT)


def carved(sitter: Sitter) -> str:
    """A lantern's: cut out, with a glow behind."""
    mood, svg = sitter.mood, ""
    for side in (-1, 1):
        tall = 0.2 * max(0.15, mood.open) * (1 - 0.3 * mood.squint)
        inner, outer = -0.08 * mood.angle, 0.06 * mood.angle
        eye: list[Point] = [(side * 0.16, 0.02 + inner), (side * 0.36, -0.16 - tall), (side * 0.56, 0.02 + outer)]
        svg += _cut(sitter, eye, side * 0.36, -0.05)
    svg += _cut(sitter, [(-0.08, 0.26), (0.0, 0.1), (0.08, 0.26)], 0.0, 0.2)
    upper = _curve(sitter, 0.56, 0.56, 9)
    gape = 0.09 + 0.24 * mood.mouth
    lower = [(x, y + gape * (1 - (x / 0.6) ** 2) + (0.07 if i % 2 else 0.0)) for i, (x, y) in enumerate(upper)]
    toothed = [(x, y + (0.06 if i % 3 == 1 else 0.0)) for i, (x, y) in enumerate(upper)]
    return svg + _cut(sitter, [*toothed, *lower[::-1]], 0.0, 0.6)


def _cut(sitter: Sitter, outline: list[Point], x: float, y: float) -> str:
    if sitter.squash(x, y) < 0.06:
        return ""
    edge = sitter.many(outline)
    inner = [(px + 0.02, py + 0.025) for px, py in edge]
    return shape(path(edge), "#6d3417") + shape(path(inner), _EMBER, opacity=0.85)


def simple(sitter: Sitter) -> str:
    """A slime's: two tall eyes, a line."""
    dark = mix(sitter.skin.shade, "#16242c", 0.75)
    svg = _eyes(sitter, 0.3, 0.05, 0.11, dark, tall=1.5) + _brows(sitter, 0.3, 0.05, 0.24, dark)
    return svg + _mouth(sitter, 0.24, 0.42, dark)


def glowing(sitter: Sitter) -> str:
    """A golem's: lights in deep sockets, a slit for a mouth."""
    deep, svg = shade(sitter.skin.base, 0.5), ""
    for side in (-1, 1):
        squash = sitter.squash(side * 0.33, 0.0)
        if squash > 0.1:
            x, y = sitter.at(side * 0.33, 0.0)
            svg += ellipse(x, y, 0.2 * squash, 0.15, deep)
    svg += _eyes(sitter, 0.33, 0.0, 0.1, glow(sitter)) + _brows(sitter, 0.33, 0.02, 0.2, deep)
    return svg + _mouth(sitter, 0.34, 0.6, deep, 0.06)


def knobs(sitter: Sitter) -> str:
    """A treant's: knotholes with a light in them, a branch for a nose."""
    deep, svg = shade(sitter.skin.base, 0.55), ""
    for side in (-1, 1):
        squash = sitter.squash(side * 0.32, -0.02)
        if squash > 0.1:
            x, y = sitter.at(side * 0.32, -0.02)
            svg += ellipse(x, y, 0.21 * squash, 0.19, sitter.skin.tint) + ellipse(x, y, 0.16 * squash, 0.14, deep)
    svg += _eyes(sitter, 0.32, -0.02, 0.08, "#e8d36a") + _brows(sitter, 0.32, -0.02, 0.24, deep)
    z = sitter.forward(0.2)
    twig = flat(sitter.camera, curve3([(0.0, 0.06, z - 0.1), (0.0, 0.2, z + 0.1), (0.03, 0.28, z + 0.34)], 6))
    svg += shape(ribbon(twig, [0.2, 0.19, 0.17, 0.15, 0.13, 0.1, 0.06]), sitter.skin.shade)
    return svg + _mouth(sitter, 0.3, 0.58, deep, 0.07)


def painted(sitter: Sitter) -> str:
    """A puppet's: painted eyes and cheeks, a peg for a nose, a jaw that drops."""
    svg = ""
    for side in (-1, 1):
        squash = sitter.squash(side * 0.32, 0.0)
        if squash > 0.12:
            x, y = sitter.at(side * 0.32, 0.0)
            svg += ellipse(x, y, 0.17 * squash, 0.17 * max(0.1, sitter.mood.open), "#fbf6ea")
            cx, cy = sitter.at(side * 0.5, 0.36)
            svg += ellipse(cx, cy, 0.15 * squash, 0.12, "#d9604a", opacity=0.6)
    svg += _eyes(sitter, 0.32, 0.0, 0.085, "#2b2a33") + _brows(sitter, 0.32, 0.0, 0.26, shade(sitter.skin.base, 0.55))
    z, dark = sitter.forward(0.24), shade(sitter.skin.base, 0.4)
    x, y = sitter.camera.place((0.0, 0.26, z + 0.1))
    svg += ellipse(x, y + 0.015, 0.11, 0.1, sitter.skin.shade) + ellipse(x, y, 0.1, 0.09, sitter.skin.tint)
    for side in (-1, 1):
        jaw: list[Point] = [(side * 0.3, 0.6), (side * 0.29, 0.99)]
        if sitter.squash(*jaw[0]) > 0.1:
            svg += stroke(path(sitter.many(jaw), False), dark, 0.028)
    return svg + _mouth(sitter, 0.28, 0.6, "#8a3a34", 0.05)


def _eyes(sitter: Sitter, x: float, y: float, size: float, color: str, tall: float = 1.0) -> str:
    mood, svg = sitter.mood, ""
    for side in (-1, 1):
        squash = sitter.squash(side * x, y)
        if squash < 0.12:
            continue
        cx, cy = sitter.at(side * x + 0.04 * mood.gaze[0], y + 0.04 * mood.gaze[1])
        if mood.open < 0.15:
            arch = [
                (cx + 1.3 * size * squash * (i / 4 - 1), cy + 0.04 - size * math.sin(math.pi * i / 8)) for i in range(9)
            ]
            svg += stroke(smooth(arch, False), color, 0.045)
            continue
        high = size * tall * mood.open * (1 - 0.3 * mood.squint)
        svg += ellipse(cx, cy, size * squash, high, color)
        svg += ellipse(cx - size * 0.35 * squash, cy - high * 0.4, size * 0.22, size * 0.22, "#ffffff", opacity=0.8)
    return svg


def _brows(sitter: Sitter, x: float, y: float, above: float, color: str) -> str:
    mood, svg = sitter.mood, ""
    for side in (-1, 1):
        lift = y - above - 0.07 * mood.brow - (0.08 * mood.cocked if side < 0 else 0.0)
        line: list[Point] = [(side * (x - 0.14), lift - 0.1 * mood.angle), (side * x, lift - 0.02),
                             (side * (x + 0.14), lift + 0.05 * mood.angle)]  # fmt: skip
        if sitter.squash(side * x, lift) > 0.12:
            svg += stroke(smooth(sitter.many(line), False), color, 0.045)
    return svg


def _curve(sitter: Sitter, half: float, y: float, count: int) -> list[Point]:
    mood = sitter.mood
    wide, n = half * mood.width, count - 1
    return [(wide * (2 * i / n - 1), y - 0.2 * mood.smile * ((2 * i / n - 1) ** 2 - 0.4) - 0.06 * mood.smirk * i / n)
            for i in range(count)]  # fmt: skip


def _mouth(sitter: Sitter, half: float, y: float, color: str, thick: float = 0.045) -> str:
    curve = [p for p in _curve(sitter, half, y, 9) if sitter.squash(*p) > 0.08]
    if len(curve) < 3:
        return ""
    svg = stroke(smooth(sitter.many(curve), False), color, thick)
    if sitter.mood.mouth > 0.05:
        wide = half * sitter.mood.width
        low = [(x, v + 0.3 * sitter.mood.mouth * math.sqrt(max(0.0, 1 - (x / wide) ** 2))) for x, v in curve]
        svg += shape(corners(sitter.many(curve), sitter.many(low[::-1])), color)
    return svg
