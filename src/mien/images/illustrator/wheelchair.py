"""A wheelchair under the figure: wheels, seat, back with its handles, footrests."""

from __future__ import annotations

from math import cos, pi, sin

from mien.images.illustrator import svg
from mien.images.illustrator.chance import pick
from mien.images.illustrator.drape import hull
from mien.images.illustrator.palette import Ramp, ramp
from mien.images.illustrator.rig import SIDES, Vec
from mien.images.illustrator.sitter import Sitter

_COLORS = ("#c8483f", "#3d6fa8", "#3f7f6c", "#6a5a9c", "#d08a3a")
_TYRE, _RIM, _CLOTH = "#35323d", "#c9ced6", Ramp("#4a4655", "#35323f", "#6a6678")


def chair_behind(sitter: Sitter) -> str:
    """What is farther from the camera than the one who sits: a wheel, the seat, the footrests, mostly the back."""
    far = [_wheel(sitter, side) + _caster(sitter, side) for side in SIDES if not _near(sitter, side)]
    back = "" if sitter.from_behind else _back(sitter)
    return back + "".join(far) + _seat(sitter) + _footrests(sitter)


def chair_before(sitter: Sitter) -> str:
    """What is nearer: the other wheel, and the back when the camera stands behind it."""
    near = [_caster(sitter, side) + _wheel(sitter, side) for side in SIDES if _near(sitter, side)]
    return (_back(sitter) if sitter.from_behind else "") + "".join(near)


def _paint(sitter: Sitter) -> Ramp:
    return ramp(pick(sitter.subject.seed, "wheelchair", _COLORS))


def _near(sitter: Sitter, side: int) -> bool:
    return sitter.view.depth((float(side), 0.0, 0.0)) > -0.3


def _seat_height(sitter: Sitter) -> float:
    return sitter.skeleton.trunk.pelvis[1] + sitter.skeleton.figure.leg_radius * 0.8


def _wheels(sitter: Sitter) -> tuple[float, float, float]:
    """Half the distance of the wheels, their radius, how far forward their axle is."""
    figure = sitter.skeleton.figure
    wide = max(figure.hip + figure.leg_radius, figure.section(0.0)[0]) + 0.34
    return wide, min(2.45, -_seat_height(sitter) * 0.78), -0.25


def _ring(sitter: Sitter, center: Vec, radius: float, squeeze: float = 1.0) -> str:
    x, y, z = center
    points = [sitter.flat((x, y + radius * cos(pi * k / 8), z + radius * squeeze * sin(pi * k / 8))) for k in range(16)]
    return svg.smooth(points)


def _wheel(sitter: Sitter, side: int) -> str:
    wide, r, z = _wheels(sitter)
    # A little cambered, so that the wheels show when seen from the front.
    center, hub = (side * wide, -r, z), sitter.flat((side * (wide + 0.1), -r, z))
    spokes = []
    for k in range(6):
        a, b = (
            sitter.flat((side * wide, -r + s * r * 0.9 * cos(pi * k / 6), z + s * r * 0.9 * sin(pi * k / 6)))
            for s in (-1, 1)
        )
        spokes.append(svg.stroke(svg.path([a, b], closed=False), _RIM, 0.035))
    hoop = _ring(sitter, (side * (wide + 0.14), -r, z), r * 0.84)
    return (
        "".join(spokes)
        + svg.stroke(_ring(sitter, center, r - 0.11), _TYRE, 0.22)
        + svg.stroke(hoop, _RIM, 0.07)
        + svg.circle(*hub, 0.13, _paint(sitter).base)
    )


def _caster(sitter: Sitter, side: int) -> str:
    figure = sitter.skeleton.figure
    wide, r, _ = _wheels(sitter)
    x, z, small = side * (wide - 0.16), figure.thigh * 0.72, r * 0.2
    top = sitter.flat((x, _seat_height(sitter) + 0.2, z))
    fork = sitter.flat((x, -small * 2.1, z))
    rail = sitter.flat((x, _seat_height(sitter) + 0.2, -1.0))
    paint = _paint(sitter)
    return (
        svg.stroke(svg.path([rail, top, fork, sitter.flat((x, -small, z - 0.1))], closed=False), paint.base, 0.16)
        + svg.stroke(_ring(sitter, (x, -small, z - 0.1), small - 0.08), _TYRE, 0.17)
        + svg.circle(*sitter.flat((x, -small, z - 0.1)), 0.09, _RIM)
    )


def _seat(sitter: Sitter) -> str:
    wide, _, z = _wheels(sitter)
    y, inner = _seat_height(sitter), wide - 0.16
    front = sitter.skeleton.figure.thigh * 0.66
    corners = [sitter.flat((x, h, d)) for x in (-inner, inner) for h in (y, y + 0.3) for d in (z - 0.95, front)]
    return svg.shape(svg.path(hull(corners)), _CLOTH.base) + svg.stroke(svg.path(hull(corners)), _CLOTH.base, 0.12)


def _back(sitter: Sitter) -> str:
    wide, _, z = _wheels(sitter)
    y, inner = _seat_height(sitter), wide - 0.2
    top, behind = y - sitter.skeleton.figure.torso * 0.72, z - 1.0
    paint = _paint(sitter)
    cloth = [sitter.flat((x, h, behind - (y - h) * 0.08)) for x in (-inner, inner) for h in (y, top)]
    posts = []
    for x in (-inner, inner):
        low, high = sitter.flat((x, y + 0.2, behind)), sitter.flat((x, top - 0.1, behind - 0.24))
        handle = sitter.flat((x, top - 0.1, behind - 0.8))
        posts.append(svg.stroke(svg.path([low, high], closed=False), paint.base, 0.15))
        posts.append(svg.stroke(svg.path([high, handle], closed=False), _TYRE, 0.2))
    panel = svg.path(hull(cloth))
    return svg.shape(panel, _CLOTH.base) + svg.stroke(panel, _CLOTH.base, 0.2) + "".join(posts)


def _footrests(sitter: Sitter) -> str:
    figure, parts = sitter.skeleton.figure, []
    for leg in sitter.skeleton.legs:
        x, y, z = leg.end
        y += figure.ankle + 0.06
        plate = svg.path([sitter.flat((x, y, z - 0.35)), sitter.flat((x, y, z + 0.9))], closed=False)
        knee = (x, _seat_height(sitter) + 0.3, figure.thigh * 0.6)
        strut = svg.path([sitter.flat(knee), sitter.flat((x, y, z - 0.1))], closed=False)
        parts.append(svg.stroke(strut, _paint(sitter).shade, 0.13) + svg.stroke(plate, _TYRE, 0.16))
    return "".join(parts)
