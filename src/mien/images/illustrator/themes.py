"""The worldview's colours and its sign behind the figure, when no place is asked for."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.color_fields import color_field
from mien.images.illustrator.motifs import coffee, fist, laurel, magnifier, megaphone, scales, star
from mien.images.illustrator.palette import ThemePalette, theme_palette
from mien.images.illustrator.plain import lit_ground
from mien.images.illustrator.site import bands
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point


def themed(sitter: Sitter, view: Frame, seed: int) -> str:
    """The ground of the subject's worldview; of no particular one, a field of colours of the person's own."""
    theme = sitter.subject.worldview.main
    if theme not in _DRAWINGS:
        return color_field(sitter, view, seed)
    return _DRAWINGS[theme](theme_palette(theme), view, seed)


def _fill(view: Frame, color: str) -> str:
    return svg.rect(0, 0, view.width, view.height, color)


def _beside(view: Frame, share: float) -> float:
    """A pixel column beside the head, ``share`` of half a square's width from the middle (negative: left).

    In a wide picture the signs stay with the figure; in a narrow one they stay within it.
    """
    return view.width / 2 + share * min(view.width / 2, view.height * 0.62)


def _revolutionary(colors: ThemePalette, view: Frame, seed: int) -> str:
    """Rays and flames, a torn black banner with a fist, a megaphone and raised fists."""
    w, h = view.width, view.height
    size = min(w, h)
    center = (w * 0.5, h * 0.62)
    far = w + h
    turn = spread(seed, "rays", 0, pi / 14)
    rays = []
    for i in range(14):
        a, b = turn + i * pi / 7, turn + i * pi / 7 + pi / 14
        edge = [(center[0] + far * cos(t), center[1] + far * sin(t)) for t in (a, b)]
        rays.append(svg.path([center, *edge]))
    bright, deep = mix(colors.background, colors.light, 0.2), mix(colors.background, colors.deep, 0.8)
    parts = [_fill(view, colors.background), svg.shape("".join(rays), mix(colors.background, colors.deep, 0.26))]
    parts.append(svg.circle(w * 0.5, h * 0.42, size * 0.43, bright))
    for high, color in ((0.34, mix(colors.background, colors.deep, 0.5)), (0.2, mix(bright, colors.light, 0.3))):
        parts.append(svg.shape(_flames(view, high * size, seed), color))
    parts.append(_torn_banner(colors, (_beside(view, -0.95), h), size))
    for share, tall in ((0.64, 0.36), (1.3, 0.42), (-1.34, 0.5)):
        parts.append(fist((_beside(view, share), h), h * tall, size * 0.1, deep))
    parts.append(megaphone((_beside(view, 0.84), h), h * 0.6, size * 0.1, deep, colors.light))
    return "".join(parts)


def _flames(view: Frame, high: float, seed: int) -> str:
    """Path data of tongues of fire along the lower edge, the tallest at the sides."""
    w, h = view.width, view.height
    wide = min(w, h) * 0.17
    count = max(4, round(w / wide))
    step = w / count
    edge = [f"M{svg.xy((0, h))}"]
    for i in range(count):
        tip = high * (0.55 + 0.45 * chance(seed, f"flame {high > 0.25 * h} {i}"))
        x = i * step
        edge.append(f"L{svg.xy((x, h - high * 0.22))}")
        edge.append(
            _curve((x + step * 0.1, h - tip * 0.6), (x + step * 0.62, h - tip * 0.62), (x + step * 0.5, h - tip))
        )
        edge.append(
            _curve((x + step * 0.9, h - tip * 0.66), (x + step * 0.72, h - high * 0.3), (x + step, h - high * 0.22))
        )
    return "".join(edge) + f"L{svg.xy((w, h))}Z"


def _curve(a: Point, b: Point, end: Point) -> str:
    return f"C{svg.xy(a)} {svg.xy(b)} {svg.xy(end)}"


_TORN: tuple[Point, ...] = (
    (0.92, 0.04), (1.04, 0.16), (0.9, 0.24), (1.0, 0.36), (0.8, 0.44), (0.98, 0.56), (0.88, 0.66), (1.02, 0.8),
    (0.86, 0.84), (0.94, 1.0), (0.74, 0.94), (0.62, 1.06),
)  # fmt: skip
"""The ragged edge of a banner, in shares of its width and height."""


def _torn_banner(colors: ThemePalette, foot: Point, size: float) -> str:
    x, y = foot
    top = y - size * 0.94
    wide, long = size * 0.32, size * 0.34
    upper = [(x, top), (x + wide * 0.3, top - long * 0.07), (x + wide * 0.65, top + long * 0.06)]
    ragged = [(x + px * wide, top + py * long) for px, py in _TORN]
    lower = [ragged[-1], (x + wide * 0.3, top + long * 0.92), (x, top + long)]
    cloth = svg.corners([*upper, ragged[0]], *pairwise(ragged), lower)
    sign = (x + wide * 0.42, top + long * 0.86)
    return (
        svg.rect(x - size * 0.012, top - size * 0.03, size * 0.022, y - top + size * 0.03, colors.deep)
        + svg.shape(cloth, colors.deep)
        + fist(sign, long * 0.66, long * 0.4, colors.light)
    )


def _moderate(colors: ThemePalette, view: Frame, seed: int) -> str:
    """Hills that keep each other's balance under a mild sun, and a pair of scales."""
    w, h = view.width, view.height
    size = min(w, h)
    sky = tint(colors.background, 0.3)
    low = mix(sky, colors.light, 0.75)
    parts = [bands(w, 0, float(h), mix(sky, colors.accent, 0.24), low)]
    shift = spread(seed, "hills", -0.03, 0.03)
    parts.append(svg.circle(_beside(view, -0.62), h * 0.24, size * 0.11, tint(colors.light, 0.5)))
    rows = ((0.56, 0.05, 0.24), (0.68, -0.05, 0.42), (0.82, 0.04, 0.62))
    for i, (level, swing, depth) in enumerate(rows):
        tops = [(w * (k / 4 - 0.25), h * (level + shift + swing * (-1) ** k)) for k in range(7)]
        d = f"M{svg.xy(tops[0])}{svg.spline(tops)}L{svg.xy((w * 1.3, h * 1.1))}L{svg.xy((-w * 0.3, h * 1.1))}Z"
        parts.append(svg.shape(d, mix(low, mix(colors.accent, "#6fa08c", 0.25 * i), depth)))
    parts.append(scales((_beside(view, 0.66), h * 0.12), size * 0.25, mix(colors.deep, colors.accent, 0.25)))
    return "".join(parts)


