"""How a figure meets the ground; one that lies is drawn upright and turned, its head to the picture's left."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.sitter import Sitter


def lying_transform(sitter: Sitter) -> str:
    """What turns the drawing of an upright figure; empty for figures that do not lie."""
    if not sitter.skeleton.pose.reclined:
        return ""
    return svg.transform(translate=(0.0, -_lowest(sitter)), rotate=-90.0)


def seen(sitter: Sitter, point: tuple[float, float]) -> tuple[float, float]:
    """Where a point of the upright figure is seen, of figures that lie as well."""
    return (point[1], -point[0] - _lowest(sitter)) if sitter.skeleton.pose.reclined else point


def ground_span(sitter: Sitter) -> tuple[float, float]:
    """Left and right end of what is above the ground that the figure rests on."""
    skeleton = sitter.skeleton
    if skeleton.pose.reclined:
        return sitter.flat(skeleton.head)[1], max(sitter.flat(leg.end)[1] for leg in skeleton.legs)
    xs = [sitter.flat(joint)[0] for leg in skeleton.legs for joint in (leg.middle, leg.end)]
    if skeleton.pose.wheelchair:
        xs += [sitter.flat((side, 0.0, -2.0))[0] for side in (-1.0, 1.0)]
    return min(xs), max(xs)


def _lowest(sitter: Sitter) -> float:
    """How far the figure would reach below the ground if it were only turned."""
    figure, surface = sitter.skeleton.figure, sitter.surface()
    low, high = surface.visible
    sides = [-surface.at(edge, surface.height(share))[0] for edge in (low, high) for share in (0.0, 0.4, 0.72, 0.96)]
    sides.append(-sitter.flat(sitter.skeleton.head)[0] + figure.head * 0.8)
    for arm in sitter.skeleton.arms:
        sides += [-sitter.flat(joint)[0] + figure.arm_radius * 0.7 for joint in (arm.middle, arm.end)]
    for leg in sitter.skeleton.legs:
        sides += [-sitter.flat(joint)[0] + figure.leg_radius * 0.6 for joint in (leg.middle, leg.end)]
    return max(sides)
