"""Plaited hair: braids that hang, and a crown of plaits behind with ringlets in front."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, normals
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, ellipse, shape, smooth

_RINGLETS: tuple[tuple[float, float, float], ...] = ((0.78, 0.16, 0.62), (0.86, -0.06, 0.82), (0.84, -0.28, 0.66))
"""x, z and lower end of the curls beside the face."""


def draw_braid(sitter: Sitter, line: list[Point], tie: str) -> str:
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
    return svg + ellipse(x, y, 0.09, 0.06, tie)


def draw_plaits(sitter: Sitter) -> Layers:
    """A thick plait coiled round the crown, and ringlets at the temples."""
    ring: list[Point3] = [
        (0.6 * math.sin(a), -0.84 - 0.16 * math.cos(a), -0.34 + 0.44 * math.cos(a))
        for a in (math.tau * i / 26 for i in range(26))
    ]
    back, front, behind = "", "", ""
    for i in sorted(range(26), key=lambda k: sitter.camera.depth(ring[k])):
        link = _link(sitter, ring, i)
        if sitter.camera.depth(ring[i]) < 0.12:
            back += link
        else:
            front += link
    for side in (-1, 1):
        for x, z, low in _RINGLETS:
            curl = _ringlet(sitter, side, (x, z, low))
            if sitter.camera.depth((side * x, 0.2, z)) < -0.3:
                behind += curl
            else:
                front += curl
    return Layers(behind=behind, back=back, front=front)


def _link(sitter: Sitter, ring: list[Point3], i: int) -> str:
    """Two strands of the coil, one across the other."""
    (x, y), (ax, ay) = sitter.camera.place(ring[i]), sitter.camera.place(ring[(i + 1) % len(ring)])
    turn = math.degrees(math.atan2(ay - y, ax - x))
    svg = ellipse(x, y, 0.15, 0.13, sitter.hair.shade)
    return svg + ellipse(x, y - 0.02, 0.11, 0.075, sitter.hair.base if i % 2 else sitter.hair.tint, rotate=turn + 38)


def _ringlet(sitter: Sitter, side: int, place: tuple[float, float, float]) -> str:
    """A corkscrew of hair from the temple down."""
    x, z, low = place
    stops = [(side * (x - 0.1), -0.4, z), (side * x, -0.05, z), (side * (x + 0.05), low * 0.6, z), (side * x, low, z)]
    line = flat(sitter.camera, curve3(stops, 9))
    svg = ""
    for k, (px, py) in enumerate(line):
        wide = 0.135 * (1 - 0.035 * k)
        svg += ellipse(px, py + 0.02, wide, 0.105, sitter.hair.shade, rotate=-24)
        svg += ellipse(px - 0.01, py - 0.012, wide * 0.92, 0.075, sitter.hair.base, rotate=-24)
        svg += ellipse(px - wide * 0.34, py - 0.035, wide * 0.32, 0.02, sitter.hair.tint, rotate=-24) if k % 2 else ""
    return svg
