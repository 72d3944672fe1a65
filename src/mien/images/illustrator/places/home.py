"""A living room, a bedroom and a kitchen."""

from __future__ import annotations

from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.chance import pick
from mien.images.illustrator.places.furniture import bottles, mug, shelf, sofa
from mien.images.illustrator.places.plants import potted
from mien.images.illustrator.places.room import curtains, floor_lamp, pendant, picture, rug, shell, window
from mien.images.illustrator.site import Site

_WALLS = ("#dfe3d6", "#ead9c8", "#d5dfe3", "#e6d6d6")
_CLOTHS = ("#5f8a86", "#c97a5f", "#6d7fa6", "#8a7a9c")


def living_room(site: Site) -> str:
    """A sofa, a bookcase, a lamp and a window with curtains."""
    wall, cloth = pick(site.seed, "wall", _WALLS), pick(site.seed, "cloth", _CLOTHS)
    parts = [shell(site, wall, "#b98a62"), rug(site, mix(cloth, "#f4e8d6", 0.55), mix(cloth, "#f4e8d6", 0.25))]
    pane = (-0.52, 0.44, 0.3, 0.42)
    parts += [window(site, pane), curtains(site, pane, mix(cloth, "#f6ead9", 0.4))]
    if site.left < -1.1:
        parts.append(window(site, (-1.2, 0.44, 0.3, 0.42)))
    parts.append(sofa(site, -0.36, -0.03, 0.62, cloth))
    parts.append(shelf(site, (0.36, -0.01, 0.32, 0.78), "#9c6d4a", "home", rows=5))
    parts += [picture(site, (0.14, 0.74, 0.13, 0.17), "#6d5140", "#f3e6cf", "#c9785c", site.seed)]
    parts += [floor_lamp(site, 0.29), potted(site, -0.74, -0.03, 0.42)]
    parts += [
        picture(site, (x, 0.6, 0.16, 0.22), "#6d5140", "#e3ece6", "#7fa08c", i)
        for i, x in site.steps(0.36, shift=0.86)
        if x > 0.7
    ]
    parts += [potted(site, x, -0.03, 0.4) for _, x in site.steps(0.8, shift=1.0) if x > 0.8]
    return "".join(parts)


def bedroom(site: Site) -> str:
    """A bed with a headboard, a night table with a lamp, and a window."""
    wall, cloth = pick(site.seed, "wall", ("#d9d6e6", "#e8d8cf", "#cfdde0")), pick(site.seed, "cloth", _CLOTHS)
    parts = [shell(site, wall, "#c29a76"), rug(site, "#f1e6d8", mix(cloth, "#f1e6d8", 0.5))]
    pane = (-0.5, 0.46, 0.28, 0.38)
    parts += [window(site, pane), curtains(site, pane, mix(cloth, "#ffffff", 0.5))]
    wood = "#9a6b4c"
    parts += [
        site.box((0.16, 0.0, 0.58, 0.44), wood, 0.0, 0.04),
        site.box((0.18, 0.12, 0.54, 0.16), "#f7f2ea", 0.0, 0.04),
        site.box((0.2, 0.2, 0.23, 0.13), "#ffffff", 0.0, 0.045),
        site.box((0.46, 0.2, 0.23, 0.13), mix(cloth, "#ffffff", 0.7), 0.0, 0.045),
        site.box((0.14, -0.04, 0.62, 0.22), cloth, 0.0, 0.035),
        site.box((0.14, 0.12, 0.62, 0.065), mix(cloth, "#ffffff", 0.45), 0.0, 0.02),
    ]
    parts.append(site.box((-0.42, -0.02, 0.18, 0.22), wood, 0.0, 0.01))
    parts.append(site.box((-0.4, 0.08, 0.14, 0.09), shade(wood, 0.16)))
    parts.append(floor_lamp(site, -0.33, 0.42))
    parts.append(picture(site, (0.3, 0.66, 0.22, 0.2), "#f8f3ea", mix(cloth, "#ffffff", 0.6), cloth, site.seed))
    parts += [
        shelf(site, (x, -0.01, 0.3, 0.82), wood, f"far {i}")
        for i, x in site.steps(0.5, shift=0.9)
        if x > 0.8 or x < -1.0
    ]
    parts.append(potted(site, -0.62, -0.03, 0.3))
    return "".join(parts)


def kitchen(site: Site) -> str:
    """Cupboards, a stove, tiles and a window over the sink."""
    front = pick(site.seed, "front", ("#7fa096", "#d8b98a", "#8aa3bd", "#c9826c"))
    parts = [shell(site, "#f1eadd", "#cdb79a", planks=False)]
    tiles = [(x, 0.42 + 0.075 * row, 0.07, 0.07) for row in range(4) for _, x in site.steps(0.075, shift=0.01)]
    if not site.near:
        parts.append(site.boxes(tiles, site.tone("#e3ece8")))
    else:
        parts.append(site.box((site.left, 0.42, site.right - site.left, 0.3), "#e3ece8"))
    pane = (-0.5, 0.5, 0.28, 0.32)
    parts.append(window(site, pane))
    for _, x in site.steps(0.26, shift=0.24):
        parts.append(_cupboard(site, (x, 0.02, 0.25, 0.36), front))
        if x > 0.1 or x < -0.7:
            parts.append(_cupboard(site, (x, 0.72, 0.25, 0.34), mix(front, "#ffffff", 0.25)))
    parts.append(site.box((site.left, 0.38, site.right - site.left, 0.035), "#8f6b52"))
    parts += [_stove(site, 0.24), bottles(site, 0.52, 0.415, 0.2, "jars"), mug(site, -0.24, 0.415, 0.05, "#f0c27a")]
    parts += [potted(site, -0.44, 0.415, 0.16), pendant(site, -0.19, min(0.98, site.top - 0.1), 0.09, "#d99a4a")]
    parts.append(site.line([(-0.3, 0.415), (-0.3, 0.5), (-0.36, 0.5), (-0.36, 0.47)], "#8a919c", 0.012))
    return "".join(parts)


def _cupboard(site: Site, box: tuple[float, float, float, float], color: str) -> str:
    x, y, wide, high = box
    return (
        site.box(box, color, 0.0, 0.006)
        + site.box((x + 0.02, y + 0.02, wide - 0.04, high - 0.04), mix(color, "#ffffff", 0.12), 0.0, 0.004)
        + site.box((x + wide * 0.36, y + high * 0.84, wide * 0.28, 0.014), "#5d5a60", 0.0, 0.006)
    )


def _stove(site: Site, x: float) -> str:
    pot = "#c0503f"
    return (
        site.box((x, 0.02, 0.25, 0.36), "#e9e6e2", 0.0, 0.008)
        + site.box((x + 0.035, 0.06, 0.18, 0.18), "#3b4152", 0.0, 0.01)
        + "".join(site.disc(x + 0.05 + 0.05 * i, 0.315, 0.013, "#5d6270") for i in range(4))
        + site.box((x, 0.38, 0.25, 0.035), "#4a4f5c")
        + site.box((x + 0.05, 0.415, 0.14, 0.085), pot, 0.0, 0.016)
        + site.box((x + 0.035, 0.48, 0.17, 0.014), shade(pot, 0.2), 0.0, 0.006)
        + site.disc(x + 0.12, 0.502, 0.012, "#4a4f5c")
    )
