"""A café, a bar, a shop, a stage and a photographer's studio."""

from __future__ import annotations

from mien.domain.scene import TimeOfDay
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import pick
from mien.images.illustrator.places.buildings import LAMPLIGHT
from mien.images.illustrator.places.furniture import SPINES, bottles, chair, mug, round_table
from mien.images.illustrator.places.plants import potted
from mien.images.illustrator.places.room import pendant, shell, window
from mien.images.illustrator.site import Site


def cafe(site: Site) -> str:
    """A big window onto the street, small tables, pendant lamps and a counter with cups."""
    wall = pick(site.seed, "wall", ("#d8b897", "#c9a78c", "#b8c0a8", "#d6a48c"))
    parts = [shell(site, wall, "#93674d", skirting=shade(wall, 0.25))]
    parts.append(site.box((site.left, 0.0, site.right - site.left, 0.26), shade(wall, 0.18)))
    parts.append(site.box((site.left, 0.25, site.right - site.left, 0.016), tint(wall, 0.2)))
    for i, x in site.steps(1.3, shift=-0.6):
        parts.append(window(site, (x, 0.36, 0.5, 0.5), "#5d4438", panes=(2, 1), view="city", sun=i == 0))
    parts += [_menu(site, x) for _, x in site.steps(1.3, shift=0.17)]
    parts.append(_counter(site, 0.2))
    for _, x in site.steps(1.1, shift=-0.4):
        if 0.0 < x < 0.9:
            continue
        parts += [chair(site, x - 0.17, -0.03, 0.42, "#4f3a33", 1), chair(site, x + 0.17, -0.03, 0.42, "#4f3a33", -1)]
        parts += [
            round_table(site, x, -0.03, 0.3, 0.12, "#efe3d0", "#4f3a33"),
            mug(site, x - 0.03, 0.285, 0.045, "#ffffff"),
        ]
    parts += [pendant(site, x, min(0.98, site.top - 0.09), 0.075, "#3f5f5a") for _, x in site.steps(0.62, shift=0.31)]
    return "".join(parts)


def _menu(site: Site, x: float) -> str:
    parts = [site.box((x, 0.6, 0.36, 0.26), "#3a3f42", 0.0, 0.008)]
    rows = [(x + 0.04, 0.65 + 0.045 * i, 0.16 + 0.05 * (i % 2), 0.012) for i in range(4)]
    prices = [(x + 0.29, 0.65 + 0.045 * i, 0.035, 0.012) for i in range(4)]
    return "".join(parts) + site.boxes([*rows, *prices], site.tone("#d8cbb4"))


def _counter(site: Site, x: float) -> str:
    front, top = "#4f7a74", "#e8d5b5"
    slats = [(x + 0.03 + 0.06 * i, 0.03, 0.006, 0.3) for i in range(9)]
    parts = [site.box((x, -0.02, 0.56, 0.38), front), site.boxes(slats, site.tone(shade(front, 0.2)))]
    parts.append(site.box((x - 0.015, 0.35, 0.6, 0.03), top, 0.0, 0.008))
    machine = (
        site.box((x + 0.26, 0.38, 0.2, 0.15), "#c9ced3", 0.0, 0.012)
        + site.box((x + 0.28, 0.44, 0.16, 0.05), "#5d6570")
        + site.box((x + 0.29, 0.53, 0.14, 0.02), "#f4efe6")
    )
    cake = site.box((x + 0.06, 0.38, 0.13, 0.012), "#d9c7ad") + site.box(
        (x + 0.075, 0.392, 0.1, 0.05), "#c9724f", 0.0, 0.01
    )
    dome = site.at(x + 0.125, 0.392)
    r = 0.066 * site.unit
    bell = f"M{svg.xy((dome[0] - r, dome[1]))}a{svg.fmt(r)} {svg.fmt(r * 1.25)} 0 0 1 {svg.fmt(2 * r)} 0Z"
    return "".join(parts) + machine + cake + svg.shape(bell, "#ffffff", opacity=0.3)


