"""Hair gathered into buns, tails, puffs or braids: what hangs or stands off the cap."""

from __future__ import annotations

import math
from collections.abc import Callable

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers, strand_color
from mien.images.illustrator.head.hair_shape import scalloped
from mien.images.illustrator.head.plaits import draw_braid
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix, shade
from mien.images.illustrator.svg import Point, circle, ellipse, group, shape, smooth, stroke, transform

_TIES = ("#c8414b", "#3f6fa8", "#e2b04a", "#7d5a9e", "#4c8c6a", "#e6e0d4", "#33313a")
_BACK_LINE: tuple[Point3, ...] = ((0.0, 0.1, -0.92), (0.0, 0.55, -0.98), (0.0, 1.1, -0.98), (0.0, 0.2, -0.9))
_ROW_LINES = tuple(
    tuple((x + dx, y + dy, z) for x, y, z in _BACK_LINE) for dx, dy in ((-0.4, -0.06), (0.4, -0.06), (-0.14, 0.0),
                                                                      (0.14, 0.0))
)  # fmt: skip
_SIDE_LINE: tuple[Point3, ...] = ((0.3, 0.3, -0.8), (0.72, 0.62, -0.45), (0.78, 0.95, 0.0), (0.64, -0.1, 0.36))
_PAIR_LINES: tuple[tuple[Point3, ...], ...] = tuple(
    ((k * 0.79, 0.4, -0.38), (k * 0.9, 0.7, -0.2), (k * 0.86, 1.15, 0.16), (k * 0.78, 0.0, 0.28)) for k in (-1, 1)
)
"""Where braids hang; the last point's y counts from the length of the hair."""
_N = 15


def tie_color(sitter: Sitter) -> str:
    """The band that holds the hair."""
    return pick(sitter.seed, "hair tie", _TIES)


def _length(sitter: Sitter, short: float, medium: float, long: float) -> float:
    return {HairLength.MEDIUM: medium, HairLength.LONG: long}.get(sitter.looks.hair_length.value, short)


def _knots(sitter: Sitter, places: list[tuple[Point3, float]]) -> Layers:
    """Buns; one that the head would hide lies behind it."""
    back, front = "", ""
    for place, radius in places:
        if sitter.camera.depth(place) < 0.1:
            back += _bun(sitter, place, radius)
        else:
            front += _bun(sitter, place, radius)
    return Layers(back=back, front=front)


def draw_high_bun(sitter: Sitter) -> Layers:
    """A round knot at the back of the crown, seen over it from the front."""
    return _knots(sitter, [((0.0, -1.1, -0.5), 0.35)])


def draw_low_bun(sitter: Sitter) -> Layers:
    """A knot at the nape."""
    return _knots(sitter, [((0.0, 0.1, -1.06), 0.34)])


def draw_top_knot(sitter: Sitter) -> Layers:
    """A small knot on top, with a tie below it."""
    x, y = sitter.camera.place((0.0, -1.08, -0.24))
    tie = ellipse(x, y + 0.01, 0.13, 0.06, tie_color(sitter))
    knot = _knots(sitter, [((0.0, -1.24, -0.26), 0.215)])
    return Layers(back=tie + knot.back, front=knot.front)


def draw_space_buns(sitter: Sitter) -> Layers:
    """A knot on each side of the crown."""
    return _knots(sitter, [((-0.58, -1.06, -0.12), 0.31), ((0.58, -1.06, -0.12), 0.31)])


def _bun(sitter: Sitter, place: Point3, radius: float) -> str:
    x, y = sitter.camera.place(place)
    hair = sitter.hair
    svg = circle(x, y, radius, hair.shade) + circle(x - radius * 0.08, y - radius * 0.08, radius * 0.88, hair.base)
    for k, size in enumerate((0.58, 0.3)):
        svg += stroke(smooth(_arc(x, y, radius * size, 190 + 50 * k, 30, 8), False), strand_color(hair), 0.034)
    return svg + stroke(smooth(_arc(x, y, radius * 0.74, 195, 16, 5), False), hair.tint, 0.05)


def _arc(x: float, y: float, radius: float, start: float, step: float, count: int) -> list[Point]:
    angles = (math.radians(start + step * i) for i in range(count))
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]


def draw_puffs(sitter: Sitter) -> Layers:
    """A ball of tight curls on each side of the crown."""
    back, front = "", ""
    for side in (-1, 1):
        place = (side * 0.68, -0.98, -0.2)
        svg = _puff(sitter, place, 0.46)
        if sitter.camera.depth(place) < 0.1:
            back += svg
        else:
            front += svg
    return Layers(back=back, front=front)


