"""Small things worn: scarves, ties, collars, belts, aprons, bags, necklaces."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from math import cos, pi, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, tint
from mien.images.illustrator.collars import flaps
from mien.images.illustrator.drape import hull, over_shoulder
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Edge, Neckline, TrunkSurface, steady
from mien.images.illustrator.worn import Worn

Maker = Callable[[TrunkSurface, Worn], str]


def under_outer(sitter: Sitter) -> str:
    """What lies on the top and below an outer garment: tie, bow tie, apron, suspenders, belt of the trousers."""
    surface = sitter.surface(sitter.outfit.top.cut.ease + 0.01)
    parts = []
    if worn := sitter.outfit.wearing("suspenders"):
        parts.append(_suspenders(surface, worn.ramp))
    if worn := sitter.outfit.wearing("tie"):
        parts.append(_tie(surface, worn.ramp))
    if worn := sitter.outfit.wearing("bow tie"):
        parts.append(_bow_tie(surface, worn.ramp))
    return "".join(parts)


def around_neck(sitter: Sitter) -> str:
    """What lies around the neck and hangs from it, over the shoulders' sleeves: scarves, ruffs, necklaces."""
    return "".join(_drawn(sitter, _AT_NECK))


def _drawn(sitter: Sitter, makers: dict[str, Maker]) -> list[str]:
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.02)
    worn = [piece for piece in sitter.outfit.extras if piece.cut.kind in makers]
    return [makers[piece.cut.kind](surface, piece) for piece in worn]


def over_outer(sitter: Sitter) -> str:
    """What lies over everything on the trunk, below the arms: belts, aprons, sashes, bags."""
    parts = _drawn(sitter, _ON_TRUNK)
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.02)
    for garment in (sitter.outfit.outer, sitter.outfit.top):
        if garment and "belt" in garment.cut.marks and not sitter.outfit.wearing("belt"):
            color = mix(garment.ramp.shade, "#3a2a22", 0.55)
            parts.append(_belt(surface, Ramp(color, edge_color(garment.ramp), tint(color, 0.3))))
            break
    return "".join(parts)


def _tie(surface: TrunkSurface, ramp: Ramp) -> str:
    if not surface.faces(0, 0.05):
        return ""
    top = surface.top + 0.3
    rows = ((top + 0.26, 0.09), (top + 1.1, 0.17), (top + 1.9, 0.2))
    left = [surface.at(-surface.azimuth(x, y), y) for y, x in rows]
    right = [surface.at(surface.azimuth(x, y), y) for y, x in rows if surface.faces(surface.azimuth(x, y))]
    tip = surface.at(0, top + 2.12)
    knot = [surface.at(a, y) for a, y in ((-12, top), (12, top), (9, top + 0.3), (-9, top + 0.3))]
    return svg.shape(svg.path([*left, tip, *right[::-1]]), ramp.base) + svg.shape(svg.path(knot), ramp.shade)


def _bow_tie(surface: TrunkSurface, ramp: Ramp) -> str:
    if not surface.faces(0, 0.1):
        return ""
    y = surface.top + 0.42
    points = [
        surface.at(a, y + d) for a, d in ((-30, -0.16), (0, -0.03), (30, -0.16), (30, 0.18), (0, 0.05), (-30, 0.18))
    ]
    return svg.shape(svg.path(points), ramp.base) + svg.circle(*surface.at(0, y), 0.09, ramp.shade)


def _suspenders(surface: TrunkSurface, ramp: Ramp) -> str:
    lines = [
        surface.line(steady(s + turn), surface.height(1.06), surface.height(0.1))
        for turn in (0.0, 180.0)
        for s in (-30.0, 30.0)
    ]
    return "".join(svg.stroke(line, ramp.base, 0.12, cap="butt") for line in lines if line)


def _belt(surface: TrunkSurface, ramp: Ramp) -> str:
    low, high = surface.visible
    y = surface.height(0.3)
    band = surface.panel(y, y + 0.2, steady(low), steady(high))
    buckle = ""
    if surface.faces(0, 0.1):
        a, b = surface.at(-10, y - 0.02), surface.at(10, y + 0.22)
        buckle = svg.rect(a[0], a[1], b[0] - a[0], b[1] - a[1], "#d8b25a", radius=0.04)
    return svg.shape(band, ramp.base) + buckle


def _draw_belt(surface: TrunkSurface, worn: Worn) -> str:
    return _belt(surface, worn.ramp)


