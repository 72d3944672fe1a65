"""What lies round the waist: belts, ropes, sashes, an obi, a corset."""

from __future__ import annotations

from collections.abc import Callable

from mien.images.illustrator import svg
from mien.images.illustrator.blend import luminance, mix, shade, tint
from mien.images.illustrator.palette import Ramp, ramp
from mien.images.illustrator.sitter import edge_color
from mien.images.illustrator.trunk import TrunkSurface, steady
from mien.images.illustrator.worn import Outfit, Worn

_BRASS = "#d8b25a"


def draw_waist(surface: TrunkSurface, outfit: Outfit) -> str:
    """What the outermost garment that has something round its waist wears there."""
    for garment in (outfit.outer, outfit.top):
        if garment is None or (outfit.outer and garment is outfit.top and outfit.outer.cut.closure != "open"):
            continue
        for mark, draw in _WAISTS.items():
            if mark in garment.cut.marks and not outfit.wearing("belt") and not outfit.wearing("obi"):
                return draw(surface, garment)
    return ""


def belt(surface: TrunkSurface, cloth: Ramp) -> str:
    """A belt with a buckle."""
    low, high = surface.visible
    y = surface.height(0.3)
    band = surface.panel(y, y + 0.2, steady(low), steady(high))
    buckle = ""
    if surface.faces(0, 0.1):
        a, b = surface.at(-10, y - 0.02), surface.at(10, y + 0.22)
        wide, tall = b[0] - a[0], b[1] - a[1]
        buckle = svg.rect(a[0], a[1], wide, tall, _BRASS, radius=0.05) + svg.rect(
            a[0] + wide * 0.25, a[1] + tall * 0.28, wide * 0.5, tall * 0.44, cloth.shade, radius=0.03
        )
    return svg.shape(band, cloth.base) + buckle


def obi(surface: TrunkSurface, worn: Worn) -> str:
    """A broad sash with a cord, tied in a flat bow on the back."""
    low, high = surface.visible
    top, bottom = surface.height(0.52), surface.height(0.24)
    band = surface.panel(top, bottom, steady(low), steady(high))
    cord = svg.smooth(surface.level((top + bottom) / 2, low, high, 8), closed=False)
    parts = [svg.shape(band, worn.ramp.base), svg.stroke(cord, worn.ramp.shade, 0.09, cap="butt")]
    if surface.faces(180, 0.1):
        box = [surface.at(180 + a, y) for a, y in ((-30, top - 0.3), (30, top - 0.3), (34, bottom), (-34, bottom))]
        drop = [
            surface.at(180 + a, y) for a, y in ((-18, bottom), (18, bottom), (20, bottom + 0.7), (-20, bottom + 0.7))
        ]
        parts += [svg.shape(svg.path(drop), worn.ramp.shade), svg.shape(svg.path(box), worn.ramp.base)]
        parts.append(svg.stroke(svg.path([box[0], box[2]], closed=False), worn.ramp.shade, 0.05))
    return "".join(parts)


def corset(surface: TrunkSurface, worn: Worn) -> str:
    """A laced bodice over a blouse, curved above, pointed below."""
    low, high = surface.visible
    top, bottom = surface.height(0.66), surface.height(0.14)
    body = surface.panel(top, bottom, steady(low), steady(high))
    bones = [surface.line(steady(a), top, bottom) for a in range(-360, 360, 24) if low + 4 < a < high - 4]
    rims = [svg.smooth(surface.level(y, low, high, 10), closed=False) for y in (top, bottom)]
    edge = edge_color(worn.ramp)
    parts = [svg.shape(body, worn.ramp.base), svg.stroke("".join(bones), edge, 0.035)]
    parts += [svg.stroke(rim, worn.second or mix(worn.ramp.tint, _BRASS, 0.4), 0.07, cap="butt") for rim in rims]
    middle = 0.0 if surface.faces(0, 0.1) else -180.0
    if surface.faces(middle, 0.1):
        steps = [
            surface.at(middle + a, top + 0.16 + 0.2 * i) for i in range(7) for a in ((-8, 8) if i % 2 else (8, -8))
        ]
        lace = "#f3ead8" if luminance(worn.ramp.base) < 0.6 else shade(worn.ramp.base, 0.5)
        parts.append(svg.stroke(svg.path([p for p in steps if p[1] < surface.at(middle, bottom)[1]], closed=False),
                                lace, 0.045))  # fmt: skip
    return "".join(parts)


def _belt_of(surface: TrunkSurface, worn: Worn) -> str:
    """A belt that belongs to the garment: of its cloth on a coat, of leather elsewhere."""
    if worn.cut.kind == "trench coat":
        return belt(surface, Ramp(mix(worn.ramp.base, worn.ramp.shade, 0.8), edge_color(worn.ramp), worn.ramp.base))
    color = mix(worn.ramp.shade, "#3a2a22", 0.55)
    return belt(surface, Ramp(color, edge_color(worn.ramp), tint(color, 0.3)))


def _tied(surface: TrunkSurface, worn: Worn) -> str:
    return _knotted(surface, Ramp(worn.ramp.shade, edge_color(worn.ramp), worn.ramp.base), 0.22, 0.9)


def _rope(surface: TrunkSurface, worn: Worn) -> str:
    return _knotted(surface, ramp("#d9c29a"), 0.12, 1.7)


def _waist_sash(surface: TrunkSurface, worn: Worn) -> str:
    return _knotted(surface, ramp(worn.second or mix(worn.ramp.tint, "#e0b64c", 0.35)), 0.26, 0.0)


def _knotted(surface: TrunkSurface, cloth: Ramp, wide: float, ends: float) -> str:
    """A sash with a knot at one side, from which its ends hang."""
    low, high = surface.visible
    y = surface.height(0.32)
    parts = [svg.shape(surface.panel(y, y + wide, steady(low), steady(high)), cloth.base)]
    if ends and surface.faces(16, 0.1):
        x, top = surface.at(16, y + wide / 2)
        for lean, long in ((-0.08, ends), (0.12, ends * 0.84)):
            run = [(x, top), (x + lean * 0.6, top + long * 0.5), (x + lean, top + long)]
            parts.append(svg.stroke(svg.smooth(run, closed=False), cloth.shade, wide * 0.8, cap="butt"))
        parts.append(svg.circle(x, top, wide * 0.75, cloth.shade))
    return "".join(parts)


_WAISTS: dict[str, Callable[[TrunkSurface, Worn], str]] = {
    "obi": lambda surface, worn: obi(surface, Worn(worn.cut, ramp(worn.second or _contrast(worn.ramp.base)))),
    "rope": _rope, "waist sash": _waist_sash, "tied": _tied, "belt": _belt_of,
}  # fmt: skip


def _contrast(color: str) -> str:
    return "#e9dcc0" if luminance(color) < 0.5 else "#7a3240"
