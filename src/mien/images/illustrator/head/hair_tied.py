"""Hair gathered into a bun, a ponytail or braids."""

from __future__ import annotations

import math
import re

from mien.domain.appearance_model import AgeClass, Gender, HairLength, HairStyle
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.head.braid_kinds import BraidKind, braid_kind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.plaits import draw_braid, draw_plaits
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import shade
from mien.images.illustrator.svg import Point, circle, ellipse, shape, smooth, stroke

_TIES = ("#c8414b", "#3f6fa8", "#e2b04a", "#7d5a9e", "#4c8c6a", "#e6e0d4", "#33313a")


_BACK_LINE: tuple[Point3, ...] = ((0.0, 0.1, -0.92), (0.0, 0.55, -0.98), (0.0, 1.1, -0.98), (0.0, 0.2, -0.9))
_BRAID_LINES: dict[BraidKind, tuple[tuple[Point3, ...], ...]] = {
    "back": (_BACK_LINE,),
    "rows": tuple(tuple((x + dx, y + dy, z) for x, y, z in _BACK_LINE) for dx, dy in ((-0.4, -0.06), (0.4, -0.06),
                                                                                      (-0.14, 0.0), (0.14, 0.0))),
    "aside": (((0.3, 0.3, -0.8), (0.72, 0.62, -0.45), (0.78, 0.95, 0.0), (0.64, -0.1, 0.36)),),
    "pair": tuple(
        ((k * 0.79, 0.4, -0.38), (k * 0.9, 0.7, -0.2), (k * 0.86, 1.15, 0.16), (k * 0.78, 0.0, 0.28)) for k in (-1, 1)
    ),
}  # fmt: skip
"""Where braids hang; the last point's y counts from the length of the hair."""


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
    looks = sitter.looks
    said = " ".join(of.evidence or "" for of in (looks.hair_style, looks.hair_length, looks.hair_color)).lower()
    roll = 1.0 if covered or re.search(r"\b(?:low|nape|chignon|back)\b", said) else chance(sitter.seed, "bun")
    if _youthful(sitter) and sitter.looks.gender.value is not Gender.MALE and roll < 0.2:
        places: list[tuple[Point3, float]] = [((-0.56, -0.86, -0.25), 0.27), ((0.56, -0.86, -0.25), 0.27)]
    elif roll < (0.65 if _youthful(sitter) else 0.3):
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
    kind = braid_kind(sitter)
    if kind == "crown":
        return draw_plaits(sitter)
    ends = {HairLength.BALD: 0.9, HairLength.SHORT: 0.9, HairLength.MEDIUM: 1.2, HairLength.LONG: 1.8}[length]
    layers = Layers()
    for stop in _BRAID_LINES[kind]:
        line = curve3([(x, ends + y if k == len(stop) - 1 else y, z) for k, (x, y, z) in enumerate(stop)], 22)
        layers = layers.joined(_hung(sitter, line) if kind == "aside" else _whole_braid(sitter, line))
    return layers


def _whole_braid(sitter: Sitter, line: list[Point3]) -> Layers:
    svg = draw_braid(sitter, flat(sitter.camera, line), tie_color(sitter))
    return Layers(over=svg) if sitter.camera.depth(line[len(line) // 3]) > -0.3 else Layers(behind=svg)


def _hung(sitter: Sitter, line: list[Point3]) -> Layers:
    """A braid from the nape over the shoulder: part of it behind the neck, part of it before the body."""
    svg = draw_braid(sitter, flat(sitter.camera, line), tie_color(sitter))
    if sitter.camera.cos < -0.2:
        return Layers(behind=svg)
    near = [p for p in line if sitter.camera.depth(p) > -0.3]
    over = draw_braid(sitter, flat(sitter.camera, near), tie_color(sitter)) if len(near) > 4 else ""
    return Layers(behind=svg, over=over)
