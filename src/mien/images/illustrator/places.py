"""Places that fit a worldview: a square with banners, a park, a small town, a foggy alley, a neon city, an office."""

from __future__ import annotations

from collections.abc import Callable

from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.motifs import cloud, coffee, lamp, sun, tree
from mien.images.illustrator.palette import ThemePalette

Place = Callable[[ThemePalette, Frame, int], str]


def place(theme: Theme, colors: ThemePalette, view: Frame, seed: int) -> str:
    """The place of a theme, in pixels; the figure stands on its ground."""
    return _PLACES[theme](colors, view, seed)


def _horizon(view: Frame) -> float:
    """The line where the ground begins, a little above the feet."""
    _, y = view.place((0.0, -0.9))
    return min(max(y, view.height * 0.55), view.height * 0.92)


def _sky(view: Frame, top: str, low: str) -> str:
    gradient = svg.linear_gradient("sky", (0, 0), (0, _horizon(view)), ((0.0, top, 1.0), (1.0, low, 1.0)))
    return f"<defs>{gradient}</defs>" + svg.rect(0, 0, view.width, view.height, "url(#sky)")


def _ground(view: Frame, near: str, far: str) -> str:
    h = _horizon(view)
    gradient = svg.linear_gradient("ground", (0, h), (0, view.height), ((0.0, far, 1.0), (1.0, near, 1.0)))
    return f"<defs>{gradient}</defs>" + svg.rect(0, h, view.width, view.height - h, "url(#ground)")


def _skyline(view: Frame, seed: int, color: str, *, row: str, tall: float, windows: str | None, lit: float) -> str:
    """A row of buildings up to the share ``tall`` of the height over the horizon, some windows lit."""
    base, parts, x, i = _horizon(view), [], -0.02 * view.width, 0
    while x < view.width:
        wide = view.width * spread(seed, f"{row} wide {i}", 0.08, 0.15)
        high = base * tall * spread(seed, f"{row} high {i}", 0.5, 1.0)
        parts.append(svg.rect(x, base - high, wide + 1, high + 1, color))
        if windows:
            parts.append(_windows(seed, f"{row} {i}", (x, base - high, wide, high), windows, lit))
        x += wide + view.width * 0.004
        i += 1
    return "".join(parts)


def _windows(seed: int, name: str, box: tuple[float, float, float, float], color: str, lit: float) -> str:
    x, y, wide, high = box
    step = wide / 4.4
    parts = []
    for row in range(int((high - step) / (step * 1.35))):
        for col in range(3):
            if chance(seed, f"{name} window {row} {col}") < lit:
                left, top = x + step * (0.75 + col * 1.15), y + step * (0.7 + row * 1.35)
                parts.append(svg.rect(left, top, step * 0.62, step * 0.8, color))
    return "".join(parts)


