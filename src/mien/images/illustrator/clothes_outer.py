"""Outer garments on the trunk: coats, jackets, waistcoats; how they open, close and fold over."""

from __future__ import annotations

from collections.abc import Callable
from math import radians, sin, sqrt

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.clothes_top import buttons, shadow_side
from mien.images.illustrator.collars import draw_collar, lapels, neck_run, turned_down
from mien.images.illustrator.garment_details import draw_details
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.trunk import Edge, Neckline, TrunkSurface, mirrored, steady
from mien.images.illustrator.worn import Worn

LONG = 0.2
"""Garments that drop further than this share of the leg have skirts of their own."""

_PROFILE = 0.85
"""Sine of the yaw from which a view counts as a profile."""
_CLOSED = frozenset({"buttons", "double", "slanted", "toggles", "snaps", "frogs", "wrapped"})
_DEEP = {
    "lapel": 1.55, "peak": 1.5, "shawl": 1.7, "biker": 1.2, "fur": 1.7, "v": 1.35, "collar": 0.5, "stand": 0.12,
    "rib": 0.2, "hood": 0.4, "fur hood": 0.4,
}  # fmt: skip
"""How far below the neck's root a garment is open, by its collar."""
_LOOSE = {"open": 0.3, "zip": 0.16, "buttoned open": 0.24}
"""How far the fronts of a garment swing apart, by its closure; the others meet."""
_METAL = "#c9ced6"
_BRASS = "#d9b04e"


def outer_hem(worn: Worn) -> float:
    """The share of the trunk at which the upper part ends."""
    return -0.1 if worn.cut.drop > LONG else -worn.cut.drop


def is_closed(worn: Worn) -> bool:
    """Whether the fronts of a garment meet below its collar."""
    return worn.cut.closure in _CLOSED


def opening(surface: TrunkSurface, worn: Worn) -> Edge:
    """Half the width of the front opening, as an azimuth at each height."""
    top = surface.top
    deep = _DEEP.get(worn.cut.neck, 1.0)
    loose = _LOOSE.get(worn.cut.closure, 0.0)
    # In profile what lies below would only show as a sliver.
    gape = 0.2 if abs(sin(radians(surface.view.yaw))) > _PROFILE else 1.0

    def edge(y: float) -> float:
        down = (y - top) / deep
        wide = 0.56 * max(0.0, 1 - down)
        if is_closed(worn):
            return surface.azimuth(wide * gape, y) if down < 1 else 0.0
        if worn.cut.closure == "one button":
            away = max(0.0, down - 1.45)
            return surface.azimuth(max(wide, min(0.4, 0.02 + 0.16 * away)) * gape, y)
        swing = 0.52 - (0.52 - loose) * min(1.0, max(0.0, down)) + 0.05 * max(0.0, down - 1)
        return surface.azimuth(swing * gape, y)

    return edge


def draw_outer(sitter: Sitter, worn: Worn) -> str:
    """The upper part on the trunk with closure and pockets, over a waistcoat or jacket if one is worn below."""
    middle = sitter.outfit.middle
    below = draw_layer(sitter, middle) + outer_collar(sitter, middle) if middle and middle is not worn else ""
    return below + draw_layer(sitter, worn)


def draw_layer(sitter: Sitter, worn: Worn) -> str:
    """One garment with an open or closed front."""
    surface = sitter.surface(worn.cut.ease, sleeveless=worn.cut.sleeve == "none")
    bottom = surface.height(outer_hem(worn))
    edge = opening(surface, worn)
    top = surface.top + 0.03
    body = surface.panel(top, bottom, edge, lambda y: 360 - edge(y))
    field = trunk_field(surface, top, bottom)
    return "".join(
        (
            _cast(surface, top, bottom, edge),
            svg.shape(body, worn.ramp.base)
            + _meeting(surface, worn, bottom)
            + _round_neck(surface, worn, edge(top + 0.2)),
            clipped(body, draw_pattern(worn.pattern, field, worn.ramp, worn.second)),
            _shadow(surface, worn, bottom, edge),
            _ribs(surface, worn, bottom, edge),
            draw_details(surface, worn, bottom),
            _front_edges(surface, worn, bottom, edge),
            _closure(surface, worn, bottom),
        )
    )


