"""Small signs that backgrounds share: a star, a fist, laurel, scales, a mug of coffee. All in pixels."""

from __future__ import annotations

from math import cos, pi, sin

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
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


def fist(foot: Point, tall: float, size: float, color: str) -> str:
    """A raised fist on its forearm, from ``foot`` up to ``tall``; the fist is about ``size`` wide."""
    x, y = foot
    top = y - tall
    arm = [
        (x - size * 0.34, top + size * 0.8),
        (x + size * 0.34, top + size * 0.8),
        (x + size * 0.46, y),
        (x - size * 0.46, y),
    ]
    light = tint(color, 0.12)
    fingers = "".join(
        svg.rect(
            x - size * 0.52 + size * 0.255 * i,
            top + size * (0.06 if i in {0, 3} else 0.0),
            size * 0.235,
            size * 0.62,
            light,
            radius=size * 0.11,
        )
        for i in range(4)
    )
    return (
        svg.shape(svg.path(arm), color)
        + svg.rect(x - size * 0.52, top + size * 0.22, size * 1.02, size * 0.74, color, radius=size * 0.22)
        + fingers
        + svg.rect(x - size * 0.5, top + size * 0.5, size * 0.72, size * 0.25, tint(color, 0.2), radius=size * 0.12)
    )


def megaphone(foot: Point, tall: float, size: float, color: str, horn: str) -> str:
    """A megaphone held up on a forearm from ``foot``, calling to the left; the fist is about ``size`` wide."""
    x, y = foot
    top = y - tall
    bell = [(0.35, -0.3), (-1.3, -1.0), (-1.3, 0.5), (0.35, 0.02)]
    body = svg.path([(x + px * size, top + py * size) for px, py in bell])
    rim = svg.path([(x - 1.3 * size, top - 1.1 * size), (x - 1.3 * size, top + 0.6 * size)], closed=False)
    calls = "".join(
        svg.path([(x + ax * size, top + ay * size), (x + bx * size, top + by * size)], closed=False)
        for ax, ay, bx, by in ((-1.6, -0.75, -2.0, -1.05), (-1.65, -0.25, -2.15, -0.25), (-1.6, 0.25, -2.0, 0.55))
    )
    return (
        svg.shape(body, horn)
        + svg.stroke(rim, horn, size * 0.16)
        + svg.rect(x + size * 0.3, top - size * 0.34, size * 0.34, size * 0.4, color, radius=size * 0.08)
        + svg.stroke(calls, horn, size * 0.11)
        + fist((x, y), tall + size * 0.06, size * 0.8, color)
    )


