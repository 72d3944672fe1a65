"""Hats with a brim all round: top hats, bowlers, wide and pointed hats."""

from __future__ import annotations

from mien.images.illustrator.head.geometry import Curve, Section, Shell
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.hat_parts import band, brim, cast_by, cone, crown, drum
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import Ramp, luminance, mix, ramp, shade
from mien.images.illustrator.svg import shape, stroke

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
    flat_crown = any(word in words for word in ("boater", "straw", "panama"))
    shell = drum(base, -1.12, -0.06, rounded=0.08) if flat_crown else _dome(base, -1.24, 0.1)
    droop = 0.1 if "slouch" in words else 0.0
    curl = 0.24 if any(word in words for word in ("cowboy", "stetson", "western")) else 0.0
    wide = 0.5 if any(word in words for word in ("wide", "sun", "straw", "sombrero", "slouch", "cowboy")) else 0.36
    return _assembled(sitter, _low_shell(shell), cloth, _ribbon_for(cloth), wide, curl, droop)


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
    """A witch's or wizard's hat; without a brim for parties."""
    words = (sitter.looks.headwear.value or "").lower()
    shell = _low_shell(cone(_base(sitter), -2.15, -0.3, 0.88))
    wide = 0.0 if any(word in words for word in ("party", "dunce", "santa", "gnome", "liberty")) else 0.5
    return _assembled(sitter, shell, cloth, _ribbon_for(cloth), wide)


def _dome(base: Section, top: float, pinch: float = 0.0) -> Shell:
    """A rounded crown; ``pinch`` narrows its top as felt hats do."""
    rows = []
    for i in range(13):
        t = i / 12
        size = (1 - (1 - t) ** 2.6) ** 0.42 * (1 - pinch * (1 - t))
        depth = base.depth * size
        rows.append(Section(top + (base.y - top) * t, base.width * size, base.middle + depth, base.middle - depth))
    return Shell(tuple(rows))