def _scarf(surface: TrunkSurface, worn: Worn) -> str:
    ramp = worn.ramp
    first, last = surface.visible
    ring = Neckline(0.3, 1.2, lift=0.02)
    low = [surface.neck_point(first + (last - first) * i / 14, ring) for i in range(15)]
    middle = (low[0][0] + low[-1][0]) / 2
    high = [
        (middle + (x - middle) * 0.9, low[0][1] - 0.36 + 0.16 * sin(radians(180 * i / 14)))
        for i, (x, _) in enumerate(low)
    ]
    ends = ((24.0, 0.42, ramp.shade), (9.0, 0.3, mix(ramp.base, ramp.shade, 0.35)))
    parts = [_scarf_end(surface, azimuth, surface.height(share), tone) for azimuth, share, tone in ends]
    parts.append(svg.shape(svg.corners(low, high[::-1]), ramp.base))
    parts.append(svg.stroke(svg.corners(low, high[::-1]), ramp.base, 0.12))
    mid = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.05) for a, b in zip(low, high, strict=True)]
    parts.append(svg.stroke(svg.smooth(mid[2:], closed=False), ramp.shade, 0.05))
    return "".join(parts)


def _scarf_end(surface: TrunkSurface, azimuth: float, low: float, tone: str) -> str:
    """A hanging end with its fringe, a little wider at the bottom."""
    if not surface.faces(azimuth, 0.1):
        return ""
    top = surface.top + 0.2

    def half(y: float) -> float:
        return 8 + 3 * (y - top) / (low - top)

    cloth = surface.panel(top, low, lambda y: azimuth - half(y), lambda y: azimuth + half(y))
    parts = [svg.shape(cloth, tone)]
    for i in range(6):
        a = azimuth - 10 + 4 * i
        if surface.faces(a, 0.05):
            thread = svg.path([surface.at(a, low - 0.05), surface.at(a, low + 0.2)], closed=False)
            parts.append(svg.stroke(thread, tone, 0.07))
    return "".join(parts)


def _kerchief(surface: TrunkSurface, worn: Worn) -> str:
    first, last = surface.visible
    ring = Neckline(0.3, 1.12, pointed=True, lift=0.02)
    low = [surface.neck_point(first + (last - first) * i / 14, ring) for i in range(15)]
    high = [(x, y - 0.24) for x, y in low]
    parts = [svg.shape(svg.corners(low, high[::-1]), worn.ramp.base)]
    if surface.faces(0, 0.0):
        y = surface.top + 0.4
        points = [surface.at(a, y + d) for a, d in ((0, -0.08), (-12, 0.5), (2, 0.4), (14, 0.52))]
        parts.append(svg.shape(svg.path(points), worn.ramp.shade))
        parts.append(svg.circle(*surface.at(0, y - 0.04), 0.1, worn.ramp.base))
    return "".join(parts)


def _collar(surface: TrunkSurface, worn: Worn) -> str:
    return flaps(surface, worn.ramp, 0.34)


_PLEATS = 26


def _ruff(surface: TrunkSurface, worn: Worn) -> str:
    """A pleated disc round the neck, seen a little from above: its far half lies behind the head."""
    run = [surface.neck_point(a, Neckline(0.3, 1.0, lift=0.16)) for a in surface.visible]
    x, y = (run[0][0] + run[1][0]) / 2, (run[0][1] + run[1][1]) / 2 + 0.02
    wide, tall = 1.32, 0.4
    rim: list[Point] = []
    for i in range(_PLEATS * 2):
        t, out = 2 * pi * i / (_PLEATS * 2), 1.0 if i % 2 else 0.93
        rim.append((x + wide * out * cos(t), y + tall * out * sin(t)))
    thick = [(px, py + 0.16) for px, py in rim]
    parts = [svg.shape(svg.smooth(thick), worn.ramp.shade), svg.shape(svg.smooth(rim), worn.ramp.base)]
    for px, py in rim[::2]:
        fold = svg.path([(x + (px - x) * 0.34, y + (py - y) * 0.34), (px, py)], closed=False)
        parts.append(svg.stroke(fold, worn.ramp.shade, 0.045))
        if py > y - 0.08:
            parts.append(svg.stroke(svg.path([(px, py), (px, py + 0.15)], closed=False), edge_color(worn.ramp), 0.04))
    return "".join(parts)


