"""An office, a library, a classroom and a workshop."""

from __future__ import annotations

from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import pick
from mien.images.illustrator.places.furniture import bottles, chair, monitor, mug, shelf, table
from mien.images.illustrator.places.plants import potted
from mien.images.illustrator.places.room import pendant, shell, window
from mien.images.illustrator.site import Site


def office(site: Site) -> str:
    """Tall windows over the city, a desk with a screen, a plant and shelves."""
    wall = pick(site.seed, "wall", ("#dfe4e8", "#e6e2d8", "#d8dfda"))
    parts = [shell(site, wall, "#8f97a3", planks=False)]
    for i, x in site.steps(0.46, shift=-0.56):
        parts.append(window(site, (x, 0.36, 0.4, 0.64), "#f4f6f7", panes=(2, 1), view="city", sun=i == 0))
    parts.append(_desk(site, 0.24))
    parts += [_desk(site, x) for _, x in site.steps(0.9, shift=0.24) if (abs(x - 0.24) > 0.2 and x < -1.0) or x > 0.9]
    parts += [potted(site, -0.47, -0.03, 0.52, "#e9e5de"), _cabinet(site, -0.34)]
    parts += [pendant(site, x, min(1.02, site.top - 0.1), 0.085, "#f0b24f") for _, x in site.steps(0.74, shift=0.37)]
    return "".join(parts)


def _desk(site: Site, x: float) -> str:
    wood = "#c2946a"
    screen = "#4f86c0" if not site.air.lamps else "#7fc4f0"
    parts = [chair(site, x + 0.26, -0.02, 0.33, "#3f4656", -1), table(site, (x - 0.04, -0.02, 0.52, 0.36), wood)]
    parts += [monitor(site, x + 0.08, 0.34, 0.24, screen), mug(site, x, 0.34, 0.045, "#e2624f")]
    sheets = [(x + 0.34, 0.34 + 0.011 * i, 0.11 - 0.01 * (i % 2), 0.009) for i in range(5)]
    return "".join(parts) + site.boxes(sheets, site.tone("#fbf8f2"))


def _cabinet(site: Site, x: float) -> str:
    steel = "#aeb6c0"
    drawers = [site.box((x + 0.01, 0.02 + 0.11 * i, 0.14, 0.095), tint(steel, 0.14)) for i in range(3)]
    knobs = [(x + 0.06, 0.07 + 0.11 * i, 0.04, 0.01) for i in range(3)]
    return site.box((x, 0.0, 0.16, 0.35), steel) + "".join(drawers) + site.boxes(knobs, site.tone("#6a7280"))


def library(site: Site) -> str:
    """Bookcases to the ceiling, a ladder, an arched window and a reading lamp."""
    wood = pick(site.seed, "wood", ("#8f5f42", "#7a5138", "#9a6f4d"))
    parts = [shell(site, "#e2cfae", "#8a5c44", skirting=shade(wood, 0.1))]
    parts.append(window(site, (-0.13, 0.3, 0.26, 0.62), "#f3e6cc", panes=(2, 4)))
    for i, x in site.steps(0.4, shift=0.17, margin=0.9):
        left = x if i >= 0 else -0.17 - 0.4 * (-i)
        parts.append(shelf(site, (left, -0.01, 0.385, 1.2), wood, f"case {i}", rows=7))
    parts.append(_ladder(site, 0.36))
    parts += [table(site, (-0.58, -0.03, 0.36, 0.3), "#6b4632"), _green_lamp(site, -0.47)]
    stack = (
        (-0.34, 0.27, 0.1, 0.022, "#b5533f"),
        (-0.335, 0.292, 0.09, 0.02, "#3f6f7a"),
        (-0.33, 0.312, 0.085, 0.022, "#d9a24a"),
    )
    parts += [site.box((x, y, w, h), color) for x, y, w, h, color in stack]
    return "".join(parts)