def _square(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A city square at dusk, hung with banners that carry a raised star-less disc and bars."""
    w, h = view.width, view.height
    parts = [
        _sky(view, mix(colors.background, colors.deep, 0.35), mix(colors.accent, colors.light, 0.35)),
        sun(
            (w * spread(seed, "sun", 0.76, 0.88), _horizon(view) * 0.46),
            min(w, h) * 0.11,
            mix(colors.accent, colors.light, 0.55),
        ),
        _skyline(view, seed, mix(colors.background, colors.accent, 0.3), row="far", tall=0.62, windows=None, lit=0),
        _skyline(
            view, seed, mix(colors.background, colors.deep, 0.5), row="near", tall=0.44, windows=colors.accent, lit=0.28
        ),
        _ground(view, mix(colors.deep, colors.background, 0.12), mix(colors.deep, colors.background, 0.3)),
    ]
    for x, size in ((0.12, 1.0), (0.9, 0.86)):
        parts.append(_banner(colors, (w * x, _horizon(view)), min(w, h) * size, spread(seed, f"wind {x}", -0.03, 0.03)))
    return "".join(parts)


def _banner(colors: ThemePalette, foot: svg.Point, size: float, wind: float) -> str:
    x, y = foot
    top, wide, long = y - size * 0.66, size * 0.15, size * 0.34
    cloth = svg.corners(
        [(x, top), (x + wide, top)],
        [(x + wide, top), (x + wide * (1.06 + wind), top + long * 0.5), (x + wide, top + long)],
        [(x + wide, top + long), (x + wide / 2, top + long * 0.86), (x, top + long)],
        [(x, top + long), (x - wide * (0.02 - wind), top + long * 0.5), (x, top)],
    )
    middle = (x + wide / 2, top + long * 0.4)
    return (
        svg.rect(x - size * 0.012, top - size * 0.03, size * 0.014, size * 0.7, colors.deep)
        + svg.shape(cloth, colors.background)
        + svg.circle(*middle, wide * 0.3, colors.accent)
        + svg.circle(middle[0], middle[1], wide * 0.17, colors.background)
        + svg.rect(x + wide * 0.2, top + long * 0.64, wide * 0.6, long * 0.035, colors.accent)
    )


def _park(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A park on a mild day."""
    w, h, line = view.width, view.height, _horizon(view)
    grass = mix(colors.accent, "#9dbb7f", 0.55)
    hill = svg.smooth(
        [(-0.1 * w, line * 0.86), (0.25 * w, line * 0.78), (0.6 * w, line * 0.9), (1.1 * w, line * 0.8)], closed=False
    )
    parts = [
        _sky(view, mix(colors.background, "#a9cfe0", 0.55), colors.light),
        cloud((w * spread(seed, "cloud", 0.16, 0.3), h * 0.16), w * 0.09, "#ffffff"),
        cloud((w * 0.8, h * spread(seed, "high", 0.1, 0.2)), w * 0.065, "#ffffff"),
        svg.shape(hill + f"L{svg.xy((1.1 * w, float(h)))}L{svg.xy((-0.1 * w, float(h)))}Z", tint(grass, 0.35)),
        _ground(view, shade(grass, 0.08), grass),
    ]
    path_top, low = 0.06 * w, 0.42 * w
    parts.append(
        svg.shape(
            svg.corners(
                [(w * 0.5 - path_top, line), (w * 0.46 - low, h)], [(w * 0.46 + low, h), (w * 0.5 + path_top, line)]
            ),
            mix(colors.light, "#e3d2b0", 0.6),
        )
    )
    for i, (x, size) in enumerate(((0.1, 0.5), (0.28, 0.32), (0.76, 0.36), (0.93, 0.54))):
        leaf = mix(grass, ("#5f8f6a", "#7ea25f", "#4f8074")[i % 3], 0.7)
        parts.append(tree((w * x, line + h * 0.015), min(w, h) * size, leaf, spread(seed, f"tree {i}", 0.9, 1.1)))
    parts.append(_bench((w * 0.78, line + h * 0.045), min(w, h) * 0.2))
    return "".join(parts)


def _bench(foot: svg.Point, size: float) -> str:
    x, y = foot
    wood = "#a9764a"
    rails = [
        svg.rect(x - size * 0.5, y - size * d, size, size * 0.09, wood, radius=size * 0.02) for d in (0.62, 0.48, 0.28)
    ]
    legs = [svg.rect(x + size * d, y - size * 0.3, size * 0.06, size * 0.32, "#5b4a45") for d in (-0.42, 0.36)]
    return "".join(legs + rails)


def _town(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A main street under a wide sky, with bunting over it."""
    w, h, line = view.width, view.height, _horizon(view)
    parts = [
        _sky(view, "#8fc0ea", "#e8f2fa"),
        cloud((w * spread(seed, "cloud", 0.14, 0.3), h * 0.2), w * 0.09, "#ffffff"),
        cloud((w * 0.84, h * spread(seed, "high", 0.22, 0.3)), w * 0.07, "#ffffff"),
    ]
    walls = (
        mix(colors.accent, colors.light, 0.3),
        colors.light,
        mix(colors.deep, colors.light, 0.45),
        "#e6d3b4",
        mix(colors.accent, "#e6d3b4", 0.5),
    )
    x, i = -0.03 * w, 0
    while x < w:
        wide = w * spread(seed, f"house {i}", 0.16, 0.22)
        high = line * spread(seed, f"roof {i}", 0.3, 0.46)
        parts.append(_shop((x, line), wide, high, walls[i % len(walls)], (colors.deep, colors.accent)[i % 2]))
        x += wide
        i += 1
    parts.append(_ground(view, "#9fa6b3", "#c3c8d0"))
    parts.append(svg.rect(0, line, w, h * 0.014, "#e3e4e6"))
    parts.append(_bunting(view, colors))
    return "".join(parts)


def _shop(foot: svg.Point, wide: float, high: float, wall: str, awning: str) -> str:
    x, y = foot
    parts = [svg.rect(x, y - high, wide, high, wall), svg.rect(x, y - high, wide, high * 0.07, shade(wall, 0.2))]
    glass = mix(wall, "#40557a", 0.55)
    parts += [
        svg.rect(x + wide * (0.14 + 0.27 * col), y - high * 0.82, wide * 0.17, high * 0.2, glass) for col in range(3)
    ]
    parts.append(svg.rect(x + wide * 0.1, y - high * 0.36, wide * 0.46, high * 0.36, mix(wall, "#5b7396", 0.6)))
    parts.append(svg.rect(x + wide * 0.66, y - high * 0.38, wide * 0.2, high * 0.38, shade(awning, 0.2)))
    for k in range(6):
        color = awning if k % 2 == 0 else "#f7f4ee"
        left, width = x + wide * (0.06 + 0.147 * k), wide * 0.147
        parts.append(
            svg.shape(
                svg.path(
                    [
                        (left, y - high * 0.5),
                        (left + width, y - high * 0.5),
                        (left + width, y - high * 0.38),
                        (left + width / 2, y - high * 0.35),
                        (left, y - high * 0.38),
                    ]
                ),
                color,
            )
        )
    return "".join(parts)


def _bunting(view: Frame, colors: ThemePalette) -> str:
    w, h = view.width, view.height
    parts = []
    for left, right, y, sag in ((-0.05, 0.6, 0.08, 0.09), (0.45, 1.05, 0.05, 0.07)):
        rope = [(w * (left + (right - left) * t / 12), h * (y + sag * 4 * (t / 12) * (1 - t / 12))) for t in range(13)]
        parts.append(svg.stroke(svg.smooth(rope, closed=False), colors.deep, w * 0.003))
        for i, (x, top) in enumerate(rope[:-1]):
            color = (colors.accent, "#ffffff", colors.deep)[i % 3]
            step = rope[1][0] - rope[0][0]
            parts.append(
                svg.shape(
                    svg.path(
                        [(x + step * 0.1, top + 2), (x + step * 0.9, top + 2), (x + step * 0.5, top + step * 1.1)]
                    ),
                    color,
                )
            )
    return "".join(parts)


def _alley(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A foggy street at night: lamp, brick, a window where somebody watches."""
    w, h, line = view.width, view.height, _horizon(view)
    wall = mix(colors.deep, colors.background, 0.3)
    parts = [
        _sky(view, colors.deep, mix(colors.background, colors.light, 0.25)),
        svg.circle(
            w * spread(seed, "moon", 0.79, 0.84), h * 0.16, min(w, h) * 0.075, mix(colors.emblem, colors.light, 0.6)
        ),
        _skyline(
            view, seed, mix(colors.background, colors.deep, 0.3), row="far", tall=0.6, windows=colors.emblem, lit=0.12
        ),
        svg.rect(0, h * 0.08, w * 0.24, line - h * 0.08, wall),
        svg.rect(w * 0.93, 0, w * 0.07, line, shade(wall, 0.25)),
        _bricks(seed, (0.0, h * 0.1, w * 0.24, line - h * 0.1), tint(wall, 0.1)),
        svg.rect(w * 0.06, h * 0.24, w * 0.11, h * 0.15, colors.emblem),
        svg.rect(w * 0.112, h * 0.24, w * 0.006, h * 0.15, wall),
        svg.circle(w * 0.09, h * 0.335, w * 0.017, colors.deep),
        svg.ellipse(w * 0.09, h * 0.386, w * 0.028, h * 0.036, colors.deep),
        svg.rect(w * 0.05, h * 0.39, w * 0.13, h * 0.014, shade(wall, 0.3)),
        _ground(view, shade(colors.deep, 0.1), mix(colors.deep, colors.background, 0.45)),
        lamp((w * 0.8, line + h * 0.02), h * 0.62, shade(colors.deep, 0.4), colors.emblem),
    ]
    for i in range(3):
        y = line - h * 0.05 + i * h * 0.035
        parts.append(
            svg.ellipse(w * spread(seed, f"fog {i}", 0.2, 0.8), y, w * 0.4, h * 0.026, colors.light, opacity=0.14)
        )
    return "".join(parts)


def _bricks(seed: int, box: tuple[float, float, float, float], color: str) -> str:
    x, y, wide, high = box
    parts = []
    for i in range(26):
        left = x + wide * 0.82 * chance(seed, f"brick x {i}")
        top = y + high * round(chance(seed, f"brick y {i}") * 22) / 23
        parts.append(svg.rect(left, top, wide * 0.16, high / 46, color, radius=1))
    return "".join(parts)


def _neon(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A city at night with lit signs and a grid of light on the ground."""
    w, h, line = view.width, view.height, _horizon(view)
    parts = [
        _sky(view, shade(colors.deep, 0.35), mix(colors.background, colors.emblem, 0.3)),
        svg.circle(
            w * spread(seed, "moon", 0.78, 0.88), h * 0.17, min(w, h) * 0.09, mix(colors.emblem, colors.light, 0.5)
        ),
        _skyline(view, seed, mix(colors.background, colors.deep, 0.35), row="far", tall=0.78, windows=None, lit=0),
        _skyline(
            view, seed, mix(colors.deep, colors.background, 0.2), row="near", tall=0.58, windows=colors.accent, lit=0.3
        ),
        _ground(view, shade(colors.deep, 0.3), mix(colors.deep, colors.background, 0.3)),
    ]
    for i in range(9):
        x = w * (i - 4) / 4
        parts.append(
            svg.stroke(
                svg.path([(w / 2 + x * 0.5, line), (w / 2 + x * 1.5, h)], closed=False),
                colors.accent,
                w * 0.0022,
                opacity=0.35,
            )
        )
    for i, (x, y, tone) in enumerate(((0.08, 0.34, colors.accent), (0.86, 0.42, "#ff6fae"), (0.19, 0.56, "#ffcf5a"))):
        wide, high = w * (0.05 + 0.02 * (i % 2)), h * 0.13
        parts.append(svg.rect(w * x, h * y, wide, high, shade(colors.deep, 0.3), radius=wide * 0.15))
        longs = [wide * (0.6 - 0.18 * chance(seed, f"sign {i} {k}")) for k in range(4)]
        parts += [
            svg.rect(w * x + wide * 0.2, h * y + high * (0.12 + 0.21 * k), long, high * 0.1, tone, radius=2)
            for k, long in enumerate(longs)
        ]
    return "".join(parts)


def _office(colors: ThemePalette, view: Frame, seed: int) -> str:
    """An office after hours: blinds, a desk heaped with paper, cold coffee."""
    w, h, line = view.width, view.height, _horizon(view)
    wall = tint(colors.background, 0.22)
    parts = [
        svg.rect(0, 0, w, h, wall),
        svg.rect(w * 0.56, h * 0.1, w * 0.36, h * 0.36, mix(colors.deep, "#5b6a7c", 0.55)),
    ]
    parts += [svg.rect(w * 0.55, h * (0.1 + 0.045 * i), w * 0.38, h * 0.022, tint(wall, 0.4)) for i in range(8)]
    parts.append(svg.circle(w * 0.2, h * 0.2, min(w, h) * 0.075, tint(wall, 0.6)))
    clock = (
        [(w * 0.2, h * 0.2), (w * 0.2, h * 0.15)],
        [(w * 0.2, h * 0.2), (w * (0.2 + 0.03), h * (0.2 + spread(seed, "hand", -0.02, 0.02)))],
    )
    parts += [svg.stroke(svg.path(hand, closed=False), colors.deep, w * 0.006) for hand in clock]
    parts.append(_ground(view, mix(colors.deep, colors.background, 0.35), mix(colors.deep, colors.background, 0.5)))
    desk = line - h * 0.16
    wood = mix(colors.accent, colors.deep, 0.15)
    parts += [
        svg.rect(w * 0.62, desk, w * 0.4, h * 0.03, wood),
        svg.rect(w * 0.66, desk, w * 0.03, line - desk + h * 0.02, shade(wood, 0.2)),
        svg.rect(w * 0.84, desk + h * 0.03, w * 0.16, h * 0.13, shade(wood, 0.12)),
    ]
    for i in range(6):
        lean = spread(seed, f"sheet {i}", -0.012, 0.012)
        parts.append(
            svg.rect(
                w * (0.86 + lean),
                desk - h * 0.014 * (i + 1),
                w * 0.11,
                h * 0.012,
                tint(colors.light, 0.4 if i % 2 else 0.1),
            )
        )
    parts.append(coffee((w * 0.77, desk), min(w, h) * 0.07, colors))
    parts.append(tree((w * 0.1, line + h * 0.02), min(w, h) * 0.24, mix(colors.accent, "#7b8464", 0.6), 0.8))
    return "".join(parts)


def _street(colors: ThemePalette, view: Frame, seed: int) -> str:
    """A warm town in the afternoon."""
    w, h, line = view.width, view.height, _horizon(view)
    parts = [
        _sky(view, mix(colors.background, "#a8d3d8", 0.5), colors.light),
        sun((w * spread(seed, "sun", 0.8, 0.9), h * 0.2), min(w, h) * 0.1, mix(colors.accent, colors.light, 0.55)),
        cloud((w * spread(seed, "cloud", 0.16, 0.32), h * 0.17), w * 0.08, "#ffffff"),
        _skyline(view, seed, mix(colors.background, colors.accent, 0.28), row="far", tall=0.5, windows=None, lit=0),
    ]
    walls = (colors.emblem, "#e8c48c", "#7fa7a2", "#d8a27c", "#efe0c2")
    x, i = -0.04 * w, 0
    while x < w:
        wide, high = w * spread(seed, f"house {i}", 0.13, 0.19), line * spread(seed, f"roof {i}", 0.24, 0.38)
        parts.append(_house((x, line), wide, high, mix(walls[i % 5], colors.light, 0.18)))
        x += wide
        i += 1
    parts.append(_ground(view, mix(colors.background, colors.deep, 0.36), mix(colors.background, colors.deep, 0.18)))
    parts.append(svg.rect(0, line, w, h * 0.012, mix(colors.light, colors.deep, 0.12)))
    parts.append(tree((w * 0.1, line + h * 0.02), min(w, h) * 0.42, "#7f9d63", 1.0))
    parts.append(lamp((w * 0.9, line + h * 0.025), h * 0.5, "#54483f", mix(colors.accent, "#ffffff", 0.5), glow=False))
    return "".join(parts)


def _house(foot: svg.Point, wide: float, high: float, wall: str) -> str:
    x, y = foot
    roof = svg.path([(x - wide * 0.05, y - high), (x + wide / 2, y - high * 1.3), (x + wide * 1.05, y - high)])
    parts = [svg.rect(x, y - high, wide, high, wall), svg.shape(roof, shade(wall, 0.3))]
    glass = mix(wall, "#5a6e86", 0.55)
    parts += [
        svg.rect(x + wide * (0.18 + 0.4 * col), y - high * (0.86 - 0.32 * row), wide * 0.22, high * 0.18, glass)
        for row in range(2)
        for col in range(2)
    ]
    parts.append(svg.rect(x + wide * 0.4, y - high * 0.24, wide * 0.22, high * 0.24, shade(wall, 0.4)))
    return "".join(parts)


_PLACES: dict[Theme, Place] = {
    Theme.REVOLUTIONARY: _square,
    Theme.MODERATE: _park,
    Theme.PATRIOT: _town,
    Theme.SKEPTIC: _alley,
    Theme.TECH: _neon,
    Theme.BURNT_OUT: _office,
    Theme.DEFAULT: _street,
}
