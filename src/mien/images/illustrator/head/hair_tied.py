"""Hair gathered into a bun, a ponytail or braids."""

from __future__ import annotations

import math

from mien.domain.appearance_model import AgeClass, Gender, HairLength, HairStyle
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import shade
from mien.images.illustrator.svg import Point, circle, ellipse, shape, smooth, stroke

_TIES = ("#c8414b", "#3f6fa8", "#e2b04a", "#7d5a9e", "#4c8c6a", "#e6e0d4", "#33313a")


def draw_tied(sitter: Sitter, style: HairStyle, length: HairLength, covered: bool) -> Layers:
    """What hangs or stands off the head, without the cap of hair; low at the back when ``covered`` by headwear."""
    if style is HairStyle.BUN:
        return _buns(sitter, covered)
    if style is HairStyle.PONYTAIL:
        return _ponytail(sitter, length, covered)
    return _braids(sitter, length)


def tie_color(sitter: Sitter) -> str:
    """The band that holds the hair."""
    return pick(sitter.seed, "hair tie", _TIES)


def _youthful(sitter: Sitter) -> bool:
    return sitter.looks.age_class.value in {AgeClass.CHILD, AgeClass.TEEN, AgeClass.YOUNG_ADULT}


def _buns(sitter: Sitter, covered: bool) -> Layers:
    roll = 1.0 if covered else chance(sitter.seed, "bun")
    if _youthful(sitter) and sitter.looks.gender.value is not Gender.MALE and roll < 0.2:
        places: list[tuple[Point3, float]] = [((-0.56, -0.86, -0.25), 0.27), ((0.56, -0.86, -0.25), 0.27)]
    elif roll < 0.65:
        places = [((0.0, -1.2, -0.38), 0.33)]
    else:
        places = [((0.0, -0.02, -1.1), 0.34)]
    back, front = "", ""
    for place, radius in places:
        if sitter.camera.depth(place) < 0.1:
            back += _bun(sitter, place, radius)
        else:
            front += _bun(sitter, place, radius)
    return Layers(back=back, front=front)


def _bun(sitter: Sitter, place: Point3, radius: float) -> str:
    x, y = sitter.camera.place(place)
    hair = sitter.hair
    svg = circle(x, y, radius, hair.base)
    svg += ellipse(x + radius * 0.28, y + radius * 0.22, radius * 0.68, radius * 0.72, hair.shade, opacity=0.55)
    svg += circle(x - radius * 0.06, y - radius * 0.06, radius * 0.78, hair.base)
    for k, size in enumerate((0.62, 0.34)):
        arc = [
            (x + radius * size * math.cos(a), y + radius * size * math.sin(a))
            for a in (math.radians(200 + 40 * k + 30 * i) for i in range(7))
        ]
        svg += stroke(smooth(arc, False), hair.shade, 0.032)
    shine = [
        (x + radius * 0.8 * math.cos(a), y + radius * 0.8 * math.sin(a))
        for a in (math.radians(195 + 15 * i) for i in range(5))
    ]
    return svg + stroke(smooth(shine, False), hair.tint, 0.045)


def _ponytail(sitter: Sitter, length: HairLength, covered: bool) -> Layers:
    high = not covered and chance(sitter.seed, "tail height") < 0.6
    ends = {HairLength.BALD: 0.5, HairLength.SHORT: 0.5, HairLength.MEDIUM: 0.95, HairLength.LONG: 1.6}[length]
    aside = spread(sitter.seed, "tail aside", 0.25, 0.5) * (1 if chance(sitter.seed, "tail side") < 0.5 else -1)
    root = (0.0, -0.5, -0.93) if high else (0.0, 0.0, -0.98)
    line = curve3(
        [
            root,
            (0.12 * aside, root[1] - 0.1, root[2] - 0.24),
            (0.5 * aside, root[1] + 0.25, root[2] - 0.4),
            (0.9 * aside, (root[1] + ends) / 2 + 0.15, root[2] - 0.3),
            (1.1 * aside, ends, root[2] - 0.08),
        ]
    )
    points = flat(sitter.camera, line)
    widths = [0.16 + 0.3 * math.sin(math.pi * min(1.0, 0.12 + 0.62 * (i / 14))) for i in range(15)]
    widths[-3:] = [0.34, 0.22, 0.02]
    svg = shape(ribbon(points, [w + 0.06 for w in widths]), sitter.hair.shade)
    svg += shape(ribbon(points, widths), sitter.hair.base) + _tail_strands(sitter, points, widths)
    tie = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    svg += circle(*tie, 0.115, tie_color(sitter)) + circle(tie[0] + 0.03, tie[1] + 0.03, 0.07, shade(tie_color(sitter)))
    if sitter.camera.cos > 0.3:
        return Layers(behind=svg)
    return Layers(over=svg) if sitter.camera.cos < -0.2 else Layers(behind="", back=svg)


