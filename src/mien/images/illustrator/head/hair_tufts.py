"""Single locks that stand off the cap of hair: swoops, spikes, tousled points, long fringes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mien.images.illustrator.chance import spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_cut import mirrored
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import shape

_STEPS = 10


def lock(sitter: Sitter, stops: Sequence[Point3], width: float, color: str = "") -> str:
    """A tapered lock along a line in space, full a third of the way, with shade along its lower right edge.

    Given a ``color`` it is flat, and merges with the hair around it.
    """
    line = flat(sitter.camera, curve3(stops, _STEPS))
    widths = [width * _taper(i / _STEPS) for i in range(_STEPS + 1)]
    if color:
        return shape(ribbon(line, widths), color)
    lit = [(x - 0.12 * w, y - 0.1 * w) for (x, y), w in zip(line, widths, strict=True)]
    return shape(ribbon(line, widths), sitter.hair.shade) + shape(
        ribbon(lit, [w * 0.8 for w in widths]), sitter.hair.base
    )


def _taper(t: float) -> float:
    return float(max(0.02, math.sin(math.pi * (0.22 + 0.78 * t)) ** 0.9))


def locks(sitter: Sitter, lines: Sequence[tuple[Sequence[Point3], float]]) -> Layers:
    """Locks in painter's order: those of the far side behind the head."""
    back, front = "", ""
    for stops, width in sorted(lines, key=lambda line: sitter.camera.depth(line[0][1])):
        svg = lock(sitter, stops, width)
        if sitter.camera.depth(stops[1]) < -0.12:
            back += svg
        else:
            front += svg
    return Layers(back=back, front=front)


def _outline_locks(sitter: Sitter, lines: Sequence[tuple[Sequence[Point3], float]]) -> Layers:
    """Locks that show where they stand out from the cap, which is painted over their roots."""
    svg = ""
    for stops, width in sorted(lines, key=lambda line: sitter.camera.depth(line[0][1])):
        dark = sitter.camera.place(stops[-1])[0] > 0.4 or sitter.camera.depth(stops[1]) < -0.3
        svg += lock(sitter, stops, width, sitter.hair.shade if dark else sitter.hair.base)
    return Layers(back=svg)


def _side(sitter: Sitter) -> float:
    return -1.0 if mirrored(sitter) else 1.0


def draw_swoop(sitter: Sitter) -> Layers:
    """Two locks of a quiff that curl over to one side."""
    k = _side(sitter)
    lines: list[tuple[Sequence[Point3], float]] = [
        (((-0.34 * k, -0.72, 0.66), (-0.2 * k, -1.16, 0.82), (0.12 * k, -1.36, 0.7), (0.42 * k, -1.27, 0.5)), 0.28),
        (((-0.02 * k, -0.68, 0.7), (0.1 * k, -1.0, 0.84), (0.32 * k, -1.18, 0.72), (0.58 * k, -1.04, 0.48)), 0.24),
    ]
    return locks(sitter, lines)


_SPIKES: tuple[tuple[float, int, float, float, float], ...] = (
    (-1.0, 1, 0.0, 0.5, 0.0),
    (-0.95, 6, 0.36, 0.5, 0.34),
    (-0.72, 9, 0.62, 0.44, 0.62),
    (-0.36, 9, 0.78, 0.26, 0.95),
)
"""y of the root, how many stand in a ring, the ring's radius, their length, and how far they lean outward (0-1)."""


def draw_spikes(sitter: Sitter) -> Layers:
    """Points all over the crown, leaning outward."""
    lines: list[tuple[Sequence[Point3], float]] = []
    for ring, (y, count, wide, long, lean) in enumerate(_SPIKES):
        for i in range(count):
            angle = math.tau * (i + 0.5 * (ring % 2)) / count
            if ring == 3 and math.cos(angle) > -0.1:
                continue
            own = long + spread(sitter.seed, f"spike {ring} {i}", -0.07, 0.07)
            x, z = wide * math.sin(angle), -0.12 + wide * math.cos(angle)
            up = math.sqrt(1 - lean * lean * 0.9)
            tip = (x + own * lean * math.sin(angle), y - own * up, z + own * lean * math.cos(angle))
            root = (x * 0.7, y + 0.16, -0.12 + (z + 0.12) * 0.7)
            lines.append(([root, ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2, (root[2] + tip[2]) / 2), tip], 0.42))
    return _outline_locks(sitter, lines)