def _puff(sitter: Sitter, place: Point3, radius: float) -> str:
    x, y = sitter.camera.place(place)
    hair = sitter.hair
    d = smooth(scalloped(_arc(x, y, radius, 0, 15, 24), 0.18))
    svg = group(shape(d, hair.shade), transform(translate=(0.03, 0.045))) + shape(d, hair.base)
    for k in range(9):
        angle, out = math.radians(k * 137.5), radius * (0.25 + 0.06 * k)
        cx, cy = x + out * math.cos(angle), y + out * math.sin(angle)
        color = hair.tint if cx < x and cy < y else hair.shade
        svg += stroke(smooth(_arc(cx, cy, 0.07, 180, 50, 4), False), color, 0.026)
    foot = sitter.camera.place((place[0] * 0.78, place[1] + 0.16, place[2]))
    return svg + ellipse(*foot, 0.14, 0.08, tie_color(sitter), rotate=38 if place[0] < 0 else -38)


def draw_beehive(sitter: Sitter) -> Layers:
    """A high rounded pile wound upward."""
    svg = ""
    for (x0, y, z), wide, tall in (((0.0, -0.86, -0.3), 0.74, 0.42), ((0.0, -1.1, -0.28), 0.62, 0.36),
                                   ((0.0, -1.32, -0.26), 0.46, 0.28)):  # fmt: skip
        x, y = sitter.camera.place((x0, y, z))
        svg += ellipse(x, y, wide, tall, sitter.hair.shade)
        svg += ellipse(x - 0.03, y - 0.03, wide * 0.96, tall * 0.94, sitter.hair.base)
        gleam = [(x - wide * 0.7, y - 0.02), (x - wide * 0.3, y - tall * 0.5), (x + wide * 0.1, y - tall * 0.62)]
        svg += stroke(smooth(gleam, False), sitter.hair.tint, 0.05)
    knot = _knots(sitter, [((0.0, -0.1, -1.0), 0.24)])
    return Layers(back=svg + knot.back, front=(svg if sitter.from_behind else "") + knot.front)


def draw_half_tie(sitter: Sitter) -> Layers:
    """A clasp where the upper hair is gathered behind."""
    place = (0.0, -0.42, -1.0)
    if sitter.camera.depth(place) < 0.05:
        return Layers()
    x, y = sitter.camera.place(place)
    wide = 0.06 + 0.16 * abs(sitter.camera.cos)
    clasp = ellipse(x, y, wide, 0.1, tie_color(sitter))
    return Layers(front=clasp + ellipse(x - 0.03, y - 0.03, wide * 0.5, 0.03, "#ffffff", opacity=0.4))


def draw_high_tail(sitter: Sitter) -> Layers:
    """A tail from the back of the crown."""
    return _tail(sitter, (0.0, -0.62, -0.86), _aside(sitter))


def draw_low_tail(sitter: Sitter) -> Layers:
    """A tail from the nape."""
    return _tail(sitter, (0.0, 0.08, -0.9), _aside(sitter) * 0.5)


def _aside(sitter: Sitter) -> float:
    return spread(sitter.seed, "tail aside", 0.25, 0.5) * (1 if chance(sitter.seed, "tail side") < 0.5 else -1)


def _tail(sitter: Sitter, root: Point3, aside: float) -> Layers:
    ends = _length(sitter, 0.7, 1.0, 1.6)
    stops = [
        root,
        (0.12 * aside, root[1] - 0.14, root[2] - 0.22),
        (0.5 * aside, root[1] + 0.2, root[2] - 0.36),
        (0.9 * aside, (root[1] + ends) / 2 + 0.15, root[2] - 0.28),
        (1.1 * aside, ends, root[2] - 0.06),
    ]
    svg = _hank(sitter, stops, 0.46)
    if sitter.camera.cos > 0.3:
        return Layers(behind=svg)
    return Layers(over=svg) if sitter.camera.cos < -0.2 else Layers(back=svg)


def _hank(sitter: Sitter, stops: list[Point3], full: float) -> str:
    """A tail of hair with its tie, ``full`` wide where it is widest."""
    points = flat(sitter.camera, curve3(stops))
    widths = [full * (0.35 + 0.65 * math.sin(math.pi * min(0.62, 0.04 + 0.62 * i / 10))) for i in range(_N)]
    widths[-6:] = [full * share for share in (0.99, 0.93, 0.8, 0.58, 0.3, 0.03)]
    lit = [(x - 0.04 * full, y) for x, y in points]
    svg = shape(ribbon(points, widths), sitter.hair.shade)
    svg += shape(ribbon(lit, [w * 0.84 for w in widths]), sitter.hair.base) + _tail_strands(sitter, points, widths)
    tie = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    size = 0.25 * full
    return (
        svg
        + circle(*tie, size, tie_color(sitter))
        + circle(tie[0] + 0.03, tie[1] + 0.03, size * 0.6, shade(tie_color(sitter)))
    )


def draw_bunches(sitter: Sitter) -> Layers:
    """A loose bunch at each side, behind the ears."""
    ends = _length(sitter, 0.85, 1.05, 1.45)
    return _both(sitter, lambda k: [(k * 0.78, 0.16, -0.34), (k * 1.02, 0.14, -0.34), (k * 1.12, 0.5, -0.24),
                                    (k * 1.04, ends * 0.85, -0.1), (k * 0.98, ends, 0.0)], 0.44)  # fmt: skip


