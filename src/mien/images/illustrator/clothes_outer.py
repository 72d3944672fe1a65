"""Outer garments: coats, jackets, blazers, cardigans, vests and cloaks over the top."""

from __future__ import annotations

from math import radians, sin, sqrt

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.clothes_top import buttons, collar_fold, flaps, shadow_side
from mien.images.illustrator.drape import draw_drape, over_shoulder, skirt
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.trunk import Edge, Neckline, TrunkSurface, mirrored, steady
from mien.images.illustrator.worn import Worn

_LONG = 0.2
"""Garments that drop further than this share of the leg have skirts of their own."""

_PROFILE = 0.85
"""Sine of the yaw from which a view counts as a profile."""


def outer_hem(worn: Worn) -> float:
    """The share of the trunk at which the upper part ends."""
    return -0.1 if worn.cut.drop > _LONG else -worn.cut.drop


def opening(surface: TrunkSurface, worn: Worn) -> Edge:
    """Half the width of the front opening, as an azimuth at each height."""
    top = surface.top
    closed = worn.cut.closure in {"buttons", "double"}
    deep = {"lapel": 1.55, "v": 1.35, "collar": 0.5, "stand": 0.12}.get(worn.cut.neck, 1.0)
    loose = {"open": 0.3, "zip": 0.16}.get(worn.cut.closure, 0.0)
    # In profile what lies below would only show as a sliver.
    gape = 0.2 if abs(sin(radians(surface.view.yaw))) > _PROFILE else 1.0

    def edge(y: float) -> float:
        down = (y - top) / deep
        wide = 0.56 * max(0.0, 1 - down)
        if closed:
            return surface.azimuth(wide * gape, y) if down < 1 else 0.0
        swing = loose * min(1.0, max(0.0, down)) + 0.09 * max(0.0, down - 1)
        return surface.azimuth(min(0.75, max(wide, swing)) * gape, y)

    return edge


def draw_outer(sitter: Sitter, worn: Worn) -> str:
    """The upper part on the trunk, with closure and pockets."""
    surface = sitter.surface(worn.cut.ease, sleeveless=worn.cut.sleeve == "none")
    bottom = surface.height(outer_hem(worn))
    edge = opening(surface, worn)
    body = surface.panel(surface.top + 0.03, bottom, edge, lambda y: 360 - edge(y))
    parts = [
        svg.shape(body, worn.ramp.base),
        _shadow(surface, worn, bottom, edge),
        _front_edges(surface, worn, bottom, edge),
        _closure(surface, worn, bottom),
        _pockets(surface, worn, edge),
    ]
    if "rib" in worn.cut.marks:
        band = surface.panel(bottom - 0.2, bottom, edge, lambda y: 360 - edge(y))
        parts.append(svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.6)))
    return "".join(parts)


def _shadow(surface: TrunkSurface, worn: Worn, bottom: float, edge: Edge) -> str:
    _, last = surface.visible
    if edge(bottom) > 1 and surface.faces(0, -0.2):
        top = surface.height(1.0)
        body = surface.panel(
            top, bottom, lambda y: max(edge(y), last - 46 * sqrt(min(1.0, max(0.0, y - top) / 1.1))), steady(last)
        )
        return svg.shape(body, worn.ramp.shade, opacity=0.75)
    return shadow_side(surface, worn.ramp, bottom)


def _front_edges(surface: TrunkSurface, worn: Worn, bottom: float, edge: Edge) -> str:
    parts = []
    for side in (-1, 1):
        line = surface.line(mirrored(edge, side), surface.top + 0.3, bottom)
        if line:
            parts.append(svg.stroke(line, edge_color(worn.ramp), 0.05))
    if not surface.faces(0, -0.3):
        seam = surface.line(steady(180), surface.top + 0.2, bottom)
        parts.append(svg.stroke(seam, worn.ramp.shade, 0.045) if seam else "")
    low, high = surface.visible
    hem = svg.smooth(surface.level(bottom - 0.02, low, high), closed=False)
    if worn.cut.drop <= _LONG and edge(bottom) < 1:
        parts.append(svg.stroke(hem, edge_color(worn.ramp), 0.05))
    return "".join(parts)


