"""A room's shell: wall, floor, windows onto the weather, pictures and lamps."""

from __future__ import annotations

from mien.domain.scene import TimeOfDay, Weather
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import chance
from mien.images.illustrator.places.buildings import LAMPLIGHT
from mien.images.illustrator.site import Box, Site
from mien.images.illustrator.weather import rain_streaks


def shell(site: Site, wall: str, floor: str, *, planks: bool = True, skirting: str | None = None) -> str:
    """Wall and floor of a room; ``skirting`` is the board between them."""
    upper, lower = site.tone(tint(wall, 0.1)), site.tone(wall)
    parts = [site.fade(site.top, -0.01, upper, lower), site.floor(floor, shade(floor, 0.12))]
    board = skirting or mix(wall, "#ffffff", 0.5)
    parts.append(site.box((site.left - 0.1, -0.004, site.right - site.left + 0.2, 0.035), board))
    if planks and site.bottom < -0.02:
        seam = shade(floor, 0.14)
        parts += [
            site.line([(x * 0.8, -0.004), (x * 1.3, site.bottom)], seam, 0.003) for _, x in site.steps(0.15, shift=0.07)
        ]
    return "".join(parts)


def window(
    site: Site,
    box: Box,
    frame: str = "#fbf6ec",
    *,
    panes: tuple[int, int] = (2, 2),
    view: str = "hills",
    sun: bool = True,
) -> str:
    """A window: the sky of the hour, with or without its ``sun``, ``hills`` or a ``city``, the weather, and bars."""
    x, y, wide, high = box
    air = site.air
    parts = [site.box((x - 0.018, y - 0.018, wide + 0.036, high + 0.036), frame)]
    steps = 14
    parts += [
        site.flat_box(
            (x, y + high * (steps - 1 - i) / steps, wide, high / steps + 0.002),
            mix(air.zenith, air.horizon, (i + 0.5) / steps),
        )
        for i in range(steps)
    ]
    parts += [_heaven(site, box) if sun else "", _outlook(site, box, view), _weather(site, box)]
    columns, rows = panes
    bars = [(x + wide * i / columns - 0.006, y, 0.012, high) for i in range(1, columns)]
    bars += [(x, y + high * i / rows - 0.006, wide, 0.012) for i in range(1, rows)]
    parts.append(site.boxes(bars, site.tone(frame)))
    parts.append(site.box((x - 0.03, y - 0.034, wide + 0.06, 0.02), mix(frame, "#8a7f78", 0.16)))
    return "".join(parts)


def _outlook(site: Site, box: Box, view: str) -> str:
    """What is seen through a window below the sky."""
    x, y, wide, high = box
    air = site.air
    if view == "city":
        tall = [(x + wide * i / 6, y, wide / 6.6, high * site.vary(f"out {x:.2f} {i}", 0.2, 0.58)) for i in range(6)]
        land = mix("#8fa3bd", air.haze, 0.35)
        dark = mix(land, air.zenith, 0.72) if air.time is TimeOfDay.NIGHT else mix(land, air.horizon, 0.3)
        lights = [
            (bx + bw * (0.2 + 0.45 * k), y + bh * (0.3 + 0.3 * k), bw * 0.22, high * 0.04)
            for bx, _, bw, bh in tall
            for k in range(2)
        ]
        return site.boxes(tall, dark) + (
            site.boxes(lights, LAMPLIGHT) if air.time in {TimeOfDay.NIGHT, TimeOfDay.SUNSET} else ""
        )
    green = mix("#86b487", air.haze, 0.3)
    if air.weather is Weather.SNOW:
        green = mix(green, "#f1f5fa", 0.7)
    if air.time is TimeOfDay.NIGHT:
        green = mix(green, air.zenith, 0.75)
    far, near = high * 0.34, high * 0.2
    d1 = [(x, y), (x, y + far * 0.8), (x + wide * 0.4, y + far), (x + wide, y + far * 0.62), (x + wide, y)]
    d2 = [(x, y), (x, y + near * 0.5), (x + wide * 0.5, y + near * 0.6), (x + wide, y + near), (x + wide, y)]
    return svg.shape(svg.path(site.many(d1)), mix(green, air.horizon, 0.4)) + svg.shape(svg.path(site.many(d2)), green)


def _weather(site: Site, box: Box) -> str:
    x, y, wide, high = box
    weather = site.air.weather
    spots = [
        (
            x + wide * (0.05 + 0.9 * chance(site.seed, f"pane x {i} {x:.2f}")),
            y + high * (0.04 + 0.72 * chance(site.seed, f"pane y {i}")),
        )
        for i in range(16)
    ]
    if weather in {Weather.RAIN, Weather.STORM}:
        return svg.stroke(
            rain_streaks(site.many(spots), 0.07 * site.unit, 0.1, site.seed), "#eef4fb", 0.004 * site.unit, opacity=0.75
        )
    if weather is Weather.SNOW:
        return "".join(svg.circle(*site.at(*spot), 0.007 * site.unit, "#ffffff") for spot in spots)
    if weather is Weather.FOG:
        return site.flat_box(box, mix(site.air.haze, "#dfe3e6", 0.5), opacity=0.55)
    return ""


