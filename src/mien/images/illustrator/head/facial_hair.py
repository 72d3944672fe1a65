"""Beards, moustaches, stubble and side whiskers."""

from __future__ import annotations

import re
from dataclasses import replace

from mien.domain.appearance_model import FacialHair, Species
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.head.face import skull_path
from mien.images.illustrator.head.geometry import Curve, Section, Shell, wrapped
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import HairShape, edge
from mien.images.illustrator.head.ribbon import ribbon
from mien.images.illustrator.head.sitter import Sitter, inside
from mien.images.illustrator.palette import beard_ramp, mix
from mien.images.illustrator.svg import Point, corners, shape

_BACK = -0.78
"""z at which the beard's sections would close: azimuth 90 is then at the ear at every height."""
_END: Curve = ((98, 0.0), (104, 0.4), (180, 0.4))
"""Both edges meet behind the jaw's corner: no beard from there on."""
_CHEEK: Curve = ((0, 0.815), (14, 0.8), (20, 0.62), (34, 0.57), (50, 0.48), (64, 0.36), (76, 0.16), (83, -0.1),
                 (93, -0.12), *_END)  # fmt: skip
_JAW: Curve = ((0, 1.1), (18, 1.085), (36, 1.03), (54, 0.95), (70, 0.84), (82, 0.7), (90, 0.45), (95, 0.0), *_END)
_LONG_JAW: Curve = ((0, 1.8), (14, 1.74), (28, 1.6), (40, 1.4), (52, 1.18), (64, 0.98), (76, 0.8), (84, 0.66),
                    (90, 0.45), (95, 0.0), *_END)  # fmt: skip
_CHOP_HIGH: Curve = ((0, 0.76), (17, 0.76), (22, 0.68), (34, 0.57), (50, 0.48), (64, 0.36), (76, 0.16), (83, -0.1),
                     (93, -0.12), *_END)  # fmt: skip
_CHOP_LOW: Curve = ((0, 0.76), (17, 0.76), (24, 0.82), (36, 0.9), (52, 0.94), (68, 0.86), (82, 0.7), (90, 0.45),
                    (95, 0.0), *_END)  # fmt: skip


def draw_facial_hair(sitter: Sitter) -> tuple[Layers, str]:
    """What grows on the jaw (painted before the mouth) and the moustache (painted after it)."""
    kind = sitter.looks.facial_hair.value
    sitter = replace(sitter, hair=beard_ramp(sitter.subject))
    if kind is FacialHair.NONE or sitter.camera.cos < -0.85:
        return Layers(), ""
    if kind is FacialHair.STUBBLE:
        return Layers(front=_stubble(sitter)), ""
    if kind is FacialHair.MOUSTACHE:
        return Layers(), _moustache(sitter, chance(sitter.seed, "handlebar") < 0.45)
    if kind is FacialHair.GOATEE:
        return Layers(front=_goatee(sitter)), _moustache(sitter, False)
    if kind is FacialHair.WHISKERS and not _said_full(sitter):
        return Layers(front=_grown(sitter, _CHOP_HIGH, _CHOP_LOW)), _moustache(sitter, False)
    return _beard(sitter), _moustache(sitter, sitter.looks.species.value is Species.DWARF)


def _beard(sitter: Sitter) -> Layers:
    long = sitter.looks.species.value is Species.DWARF or _said_long(sitter)
    svg = _grown(sitter, _CHEEK, _LONG_JAW if long else _longer(_JAW, spread(sitter.seed, "beard", 0.0, 0.2)))
    if not long or sitter.camera.cos < -0.1:
        return Layers(front=svg)
    return Layers(front=svg, over=inside("M-0.9 0.93L0.9 0.93L0.9 2L-0.9 2Z", svg))


def _said_long(sitter: Sitter) -> bool:
    return "long" in (sitter.looks.facial_hair.evidence or "").lower()


def _said_full(sitter: Sitter) -> bool:
    """Whether whiskers are said to cover all of the jaw, as the word once meant."""
    return re.search(r"long|mixed|tangl|shag|full|wild", (sitter.looks.facial_hair.evidence or "").lower()) is not None


def _longer(jaw: Curve, by: float) -> Curve:
    return [(a, y + by * max(0.0, 1 - a / 55)) for a, y in jaw]


def _jaw_shell(sitter: Sitter, thick: float) -> Shell:
    """The lower face, thicker, and carried on below the chin."""
    rows = []
    for i in range(24):
        y = -0.15 + 2.1 * i / 23
        cut = sitter.skull.at(min(y, 0.72))
        narrow = max(0.0, y - 0.72)
        width = max(cut.width * 0.62, cut.width - narrow * 0.5) + thick
        front = sitter.skull.at(min(y, 0.86)).front + thick * (1 if y > 0.6 else max(0.2, (y + 0.1) / 0.7))
        rows.append(Section(y, width, front - min(0.26, 2.0 * max(0.0, y - 0.8) ** 2), _BACK))
    return Shell(tuple(rows), sitter.skull.power)


