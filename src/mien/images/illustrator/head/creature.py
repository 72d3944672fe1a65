"""What beings other than people have on their heads: tusks, fangs, horns, fins, feelers, a halo."""

from __future__ import annotations

import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.creature_kinds import creature_kind
from mien.images.illustrator.head.ears import ear_point
from mien.images.illustrator.head.mouth import half_width
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.head.worn_on_hair import draw_antennae, draw_halo, draw_horns
from mien.images.illustrator.palette import mix, shade
from mien.images.illustrator.svg import Point, path, shape, smooth, stroke

_FIN: tuple[Point, ...] = (
    (-0.02, 0.14), (0.0, -0.12), (0.2, -0.32), (0.24, -0.16), (0.38, -0.1), (0.3, 0.02), (0.36, 0.14), (0.2, 0.14),
    (0.14, 0.24),
)  # fmt: skip
_IVORY = "#f6efdc"
FANGS = r"\bfangs?\b|\b(?:sharp|pointed)[\w ]* teeth\b"
"""Words for marks that show as fangs."""


def draw_teeth_outside(sitter: Sitter) -> str:
    """Tusks or fangs over the closed or open mouth."""
    if sitter.camera.cos < -0.2:
        return ""
    marks = [mark.lower() for mark in sitter.looks.marks.value]
    if sitter.looks.species.value is Species.ORC or any("tusk" in mark for mark in marks):
        return _tusks(sitter)
    fanged = any(re.search(FANGS, mark) for mark in marks)
    return _fangs(sitter) if fanged or creature_kind(sitter).fangs else ""


def draw_on_head(sitter: Sitter) -> str:
    """Horns, feelers or a halo that a being has without anybody saying so."""
    kind = creature_kind(sitter)
    said = " ".join(sitter.looks.marks.value).lower()
    svg = ""
    if kind.horns and "horn" not in said:
        svg += draw_horns(sitter, kind.horns)
    if kind.antennae and "antenna" not in said:
        svg += draw_antennae(sitter, "")
    if kind.halo and "halo" not in said:
        svg += draw_halo(sitter, "")
    return svg


def draw_fins(sitter: Sitter, near: bool) -> str:
    """Fins in place of ears, on the side that is near or on the far one."""
    color = mix(sitter.skin.base, "#3f9aa3", 0.65)
    svg = ""
    for side in (-1, 1):
        if (sitter.camera.facing(side * 97) > 0.02) != near:
            continue
        fin = [_fin_point(sitter, side, p) for p in _FIN]
        svg += shape(path(fin), color)
        for tip in (fin[2], fin[4], fin[6]):
            svg += stroke(path([fin[0], tip], False), shade(color, 0.25), 0.018)
    return svg


def _fin_point(sitter: Sitter, side: int, p: Point) -> Point:
    x, y, z = ear_point(sitter, side, p)
    return sitter.camera.place((x + side * 0.55 * max(0.0, p[0]), y, z))


def _tusks(sitter: Sitter) -> str:
    svg = ""
    y = sitter.traits.mouth_y + 0.045 + 0.16 * sitter.mood.mouth
    for side in (-1, 1):
        x = side * half_width(sitter) * 0.66
        if sitter.squash(x, y) < 0.1 or side * sitter.camera.sin > 0.85:
            continue
        out = 0.05 * sitter.profile * sitter.turn
        outline: list[Point] = [
            (x - 0.046, y + 0.035), (x - 0.034, y - 0.06), (x + side * 0.03, y - 0.19), (x + 0.044, y - 0.05),
            (x + 0.046, y + 0.035),
        ]  # fmt: skip
        svg += shape(smooth([(px + out, py) for px, py in sitter.many(outline)]), _IVORY)
        low: list[Point] = [(x - 0.06, y + 0.02), (x, y + 0.0), (x + 0.06, y + 0.02), (x, y + 0.06)]
        svg += shape(smooth([(px + out, py) for px, py in sitter.many(low)]), shade(sitter.skin.base, 0.12))
    return svg


def _fangs(sitter: Sitter) -> str:
    svg = ""
    y = sitter.traits.mouth_y - 0.004 - 0.02 * sitter.mood.smile
    for side in (-1, 1):
        x = side * half_width(sitter) * 0.5
        if sitter.squash(x, y) > 0.1 and side * sitter.camera.sin < 0.85:
            svg += shape(path(sitter.many([(x - 0.024, y), (x + 0.024, y), (x, y + 0.08)])), _IVORY)
    return svg
