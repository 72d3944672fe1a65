"""The signs of a worldview that hang in its everyday place."""

from __future__ import annotations

from mien.domain.worldview import Theme
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.motifs import star
from mien.images.illustrator.palette import theme_palette
from mien.images.illustrator.places.buildings import LAMPLIGHT
from mien.images.illustrator.site import Site


def draw_signs(theme: Theme, site: Site) -> str:
    """What the worldview adds to the place: nothing for most."""
    draw = _SIGNS.get(theme)
    return draw(site) if draw else ""


def _banners(site: Site) -> str:
    """Red cloths with a star, on poles."""
    colors = theme_palette(Theme.REVOLUTIONARY)
    parts = []
    for _, x in site.steps(0.8, shift=0.34):
        top = 0.92 if not site.near else site.top - 0.06
        cloth = [
            (x, top),
            (x + 0.1, top + 0.02),
            (x + 0.24, top - 0.02),
            (x + 0.23, top - 0.17),
            (x + 0.1, top - 0.13),
            (x, top - 0.16),
        ]
        parts.append(site.line([(x, -0.02), (x, top + 0.04)], "#4a3a3c", 0.013))
        parts.append(site.blob(cloth, colors.background))
        parts.append(svg.shape(star(site.at(x + 0.12, top - 0.075), 0.045 * site.unit), colors.accent))
    return "".join(parts)


def _bunting(site: Site) -> str:
    """Pennants in three colours on a rope across the street."""
    colors = theme_palette(Theme.PATRIOT)
    tones = (colors.accent, "#ffffff", colors.deep)
    top = min(site.top - 0.03, 1.04)
    parts = []
    for part, x in site.steps(0.72, shift=-0.36):
        rope = [(x + 0.72 * t / 10, top - 0.3 * (t / 10) * (1 - t / 10)) for t in range(11)]
        parts.append(site.line(rope, "#5d5668", 0.005, bent=True))
        for i, (px, py) in enumerate(rope[:-1]):
            flag = [(px + 0.012, py - 0.004), (px + 0.06, py - 0.004), (px + 0.036, py - 0.075)]
            parts.append(site.poly(flag, tones[(i + part) % 3]))
    return "".join(parts)


def _watched(site: Site) -> str:
    """One lit window in which somebody stands."""
    x, y = -0.42, 0.62
    return (
        site.flat_box((x, y, 0.12, 0.17), LAMPLIGHT)
        + site.boxes([(x + 0.057, y, 0.006, 0.17)], site.tone("#4a4550"))
        + site.disc(x + 0.06, y + 0.1, 0.024, "#1a1a2c")
        + site.oval(x + 0.06, y + 0.03, 0.04, 0.05, "#1a1a2c")
    )


def _neon(site: Site) -> str:
    """Lit signs on the walls and a grid of light on the ground."""
    parts = []
    for i, x in site.steps(0.4, shift=0.3):
        color = ("#3fd0ea", "#ff6fae", "#ffcf5a")[i % 3]
        y = site.vary(f"sign {i}", 0.4, 0.62)
        parts.append(site.flat_box((x, y, 0.085, 0.2), "#1c1746", 0.012))
        rows = [(x + 0.018, y + 0.03 + 0.042 * k, 0.05 - 0.012 * ((k + i) % 3), 0.016) for k in range(4)]
        parts.append(site.boxes(rows, color))
        parts.append(site.glow(x + 0.042, y + 0.1, 0.15, color, 0.25))
    if site.bottom < -0.02:
        grid = "".join(
            svg.path(site.many([(x * 0.7, 0.0), (x * 1.4, site.bottom)]), closed=False) for _, x in site.steps(0.16)
        )
        parts.append(svg.stroke(grid, mix("#3fd0ea", "#251f63", 0.35), 0.003 * site.unit, opacity=0.6))
    return "".join(parts)


_SIGNS = {
    Theme.REVOLUTIONARY: _banners,
    Theme.PATRIOT: _bunting,
    Theme.SKEPTIC: _watched,
    Theme.TECH: _neon,
}