def laurel(foot: Point, tall: float, way: int, color: str) -> str:
    """A sprig of laurel that rises from ``foot``, bowed outwards to the side ``way`` (-1 or 1)."""
    x, y = foot
    stem = [(x + way * tall * 0.34 * sin(pi * t * 0.62), y - tall * t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
    leaves = []
    for i in range(6):
        t = 0.1 + 0.16 * i
        at = (x + way * tall * 0.34 * sin(pi * t * 0.62), y - tall * t)
        lean = way * (0.9 - 1.5 * t)
        for side in (-1, 1):
            turn = lean + side * 0.75
            leaves.append(_leaf(at, tall * 0.2, turn))
    return svg.stroke(svg.smooth(stem, closed=False), color, tall * 0.022) + svg.shape("".join(leaves), color)


def _leaf(root: Point, long: float, turn: float) -> str:
    """Path data of a pointed leaf; ``turn`` in radians from straight up, clockwise."""
    dx, dy = sin(turn), -cos(turn)
    sides = [
        (root[0] + dx * long * 0.5 - s * dy * long * 0.24, root[1] + dy * long * 0.5 + s * dx * long * 0.24)
        for s in (-1, 1)
    ]
    tip = (root[0] + dx * long, root[1] + dy * long)
    return f"M{svg.xy(root)}Q{svg.xy(sides[0])} {svg.xy(tip)}Q{svg.xy(sides[1])} {svg.xy(root)}Z"


def scales(top: Point, size: float, color: str) -> str:
    """A pair of scales in balance, ``size`` wide, hanging from ``top``."""
    x, y = top
    half = size * 0.5
    parts = [
        svg.rect(x - size * 0.014, y, size * 0.028, size * 0.86, color),
        svg.rect(x - half, y + size * 0.08, size, size * 0.03, color, radius=size * 0.015),
        svg.rect(x - size * 0.18, y + size * 0.84, size * 0.36, size * 0.05, color, radius=size * 0.025),
        svg.circle(x, y, size * 0.045, color),
    ]
    for side in (-1, 1):
        cx, rim, r = x + side * half * 0.94, y + size * 0.52, size * 0.19
        cords = svg.path([(cx - r, rim), (cx, y + size * 0.1), (cx + r, rim)], closed=False)
        parts.append(svg.stroke(cords, color, size * 0.012))
        bowl = f"M{svg.xy((cx - r, rim))}a{svg.fmt(r)} {svg.fmt(r * 0.62)} 0 0 0 {svg.fmt(2 * r)} 0Z"
        parts.append(svg.shape(bowl, color))
    return "".join(parts)


def magnifier(center: Point, radius: float, rim: str, glass: str) -> str:
    """A magnifying glass, its handle to the lower left."""
    x, y = center
    handle = svg.path([(x - radius * 0.76, y + radius * 0.76), (x - radius * 1.5, y + radius * 1.5)], closed=False)
    ring = f"M{svg.xy((x - radius, y))}a{svg.fmt(radius)} {svg.fmt(radius)} 0 1 0 {svg.fmt(2 * radius)} 0"
    ring += f"a{svg.fmt(radius)} {svg.fmt(radius)} 0 1 0 -{svg.fmt(2 * radius)} 0Z"
    shine = f"M{svg.xy((x - radius * 0.6, y - radius * 0.1))}a{svg.fmt(radius * 0.62)} {svg.fmt(radius * 0.62)} 0 0 1 "
    shine += svg.xy((radius * 0.5, -radius * 0.5))
    return (
        svg.circle(x, y, radius, glass, opacity=0.22)
        + svg.stroke(handle, shade(rim, 0.3), radius * 0.3)
        + svg.stroke(ring, rim, radius * 0.18)
        + svg.stroke(shine, mix(glass, "#ffffff", 0.6), radius * 0.09, opacity=0.8)
    )


def coffee(foot: Point, size: float, colors: ThemePalette, *, steam: bool = True) -> str:
    """A mug, with a wisp of steam, standing on ``foot``."""
    x, y = foot
    left, right = [(x - size * 0.5, y - size), (x - size * 0.42, y)], [(x + size * 0.42, y), (x + size * 0.5, y - size)]
    handle = [(0.46, 0.8), (0.85, 0.7), (0.8, 0.3), (0.44, 0.22)]
    grip = svg.smooth([(x + dx * size, y - size * dy) for dx, dy in handle], closed=False)
    dark = [(x + size * 0.14, y - size), (x + size * 0.5, y - size), (x + size * 0.42, y), (x + size * 0.12, y)]
    return (
        (_steam((x, y), size, colors.light) if steam else "")
        + svg.stroke(grip, tint(colors.emblem, 0.2), size * 0.13)
        + svg.shape(svg.corners(left, right), tint(colors.emblem, 0.3))
        + svg.shape(svg.path(dark), colors.emblem)
        + svg.ellipse(x, y - size, size * 0.5, size * 0.1, colors.deep)
    )


def _steam(foot: Point, size: float, color: str) -> str:
    x, y = foot
    wisp = [(0.0, 1.15), (-0.14, 1.4), (0.1, 1.7), (0.0, 1.95)]
    parts = []
    for shift in (-0.18, 0.16):
        points = [(x + (shift + dx) * size, y - size * dy) for dx, dy in wisp]
        parts.append(svg.stroke(svg.smooth(points, closed=False), color, size * 0.08, opacity=0.7))
    return "".join(parts)
