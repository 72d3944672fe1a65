"""Cuts that hang: bobs, loose hair, curls, and hair in layers."""

from __future__ import annotations

import re
from dataclasses import replace

from mien.domain.appearance_model import AgeClass, Gender, HairLength, HairStyle
from mien.images.illustrator.chance import pick, spread
from mien.images.illustrator.head.front_locks import draw_front_locks
from mien.images.illustrator.head.geometry import Curve, Section, Shell
from mien.images.illustrator.head.hair_cut import CROPPED, Cut, capped, sided, whole
from mien.images.illustrator.head.hair_shape import Edge, HairShape, edge, hanging
from mien.images.illustrator.head.hair_tied import draw_half_tie
from mien.images.illustrator.head.plaits import draw_ringlets
from mien.images.illustrator.head.sitter import Sitter

_FRINGE_LOCKS = 17
"""Locks round the whole head at the width of those of a fringe."""
_PARTINGS = {"centre": 0.0, "curtain": 0.0, "side": -24.0}


def fringe(sitter: Sitter, options: tuple[str, ...]) -> str:
    """The edge over the face: as told, else this person's own."""
    looks = sitter.looks
    said = f"{looks.hair_style.evidence or ''} {looks.hair_length.evidence or ''}".lower()
    if re.search(r"bangs|fringe", said):
        return "curtain" if "curtain" in said else "bangs"
    old_man = looks.gender.value is Gender.MALE and looks.age_class.value is AgeClass.ELDERLY
    return "receding" if old_man else pick(sitter.seed, "fringe", options)


def _flow(sitter: Sitter, over: str) -> tuple[str, float]:
    if over in _PARTINGS:
        return "parted", sided(sitter, _PARTINGS[over])
    return ("back", 0.0) if over in {"back", "receding"} else ("fall", 0.0)


def _cut(sitter: Sitter, shape: HairShape, over: str) -> Cut:
    flow, parting = _flow(sitter, over)
    return Cut(shape, flow, parting)  # type: ignore[arg-type]


def soft_edge(sitter: Sitter, over: str, sides: Curve) -> Edge:
    """The whole edge; a straight fringe falls in soft locks."""
    return edge(whole(sitter, over, sides), 0.0, _FRINGE_LOCKS, 0.07 if over == "bangs" else 0.0)


def _wave(sitter: Sitter) -> float:
    return {HairStyle.WAVY: 0.05, HairStyle.OTHER: 0.025}.get(sitter.looks.hair_style.value, 0.0)


def _bob(sitter: Sitter, covered: bool, over: str) -> Cut:
    cap = capped(sitter, 0.1, 0.17, covered)
    middle = cap.at(0.1)
    falls = [Section(0.5, middle.width + 0.05, 0.18, -0.9), Section(0.72, middle.width + 0.02, 0.2, -0.82),
             Section(0.9, middle.width - 0.1, 0.16, -0.66)]  # fmt: skip
    sides: Curve = ((62, 0.14), (66, 0.6), (71, 0.74), (84, 0.72), (120, 0.66), (180, 0.58))
    shape = HairShape(hanging(cap, 0.1, falls), soft_edge(sitter, over, sides), wave=_wave(sitter) * 0.6)
    return _cut(sitter, shape, over)


def bob(sitter: Sitter, covered: bool) -> Cut:
    """To the chin, parted."""
    return _bob(sitter, covered, fringe(sitter, ("side", "centre")))


def fringed_bob(sitter: Sitter, covered: bool) -> Cut:
    """To the chin, with a straight fringe."""
    return _bob(sitter, covered, "bangs")


def lob(sitter: Sitter, covered: bool) -> Cut:
    """To the shoulders, cut straight."""
    over = fringe(sitter, ("bangs", "side", "centre", "curtain"))
    shell = _fall(sitter, covered, 1.1, 0.05)
    sides: Curve = ((58, 0.1), (62, 0.62), (67, 0.98), (84, 1.06), (120, 1.06), (180, 1.0))
    return _cut(sitter, HairShape(shell, soft_edge(sitter, over, sides), wave=_wave(sitter)), over)


