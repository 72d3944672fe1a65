"""Legs that are not of flesh below the knee: a sprung blade in a socket, or a peg of wood."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.aids import LegKind
from mien.images.illustrator.limb_paint import paint_tube
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.rig import Limb, add
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.tube import Tube, bent

_CARBON = Ramp("#3d3f4b", "#292b36", "#5d6070")
_STEEL = Ramp("#b9c2cc", "#8d98a5", "#dde3e9")
_WOOD = Ramp("#9a6a43", "#744d34", "#b98657")

FLESH = 0.5
"""Share of the leg that is left."""
CLOTH = 0.6
"""Share of the leg up to which trousers are rolled."""


def draw_prosthesis(sitter: Sitter, leg: Limb, kind: LegKind) -> str:
    """The leg from below the knee to the ground."""
    return _peg(sitter, leg) if kind == "peg" else _blade(sitter, leg)


def _socket(sitter: Sitter, leg: Limb, end: float) -> Tube:
    figure = sitter.skeleton.figure
    whole, r = figure.thigh + figure.shin, figure.leg_radius
    joints = [sitter.flat(leg.along(whole * share)) for share in (0.5, end)]
    return bent(joints, (r * 0.74, r * 0.44), start=0.8, end=0.5)


def _peg(sitter: Sitter, leg: Limb) -> str:
    figure = sitter.skeleton.figure
    whole, r = figure.thigh + figure.shin, figure.leg_radius
    foot = add(leg.end, (0.0, figure.ankle, 0.0))
    rod = bent([sitter.flat(leg.along(whole * 0.66)), sitter.flat(foot)], (r * 0.4, r * 0.24), end=0.2)
    tip = rod.band(0.9, 1.0)
    return (
        paint_tube(rod, sitter.receded(_WOOD, leg))
        + paint_tube(_socket(sitter, leg, 0.7), sitter.receded(_WOOD, leg))
        + svg.shape(tip.outline(), _CARBON.base)
        + svg.shape(_socket(sitter, leg, 0.7).band(0.0, 0.2).outline(), "#4a3328")
    )


def _blade(sitter: Sitter, leg: Limb) -> str:
    """A socket of carbon, a steel tube, and a spring that runs back, down and forward to the toe."""
    figure = sitter.skeleton.figure
    whole, a, tip = figure.thigh + figure.shin, figure.ankle, leg.tip
    level = (tip[0], 0.0, tip[2])
    top, low = leg.along(whole * 0.66), leg.along(whole * 0.86)
    back = add(add(leg.end, level, -0.3), (0.0, -0.25, 0.0))
    heel = add(add(leg.end, level, -0.16), (0.0, a * 0.55, 0.0))
    ball = add(add(leg.end, level, 0.4), (0.0, a * 0.9, 0.0))
    toe = add(add(leg.end, level, 0.95), (0.0, a * 0.8, 0.0))
    spring = svg.smooth([sitter.flat(v) for v in (low, back, heel, ball, toe)], closed=False)
    steel = sitter.receded(_STEEL, leg)
    rod = bent([sitter.flat(top), sitter.flat(low)], (0.13, 0.13), end=0.3)
    return (
        svg.stroke(spring, _CARBON.shade, 0.27)
        + svg.stroke(spring, _CARBON.tint, 0.1)
        + paint_tube(rod, steel)
        + svg.circle(*sitter.flat(low), 0.2, steel.shade)
        + paint_tube(_socket(sitter, leg, 0.68), sitter.receded(_CARBON, leg))
    )
