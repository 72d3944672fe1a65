"""Trees, bushes, grass and potted plants."""

from __future__ import annotations

from math import cos, pi, sin

from mien.domain.scene import Weather
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import chance
from mien.images.illustrator.site import Site
from mien.images.illustrator.svg import Point

SNOW = "#f4f8fc"
_FROST = "#cfdae5"
"""Snow on twigs, with air between."""


def snowed(site: Site) -> bool:
    """Whether snow lies on everything."""
    return site.air.weather is Weather.SNOW


def leaf_color(site: Site, color: str) -> str:
    """What of a green is left under snow."""
    return mix(color, _FROST, 0.86) if snowed(site) else color


def roof_color(site: Site, color: str) -> str:
    """A roof's colour: that of the snow upon it when it snows."""
    return mix(color, SNOW, 0.86) if snowed(site) else color


def ground_color(site: Site, color: str) -> str:
    """The ground's colour: white when it snows, darker when it is wet."""
    if snowed(site):
        return mix(color, SNOW, 0.9)
    if site.air.weather in {Weather.RAIN, Weather.STORM}:
        return mix(color, "#39435a", 0.22)
    return color


def round_tree(site: Site, x: float, y: float, size: float, leaf: str, far: float = 0.0) -> str:
    """A broad tree, ``size`` high."""
    leaf = leaf_color(site, leaf)
    bark = "#7b5a43"
    knot = y + size * 0.5
    trunk = [(x - size * 0.045, y), (x - size * 0.022, knot), (x + size * 0.022, knot), (x + size * 0.045, y)]
    bough = [(x, y + size * 0.3), (x + size * 0.13, y + size * 0.5)]
    parts = [site.poly(trunk, bark, far), site.line(bough, bark, size * 0.022, far)]
    crowns = (
        (0.02, 0.66, 0.29, 0.0, shade(leaf, 0.16)),
        (-0.15, 0.56, 0.19, 0.0, shade(leaf, 0.06)),
        (0.17, 0.57, 0.18, 0.0, shade(leaf, 0.16)),
        (-0.05, 0.7, 0.24, 0.0, leaf),
        (-0.09, 0.78, 0.13, 0.0, tint(leaf, 0.16)),
    )
    parts += [site.disc(x + dx * size, y + dy * size, r * size, color, far) for dx, dy, r, _, color in crowns]
    return "".join(parts)


def tall_tree(site: Site, x: float, y: float, size: float, leaf: str, far: float = 0.0) -> str:
    """A slender tree with an egg-shaped crown and a bright side."""
    leaf = leaf_color(site, leaf)
    parts = [site.box((x - size * 0.018, y, size * 0.036, size * 0.4), "#7b5a43", far)]
    for dx, wide, color in ((0.0, 1.0, shade(leaf, 0.12)), (-0.035, 0.72, leaf)):
        outline = [
            (x + (dx + wide * 0.19 * sin(a)) * size, y + size * (0.6 - 0.4 * cos(a) * (1.0 if cos(a) < 0 else 0.85)))
            for a in (2 * pi * k / 10 for k in range(10))
        ]
        parts.append(site.blob(outline, color, far))
    return "".join(parts)


def pine(site: Site, x: float, y: float, size: float, leaf: str, far: float = 0.0) -> str:
    """A fir of three tiers with a darker side."""
    if snowed(site):
        leaf = mix(leaf, "#5f7584", 0.5)
    parts = [site.box((x - size * 0.025, y, size * 0.05, size * 0.2), "#6a4c3a", far)]
    for low, wide, high in ((0.12, 0.25, 0.42), (0.36, 0.2, 0.36), (0.58, 0.15, 0.42)):
        foot, peak = y + low * size, y + (low + high) * size
        parts.append(site.poly([(x - wide * size, foot), (x, peak), (x + wide * size, foot)], leaf, far))
        parts.append(
            site.poly([(x, peak), (x + wide * size, foot), (x + wide * size * 0.1, foot)], shade(leaf, 0.16), far)
        )
        if snowed(site):
            parts.append(_snow_on_fir(site, (x, peak), wide * size * 0.78, (peak - foot) * 0.66, far))
    return "".join(parts)


def _snow_on_fir(site: Site, peak: Point, wide: float, deep: float, far: float) -> str:
    """Snow on one tier of boughs, its lower edge ragged."""
    x, y = peak
    edge = [(1.0, -1.0), (0.5, -0.72), (0.22, -1.02), (-0.16, -0.76), (-0.5, -1.0), (-0.9, -0.86)]
    return site.poly([peak, *((x + dx * wide, y + dy * deep) for dx, dy in edge)], SNOW, far)


