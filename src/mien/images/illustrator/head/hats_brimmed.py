"""Hats with a brim all round: top hats, bowlers, wide and pointed hats."""

from __future__ import annotations

import math

from mien.images.illustrator.head.geometry import Curve, Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import band, brim, cast_by, cone, crown, drum
from mien.images.illustrator.head.ribbon import ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, luminance, mix, ramp, shade
from mien.images.illustrator.svg import group, inside, path, rect, shape, stroke, transform

_SEAT = -0.5
"""y at which a brimmed hat sits."""

_TURNED_UP: Curve = ((0, 0.3), (30, 0.34), (60, 0.46), (92, 0.56), (130, 0.42), (180, 0.5))
"""How high a tricorn's brim stands at each azimuth."""


def _base(sitter: Sitter) -> Section:
    cut = sitter.skull.at(_SEAT)
    boxy = 1.18 if sitter.skull.power > 4 else 1.0
    return Section(_SEAT, (cut.width + 0.07) * boxy, (cut.front + 0.08) * boxy, (cut.back - 0.08) * boxy)


def _bowl(base: Section) -> Curve:
    """The crown's lower edge follows the brim, which is seen a little from above."""
    return ((0, base.y + 0.05), (180, base.y + 0.05))


def _assembled(
    sitter: Sitter, shell: Shell, cloth: Ramp, ribbon: Ramp, wide: float, curl: float = 0.0, droop: float = 0.0
) -> Layers:
    base = _base(sitter)
    low = _tilted(sitter, base)
    far, near = brim(sitter, base, wide, cloth, curl, droop)
    body = crown(sitter, shell, low, cloth)
    strip = band(sitter, shell, low, 0.15, ribbon)
    cast = cast_by(sitter, HairShape(shell, edge(_bowl(base))), 0.24 + droop)
    return Layers(back=far, cast=cast, front=near + body + strip)


def _tilted(sitter: Sitter, base: Section) -> Curve:
    """The line where crown and brim meet, in the brim's pitch."""
    points = []
    for azimuth in range(-180, 181, 15):
        facing = sitter.camera.facing(azimuth)
        points.append((float(azimuth), base.y + 0.13 * base.depth * facing))
    return tuple(points)


def _low_shell(shell: Shell) -> Shell:
    """Carried on below the brim, so that the pitched edge finds a surface."""
    last = shell.sections[-1]
    return Shell((*shell.sections, Section(last.y + 0.2, last.width, last.front, last.back)), shell.power)


def _ribbon_for(cloth: Ramp) -> Ramp:
    return ramp(shade(cloth.base, 0.45) if luminance(cloth.base) > 0.3 else "#7c2f38")


def draw_top(sitter: Sitter, cloth: Ramp) -> Layers:
    """A stovepipe."""
    shell = _low_shell(drum(_base(sitter), -1.72, 0.06))
    return _assembled(sitter, shell, cloth, _ribbon_for(cloth), 0.3, curl=0.07)


def draw_bowler(sitter: Sitter, cloth: Ramp) -> Layers:
    """A round hard hat with a narrow rolled brim."""
    shell = _low_shell(_dome(_base(sitter), -1.3))
    return _assembled(sitter, shell, cloth, _ribbon_for(cloth), 0.22, curl=0.06)


def draw_brimmed(sitter: Sitter, cloth: Ramp) -> Layers:
    """A wide hat; a slouch hat hangs, a straw hat has a flat crown."""
    words = (sitter.looks.headwear.value or "").lower()
    base = _base(sitter)
    flat_crown = any(word in words for word in ("boater", "straw"))
    shell = drum(base, -1.12, -0.06, rounded=0.08) if flat_crown else _dome(base, -1.22, 0.1)
    droop = 0.1 if any(word in words for word in ("slouch", "sun", "floppy")) else 0.0
    wide = 0.56 if any(word in words for word in ("wide", "sun", "sombrero", "slouch", "floppy")) else 0.4
    return _assembled(sitter, _low_shell(shell), cloth, _ribbon_for(cloth), wide, 0.0, droop)


def draw_fedora(sitter: Sitter, cloth: Ramp) -> Layers:
    """A creased crown, pinched in front, and a brim that dips before the eyes and rises behind."""
    return _creased(sitter, cloth, 1.33, 0.3, curl=0.04, snap=0.08)


def draw_cowboy(sitter: Sitter, cloth: Ramp) -> Layers:
    """A high creased crown, and a wide brim rolled up at the sides."""
    return _creased(sitter, cloth, 1.44, 0.5, curl=0.28, snap=0.04)


def _creased(sitter: Sitter, cloth: Ramp, top: float, wide: float, *, curl: float, snap: float) -> Layers:
    base = _base(sitter)
    far, near = brim(sitter, base, wide, cloth, curl, 0.0, snap)
    low = _tilted(sitter, base)
    dome = _low_shell(_dome(base, -top + 0.13, 0.16))
    dent = shape(HairShape(dome, edge(low)).near(sitter.camera), cloth.shade)
    ridges = [_ridge(sitter, base, side, top, low, cloth) for side in (-1, 1)]
    if sitter.camera.sin < 0:
        ridges.reverse()
    cast = cast_by(sitter, HairShape(dome, edge(_bowl(base))), 0.26)
    strip = band(sitter, dome, low, 0.17, _ribbon_for(cloth))
    return Layers(back=far, cast=cast, front=dent + "".join(ridges) + _pinches(sitter, dome, cloth) + strip + near)


_RIDGE = 0.23
"""How far the ridges of a creased crown stand from its middle."""


