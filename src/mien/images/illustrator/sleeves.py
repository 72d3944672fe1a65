"""What makes one sleeve unlike another: its pattern, the cloth that hangs from wide ones, puffs, and badges."""

from __future__ import annotations

from math import hypot

from mien.images.illustrator import svg
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern, trunk_field, tube_field
from mien.images.illustrator.rig import Limb
from mien.images.illustrator.sitter import Sitter, edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.tube import Tube
from mien.images.illustrator.worn import Worn

_HANG = 1.25
"""How far below the wrist a hanging sleeve reaches."""


_SHOULDER = 0.42
"""Share of what of a sleeve lies in the shoulder that bears the trunk's pattern."""


def on_sleeve(sitter: Sitter, worn: Worn, tube: Tube, cloth: Ramp, since: float = 0.0) -> str:
    """What is woven into a sleeve or sewn onto it, from the share ``since`` of the tube's length."""
    parts = [_woven(sitter, worn, tube, cloth, since) if worn.pattern else ""]
    if "puff" in worn.cut.marks:
        parts.append(_puff(tube, cloth, since))
    if "sleeve stripes" in worn.cut.marks:
        left, right = tube.edges(since)
        runs = [[_between(a, b, share) for a, b in zip(left, right, strict=True)] for share in (0.42, 0.52)]
        parts += [svg.stroke(svg.smooth(run, closed=False), worn.second or "#f4f1ea", 0.07) for run in runs]
    return "".join(parts)


def _woven(sitter: Sitter, worn: Worn, tube: Tube, cloth: Ramp, since: float) -> str:
    """The pattern along the sleeve; where it lies in the shoulder, that of the trunk goes on."""
    rooted = since * _SHOULDER
    drawn = clipped(tube.outline(), draw_pattern(worn.pattern, tube_field(tube, rooted), cloth, worn.second))
    if not rooted:
        return drawn
    surface = sitter.surface(worn.cut.ease)
    field = trunk_field(surface, surface.top, surface.height(0.6))
    band = tube.band(0.0, rooted)
    root = Tube(band.points, band.radii, tube.start, 0.12)
    shoulder = clipped(root.outline(), draw_pattern(worn.pattern, field, cloth, worn.second))
    return shoulder + drawn


def below_sleeve(sitter: Sitter, worn: Worn, arm: Limb, cloth: Ramp) -> str:
    """The cloth that hangs from the forearm in a wide sleeve, painted before the sleeve."""
    if "hanging sleeves" not in worn.cut.marks:
        return ""
    figure = sitter.skeleton.figure
    elbow, wrist = sitter.flat(arm.middle), sitter.flat(arm.end)
    start = sitter.flat(arm.along(figure.upper_arm + figure.forearm * 0.2))
    long = hypot(wrist[0] - elbow[0], wrist[1] - elbow[1])
    level = abs(wrist[0] - elbow[0]) / max(long, 0.1)
    drop, r = _HANG * figure.forearm / 1.56, figure.arm_radius
    side = 1.0 if wrist[0] >= sitter.flat(arm.root)[0] else -1.0
    # From a forearm that hangs down the cloth spreads outwards, from a raised one it falls straight.
    out = side * (1 - level) * r * 0.9
    low = (wrist[0] + out * 1.5, wrist[1] + drop * (0.35 + 0.65 * level))
    inner = (wrist[0] - out * 0.9 - (wrist[0] - elbow[0]) * 0.45, wrist[1] + drop * (0.3 + 0.62 * level))
    outline = svg.corners(
        [start, _between(start, wrist, 0.6), wrist],
        [wrist, (wrist[0] + out, wrist[1] + drop * 0.2), low],
        [low, ((low[0] + inner[0]) / 2, max(low[1], inner[1]) + 0.12), inner],
        [inner, (inner[0], (inner[1] + start[1]) / 2), start],
    )
    inside = svg.smooth([low, ((low[0] + inner[0]) / 2, max(low[1], inner[1]) + 0.12), inner], closed=False)
    return svg.shape(outline, cloth.base) + svg.stroke(inside, worn.second or edge_color(cloth), 0.09)


def _puff(tube: Tube, cloth: Ramp, since: float) -> str:
    """A gathered puff on the shoulder."""
    band = tube.band(max(0.0, since - 0.06), min(0.95, since + 0.24))
    count = len(band.radii) - 1
    grown = Tube(
        band.points,
        tuple(r * (1.0 + 0.42 * (1 - abs(2 * i / count - 1))) for i, r in enumerate(band.radii)),
        0.5,
        0.3,
    )
    left, right = band.edges()
    folds = [[_between(left[k], right[k], 0.3 + 0.2 * s) for k in (count // 2, count)] for s in range(3)]
    return svg.shape(grown.outline(), cloth.base) + "".join(
        svg.stroke(svg.path(fold, closed=False), cloth.shade, 0.05) for fold in folds
    )


def _between(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
