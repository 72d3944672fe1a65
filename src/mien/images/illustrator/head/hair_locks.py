"""Dreadlocks and box braids: hair that is made of ropes rather than of a surface."""

from __future__ import annotations

import math

from mien.domain.appearance_model import HairLength
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.ribbon import curve3, flat, normals, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import mix
from mien.images.illustrator.svg import Point, circle, ellipse, inside, path, shape, stroke

_LOCK_STEP = 14
_BRAID_STEP = 9
_BEADS = ("#d9ac3c", "#c8664a", "#e9e0cc")


def draw_locks(sitter: Sitter) -> Layers:
    """Dreadlocks from the crown, round the face and down the back."""
    return _ropes(sitter, _LOCK_STEP, 1.0)


def draw_box_braids(sitter: Sitter) -> Layers:
    """Thin braids that hang all round."""
    return _ropes(sitter, _BRAID_STEP, 0.56)


def _ropes(sitter: Sitter, step: int, thick: float) -> Layers:
    length = sitter.looks.hair_length.value
    ends = {HairLength.MEDIUM: 0.95, HairLength.LONG: 1.65}.get(length, 0.42)
    behind, front = "", ""
    azimuths = [azimuth for azimuth in range(-180, 180, step) if abs(azimuth) >= 62]
    for azimuth in sorted(azimuths, key=sitter.camera.facing):
        rope = _rope(sitter, azimuth, _line(sitter, azimuth, ends), thick)
        # Beside the face a rope past the edge lies behind the cheek.
        if sitter.camera.facing(azimuth) < (0.06 if abs(azimuth) < 90 else -0.15):
            behind += rope
        else:
            front += rope
    if not sitter.looks.headwear.value:
        front += _from_the_parting(sitter, step, ends, thick)
    over = inside("M-1.2 0.7L1.2 0.7L1.2 2.2L-1.2 2.2Z", front) if ends > 0.7 else ""
    return Layers(behind=behind, front=front, over=over)


def _from_the_parting(sitter: Sitter, step: int, ends: float, thick: float) -> str:
    """Ropes that start above the forehead and fall beside the face."""
    if sitter.camera.cos < -0.1:
        return ""
    cap = sitter.skull.grown(0.1, 0.13, 0.08, 0.1)
    svg = ""
    count = max(3, 42 // step)
    for k in reversed(range(count)):
        for side in (1, -1):
            if sitter.camera.facing(side * 40) < 0.12:
                continue
            share = k / (count - 1)
            fall = side * (65 + 14 * share)
            low = ends + spread(sitter.seed, f"front rope {side} {k}", -0.16, 0.06)
            x, _, z = cap.point(fall, 0.1)
            stops: list[Point3] = [
                cap.point(side * 5, cap.top + 0.06 + 0.02 * (count - k)),
                cap.point(side * (30 + 14 * share), -0.84 - 0.06 * share),
                cap.point(side * (50 + 14 * share), -0.5 - 0.1 * share),
                cap.point(fall, -0.05),
                (x, 0.4 * low + 0.15, z * 0.97),
                (x * 0.98, low, z * 0.9),
            ]
            line = _as_far_as_seen(sitter, curve3(stops))
            if len(line) > 4:
                svg += _rope(sitter, round(fall) + k * _LOCK_STEP, line, thick)
    return svg


def _as_far_as_seen(sitter: Sitter, line: list[Point3]) -> list[Point]:
    """The line up to where it goes round the edge of the head."""
    seen: list[Point3] = []
    for x, y, z in line:
        if sitter.camera.facing(math.degrees(math.atan2(x, z + 0.14))) < 0.04 and seen:
            break
        seen.append((x, y, z))
    return flat(sitter.camera, seen)


def draw_tied_locks(sitter: Sitter) -> Layers:
    """A sheaf of dreadlocks tied at the back of the head."""
    ends = {HairLength.MEDIUM: 0.9, HairLength.LONG: 1.5}.get(sitter.looks.hair_length.value, 0.6)
    svg = ""
    for k in (-2, 2, -1, 1, 0):
        low = ends + spread(sitter.seed, f"sheaf {k}", -0.15, 0.15)
        stops: list[Point3] = [(0.03 * k, -0.3, -0.92), (0.1 * k, -0.34, -1.14), (0.17 * k, 0.1, -1.24),
                               (0.2 * k, low * 0.6, -1.14), (0.21 * k, low, -1.0)]  # fmt: skip
        svg += _rope(sitter, 180 + k, flat(sitter.camera, curve3(stops)), 0.9)
    x, y = sitter.camera.place((0.0, -0.32, -1.04))
    svg += ellipse(x, y, 0.1 + 0.1 * abs(sitter.camera.cos), 0.13, _BEADS[int(chance(sitter.seed, "bead colour") * 3)])
    if sitter.camera.cos > 0.3:
        return Layers(behind=svg)
    return Layers(over=svg) if sitter.camera.cos < -0.2 else Layers(back=svg)


def _line(sitter: Sitter, azimuth: int, ends: float) -> list[Point]:
    covered = bool(sitter.looks.headwear.value)
    cap = sitter.skull.grown(*(0.05, 0.02, 0.05, 0.06) if covered else (0.1, 0.13, 0.05, 0.1))
    low = ends + spread(sitter.seed, f"lock {azimuth}", -0.2, 0.1)
    if abs(azimuth) < 75:
        low = min(low, ends * 0.9)
    stops: list[Point3] = [sitter.skull.point(azimuth, -0.36 + 0.26 * abs(azimuth) / 180), cap.point(azimuth, 0.0)]
    if not covered:
        start = azimuth + (25 if azimuth > 0 else -25)
        stops = [
            cap.point(start, cap.top + 0.03),
            cap.point((start + azimuth) / 2, max(-0.93, cap.top + 0.12)),
            cap.point(azimuth, -0.55),
            cap.point(azimuth, -0.1),
        ]
    x, _, z = cap.point(azimuth, 0.1)
    out = spread(sitter.seed, f"lock out {azimuth}", 0.96, 1.14)
    stops.append((x * out, 0.4 * low + 0.15, z * 0.97))
    stops.append((x * out * 0.98, low, z * 0.9))
    return flat(sitter.camera, curve3(stops))


def _rope(sitter: Sitter, azimuth: int, line: list[Point], thick: float) -> str:
    hair = sitter.hair
    facing = sitter.camera.facing(azimuth)
    color = mix(hair.base, hair.tint, 0.6) if facing > 0 else hair.shade
    if (azimuth // _LOCK_STEP) % 2:
        color = mix(color, hair.base, 0.7)
    n = len(line)
    widths = [thick * (0.1 + 0.06 * math.sin(math.pi * (0.25 + 0.7 * i / n))) for i in range(n)]
    svg = shape(ribbon(line, [w + 0.035 for w in widths]), hair.shade) + shape(ribbon(line, widths), color)
    svg += circle(*line[-1], 0.052 * thick, color)
    if facing > 0:
        r = 0.045 * thick
        for (x, y), (nx, ny) in list(zip(line, normals(line), strict=True))[3:-1:2]:
            svg += stroke(path([(x + nx * r, y + ny * r), (x - nx * r, y - ny * r + 0.03)], False), hair.shade, 0.016)
    if chance(sitter.seed, f"bead {azimuth}") < 0.14:
        svg += circle(line[-2][0], line[-2][1], 0.07, _BEADS[int(chance(sitter.seed, "bead colour") * 3)])
    return svg
