"""Dreadlocks and mohawks: hair that is made of pieces rather than of a surface."""

from __future__ import annotations

import math

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import Point3, wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, circle, path, shape

_LOCK_STEP = 14
_BEADS = ("#d9ac3c", "#c8664a", "#e9e0cc")


def draw_locks(sitter: Sitter, length: HairLength) -> Layers:
    """Ropes of hair from the crown, round the face and down the back."""
    ends = {HairLength.BALD: 0.3, HairLength.SHORT: 0.3, HairLength.MEDIUM: 0.95, HairLength.LONG: 1.65}[length]
    layers = Layers()
    order = sorted(range(-180, 180, _LOCK_STEP), key=sitter.camera.facing)
    for azimuth in order:
        if abs(azimuth) < 50:
            continue
        svg, low = _lock(sitter, azimuth, ends)
        facing = sitter.camera.facing(azimuth)
        if facing < -0.15:
            layers = layers._replace(behind=layers.behind + svg)
        elif low > 0.9:
            layers = layers._replace(front=layers.front + svg, over=layers.over + _lock_below(sitter, azimuth, ends))
        else:
            layers = layers._replace(front=layers.front + svg)
    return layers


def _line(sitter: Sitter, azimuth: int, ends: float) -> list[Point]:
    cap = sitter.skull.grown(0.1, 0.13, 0.05, 0.1)
    low = ends + spread(sitter.seed, f"lock {azimuth}", -0.12, 0.12)
    if abs(azimuth) < 75:
        low = min(low, ends * 0.9)
    start = wrapped(azimuth + (25 if azimuth > 0 else -25))
    stops: list[Point3] = [cap.point(start, -1.0), cap.point(azimuth, -0.55), cap.point(azimuth, -0.1)]
    x, _, z = cap.point(azimuth, 0.1)
    out = spread(sitter.seed, f"lock out {azimuth}", 0.94, 1.12)
    stops.append((x * out, 0.4 * low + 0.15, z * 0.97))
    stops.append((x * out * 0.98, low, z * 0.9))
    return flat(sitter.camera, curve3(stops))


def _lock(sitter: Sitter, azimuth: int, ends: float) -> tuple[str, float]:
    line = _line(sitter, azimuth, ends)
    return _rope(sitter, azimuth, line), line[-1][1]


def _lock_below(sitter: Sitter, azimuth: int, ends: float) -> str:
    line = [p for p in _line(sitter, azimuth, ends) if p[1] > 0.62]
    return _rope(sitter, azimuth, line) if len(line) > 2 else ""


def _rope(sitter: Sitter, azimuth: int, line: list[Point]) -> str:
    hair = sitter.hair
    facing = sitter.camera.facing(azimuth)
    color = hair.base if facing > 0 else hair.shade
    if (azimuth // _LOCK_STEP) % 2:
        color = mix(color, hair.shade, 0.55)
    n = len(line)
    svg = shape(ribbon(line, [0.135 - 0.03 * i / n for i in range(n)]), color)
    svg += circle(*line[-1], 0.052, color)
    light = [(x - 0.03, y) for x, y in line[1:-2]]
    if facing > 0 and len(light) > 2:
        svg += shape(ribbon(light, [0.022] * len(light)), hair.tint, opacity=0.7)
    if chance(sitter.seed, f"bead {azimuth}") < 0.14:
        bead = _BEADS[int(chance(sitter.seed, "bead colour") * 3)]
        svg += circle(line[-2][0], line[-2][1], 0.062, bead)
    return svg


def draw_mohawk(sitter: Sitter, length: HairLength) -> Layers:
    """A crest along the middle from the forehead to the nape."""
    height = {HairLength.BALD: 0.3, HairLength.SHORT: 0.34, HairLength.MEDIUM: 0.5, HairLength.LONG: 0.7}[length]
    spiked = chance(sitter.seed, "spikes") < 0.6
    ribs = [_rib(sitter, i, height, spiked) for i in range(19)]
    pieces: list[tuple[float, str]] = []
    for i, (a, b) in enumerate(zip(ribs, ribs[1:], strict=False)):
        depth = sitter.camera.depth(a[0]) + sitter.camera.depth(a[2])
        for side in (0, 1):
            quad = [a[side], a[side + 2], b[side + 2], b[side]]
            lit = (side == 0) == (sitter.camera.cos >= 0)
            color = sitter.hair.base if lit or abs(sitter.camera.sin) > 0.5 else sitter.hair.shade
            if spiked and i % 3 == 2:
                color = mix(color, sitter.hair.shade, 0.5)
            near = sitter.camera.depth((a[side][0], 0.0, 0.0))
            pieces.append((depth + near, shape(path(flat(sitter.camera, quad)), color)))
        cross = flat(sitter.camera, [b[0], b[2], b[3], b[1]])
        pieces.append((depth, shape(path(cross), sitter.hair.base)))
    pieces.sort(key=lambda piece: piece[0])
    return Layers(front="".join(svg for _, svg in pieces))


def _rib(sitter: Sitter, i: int, height: float, spiked: bool) -> tuple[Point3, Point3, Point3, Point3]:
    """Base left, base right, tip left, tip right of the crest at one place along the middle."""
    t = i / 18
    angle = math.radians(38 + 152 * t)
    z, y = -0.12 + 0.8 * math.cos(angle), -0.2 - 0.78 * math.sin(angle)
    rise = height * math.sin(math.pi * (0.12 + 0.8 * t)) ** 0.6
    if spiked:
        rise *= 1.12 - 0.4 * (i % 3 == 2)
    half = 0.15 * math.sin(math.pi * (0.1 + 0.8 * t)) ** 0.5
    tip_z, tip_y = z + math.cos(angle - 0.12) * rise, y - math.sin(angle - 0.12) * rise
    return (-half, y + 0.05, z * 0.97), (half, y + 0.05, z * 0.97), (-half * 0.45, tip_y, tip_z), (half * 0.45, tip_y, tip_z)
