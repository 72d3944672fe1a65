"""A village, a park, a field and a forest."""

from __future__ import annotations

from mien.images.illustrator.blend import mix
from mien.images.illustrator.places.buildings import cottage, street_lamp
from mien.images.illustrator.places.plants import (
    SNOW,
    bush,
    ground_color,
    leaf_color,
    pine,
    roof_color,
    round_tree,
    snowed,
    tall_tree,
    tufts,
)  # fmt: skip
from mien.images.illustrator.site import Site
from mien.images.illustrator.sky import draw_sky
from mien.images.illustrator.svg import Point

_GRASS = "#93bd76"
_BOUGHS, _BOUGHS_IN_SNOW = ((0.02, "#3f7259"), (-0.06, "#4d8766")), ((0.02, "#7f97a6"), (-0.06, "#a9bccb"))
"""How far the two rows of boughs along the upper edge hang down, and their colours."""
_LEAVES = ("#6fa567", "#5c9670", "#86b063", "#4f8a72")


def wave(site: Site, name: str, low: float, high: float, step: float = 0.4) -> list[Point]:
    """A gently waving line across the picture, between two heights."""
    return [(x, site.vary(f"{name} {i}", low, high)) for i, x in site.steps(step, margin=step * 2)]


def lawn(site: Site, grass: str = _GRASS) -> str:
    """Grass from the far edge to the feet."""
    green = ground_color(site, grass)
    if snowed(site):
        return site.floor(mix(green, SNOW, 0.7), mix(SNOW, "#a9bdd3", 0.25)) + tufts(
            site, site.bottom, -0.01, green, 14
        )
    return site.floor(mix(green, "#eaf2c8", 0.12), mix(green, "#3f6a55", 0.2)) + tufts(
        site, site.bottom, -0.01, mix(green, "#2f5f4a", 0.3)
    )


def footpath(site: Site, color: str = "#e4d2ac") -> str:
    """A path that comes towards us, below the figure."""
    if site.bottom >= -0.01:
        return ""
    color = mix(SNOW, "#9fb3c9", 0.3) if snowed(site) else ground_color(site, color)
    b = site.bottom
    edge = [(0.03, 0.0), (0.1, b * 0.35), (0.26, b * 0.75), (0.46, b)]
    other = [(-0.48, b), (-0.27, b * 0.75), (-0.12, b * 0.35), (-0.05, 0.0)]
    return site.poly([*edge, *other], color)


def village(site: Site) -> str:
    """Cottages and a church tower among hills."""
    roofs, walls = ("#c0614c", "#a9574c", "#b8734e"), ("#f4ead6", "#ecd9b8", "#dfe3dc", "#f1d9c6")
    parts = [draw_sky(site), site.hills(wave(site, "far", 0.3, 0.42), ground_color(site, "#86ab83"), 0.72)]
    parts.append(site.hills(wave(site, "mid", 0.14, 0.22), ground_color(site, "#8fb57c"), 0.42))
    parts.append(_grove(site, 0.55))
    parts.append(_church(site, site.vary("church", 0.3, 0.36)))
    for i, x in site.steps(0.34, shift=0.3, margin=0.9):
        left = x if i >= 0 else -0.3 - 0.34 * (-i) + 0.06
        high = site.vary(f"cottage {i}", 0.24, 0.32)
        box = (left, -0.01, 0.26, high)
        parts.append(cottage(site, box, walls[i % 4], roofs[(i + site.seed) % 3], f"cottage {i}", 0.1))
        parts.append(bush(site, left + 0.3, 0.0, 0.055, _LEAVES[i % 4], 0.06))
    parts += [lawn(site), footpath(site)]
    parts.append(round_tree(site, -0.52, -0.01, 0.56, _LEAVES[0]))
    parts.append(site.line([(site.left, 0.05), (-0.24, 0.05)], "#f5efe2", 0.012))
    return "".join(parts)


def _church(site: Site, x: float) -> str:
    stone = "#cfc8bd"
    return (
        site.box((x - 0.055, 0.0, 0.11, 0.56), stone, 0.42)
        + site.poly([(x - 0.07, 0.56), (x, 0.82), (x + 0.07, 0.56)], roof_color(site, "#7d8ba0"), 0.42)
        + site.box((x - 0.018, 0.44, 0.036, 0.07), "#5d6780", 0.42, 0.018)
    )


def park(site: Site) -> str:
    """Lawns, trees, a path and a bench."""
    parts = [draw_sky(site), site.hills(wave(site, "far", 0.3, 0.44), ground_color(site, "#86b28c"), 0.75)]
    for i, x in site.steps(0.2, shift=0.07):
        leaf = _LEAVES[i % 4]
        parts.append(round_tree(site, x, 0.06, site.vary(f"row {i}", 0.34, 0.46), leaf, 0.55))
    parts.append(site.hills(wave(site, "lawn", 0.05, 0.1), ground_color(site, "#a4c983"), 0.25))
    parts += [lawn(site), footpath(site)]
    for i, x in site.steps(0.8, shift=0.42):
        parts.append(
            round_tree(
                site, x + site.vary(f"near {i}", -0.03, 0.05), -0.005, site.vary(f"tall {i}", 0.8, 0.98), _LEAVES[i % 4]
            )
        )
    parts += [bush(site, x + 0.14, -0.005, 0.07, _LEAVES[(i + 1) % 4]) for i, x in site.steps(0.8, shift=0.46)]
    parts += [bench(site, -0.62 if site.left < -0.75 else -0.3), street_lamp(site, 0.27, 0.62)]
    return "".join(parts)


