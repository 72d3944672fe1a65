"""Small things that backgrounds share: stars, trees, lamps, clouds, a sun, a mug of coffee. All in pixels."""

from __future__ import annotations

from math import cos, pi, sin

from mien.images.illustrator import svg
from mien.images.illustrator.blend import shade, tint
from mien.images.illustrator.palette import ThemePalette
from mien.images.illustrator.svg import Point


def star(center: Point, radius: float, turn: float = 0.0) -> str:
    """Path data of a five-pointed star."""
    points = []
    for i in range(10):
        r = radius if i % 2 == 0 else radius * 0.4
        a = -pi / 2 + turn + i * pi / 5
        points.append((center[0] + r * cos(a), center[1] + r * sin(a)))
    return svg.path(points)


def sun(center: Point, radius: float, color: str) -> str:
    """A disc with two soft rings."""
    rings = [svg.circle(*center, radius * grow, color, opacity=0.16) for grow in (1.9, 1.42)]
    return "".join(rings) + svg.circle(*center, radius, color)


def cloud(center: Point, size: float, color: str) -> str:
    """A flat-bottomed cloud, two ``size`` wide."""
    x, y = center
    puffs = [
        svg.circle(x + dx * size, y - dy * size, r * size, color)
        for dx, dy, r in ((-0.5, 0.1, 0.34), (0.0, 0.28, 0.46), (0.5, 0.08, 0.3))
    ]
    return "".join(puffs) + svg.rect(x - size, y - size * 0.1, size * 2, size * 0.34, color, radius=size * 0.17)


def tree(foot: Point, size: float, leaf: str, fat: float) -> str:
    """A round tree, ``size`` high."""
    x, y = foot
    trunk = svg.path(
        [
            (x - size * 0.035, y),
            (x - size * 0.02, y - size * 0.6),
            (x + size * 0.02, y - size * 0.6),
            (x + size * 0.035, y),
        ]
    )
    crown = [
        svg.circle(x + dx * size * fat, y - size * dy, size * r * fat, tone)
        for dx, dy, r, tone in (
            (0.0, 0.68, 0.3, shade(leaf, 0.12)),
            (-0.14, 0.56, 0.2, leaf),
            (0.13, 0.58, 0.19, shade(leaf, 0.06)),
            (-0.05, 0.74, 0.22, tint(leaf, 0.1)),
        )
    ]
    return svg.shape(trunk, "#76543d") + "".join(crown)


def lamp(foot: Point, tall: float, iron: str, light: str, *, glow: bool = True) -> str:
    """A street lamp, with a cone of light at night."""
    x, y = foot
    top = y - tall
    parts = []
    if glow:
        gradient = svg.radial_gradient("lamp", (x, top), tall * 0.5, ((0.0, light, 0.55), (1.0, light, 0.0)))
        parts.append(f"<defs>{gradient}</defs>" + svg.circle(x, top, tall * 0.5, "url(#lamp)"))
    parts += [
        svg.rect(x - tall * 0.011, top, tall * 0.022, tall, iron),
        svg.rect(x - tall * 0.03, y - tall * 0.05, tall * 0.06, tall * 0.05, iron, radius=tall * 0.01),
        svg.shape(
            svg.path(
                [
                    (x - tall * 0.045, top - tall * 0.09),
                    (x + tall * 0.045, top - tall * 0.09),
                    (x + tall * 0.03, top),
                    (x - tall * 0.03, top),
                ]
            ),
            light,
        ),
        svg.shape(
            svg.path(
                [(x - tall * 0.06, top - tall * 0.088), (x, top - tall * 0.14), (x + tall * 0.06, top - tall * 0.088)]
            ),
            iron,
        ),
    ]
    return "".join(parts)


def coffee(foot: Point, size: float, colors: ThemePalette) -> str:
    """A mug with a wisp of steam, standing on ``foot``."""
    x, y = foot
    left, right = [(x - size * 0.5, y - size), (x - size * 0.42, y)], [(x + size * 0.42, y), (x + size * 0.5, y - size)]
    handle = [(0.46, 0.8), (0.85, 0.7), (0.8, 0.3), (0.44, 0.22)]
    wisp = [(0.0, 1.15), (-0.14, 1.4), (0.1, 1.7), (0.0, 1.95)]
    steam = [
        svg.stroke(
            svg.smooth([(x + (d + dx) * size, y - size * dy) for dx, dy in wisp], closed=False),
            colors.light,
            size * 0.08,
            opacity=0.7,
        )
        for d in (-0.18, 0.16)
    ]
    return (
        "".join(steam)
        + svg.stroke(
            svg.smooth([(x + dx * size, y - size * dy) for dx, dy in handle], closed=False), colors.light, size * 0.13
        )
        + svg.shape(svg.corners(left, right), tint(colors.emblem, 0.2))
        + svg.shape(
            svg.path(
                [(x + size * 0.14, y - size), (x + size * 0.5, y - size), (x + size * 0.42, y), (x + size * 0.12, y)]
            ),
            colors.emblem,
        )
        + svg.ellipse(x, y - size, size * 0.5, size * 0.1, colors.deep)
    )