def outer_collar(sitter: Sitter, worn: Worn) -> str:
    """Lapels or collar of the upper part, which lie over the shoulders' sleeves."""
    surface = sitter.surface(worn.cut.ease, sleeveless=worn.cut.sleeve == "none")
    edge = opening(surface, worn)
    if worn.cut.neck == "lapel":
        return _lapels(surface, worn.ramp, edge)
    if worn.cut.neck == "collar":
        return flaps(surface, worn.ramp, 0.3)
    if worn.cut.neck == "stand":
        return _stand(surface, worn.ramp)
    return ""


def _stand(surface: TrunkSurface, ramp: Ramp) -> str:
    first, last = surface.visible
    low = [surface.neck_point(first + (last - first) * i / 12, Neckline(0.16, 1.12)) for i in range(13)]
    high = [(x, y - 0.26) for x, y in low]
    return svg.shape(svg.corners(low, high[::-1]), ramp.base) + svg.stroke(
        svg.smooth(low, closed=False), edge_color(ramp), 0.045
    )


def _lapels(surface: TrunkSurface, ramp: Ramp, edge: Edge) -> str:
    """Folded fronts from the neck to where the garment closes, with a notch."""
    dim = Ramp(mix(ramp.base, ramp.shade, 0.45), edge_color(ramp), ramp.tint)
    parts = [collar_fold(surface, dim, Neckline(0.3, 1.1, lift=0.1), 0.32, 50.0)]
    if not surface.faces(0, -0.3):
        return parts[0]
    top = surface.top
    for side in (-1, 1):
        if not surface.faces(side * 30, -0.3):
            continue
        inner = [(side * edge(y), y) for y in (top + 0.12, top + 0.5, top + 1.0, top + 1.5)]
        wide = [(0.62, 0.02), (0.92, 0.42), (0.72, 0.5), (0.98, 0.62), (0.1, 1.55)]
        outer = [(side * surface.azimuth(x, top + y + 0.12), top + y) for x, y in wide]
        points = [surface.at(a, y) for a, y in (*inner, *reversed(outer)) if surface.faces(a, -0.12)]
        if len(points) < 4:
            continue
        tone = mix(ramp.base, ramp.tint, 0.45) if side < 0 else mix(ramp.base, ramp.shade, 0.3)
        parts.append(svg.shape(svg.path(points), tone))
        parts.append(
            svg.stroke(
                svg.path([surface.at(a, y) for a, y in outer if surface.faces(a, -0.12)], closed=False),
                edge_color(ramp),
                0.045,
            )
        )
    return "".join(parts)


def _steps(surface: TrunkSurface) -> list[float]:
    first, last = surface.visible
    return [first + (last - first) * i / 12 for i in range(13)]


