"""Which shape of hair each style and length has; one table per style holds for all views."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from mien.domain.appearance_model import AgeClass, Gender, HairLength, HairStyle
from mien.images.illustrator.chance import chance, pick, spread
from mien.images.illustrator.head.braid_kinds import braid_kind
from mien.images.illustrator.head.geometry import Curve, Section, Shell
from mien.images.illustrator.head.hair_shape import HairShape, edge, hanging
from mien.images.illustrator.head.sitter import Sitter

_FRINGES: dict[str, Curve] = {
    "centre": ((-62, 0.02), (-46, -0.33), (-22, -0.58), (0, -0.74), (22, -0.58), (46, -0.33), (62, 0.02)),
    "side": ((-66, 0.02), (-52, -0.3), (-40, -0.5), (-24, -0.72), (-4, -0.56), (24, -0.42), (48, -0.24), (62, 0.02)),
    "bangs": ((-60, 0.02), (-50, -0.2), (-26, -0.29), (0, -0.27), (26, -0.29), (50, -0.2), (60, 0.02)),
    "back": ((-70, -0.05), (-56, -0.3), (-42, -0.5), (-20, -0.64), (0, -0.62), (20, -0.64), (42, -0.5), (56, -0.3),
             (70, -0.05)),
    "swept": ((-70, -0.05), (-57, -0.28), (-45, -0.46), (-30, -0.56), (-8, -0.5), (20, -0.42), (42, -0.36),
              (56, -0.26), (70, -0.05)),
    "receding": ((-72, -0.05), (-60, -0.32), (-50, -0.6), (-34, -0.86), (-16, -0.82), (0, -0.75), (16, -0.82),
                 (34, -0.86), (50, -0.6), (60, -0.32), (72, -0.05)),
}  # fmt: skip
"""Edges over the face by azimuth; the sides and the back are added by length."""

_CROPPED: Curve = ((74, 0.06), (79, 0.2), (85, 0.17), (89, -0.03), (97, -0.13), (107, -0.08), (115, 0.1), (128, 0.36),
                   (180, 0.46))  # fmt: skip
"""Short at the sides: round the ear and down to the nape."""


@dataclass(frozen=True)
class Cut:
    """A cut: its shape, and how it is drawn."""

    shape: HairShape | None
    """None for a bare skull."""
    fringe: str = "back"
    shaved: bool = False
    """Stubble rather than hair."""
    texture: str = "straight"
    """``straight``, ``curly``, ``locks`` or ``rows``: what the inside of the shape shows."""


def choose_cut(sitter: Sitter, covered: bool) -> Cut:
    """The cut of a person's hair; ``covered`` when headwear presses it flat."""
    style, length = effective_style(sitter)
    if length is HairLength.BALD:
        return _bald(sitter)
    if style is HairStyle.MOHAWK:
        return Cut(_cropped(sitter, 0.02, 0.02, "back"), shaved=True)
    if style is HairStyle.AFRO and not covered:
        return _afro(sitter, length)
    if style in {HairStyle.AFRO, HairStyle.CURLY}:
        return _curly(sitter, length, covered)
    if style is HairStyle.DREADLOCKS:
        return _matted(sitter, length, covered)
    if style in {HairStyle.BUN, HairStyle.PONYTAIL, HairStyle.BRAIDED}:
        cut = _tied(sitter, covered)
        rows = style is HairStyle.BRAIDED and braid_kind(sitter) == "rows"
        return replace(cut, texture="rows") if rows else cut
    return _loose(sitter, style, length, covered)


def effective_style(sitter: Sitter) -> tuple[HairStyle, HairLength]:
    """Style and length made to agree: hair in a bun isn't bald, unless baldness is what was said."""
    looks = sitter.looks
    style, length = looks.hair_style.value, looks.hair_length.value
    if length is HairLength.BALD and style is HairStyle.MOHAWK:
        return style, HairLength.SHORT
    return style, length


def _bald(sitter: Sitter) -> Cut:
    """Nothing, or a rim of hair round the sides of older heads."""
    old = sitter.looks.age_class.value in {AgeClass.MIDDLE_AGED, AgeClass.ELDERLY}
    if not old or sitter.looks.gender.value is Gender.FEMALE or chance(sitter.seed, "bald rim") < 0.3:
        return Cut(None)
    shell = sitter.skull.grown(0.03, 0.0, 0.0, 0.035)
    # Over the face both edges are the same: nothing grows there.
    high = edge(((0, 0.06), (66, 0.06), (76, -0.1), (90, -0.24), (120, -0.14), (150, 0.0), (180, 0.04)))
    low = edge(((0, 0.06), (66, 0.06), *_CROPPED))
    return Cut(HairShape(shell, low, high))