def bench(site: Site, x: float) -> str:
    """A park bench, its middle at ``x``."""
    wood, iron = "#b07d4f", "#454a57"
    legs = [site.box((x + dx, -0.02, 0.014, 0.23), iron) for dx in (-0.13, 0.116)]
    rails = [site.box((x - 0.15, y, 0.3, 0.026), wood, 0.0, 0.006) for y in (0.105, 0.15, 0.185)]
    return "".join(legs + rails)


def field(site: Site) -> str:
    """Rolling farmland with hedges, a lone tree and flowers."""
    parts = [draw_sky(site, horizon=0.2), site.hills(wave(site, "far", 0.3, 0.4), ground_color(site, "#7fa6a0"), 0.8)]
    parts.append(site.hills(wave(site, "wheat", 0.2, 0.28), ground_color(site, "#e5c76f"), 0.45))
    parts += [bush(site, x, 0.2, 0.05, "#6c9a66", 0.5) for _, x in site.steps(0.12)]
    parts.append(site.hills(wave(site, "green", 0.08, 0.17), ground_color(site, "#a8c672"), 0.25))
    parts.append(round_tree(site, site.vary("lone", 0.34, 0.42), 0.1, 0.52, _LEAVES[0], 0.16))
    parts.append(lawn(site, "#97bd68"))
    if site.bottom < -0.02 and not snowed(site):
        blooms = ("#f6e27a", "#ffffff", "#e98f86")
        for i in range(24):
            x = site.left + (site.right - site.left) * site.vary(f"bloom x {i}", 0, 1)
            parts.append(site.disc(x, site.bottom * site.vary(f"bloom y {i}", 0.1, 1.0), 0.008, blooms[i % 3]))
    return "".join(parts)


def forest(site: Site) -> str:
    """Trunks and firs in several planes, a clearing of light behind the figure."""
    air = site.air
    parts = [
        site.fade(
            site.top,
            0.0,
            mix(site.tone(leaf_color(site, "#7fae92")), air.zenith, 0.25),
            mix(site.tone(leaf_color(site, "#dcebc4")), air.horizon, 0.45),
        )
    ]
    for i, x in site.steps(0.13, shift=0.02):
        parts.append(pine(site, x, 0.02, site.vary(f"far {i}", 0.62, 0.92), "#5d8f7a", 0.78))
    parts.append(site.hills(wave(site, "undergrowth", 0.17, 0.23, 0.16), ground_color(site, "#5f9273"), 0.66))
    for i, x in site.steps(0.26, shift=0.13):
        if abs(x) > 0.1:
            parts.append(pine(site, x, 0.0, site.vary(f"mid {i}", 0.72, 1.05), "#4c826a", 0.42))
    parts.append(site.hills(wave(site, "ferns", 0.13, 0.19, 0.2), ground_color(site, "#5c8f68"), 0.4))
    parts.append(site.hills(wave(site, "moss", 0.03, 0.09), ground_color(site, "#7ba468"), 0.25))
    for i, x in site.steps(0.34, shift=0.34):
        if abs(x) > 0.25:
            parts.append(_trunk(site, x + site.vary(f"trunk {i}", -0.03, 0.03), site.vary(f"girth {i}", 0.045, 0.07)))
    parts.append(_canopy(site))
    parts += [lawn(site, "#6f9a5f"), footpath(site, "#b79f78")]
    for i, x in site.steps(0.46, shift=0.31):
        parts.append(bush(site, x, -0.01, site.vary(f"bush {i}", 0.06, 0.1), "#4f8560"))
    return "".join(parts)


def _trunk(site: Site, x: float, wide: float) -> str:
    bark = "#6b4f42"
    left = [(x - wide * 1.1, -0.01), (x - wide * 0.62, 0.12), (x - wide * 0.5, 0.8), (x - wide * 0.45, site.top + 0.1)]
    right = [(x + wide * 0.45, site.top + 0.1), (x + wide * 0.5, 0.8), (x + wide * 0.62, 0.12), (x + wide * 1.1, -0.01)]
    shadow = [(x + wide * 0.1, site.top + 0.1), *right]
    return site.poly([*left, *right], bark) + site.poly([*shadow, (x + wide * 0.2, -0.01)], mix(bark, "#2b1f33", 0.25))


def _canopy(site: Site) -> str:
    """Leaves along the upper edge."""
    parts = []
    for row, (drop, color) in enumerate(_BOUGHS_IN_SNOW if snowed(site) else _BOUGHS):
        for i, x in site.steps(0.2, shift=0.1 * row):
            lift = min(abs(x) * 0.3, 0.16)
            y = site.top - drop - lift * 0.4 + 0.04
            parts.append(site.disc(x, y, site.vary(f"leaf {row} {i}", 0.11, 0.16), color, 0.0))
    return "".join(parts)


def _grove(site: Site, far: float) -> str:
    """Slender trees in a row at a distance."""
    return "".join(
        tall_tree(site, x, 0.1, site.vary(f"grove {i}", 0.16, 0.27), _LEAVES[i % 4], far) for i, x in site.steps(0.16)
    )