def bar(site: Site) -> str:
    """Shelves of bottles in warm light, a long counter, stools and hanging lamps."""
    wall = pick(site.seed, "wall", ("#4f3f4f", "#3f4f58", "#5a3f3c"))
    parts = [shell(site, wall, "#5d4238", skirting=shade(wall, 0.3))]
    back = mix(LAMPLIGHT, wall, 0.35)
    for i, x in site.steps(0.56, shift=0.14, margin=0.9):
        left = x if i >= 0 else -0.14 - 0.56 * (-i) + 0.06
        parts.append(site.box((left, 0.4, 0.5, 0.56), "#7a5138"))
        parts.append(site.flat_box((left + 0.02, 0.42, 0.46, 0.52), mix(back, site.tone(wall), 0.25)))
        for row in range(3):
            y = 0.43 + 0.175 * row
            parts.append(site.box((left + 0.02, y - 0.012, 0.46, 0.014), "#5d3c2c"))
            parts.append(bottles(site, left + 0.04, y, 0.42, f"row {i} {row}"))
    parts.append(site.box((site.left, -0.02, site.right - site.left, 0.36), "#6d4632"))
    parts += [site.box((x, 0.03, 0.2, 0.25), "#7d533c") for _, x in site.steps(0.24, shift=0.02)]
    parts.append(site.box((site.left, 0.33, site.right - site.left, 0.035), "#c08a55"))
    parts += [_stool(site, x) for _, x in site.steps(0.3, shift=0.42) if abs(x) > 0.25]
    parts += [pendant(site, x, min(0.98, site.top - 0.09), 0.07, "#c9823f") for _, x in site.steps(0.6, shift=0.3)]
    return "".join(parts)


def _stool(site: Site, x: float) -> str:
    return (
        site.box((x - 0.008, -0.04, 0.016, 0.28), "#b9a58c")
        + site.oval(x, -0.04, 0.05, 0.01, "#b9a58c")
        + site.box((x - 0.065, 0.23, 0.13, 0.035), "#a83f3f", 0.0, 0.016)
    )


def shop(site: Site) -> str:
    """Shelves of goods, a counter with a till and a striped canopy."""
    wall = pick(site.seed, "wall", ("#f0e2cd", "#dfe7e0", "#efd9d2"))
    parts = [shell(site, wall, "#c7a57f")]
    for i, x in site.steps(0.5, shift=0.15, margin=0.9):
        left = x if i >= 0 else -0.15 - 0.5 * (-i) + 0.06
        parts.append(site.box((left, 0.02, 0.44, 0.86), "#b98a5f"))
        parts.append(site.box((left + 0.02, 0.04, 0.4, 0.82), "#f7ecd9"))
        for row in range(4):
            y = 0.05 + 0.205 * row
            parts.append(_goods(site, left + 0.03, y, f"goods {i} {row}", (i + row) % 3))
            parts.append(site.box((left, y - 0.016, 0.44, 0.016), "#b98a5f"))
    for i, x in site.steps(0.1, shift=0.0):
        color = "#d9604f" if i % 2 else "#fbf4e8"
        parts.append(site.box((x, 0.93, 0.1, 0.3), color) + site.oval(x + 0.05, 0.93, 0.05, 0.03, color))
    parts.append(site.box((0.3, -0.04, 0.5, 0.36), "#6f9089") + site.box((0.28, 0.31, 0.54, 0.03), "#e8d5b5"))
    parts.append(
        site.box((0.42, 0.34, 0.14, 0.07), "#4a5160", 0.0, 0.01) + site.box((0.43, 0.41, 0.09, 0.045), "#8fc0b0")
    )
    parts.append(potted(site, -0.5, -0.04, 0.4))
    return "".join(parts)


