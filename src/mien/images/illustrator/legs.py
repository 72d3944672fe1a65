"""Legs: skin, trousers or stockings, and what is on the feet."""

from __future__ import annotations

from math import atan2, degrees, hypot

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.footwear import FootView, draw_shoe
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.rig import Limb
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.trouser_legs import on_leg
from mien.images.illustrator.tube import Tube, bent

_CLOTH = {"trousers", "jeans", "leggings", "breeches", "shorts"}


def draw_leg(sitter: Sitter, side: int, leg: Limb) -> str:
    """One leg from hip to sole."""
    bottom, shoes = sitter.outfit.bottom, sitter.outfit.shoes
    skin = sitter.receded(sitter.skin, leg)
    cloth = sitter.receded(bottom.ramp, leg)
    boot = shoes.cut.kind == "boots"
    shoe = _shoe(sitter, leg, skin)
    parts = [paint_tube(_leg_tube(sitter, leg, 0.0, 1.0, bare=True), skin)]
    if stockings := sitter.outfit.wearing("stockings"):
        parts.append(paint_tube(_leg_tube(sitter, leg, 0.0, 1.0, bare=True), sitter.receded(stockings.ramp, leg)))
    parts.append(shoe)
    if bottom.cut.kind in _CLOTH:
        tube = _leg_tube(sitter, leg, bottom.cut.ease, bottom.cut.drop, kind=bottom.cut.kind)
        parts.append(paint_tube(tube, cloth, fade=(0.0, 0.12)))
        parts.append(on_leg(bottom, tube, cloth))
    if boot:
        parts.append(_shaft(sitter, leg))
    return "".join(parts)


def paint_tube(tube: Tube, ramp: Ramp, *, fade: tuple[float, float] = (0.0, 0.0), edge: float | None = None) -> str:
    """A limb with its shadow side; from the share ``edge`` on, its sides are drawn, to part it from like colours."""
    parts = [svg.shape(tube.outline(), ramp.shade), svg.shape(tube.lit(fade=fade), ramp.base)]
    if edge is not None:
        sides = tube.edges(edge, 0.024)
        parts += [svg.stroke(svg.smooth(side, closed=False), edge_color(ramp), 0.045, opacity=0.7) for side in sides]
    return "".join(parts)


def _leg_tube(sitter: Sitter, leg: Limb, ease: float, share: float, *, bare: bool = False, kind: str = "") -> Tube:
    figure = sitter.skeleton.figure
    r = figure.leg_radius
    root = max(r, figure.section(0.0)[0] - figure.hip) * 0.99
    end = leg.along(share * (figure.thigh + figure.shin))
    hip, knee, ankle = root, r * (0.66 if bare else 0.74), max(r * (0.37 if bare else 0.45), 0.2)
    if kind == "leggings":
        knee, ankle = r * 0.68, r * 0.42
    if kind == "shorts":
        knee = r * 0.98
    whole = figure.thigh + figure.shin
    if share * whole <= figure.thigh:
        t = share * whole / figure.thigh
        radii = (hip + ease, (hip + (knee - hip) * t) + ease)
        return bent([sitter.flat(leg.root), sitter.flat(end)], radii, end=0.16)
    t = (share * whole - figure.thigh) / figure.shin
    joints = [leg.root, leg.middle, end]
    radii3 = (hip + ease, knee + ease, knee + (ankle - knee) * t + ease)
    return bent([sitter.flat(j) for j in joints], radii3, end=0.14 if not bare else 0.6, soft=0.34)


def _shaft(sitter: Sitter, leg: Limb) -> str:
    """A boot's leg, over the trousers."""
    figure, ramp = sitter.skeleton.figure, sitter.receded(sitter.outfit.shoes.ramp, leg)
    whole = figure.thigh + figure.shin
    top, low = leg.along(whole * 0.74), leg.along(whole * 1.0)
    wide = figure.leg_radius * 0.62 + 0.05
    tube = bent([sitter.flat(top), sitter.flat(low)], (wide, wide * 0.84), start=0.2, end=0.2)
    band = tube.band(0.0, 0.13)
    return paint_tube(tube, ramp) + svg.shape(band.outline(), shade(ramp.shade, 0.1))


def _shoe(sitter: Sitter, leg: Limb, skin: Ramp) -> str:
    figure, shoes = sitter.skeleton.figure, sitter.outfit.shoes
    toe = sitter.view.flat(leg.tip)
    across = hypot(toe[0], 0.0)
    profile = min(1.0, across / max(0.2, hypot(leg.tip[0], leg.tip[2])))
    behind = sitter.view.depth((leg.tip[0], 0.0, leg.tip[2])) < -0.3
    kind = shoes.cut.kind
    if kind == "bare" and sitter.subject.appearance.species.value is Species.ANIMAL:
        kind = "paws"
    view = FootView(profile, behind, figure.ankle, figure.leg_radius * 0.4)
    ramp = sitter.receded(shoes.ramp, leg)
    sole = _sole_color(kind, ramp)
    drawn = draw_shoe(kind, ramp, sole, skin, view)
    direction = -1 if toe[0] < 0 else 1
    pitch = degrees(atan2(leg.tip[1], max(0.15, hypot(leg.tip[0], leg.tip[2])))) * (0.25 + 0.75 * profile)
    size = 1.16 if figure.head >= 1.1 else 0.9
    x, y = sitter.flat(leg.end)
    place = svg.transform(translate=(x, y), scale=(direction * size, size), rotate=direction * pitch)
    return svg.group(drawn, place)


def _sole_color(kind: str, ramp: Ramp) -> str:
    light = {"sneakers": "#f4f0e8"}
    color = light.get(kind, shade(ramp.shade, 0.4))
    return mix(color, ramp.base, 0.12)
