"""What covers the hips: skirts of every cut, or the seat of the trousers."""

from __future__ import annotations

from math import cos, radians

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, tint
from mien.images.illustrator.drape import draw_drape, skirt
from mien.images.illustrator.hanging import Hanging, hangs
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.trunk import steady
from mien.images.illustrator.worn import Worn

_WAIST = 0.24
_DRESS_WAIST = 0.36


def draw_lower(sitter: Sitter) -> str:
    """The seat of the trousers, or the skirt."""
    bottom = sitter.outfit.bottom
    return _skirt(sitter, bottom) if bottom.cut.kind == "skirt" else _seat(sitter, bottom)


def _skirt(sitter: Sitter, worn: Worn) -> str:
    waist, cut = _DRESS_WAIST if sitter.outfit.dress else _WAIST, worn.cut
    if not hangs(sitter):
        drape = skirt(sitter, cut.drop, waist=waist, ease=cut.ease, flare=0.1 + min(0.5, max(0.0, cut.flare) * 0.45))
        pattern = clipped(drape.outline(), draw_pattern(worn.pattern, drape.field(), worn.ramp, worn.second))
        return draw_drape(drape, worn.ramp, folds=6 if "pleats" in cut.marks else 3, pattern=pattern)
    waves = 0.0 if cut.flare < 0.3 or "pleats" in cut.marks else min(0.12, 0.06 + 0.05 * cut.flare)
    return draw_hanging(Hanging(sitter, sitter.surface(cut.ease), waist, cut.drop, cut.ease, cut.flare, waves), worn)


def draw_hanging(cloth: Hanging, worn: Worn) -> str:
    """A skirt closed all round, with its shadow side, folds and trimmings."""
    low, high = cloth.visible
    ramp = worn.ramp
    outline = cloth.panel(steady(low), steady(high))
    # Below the front hem the inside of the back is seen.
    inside = cloth.panel(steady(high), steady(low + 360), cloth.last - 1)
    return (
        svg.shape(inside, mix(ramp.shade, "#2b1840", 0.3))
        + svg.shape(outline, ramp.base)
        + clipped(outline, draw_pattern(worn.pattern, cloth.field(), ramp, worn.second))
        + svg.shape(cloth.panel(lambda share: high - 30 - 14 * share, steady(high)), ramp.shade, opacity=0.7)
        + _folds(cloth, worn)
        + _trimmings(cloth, worn)
    )


def _folds(cloth: Hanging, worn: Worn) -> str:
    low, high = cloth.visible
    if "pleats" in worn.cut.marks:
        lines = [cloth.line(a, 1) for a in range(-360, 360, 18) if low + 6 < a < high - 6]
        return "".join(svg.stroke(svg.smooth(line, closed=False), worn.ramp.shade, 0.05, cap="butt") for line in lines)
    if worn.cut.flare < 0.05:
        return ""
    parts = []
    # Folds lie where the hem swings in.
    valleys = [a for k in range(-14, 15) if low + 14 < (a := (k + 0.5) * 360 / 7) < high - 14]
    for i, a in enumerate(valleys):
        first = 2 + (i % 2)
        left, right = cloth.line(a - 1, first), cloth.line(a + 1, first)
        wide = [(x + (bx - x) * k * 1.6, y) for k, ((x, y), (bx, _)) in enumerate(zip(left, right, strict=True))]
        parts.append(svg.shape(svg.corners(left, wide[::-1]), worn.ramp.shade, opacity=0.75))
    return "".join(parts)


def _trimmings(cloth: Hanging, worn: Worn) -> str:
    low, high = cloth.visible
    marks, ramp, parts = worn.cut.marks, worn.ramp, []
    trim = worn.second or mix(tint(ramp.base, 0.5), "#e0b64c", 0.6)
    if "hem trim" in marks or "trim" in marks:
        hem = cloth.run(low, high, cloth.last, 24)
        raised = [(x, y - 0.2) for x, y in hem]
        parts.append(svg.shape(svg.corners(hem, raised[::-1]), trim))
    if "tiers" in marks:
        for row in (cloth.last - 3, cloth.last - 1):
            run = cloth.run(low, high, row, 18)
            scallops = [(x, y + (0.1 if i % 2 else 0.0)) for i, (x, y) in enumerate(run)]
            parts.append(svg.stroke(svg.smooth(scallops, closed=False), ramp.tint, 0.07))
    if "tulle" in marks:
        for i in range(3):
            run = cloth.run(low, high, cloth.last - i, 18)
            frill = [(x, y + (0.12 if k % 2 else -0.02)) for k, (x, y) in enumerate(run)]
            parts.append(svg.stroke(svg.smooth(frill, closed=False), ramp.tint, 0.12, opacity=0.7))
    if "slit" in marks and cos(radians(cloth.surface.view.yaw)) < -0.2:
        parts.append(svg.stroke(svg.smooth(cloth.line(180, cloth.last - 1), closed=False), edge_color(ramp), 0.06))
    if "front pleats" in marks:
        lines = [cloth.line(a, 1) for a in (-14, -4, 6) if low < a < high]
        parts += [svg.stroke(svg.smooth(line, closed=False), ramp.shade, 0.05) for line in lines]
    if "apron front" in marks and low < 30 < high:
        parts.append(svg.stroke(svg.smooth(cloth.line(30), closed=False), edge_color(ramp), 0.05))
    if "front edge" in marks and low < -8 < high:
        parts.append(svg.stroke(svg.smooth(cloth.line(-8), closed=False), worn.second or edge_color(ramp), 0.08))
    return "".join(parts)


def _seat(sitter: Sitter, worn: Worn) -> str:
    surface = sitter.surface(worn.cut.ease * 0.5 + 0.01)
    low, high = surface.visible
    top, bottom = surface.height(_WAIST), surface.height(-0.13)
    seat = surface.panel(top, bottom, steady(low), steady(high))
    dark = surface.panel(top, surface.height(-0.05), lambda y: high - 40, steady(high))
    band = surface.panel(top, surface.height(_WAIST - 0.05), steady(low), steady(high))
    pattern = draw_pattern(worn.pattern, trunk_field(surface, top, bottom), worn.ramp, worn.second)
    return (
        svg.shape(seat, worn.ramp.base)
        + clipped(seat, pattern)
        + svg.shape(dark, worn.ramp.shade, opacity=0.75)
        + svg.shape(band, mix(worn.ramp.base, worn.ramp.shade, 0.7))
    )