def _closure(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    kind, color = worn.cut.closure, shade(worn.ramp.shade, 0.35)
    top = surface.top + 1.6
    if kind == "double":
        low = min(bottom, surface.height(0.1))
        return "".join(buttons(surface, a, top, low, color, 0.62) for a in (-18.0, 18.0))
    if kind == "buttons":
        start = surface.top + (0.35 if worn.cut.neck == "stand" else 1.5)
        line = surface.line(steady(0), start, bottom)
        return (svg.stroke(line, edge_color(worn.ramp), 0.045) if line else "") + buttons(
            surface, 4.0, start + 0.15, bottom - 0.1, color, 0.55
        )
    if kind == "open" and worn.cut.neck != "v":
        return buttons(surface, 24.0, top + 0.2, surface.height(0.12), color, 0.8)
    return ""


def _pockets(surface: TrunkSurface, worn: Worn, edge: Edge) -> str:
    parts = []
    y = surface.height(0.16)
    for side in (-1, 1):
        low, high = side * 40, side * 68
        if worn.cut.kind in {"vest", "gaberdine"} or not (surface.faces(low, 0.05) or surface.faces(high, 0.05)):
            continue
        run = [
            surface.at(low + (high - low) * i / 4, y)
            for i in range(5)
            if surface.faces(low + (high - low) * i / 4, 0.0)
        ]
        if len(run) > 1:
            parts.append(svg.stroke(svg.smooth(run, closed=False), edge_color(worn.ramp), 0.06))
    if "pocket" in worn.cut.marks:
        top = surface.height(0.7)
        run = [surface.at(a, top) for a in (34, 42, 50) if surface.faces(a, 0.05)]
        if len(run) > 1:
            parts.append(svg.stroke(svg.smooth(run, closed=False), edge_color(worn.ramp), 0.07))
    return "".join(parts)


def coat_skirts(sitter: Sitter, worn: Worn) -> list[tuple[bool, str]]:
    """The lower part of a long garment: (whether it lies behind the legs, drawing)."""
    if worn.cut.drop <= _LONG:
        return []
    pieces = []
    for side in (-1, 1):
        drape = skirt(sitter, worn.cut.drop, waist=0.3, ease=worn.cut.ease, flare=0.16, sides=(side,))
        inward = sitter.nearness(sitter.skeleton.legs[0 if side < 0 else 1].root)
        ramp = worn.ramp
        if inward < -0.35:
            ramp = Ramp(mix(ramp.base, ramp.shade, 0.6), shade(ramp.shade, 0.1), ramp.base)
        pieces.append((inward < -0.35, draw_drape(drape, ramp, folds=1, dark=0.72)))
    if sitter.from_behind or (sitter.outfit.outer and worn.cut.closure in {"double", "buttons"}):
        return [(False, _closed_skirt(sitter, worn)), *[p for p in pieces if p[0]]]
    return pieces


def _closed_skirt(sitter: Sitter, worn: Worn) -> str:
    drape = skirt(sitter, worn.cut.drop, waist=0.3, ease=worn.cut.ease, flare=0.14)
    slit = drape.fold(0.5, 0.5, 1.0)
    return draw_drape(drape, worn.ramp, folds=2) + svg.stroke(
        svg.smooth(slit, closed=False), edge_color(worn.ramp), 0.06
    )


def cloak_behind(sitter: Sitter, worn: Worn) -> str:
    """The part of a cloak that hangs behind the body, seen from the front."""
    drape = skirt(sitter, worn.cut.drop, waist=0.95, ease=0.35, flare=0.5)
    return draw_drape(drape, Ramp(worn.ramp.shade, shade(worn.ramp.shade, 0.15), worn.ramp.base), folds=3)


def cape(sitter: Sitter, worn: Worn) -> str:
    """The part of a cloak before the body: over the shoulders and arms; from behind, all of it."""
    surface = sitter.surface(0.16)
    if sitter.from_behind:
        drape = skirt(sitter, worn.cut.drop, waist=0.92, ease=0.34, flare=0.5)
        return draw_drape(drape, worn.ramp, folds=4) + svg.shape(_capelet(sitter, surface, 0.5), worn.ramp.base)
    parts = []
    for side in (-1, 1):
        if surface.faces(side * 60, -0.2):
            d = _capelet(sitter, surface, 0.3, side)
            tone = worn.ramp.base if side < 0 else mix(worn.ramp.base, worn.ramp.shade, 0.5)
            parts.append(svg.shape(d, tone))
    run = [surface.neck_point(a, Neckline(0.3, 1.16, lift=0.06)) for a in _steps(surface)]
    low = [(x, y + 0.24) for x, y in run]
    parts.append(svg.shape(svg.corners(run, low[::-1]), worn.ramp.base))
    parts.append(svg.stroke(svg.smooth(low, closed=False), edge_color(worn.ramp), 0.05))
    if surface.faces(0):
        parts.append(svg.circle(*surface.at(0, surface.top + 0.44), 0.14, sitter.outfit.accent.base))
    return "".join(parts)


def _capelet(sitter: Sitter, surface: TrunkSurface, share: float, side: int = 0) -> str:
    """Cloth from the neck over the shoulders down the upper arms by ``share``; one half when ``side`` is given."""
    first, last = surface.visible
    low = -8.0 if side > 0 else first
    high = 8.0 if side < 0 else last
    neck = [surface.neck_point(low + (high - low) * i / 8, Neckline(0.3, 1.1)) for i in range(9)]
    right = over_shoulder(sitter, surface, last, share) if side >= 0 else []
    left = over_shoulder(sitter, surface, first, share) if side <= 0 else []
    if not side:
        middle = surface.at((first + last) / 2, surface.height(0.6))
        return svg.corners([left[0], *neck, right[0]], right, [right[-1], middle, left[-1]], left[::-1])
    if side < 0:
        return svg.corners([left[0], *neck], [neck[-1], surface.at(-34, surface.height(0.86)), left[-1]], left[::-1])
    return svg.corners([*neck, right[0]], right, [right[-1], surface.at(34, surface.height(0.86)), neck[0]])