def _ridge(sitter: Sitter, base: Section, side: int, top: float, low: Curve, cloth: Ramp) -> str:
    """One of the two halves between which the crown is dented."""
    wide = base.width - _RIDGE
    rows = [
        Section(-top, 0.0, 0.18, 0.18), Section(-top + 0.02, wide * 0.24, 0.36, -0.1),
        Section(-top + 0.08, wide * 0.48, base.front * 0.78, base.back * 0.42),
        Section(-top + 0.2, wide * 0.7, base.front * 0.86, base.back * 0.72),
        Section(-top + 0.42, wide * 0.84, base.front * 0.91, base.back * 0.88),
        Section(base.y, wide, base.front, base.back), Section(base.y + 0.2, wide, base.front, base.back),
    ]  # fmt: skip
    half = HairShape(Shell(tuple(rows)), edge(low))
    svg = (
        crown(sitter, half.shell, low, cloth)
        if side * sitter.camera.cos < 0.2
        else shape(half.near(sitter.camera), cloth.base)
        + inside(half.near(sitter.camera), _right_side(sitter, half.shell, cloth))
    )
    return group(svg, transform(translate=(side * _RIDGE * sitter.camera.cos, 0.0)))


def _right_side(sitter: Sitter, shell: Shell, cloth: Ramp) -> str:
    points = [(shell.extents(sitter.camera, y)[1], y) for y in (-1.5, -1.3, -1.1, -0.9, -0.7, -0.4)]
    return shape(path([*points, *((x - 0.17, y) for x, y in reversed(points))]), cloth.shade)


def _pinches(sitter: Sitter, dome: Shell, cloth: Ramp) -> str:
    """Two hollows at the front of the crown."""
    svg = ""
    for azimuth in (-34.0, 34.0):
        line = [(azimuth * 0.8, dome.top + 0.13), (azimuth, dome.top + 0.28), (azimuth * 1.06, dome.top + 0.5)]
        if all(dome.visible(sitter.camera, a, y) for a, y in line):
            points = [sitter.camera.place(dome.point(a, y)) for a, y in line]
            svg += shape(ribbon(points, [0.03, 0.1, 0.01]), cloth.shade)
    return svg


def draw_tricorn(sitter: Sitter, cloth: Ramp) -> Layers:
    """A low crown within a brim turned up all round, its corners at the sides and in front."""
    base = _base(sitter)
    body = crown(sitter, _low_shell(_dome(base, -1.12)), _bowl(base), cloth)
    rows = []
    for i in range(9):
        up = 0.62 * (1 - i / 8)
        grown = 0.06 + 0.42 * up
        rows.append(Section(base.y + 0.05 - up, base.width + grown, base.front + grown * 0.7, base.back - grown * 0.6))
    high: Curve = tuple((a, base.y - y) for a, y in _TURNED_UP)
    flap = HairShape(Shell(tuple(rows), 2.2), edge(((0, base.y + 0.05), (180, base.y + 0.05))), edge(high))
    near, far = flap.near(sitter.camera), flap.far(sitter.camera)
    trim = stroke(near, mix(cloth.tint, "#d9b45a", 0.75), 0.022)
    cast = cast_by(sitter, HairShape(_low_shell(_dome(base, -1.12)), edge(_bowl(base))), 0.2)
    return Layers(back=shape(far, cloth.shade), cast=cast, front=body + shape(near, cloth.base) + trim)


def draw_pointed(sitter: Sitter, cloth: Ramp) -> Layers:
    """A witch's or wizard's hat, its point bent back."""
    words = (sitter.looks.headwear.value or "").lower()
    shell = _low_shell(cone(_base(sitter), -2.1, -0.42, 0.86))
    layers = _assembled(sitter, shell, cloth, _ribbon_for(cloth), 0.52)
    if "witch" in words:
        return layers._replace(front=layers.front + _buckle(sitter, shell))
    return layers._replace(front=layers.front + _stars(sitter, shell))


def _buckle(sitter: Sitter, shell: Shell) -> str:
    if sitter.camera.cos < 0.25:
        return ""
    x, y = sitter.camera.place(shell.point(0.0, -0.46))
    wide = 0.26 * sitter.camera.cos
    inner = rect(x - wide * 0.28, y - 0.04, wide * 0.56, 0.08, "#2f2c3d")
    return rect(x - wide / 2, y - 0.085, wide, 0.17, "#d9ac3c", radius=0.02) + inner


def _stars(sitter: Sitter, shell: Shell) -> str:
    svg = ""
    for azimuth, y, size in ((-24.0, -0.92, 0.11), (26.0, -1.16, 0.085), (-4.0, -1.45, 0.075), (100.0, -0.95, 0.1),
                             (-100.0, -1.1, 0.09), (176.0, -0.95, 0.11), (150.0, -1.3, 0.08)):  # fmt: skip
        if shell.visible(sitter.camera, azimuth, y) and sitter.camera.facing(azimuth) > 0.3:
            cx, cy = sitter.camera.place(shell.point(azimuth, y))
            points = []
            for k in range(10):
                reach = size * (1.0 if k % 2 == 0 else 0.42)
                angle = math.radians(36 * k - 90)
                points.append((cx + reach * math.cos(angle), cy + reach * math.sin(angle)))
            svg += shape(path(points), "#ecc558")
    return svg


def _dome(base: Section, top: float, pinch: float = 0.0) -> Shell:
    """A rounded crown; ``pinch`` narrows its top as felt hats do."""
    rows = []
    for i in range(13):
        t = i / 12
        size = (1 - (1 - t) ** 2.6) ** 0.42 * (1 - pinch * (1 - t))
        depth = base.depth * size
        rows.append(Section(top + (base.y - top) * t, base.width * size, base.middle + depth, base.middle - depth))
    return Shell(tuple(rows))