def _patriot(colors: ThemePalette, view: Frame, seed: int) -> str:
    """Broad waves in the national colours with a few stars, sprigs of laurel, and bunting overhead."""
    w, h = view.width, view.height
    size = min(w, h)
    light, red, blue = (
        mix(colors.light, "#ffffff", 0.4),
        mix(colors.accent, colors.light, 0.1),
        mix(colors.deep, colors.light, 0.06),
    )
    sway = spread(seed, "wind", 0.8, 1.1) * h * 0.05
    parts = [_fill(view, mix(colors.background, blue, 0.16)), svg.circle(w / 2, h * 0.42, size * 0.43, light)]
    for level, color in ((0.5, light), (0.535, blue), (0.7, light), (0.735, red), (0.9, light), (0.935, blue)):
        tops = _wave(view, h * level, sway)
        parts.append(svg.shape(f"M{svg.xy(tops[0])}{svg.spline(tops)}L{svg.xy((w, h))}L{svg.xy((0, h))}Z", color))
    stars = []
    for share, level, big in ((-0.86, 0.61, 1.0), (-0.6, 0.655, 0.6), (0.62, 0.585, 0.7), (0.88, 0.62, 1.0)):
        stars.append(star((_beside(view, share), h * level), size * 0.042 * big))
    parts.append(svg.shape("".join(stars), light))
    parts += [laurel((_beside(view, way * 0.6), h * 0.48), size * 0.32, way, mix(blue, light, 0.3)) for way in (-1, 1)]
    parts += [_bunting(view, h * 0.03, h * 0.1, (red, light, blue))]
    return "".join(parts)


def _wave(view: Frame, y: float, sway: float) -> list[Point]:
    return [(view.width * k / 8, y + sway * sin(2 * pi * k / 8)) for k in range(9)]


def _bunting(view: Frame, y: float, sag: float, colors: tuple[str, ...]) -> str:
    """Pennants on a string that hangs in two bows from the upper edge."""
    w = view.width
    wide = min(w, view.height) * 0.085
    count = max(8, 2 * round(w / wide / 2))
    heights = [y + sag * abs(sin(2 * pi * i / count)) for i in range(count + 1)]
    pennants = [""] * len(colors)
    for i in range(count):
        left, right = (w * i / count, heights[i]), (w * (i + 1) / count, heights[i + 1])
        tip = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + wide * 1.15)
        pennants[i % len(colors)] += svg.path([left, right, tip])
    cord = svg.path([(w * i / count, high) for i, high in enumerate(heights)], closed=False)
    shapes = "".join(svg.shape(d, color) for d, color in zip(pennants, colors, strict=True))
    return shapes + svg.stroke(cord, colors[-1], wide * 0.06)


def _skeptic(colors: ThemePalette, view: Frame, seed: int) -> str:
    """Light through a blind, as in a detective's office, and what a detective looks through."""
    w, h = view.width, view.height
    size = min(w, h)
    dusk = mix(colors.background, colors.deep, 0.4)
    light = mix(dusk, colors.light, 0.42)
    center = (w * 0.4, h * 0.36)
    parts = [lit_ground(view, center, max(w, h) * 0.9, light, dusk, mix(dusk, colors.deep, 0.75))]
    lean = spread(seed, "blind", 0.16, 0.24)
    slats = []
    for i in range(9):
        y = h * (-0.1 + 0.135 * i)
        slats.append(svg.path([(0, y + h * lean), (w, y), (w, y + h * 0.06), (0, y + h * (lean + 0.06))]))
    parts.append(svg.shape("".join(slats), colors.emblem, opacity=0.17))
    parts.append(magnifier((_beside(view, 0.7), h * 0.2), size * 0.105, colors.emblem, colors.light))
    return "".join(parts)


