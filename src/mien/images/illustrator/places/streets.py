"""A street, a city and a rooftop over it."""

from __future__ import annotations

from mien.domain.scene import Weather
from mien.images.illustrator.blend import mix
from mien.images.illustrator.places.buildings import LAMPLIGHT, shopfront, skyline, street_lamp, tower
from mien.images.illustrator.places.plants import SNOW, ground_color, roof_color, round_tree, snowed
from mien.images.illustrator.site import Site
from mien.images.illustrator.sky import draw_sky

_FRONTS = ("#d98f72", "#e9c79a", "#8fb0ab", "#c9a5a0", "#e3d6bd", "#a9b4c9")
_AWNINGS = ("#c4524a", "#3f7f79", "#d99a3d", "#4d6a9c")
_TOWERS = ("#7f97b8", "#93a8c4", "#6f86ab", "#a5b3c9")
_NEAR_TOWERS = ("#c9b6a3", "#8a9bb5", "#d3c6b4", "#7688a6")


def street(site: Site) -> str:
    """Shops and houses on both sides, open to the sky behind the figure."""
    parts = [draw_sky(site), skyline(site, _TOWERS, 0.72, (0.5, 0.86))]
    width = 0.44
    for i, x in site.steps(width, shift=0.2, margin=0.9):
        tall = site.vary(f"front {i}", 0.86, 1.16) if i >= 0 else site.vary(f"front {i}", 0.92, 1.2)
        left = x if i >= 0 else x - 0.4 + width
        if i < 0:
            left = -0.2 - width * (-i)
        wall, awning = _FRONTS[(i + site.seed) % len(_FRONTS)], _AWNINGS[i % len(_AWNINGS)]
        parts.append(shopfront(site, (left, -0.01, width - 0.012, tall), wall, awning, f"front {i}", 0.16))
    gap = [(-0.2, -0.01, 0.4, 0.0)]
    parts += [round_tree(site, x, 0.0, 0.4, "#7fa877", 0.42) for x in (-0.12, 0.1) if gap]
    parts.append(pavement(site))
    parts += [street_lamp(site, x) for x in (-0.47, 0.44)]
    parts += [_flowers(site, x) for _, x in site.steps(0.44, shift=0.24) if abs(x) > 0.22]
    return "".join(parts)


def pavement(site: Site) -> str:
    """A kerb, flagstones in perspective, and puddles that mirror the sky when it is wet."""
    stone = ground_color(site, "#b3b4bb")
    parts = [site.floor(mix(stone, "#ffffff", 0.16), mix(stone, "#6a6f80", 0.2))]
    parts.append(site.box((site.left, -0.008, site.right - site.left, 0.014), mix(stone, "#ffffff", 0.4)))
    if site.bottom < -0.02:
        seam = mix(stone, "#555b70", 0.28)
        parts += [
            site.line([(x * 0.7, -0.008), (x * 1.25, site.bottom)], seam, 0.0035)
            for _, x in site.steps(0.24, shift=0.12)
        ]
        parts.append(site.line([(site.left, -0.05), (site.right, -0.05)], seam, 0.003))
    if site.air.weather in {Weather.RAIN, Weather.STORM}:
        sheen = mix(site.air.horizon, LAMPLIGHT, 0.35) if site.air.lamps else site.air.horizon
        parts += [site.oval(x, -0.055, 0.16, 0.011, mix(sheen, stone, 0.3)) for _, x in site.steps(0.62, shift=0.3)]
    return "".join(parts)


def city(site: Site) -> str:
    """Three rows of towers, the nearest beside the figure."""
    parts = [
        draw_sky(site),
        skyline(site, _TOWERS, 0.85, (0.62, 1.0), lit=0.3),
        skyline(site, _TOWERS, 0.5, (0.3, 0.66)),
    ]
    for i, x in site.steps(0.36, shift=0.27, margin=0.9):
        left = x if i >= 0 else -0.27 - 0.36 * (-i)
        tall = site.vary(f"near {i}", 0.82, 1.24)
        wall = _NEAR_TOWERS[(i + site.seed) % len(_NEAR_TOWERS)]
        parts.append(tower(site, (left, -0.01, 0.335, tall), wall, 0.14, f"near {i}", columns=4, lit=0.45))
    parts.append(pavement(site))
    parts += [round_tree(site, x, 0.0, 0.34, "#6f9c72") for x in (-0.36, 0.56)]
    parts += [street_lamp(site, x, 0.8) for x in (0.37, -0.62)]
    parts += [
        _car(site, x, ("#d9a23d", "#b5503f", "#3f7f86")[(i + site.seed) % 3]) for i, x in site.steps(1.2, shift=0.72)
    ]
    return "".join(parts)