def _goods(site: Site, x: float, y: float, name: str, kind: int) -> str:
    if kind == 0:
        return bottles(site, x, y, 0.36, name)
    if kind == 1:
        sizes = [site.vary(f"{name} {k}", 0.06, 0.12) for k in range(5)]
        return "".join(
            site.box((x + 0.075 * k, y, 0.06, size), SPINES[(k * 3 + len(name)) % 8], 0.0, 0.004)
            for k, size in enumerate(sizes)
        )
    fruit = ("#e0733f", "#d9b23f", "#7fa64f", "#c9453f")
    heaps = [site.disc(x + 0.03 + 0.05 * k, y + 0.035, 0.026, fruit[(k // 2) % 4]) for k in range(7)]
    return "".join(heaps) + site.box((x, y, 0.36, 0.035), "#c99a62")


def stage(site: Site) -> str:
    """Curtains, boards and beams of light."""
    cloth = pick(site.seed, "curtain", ("#9c2f3c", "#5a2f6b", "#2f4f7a"))
    dark = {TimeOfDay.NIGHT: 0.62, TimeOfDay.SUNSET: 0.5, TimeOfDay.DAWN: 0.45}.get(site.air.time, 0.22)
    back = mix(cloth, "#1a1026", dark + 0.2)
    parts = [site.fade(site.top, 0.0, site.tone(shade(back, 0.4)), site.tone(back))]
    parts += [site.box((x, 0.0, 0.05, site.top + 0.1), shade(back, 0.16)) for _, x in site.steps(0.13, shift=0.03)]
    parts.append(site.floor("#9c6b48", "#6d4634"))
    if site.bottom < -0.02:
        parts += [
            site.line([(x * 0.85, 0.0), (x * 1.25, site.bottom)], "#7d5339", 0.003)
            for _, x in site.steps(0.17, shift=0.08)
        ]
    beams = []
    for x, foot, color in ((-0.5, -0.06, "#ffe9b8"), (0.5, 0.08, "#ffe9b8"), (0.0, 0.0, "#fff6df")):
        top = site.top + 0.05
        shape = [(x - 0.03, top), (x + 0.03, top), (foot + 0.3, -0.02), (foot - 0.3, -0.02)]
        beams.append(svg.shape(svg.path(site.many(shape)), color, opacity=0.17))
    parts += beams
    if site.bottom < -0.02:
        parts.append(svg.ellipse(*site.at(0.0, -0.075), 0.4 * site.unit, 0.06 * site.unit, "#ffe9b8", opacity=0.35))
    parts += [_curtain(site, site.left, 1, cloth), _curtain(site, site.right, -1, cloth), _valance(site, cloth)]
    return "".join(parts)


def _curtain(site: Site, edge: float, way: int, cloth: str) -> str:
    wide = min(0.26, (site.right - site.left) * 0.2)
    parts = []
    for i in range(4):
        a, b = edge + way * wide * i / 4, edge + way * wide * (i + 1) / 4
        color = cloth if i % 2 == 0 else shade(cloth, 0.2)
        parts.append(site.poly([(a, site.top + 0.1), (b + way * 0.012, site.top + 0.1), (b, -0.03), (a, -0.03)], color))
        parts.append(site.oval((a + b) / 2, -0.03, wide / 8, 0.018, color))
    return "".join(parts)


def _valance(site: Site, cloth: str) -> str:
    parts = []
    for i, x in site.steps(0.2, shift=0.0):
        parts.append(site.oval(x + 0.1, site.top - 0.02, 0.104, 0.08, cloth if i % 2 else shade(cloth, 0.12)))
    return "".join(parts) + site.box((site.left, site.top - 0.025, site.right - site.left, 0.06), shade(cloth, 0.24))


def studio(site: Site) -> str:
    """A paper backdrop that runs into the floor, softboxes and a tripod."""
    paper = pick(site.seed, "paper", ("#d9d3c9", "#cfd8dc", "#e0cfc4", "#c9d3c4"))
    parts = [shell(site, "#8d9098", "#77797f", planks=False, skirting="#77797f")]
    half = 0.42
    sweep = [
        (-half, 1.02),
        (half, 1.02),
        (half, 0.0),
        (half * 1.25, min(site.bottom, -0.2)),
        (-half * 1.25, min(site.bottom, -0.2)),
        (-half, 0.0),
    ]
    parts.append(site.poly(sweep, paper))
    parts.append(_lit_paper(site, half * 0.98, site.tone(paper)))
    parts.append(site.line([(-half - 0.06, 1.03), (half + 0.06, 1.03)], "#4d4f58", 0.03))
    parts += [site.line([(x, -0.02), (x, 1.03)], "#4d4f58", 0.014) for x in (-half - 0.05, half + 0.05)]
    parts += [_softbox(site, 0.47, -1), _softbox(site, -0.47, 1)]
    return "".join(parts)


def _lit_paper(site: Site, reach: float, tone: str) -> str:
    """Light on the middle of the paper: flat discs, as nothing is seen through them."""
    middle, steps = site.at(0.0, 0.6), 14
    return "".join(
        svg.circle(*middle, reach * site.unit * (1 - i / steps), mix(tone, "#ffffff", 0.5 * (i + 1) / steps))
        for i in range(steps)
    )


def _softbox(site: Site, x: float, way: int) -> str:
    face = [(x + way * 0.1, 0.62), (x + way * 0.1, 0.92), (x - way * 0.0, 0.98), (x - way * 0.0, 0.56)]
    hood = [(x, 0.98), (x, 0.56), (x - way * 0.13, 0.72), (x - way * 0.13, 0.82)]
    stand = [
        site.line([(x - way * 0.08, 0.2), (x - way * 0.08 + dx, -0.04)], "#3a3d47", 0.012) for dx in (-0.1, 0.0, 0.1)
    ]
    return (
        site.line([(x - way * 0.08, 0.1), (x - way * 0.08, 0.74)], "#3a3d47", 0.012)
        + "".join(stand)
        + site.poly(hood, "#2f323c")
        + svg.shape(svg.path(site.many(face)), "#fffaf0")
    )