def _ladder(site: Site, x: float) -> str:
    wood = "#c9975f"
    rungs = [((x + 0.02 * k, 0.11 * k + 0.05), (x + 0.1 + 0.02 * k, 0.11 * k + 0.05)) for k in range(8)]
    sides = [[(x - 0.01, -0.02), (x + 0.17, 0.98)], [(x + 0.09, -0.02), (x + 0.27, 0.98)]]
    return "".join(site.line(list(r), wood, 0.012) for r in rungs) + "".join(site.line(s, wood, 0.016) for s in sides)


def _green_lamp(site: Site, x: float) -> str:
    lit = site.air.lamps
    dome = [(x - 0.075, 0.4), (x - 0.05, 0.45), (x + 0.05, 0.45), (x + 0.075, 0.4)]
    return (
        (site.glow(x, 0.38, 0.22, "#ffe6a8", 0.5) if lit else "")
        + site.line([(x, 0.28), (x, 0.41)], "#c9a04a", 0.012)
        + site.box((x - 0.04, 0.27, 0.08, 0.012), "#c9a04a")
        + site.poly(dome, "#3f8466" if not lit else "#66c090")
    )


def classroom(site: Site) -> str:
    """A blackboard with figures, desks, a globe and a clock."""
    parts = [shell(site, "#e9e0c6", "#b58d68")]
    board = (-0.42, 0.44, 0.84, 0.44)
    x, y, wide, high = board
    parts.append(site.box((x - 0.02, y - 0.02, wide + 0.04, high + 0.04), "#9a6f4a"))
    parts.append(site.box(board, "#3f6b5a"))
    chalk = "#dfe9df"
    curve = [(-0.38, 0.56), (-0.33, 0.74), (-0.27, 0.62), (-0.2, 0.8)]
    parts.append(site.line(curve, chalk, 0.007, bent=True))
    parts.append(site.line([(-0.39, 0.82), (-0.39, 0.5), (-0.18, 0.5)], chalk, 0.005))
    tri = [(0.2, 0.56), (0.36, 0.56), (0.36, 0.74), (0.2, 0.56)]
    parts.append(site.line(tri, chalk, 0.006))
    parts.append(site.line([(0.2, 0.8), (0.37, 0.8)], chalk, 0.006))
    parts.append(site.box((x, y - 0.034, wide, 0.016), "#b5895f"))
    for _, wx in site.steps(0.56, shift=0.52):
        if wx > 0.45 or wx < -0.9:
            parts.append(window(site, (wx, 0.46, 0.36, 0.44), sun=False))
    for i, dx in site.steps(0.46, shift=0.26, margin=0.3):
        left = dx if i >= 0 else dx - 0.12
        parts.append(_school_desk(site, left))
    parts += [_globe(site, 0.4, 0.27), _clock(site, -0.47, 0.98)]
    return "".join(parts)


def _school_desk(site: Site, x: float) -> str:
    return chair(site, x + 0.06, -0.03, 0.42, "#7a8a9c", 1) + table(site, (x + 0.02, -0.04, 0.3, 0.3), "#cf9f66")


def _globe(site: Site, x: float, y: float) -> str:
    return (
        site.line([(x, y), (x, y + 0.03)], "#8a6a4a", 0.016)
        + site.oval(x, y, 0.04, 0.01, "#8a6a4a")
        + site.disc(x, y + 0.09, 0.065, "#5f9fc0")
        + site.blob([(x - 0.04, y + 0.1), (x - 0.01, y + 0.13), (x + 0.01, y + 0.1), (x - 0.02, y + 0.06)], "#8fb56a")
        + site.blob([(x + 0.02, y + 0.08), (x + 0.05, y + 0.1), (x + 0.045, y + 0.06)], "#8fb56a")
    )