def _fall(sitter: Sitter, covered: bool, ends: float, flare: float, side: float = 0.09) -> Shell:
    cap = capped(sitter, side, 0.16, covered)
    middle = cap.at(0.1)
    falls = [
        Section(0.6, middle.width - 0.01, 0.14, -0.92),
        Section(1.0, middle.width - 0.02 + flare, 0.08, -0.84),
        Section(ends + 0.4, middle.width - 0.12 + flare, -0.02, -0.78),
    ]
    return hanging(cap, 0.1, falls)


def loose(sitter: Sitter, covered: bool) -> Cut:
    """Falling freely to the shoulders or down the back."""
    medium = sitter.looks.hair_length.value is not HairLength.LONG
    over = fringe(sitter, ("centre", "side", "curtain", "side") if medium else ("centre", "side", "side", "curtain"))
    if not medium:
        return _long(sitter, covered, over)
    ends = spread(sitter.seed, "ends", 0.94, 1.1)
    frame = spread(sitter.seed, "frame", 58, 66)
    sides: Curve = ((frame - 2, 0.1), (frame + 1, 0.5), (frame + 7, ends * 0.78), (88, ends * 0.95), (120, ends),
                    (180, ends + 0.05))  # fmt: skip
    shape = HairShape(_fall(sitter, covered, ends, 0.05), soft_edge(sitter, over, sides), wave=_wave(sitter))
    return _cut(sitter, shape, over)


def _long(sitter: Sitter, covered: bool, over: str) -> Cut:
    """Down the back, a lock from each temple before the shoulders."""
    looks = sitter.looks
    said = f"{looks.hair_length.evidence or ''} {looks.hair_style.evidence or ''}".lower()
    further = 0.6 if re.search(r"very|extremely|waist|hip|knee|ankle|floor|flowing", said) else 0.0
    ends = spread(sitter.seed, "ends", 1.65, 1.95) + further
    sides: Curve = ((60, 0.1), (64, 0.45), (72, 0.95), (86, 1.15), (96, ends * 0.88), (120, ends), (180, ends + 0.3))
    shape = HairShape(_fall(sitter, covered, ends, 0.0), soft_edge(sitter, over, sides), wave=_wave(sitter))
    cut = _cut(sitter, shape, over)
    return replace(cut, extras=(draw_front_locks,))


def hime(sitter: Sitter, covered: bool) -> Cut:
    """Long, a straight fringe, and locks cut off at the cheeks."""
    ends = 1.85
    sides: Curve = ((54, -0.2), (56, 0.3), (59, 0.6), (72, 0.62), (75, 0.66), (79, ends * 0.9), (100, ends),
                    (180, ends + 0.05))  # fmt: skip
    return Cut(
        HairShape(_fall(sitter, covered, ends, 0.0), soft_edge(sitter, "bangs", sides)),
        "fall",
        extras=(draw_front_locks,),
    )


def half_up(sitter: Sitter, covered: bool) -> Cut:
    """Loose, the upper part drawn back to a knot."""
    medium = sitter.looks.hair_length.value is not HairLength.LONG
    ends = 1.1 if medium else 1.75
    sides: Curve = ((70, 0.0), (76, 0.12), (86, 0.0), (96, 0.1), (104, ends * 0.7), (122, ends), (180, ends + 0.12))
    low = edge(whole(sitter, "back", sides))
    return Cut(HairShape(_fall(sitter, covered, ends, 0.02, 0.07), low, wave=_wave(sitter)), "gathered",
               extras=() if covered else (draw_half_tie,))  # fmt: skip


def shag(sitter: Sitter, covered: bool) -> Cut:
    """Layers in points, full at the crown, thin at the ends."""
    cap = capped(sitter, 0.13, 0.22, covered)
    middle = cap.at(0.1)
    falls = [Section(0.5, middle.width - 0.06, 0.14, -0.88), Section(0.95, middle.width + 0.02, 0.06, -0.8),
             Section(1.4, middle.width - 0.12, 0.0, -0.72)]  # fmt: skip
    ends = 1.05 if sitter.looks.hair_length.value is not HairLength.LONG else 1.5
    over = pick(sitter.seed, "fringe", ("bangs", "curtain"))
    sides: Curve = ((60, 0.14), (64, 0.4), (72, 0.62), (84, ends * 0.86), (120, ends), (180, ends + 0.16))
    low = edge(whole(sitter, over, sides), 0.26, 13, 0.13)
    return _cut(sitter, HairShape(hanging(cap, 0.1, falls), low), over)


