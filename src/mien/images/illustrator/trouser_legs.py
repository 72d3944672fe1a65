"""What is on the legs of trousers: patterns, turn-ups, creases, pockets, patches, stripes down the side."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.patterns import clipped, draw_pattern, tube_field
from mien.images.illustrator.sitter import edge_color
from mien.images.illustrator.svg import Point
from mien.images.illustrator.tube import Tube
from mien.images.illustrator.worn import Worn


def on_leg(worn: Worn, tube: Tube, cloth: Ramp) -> str:
    """The details of one trouser leg, over its cloth."""
    marks = worn.cut.marks
    woven = draw_pattern(worn.pattern, tube_field(tube), cloth, worn.second)
    parts = [clipped(tube.outline(), woven) if woven else ""]
    if "crease" in marks:
        parts.append(svg.stroke(_down(tube, 0.5, 0.3, 0.97), cloth.shade, 0.04))
    if "side stripe" in marks:
        parts.append(svg.stroke(_down(tube, 0.12, 0.06, 1.0), worn.second or "#f4f1ea", 0.1, cap="butt"))
    if "seams" in marks:
        parts.append(svg.stroke(_down(tube, 0.1, 0.08, 0.95), edge_color(cloth), 0.03))
        parts.append(svg.shape(tube.band(0.955, 1.0).outline(), mix(cloth.base, "#ffffff", 0.3)))
    if "cargo" in marks:
        parts.append(_cargo(tube, cloth))
    if "holes" in marks:
        parts.append(_hole(tube, cloth, 0.54, 0.5) + _hole(tube, cloth, 0.3, 0.36))
    if "patch" in marks:
        parts.append(svg.shape(_quad(tube, (0.5, 0.6), (0.3, 0.72)), mix(cloth.base, "#b58a52", 0.55)))
    if "cuff" in marks:
        parts.append(svg.shape(tube.band(0.93, 1.0).outline(), mix(cloth.base, cloth.shade, 0.85)))
    return "".join(parts)


def _down(tube: Tube, share: float, since: float, until: float) -> str:
    """A line down the leg at a share of its width."""
    return svg.smooth([_spot(tube, since + (until - since) * i / 6, share) for i in range(7)], closed=False)


def _spot(tube: Tube, along: float, across: float) -> Point:
    left, right = tube.edges()
    exact = along * (len(left) - 1)
    i = min(int(exact), len(left) - 2)
    t = exact - i
    (ax, ay), (bx, by) = (
        tuple(p + (q - p) * t for p, q in zip(side[i], side[i + 1], strict=True)) for side in (left, right)
    )
    return (ax + (bx - ax) * across, ay + (by - ay) * across)


def _quad(tube: Tube, along: tuple[float, float], across: tuple[float, float]) -> str:
    (a, b), (c, d) = along, across
    return svg.path([_spot(tube, a, c), _spot(tube, a, d), _spot(tube, b, d), _spot(tube, b, c)])


def _cargo(tube: Tube, cloth: Ramp) -> str:
    pouch, flap = _quad(tube, (0.4, 0.53), (0.08, 0.6)), _quad(tube, (0.385, 0.43), (0.06, 0.62))
    seam = svg.path([_spot(tube, 0.43, 0.06), _spot(tube, 0.43, 0.62)], closed=False)
    return (
        svg.shape(pouch, cloth.shade, opacity=0.7)
        + svg.shape(flap, mix(cloth.base, cloth.shade, 0.35))
        + svg.stroke(seam, edge_color(cloth), 0.045)
    )


def _hole(tube: Tube, cloth: Ramp, along: float, across: float) -> str:
    """A worn-through spot with threads across."""
    tear = svg.smooth([_spot(tube, along + dy, across + dx) for dx, dy in
                       ((-0.24, 0.0), (0.0, -0.016), (0.24, 0.003), (0.0, 0.022))])  # fmt: skip
    thread = svg.path([_spot(tube, along, across - 0.16), _spot(tube, along + 0.006, across + 0.16)], closed=False)
    return svg.shape(tear, mix(cloth.shade, "#2b1c22", 0.35)) + svg.stroke(
        thread, mix(cloth.base, "#ffffff", 0.6), 0.03
    )