def _clock(site: Site, x: float, y: float) -> str:
    y = min(y, site.top - 0.09)
    hand = site.vary("clock", -0.03, 0.03)
    return (
        site.disc(x, y, 0.065, "#4a4f5c")
        + site.disc(x, y, 0.054, "#fbf8f0")
        + site.line([(x, y), (x, y + 0.04)], "#3a3f4c", 0.007)
        + site.line([(x, y), (x + 0.03, y + hand)], "#3a3f4c", 0.007)
    )


def workshop(site: Site) -> str:
    """A bench with a vice, tools on a board, timber and a lamp."""
    wood = "#b07f52"
    parts = [shell(site, "#cfc6b8", "#8d8078", skirting="#a5978a")]
    for _, x in site.steps(1.2, shift=-0.56):
        parts.append(window(site, (x, 0.5, 0.32, 0.38), "#7a7f88", panes=(3, 3), view="city"))
    for _, x in site.steps(1.2, shift=0.2):
        parts.append(_tool_board(site, x, 0.5))
    for i, x in site.steps(0.62, shift=0.2, margin=0.9):
        left = x if i >= 0 else x - 0.16
        parts.append(_bench(site, left, wood))
    parts += [
        _crate(site, -0.32, -0.04),
        pendant(site, 0.4, min(1.0, site.top - 0.12), 0.1, "#4f7f78"),
        bottles(site, 0.56, 0.34, 0.16, "tins"),
    ]
    planks = [(-0.66, 0.74), (-0.62, 0.82), (-0.585, 0.7)]
    parts += [site.line([(x - 0.07, -0.03), (x, tall)], mix(wood, "#f0d2a0", 0.4), 0.022) for x, tall in planks]
    return "".join(parts)


def _tool_board(site: Site, x: float, y: float) -> str:
    parts = [site.box((x, y, 0.44, 0.4), "#a9926f", 0.0, 0.01)]
    steel, grip = "#6d7684", "#b5503f"
    hammer = site.line([(x + 0.07, y + 0.08), (x + 0.07, y + 0.28)], grip, 0.018) + site.box(
        (x + 0.03, y + 0.27, 0.09, 0.04), steel
    )
    saw = site.poly(
        [(x + 0.15, y + 0.1), (x + 0.15, y + 0.17), (x + 0.3, y + 0.15), (x + 0.3, y + 0.12)], steel
    ) + site.box((x + 0.29, y + 0.08, 0.06, 0.09), grip, 0.0, 0.02)
    spanner = site.line([(x + 0.2, y + 0.23), (x + 0.33, y + 0.33)], steel, 0.02) + site.disc(
        x + 0.2, y + 0.23, 0.022, steel
    )
    driver = site.line([(x + 0.39, y + 0.18), (x + 0.39, y + 0.3)], steel, 0.009) + site.line(
        [(x + 0.39, y + 0.1), (x + 0.39, y + 0.18)], "#d9a24a", 0.022
    )
    return "".join(parts) + hammer + saw + spanner + driver


def _bench(site: Site, x: float, wood: str) -> str:
    return (
        site.box((x + 0.02, -0.02, 0.05, 0.32), shade(wood, 0.24))
        + site.box((x + 0.47, -0.02, 0.05, 0.32), shade(wood, 0.24))
        + site.box((x + 0.02, 0.06, 0.5, 0.03), shade(wood, 0.3))
        + site.box((x, 0.29, 0.54, 0.05), wood, 0.0, 0.008)
        + site.box((x + 0.06, 0.34, 0.12, 0.05), "#5a6472", 0.0, 0.008)
        + site.line([(x + 0.05, 0.33), (x + 0.05, 0.42)], "#5a6472", 0.012)
        + site.box((x + 0.26, 0.34, 0.15, 0.03), mix(wood, "#f0d2a0", 0.6))
    )


def _crate(site: Site, x: float, y: float) -> str:
    wood = "#c09060"
    rails = [site.box((x, y + 0.06 * i, 0.18, 0.05), tint(wood, 0.08)) for i in range(3)]
    return site.box((x, y, 0.18, 0.17), shade(wood, 0.25)) + "".join(rails)
