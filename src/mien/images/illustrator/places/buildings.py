"""Houses, towers, lamps and what else stands along a street."""

from __future__ import annotations

from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.chance import chance, many
from mien.images.illustrator.places.plants import SNOW, roof_color, snowed
from mien.images.illustrator.site import Box, Site

LAMPLIGHT = "#ffd88a"
"""Lit windows and lamps."""


def windows(site: Site, box: Box, wall: str, far: float, name: str, *, columns: int, lit: float = 0.4) -> str:
    """Rows of windows in a wall; by night a share ``lit`` of them is bright."""
    x, y, wide, high = box
    step = wide / (columns + 0.35)
    rise = step * 1.3
    bright: list[Box] = []
    dark: list[Box] = []
    rows = max(0, int((high - step * 0.4) / rise))
    shining = iter(many(site.seed, f"{name} panes", rows * columns) if site.air.lamps else [1.0] * rows * columns)
    for row in range(rows):
        for column in range(columns):
            pane = (x + step * (0.4 + column), y + high - rise * (row + 0.85), step * 0.55, rise * 0.55)
            (bright if next(shining) < lit else dark).append(pane)
    glass = site.tone(mix(wall, "#38507a", 0.42), far)
    return site.boxes(dark, glass) + site.boxes(bright, mix(LAMPLIGHT, site.air.haze, far * 0.55))


def tower(site: Site, box: Box, wall: str, far: float, name: str, *, columns: int = 4, lit: float = 0.4) -> str:
    """A tall building with a darker side, a flat roof and windows."""
    x, y, wide, high = box
    roof = chance(site.seed, f"{name} roof")
    parts = [site.box(box, wall, far), site.box((x + wide * 0.82, y, wide * 0.18, high), shade(wall, 0.16), far)]
    if roof < 0.3:
        parts.append(site.box((x + wide * 0.2, y + high, wide * 0.4, high * 0.04), shade(wall, 0.1), far))
    elif roof < 0.5:
        parts.append(
            site.line([(x + wide / 2, y + high), (x + wide / 2, y + high * 1.12)], shade(wall, 0.2), 0.006, far)
        )
    if snowed(site):
        parts.append(site.box((x, y + high - 0.012, wide, 0.018), SNOW, far))
    parts.append(windows(site, (x, y, wide * 0.82, high), wall, far, name, columns=columns, lit=lit))
    return "".join(parts)


def skyline(site: Site, walls: tuple[str, ...], far: float, heights: tuple[float, float], *, lit: float = 0.3) -> str:
    """A row of towers from edge to edge, ``heights`` at the least and at most."""
    name = f"skyline {far}"
    parts = []
    width = 0.17
    for i, x in site.steps(width):
        low, high = heights
        tall = site.vary(f"{name} {i}", low, high)
        box = (x, -0.02, width * site.vary(f"{name} wide {i}", 0.82, 1.04), tall)
        wall = walls[i % len(walls)]
        if far > 0.6 or site.near:
            parts.append(site.box(box, wall, far))
            if site.air.lamps:
                parts.append(windows(site, box, wall, far, f"{name} {i}", columns=3, lit=lit))
        else:
            parts.append(tower(site, box, wall, far, f"{name} {i}", lit=lit))
    return "".join(parts)


def shopfront(site: Site, box: Box, wall: str, awning: str, name: str, far: float = 0.0) -> str:
    """A town house with a shop at its foot, two rows of windows above and a striped awning."""
    x, y, wide, high = box
    ground = min(0.42, high * 0.42)
    trim = mix(wall, "#ffffff", 0.35)
    parts = [
        site.box(box, wall, far),
        site.box((x - 0.008, y + high, wide + 0.016, 0.026), roof_color(site, shade(wall, 0.28)), far),
    ]
    upper = (x + wide * 0.04, y + ground + 0.03, wide * 0.92, high - ground - 0.05)
    parts.append(_sashes(site, upper, wall, trim, name, far))
    glass = LAMPLIGHT if site.air.lamps else site.tone("#8fb4c6", far)
    parts += [
        site.box((x + wide * 0.06, y, wide * 0.88, ground * 0.78), shade(wall, 0.34), far),
        site.flat_box(
            (x + wide * 0.1, y + 0.06, wide * 0.48, ground * 0.78 - 0.08), mix(glass, site.air.haze, far * 0.6)
        ),
        site.box((x + wide * 0.66, y, wide * 0.22, ground * 0.72), shade(awning, 0.2), far),
        site.flat_box(
            (x + wide * 0.7, y + ground * 0.34, wide * 0.14, ground * 0.32), mix(glass, site.air.haze, far * 0.6)
        ),
    ]
    parts.append(_awning(site, (x + wide * 0.03, y + ground * 0.76, wide * 0.94, ground * 0.24), awning, far))
    return "".join(parts)