def _fringe(sitter: Sitter, options: tuple[str, ...]) -> str:
    looks = sitter.looks
    thinning = looks.age_class.value is AgeClass.ELDERLY or (
        looks.age_class.value is AgeClass.MIDDLE_AGED and chance(sitter.seed, "thinning") < 0.35
    )
    if looks.gender.value is Gender.MALE and thinning and chance(sitter.seed, "receding") < 0.75:
        return "receding"
    return pick(sitter.seed, "fringe", options)


def _over_face(name: str, mirrored: bool) -> list[tuple[float, float]]:
    points = list(_FRINGES[name])
    return [(-a, y) for a, y in reversed(points)] if mirrored else points


def _whole(sitter: Sitter, name: str, sides: Curve) -> Curve:
    """The fringe joined to the sides, which are given for azimuths 0-180 and hold for both."""
    face = _over_face(name, chance(sitter.seed, "parting") < 0.5)
    reach = sides[0][0]
    inner = [(a, y) for a, y in face if abs(a) < reach - 3]
    return [*((-a, y) for a, y in reversed(sides)), *inner, *sides]


def _cap(sitter: Sitter, side: float, top: float, covered: bool = False, lift: float = 0.035) -> Shell:
    if covered:
        side, top = min(side, 0.045), min(top, 0.03)
    lively = spread(sitter.seed, "hair volume", 0.9, 1.15)
    return sitter.skull.grown(side * lively, top * lively, lift + side * 0.4 * (lift > 0), side * 0.9)


def _cropped(sitter: Sitter, side: float, top: float, fringe: str, covered: bool = False) -> HairShape:
    low = edge(_whole(sitter, fringe, _CROPPED))
    return HairShape(_cap(sitter, side, top, covered, _lift(fringe)), low)


def _afro(sitter: Sitter, length: HairLength) -> Cut:
    """A ball of hair."""
    size = {HairLength.SHORT: 0.16, HairLength.MEDIUM: 0.36, HairLength.LONG: 0.5}[length]
    size *= spread(sitter.seed, "afro", 0.85, 1.1)
    middle, height, width, depth = -0.32 - 0.25 * size, 0.7 + size, 0.72 + size, 0.78 + size * 0.92
    rows = []
    for i in range(25):
        angle = math.pi * i / 24
        ring = math.sin(angle) ** 0.92
        centre = -0.1 - size * 0.32
        rows.append(
            Section(middle - height * math.cos(angle), width * ring, centre + depth * ring, centre - depth * ring)
        )
    ends = min(middle + height * 0.93, 0.3 + size)
    sides: Curve = ((68, 0.0), (78, 0.08), (88, ends * 0.5), (100, ends), (180, ends + 0.08))
    low = edge(_whole(sitter, "back", sides))
    return Cut(HairShape(Shell(tuple(rows)), low, bumps=0.22), texture="curly")


def _curly(sitter: Sitter, length: HairLength, covered: bool) -> Cut:
    size = {HairLength.SHORT: 0.13, HairLength.MEDIUM: 0.26, HairLength.LONG: 0.34}[length]
    side, top = 0.1 + size * 0.35, 0.16 + size * 0.25
    if length is HairLength.SHORT and sitter.looks.gender.value is Gender.MALE:
        shape = _cropped(sitter, side * 0.55, top * 0.9, _fringe(sitter, ("back", "back", "swept")), covered)
        return Cut(HairShape(shape.shell, shape.low, bumps=0.22), texture="curly")
    ends = {HairLength.SHORT: 0.42, HairLength.MEDIUM: 0.98, HairLength.LONG: 1.55}[length]
    cap = _cap(sitter, side, top, covered)
    middle = cap.at(0.1)
    falls = [
        Section(0.45, middle.width + 0.04, 0.12, middle.back * 0.99),
        Section(max(0.75, ends), middle.width * 1.04, 0.08, middle.back * 0.92),
        Section(max(0.8, ends) + 0.4, middle.width * 0.5, 0.0, middle.back * 0.75),
    ]
    fringe = _fringe(sitter, ("centre", "side", "bangs", "back"))
    sides: Curve = ((66, 0.0), (73, ends * 0.72), (88, ends * 0.88), (125, ends + 0.06), (180, ends + 0.24))
    shape = HairShape(hanging(cap, 0.1, falls), edge(_whole(sitter, fringe, sides)), bumps=0.32)
    return Cut(shape, fringe, texture="curly")