def _heaven(site: Site, box: Box) -> str:
    if site.air.weather is not Weather.CLEAR:
        return ""
    x, y, wide, high = box
    color = {TimeOfDay.NIGHT: "#f4efd9", TimeOfDay.DAY: "#fff6d6"}.get(site.air.time, "#ffe2a0")
    low = 0.5 if site.air.time in {TimeOfDay.SUNSET, TimeOfDay.DAWN} else 0.76
    return svg.circle(*site.at(x + wide * 0.72, y + high * low), min(wide, high) * 0.1 * site.unit, color)


def curtains(site: Site, box: Box, cloth: str) -> str:
    """Curtains drawn back on both sides of a window."""
    x, y, wide, high = box
    parts = [site.line([(x - 0.1, y + high + 0.05), (x + wide + 0.1, y + high + 0.05)], "#8a6a50", 0.012)]
    low = y - 0.08
    for edge, way in ((x - 0.08, 1), (x + wide + 0.08, -1)):
        fold = wide * 0.26
        shape = [
            (edge, y + high + 0.045),
            (edge + way * fold * 1.15, y + high + 0.045),
            (edge + way * fold * 0.7, y + high * 0.4),
            (edge + way * fold, low),
            (edge, low),
        ]
        parts.append(site.poly(shape, cloth))
        parts.append(
            site.line(
                [(edge + way * fold * 0.45, y + high + 0.03), (edge + way * fold * 0.4, low)], shade(cloth, 0.14), 0.008
            )
        )
    return "".join(parts)


def picture(site: Site, box: Box, frame: str, ground: str, mark: str, kind: int = 0) -> str:
    """A framed picture: hills, a disc or stripes."""
    x, y, wide, high = box
    parts = [site.box((x - 0.012, y - 0.012, wide + 0.024, high + 0.024), frame), site.box(box, ground)]
    if kind % 3 == 0:
        parts.append(
            site.poly(
                [
                    (x, y),
                    (x + wide * 0.35, y + high * 0.55),
                    (x + wide * 0.6, y + high * 0.25),
                    (x + wide * 0.8, y + high * 0.45),
                    (x + wide, y),
                ],
                mark,
            )
        )
    elif kind % 3 == 1:
        parts.append(site.disc(x + wide / 2, y + high / 2, min(wide, high) * 0.3, mark))
    else:
        parts += [
            site.box((x + wide * 0.14, y + high * (0.16 + 0.26 * i), wide * 0.72, high * 0.13), mark) for i in range(3)
        ]
    return "".join(parts)


def pendant(site: Site, x: float, y: float, size: float, shade_color: str) -> str:
    """A hanging lamp, its rim at ``y``; lit when the air says so."""
    light = "#fff3cf" if site.air.lamps else site.tone("#f7eed8")
    dome = [
        (x - size, y),
        (x - size * 0.72, y + size * 0.62),
        (x - size * 0.16, y + size * 0.95),
        (x + size * 0.16, y + size * 0.95),
        (x + size * 0.72, y + size * 0.62),
        (x + size, y),
    ]
    return (
        (site.glow(x, y, size * 3.4, LAMPLIGHT, 0.42) if site.air.lamps else "")
        + site.line([(x, y + size * 0.9), (x, site.top + 0.1)], "#4a4550", 0.006)
        + svg.ellipse(*site.at(x, y), size * 0.8 * site.unit, size * 0.22 * site.unit, light)
        + svg.shape(f"M{svg.xy(site.at(*dome[0]))}{svg.spline(site.many(dome))}Z", site.tone(shade_color))
    )


def floor_lamp(site: Site, x: float, tall: float = 0.68, cloth: str = "#f2dcb0") -> str:
    """A standing lamp with a cloth shade."""
    lit = site.air.lamps
    cone = [(x - 0.07, tall - 0.13), (x + 0.07, tall - 0.13), (x + 0.045, tall), (x - 0.045, tall)]
    color = mix(cloth, LAMPLIGHT, 0.6) if lit else site.tone(cloth)
    return (
        (site.glow(x, tall - 0.08, 0.3, LAMPLIGHT, 0.45) if lit else "")
        + site.line([(x, -0.02), (x, tall - 0.1)], "#4d4650", 0.012)
        + site.oval(x, -0.02, 0.055, 0.012, "#4d4650")
        + svg.shape(svg.path(site.many(cone)), color)
    )


def rug(site: Site, color: str, border: str, wide: float = 0.5) -> str:
    """A rug below the figure."""
    b = site.bottom
    if b >= -0.03:
        return ""
    outer = [(-wide * 0.86, -0.03), (wide * 0.86, -0.03), (wide * 1.06, max(b, -0.13)), (-wide * 1.06, max(b, -0.13))]
    inner = [(-wide * 0.8, -0.038), (wide * 0.8, -0.038), (wide * 0.97, max(b, -0.12)), (-wide * 0.97, max(b, -0.12))]
    return site.poly(outer, border) + site.poly(inner, color)
