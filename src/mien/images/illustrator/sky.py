"""The sky over a place: its colours, clouds, stars, sun and moon."""

from __future__ import annotations

from mien.domain.scene import TimeOfDay, Weather
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.chance import chance
from mien.images.illustrator.site import Site, glow

_SUNS = {
    # height over the ground in site units, radius, colour
    TimeOfDay.DAWN: (0.42, 0.085, "#fff0d0"),
    TimeOfDay.DAY: (1.02, 0.07, "#fff6d6"),
    TimeOfDay.SUNSET: (0.4, 0.11, "#ffe2a0"),
}
_CLEAR = 0.12
"""Between a cloud's end and the middle of sun or moon."""
_HIDDEN = frozenset({Weather.RAIN, Weather.FOG, Weather.STORM, Weather.SNOW})


def draw_sky(site: Site, *, horizon: float = 0.0, clouds: bool = True) -> str:
    """The whole sky down to y = ``horizon``, with or without ``clouds`` in fair weather."""
    air = site.air
    at = _side(site)
    parts = [
        svg.rect(0, 0, site.width, site.height, air.horizon),
        site.fade(site.top, horizon, air.zenith, air.horizon),
    ]
    if air.weather not in _HIDDEN:
        parts.append(_night(site, at) if air.time is TimeOfDay.NIGHT else _sun(site, at))
    if air.weather is not Weather.FOG and (clouds or air.weather in _HIDDEN):
        parts.append(_clouds(site, None if air.weather in _HIDDEN else at))
    return "".join(parts)


def _side(site: Site) -> float:
    """Beside the head, far enough in for a narrow picture."""
    return site.vary("sun", 0.6, 0.76) * (site.right if chance(site.seed, "sun side") < 0.7 else site.left)


def _sun(site: Site, x: float) -> str:
    high, radius, color = _SUNS[site.air.time]
    y = min(high, site.top * 0.86)
    soft = mix(color, site.air.horizon, 0.3)
    halo = glow(site.at(x, y), radius * 3.4 * site.unit, soft, 0.36)
    return halo + svg.circle(*site.at(x, y), radius * site.unit, color)


def _night(site: Site, x: float) -> str:
    y = min(1.0, site.top * 0.84)
    stars = []
    for i in range(46):
        sx = site.left + (site.right - site.left) * chance(site.seed, f"star x {i}")
        sy = site.top * (1 - 0.75 * chance(site.seed, f"star y {i}") ** 1.4)
        r = 0.0022 + 0.0035 * chance(site.seed, f"star r {i}")
        stars.append(dot(site, sx, sy, r))
    cx, cy = site.at(x, y)
    r = 0.075 * site.unit
    return (
        svg.shape("".join(stars), "#e9ecff", opacity=0.8)
        + glow((cx, cy), r * 3.0, "#b9c6f5", 0.3)
        + svg.circle(cx, cy, r, "#f4efd9")
        + svg.circle(cx - r * 0.3, cy - r * 0.2, r * 0.2, "#e0d9c0")
        + svg.circle(cx + r * 0.28, cy + r * 0.3, r * 0.26, "#e0d9c0")
        + svg.circle(cx + r * 0.22, cy - r * 0.45, r * 0.12, "#e0d9c0")
    )


def dot(site: Site, x: float, y: float, radius: float) -> str:
    """Path data of a small circle, for many of them in one path."""
    cx, cy = site.at(x, y)
    r = max(0.4, radius * site.unit)
    a, b = svg.fmt(r), svg.fmt(2 * r)
    return f"M{svg.xy((cx - r, cy))}a{a} {a} 0 1 0 {b} 0a{a} {a} 0 1 0 -{b} 0Z"


def _clouds(site: Site, sun: float | None) -> str:
    """Clouds along the upper edge; none before sun or moon at x = ``sun``."""
    air = site.air
    heavy = air.weather in {Weather.RAIN, Weather.STORM}
    color = mix(air.horizon, "#ffffff", 0.75)
    if heavy:
        color = mix(air.zenith, "#20263a", 0.28)
    elif air.time is not TimeOfDay.DAY:
        color = mix(air.horizon, air.zenith, 0.35 if air.time is TimeOfDay.SUNSET else 0.6)
    parts = []
    for i, x in site.steps(0.62 if heavy else 0.86, shift=site.vary("clouds", -0.2, 0.2) + 0.4):
        size = site.vary(f"cloud size {i}", 0.13, 0.22) * (1.7 if heavy else 1.0)
        y = site.top * site.vary(f"cloud y {i}", 0.78, 0.93) - (0.0 if heavy else 0.03)
        middle = x + site.vary(f"cloud x {i}", -0.12, 0.12)
        if sun is None or abs(middle - sun) > size + _CLEAR:
            parts.append(cloud(site, middle, y, size))
    strength = 0.75 if air.time is TimeOfDay.DAY or heavy else 0.45
    return svg.shape("".join(parts), color, opacity=strength) if parts else ""


def cloud(site: Site, x: float, y: float, size: float) -> str:
    """Path data of a flat-bottomed cloud of half width ``size``."""
    points = [(-1.0, 0.0), (-0.86, 0.2), (-0.6, 0.24), (-0.42, 0.46), (-0.06, 0.56), (0.22, 0.38), (0.5, 0.42)]
    points += [(0.7, 0.2), (0.94, 0.14), (1.0, 0.0)]
    top = site.many((x + px * size, y + py * size) for px, py in points)
    return f"M{svg.xy(top[0])}{svg.spline(top)}Z"