def palm(site: Site, x: float, y: float, size: float, lean: float, far: float = 0.0) -> str:
    """A palm whose bent trunk leans by ``lean`` of its height."""
    left = [
        (x - size * 0.035, y),
        (x + lean * size * 0.35 - size * 0.02, y + size * 0.5),
        (x + lean * size - size * 0.012, y + size),
    ]
    right = [(px + size * (0.05 if i == 0 else 0.032), py) for i, (px, py) in enumerate(left)]
    parts = [site.blob([*left, *reversed(right)], "#9a7350", far)]
    top_x, top_y = x + lean * size, y + size
    leaf = leaf_color(site, "#4f9a68")
    for i, angle in enumerate((-0.3, 0.35, 0.95, 2.2, 2.8, 3.45)):
        dx, dy = cos(angle), sin(angle)
        long = size * 0.44
        tip = (top_x + dx * long, top_y + dy * long * 0.55 - size * 0.12)
        mid = (top_x + dx * long * 0.55, top_y + dy * long * 0.5 + size * 0.06)
        low = (top_x + dx * long * 0.5, top_y + dy * long * 0.42 - size * 0.02)
        d = svg.corners(site.many([(top_x, top_y), mid, tip]), site.many([tip, low, (top_x, top_y)]))
        parts.append(svg.shape(d, site.tone(leaf if i % 2 else shade(leaf, 0.16), far)))
    return "".join(parts)


def bush(site: Site, x: float, y: float, size: float, leaf: str, far: float = 0.0) -> str:
    """A low round bush, two ``size`` wide."""
    leaf = leaf_color(site, leaf)
    parts = []
    for dx, dy, r, color in (
        (0.5, 0.16, 0.42, shade(leaf, 0.14)), (-0.45, 0.14, 0.44, shade(leaf, 0.05)), (0.02, 0.3, 0.52, leaf)
    ):  # fmt: skip
        parts.append(site.disc(x + dx * size, y + dy * size, r * size, color, far))
    return "".join(parts) + site.box(
        (x - size * 0.9, y - 0.002, size * 1.8, size * 0.16), shade(leaf, 0.1), far, size * 0.06
    )


def tufts(site: Site, low: float, high: float, color: str, count: int = 26) -> str:
    """Blades of grass strewn over the ground between two heights below the far edge."""
    parts = []
    for i in range(count):
        x = site.left + (site.right - site.left) * chance(site.seed, f"tuft x {i}")
        y = low + (high - low) * chance(site.seed, f"tuft y {i}")
        size = 0.016 + 0.012 * chance(site.seed, f"tuft {i}")
        root = svg.xy(site.at(x, y))
        parts += [f"M{root}L{svg.xy(site.at(x + dx * size, y + size))}" for dx in (-0.5, 0.0, 0.5)]
    if snowed(site):
        color = "#c3d0de"
    return svg.stroke("".join(parts), site.tone(color), 0.004 * site.unit) if site.bottom < -0.01 else ""


def potted(site: Site, x: float, y: float, size: float, pot: str = "#c9795a", leaf: str = "#4f8a63") -> str:
    """A plant with long leaves in a pot, ``size`` high."""
    parts = []
    for i, angle in enumerate((0.5, 1.0, 1.45, 1.85, 2.3, 2.7)):
        long = size * (0.62 + 0.12 * (i % 2))
        root = (x, y + size * 0.26)
        tip = (x + cos(angle) * long * 0.8, y + size * 0.26 + sin(angle) * long)
        side = (-sin(angle) * size * 0.085, cos(angle) * size * 0.085)
        mid = ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2)
        d = svg.corners(
            site.many([root, (mid[0] + side[0], mid[1] + side[1]), tip]),
            site.many([tip, (mid[0] - side[0], mid[1] - side[1]), root]),
        )
        parts.append(svg.shape(d, site.tone(leaf if i % 2 else shade(leaf, 0.15))))
    pot_shape = [
        (x - size * 0.17, y + size * 0.3),
        (x + size * 0.17, y + size * 0.3),
        (x + size * 0.12, y),
        (x - size * 0.12, y),
    ]
    parts.append(site.poly(pot_shape, pot))
    parts.append(
        site.box((x - size * 0.19, y + size * 0.26, size * 0.38, size * 0.07), shade(pot, 0.12), 0.0, size * 0.02)
    )
    return "".join(parts)
