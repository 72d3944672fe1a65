"""Bags: one slung over the shoulder, one on the back."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import TrunkSurface
from mien.images.illustrator.worn import Worn

_BRASS = "#d8b25a"


def bag(surface: TrunkSurface, worn: Worn) -> str:
    """A bag at the hip with its strap across the chest and the back."""
    ways = ((-40.0, 66.0), (-180.0 - 40.0, -180.0 - 66.0 - 28.0))
    parts = []
    for start, stop in ways:
        points = [(start + (stop - start) * t, surface.height(1.05 - 0.95 * t)) for t in (0, 0.25, 0.5, 0.75, 1.0)]
        run = [surface.at(a, y) for a, y in points if surface.faces(a, 0.0)]
        if len(run) > 1:
            parts.append(svg.stroke(svg.smooth(run, closed=False), worn.ramp.shade, 0.13, cap="butt"))
    if surface.faces(66, -0.25):
        x, y = surface.at(66, surface.height(0.08))
        flap = svg.smooth(
            [(x - 0.46, y - 0.24), (x + 0.46, y - 0.24), (x + 0.44, y + 0.12), (x, y + 0.26), (x - 0.44, y + 0.12)]
        )
        parts.append(svg.rect(x - 0.44, y - 0.22, 0.88, 0.8, worn.ramp.base, radius=0.14))
        parts.append(svg.shape(flap, mix(worn.ramp.base, worn.ramp.shade, 0.7)) + svg.circle(x, y + 0.2, 0.07, _BRASS))
    return "".join(parts)


def straps(surface: TrunkSurface, worn: Worn) -> str:
    """A backpack's straps, which lie over the shoulders' sleeves."""
    parts = []
    for side in (-1, 1):
        ways = [(side * (30 + 34 * t**1.5), surface.height(1.13 - 0.6 * t)) for t in (0, 0.25, 0.5, 0.75, 1.0)]
        run = [surface.at(a, y) for a, y in ways if surface.faces(a, 0.02)]
        if len(run) > 2:
            parts.append(svg.stroke(svg.smooth(run, closed=False), worn.ramp.shade, 0.22, cap="butt"))
    return "".join(parts)


def backpack(surface: TrunkSurface, worn: Worn) -> str:
    """The pack, where the back is seen."""
    return _pack(surface, worn) if surface.faces(180, -0.25) else ""


def _pack(surface: TrunkSurface, worn: Worn) -> str:
    yaw = surface.view.yaw
    square = surface.faces(180, 0.6)
    x = surface.at(180, surface.height(0.6))[0]
    half = 0.92 if square else 0.5
    x += 0.0 if square else (-0.16 if yaw < 180 else 0.16)
    top, bottom = surface.at(180, surface.height(0.98))[1], surface.at(180, surface.height(0.26))[1]
    body = _box(x, top, bottom, half)
    pouch = _box(x, bottom - (bottom - top) * 0.42, bottom - 0.08, half * 0.76)
    lid = svg.smooth([(x - half, top + 0.7), (x, top + 0.84), (x + half, top + 0.7)], closed=False)
    return (
        svg.shape(body, worn.ramp.base)
        + svg.stroke(lid, worn.ramp.shade, 0.07)
        + svg.shape(pouch, mix(worn.ramp.base, worn.ramp.shade, 0.6))
        + svg.circle(x, top + 0.86, 0.07, _BRASS)
        + svg.stroke(
            svg.smooth([(x - 0.2, top), (x, top - 0.2), (x + 0.2, top)], closed=False), shade(worn.ramp.shade, 0.1), 0.1
        )
    )


def _box(x: float, top: float, bottom: float, half: float) -> str:
    points: list[Point] = [
        (x - half * 0.5, top), (x + half * 0.5, top), (x + half * 0.92, top + 0.24), (x + half, bottom - 0.16),
        (x + half * 0.84, bottom), (x - half * 0.84, bottom), (x - half, bottom - 0.16), (x - half * 0.92, top + 0.24),
    ]  # fmt: skip
    return svg.smooth(points)
