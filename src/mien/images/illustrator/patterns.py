"""Patterns woven into or printed on cloth: stripes, checks, dots, flowers, drawn on a field that follows the body."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from math import ceil, floor, pi, sin

from mien.images.illustrator import motif_shapes as motifs
from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix, shade, tint
from mien.images.illustrator.motif_shapes import Outline
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import TrunkSurface
from mien.images.illustrator.tube import Tube

_QUARTER = 1.8
"""Length of a quarter of the way round a trunk, in units of a pattern."""


_COLUMNS = 14


@dataclass(frozen=True, slots=True)
class Field:
    """A piece of cloth as a sheet: ``u`` runs round the body, ``v`` down it, both in units of the figure.

    ``place`` gives the point in the picture; only what lies between the four ends is turned to the camera.
    """

    place: Callable[[float, float], Point]
    left: float
    right: float
    top: float
    bottom: float

    def band(self, v: float, wide: float) -> str:
        """Path data of a band across."""
        a, b = max(v, self.top), min(v + wide, self.bottom)
        if b - a < 0.02:
            return ""
        us = [self.left + (self.right - self.left) * i / 8 for i in range(9)]
        return svg.corners([self.place(u, a) for u in us], [self.place(u, b) for u in reversed(us)])

    def column(self, u: float, wide: float) -> str:
        """Path data of a band running down."""
        a, b = max(u, self.left), min(u + wide, self.right)
        if b - a < 0.015:
            return ""
        vs = [self.top + (self.bottom - self.top) * i / 7 for i in range(8)]
        return svg.corners([self.place(a, v) for v in vs], [self.place(b, v) for v in reversed(vs)])

    def motif(self, outlines: Sequence[Outline], u: float, v: float, size: float) -> str:
        """Path data of a motif round a spot; cut off where the cloth turns away."""
        if not self.left - size < u < self.right + size:
            return ""
        parts = []
        for outline in outlines:
            spots = [(min(self.right, max(self.left, u + x * size)), v + y * size) for x, y in outline.points]
            points = [self.place(*spot) for spot in spots]
            parts.append(svg.smooth(points) if outline.rounded else svg.path(points))
        return "".join(parts)

    def steps(self, first: float, last: float, gap: float) -> range:
        """The numbers of the rows or columns, ``gap`` apart, that lie between two ends."""
        return range(floor(first / gap), ceil(last / gap) + 1)


@dataclass(frozen=True, slots=True)
class Dyes:
    """The colours of a pattern beside that of the cloth."""

    main: str
    other: str


Pattern = Callable[[Field, Dyes], str]


def _rows(field: Field, dyes: Dyes, *, gap: float, wide: float, opacity: float = 1.0) -> str:
    bands = (field.band(field.top + gap * (i + 0.5), wide) for i in range(int((field.bottom - field.top) / gap) + 1))
    return svg.shape("".join(bands), dyes.main, opacity=opacity)


def _columns(field: Field, dyes: Dyes, *, gap: float, wide: float, opacity: float = 1.0) -> str:
    columns = (field.column(gap * i - wide / 2, wide) for i in field.steps(field.left, field.right, gap))
    return svg.shape("".join(columns), dyes.main, opacity=opacity)


def _plaid(field: Field, dyes: Dyes) -> str:
    broad = Dyes(dyes.main, dyes.main)
    fine = Dyes(dyes.other, dyes.other)
    return (
        _columns(field, broad, gap=0.72, wide=0.26, opacity=0.5)
        + _rows(field, broad, gap=0.72, wide=0.26, opacity=0.5)
        + _columns(field, fine, gap=0.36, wide=0.035, opacity=0.8)
        + _rows(field, fine, gap=0.72, wide=0.035, opacity=0.8)
    )


def _gingham(field: Field, dyes: Dyes) -> str:
    return _columns(field, dyes, gap=0.36, wide=0.18, opacity=0.5) + _rows(
        field, dyes, gap=0.36, wide=0.18, opacity=0.5
    )


def _rainbow(field: Field, dyes: Dyes) -> str:
    colors = ("#d9534f", "#e8943f", "#ecc94b", "#5fa55a", "#4a7fc1", "#7e5aa8")
    tall = (field.bottom - field.top) / len(colors)
    return "".join(svg.shape(field.band(field.top + tall * i, tall * 1.02), c) for i, c in enumerate(colors))


def _strewn(
    field: Field,
    color: str,
    shapes: Sequence[Sequence[Outline]],
    *,
    gap: float,
    size: float,
    stray: float = 0.0,
    opacity: float = 1.0,
) -> str:
    """Motifs in staggered rows; ``stray`` moves each a little, always alike, from its place."""
    found = []
    for i in range(int((field.bottom - field.top) / gap) + 1):
        for j in field.steps(field.left, field.right, gap):
            lean = ((i * 7 + j * 13) % 5 - 2) * stray
            u, v = gap * (j + 0.5 * (i % 2)) + lean, field.top + gap * (i + 0.5) - lean * 0.7
            found.append(field.motif(shapes[(i * 3 + j) % len(shapes)], u, v, size))
    return svg.shape("".join(found), color, opacity=opacity)


def _floral(field: Field, dyes: Dyes) -> str:
    return _strewn(field, dyes.main, (motifs.FLOWER,), gap=0.52, size=0.15, stray=0.05) + _strewn(
        field, dyes.other, (motifs.DOT,), gap=0.52, size=0.05, stray=0.05
    )


def _argyle(field: Field, dyes: Dyes) -> str:
    return _strewn(field, dyes.main, (motifs.DIAMOND,), gap=0.6, size=0.38)


def _camouflage(field: Field, dyes: Dyes) -> str:
    return _strewn(field, dyes.main, motifs.BLOTCHES, gap=0.62, size=0.32, stray=0.1) + _strewn(
        field, dyes.other, motifs.BLOTCHES[::-1], gap=0.78, size=0.25, stray=-0.12
    )


def _leopard(field: Field, dyes: Dyes) -> str:
    return _strewn(field, dyes.main, motifs.ROSETTES, gap=0.4, size=0.14, stray=0.04)


def _cable(field: Field, dyes: Dyes) -> str:
    """Knitted plaits: pairs of strands that cross."""
    parts = []
    for i in field.steps(field.left, field.right, 0.7):
        for side in (-1, 1):
            knots = int((field.bottom - field.top) / 0.24)
            points = [
                field.place(min(field.right, max(field.left, 0.7 * i + side * 0.1 * (1 if k % 2 else -1))),
                            field.top + 0.24 * (k + 0.5))
                for k in range(knots)
            ]  # fmt: skip
            parts.append(svg.smooth(points, closed=False))
    return svg.stroke("".join(parts), dyes.main, 0.05)


def _quilted(field: Field, dyes: Dyes) -> str:
    return _rows(field, dyes, gap=0.46, wide=0.06)


def _mail(field: Field, dyes: Dyes) -> str:
    return _strewn(field, dyes.main, (motifs.DIAMOND,), gap=0.22, size=0.09, opacity=0.8)


def _woven(field: Field, dyes: Dyes) -> str:
    """Bands of several colours, as on a poncho."""
    colors = (dyes.main, dyes.other, dyes.main)
    parts, v = [], field.bottom - 0.3
    for i in range(int((field.bottom - field.top) / 0.8)):
        for color, wide in zip(colors, (0.1, 0.2, 0.1), strict=True):
            parts.append(svg.shape(field.band(v, wide), color))
            v -= wide + 0.04
        v -= 0.3 + 0.1 * (i % 2)
    return "".join(parts)


PATTERNS: dict[str, Pattern] = {
    "stripes": partial(_rows, gap=0.42, wide=0.19),
    "fine stripes": partial(_rows, gap=0.24, wide=0.07),
    "upright stripes": partial(_columns, gap=0.42, wide=0.17),
    "pinstripes": partial(_columns, gap=0.3, wide=0.03, opacity=0.7),
    "plaid": _plaid,
    "checks": _gingham,
    "dots": lambda field, dyes: _strewn(field, dyes.main, (motifs.DOT,), gap=0.42, size=0.1),
    "stars": lambda field, dyes: _strewn(field, dyes.main, (motifs.STAR,), gap=0.52, size=0.15),
    "hearts": lambda field, dyes: _strewn(field, dyes.main, (motifs.HEART,), gap=0.52, size=0.13),
    "leaves": lambda field, dyes: _strewn(
        field, dyes.main, (motifs.LEAF, motifs.FLOWER), gap=0.6, size=0.24, stray=0.07
    ),
    "floral": _floral,
    "argyle": _argyle,
    "camouflage": _camouflage,
    "leopard": _leopard,
    "rainbow": _rainbow,
    "cable": _cable,
    "mail": _mail,
    "poncho": _woven,
    "quilted": _quilted,
}
"""Name of a pattern -> how it is drawn on a field."""


def dyes_for(pattern: str, cloth: Ramp, second: str = "") -> Dyes:
    """The colours of a pattern on ``cloth``: ``second`` if one was said, else what stands off from the cloth."""
    light = luminance(cloth.base) > 0.62
    if pattern == "poncho":
        return Dyes(second or "#e8b04a", "#b5443c" if luminance(cloth.base) > 0.35 else "#d9694f")
    if pattern in {"cable", "quilted", "mail"}:
        return Dyes(shade(cloth.shade, 0.06), cloth.shade)
    if pattern == "camouflage":
        return Dyes(mix(cloth.base, "#3c4128", 0.62), mix(cloth.base, "#a08a5c", 0.6))
    if pattern == "leopard":
        return Dyes(second or mix(cloth.base, "#33241c", 0.85), cloth.shade)
    own = second or (shade(cloth.base, 0.62) if light else tint(cloth.base, 0.82))
    if pattern == "pinstripes":
        return Dyes(second or mix(cloth.base, own, 0.45), own)
    if pattern == "plaid":
        if luminance(cloth.base) < 0.36:
            return Dyes(second or mix(cloth.base, "#c14a3f", 0.8), "#ecd9a6")
        return Dyes(second or shade(cloth.base, 0.6), shade(cloth.base, 0.7) if light else "#f3e9d2")
    return Dyes(own, "#e8bf4e" if luminance(own) > 0.7 or not light else mix(own, cloth.base, 0.4))


def draw_pattern(pattern: str, field: Field, cloth: Ramp, second: str = "") -> str:
    """A pattern on a field; nothing when there is none of that name or the field has no height."""
    draw = PATTERNS.get(pattern)
    if draw is None or field.bottom - field.top < 0.1:
        return ""
    return draw(field, dyes_for(pattern, cloth, second))


def grid_field(rows: Sequence[Sequence[Point]], left: float, right: float, levels: Sequence[float]) -> Field:
    """Cloth known at the points of a grid: ``rows`` at the heights ``levels``, evenly spread from left to right."""
    columns = len(rows[0]) - 1

    def place(u: float, v: float) -> Point:
        exact = min(1.0, max(0.0, (u - left) / (right - left))) * columns
        j = min(int(exact), columns - 1)
        s = exact - j
        i = min(max(bisect_right(levels, v) - 1, 0), len(levels) - 2)
        t = min(1.0, max(0.0, (v - levels[i]) / max(1e-6, levels[i + 1] - levels[i])))
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = rows[i][j], rows[i][j + 1], rows[i + 1][j], rows[i + 1][j + 1]
        ax, ay, cx, cy = ax + (bx - ax) * s, ay + (by - ay) * s, cx + (dx - cx) * s, cy + (dy - cy) * s
        return (ax + (cx - ax) * t, ay + (cy - ay) * t)

    return Field(place, left, right, levels[0], levels[-1])


def trunk_field(surface: TrunkSurface, top: float, bottom: float) -> Field:
    """The cloth on a trunk between two heights; most cloth is plain, so it is measured when something is put on it."""
    low, high = surface.visible
    levels = surface.heights(top, bottom)
    left, right = low / 90 * _QUARTER, high / 90 * _QUARTER

    @cache
    def grid() -> Field:
        rows = [[surface.at(low + (high - low) * j / _COLUMNS, y) for j in range(_COLUMNS + 1)] for y in levels]
        return grid_field(rows, left, right, levels)

    return Field(lambda u, v: grid().place(u, v), left, right, levels[0], levels[-1])


def tube_field(tube: Tube, since: float = 0.0) -> Field:
    """The cloth of a sleeve or a trouser leg, from the share ``since`` of its length."""
    one, two = tube.edges()
    lengths = [0.0]
    for (ax, ay), (bx, by) in zip(tube.points, tube.points[1:], strict=False):
        lengths.append(lengths[-1] + ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
    round_ = sum(tube.radii) / len(tube.radii)

    def place(u: float, v: float) -> Point:
        i = next((k for k in range(1, len(lengths) - 1) if lengths[k] >= v), len(lengths) - 1)
        # Beyond the ends it runs straight on, into their roundness.
        t = (v - lengths[i - 1]) / max(1e-6, lengths[i] - lengths[i - 1])
        side = 0.5 + 0.5 * sin(max(-pi / 2, min(pi / 2, u / round_)))
        ax, ay = (a + (b - a) * side for a, b in zip(one[i - 1], two[i - 1], strict=True))
        bx, by = (a + (b - a) * side for a, b in zip(one[i], two[i], strict=True))
        return (ax + (bx - ax) * t, ay + (by - ay) * t)

    reach = round_ * pi / 2
    top = lengths[-1] * since if since else -tube.radii[0] * tube.start
    return Field(place, -reach, reach, top, lengths[-1] + tube.radii[-1] * tube.end)


def clipped(outline: str, drawing: str) -> str:
    """``drawing`` cut to the path data ``outline``, of which straight lines and cubic curves are known."""
    return svg.inside(_straightened(outline), drawing) if drawing else ""


def _straightened(outline: str) -> str:
    """The outline in straight lines: skia loses clips whose curves touch themselves."""
    parts = []
    for piece in re.findall(r"M[^M]+", outline):
        points: list[Point] = []
        for command, text in re.findall(r"([MLC])([^MLCZ]*)", piece):
            numbers = [float(number) for number in text.split()]
            if command == "C":
                (ax, ay), (bx, by, cx, cy, dx, dy) = points[-1], numbers
                points.append(((ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8))
            points.append((numbers[-2], numbers[-1]))
        parts.append(svg.path(points))
    return "".join(parts)