def _tail_strands(sitter: Sitter, points: list[Point], widths: list[float]) -> str:
    """Dark and light slivers along a tail."""
    sides = normals(points)
    svg = ""
    for offset, color in ((0.25, sitter.hair.shade), (-0.05, sitter.hair.shade), (-0.28, sitter.hair.tint)):
        line = [
            (x + nx * w * offset, y + ny * w * offset)
            for (x, y), w, (nx, ny) in zip(points, widths, sides, strict=True)
        ][3:13]
        thin = [0.055 * math.sin(math.pi * i / 9) for i in range(10)]
        svg += shape(ribbon(line, thin), color)
    return svg


def _braids(sitter: Sitter, length: HairLength) -> Layers:
    ends = {HairLength.BALD: 0.9, HairLength.SHORT: 0.9, HairLength.MEDIUM: 1.2, HairLength.LONG: 1.8}[length]
    single = sitter.looks.gender.value is Gender.MALE or chance(sitter.seed, "plaits") < 0.4
    layers = Layers()
    stops: list[list[Point3]]
    if single:
        stops = [[(0.0, 0.1, -0.92), (0.0, 0.55, -0.98), (0.0, 1.1, -0.98), (0.0, ends + 0.2, -0.9)]]
    else:
        stops = [
            [(k * 0.79, 0.4, -0.38), (k * 0.9, 0.7, -0.2), (k * 0.86, 1.15, 0.16), (k * 0.78, ends, 0.28)]
            for k in (-1, 1)
        ]
    for stop in stops:
        svg = _braid(sitter, flat(sitter.camera, curve3(stop, 22)))
        near = sitter.camera.depth(stop[1]) > -0.3
        layers = layers._replace(over=layers.over + svg) if near else layers._replace(behind=layers.behind + svg)
    return layers


def _braid(sitter: Sitter, line: list[Point]) -> str:
    """Overlapping strands, left and right in turn, a tie and a tuft."""
    hair = sitter.hair
    svg = ""
    sides = normals(line)
    n = len(line)
    tuft = [
        (line[-1][0] - 0.1, line[-1][1] + 0.26),
        (line[-1][0], line[-1][1] + 0.31),
        (line[-1][0] + 0.1, line[-1][1] + 0.25),
    ]
    x, y = line[-1]
    svg += shape(
        smooth(
            [
                (x - 0.06, y - 0.02),
                (x - 0.12, y + 0.14),
                tuft[0],
                tuft[1],
                tuft[2],
                (x + 0.12, y + 0.14),
                (x + 0.06, y - 0.02),
            ]
        ),
        hair.base,
    )
    for i in range(n - 1):
        (x, y), (nx, ny) = line[i], sides[i]
        size = 0.17 * (1 - 0.32 * i / n) * (0.75 + 0.25 * min(1.0, i / 3))
        side = 1 if i % 2 else -1
        angle = math.degrees(math.atan2(-nx, ny)) + 90 + side * 38
        color = hair.base if side * nx < 0 else hair.shade
        svg += ellipse(
            x + nx * side * size * 0.5, y + ny * side * size * 0.5, size * 0.62, size * 1.05, color, rotate=angle - 90
        )
    x, y = line[-1]
    return svg + ellipse(x, y, 0.09, 0.06, tie_color(sitter))
