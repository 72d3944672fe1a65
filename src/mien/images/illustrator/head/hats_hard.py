"""Crowns and wreaths."""

from __future__ import annotations

from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.head.geometry import wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import cast_by, rim, surface
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, ramp, tint
from mien.images.illustrator.svg import circle, ellipse, shape

_GEMS = ("#c23b4b", "#3b74b8", "#3a9a72", "#8a54b0")


def draw_crown(sitter: Sitter, metal: Ramp) -> Layers:
    """A ring of gold with points and stones; a tiara rises in front alone."""
    words = (sitter.looks.headwear.value or "").lower()
    slight = any(word in words for word in ("tiara", "circlet", "diadem"))
    wall = sitter.skull.grown(0.1, 0.5, 0.09, 0.1)
    low = rim(-0.56, -0.4)
    points: list[tuple[float, float]] = []
    for k in range(24):
        azimuth = -180 + k * 15.0
        rise = 0.36 if k % 2 == 0 else 0.17
        if slight:
            rise = 0.09 + (rise - 0.05) * max(0.0, 1 - abs(azimuth) / 60)
        points.append((azimuth, edge(low)(azimuth) - rise))
    points.append((180.0, points[0][1]))
    piece = HairShape(wall, edge(low), edge(points))
    far = shape(piece.far(sitter.camera), metal.shade)
    svg = surface(sitter, piece, metal)
    gem = pick(sitter.seed, "gem", _GEMS)
    for azimuth in range(-180, 180, 30):
        if slight and abs(azimuth) > 45:
            continue
        y = edge(low)(azimuth) - 0.09
        if wall.visible(sitter.camera, azimuth, y):
            x, y = sitter.camera.place(wall.point(azimuth, y))
            svg += ellipse(x, y, 0.042 * max(0.4, sitter.camera.facing(azimuth)), 0.05, gem)
            svg += circle(x - 0.012, y - 0.015, 0.012, "#ffffff", opacity=0.8)
    return Layers(back=far, cast=cast_by(sitter, piece, 0.06), front=svg)


def draw_wreath(sitter: Sitter, bloom: Ramp) -> Layers:
    """Leaves and flowers round the head."""
    laurel = "laurel" in (sitter.looks.headwear.value or "").lower()
    ring = sitter.skull.grown(0.13, 0.16, 0.1, 0.13)
    low = edge(rim(-0.56, -0.3))
    behind, front = "", ""
    for k in range(26):
        azimuth = wrapped(k * 360 / 26)
        x, y = sitter.camera.place(ring.point(azimuth, low(azimuth)))
        flower = not laurel and k % 2 == 0
        svg = _flower(x, y, bloom, 0.1 + 0.03 * chance(sitter.seed, f"bloom {k}")) if flower else _leaf(x, y, k)
        if sitter.camera.facing(azimuth) < 0:
            behind += svg
        else:
            front += svg
    return Layers(back=behind, front=front)


def _leaf(x: float, y: float, k: int) -> str:
    return ellipse(x, y, 0.13, 0.055, ("#5d8c4a", "#74a35a", "#4a7a4a")[k % 3], rotate=-28 if k % 4 < 2 else 24)


def _flower(x: float, y: float, bloom: Ramp, size: float) -> str:
    petals = ((0.0, -0.6), (0.57, -0.18), (0.35, 0.49), (-0.35, 0.49), (-0.57, -0.18))
    svg = "".join(circle(x + px * size, y + py * size, size * 0.52, bloom.base) for px, py in petals)
    return svg + circle(x, y, size * 0.36, tint("#e8b23c", 0.1))


def draw_flower(x: float, y: float, color: str, size: float) -> str:
    """A single blossom, as worn in the hair."""
    return _leaf(x - size, y + size * 0.5, 0) + _flower(x, y, ramp(color), size)
