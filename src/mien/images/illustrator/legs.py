"""Legs: skin, trousers or stockings, and what is on the feet."""

from __future__ import annotations

from math import atan2, degrees, hypot

from mien.domain.appearance_model import Species
from mien.images.illustrator import svg
from mien.images.illustrator.aids import aids_of
from mien.images.illustrator.blend import mix, shade
from mien.images.illustrator.footwear import FootView, draw_shoe
from mien.images.illustrator.limb_paint import paint_tube
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.prosthetics import CLOTH, FLESH, draw_prosthesis
from mien.images.illustrator.rig import SIDES, Limb
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.trouser_legs import on_leg
from mien.images.illustrator.tube import Tube, bent

_BENT = 0.34
"""Sine of the angle from which a knee counts as bent."""
_SKIN_SHOWS = {"bare", "paws", "sandals", "heels"}
_CLOTH = {"trousers", "jeans", "leggings", "breeches", "shorts"}


def draw_leg(sitter: Sitter, side: int, leg: Limb) -> str:
    """One leg from hip to sole."""
    bottom, shoes = sitter.outfit.bottom, sitter.outfit.shoes
    skin, cloth = sitter.receded(sitter.skin, leg), sitter.receded(bottom.ramp, leg)
    false = aids_of(sitter.subject.appearance.marks.value).legs[SIDES.index(side)]
    flesh, drop = (FLESH, min(bottom.cut.drop, CLOTH)) if false else (1.0, bottom.cut.drop)
    parts = [paint_tube(_leg_tube(sitter, leg, 0.0, flesh, bare=True), skin)]
    if stockings := sitter.outfit.wearing("stockings"):
        tone = sitter.receded(stockings.ramp, leg)
        parts.append(paint_tube(_leg_tube(sitter, leg, 0.0, flesh, bare=True), tone))
    parts.append(draw_prosthesis(sitter, leg, false) if false else _shoe(sitter, leg, skin))
    if bottom.cut.kind in _CLOTH:
        tube = _leg_tube(sitter, leg, bottom.cut.ease, drop, kind=bottom.cut.kind)
        parts.append(paint_tube(tube, cloth, fade=(0.0, 0.12)))
        parts.append(_knee(sitter, leg, tube, cloth) if drop > 0.6 else "")
        parts.append(on_leg(bottom, tube, cloth))
    if shoes.cut.kind == "boots" and not false:
        parts.append(_shaft(sitter, leg))
    return "".join(parts)


def _knee(sitter: Sitter, leg: Limb, tube: Tube, cloth: Ramp) -> str:
    """Folds in the hollow of a knee that is seen to bend."""
    a, b, c = (sitter.flat(joint) for joint in (leg.root, leg.middle, leg.end))
    turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
    if abs(turn) < _BENT * hypot(b[0] - a[0], b[1] - a[1]) * max(hypot(c[0] - b[0], c[1] - b[1]), 0.5):
        return ""
    left, right = tube.edges()
    middle = len(tube.points) // 2
    hollow, folds = (right if turn > 0 else left), []
    for k in (-1, 1):
        start, inside = hollow[middle + k], tube.points[middle + k * 2]
        reach = (start[0] + (inside[0] - start[0]) * 0.75, start[1] + (inside[1] - start[1]) * 0.75)
        folds.append(svg.stroke(svg.path([start, reach], closed=False), edge_color(cloth), 0.045))
    return "".join(folds)


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
    size = 1.16 if figure.head >= 1.1 else 0.9
    ankle = max(figure.leg_radius * 0.37, 0.2) / size if kind in _SKIN_SHOWS else figure.leg_radius * 0.4
    view = FootView(profile, behind, figure.ankle, ankle)
    ramp = sitter.receded(shoes.ramp, leg)
    sole = _sole_color(kind, ramp)
    drawn = draw_shoe(kind, ramp, sole, skin, view)
    direction = -1 if toe[0] < 0 else 1
    pitch = degrees(atan2(leg.tip[1], max(0.15, hypot(leg.tip[0], leg.tip[2])))) * (0.25 + 0.75 * profile)
    x, y = sitter.flat(leg.end)
    place = svg.transform(translate=(x, y), scale=(direction * size, size), rotate=direction * pitch)
    return svg.group(drawn, place)


def _sole_color(kind: str, ramp: Ramp) -> str:
    light = {"sneakers": "#f4f0e8"}
    color = light.get(kind, shade(ramp.shade, 0.4))
    return mix(color, ramp.base, 0.12)