def _matted(sitter: Sitter, length: HairLength, covered: bool) -> Cut:
    """The ground between dreadlocks, in their shadow."""
    if length is HairLength.SHORT:
        return Cut(_cropped(sitter, 0.07, 0.1, "back", covered), texture="locks")
    cap = _cap(sitter, 0.07, 0.1, covered)
    falls = [Section(0.6, 0.84, 0.0, -0.9), Section(1.1, 0.78, -0.1, -0.85)]
    sides: Curve = ((70, 0.1), (82, 0.5), (92, 0.66), (180, 0.8))
    return Cut(HairShape(hanging(cap, 0.1, falls), edge(_whole(sitter, "back", sides))), texture="locks")


def _tied(sitter: Sitter, covered: bool) -> Cut:
    """Hair gathered at the back: smooth to the head, ears free."""
    fringe = _fringe(sitter, ("centre", "side", "bangs", "back", "swept"))
    sides: Curve = ((66, -0.02), (73, 0.14), (80, 0.08), (88, -0.06), (98, -0.1), (108, 0.0), (120, 0.24), (140, 0.42),
                    (180, 0.46))  # fmt: skip
    low = edge(_whole(sitter, fringe, sides))
    return Cut(HairShape(_cap(sitter, 0.055, 0.09, covered), low), fringe)


def _loose(sitter: Sitter, style: HairStyle, length: HairLength, covered: bool) -> Cut:
    wave = {HairStyle.WAVY: 0.035, HairStyle.OTHER: 0.02}.get(style, 0.0)
    tousled = style is HairStyle.OTHER
    if length is HairLength.SHORT:
        return _short(sitter, style, covered)
    ends = spread(sitter.seed, "ends", 0.92, 1.12) if length is HairLength.MEDIUM else spread(
        sitter.seed, "ends", 1.6, 2.0
    )  # fmt: skip
    cap = _cap(sitter, 0.09, 0.16, covered)
    middle = cap.at(0.1)
    flare = 0.05 if length is HairLength.MEDIUM else 0.0
    falls = [
        Section(0.6, middle.width - 0.015, 0.14, -0.93),
        Section(1.0, middle.width - 0.02 + flare, 0.1, -0.86),
        Section(ends + 0.4, middle.width - 0.2 + flare, 0.02, -0.82),
    ]
    fringe = _fringe(sitter, ("centre", "side", "bangs", "swept") if length is HairLength.MEDIUM else
                     ("centre", "side", "side", "bangs"))  # fmt: skip
    deeper = 0.06 if length is HairLength.MEDIUM else 0.34
    frame = spread(sitter.seed, "frame", 58, 69)
    sides: Curve = (
        (frame - 2, 0.1),
        (frame + 1, 0.5),
        (frame + 7, ends * 0.76),
        (86, ends * 0.95),
        (120, ends),
        (180, ends + deeper),
    )
    low = edge(_whole(sitter, fringe, sides), 0.16 if tousled else 0.09, 14, _fringe_teeth(fringe, tousled))
    return Cut(HairShape(hanging(cap, 0.1, falls), low, wave=wave), fringe)


def _short(sitter: Sitter, style: HairStyle, covered: bool) -> Cut:
    looks = sitter.looks
    bob = looks.gender.value is not Gender.MALE and chance(sitter.seed, "bob") < 0.6
    if bob:
        cap = _cap(sitter, 0.09, 0.16, covered)
        middle = cap.at(0.1)
        falls = [Section(0.5, middle.width + 0.01, 0.16, -0.88), Section(0.85, middle.width - 0.06, 0.12, -0.7)]
        fringe = _fringe(sitter, ("bangs", "side", "centre"))
        sides: Curve = ((66, 0.1), (70, 0.52), (76, 0.66), (120, 0.62), (180, 0.56))
        low = edge(_whole(sitter, fringe, sides), 0.05, 18, _fringe_teeth(fringe, False))
        return Cut(HairShape(hanging(cap, 0.1, falls), low, wave=0.02 if style is HairStyle.WAVY else 0.0), fringe)
    fringe = _fringe(sitter, ("side", "swept", "back", "bangs") if style is not HairStyle.OTHER else ("swept", "bangs"))
    tousled = style is HairStyle.OTHER
    wavy = style is HairStyle.WAVY
    shell = _cap(sitter, 0.06, 0.17 if tousled or wavy else 0.13, covered, _lift(fringe))
    low = edge(_whole(sitter, fringe, _CROPPED), 0.1 if tousled else 0.05, 24, _fringe_teeth(fringe, tousled))
    return Cut(HairShape(shell, low, bumps=0.2 if wavy else 0.0), fringe)


def _fringe_teeth(fringe: str, tousled: bool) -> float:
    """How deep the locks of a fringe are: hair combed back or parted has a clean line."""
    if tousled:
        return 0.2
    return {"bangs": 0.075, "swept": 0.09}.get(fringe, 0.0)


def _lift(fringe: str) -> float:
    """How far hair stands off the forehead: thinning hair lies flat."""
    return 0.0 if fringe == "receding" else 0.035
