"""Small things worn: scarves, ties, collars, belts, aprons, bags, necklaces."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from math import cos, pi, radians, sin

from mien.images.illustrator import svg
from mien.images.illustrator.bags import backpack, bag, straps
from mien.images.illustrator.blend import mix
from mien.images.illustrator.collars import band, flaps
from mien.images.illustrator.drape import hull, over_shoulder
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.pinned import PINNED, pauldrons
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.trunk import Edge, Neckline, TrunkSurface, steady
from mien.images.illustrator.waists import belt, corset, draw_waist, obi
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
    parts = [_pallu(sitter, sitter.outfit.top) if "pallu" in sitter.outfit.top.cut.marks else ""]
    if worn := sitter.outfit.wearing("cravat"):
        parts.append(_cravat(sitter, worn))
    if worn := sitter.outfit.wearing("pauldrons"):
        parts.append(pauldrons(sitter, worn))
    return "".join([*parts, *_drawn(sitter, _AT_NECK)])


def _cravat(sitter: Sitter, worn: Worn) -> str:
    """A cloth wound high round the neck, with a puff tucked in front."""
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.02)
    drawn = band(sitter, surface, worn.ramp, 0.42, roll=True)
    if not surface.faces(0, 0.1):
        return drawn
    top = surface.top + 0.2
    ends = ((0, -0.12), (15, 0.08), (17, 0.6), (4, 0.86), (-12, 0.66), (-14, 0.1))
    puff = [surface.at(a, top + y) for a, y in ends]
    folds = [svg.path([puff[0], surface.at(a, top + 0.66)], closed=False) for a in (-5, 5)]
    pin = svg.circle(*surface.at(0, top + 0.16), 0.07, "#e0b64c")
    return (
        svg.shape(svg.smooth(puff), worn.ramp.base) + svg.stroke("".join(folds), worn.ramp.shade, 0.045) + drawn + pin
    )


def _pallu(sitter: Sitter, worn: Worn) -> str:
    """A length of cloth drawn across the chest and over one shoulder, from which it falls on the back."""
    surface = sitter.surface(worn.cut.ease + 0.05)
    trim = worn.second or mix(worn.ramp.tint, "#e0b64c", 0.6)
    parts = []
    for ends in (((-52.0, 0.2), (62.0, 1.02)), ((-206.0, 0.3), (-298.0, 1.02))):
        (a0, s0), (a1, s1) = ends
        ways = [(a0 + (a1 - a0) * t, s0 + (s1 - s0) * t) for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)]
        seen = [(a, share) for a, share in ways if surface.faces(a, -0.02)]
        if len(seen) < 3:
            continue
        upper = [surface.at(a, surface.height(min(1.08, share + 0.2))) for a, share in seen]
        lower = [surface.at(a, surface.height(share - 0.12)) for a, share in seen]
        parts.append(svg.shape(svg.corners(upper, lower[::-1]), mix(worn.ramp.base, worn.ramp.tint, 0.35)))
        middle = [((x + u) / 2, (y + v) / 2) for (x, y), (u, v) in zip(upper, lower, strict=True)]
        parts.append(svg.stroke(svg.smooth(middle, closed=False), worn.ramp.shade, 0.05))
        parts.append(svg.stroke(svg.smooth(lower, closed=False), trim, 0.12, cap="butt"))
    return "".join(parts)


def _drawn(sitter: Sitter, makers: dict[str, Maker]) -> list[str]:
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.02)
    worn = [piece for piece in sitter.outfit.extras if piece.cut.kind in makers]
    return [makers[piece.cut.kind](surface, piece) for piece in worn]


def over_outer(sitter: Sitter) -> str:
    """What lies over everything on the trunk, below the arms: belts, aprons, sashes, bags."""
    surface = sitter.surface((sitter.outfit.outer or sitter.outfit.top).cut.ease + 0.02)
    return "".join([draw_waist(surface, sitter.outfit), *_drawn(sitter, _ON_TRUNK)])


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


_AT_NECK: dict[str, Maker] = {
    **PINNED,
    "backpack": straps,
    "scarf": _scarf,
    "kerchief": _kerchief,
    "collar": _collar,
    "ruff": _ruff,
    "jabot": _jabot,
    "bib": _bib_straps,
}
_ON_TRUNK: dict[str, Maker] = {
    "belt": lambda surface, worn: belt(surface, worn.ramp), "corset": corset, "obi": obi, "apron": _apron, "bib": _bib,
    "sash": _sash, "bag": bag, "backpack": backpack,
}  # fmt: skip
