"""A castle, a battlefield, a hall and a museum."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import pick
from mien.images.illustrator.places.buildings import LAMPLIGHT
from mien.images.illustrator.places.country import footpath, lawn, wave
from mien.images.illustrator.places.plants import bush, ground_color, roof_color, snowed
from mien.images.illustrator.places.room import picture, shell
from mien.images.illustrator.site import Site
from mien.images.illustrator.sky import draw_sky

_STONE = "#b9b3ac"


def castle(site: Site) -> str:
    """Towers, a gate and battlements on a green hill."""
    flag = pick(site.seed, "flag", ("#c0453f", "#3f6fa3", "#d9a24a", "#6b4f8f"))
    parts = [draw_sky(site), site.hills(wave(site, "far", 0.24, 0.36), ground_color(site, "#86a9a5"), 0.75)]
    parts.append(site.hills(wave(site, "wood", 0.12, 0.2), ground_color(site, "#7fa684"), 0.5))
    for x, wide, high in ((-0.3, 0.12, 0.66), (0.17, 0.11, 0.6)):
        parts.append(_turret(site, x, wide, high, flag, 0.34))
    parts.append(_wall(site, (site.left - 0.1, -0.01, site.right - site.left + 0.2, 0.36), 0.2))
    for x, wide, high in ((-0.54, 0.18, 0.5), (0.33, 0.19, 0.58)):
        parts.append(_turret(site, x, wide, high, flag, 0.08))
    for i, x in site.steps(0.9, shift=1.2):
        if abs(x) > 0.8:
            parts.append(_turret(site, x, 0.2, site.vary(f"turret {i}", 0.5, 0.66), flag, 0.08))
    gate = [(-0.11, 0.0), (-0.11, 0.2), (-0.06, 0.29), (0.0, 0.32), (0.06, 0.29), (0.11, 0.2), (0.11, 0.0)]
    parts.append(site.poly(gate, "#5a4440", 0.15))
    parts += [lawn(site), footpath(site, "#cbb99a")]
    parts += [bush(site, x, -0.01, 0.07, "#5f9466") for _, x in site.steps(0.5, shift=0.24)]
    return "".join(parts)


def _wall(site: Site, box: tuple[float, float, float, float], far: float) -> str:
    x, y, wide, high = box
    teeth = [(x + 0.08 * i, y + high - 0.002, 0.045, 0.05) for i in range(int(wide / 0.08) + 1)]
    stones = [
        (x + 0.11 * i + (0.05 if i % 2 else 0.0), y + 0.08 + 0.1 * (i % 3), 0.06, 0.022)
        for i in range(int(wide / 0.11))
    ]
    return (
        site.box(box, _STONE, far)
        + site.boxes(teeth, site.tone(_STONE, far))
        + site.boxes(stones, site.tone(shade(_STONE, 0.1), far))
    )


def _turret(site: Site, x: float, wide: float, high: float, flag: str, far: float) -> str:
    peak = high + wide * 1.25
    slit = LAMPLIGHT if site.air.lamps else site.tone("#5d5668", far)
    return (
        site.box((x, -0.01, wide, high), _STONE, far)
        + site.box((x + wide * 0.68, -0.01, wide * 0.32, high), shade(_STONE, 0.14), far)
        + site.box((x - wide * 0.1, high - 0.03, wide * 1.2, 0.06), tint(_STONE, 0.12), far)
        + site.poly(
            [(x - wide * 0.14, high + 0.03), (x + wide / 2, peak), (x + wide * 1.14, high + 0.03)],
            roof_color(site, "#5f7396"),
            far,
        )
        + site.poly(
            [(x + wide / 2, peak), (x + wide * 1.14, high + 0.03), (x + wide * 0.66, high + 0.03)],
            shade(roof_color(site, "#4c5c7d"), 0.1 if snowed(site) else 0.0),
            far,
        )
        + site.flat_box(
            (x + wide * 0.4, high * 0.62, wide * 0.16, 0.08), mix(slit, site.air.haze, far * 0.5), wide * 0.08
        )
        + site.line([(x + wide / 2, peak), (x + wide / 2, peak + 0.1)], "#4a4550", 0.006, far)
        + site.poly(
            [(x + wide / 2, peak + 0.1), (x + wide / 2 + 0.09, peak + 0.07), (x + wide / 2, peak + 0.045)], flag, far
        )
    )


def battlefield(site: Site) -> str:
    """A trampled plain under smoke, with torn banners, broken spears and fires far off."""
    flag = pick(site.seed, "flag", ("#a8403a", "#3f5f8a", "#8a6a3a"))
    earth = ground_color(site, "#8f7a62")
    site = _smoky(site)
    parts = [draw_sky(site, clouds=False), site.hills(wave(site, "ridge", 0.2, 0.34), "#7d7f86", 0.72)]
    for i, x in site.steps(0.5, shift=0.3):
        parts.append(
            _smoke(site, x + site.vary(f"smoke {i}", -0.06, 0.06), 0.2, site.vary(f"smoke size {i}", 0.8, 1.2))
        )
    parts.append(site.hills(wave(site, "plain", 0.07, 0.14), mix(earth, "#a59a80", 0.5), 0.34))
    for i, x in site.steps(0.16, shift=0.05):
        parts.append(
            site.line(
                [(x, 0.08), (x + site.vary(f"spear {i}", -0.06, 0.06), site.vary(f"long {i}", 0.24, 0.36))],
                "#5d5048",
                0.006,
                0.4,
            )
        )
    parts.append(site.floor(mix(earth, "#b5a588", 0.3), shade(earth, 0.25)))
    parts += [_torn_banner(site, x, flag, 1 if i % 2 else -1) for i, x in site.steps(0.86, shift=0.4)]
    parts.append(_shield(site, -0.5, -0.05, flag))
    parts.append(site.line([(-0.3, -0.05), (-0.42, 0.5)], "#6b543f", 0.014))
    parts.append(site.poly([(-0.43, 0.49), (-0.4, 0.5), (-0.438, 0.58)], "#b9c0c9"))
    return "".join(parts)


def _smoky(site: Site) -> Site:
    """The same site under a sky full of smoke."""
    air = site.air
    smoke = air.near("#b59a86")
    sky = air._replace(zenith=mix(air.zenith, air.near("#7d7480"), 0.7), horizon=mix(air.horizon, smoke, 0.55))
    return replace(site, air=sky._replace(haze=mix(air.haze, smoke, 0.5)))


def _smoke(site: Site, x: float, y: float, size: float) -> str:
    puffs = ((0.0, 0.0, 0.05), (0.03, 0.09, 0.07), (-0.02, 0.2, 0.09), (0.05, 0.33, 0.12))
    fire = svg.circle(*site.at(x, y), 0.035 * size * site.unit, "#f0934a", opacity=0.7)
    return fire + "".join(
        site.disc(x + dx * size, y + (dy + 0.03) * size, r * size, "#6d6a74", 0.5) for dx, dy, r in puffs
    )


def _torn_banner(site: Site, x: float, cloth: str, way: int) -> str:
    top = 0.86
    shape = [
        (x, top),
        (x + way * 0.22, top - 0.03),
        (x + way * 0.17, top - 0.1),
        (x + way * 0.24, top - 0.17),
        (x + way * 0.15, top - 0.2),
        (x + way * 0.18, top - 0.28),
        (x, top - 0.24),
    ]
    return (
        site.line([(x - way * 0.03, -0.04), (x, top + 0.05)], "#5d4a3c", 0.016)
        + site.poly(shape, cloth)
        + site.disc(x + way * 0.09, top - 0.12, 0.04, mix(cloth, "#f0d9a0", 0.6))
    )


def _shield(site: Site, x: float, y: float, color: str) -> str:
    return (
        site.disc(x, y + 0.09, 0.11, "#6d5a48")
        + site.disc(x, y + 0.09, 0.092, color)
        + site.disc(x, y + 0.09, 0.03, "#c9b48a")
    )


def hall(site: Site) -> str:
    """A great hall: columns, arches, banners and a carpet."""
    cloth = pick(site.seed, "cloth", ("#9c3640", "#35558a", "#5d4f86", "#3f7262"))
    wall = "#d8cbb6"
    parts = [shell(site, wall, "#a89a90", planks=False, skirting=shade(wall, 0.16))]
    for _, x in site.steps(0.46, shift=0.0):
        parts.append(_arch(site, x, 0.15, 0.78, mix(wall, "#6a6074", 0.34)))
        lit = LAMPLIGHT if site.air.lamps else mix(site.air.horizon, site.air.zenith, 0.4)
        parts.append(_arch_flat(site, x, 0.07, 0.7, lit, 0.36))
    for _, x in site.steps(0.46, shift=0.23):
        parts.append(_column(site, x, tint(wall, 0.2)))
        parts.append(_hanging(site, x, cloth))
    if site.bottom < -0.03:
        parts.append(site.poly([(-0.16, 0.0), (0.16, 0.0), (0.24, site.bottom), (-0.24, site.bottom)], cloth))
        parts += [site.line([(s * 0.14, 0.0), (s * 0.21, site.bottom)], "#d9b25a", 0.006) for s in (-1, 1)]
    return "".join(parts)


def _arch(site: Site, x: float, half: float, high: float, color: str) -> str:
    return _arch_flat(site, x, half, high, site.tone(color), 0.0)


def _arch_flat(site: Site, x: float, half: float, high: float, color: str, foot: float) -> str:
    a, b = site.at(x - half, foot), site.at(x - half, high)
    r = svg.fmt(half * site.unit)
    right, low = site.at(x + half, high), site.at(x + half, foot)
    return svg.shape(f"M{svg.xy(a)}L{svg.xy(b)}A{r} {r} 0 0 1 {svg.xy(right)}L{svg.xy(low)}Z", color)


def _column(site: Site, x: float, stone: str) -> str:
    top = site.top + 0.1
    return (
        site.box((x - 0.045, 0.0, 0.09, top), stone)
        + site.box((x + 0.012, 0.0, 0.033, top), shade(stone, 0.12))
        + site.box((x - 0.065, 0.0, 0.13, 0.05), shade(stone, 0.05))
        + site.box((x - 0.055, 0.05, 0.11, 0.02), shade(stone, 0.16))
    )


def _hanging(site: Site, x: float, cloth: str) -> str:
    top = min(0.98, site.top - 0.02)
    low = top - 0.34
    points = [(x - 0.06, top), (x + 0.06, top), (x + 0.06, low + 0.05), (x, low), (x - 0.06, low + 0.05)]
    return (
        site.poly(points, cloth)
        + site.disc(x, top - 0.14, 0.032, "#e2c06a")
        + site.box((x - 0.07, top, 0.14, 0.014), "#6d5140")
    )


def museum(site: Site) -> str:
    """Pictures on a calm wall, a plinth with a vase, and spotlights."""
    wall = pick(site.seed, "wall", ("#e4e0da", "#c9d2cf", "#d8cdd2", "#cfd3de"))
    parts = [shell(site, wall, "#b99f86", skirting=tint(wall, 0.4))]
    grounds = ("#f2dfc0", "#cfe0e2", "#f0cfc2", "#dcd9ea")
    marks = ("#c9664a", "#3f7f8a", "#44568f", "#8a9a4a")
    for i, x in site.steps(0.5, shift=0.2, margin=0.9):
        wide = site.vary(f"frame {i}", 0.24, 0.34)
        high = site.vary(f"frame high {i}", 0.26, 0.36)
        left = x if i >= 0 else -0.2 - 0.5 * (-i) + (0.5 - wide)
        parts.append(_spot(site, left + wide / 2, 0.72 + high / 2))
        parts.append(
            picture(
                site,
                (left, 0.72 - high / 2, wide, high),
                "#a9823f",
                grounds[i % 4],
                marks[(i + site.seed) % 4],
                i + site.seed,
            )
        )
    parts += [_plinth(site, -0.34), site.box((0.26, 0.09, 0.36, 0.045), "#7a5a48", 0.0, 0.01)]
    parts += [site.box((x, -0.03, 0.022, 0.13), "#4a4550") for x in (0.29, 0.57)]
    return "".join(parts)


def _spot(site: Site, x: float, y: float) -> str:
    top = site.top + 0.02
    beam = [(x - 0.02, top), (x + 0.02, top), (x + 0.2, y - 0.3), (x - 0.2, y - 0.3)]
    return svg.shape(svg.path(site.many(beam)), "#fff6dc", opacity=0.28 if site.air.lamps else 0.18)


def _plinth(site: Site, x: float) -> str:
    vase = "#3f7f8a"
    outline = [
        (x - 0.028, 0.55),
        (x - 0.03, 0.5),
        (x - 0.075, 0.44),
        (x - 0.06, 0.36),
        (x - 0.035, 0.33),
        (x + 0.035, 0.33),
        (x + 0.06, 0.36),
        (x + 0.075, 0.44),
        (x + 0.03, 0.5),
        (x + 0.028, 0.55),
    ]
    return (
        site.box((x - 0.09, -0.03, 0.18, 0.36), "#f5f2ec")
        + site.box((x + 0.04, -0.03, 0.05, 0.36), "#d8d3cc")
        + site.box((x - 0.105, 0.315, 0.21, 0.022), "#ffffff")
        + site.blob(outline, vase)
        + site.line([(x - 0.066, 0.43), (x + 0.066, 0.43)], "#f2dfc0", 0.014)
    )