def _meeting(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    """Where closed fronts meet nothing of what lies below shows between them."""
    if not is_closed(worn):
        return ""
    line = surface.line(steady(0), surface.top + _DEEP.get(worn.cut.neck, 1.0) - 0.06, bottom)
    return svg.stroke(line, worn.ramp.base, 0.18, cap="butt") if line else ""


def _round_neck(surface: TrunkSurface, worn: Worn, since: float) -> str:
    """The cloth that rises to the neck behind the opening, whose half is ``since`` degrees wide."""
    parts = []
    for a, b in surface.spans(max(since, 30.0), 360 - max(since, 30.0)):
        high = neck_run(surface, Neckline(0.3, 1.0, lift=0.06), a, b)
        parts.append(svg.corners(high, surface.level(surface.top + 0.3, b, a)))
    return svg.shape("".join(parts), worn.ramp.base) if parts else ""


def _cast(surface: TrunkSurface, top: float, bottom: float, edge: Edge) -> str:
    """The shadow that open fronts throw on what lies below."""
    parts = []
    for side in (-1, 1):
        outer, inner = mirrored(edge, side), (lambda y, side=side: side * max(0.0, edge(y) - 5.0))
        low, high = (inner, outer) if side > 0 else (outer, inner)
        parts.append(surface.panel(top, bottom, low, high))
    d = "".join(parts)
    return svg.shape(d, "#2b1840", opacity=0.15) if d else ""


def _shadow(surface: TrunkSurface, worn: Worn, bottom: float, edge: Edge) -> str:
    _, last = surface.visible
    if edge(bottom) > 1 and surface.faces(0, -0.2):
        top = surface.height(1.0)
        body = surface.panel(
            top, bottom, lambda y: max(edge(y), last - 46 * sqrt(min(1.0, max(0.0, y - top) / 1.1))), steady(last)
        )
        return svg.shape(body, worn.ramp.shade, opacity=0.75)
    return shadow_side(surface, worn.ramp, bottom)


def _ribs(surface: TrunkSurface, worn: Worn, bottom: float, edge: Edge) -> str:
    if "rib" not in worn.cut.marks:
        return ""
    band = surface.panel(bottom - 0.24, bottom, edge, lambda y: 360 - edge(y))
    low, high = surface.visible
    spots = [a for a in range(-360, 360, 15) if low < a < high and abs((a + 180) % 360 - 180) > edge(bottom) + 4]
    lines = "".join(surface.line(steady(a), bottom - 0.2, bottom - 0.05) for a in spots)
    return svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.6)) + svg.stroke(lines, worn.ramp.shade, 0.03)


def _front_edges(surface: TrunkSurface, worn: Worn, bottom: float, edge: Edge) -> str:
    parts = []
    since = surface.top + (0.06 if worn.cut.neck not in {"lapel", "peak", "shawl", "biker", "fur"} else 1.5)
    for side in (-1, 1):
        line = surface.line(mirrored(edge, side), since, bottom)
        if line and worn.cut.closure == "zip":
            parts.append(svg.stroke(line, worn.ramp.shade, 0.12) + svg.stroke(line, _METAL, 0.045))
        elif line and ("rib" in worn.cut.marks or "knit" in worn.cut.marks):
            parts.append(svg.stroke(line, mix(worn.ramp.base, worn.ramp.shade, 0.7), 0.15, cap="butt"))
        elif line and not is_closed(worn):
            parts.append(svg.stroke(line, worn.ramp.shade, 0.045))
    if not surface.faces(0, -0.3) and worn.cut.kind not in {"puffer", "puffer vest", "denim jacket"}:
        seam = surface.line(steady(180), surface.top + 0.2, bottom)
        parts.append(svg.stroke(seam, worn.ramp.shade, 0.045) if seam else "")
    low, high = surface.visible
    if worn.cut.drop <= LONG and "rib" not in worn.cut.marks and is_closed(worn):
        hem = svg.smooth(surface.level(bottom - 0.03, low, high), closed=False)
        parts.append(svg.stroke(hem, worn.ramp.shade, 0.06, cap="butt"))
    return "".join(parts)