def draw_faux_hawk(sitter: Sitter) -> Layers:
    """Points along the middle from the forehead to the crown."""
    lines: list[tuple[Sequence[Point3], float]] = []
    for i in range(9):
        t = i / 8
        angle = math.radians(38 + 120 * t)
        z, y = -0.12 + 0.76 * math.cos(angle), -0.3 - 0.74 * math.sin(angle)
        rise = 0.44 * math.sin(math.pi * (0.3 + 0.55 * t)) + spread(sitter.seed, f"ridge {i}", -0.05, 0.05)
        for x in (-0.15, 0.15, 0.0):
            tip = (x * 0.3, y - rise * (0.96 if x else 1.08), z + 0.16 * (0.6 - t))
            lines.append((((x * 1.3, y + 0.14, z), (x * 0.9, y - rise * 0.4, z), tip), 0.26))
    return locks(sitter, lines)


def draw_tousle(sitter: Sitter) -> Layers:
    """Soft locks that break the outline here and there."""
    shell = sitter.skull.grown(0.06, 0.12, 0.05, 0.06)
    lines: list[tuple[Sequence[Point3], float]] = []
    for k in range(20):
        azimuth = k * 18.0 + spread(sitter.seed, f"tousle {k}", -6, 6)
        y = (-0.94, -0.72, -0.42)[k % 3]
        if abs((azimuth + 180) % 360 - 180) < 66 and y > -0.7:
            y = -0.8
        turn = 30 if k % 2 else -26
        rise = 0.1 if y < -0.6 else -0.16
        stops = []
        for share, out, up in ((0.0, 0.9, 0.0), (0.4, 1.02, 0.5), (0.75, 1.08, 0.9), (1.0, 1.13, 1.2)):
            px, py, pz = shell.point(azimuth + turn * share, y + 0.1 * share)
            stops.append((px * out, py - rise * up, pz * out))
        lines.append((stops, 0.21))
    return _outline_locks(sitter, lines)


def draw_emo_fringe(sitter: Sitter) -> Layers:
    """Straight locks from the parting down across one eye."""
    if sitter.from_behind:
        return Layers()
    k, shell = _side(sitter), sitter.skull.grown(0.07, 0.13, 0.08, 0.05)
    lines: list[tuple[Sequence[Point3], float]] = []
    for i, (end, low) in enumerate(((14.0, -0.12), (26.0, 0.06), (38.0, 0.2), (50.0, 0.32), (60.0, 0.42))):
        stops = [shell.point(k * (-26 + 8 * i), -0.96), shell.point(k * (end * 0.2), -0.72),
                 shell.point(k * end * 0.75, -0.36), shell.point(k * end, low)]  # fmt: skip
        lines.append((stops, 0.34))
    return locks(sitter, lines)


def draw_scalp_between(sitter: Sitter) -> Layers:
    """The scalp between strands that are laid over the crown from one temple to the other."""
    k, shell = _side(sitter), sitter.skull.grown(0.03, 0.04, 0.02, 0.03)
    svg = ""
    for i in range(5):
        z = 0.36 - 0.19 * i
        start, end = (spread(sitter.seed, f"scalp {i} {what}", 0.42, 0.62) for what in ("start", "end"))
        line: list[Point3] = []
        for j in range(13):
            x = k * (-start + (start + end) * j / 12)
            line.append((x, _height(shell.sections, x, z), z))
        svg += _scalp(sitter, line)
    return Layers(front=svg)


def _height(sections: Sequence[tuple[float, float, float, float]], x: float, z: float) -> float:
    """y of the surface above a place."""
    above = None
    for y, width, front, back in sections:
        middle, depth = (front + back) / 2, max(1e-6, (front - back) / 2)
        out = (abs(x / max(1e-6, width)) ** 2.35 + abs((z - middle) / depth) ** 2.35) ** (1 / 2.35)
        if out <= 1:
            return y if above is None else y - (y - above[0]) * (1 - out) / max(1e-6, above[1] - out)
        above = (y, min(out, 3.0))
    return -0.3


def _scalp(sitter: Sitter, line: Sequence[Point3]) -> str:
    """One line of bare skin as far as it is seen, thin at both ends."""
    n = len(line) - 1
    wide = [0.042 * math.sin(math.pi * (0.04 + 0.92 * i / n)) for i in range(n + 1)]
    seen = [(p, w) for p, w in zip(line, wide, strict=True) if sitter.camera.depth((p[0], 0.0, p[2] + 0.5)) > -0.2]
    if len(seen) < 4:
        return ""
    band = ribbon(flat(sitter.camera, [p for p, _ in seen]), [w for _, w in seen])
    return shape(band, mix(sitter.skin.base, sitter.hair.base, 0.2))
