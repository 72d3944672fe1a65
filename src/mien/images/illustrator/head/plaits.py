"""Plaited hair: braids that hang, and a crown of plaits behind with ringlets in front."""

from __future__ import annotations

import math

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import Point, ellipse, shape, smooth, stroke

_ALL_ROUND: tuple[tuple[float, float, float], ...] = (
    (0.8, 0.2, 0.72),
    (0.88, 0.0, 0.8),
    (0.9, -0.2, 0.74),
    (0.84, -0.42, 0.82),
    (0.68, -0.64, 0.78),
    (0.46, -0.8, 0.86),
    (0.24, -0.88, 0.8),
    (0.06, -0.92, 0.86),
)
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
    back, front = "", ""
    for i in sorted(range(26), key=lambda k: sitter.camera.depth(ring[k])):
        link = _link(sitter, ring, i)
        if sitter.camera.depth(ring[i]) < 0.12:
            back += link
        else:
            front += link
    beside = _hung(sitter, [(side, place) for side in (-1, 1) for place in _RINGLETS])
    return Layers(behind=beside.behind, back=back, front=front + beside.front)


def draw_ringlets(sitter: Sitter) -> Layers:
    """Corkscrews all round from the ears down."""
    longer = {HairLength.MEDIUM: 0.32, HairLength.LONG: 0.9}.get(sitter.looks.hair_length.value, 0.0)
    round_ = [(side, (x, z, low + longer)) for side in (-1, 1) for x, z, low in _ALL_ROUND]
    return _hung(sitter, sorted(round_, key=lambda curl: sitter.camera.depth((curl[0] * curl[1][0], 0.0, curl[1][1]))))


def _hung(sitter: Sitter, curls: list[tuple[int, tuple[float, float, float]]]) -> Layers:
    behind, front, over = "", "", ""
    for side, place in curls:
        curl = _ringlet(sitter, side, place)
        if sitter.camera.depth((side * place[0], 0.2, place[1])) < -0.3:
            behind += curl
        elif place[2] > 0.9:
            over += curl
        else:
            front += curl
    return Layers(behind=behind, front=front, over=over)


def _link(sitter: Sitter, ring: list[Point3], i: int) -> str:
    """Two strands of the coil, one across the other."""
    (x, y), (ax, ay) = sitter.camera.place(ring[i]), sitter.camera.place(ring[(i + 1) % len(ring)])
    turn = math.degrees(math.atan2(ay - y, ax - x))
    svg = ellipse(x, y, 0.15, 0.13, sitter.hair.shade)
    return svg + ellipse(x, y - 0.02, 0.11, 0.075, sitter.hair.base if i % 2 else sitter.hair.tint, rotate=turn + 38)


def _ringlet(sitter: Sitter, side: int, place: tuple[float, float, float]) -> str:
    """A corkscrew of hair from the temple down: a tapering rope with turns across it."""
    x, z, low = place
    stops = [(side * (x - 0.1), -0.4, z), (side * x, -0.05, z), (side * (x + 0.05), low * 0.6, z), (side * x, low, z)]
    steps = max(10, round(10 * (low + 0.4)))
    line = flat(sitter.camera, curve3(stops, steps))
    swung = [(px + 0.022 * (1 if k % 2 else -1), py) for k, (px, py) in enumerate(line)]
    widths = [0.25 * (1 - 0.5 * max(0.0, k / steps - 0.5)) for k in range(steps + 1)]
    widths[-1] = 0.05
    svg = shape(ribbon(swung, [w + 0.04 for w in widths]), sitter.hair.shade)
    svg += shape(ribbon(swung, widths), sitter.hair.base)
    for (px, py), w in list(zip(swung, widths, strict=True))[2:-1:2]:
        turn = [(px - w * 0.48, py - 0.1), (px, py + 0.01), (px + w * 0.48, py + 0.03)]
        svg += stroke(smooth(turn, False), sitter.hair.shade, 0.03)
    return svg
