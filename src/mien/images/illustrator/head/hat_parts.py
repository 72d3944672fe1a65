"""What hats are made of: crowns, bands, brims and visors, as shells and rings round the skull."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mien.images.illustrator.head.geometry import Curve, Point3, Section, Shell
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, shade
from mien.images.illustrator.svg import Point, corners, group, inside, shape, smooth, transform

_PITCH = 0.13
"""Brims are drawn as if seen a little from above, else they would be lines."""
_RING = 48


def rim(front: float, back: float) -> Curve:
    """The lower edge of a hat: y at the forehead and at the back of the head."""
    side = (front + back) / 2 + 0.02
    return ((0, front), (45, front + 0.03), (90, side), (135, back - 0.04), (180, back))


def crown(sitter: Sitter, shell: Shell, low: Curve, cloth: Ramp) -> str:
    """The part that holds the head, with shadow on the right and light on the left."""
    return surface(sitter, HairShape(shell, edge(low)), cloth)


def surface(sitter: Sitter, piece: HairShape, cloth: Ramp, detail: str = "") -> str:
    """A piece of cloth or metal with its shadow side."""
    d = piece.near(sitter.camera)
    if not d:
        return ""
    return shape(d, cloth.base) + inside(d, light_and_shade(sitter, piece.shell, cloth) + detail)


def light_and_shade(sitter: Sitter, shell: Shell, cloth: Ramp) -> str:
    """A dark strip along the right edge and a light one along the left."""
    ys = [shell.top + (shell.bottom - shell.top) * i / 14 for i in range(15)]
    dark, outer, lit, wide = [], [], [], []
    for i, y in enumerate(ys):
        left, right = shell.extents(sitter.camera, y)
        span = right - left
        dark.append((right - span * (0.1 + 0.13 * math.sin(math.pi * i / 14)), y))
        outer.append((right + 0.03, y))
        if 2 <= i < 8:
            lit.append((left + span * 0.16, y))
            wide.append((left + span * (0.16 + 0.09 * math.sin(math.pi * (i - 2) / 5)), y))
    return shape(corners(dark, outer[::-1]), cloth.shade) + shape(corners(lit, wide[::-1]), cloth.tint, opacity=0.8)


def band(sitter: Sitter, shell: Shell, low: Curve, height: float, cloth: Ramp) -> str:
    """A strip along the lower edge."""
    top = [(a, y - height) for a, y in low]
    return surface(sitter, HairShape(shell, edge(low), edge(top)), cloth)


def cast_by(sitter: Sitter, piece: HairShape, drop: float) -> str:
    """The shadow that a piece throws on the face."""
    d = piece.near(sitter.camera)
    return group(shape(d, sitter.skin.shade, opacity=0.85), transform(translate=(0.02, drop)))


def drum(base: Section, top: float, spread: float, lean: float = 0.0, rounded: float = 0.06) -> Shell:
    """A stovepipe on a base section up to y ``top``; ``spread`` widens it upwards, ``lean`` moves it along z."""
    rows = [Section(top, 0.0, base.middle + lean, base.middle + lean)]
    for i in range(13):
        t = i / 12
        y = top + rounded * (1 - math.cos(min(1.0, t * 6) * math.pi / 2)) + (base.y - top - rounded) * t
        grow = 1 + spread * (1 - t)
        edge_ = 0.9 + 0.1 * math.sin(min(1.0, t * 6) * math.pi / 2)
        middle = base.middle + lean * (1 - t)
        depth = base.depth * grow * edge_
        rows.append(Section(y + 1e-4, base.width * grow * edge_, middle + depth, middle - depth))
    return Shell(tuple(rows))


def cone(base: Section, top: float, lean: float, power: float = 1.0) -> Shell:
    """A cone on a base section up to a tip."""
    rows = []
    for i in range(17):
        t = i / 16
        size = t**power
        middle = base.middle + lean * (1 - t) ** 1.6
        rows.append(
            Section(top + (base.y - top) * t, base.width * size, middle + base.depth * size, middle - base.depth * size)
        )
    return Shell(tuple(rows))


def brim(
    sitter: Sitter, base: Section, wide: float, cloth: Ramp, curl: float = 0.0, droop: float = 0.0, snap: float = 0.0
) -> tuple[str, str]:
    """A ring round the head: its far part (behind the head) and its near part (over the forehead).

    ``curl`` turns the sides up, ``droop`` lets the edge hang, ``snap`` turns it down in front and up behind.
    """
    inner = [_ring_point(base, 0.0, a, 0.0, 0.0) for a in _angles()]
    outer = [_ring_point(base, wide, a, curl, droop + snap * math.cos(a)) for a in _angles()]
    far_d = smooth(_pitched(sitter, outer))
    near = [i for i, p in enumerate(outer) if sitter.camera.depth(p) >= -0.02]
    start = next((i for i in near if (i - 1) % _RING not in near), near[0])
    run = [(start + k) % _RING for k in range(len(near))]
    rim_, hole = _pitched(sitter, [outer[i] for i in run]), _pitched(sitter, [inner[i] for i in run])
    near_d = corners(rim_, hole[::-1])
    lift = [(x, y - 0.03) for x, y in rim_]
    lip = shape(corners(rim_, lift[::-1]), cloth.tint, opacity=0.7)
    return shape(far_d, cloth.shade), shape(near_d, cloth.base) + inside(near_d, lip)


def _angles() -> list[float]:
    return [2 * math.pi * i / _RING for i in range(_RING)]


def _ring_point(base: Section, wide: float, angle: float, curl: float, droop: float) -> Point3:
    x = (base.width + wide) * math.sin(angle)
    z = base.middle + (base.depth + wide) * math.cos(angle)
    return x, base.y - curl * math.sin(angle) ** 2 + droop, z


def _pitched(sitter: Sitter, points: Sequence[Point3]) -> list[Point]:
    return [(sitter.camera.place(p)[0], p[1] + _PITCH * sitter.camera.depth(p)) for p in points]


def visor(sitter: Sitter, shell: Shell, low: Curve, out: float, cloth: Ramp, drop: float = 0.17) -> tuple[str, str]:
    """A peak over the forehead: what is painted behind the head (seen from behind) and over it."""
    line = edge(low)
    inner, outer = [], []
    for k in range(-10, 11):
        azimuth = k * 6.2
        x, y, z = shell.point(azimuth, line(azimuth))
        reach = max(0.0, math.cos(math.radians(azimuth * 90 / 62))) ** 0.55
        inner.append((x * 0.99, y - 0.035, z - 0.01))
        outer.append((x * (1 + 0.06 * reach), y + drop * reach, z + out * reach))
    top, tip = ([sitter.camera.place(p) for p in points] for points in (inner, outer))
    turned = abs(sitter.camera.sin) > 0.25
    right = _half_peak(top[10:], tip[10:], cloth, lipped=not turned or sitter.camera.sin < 0)
    left = _half_peak(top[:11], tip[:11], cloth, lipped=not turned or sitter.camera.sin > 0)
    both = right + left if sitter.camera.sin > 0 else left + right
    return (both, "") if sitter.camera.cos < -0.3 else ("", both)


def _half_peak(top: list[Point], tip: list[Point], cloth: Ramp, lipped: bool) -> str:
    """One side of a peak: in profile the two lie over one another, and as one outline would cancel out."""
    d = corners(top, tip[::-1])
    lip = [(x, y + 0.032) for x, y in tip]
    under = inside(d, shape(corners(top, [(x, y + 0.06) for x, y in top][::-1]), cloth.shade))
    edge_ = shape(corners(tip, lip[::-1]), shade(cloth.base, 0.3)) if lipped else ""
    return edge_ + shape(d, cloth.base) + under


def seam(sitter: Sitter, shell: Shell, azimuth: float, start: float, end: float) -> list[Point]:
    """A line down the surface, or nothing when it is hidden."""
    if not shell.visible(sitter.camera, azimuth, (start + end) / 2):
        return []
    return [sitter.camera.place(shell.point(azimuth, start + (end - start) * i / 6)) for i in range(7)]