def outer_collar(sitter: Sitter, worn: Worn) -> str:
    """Lapels or collar of the upper part and what lies on the shoulders, over the sleeves."""
    surface = sitter.surface(worn.cut.ease, sleeveless=worn.cut.sleeve == "none")
    tabs = epaulettes(sitter, surface, worn) if "epaulettes" in worn.cut.marks else ""
    if worn.cut.neck in {"lapel", "peak", "shawl", "biker", "fur"}:
        return tabs + lapels(surface, worn, opening(surface, worn))
    if worn.cut.neck == "v" and worn.cut.sleeve == "none":
        return tabs
    if worn.cut.neck == "v":
        edge_of_neck = Ramp(mix(worn.ramp.base, worn.ramp.shade, 0.6), worn.ramp.shade, worn.ramp.tint)
        return tabs + turned_down(
            surface, edge_of_neck, 36.0, Neckline(0.3, 1.0, lift=0.03), Neckline(0.3, 1.04, lift=-0.1)
        )
    return tabs + draw_collar(sitter, surface, worn)


def epaulettes(sitter: Sitter, surface: TrunkSurface, worn: Worn) -> str:
    """Tabs on the shoulders."""
    parts = []
    for side, arm in zip((-1, 1), sitter.skeleton.arms, strict=True):
        if not surface.faces(side * 80, -0.35):
            continue
        x, y = sitter.flat(arm.root)
        near = surface.neck_point(side * 84, Neckline(0.3, 1.2))
        tip = (x + (0.16 if x > near[0] else -0.16), y - sitter.skeleton.figure.arm_radius * 0.55)
        root = (near[0] * 0.6 + tip[0] * 0.4, near[1] * 0.6 + tip[1] * 0.4 - 0.04)
        middle = ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2 - 0.06)
        line = svg.smooth([root, middle, tip], closed=False)
        tone = "#d9b04e" if worn.cut.kind in {"hussar jacket", "uniform jacket"} else mix(
            worn.ramp.base, worn.ramp.shade, 0.45
        )  # fmt: skip
        parts.append(svg.stroke(line, shade(tone, 0.25), 0.24, cap="butt") + svg.stroke(line, tone, 0.19, cap="butt"))
        parts.append(svg.circle(root[0] * 0.8 + tip[0] * 0.2, root[1] * 0.8 + tip[1] * 0.2, 0.04, shade(tone, 0.4)))
    return "".join(parts)