def _jabot(surface: TrunkSurface, worn: Worn) -> str:
    """A high frilled neckcloth and the frills that fall from it between the lapels."""
    parts = [
        _frill(surface, worn, surface.top + low, half)
        for low, half in ((1.32, 15.0), (0.98, 18.0), (0.64, 17.0))
        if surface.faces(0, 0.15)
    ]
    first, last = surface.visible
    low = [surface.neck_point(first + (last - first) * i / 24, Neckline(0.42, 1.04, lift=0.02)) for i in range(25)]
    middle = (low[0][0] + low[-1][0]) / 2
    high = [(middle + (x - middle) * 1.02, low[0][1] - 0.3 + 0.07 * (i % 2) + 0.2 * sin(pi * i / 24))
            for i, (x, _) in enumerate(low)]  # fmt: skip
    parts.append(svg.shape(svg.path([*low, *high[::-1]]), worn.ramp.base))
    folds = [svg.path([(hx, hy), ((hx + lx) / 2, (hy + ly) / 2)], closed=False)
             for (hx, hy), (lx, ly) in zip(high[1::2], low[1::2], strict=True)]  # fmt: skip
    parts += [svg.stroke(fold, worn.ramp.shade, 0.04) for fold in folds]
    parts.append(svg.stroke(svg.smooth(low, closed=False), worn.ramp.shade, 0.045))
    return "".join(parts)


def _frill(surface: TrunkSurface, worn: Worn, low: float, half: float) -> str:
    """One tier: gathered above, waved below."""
    waves = 6
    azimuths = [-half + 2 * half * i / waves for i in range(waves + 1)]
    hem = [surface.at(a, low + (0.1 if i % 2 else 0.0)) for i, a in enumerate(azimuths) if surface.faces(a)]
    top = [surface.at(a * 0.45, low - 0.46) for a in (-half, half)]
    if len(hem) < 3:
        return ""
    folds = [svg.path([((top[0][0] + top[1][0] + x) / 3, y - 0.3), (x, y)], closed=False) for x, y in hem[1:-1]]
    outline = svg.corners([top[1], top[0]], [top[0], *hem], [hem[-1], top[1]])
    return svg.shape(outline, worn.ramp.base) + "".join(svg.stroke(f, worn.ramp.shade, 0.04) for f in folds)


def shawl(sitter: Sitter) -> str:
    """A shawl over shoulders and upper arms, painted after the arms; its ends meet on the chest."""
    worn = sitter.outfit.wearing("shawl")
    if not worn:
        return ""
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.1)
    first, last = surface.visible
    neck = [surface.neck_point(first + (last - first) * i / 14, Neckline(0.6, 1.04, pointed=True)) for i in range(15)]
    left, right = over_shoulder(sitter, surface, first, 0.62), over_shoulder(sitter, surface, last, 0.62)
    low = surface.height(0.3 if surface.faces(0) else 0.22)
    bottom = [right[-1], surface.at((last * 2 + first) / 3, surface.height(0.46)), surface.at((first + last) / 2, low),
              surface.at((first * 2 + last) / 3, surface.height(0.46)), left[-1]]  # fmt: skip
    outline = svg.corners(neck, right, bottom, left[::-1])
    fringe = [
        svg.stroke(svg.path([p, (p[0], p[1] + 0.2)], closed=False), worn.ramp.shade, 0.06)
        for a, b in itertools.pairwise(bottom)
        for p in (((a[0] * (4 - k) + b[0] * k) / 4, (a[1] * (4 - k) + b[1] * k) / 4) for k in range(4))
    ]
    dark = svg.corners(
        right, [right[-1], bottom[1]], [bottom[1], (bottom[1][0] - 0.1, (right[0][1] + bottom[1][1]) / 2), right[0]]
    )
    parts = [*fringe, svg.shape(outline, worn.ramp.base), svg.shape(dark, worn.ramp.shade, opacity=0.7)]
    if surface.faces(0):
        fold = [surface.neck_point(0, Neckline(0.6, 1.04, pointed=True)), bottom[2]]
        parts.append(svg.stroke(svg.path(fold, closed=False), edge_color(worn.ramp), 0.05))
        parts.append(svg.circle(*surface.at(0, surface.top + 0.86), 0.12, sitter.outfit.accent.base))
    return "".join(parts)


def _apron(surface: TrunkSurface, worn: Worn) -> str:
    low, high = surface.visible
    tie = surface.panel(surface.height(0.34), surface.height(0.29), steady(low), steady(high))
    parts = [svg.shape(tie, worn.ramp.shade)]
    straps = [surface.line(steady(a), surface.height(1.08), surface.height(0.76)) for a in (-26.0, 26.0)]
    parts += [svg.stroke(line, worn.ramp.shade, 0.12, cap="butt") for line in straps if line]
    if surface.faces(0, -0.3):
        bib = surface.panel(surface.height(0.78), surface.height(0.3), steady(-40), steady(40))
        lap = [surface.at(max(-72.0, low), surface.height(0.34)), surface.at(min(72.0, high), surface.height(0.34))]
        figure = surface.skeleton.figure
        for leg in surface.skeleton.legs:
            x, y = surface.view.flat(leg.along(figure.thigh * 0.72))
            r = figure.leg_radius * 0.8
            lap += [(x - r, y), (x + r, y), (x, y + 0.1)]
        parts += [svg.shape(svg.path(hull(lap)), worn.ramp.base), svg.shape(bib, worn.ramp.base)]
        parts.append(_apron_pocket(surface, worn))
    return "".join(parts)