def _car(site: Site, x: float, paint: str) -> str:
    """A parked car, seen from the side, its middle at ``x``."""
    y = -0.045
    body = [(-0.27, 0.05), (-0.265, 0.13), (-0.2, 0.155), (0.16, 0.155), (0.26, 0.13), (0.275, 0.06), (0.27, 0.045)]
    roof = [(-0.19, 0.15), (-0.13, 0.245), (0.06, 0.245), (0.14, 0.15)]
    panes = ([(-0.155, 0.155), (-0.115, 0.225), (-0.045, 0.225), (-0.045, 0.155)],
             [(-0.025, 0.155), (-0.025, 0.225), (0.05, 0.225), (0.105, 0.155)])  # fmt: skip
    parts = [site.oval(x, y + 0.002, 0.29, 0.012, "#5d5f70")]
    parts += [site.poly([(x + px, y + py) for px, py in shape], paint) for shape in (roof, [*body, (-0.27, 0.045)])]
    parts += [site.poly([(x + px, y + py) for px, py in pane], "#bcd6e0") for pane in panes]
    parts.append(site.box((x - 0.27, y + 0.045, 0.545, 0.02), mix(paint, "#2b1840", 0.3)))
    for wheel in (-0.165, 0.17):
        parts += [site.disc(x + wheel, y + 0.045, 0.047, "#343643"), site.disc(x + wheel, y + 0.045, 0.02, "#c9ccd3")]
    front = LAMPLIGHT if site.air.lamps else site.tone("#fdf3d0")
    return "".join(parts) + site.flat_box((x + 0.245, y + 0.1, 0.025, 0.022), front)


def _flowers(site: Site, x: float) -> str:
    """A tub of flowers before a shop."""
    blooms = ("#e2695a", "#f2c14e", "#d98ab0")
    if snowed(site):
        tub = site.box((x - 0.06, -0.02, 0.12, 0.09), "#8a6a58", 0.0, 0.008)
        return site.oval(x, 0.074, 0.056, 0.026, SNOW) + tub
    leaves = [site.disc(x + dx, 0.085, 0.032, "#5f9466") for dx in (-0.035, 0.0, 0.035)]
    heads = [site.disc(x + 0.022 * (i - 2), 0.1 + 0.014 * (i % 2), 0.011, blooms[i % 3]) for i in range(5)]
    return "".join(leaves + heads) + site.box((x - 0.06, -0.02, 0.12, 0.09), "#8a6a58", 0.0, 0.008)


def rooftop(site: Site) -> str:
    """A flat roof with a parapet, a water tank and the city below the sky."""
    brick = "#a9705c"
    parts = [draw_sky(site), skyline(site, _TOWERS, 0.82, (0.34, 0.7)), skyline(site, _TOWERS, 0.5, (0.16, 0.44))]
    parts += [_tank(site, 0.42), _chimney(site, -0.46)]
    roof = ground_color(site, "#8d8a90")
    parts.append(site.box((site.left, -0.01, site.right - site.left, 0.19), brick, 0.08))
    parts.append(
        site.box((site.left, 0.17, site.right - site.left, 0.028), roof_color(site, mix(brick, "#e8d9c8", 0.55)))
    )
    rows = [
        (x + (0.06 if row % 2 else 0.0), 0.03 + 0.045 * row, 0.07, 0.018)
        for row in range(3)
        for _, x in site.steps(0.16)
    ]
    parts.append(site.boxes(rows, site.tone(mix(brick, "#7a4a40", 0.35), 0.08)))
    parts.append(site.floor(roof, mix(roof, "#5d5b68", 0.3)))
    return "".join(parts)


def _tank(site: Site, x: float) -> str:
    wood = "#9a6d4d"
    parts = [site.line([(x + dx, 0.1), (x + dx, 0.4)], "#5a4d4c", 0.014) for dx in (-0.09, 0.0, 0.09)]
    parts.append(site.line([(x - 0.09, 0.2), (x + 0.09, 0.36)], "#5a4d4c", 0.008))
    parts.append(site.box((x - 0.12, 0.39, 0.24, 0.26), wood))
    parts.append(site.box((x + 0.05, 0.39, 0.07, 0.26), mix(wood, "#3a2430", 0.25)))
    parts += [site.box((x - 0.125, y, 0.25, 0.01), "#5a4d4c") for y in (0.44, 0.59)]
    parts.append(site.poly([(x - 0.14, 0.65), (x, 0.76), (x + 0.14, 0.65)], roof_color(site, "#6d4a3c")))
    return "".join(parts)


def _chimney(site: Site, x: float) -> str:
    brick = "#96604f"
    return (
        site.box((x - 0.07, 0.15, 0.14, 0.3), brick)
        + site.box((x - 0.085, 0.44, 0.17, 0.03), mix(brick, "#e8d9c8", 0.4))
        + "".join(site.box((x + dx, 0.47, 0.035, 0.06), "#7c4a3c") for dx in (-0.055, 0.02))
    )
