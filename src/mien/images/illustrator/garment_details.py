"""What is sewn onto a garment's trunk: pockets, flaps, badges, yokes, bands. One small drawing for each mark."""

from __future__ import annotations

from collections.abc import Callable

from mien.images.illustrator import motif_shapes as motifs
from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix, shade, tint
from mien.images.illustrator.patterns import trunk_field
from mien.images.illustrator.sitter import edge_color
from mien.images.illustrator.trunk import TrunkSurface, steady
from mien.images.illustrator.worn import Worn

Detail = Callable[[TrunkSurface, Worn, float], str]
"""Draws one mark of a garment on a surface that ends at a height."""

_GOLD, _METAL = "#d9b04e", "#c9ced6"


def draw_details(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    """Everything that the garment's marks put on its trunk, in the order of the table."""
    return "".join(draw(surface, worn, bottom) for mark, draw in _DETAILS.items() if mark in worn.cut.marks)


_GAP = 23.0
"""Azimuth up to which the fronts of an open garment leave the chest free."""


def _around(surface: TrunkSurface, worn: Worn) -> list[tuple[float, float]]:
    """The azimuths that the garment covers on the side that is seen."""
    is_open = worn.cut.slot == "outer" and worn.cut.closure in {"zip", "open", "buttoned open"}
    return surface.spans(_GAP, 360 - _GAP) if is_open else [surface.visible]


def pocket(surface: TrunkSurface, worn: Worn, azimuth: tuple[float, float], top: float, tall: float) -> str:
    """A patch pocket with a hem, between two azimuths."""
    low, high = azimuth
    if not (surface.faces(low, 0.02) and surface.faces(high, 0.02)):
        return ""
    hem = svg.path([surface.at(low, top + 0.09), surface.at(high, top + 0.09)], closed=False)
    body = [surface.at(low, top), surface.at(high, top), surface.at(high, top + tall * 0.8),
            surface.at((low + high) / 2, top + tall), surface.at(low, top + tall * 0.8)]  # fmt: skip
    return svg.shape(svg.path(body), worn.ramp.shade, opacity=0.5) + svg.stroke(hem, edge_color(worn.ramp), 0.035)


def flap(surface: TrunkSurface, worn: Worn, azimuth: tuple[float, float], y: float, tall: float = 0.17) -> str:
    """A pocket's flap between two azimuths."""
    low, high = azimuth
    runs = surface.spans(low, high)
    parts = []
    for a, b in runs:
        top = [surface.at(a + (b - a) * i / 4, y) for i in range(5)]
        low_edge = [(px, py + tall) for px, py in top]
        parts.append(svg.shape(svg.corners(top, low_edge[::-1]), mix(worn.ramp.base, worn.ramp.shade, 0.25)))
        parts.append(svg.stroke(svg.smooth(low_edge, closed=False), edge_color(worn.ramp), 0.04))
    return "".join(parts)


def _chest_pocket(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    return pocket(surface, worn, (22.0, 46.0), surface.height(0.72), 0.44)


def _chest_pockets(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = surface.height(0.72)
    return "".join(
        pocket(surface, worn, span, y + 0.06, 0.42) + flap(surface, worn, span, y, 0.16)
        for span in ((20.0, 48.0), (-48.0, -20.0))
    )


def _patch_pockets(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = min(surface.height(0.14), bottom - 0.62)
    return "".join(pocket(surface, worn, span, y, 0.5) for span in ((28.0, 60.0), (-60.0, -28.0)))


def _flaps(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = min(surface.height(0.12), bottom - 0.4)
    return "".join(flap(surface, worn, span, y) for span in ((32.0, 64.0), (-64.0, -32.0)))


def _slits(surface: TrunkSurface, worn: Worn, bottom: float, color: str = "") -> str:
    parts = []
    for side in (-1, 1):
        ends = [(side * 34, surface.height(0.26)), (side * 52, surface.height(0.1))]
        if all(surface.faces(a, 0.05) for a, _ in ends):
            line = svg.path([surface.at(a, y) for a, y in ends], closed=False)
            parts.append(svg.stroke(line, color or edge_color(worn.ramp), 0.06))
    return "".join(parts)


def _zip_pockets(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    drawn = _slits(surface, worn, bottom, _METAL)
    ends = [(24.0, surface.height(0.72)), (46.0, surface.height(0.66))]
    if all(surface.faces(a, 0.05) for a, _ in ends):
        drawn += svg.stroke(svg.path([surface.at(a, y) for a, y in ends], closed=False), _METAL, 0.05)
    return drawn


def _hanky(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = surface.height(0.7)
    if not (surface.faces(28, 0.05) and surface.faces(46, 0.05)):
        return ""
    points = [surface.at(29, y), surface.at(33, y - 0.16), surface.at(37, y - 0.05), surface.at(41, y - 0.15),
              surface.at(45, y)]  # fmt: skip
    line = svg.path([surface.at(27, y), surface.at(47, y)], closed=False)
    return svg.shape(svg.path(points), "#f4f1ea") + svg.stroke(line, edge_color(worn.ramp), 0.06)


def _yoke(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    runs = [surface.level(surface.height(0.78), low, high, 8) for low, high in _around(surface, worn)]
    line = "".join(svg.smooth(run, closed=False) for run in runs)
    seams = [surface.line(steady(a), surface.height(0.78), bottom) for a in (-30.0, 30.0)]
    thread = mix(worn.ramp.base, "#e2b65c", 0.55) if luminance(worn.ramp.base) < 0.6 else worn.ramp.shade
    return "".join(svg.stroke(d, thread, 0.035) for d in (line, *seams) if d)


def _storm_flap(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = surface.height(0.66)
    cape = surface.panel(surface.top + 0.3, y, steady(-64.0), steady(-14.0))
    back = surface.panel(surface.top + 0.3, surface.height(0.7), steady(118.0), steady(242.0))
    parts = []
    for d in (cape, back):
        if d:
            parts.append(svg.shape(d, mix(worn.ramp.base, worn.ramp.tint, 0.5)))
            parts.append(svg.stroke(d, worn.ramp.shade, 0.035))
    return "".join(parts)


def _waistband(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    bands = [surface.panel(bottom - 0.26, bottom, steady(low), steady(high)) for low, high in _around(surface, worn)]
    return "".join(svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.5)) for band in bands if band)


def _reflectors(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    heights = (surface.height(0.42), surface.height(0.2))
    bands = [surface.panel(y, y + 0.16, steady(a), steady(b)) for y in heights for a, b in _around(surface, worn)]
    bands += [surface.panel(surface.top + 0.1, surface.height(0.42), steady(a - 6), steady(a + 6))
              for a in (-34.0, 34.0, 146.0, 214.0)]  # fmt: skip
    return "".join(svg.shape(d, "#dfe3e4") for d in bands if d)


def _badge(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    if not surface.faces(30, 0.1):
        return ""
    field = trunk_field(surface, surface.top, bottom)
    spot = (30 / 90 * 1.8, surface.height(0.78))
    return svg.shape(field.motif(motifs.STAR, *spot, 0.2), _GOLD) + svg.shape(
        field.motif(motifs.DOT, *spot, 0.07), shade(_GOLD, 0.3)
    )


def _crest(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    if not surface.faces(30, 0.1):
        return ""
    field = trunk_field(surface, surface.top, bottom)
    color = tint(worn.ramp.base, 0.7) if luminance(worn.ramp.base) < 0.6 else shade(worn.ramp.base, 0.5)
    return svg.shape(field.motif(motifs.DOT, 0.6, surface.height(0.74), 0.1), worn.second or color)


def _medals(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    parts = []
    for i, color in enumerate(("#b8383f", "#35609b", "#e0b64c")):
        a = 22.0 + 11 * i
        if surface.faces(a, 0.1):
            x, y = surface.at(a, surface.height(0.76))
            parts.append(svg.rect(x - 0.07, y, 0.14, 0.2, color) + svg.circle(x, y + 0.27, 0.085, _GOLD))
    return "".join(parts)


def _studs(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    spots = [(a, surface.height(share)) for share in (0.92, 0.82) for a in range(-60, 61, 15) if abs(a) > 20]
    return "".join(svg.circle(*surface.at(a, y), 0.05, _METAL) for a, y in spots if surface.faces(a, 0.1))


def _straps(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    dark = shade(worn.ramp.shade, 0.25)
    parts = []
    low, high = surface.visible
    for share in (0.66, 0.44, 0.16):
        y = surface.height(share)
        parts.append(svg.shape(surface.panel(y, y + 0.13, steady(low), steady(high)), dark))
        if surface.faces(0, 0.15):
            x, top = surface.at(0, y + 0.065)
            parts.append(svg.rect(x - 0.12, top - 0.1, 0.24, 0.2, _GOLD, radius=0.04))
    seams = [surface.line(steady(a), surface.height(0.9), bottom) for a in (-40.0, 40.0, 140.0, 220.0)]
    parts += [svg.stroke(seam, worn.ramp.shade, 0.045) for seam in seams if seam]
    return "".join(parts)


def _life_support(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    low, high = surface.visible
    rings = [
        surface.panel(surface.height(s), surface.height(s - 0.035), steady(low), steady(high)) for s in (0.46, 0.2)
    ]
    parts = [svg.shape(d, "#9aa4b2") for d in rings if d]
    if surface.faces(0, 0.15):
        box = surface.panel(surface.height(0.82), surface.height(0.54), steady(-26.0), steady(26.0))
        parts.append(svg.shape(box, "#8b96a5"))
        lights = (("#d9534f", -14.0), ("#e8bf4e", 0.0), ("#5fa55a", 14.0))
        parts += [svg.circle(*surface.at(a, surface.height(0.74)), 0.08, color) for color, a in lights]
        dial = surface.panel(surface.height(0.66), surface.height(0.59), steady(-17.0), steady(17.0))
        parts.append(svg.shape(dial, "#3d4654"))
    return "".join(parts)


def _gathers(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    lines = [surface.line(steady(a), surface.top + 0.5, surface.top + 1.0 + 0.12 * (i % 2))
             for i, a in enumerate((-44.0, -30.0, 30.0, 44.0))]  # fmt: skip
    return "".join(svg.stroke(line, worn.ramp.shade, 0.04) for line in lines if line)


def _drawstring(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    runs = [surface.level(surface.height(0.28), low, high, 8) for low, high in _around(surface, worn)]
    return "".join(svg.stroke(svg.smooth(run, closed=False), edge_color(worn.ramp), 0.07, cap="butt") for run in runs)


def _patch(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    d = surface.panel(surface.height(0.5), surface.height(0.32), steady(22), steady(48))
    cloth = mix(worn.ramp.base, "#b58a52", 0.5)
    return svg.shape(d, cloth) + svg.stroke(d, shade(cloth, 0.35), 0.03) if d else ""


def _pouch(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    """The pocket of a hoodie."""
    if not surface.faces(0, -0.3):
        return ""
    top, low = surface.height(0.38), surface.height(0.07)

    def half(y: float) -> float:
        return 46.0 * (0.6 + 0.4 * min(1.0, 1.6 * (y - top) / (low - top)))

    body = surface.panel(top, low, lambda y: -half(y), half)
    return svg.shape(body, mix(worn.ramp.base, worn.ramp.shade, 0.4)) + svg.stroke(body, worn.ramp.shade, 0.035)


def _strings(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    color = tint(worn.ramp.base, 0.75) if luminance(worn.ramp.base) < 0.7 else shade(worn.ramp.base, 0.4)
    lines = [surface.line(steady(side * 13), surface.top + 0.55, surface.top + 1.2) for side in (-1, 1)]
    return "".join(svg.stroke(line, color, 0.06) for line in lines if line)


def _notch(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    """The stitched triangle below a sweatshirt's neck."""
    if not surface.faces(0, 0.15):
        return ""
    y = surface.top + 0.42
    return svg.shape(
        svg.path([surface.at(-11, y), surface.at(11, y), surface.at(0, y + 0.26)]), worn.ramp.shade, opacity=0.8
    )


_DETAILS: dict[str, Detail] = {
    "yoke": _yoke, "storm flap": _storm_flap, "straps": _straps, "gathers": _gathers, "notch": _notch,
    "pocket": _chest_pocket, "chest pockets": _chest_pockets, "patch pockets": _patch_pockets, "flaps": _flaps,
    "slits": _slits, "zip pockets": _zip_pockets, "hanky": _hanky, "reflectors": _reflectors, "badge": _badge,
    "crest": _crest, "medals": _medals, "studs": _studs, "life support": _life_support, "drawstring": _drawstring,
    "pouch": _pouch, "strings": _strings, "patch": _patch, "waistband": _waistband,
}  # fmt: skip
