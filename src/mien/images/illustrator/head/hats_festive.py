"""Hats for occasions: paper cones, stocking caps with a bobble, mortarboards."""

from __future__ import annotations

import math
import re

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.geometry import Point3, Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import cast_by, cone, crown, rim, surface
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, luminance, ramp, shade, tint
from mien.images.illustrator.svg import Point, circle, path, rect, shape, stroke

_WOOL = "#f4f1ea"
_DOTS = ("#f4d35e", "#ffffff", "#e5737f")


def draw_cone(sitter: Sitter, paper: Ramp) -> Layers:
    """A paper cone with dots and a tuft, held by an elastic."""
    base = Section(-0.74, 0.5, 0.42, -0.5)
    tip = cone(base, -1.92, 0.0, 1.0)
    shell = Shell((*tip.sections, Section(-0.5, 0.52, 0.44, -0.52)))
    svg = crown(sitter, shell, ((0, -0.72), (180, -0.72)), paper)
    for k in range(14):
        azimuth, y = (k * 137.5) % 360 - 180, -0.84 - 0.062 * k
        if sitter.camera.facing(azimuth) > 0.35:
            x, y = sitter.camera.place(shell.point(azimuth, y))
            svg += circle(x, y, 0.05, _DOTS[k % 3])
    x, y = sitter.camera.place((0.0, -1.9, -0.04))
    tuft = "".join(
        stroke(path([(x, y), (x + 0.17 * math.cos(a), y + 0.17 * math.sin(a))], False), _DOTS[i % 3], 0.045)
        for i, a in enumerate(math.radians(200 + 28 * k) for k in range(6))
    )
    return Layers(front=svg + tuft)


def draw_stocking(sitter: Sitter, cloth: Ramp) -> Layers:
    """A soft long cap that falls over to one side, with a bobble."""
    words = (sitter.looks.headwear.value or "").lower()
    shell = sitter.skull.grown(0.1, 0.26, 0.08, 0.1)
    low = rim(-0.4, -0.06)
    side = -1.0 if chance(sitter.seed, "stocking side") < 0.5 else 1.0
    upright = re.search(r"gnome|nisse|elf", words)
    stops: list[Point3] = [(0.0, -0.98, -0.1), (0.12 * side, -1.4, -0.12), (0.3 * side, -1.72, -0.24),
                           (0.56 * side, -1.9, -0.36)] if upright else [
        (-0.1 * side, -0.95, -0.08), (0.3 * side, -1.36, -0.16), (0.86 * side, -1.16, -0.26),
        (1.08 * side, -0.62, -0.28), (1.12 * side, -0.2, -0.26)]  # fmt: skip
    line = flat(sitter.camera, curve3(stops))
    widths = [1.12 * (1 - i / 15) ** 1.05 + 0.1 for i in range(15)]
    tail = shape(ribbon(line, widths), cloth.base)
    fold = [(x + 0.16 * w, y + 0.24 * w) for (x, y), w in zip(line, widths, strict=True)][4:]
    tail += shape(ribbon(fold, [0.16 * w for w in widths[4:]]), cloth.shade)
    x, y = line[-1]
    ball = circle(x, y, 0.2, shade(_WOOL, 0.12)) + circle(x - 0.02, y - 0.025, 0.175, _WOOL)
    hem = sitter.skull.grown(0.15, 0.18, 0.14, 0.15)
    edge_low = [(a, v + 0.04) for a, v in low]
    trim = HairShape(hem, edge(edge_low), edge([(a, v - 0.24) for a, v in edge_low]))
    wool = ramp(_WOOL if luminance(cloth.base) < 0.75 else shade(cloth.base, 0.2))
    band_ = surface(sitter, trim, ramp(tint(cloth.base, 0.35)) if upright else wool)
    cap = crown(sitter, shell, low, cloth)
    cast = cast_by(sitter, trim, 0.07)
    if "upright" in words or upright:
        ball = ""
    if sitter.camera.depth(stops[2]) < -0.2:
        return Layers(back=tail + ball, cast=cast, front=cap + band_)
    return Layers(cast=cast, front=cap + tail + band_ + ball)


def draw_mortarboard(sitter: Sitter, cloth: Ramp) -> Layers:
    """A square board on a close cap, with a tassel."""
    shell, low = sitter.skull.grown(0.07, 0.08, 0.06, 0.07), rim(-0.46, -0.2)
    cap = crown(sitter, shell, low, cloth)
    board = [_pitched(sitter, (1.2 * math.sin(a), -1.06, -0.1 + 1.2 * math.cos(a))) for a in
             (math.radians(90 * k) for k in range(4))]  # fmt: skip
    under = [(x, y + 0.07) for x, y in board]
    svg = shape(path(under), shade(cloth.base, 0.4)) + shape(path(board), tint(cloth.base, 0.1))
    hub = _pitched(sitter, (0.0, -1.07, -0.1))
    corner = _pitched(sitter, (0.72, -1.07, 0.56))
    gold = "#d9ac3c"
    svg += stroke(path([hub, corner], False), gold, 0.035) + circle(*hub, 0.05, gold)
    drop: list[Point] = [corner, (corner[0], corner[1] + 0.34)]
    svg += stroke(path(drop, False), gold, 0.035)
    svg += rect(corner[0] - 0.05, corner[1] + 0.32, 0.1, 0.28, gold, radius=0.03)
    return Layers(cast=cast_by(sitter, HairShape(shell, edge(low)), 0.12), front=cap + svg)


def _pitched(sitter: Sitter, p: Point3) -> Point:
    """Flat things are seen a little from above."""
    return sitter.camera.place(p)[0], p[1] + 0.15 * sitter.camera.depth(p)