def draw_twin_tails(sitter: Sitter) -> Layers:
    """A long tail from high up at each side."""
    ends = _length(sitter, 1.1, 1.35, 2.0)
    return _both(sitter, lambda k: [(k * 0.66, -0.74, -0.24), (k * 0.94, -0.9, -0.26), (k * 1.24, -0.4, -0.22),
                                    (k * 1.26, ends * 0.6, -0.14), (k * 1.1, ends, -0.05)], 0.48)  # fmt: skip


def _both(sitter: Sitter, line: Callable[[int], list[Point3]], full: float) -> Layers:
    behind, over = "", ""
    for side in (-1, 1):
        svg = _hank(sitter, line(side), full)
        if sitter.camera.depth(line(side)[2]) > -0.3:
            over += svg
        else:
            behind += svg
    return Layers(behind=behind, over=over)


def _tail_strands(sitter: Sitter, points: list[Point], widths: list[float]) -> str:
    """Dark and light slivers along a tail."""
    sides = normals(points)
    svg = ""
    for offset, color in ((0.25, strand_color(sitter.hair)), (-0.05, strand_color(sitter.hair)),
                          (-0.28, sitter.hair.tint)):  # fmt: skip
        line = [
            (x + nx * w * offset, y + ny * w * offset)
            for (x, y), w, (nx, ny) in zip(points, widths, sides, strict=True)
        ][3:13]
        thin = [0.055 * math.sin(math.pi * i / 9) for i in range(10)]
        svg += shape(ribbon(line, thin), color)
    return svg


def _braid(sitter: Sitter, stops: tuple[Point3, ...]) -> list[Point3]:
    ends = _length(sitter, 0.9, 1.2, 1.8)
    return curve3([(x, ends + y if k == len(stops) - 1 else y, z) for k, (x, y, z) in enumerate(stops)], 22)


def draw_back_braid(sitter: Sitter) -> Layers:
    """One braid down the back."""
    return _whole_braid(sitter, _braid(sitter, _BACK_LINE))


def draw_pair_of_braids(sitter: Sitter) -> Layers:
    """A braid at each side, before the shoulders."""
    left, right = (_whole_braid(sitter, _braid(sitter, line)) for line in _PAIR_LINES)
    return left.joined(right)


def draw_row_ends(sitter: Sitter) -> Layers:
    """The ends of cornrows, which hang at the back."""
    layers = Layers()
    for line in _ROW_LINES:
        layers = layers.joined(_whole_braid(sitter, _braid(sitter, line)))
    return layers


def _whole_braid(sitter: Sitter, line: list[Point3]) -> Layers:
    svg = draw_braid(sitter, flat(sitter.camera, line), tie_color(sitter))
    return Layers(over=svg) if sitter.camera.depth(line[len(line) // 3]) > -0.3 else Layers(behind=svg)


def draw_side_braid(sitter: Sitter) -> Layers:
    """A braid from the nape over the shoulder: part of it behind the neck, part of it before the body."""
    line = _braid(sitter, _SIDE_LINE)
    svg = draw_braid(sitter, flat(sitter.camera, line), tie_color(sitter))
    if sitter.camera.cos < -0.2:
        return Layers(behind=svg)
    near = [p for p in line if sitter.camera.depth(p) > -0.3]
    over = draw_braid(sitter, flat(sitter.camera, near), tie_color(sitter)) if len(near) > 4 else ""
    return Layers(behind=svg, over=over)


def draw_wig(sitter: Sitter) -> Layers:
    """Rolled curls over the ears, and a queue with a black ribbon."""
    front, back = "", ""
    for side in (-1, 1):
        for y in (0.12, -0.1, -0.32):
            place = (side * 0.9, y, -0.1)
            svg = _roll(sitter, place)
            if sitter.camera.depth(place) < -0.4:
                back += svg
            else:
                front += svg
    queue = _hank(sitter, [(0.0, 0.3, -0.92), (0.0, 0.36, -1.04), (0.0, 0.7, -1.06), (0.0, 1.3, -0.98)], 0.3)
    x, y = sitter.camera.place((0.0, 0.34, -1.02))
    wide = 0.1 + 0.16 * abs(sitter.camera.cos)
    bow = "".join(ellipse(x + k * wide * 0.7, y, wide * 0.75, 0.1, "#2b2730", rotate=k * 14) for k in (-1, 1))
    tail = queue + bow + circle(x, y, 0.07, "#17151b")
    if sitter.camera.cos > 0.3:
        return Layers(behind=tail, back=back, front=front)
    return Layers(back=back, front=front, over=tail)


def _roll(sitter: Sitter, place: Point3) -> str:
    """A horizontal curl, seen along its length from the front and end on from the side."""
    x, y = sitter.camera.place(place)
    wide = math.hypot(0.13 * sitter.camera.cos, 0.3 * sitter.camera.sin)
    svg = ellipse(x, y, wide, 0.125, sitter.hair.shade) + ellipse(
        x - 0.01, y - 0.015, wide * 0.94, 0.1, sitter.hair.base
    )
    return svg + ellipse(x, y, wide * 0.4, 0.035, mix(sitter.hair.base, sitter.hair.shade, 0.8))