def _bib(surface: TrunkSurface, worn: Worn) -> str:
    """The upper part of dungarees: a bib before the chest, a band round the waist."""
    low, high = surface.visible
    waist = surface.panel(surface.height(0.42), surface.height(-0.07), steady(low), steady(high))
    parts = [svg.shape(waist, worn.ramp.base)]
    if surface.faces(0, -0.3):
        front = surface.panel(surface.height(0.78), surface.height(0.36), steady(-38), steady(38))
        pouch = surface.panel(surface.height(0.68), surface.height(0.52), steady(-18), steady(18))
        parts += [svg.shape(front, worn.ramp.base), svg.shape(pouch, worn.ramp.shade)]
    return "".join(parts)


def _bib_straps(surface: TrunkSurface, worn: Worn) -> str:
    """The straps of dungarees, which lie over the shoulders' sleeves."""
    lines = [surface.line(steady(a), surface.height(1.08), surface.height(0.7)) for a in (-28.0, 28.0)]
    lines += [surface.line(_crossing(surface, side), surface.height(1.08), surface.height(0.4)) for side in (-1, 1)]
    studs = [surface.at(a, surface.height(0.74)) for a in (-28, 28) if surface.faces(a, 0.05)]
    straps = "".join(svg.stroke(line, worn.ramp.base, 0.17, cap="butt") for line in lines if line)
    return straps + "".join(svg.circle(x, y, 0.08, "#d8b25a") for x, y in studs)


def _crossing(surface: TrunkSurface, side: int) -> Edge:
    """A strap that runs down the back towards the spine."""
    return lambda y: 180 + side * 30 * y / surface.height(1.08)


def _apron_pocket(surface: TrunkSurface, worn: Worn) -> str:
    if not surface.faces(0, 0.3):
        return ""
    line = [
        surface.at(a, surface.height(0.12) + d) for a, d in ((-30, 0.0), (-30, 0.4), (30, 0.4), (30, 0.0), (-30, 0.0))
    ]
    return svg.stroke(svg.path(line, closed=False), worn.ramp.shade, 0.05)


def _sash(surface: TrunkSurface, worn: Worn) -> str:
    points = [(52 - 100 * t, surface.height(1.02 - 0.9 * t)) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    run = [surface.at(a, y) for a, y in points if surface.faces(a, 0.02)]
    return svg.stroke(svg.smooth(run, closed=False), worn.ramp.base, 0.3, cap="butt") if len(run) > 2 else ""


def _bag(surface: TrunkSurface, worn: Worn) -> str:
    points = [(-40 + 96 * t, surface.height(1.05 - 0.95 * t)) for t in (0, 0.25, 0.5, 0.75, 1.0)]
    run = [surface.at(a, y) for a, y in points if surface.faces(a, 0.0)]
    if len(run) < 2:
        return ""
    x, y = surface.at(66, surface.height(0.08))
    pouch = svg.rect(x - 0.42, y - 0.2, 0.84, 0.74, worn.ramp.base, radius=0.14) + svg.rect(
        x - 0.42, y - 0.2, 0.84, 0.34, worn.ramp.shade, radius=0.14
    )
    return svg.stroke(svg.smooth(run, closed=False), worn.ramp.shade, 0.11) + (pouch if surface.faces(66, 0.05) else "")


def _necklace(surface: TrunkSurface, worn: Worn) -> str:
    ring = Neckline(0.9, 1.1)
    azimuths = [-72 + 12 * i for i in range(13)]
    run = [surface.neck_point(a, ring) for a in azimuths if surface.faces(a, -0.1)]
    if len(run) < 3:
        return ""
    gold = "#e0b64c"
    pendant = svg.circle(*surface.neck_point(0, ring), 0.11, worn.ramp.base) if surface.faces(0, 0.1) else ""
    return svg.stroke(svg.smooth(run, closed=False), gold, 0.05) + pendant


_AT_NECK: dict[str, Maker] = {
    "scarf": _scarf,
    "kerchief": _kerchief,
    "collar": _collar,
    "ruff": _ruff,
    "jabot": _jabot,
    "necklace": _necklace,
    "bib": _bib_straps,
}
_ON_TRUNK: dict[str, Maker] = {"belt": _draw_belt, "apron": _apron, "bib": _bib, "sash": _sash, "bag": _bag}