def _tech(colors: ThemePalette, view: Frame, seed: int) -> str:
    """Conductors from above and below, and a network of nodes beside the head."""
    w, h = view.width, view.height
    bright = mix(colors.background, colors.emblem, 0.5)
    parts = [lit_ground(view, (w * 0.5, h * 0.45), max(w, h) * 0.8, bright, colors.background, colors.deep)]
    unit = min(w, h) / 24
    count = max(6, round(16 * w / h))
    for i in range(count):
        x = w * (i + 0.5) / count
        start, sign = (0.0, 1) if i % 2 == 0 else (float(h), -1)
        long = spread(seed, f"trace {i}", 2, 6) * unit
        side = unit * (1.5 if chance(seed, f"turn {i}") < 0.5 else -1.5)
        bend = start + sign * (long + abs(side))
        run = [(x, start), (x, start + sign * long), (x + side, bend), (x + side, bend + sign * unit)]
        color = mix(colors.accent if i % 3 else colors.emblem, colors.background, 0.35)
        parts.append(svg.stroke(svg.path(run, closed=False), color, unit * 0.14))
        parts.append(svg.circle(run[-1][0], run[-1][1] + sign * unit * 0.2, unit * 0.28, color))
    parts += [
        _network(colors, (_beside(view, way * 0.74), h * y), unit, seed + way) for way, y in ((1, 0.32), (-1, 0.46))
    ]
    return "".join(parts)


def _network(colors: ThemePalette, center: Point, unit: float, seed: int) -> str:
    """A node and its neighbours."""
    x, y = center
    turn = spread(seed, "network", 0, pi)
    ring = [
        (x + cos(turn + k * pi / 3) * unit * reach, y + sin(turn + k * pi / 3) * unit * reach)
        for k, reach in enumerate((3.6, 2.6, 3.9, 2.8, 3.4, 2.5))
    ]
    links = "".join(svg.path([center, node], closed=False) for node in ring) + svg.path(ring)
    nodes = "".join(
        svg.circle(*node, unit * (0.5 if i % 2 else 0.34), colors.accent if i % 2 else colors.light)
        for i, node in enumerate(ring)
    )
    return (
        svg.stroke(links, colors.accent, unit * 0.13, opacity=0.75)
        + nodes
        + svg.circle(x, y, unit * 0.8, colors.light)
        + svg.circle(x, y, unit * 0.45, colors.accent)
    )


def _burnt_out(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A grey wall, rain on the pane, and one cup of coffee after the other."""
    w, h = view.width, view.height
    size = min(w, h)
    wall = tint(colors.background, 0.25)
    parts = [lit_ground(view, (w * 0.3, h * 0.2), max(w, h) * 0.8, mix(wall, colors.light, 0.55), wall)]
    parts.append(_pane(colors, (_beside(view, -0.98), h * 0.1), size, seed))
    desk = h * (0.74 + spread(seed, "desk", -0.015, 0.015))
    wood = mix(colors.accent, colors.deep, 0.3)
    parts += [svg.rect(0, desk, w, h - desk, wood), svg.rect(0, desk, w, h * 0.016, tint(wood, 0.16))]
    parts.append(coffee((_beside(view, 0.76), desk), size * 0.16, colors))
    parts.append(coffee((_beside(view, 0.98), desk), size * 0.11, colors, steam=False))
    parts.append(coffee((_beside(view, -0.84), desk), size * 0.12, colors, steam=False))
    return "".join(parts)


def _pane(colors: ThemePalette, corner: Point, size: float, seed: int) -> str:
    x, y = corner
    wide, high = size * 0.3, size * 0.44
    glass = mix("#8f9aa5", colors.background, 0.35)
    drops = []
    for i in range(14):
        dx, dy = (
            x + wide * (0.06 + 0.88 * chance(seed, f"rain x {i}")),
            y + high * (0.1 + 0.85 * chance(seed, f"rain y {i}")),
        )
        drops.append(f"M{svg.xy((dx, dy))}l{svg.xy((size * 0.006, -size * 0.035))}")
    frame = mix(colors.light, "#ffffff", 0.3)
    return (
        svg.rect(x - size * 0.016, y - size * 0.016, wide + size * 0.032, high + size * 0.032, frame)
        + svg.rect(x, y, wide, high, glass)
        + svg.rect(x, y + high * 0.62, wide, high * 0.38, shade(glass, 0.14))
        + svg.stroke("".join(drops), tint(glass, 0.6), size * 0.005)
        + svg.rect(x + wide / 2 - size * 0.006, y, size * 0.012, high, frame)
        + svg.rect(x, y + high * 0.4, wide, size * 0.012, frame)
    )


_DRAWINGS = {
    Theme.REVOLUTIONARY: _revolutionary,
    Theme.MODERATE: _moderate,
    Theme.PATRIOT: _patriot,
    Theme.SKEPTIC: _skeptic,
    Theme.TECH: _tech,
    Theme.BURNT_OUT: _burnt_out,
}
