"""Mountains, a beach, a harbour, a desert and space."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from mien.domain.scene import TimeOfDay
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.chance import chance
from mien.images.illustrator.places.country import lawn, wave
from mien.images.illustrator.places.plants import SNOW, ground_color, palm, pine, roof_color, snowed
from mien.images.illustrator.site import Site, glow
from mien.images.illustrator.sky import dot, draw_sky
from mien.images.illustrator.svg import Point


def mountain(site: Site) -> str:
    """Peaks with snow, firs on the slopes and an alp in front."""
    parts = [draw_sky(site)]
    for far, step, low, high, color in ((0.8, 0.52, 0.62, 0.82, "#8aa3c2"), (0.5, 0.62, 0.42, 0.6, "#7390b0")):
        for i, x in site.steps(step, shift=0.5 * step + site.vary(f"range {far}", -0.08, 0.08)):
            parts.append(_peak(site, x, site.vary(f"peak {far} {i}", low, high), step * 0.74, color, far))
    parts.append(site.hills(wave(site, "slope", 0.12, 0.2), ground_color(site, "#7fa67c"), 0.4))
    parts += [
        pine(site, x + site.vary(f"fir {i}", -0.03, 0.03), 0.05, site.vary(f"fir size {i}", 0.2, 0.32), "#4f8069", 0.32)
        for i, x in site.steps(0.11, shift=0.04)
        if abs(x) > 0.16
    ]
    parts.append(lawn(site, "#9ab874"))
    for i, x in site.steps(0.7, shift=0.4):
        parts.append(_rock(site, x, -0.02, site.vary(f"rock {i}", 0.07, 0.12)))
    return "".join(parts)


def _peak(site: Site, x: float, high: float, half: float, color: str, far: float) -> str:
    dx = half * 0.08
    left, right = (x - half, -0.02), (x + half, -0.02)
    snow = high * (0.5 if snowed(site) else 0.26)
    top = (x + dx, high)
    cap = [
        top,
        (x + dx + (half - dx) * snow / high, high - snow),
        (x + dx + half * 0.12, high - snow * 0.72),
        (x + dx + half * 0.02, high - snow * 1.05),
        (x + dx - half * 0.1, high - snow * 0.7),
        (x + dx - (half + dx) * snow / high, high - snow),
    ]
    shadow = [top, right, (x + half * 0.2, -0.02), (x + dx + half * 0.06, high * 0.5)]
    return (
        site.poly([left, top, right], color, far)
        + site.poly(shadow, shade(color, 0.16), far)
        + site.poly(cap, "#ffffff", far * 0.7)
    )


def _rock(site: Site, x: float, y: float, size: float) -> str:
    outline = [(-1.0, 0.0), (-0.8, 0.5), (-0.25, 0.85), (0.35, 0.7), (0.85, 0.3), (1.0, 0.0)]
    dark = [(0.35, 0.7), (0.85, 0.3), (1.0, 0.0), (0.1, 0.0)]
    rock = site.poly([(x + px * size, y + py * size) for px, py in outline], "#9aa0a6") + site.poly(
        [(x + px * size, y + py * size) for px, py in dark], "#7d838e"
    )
    if not snowed(site):
        return rock
    cap = [*outline[1:-1], (0.4, 0.48), (0.05, 0.62), (-0.4, 0.5)]
    return rock + site.poly([(x + px * size, y + py * size) for px, py in cap], SNOW)


def _sea(site: Site, horizon: float, far_color: str = "#7cc4cf", near_color: str = "#3f9fb5") -> str:
    """Water from the horizon to the shore, with glints."""
    sky = site.air.horizon
    parts = [site.fade(horizon, -0.02, mix(site.tone(far_color), sky, 0.35), site.tone(near_color))]
    glints = []
    for i in range(26):
        x = site.left + (site.right - site.left) * chance(site.seed, f"glint x {i}")
        depth = chance(site.seed, f"glint y {i}")
        long = 0.02 + 0.06 * depth
        glints.append((x, horizon * (1 - depth) + 0.004, long, 0.0035 + 0.003 * depth))
    parts.append(site.boxes(glints, mix(sky, "#ffffff", 0.5), 0.6))
    return "".join(parts)


def beach(site: Site) -> str:
    """Sea and sand, a headland, a sail, palms and a parasol."""
    horizon = 0.34
    parts = [draw_sky(site, horizon=horizon)]
    parts.append(
        site.hills(
            [(site.left - 0.1, horizon + 0.13), (site.left + 0.2, horizon + 0.1), (-0.12, horizon - 0.01)],
            "#6fa08f",
            0.55,
            foot=horizon,
        )
    )
    parts.append(_sea(site, horizon))
    parts.append(_sail(site, site.vary("sail", 0.26, 0.34), horizon))
    sand = ground_color(site, "#f0d9a8")
    shore = wave(site, "shore", 0.0, 0.04, 0.3)
    parts.append(site.hills([(x, y + 0.02) for x, y in shore], "#dff1ef", 0.0, foot=site.bottom - 0.1))
    parts.append(site.hills(shore, sand, 0.0, foot=site.bottom - 0.1))
    parts.append(site.floor(sand, mix(sand, "#cf9f6a", 0.3)))
    parts += [palm(site, -0.46, -0.03, 0.88, 0.16), palm(site, site.right + 0.04, -0.03, 0.74, -0.2)]
    parts += [_parasol(site, 0.42), _ball(site, -0.3, -0.055)]
    if site.left < -0.8:
        parts += [palm(site, site.left + 0.1, -0.03, 0.8, 0.14), _parasol(site, -0.62)]
    return "".join(parts)


def _sail(site: Site, x: float, y: float) -> str:
    return (
        site.poly([(x, y + 0.015), (x, y + 0.14), (x + 0.055, y + 0.02)], "#ffffff", 0.2)
        + site.poly([(x - 0.008, y + 0.02), (x - 0.008, y + 0.11), (x - 0.04, y + 0.02)], "#f2d9c9", 0.2)
        + site.poly(
            [(x - 0.05, y + 0.012), (x + 0.06, y + 0.012), (x + 0.04, y - 0.012), (x - 0.035, y - 0.012)],
            "#b5533f",
            0.2,
        )
    )


def _ball(site: Site, x: float, y: float) -> str:
    r = 0.045
    wedge = [(x, y + r * 2), (x + r * 0.8, y + r * 1.6), (x + r, y + r), (x, y + r)]
    other = [(x, y), (x - r * 0.8, y + r * 0.4), (x - r, y + r), (x, y + r)]
    return site.disc(x, y + r, r, "#fbf5ea") + site.blob(wedge, "#e2574c") + site.blob(other, "#3f8fb0")


def _parasol(site: Site, x: float) -> str:
    colors = ("#e2574c", "#fdf6ea")
    parts = [site.line([(x, -0.03), (x - 0.03, 0.4)], "#f5efe2", 0.011)]
    rim = [(x - 0.2 + 0.066 * i, 0.31 + 0.012 * (i - 3)) for i in range(6)]
    peak = (x - 0.035, 0.45)
    for i, (a, b) in enumerate(pairwise(rim)):
        parts.append(site.poly([a, peak, b], colors[i % 2]))
    towel = [(x - 0.08, -0.035), (x + 0.12, -0.035), (x + 0.16, -0.06), (x - 0.06, -0.06)]
    return "".join(parts) + site.poly(towel, "#4f8fb0")


def harbour(site: Site) -> str:
    """A quay with bollards, boats and coloured houses across the water."""
    horizon = 0.26
    walls = ("#d9826b", "#e8c27f", "#8fb3b8", "#f0e3cc", "#b98a9c")
    parts = [
        draw_sky(site, horizon=horizon),
        site.hills(wave(site, "coast", 0.34, 0.44), "#7fa6a8", 0.75, foot=horizon),
    ]
    for i, x in site.steps(0.12):
        tall = site.vary(f"house {i}", 0.11, 0.17)
        wall = walls[i % 5]
        parts.append(site.box((x, horizon - 0.01, 0.11, tall), wall, 0.4))
        parts.append(
            site.poly(
                [
                    (x - 0.006, horizon + tall - 0.01),
                    (x + 0.055, horizon + tall + 0.05),
                    (x + 0.116, horizon + tall - 0.01),
                ],
                roof_color(site, "#b0604e"),
                0.4,
            )
        )
        if site.air.lamps:
            parts.append(
                site.boxes([(x + 0.03, horizon + 0.05, 0.02, 0.03), (x + 0.065, horizon + 0.05, 0.02, 0.03)], "#ffdf9a")
            )
    parts.append(_sea(site, horizon, "#8fbfcb", "#4b8ca6"))
    parts += [
        _boat(site, x, 0.03, site.vary(f"boat {i}", 0.85, 1.1), ("#c9503f", "#3f6f8f", "#f2ead9")[i % 3])
        for i, x in site.steps(0.66, shift=0.36)
    ]
    stone = ground_color(site, "#a9a6a3")
    parts.append(site.floor(stone, mix(stone, "#5f6270", 0.3)))
    parts.append(site.box((site.left, -0.02, site.right - site.left, 0.035), mix(stone, "#ffffff", 0.35)))
    parts += [_bollard(site, x) for _, x in site.steps(0.5, shift=0.24)]
    return "".join(parts)


def _boat(site: Site, x: float, y: float, size: float, hull: str) -> str:
    s = size * 0.2
    body = [(x - s, y + s * 0.42), (x + s * 1.1, y + s * 0.5), (x + s * 0.8, y), (x - s * 0.8, y)]
    mast = x - s * 0.05
    return (
        site.line([(mast, y + s * 0.3), (mast, y + s * 3.4)], "#5d4b43", 0.009)
        + site.line([(mast, y + s * 3.3), (x + s, y + s * 0.5)], "#5d4b43", 0.003)
        + site.line([(mast, y + s * 3.3), (x - s * 0.95, y + s * 0.45)], "#5d4b43", 0.003)
        + site.box((x - s * 0.6, y + s * 0.4, s * 0.75, s * 0.5), "#f5efe3", 0.0, 0.008)
        + site.box((x - s * 0.48, y + s * 0.58, s * 0.2, s * 0.18), "#5c7f96")
        + site.poly(body, hull)
        + site.line([(x - s * 0.97, y + s * 0.34), (x + s * 1.05, y + s * 0.42)], "#fbf5ea", 0.008)
    )


def _bollard(site: Site, x: float) -> str:
    iron = "#474c5a"
    return site.box((x - 0.025, -0.03, 0.05, 0.09), iron, 0.0, 0.01) + site.box(
        (x - 0.036, 0.045, 0.072, 0.026), iron, 0.0, 0.013
    )


def desert(site: Site) -> str:
    """Dunes, mesas and cacti."""
    sand = ground_color(site, "#ecc489")
    parts = [draw_sky(site)]
    for i, x in site.steps(0.62, shift=0.4):
        parts.append(_mesa(site, x, site.vary(f"mesa {i}", 0.3, 0.46), site.vary(f"mesa wide {i}", 0.14, 0.2)))
    parts.append(site.hills(wave(site, "dune far", 0.12, 0.24, 0.5), mix(sand, "#d99a6a", 0.4), 0.42))
    parts.append(site.hills(wave(site, "dune", 0.04, 0.14, 0.46), mix(sand, "#c98a55", 0.26), 0.15))
    parts.append(site.floor(sand, mix(sand, "#c48450", 0.34)))
    parts += [
        _cactus(site, x, -0.02, site.vary(f"cactus {i}", 0.28, 0.5), 1 if i % 2 else -1)
        for i, x in site.steps(0.82, shift=0.4)
    ]
    return "".join(parts)


def _mesa(site: Site, x: float, high: float, half: float) -> str:
    rock = "#cf8060"
    outline = [
        (x - half * 1.5, 0.0),
        (x - half * 1.1, high * 0.45),
        (x - half, high),
        (x + half, high),
        (x + half * 1.15, high * 0.45),
        (x + half * 1.6, 0.0),
    ]
    dark = [
        (x + half * 0.5, high),
        (x + half, high),
        (x + half * 1.15, high * 0.45),
        (x + half * 1.6, 0.0),
        (x + half * 0.7, 0.0),
    ]
    return site.poly(outline, rock, 0.5) + site.poly(dark, shade(rock, 0.18), 0.5)


def _cactus(site: Site, x: float, y: float, size: float, way: int) -> str:
    green = "#5d9467"
    wide = size * 0.16
    arm = [(x, y + size * 0.4), (x + way * size * 0.24, y + size * 0.42), (x + way * size * 0.25, y + size * 0.72)]
    other = [(x, y + size * 0.3), (x - way * size * 0.2, y + size * 0.32), (x - way * size * 0.21, y + size * 0.54)]
    return (
        site.line([(x, y), (x, y + size * 0.92)], green, wide)
        + site.line(arm, green, wide * 0.7)
        + site.line(other, green, wide * 0.62)
        + site.line(
            [(x + wide * 0.22, y + size * 0.04), (x + wide * 0.22, y + size * 0.9)], shade(green, 0.18), wide * 0.22
        )
    )


def space(site: Site) -> str:
    """Stars, planets and the ground of a moon."""
    tint = {TimeOfDay.SUNSET: "#6a2f58", TimeOfDay.DAWN: "#4a3f80", TimeOfDay.NIGHT: "#0a0d26"}.get(
        site.air.time, "#27246b"
    )
    night = site.tone(mix("#12123a", tint, 0.25))
    parts = [site.fade(site.top, 0.0, night, mix(site.tone(tint), "#8a5fb0", 0.25))]
    stars = [
        dot(
            site,
            site.left + (site.right - site.left) * chance(site.seed, f"s x {i}"),
            site.top * chance(site.seed, f"s y {i}"),
            0.002 + 0.004 * chance(site.seed, f"s {i}") ** 2,
        )
        for i in range(90)
    ]
    parts.append(svg.shape("".join(stars), "#f3f0ff", opacity=0.85))
    parts += [_planet(site, site.right * 0.62, site.top * 0.74), _small_planet(site, site.left * 0.66, site.top * 0.5)]
    dust = "#a7a2c4"
    parts.append(site.hills(wave(site, "crater far", 0.05, 0.13, 0.36), mix(dust, "#5a4f90", 0.5), 0.0))
    parts.append(site.floor(dust, mix(dust, "#57508a", 0.45)))
    if site.bottom < -0.02:
        parts += [
            site.oval(x, site.bottom * 0.45, 0.09, 0.012, mix(dust, "#4a4480", 0.4))
            for _, x in site.steps(0.42, shift=0.26)
        ]
    return "".join(parts)


def _planet(site: Site, x: float, y: float) -> str:
    r = 0.17
    cx, cy = site.at(x, y)
    ring = [_on_ring(x, y, turn) for turn in range(9)]
    return (
        glow((cx, cy), r * 1.7 * site.unit, "#e59ac0", 0.22)
        + site.line(ring[4:], "#c9a98a", 0.014, bent=True)
        + site.disc(x, y, r, "#e8927c")
        + site.disc(x - 0.03, y + 0.03, r * 0.78, "#f2ac8a")
        + site.line([(x - r * 0.93, y + 0.04), (x + r * 0.96, y + 0.065)], "#d97a78", 0.022)
        + site.line(ring[:5], "#f6dcb5", 0.014, bent=True)
    )


def _on_ring(x: float, y: float, turn: int) -> Point:
    """A point of the tilted ring: the first half passes before the planet."""
    a = pi + turn * pi / 4
    along, across = 0.29 * cos(a), 0.055 * sin(a)
    return x + along * 0.96 - across * 0.25, y + along * 0.25 + across * 0.96


def _small_planet(site: Site, x: float, y: float) -> str:
    return site.disc(x, y, 0.07, "#4fa6b8") + site.disc(x - 0.012, y + 0.014, 0.05, "#74c3c6")