def _sashes(site: Site, box: Box, wall: str, trim: str, name: str, far: float) -> str:
    x, y, wide, high = box
    rows = max(1, int(high / 0.24))
    columns = max(2, round(wide / 0.14))
    frames: list[Box] = []
    bright: list[Box] = []
    dark: list[Box] = []
    shining = iter(many(site.seed, f"{name} sashes", rows * columns))
    for row in range(rows):
        for column in range(columns):
            pane_wide, pane_high = wide / columns * 0.5, high / rows * 0.56
            left = x + wide * (column + 0.25) / columns
            low = y + high * (row + 0.2) / rows
            frames.append((left - 0.008, low - 0.008, pane_wide + 0.016, pane_high + 0.016))
            lit = next(shining) < 0.5 and site.air.lamps
            (bright if lit else dark).append((left, low, pane_wide, pane_high))
    return (
        site.boxes(frames, site.tone(trim, far))
        + site.boxes(dark, site.tone(mix(wall, "#44608a", 0.6), far))
        + site.boxes(bright, mix(LAMPLIGHT, site.air.haze, far * 0.6))
    )


def _awning(site: Site, box: Box, cloth: str, far: float) -> str:
    x, y, wide, high = box
    stripes = 8
    parts = []
    if snowed(site):
        parts.append(site.box((x, y + high - 0.004, wide, 0.02), SNOW, far, 0.01))
    for i in range(stripes):
        left, right = x + wide * i / stripes, x + wide * (i + 1) / stripes
        color = cloth if i % 2 == 0 else "#f8f3ea"
        parts.append(site.poly([(left, y + high), (right, y + high), (right, y), (left, y)], color, far))
        parts.append(site.oval((left + right) / 2, y, wide / stripes / 2, high * 0.24, color, far))
    return "".join(parts)


def cottage(site: Site, box: Box, wall: str, roof: str, name: str, far: float = 0.0) -> str:
    """A house with a gable roof, a door, windows with shutters and a chimney."""
    x, y, wide, high = box
    ridge = high + wide * 0.42
    tiles = roof_color(site, roof)
    parts = [
        site.box((x + wide * 0.7, y + high, wide * 0.1, wide * 0.4), shade(roof, 0.25), far),
        site.box(box, wall, far),
        site.poly([(x - wide * 0.08, y + high), (x + wide / 2, y + ridge), (x + wide * 1.08, y + high)], tiles, far),
        site.poly(
            [(x + wide / 2, y + ridge), (x + wide * 1.08, y + high), (x + wide * 0.82, y + high)],
            shade(tiles, 0.16),
            far,
        ),
        site.box((x + wide * 0.42, y, wide * 0.17, high * 0.55), shade(roof, 0.3), far),
    ]
    lit = site.air.lamps and chance(site.seed, f"{name} lit") < 0.75
    glass = mix(LAMPLIGHT, site.air.haze, far * 0.6) if lit else site.tone("#9fc0cf", far)
    panes = [(x + wide * side, y + high * 0.36, wide * 0.16, high * 0.34) for side in (0.14, 0.7)]
    frames = [(px - 0.01, py - 0.01, pw + 0.02, ph + 0.02) for px, py, pw, ph in panes]
    return "".join(parts) + site.boxes(frames, site.tone("#fbf6ec", far)) + site.boxes(panes, glass)


def street_lamp(site: Site, x: float, tall: float = 0.92, iron: str = "#3f4453") -> str:
    """A lamp post with an arm; its light is on when the air says so."""
    top = tall
    post = site.line([(x, 0.0), (x, top - 0.05)], iron, 0.014) + site.box(
        (x - 0.022, 0.0, 0.044, 0.06), iron, 0.0, 0.008
    )
    head = [(x - 0.03, top - 0.05), (x + 0.03, top - 0.05), (x + 0.042, top + 0.03), (x - 0.042, top + 0.03)]
    light = "#fff0c2" if site.air.lamps else site.tone("#f3ead2")
    parts = [site.glow(x, top, 0.3, LAMPLIGHT, 0.5) if site.air.lamps else "", post]
    parts.append(site.poly(head, iron))
    parts.append(site.flat_box((x - 0.024, top - 0.042, 0.048, 0.06), light, 0.006))
    cap = roof_color(site, iron)
    parts.append(site.poly([(x - 0.055, top + 0.03), (x, top + 0.065), (x + 0.055, top + 0.03)], cap))
    return "".join(parts)