def _closure(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    draw = _CLOSURES.get(worn.cut.closure)
    return draw(surface, worn, bottom) if draw else ""


def _dark(worn: Worn) -> str:
    return _BRASS if worn.cut.kind in {"uniform jacket", "peacoat"} else shade(worn.ramp.shade, 0.4)


def _since(surface: TrunkSurface, worn: Worn) -> float:
    """Where the front begins to be closed."""
    return surface.top + max(0.3, _DEEP.get(worn.cut.neck, 1.0) + 0.1)


def _double(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    top, low = surface.top + 1.5, min(bottom, surface.height(0.04))
    over = surface.line(steady(20.0), _since(surface, worn) - 0.2, bottom)
    line = svg.stroke(over, worn.ramp.shade, 0.05) if over else ""
    return line + "".join(buttons(surface, a, top, low, _dark(worn), 0.55) for a in (-20.0, 16.0))


def _buttons(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    start = _since(surface, worn)
    line = surface.line(steady(0), start - 0.05, bottom)
    return (svg.stroke(line, worn.ramp.shade, 0.05) if line else "") + buttons(
        surface, 4.0, start + 0.15, bottom - 0.1, _dark(worn), 0.5
    )


def _open(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    return buttons(surface, 27.0, surface.top + 1.8, surface.height(0.12), _dark(worn), 0.75)


def _buttoned_open(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    edge = opening(surface, worn)
    spots = [surface.top + 1.4 + 0.5 * i for i in range(8)]
    color = _BRASS if worn.cut.kind == "denim jacket" else shade(worn.ramp.shade, 0.3)
    return "".join(
        svg.circle(*surface.at(edge(y) + 4, y), 0.055, color)
        for y in spots
        if y < bottom - 0.15 and surface.faces(edge(y) + 4, 0.1)
    )


def _one_button(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    y = surface.top + _DEEP.get(worn.cut.neck, 1.5) + 0.18
    return svg.circle(*surface.at(2.0, y), 0.06, _dark(worn)) if surface.faces(2.0, 0.1) else ""


def _slanted(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    """A biker's zip, from the lapel across to the side."""
    ends = ((10.0, surface.top + 1.1), (4.0, surface.height(0.4)), (-14.0, bottom))
    spots = [surface.at(a, y) for a, y in ends if surface.faces(a, 0.02)]
    if len(spots) < 2:
        return ""
    line = svg.smooth(spots, closed=False)
    return svg.stroke(line, worn.ramp.shade, 0.13) + svg.stroke(line, _METAL, 0.05)


def _snaps(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    line = surface.line(steady(6), surface.top + 0.3, bottom)
    return (svg.stroke(line, worn.ramp.shade, 0.05) if line else "") + buttons(
        surface, 0.0, surface.top + 0.7, bottom - 0.1, shade(worn.ramp.shade, 0.3), 0.55
    )


def _toggles(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    line = surface.line(steady(2), surface.top + 0.5, bottom)
    parts = [svg.stroke(line, worn.ramp.shade, 0.05) if line else ""]
    for y in (surface.top + 1.0, surface.top + 1.75, surface.top + 2.5):
        if surface.faces(-16, 0.05) and surface.faces(16, 0.05) and y < bottom:
            cord = svg.path([surface.at(-16, y), surface.at(16, y)], closed=False)
            peg = svg.path([surface.at(-4, y + 0.02), surface.at(7, y + 0.02)], closed=False)
            parts.append(svg.stroke(cord, "#4a3428", 0.06) + svg.stroke(peg, "#e9dcc0", 0.11))
    return "".join(parts)


def _braids(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    parts = []
    y = surface.top + 0.45
    while y < bottom - 0.2:
        if surface.faces(-30, 0.02) and surface.faces(30, 0.02):
            run = [surface.at(a, y) for a in (-32, -16, 0, 16, 32)]
            parts.append(svg.stroke(svg.smooth(run, closed=False), _BRASS, 0.08))
            parts += [svg.circle(*run[i], 0.08, _BRASS) for i in (0, 2, 4)]
        y += 0.42
    return "".join(parts)


def _wrapped(surface: TrunkSurface, worn: Worn, bottom: float) -> str:
    line = surface.line(lambda y: 18.0 * (y - surface.top) / 3.3, surface.top + 1.6, bottom)
    return svg.stroke(line, worn.ramp.shade, 0.05) if line else ""


_CLOSURES: dict[str, Callable[[TrunkSurface, Worn, float], str]] = {
    "double": _double, "buttons": _buttons, "open": _open, "buttoned open": _buttoned_open, "one button": _one_button,
    "slanted": _slanted, "snaps": _snaps, "toggles": _toggles, "frogs": _braids, "wrapped": _wrapped,
}  # fmt: skip