def mullet(sitter: Sitter, covered: bool) -> Cut:
    """Short in front and at the sides, long behind."""
    shell = _fall(sitter, covered, 1.25, 0.02, 0.06)
    sides: Curve = ((72, 0.04), (79, 0.17), (86, 0.12), (92, -0.06), (102, -0.04), (110, 0.4), (120, 0.98), (145, 1.14),
                    (180, 1.3))  # fmt: skip
    low = edge(whole(sitter, "bangs" if fringe(sitter, ("swept",)) == "bangs" else "swept", sides), 0.13, 13, 0.08)
    return Cut(HairShape(shell, low, wave=_wave(sitter)), "fall")


def curls(sitter: Sitter, covered: bool) -> Cut:
    """A head full of curls of any length."""
    length = sitter.looks.hair_length.value
    size = {HairLength.SHORT: 0.13, HairLength.MEDIUM: 0.26, HairLength.LONG: 0.34}.get(length, 0.13)
    cap = capped(sitter, 0.1 + size * 0.35, 0.16 + size * 0.25, covered)
    ends = {HairLength.SHORT: 0.42, HairLength.MEDIUM: 0.98, HairLength.LONG: 1.55}.get(length, 0.42)
    middle = cap.at(0.1)
    falls = [
        Section(0.45, middle.width + 0.06, 0.12, middle.back * 0.99),
        Section(max(0.75, ends), middle.width * 1.08, 0.08, middle.back * 0.92),
        Section(max(0.8, ends) + 0.4, middle.width * 0.5, 0.0, middle.back * 0.75),
    ]
    over = fringe(sitter, ("centre", "side", "bangs", "back"))
    sides: Curve = ((66, 0.0), (73, ends * 0.72), (88, ends * 0.88), (125, ends + 0.06), (180, ends + 0.2))
    shape = HairShape(hanging(cap, 0.1, falls), edge(whole(sitter, over, sides)), bumps=0.32)
    return Cut(shape, "none", texture="curly")


def ringlets(sitter: Sitter, covered: bool) -> Cut:
    """Smooth on the crown, corkscrews from the ears down."""
    cap = capped(sitter, 0.07, 0.13, covered)
    sides: Curve = ((62, 0.0), (70, 0.2), (100, 0.3), (180, 0.4))
    over = fringe(sitter, ("centre", "side"))
    cut = _cut(sitter, HairShape(cap, edge(whole(sitter, over, sides))), over)
    return Cut(cut.shape, cut.flow, cut.parting, extras=(draw_ringlets,))


def _ball(size: float) -> Shell:
    middle, height, width, depth = -0.32 - 0.25 * size, 0.7 + size, 0.72 + size, 0.76 + size * 0.85
    rows = []
    centre = -0.13 - size * 0.34
    for i in range(25):
        angle_y, ring = _round(i / 24)
        rows.append(Section(middle - height * angle_y, width * ring, centre + depth * ring, centre - depth * ring))
    return Shell(tuple(rows))


def _round(t: float) -> tuple[float, float]:
    """Height 1 to -1 and width of a ball at a share of its way down."""
    height = 1 - 2 * (3 * t * t - 2 * t * t * t)
    return height, max(0.0, 1 - height * height) ** 0.46


def _afro(sitter: Sitter, size: float) -> Cut:
    size *= spread(sitter.seed, "afro", 0.9, 1.1)
    ends = 0.3 + size * 0.9
    sides: Curve = ((68, 0.0), (78, 0.1), (88, ends * 0.5), (100, ends * 0.9), (130, ends), (180, ends + 0.08))
    return Cut(HairShape(_ball(size), edge(whole(sitter, "back", sides)), bumps=0.2), "none", texture="curly")


def small_afro(sitter: Sitter, _: bool) -> Cut:
    """A close ball of tight curls."""
    cut = _afro(sitter, 0.14)
    assert cut.shape is not None
    low = edge(whole(sitter, "back", CROPPED))
    return Cut(HairShape(cut.shape.shell, low, bumps=0.16), "none", texture="curly")


def afro(sitter: Sitter, _: bool) -> Cut:
    """A great ball of tight curls."""
    return _afro(sitter, 0.36 if sitter.looks.hair_length.value is not HairLength.LONG else 0.5)