def _grown(sitter: Sitter, high: Curve, low: Curve) -> str:
    shell = _jaw_shell(sitter, 0.045)
    shape_ = HairShape(shell, edge(low, 0.025, 36, 0.035), edge(high))
    d = shape_.near(sitter.camera)
    if not d:
        return ""
    return shape(d, sitter.hair.base) + inside(d, _strands(sitter, shell, low))


def _strands(sitter: Sitter, shell: Shell, low: Curve) -> str:
    ends = edge(low)
    svg = ""
    for k in range(-4, 5):
        azimuth = k * 17.0 + 4
        y = ends(azimuth)
        start = y - 0.3 - 0.12 * (y - 0.6)
        if not shell.visible(sitter.camera, azimuth, y - 0.1):
            continue
        line = [
            sitter.camera.place(shell.point(wrapped(azimuth * (1 - 0.12 * i / 5)), start + (y - 0.03 - start) * i / 5))
            for i in range(6)
        ]
        light = line[0][0] < 0 and k % 2
        color = sitter.hair.tint if light else sitter.hair.shade
        svg += shape(ribbon(line, [0.0, 0.03, 0.042, 0.036, 0.02, 0.0]), color)
    return svg


def _stubble(sitter: Sitter) -> str:
    d = HairShape(_jaw_shell(sitter, 0.004), edge(_longer(_JAW, -0.1)), edge([(a, y - 0.02) for a, y in _CHEEK]))
    color = mix(sitter.skin.base, mix(sitter.hair.base, "#4a4a58", 0.4), 0.3)
    y = sitter.traits.mouth_y
    lip: list[Point] = [(-0.27, y + 0.06), (-0.2, y - 0.09), (0.0, y - 0.115), (0.2, y - 0.09), (0.27, y + 0.06)]
    under: list[Point] = [(0.27, y + 0.06), (0.14, y + 0.07), (0.0, y + 0.08), (-0.14, y + 0.07), (-0.27, y + 0.06)]
    svg = inside(skull_path(sitter), shape(d.near(sitter.camera), color))
    if sitter.camera.cos > -0.3:
        svg += shape(corners(sitter.many(lip), sitter.many(under)), color)
    return svg


def _goatee(sitter: Sitter) -> str:
    if sitter.camera.cos < -0.3:
        return ""
    y, drop = sitter.traits.mouth_y, 0.12 * sitter.mood.mouth
    low = 1.05 + spread(sitter.seed, "goatee", 0.0, 0.1)
    d = HairShape(
        _jaw_shell(sitter, 0.035),
        edge(((0, low + 0.02), (18, low - 0.02), (28, low - 0.1), (35, 0.88), (40, 0.8), (180, 0.8))),
        edge(((0, min(0.93, y + 0.15 + drop)), (22, min(0.93, y + 0.14 + drop)), (33, 0.85), (40, 0.8), (180, 0.8))),
    ).near(sitter.camera)
    return shape(d, sitter.hair.base) if d else ""


def _moustache(sitter: Sitter, handlebar: bool) -> str:
    if sitter.camera.cos < -0.35:
        return ""
    t, mood = sitter.traits, sitter.mood
    y = t.mouth_y - 0.052 - 0.03 * mood.mouth - 0.02 * max(0.0, mood.smile)
    joins_beard = sitter.looks.facial_hair.value is FacialHair.BEARD
    half = (0.25 if joins_beard else 0.215) * (0.6 + 0.4 * mood.width)
    # The lip stays in sight, and the tips don't hang: else every face would frown.
    drop = 0.0 if handlebar else -0.012
    svg = ""
    for side in (-1, 1):
        tip = (side * (half + (0.09 if handlebar else 0.02)), y + drop - (0.075 if handlebar else 0))
        top: list[Point] = [(0.0, y - 0.07), (side * 0.1, y - 0.088), (side * half * 0.8, y - 0.02), tip]
        low: list[Point] = [
            tip,
            (side * half * 0.75, y + 0.045 + drop * 0.3),
            (side * 0.08, y + 0.035),
            (0.0, y + 0.005),
        ]
        svg += shape(corners(sitter.many(top), sitter.many(low)), sitter.hair.base if side < 0 else _dark(sitter))
    return _stand_out(sitter, y) + svg


def _dark(sitter: Sitter) -> str:
    return mix(sitter.hair.base, sitter.hair.shade, 0.5)


def _stand_out(sitter: Sitter, y: float) -> str:
    """In profile a moustache stands out from the lip."""
    if sitter.profile < 0.35:
        return ""
    out = 0.07 * sitter.profile
    line = ((-0.085, 0.01), (-0.03, out), (0.03, out), (0.06, 0.0))
    edge_ = [sitter.camera.place((0.0, y + dy, sitter.forward(y + dy) + o)) for dy, o in line]
    back = [sitter.camera.place((0.0, y + 0.04, sitter.forward(y) - 0.22))]
    return shape(corners(edge_, [edge_[-1], *back, edge_[0]]), sitter.hair.base)
