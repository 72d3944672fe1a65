"""The cut of one person's hair: as the words say it, else as style, length, age and seed have it."""

from __future__ import annotations

import re
from collections.abc import Callable

from mien.domain.appearance_model import AgeClass, Gender, HairLength, HairStyle
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.head.braid_kinds import BraidKind, braid_kind
from mien.images.illustrator.head.hair_words import CutName, said_cut
from mien.images.illustrator.head.headwear_words import hat_kind
from mien.images.illustrator.head.sitter import Sitter

_YOUNG = frozenset({AgeClass.CHILD, AgeClass.TEEN, AgeClass.YOUNG_ADULT})
_OLD = frozenset({AgeClass.MIDDLE_AGED, AgeClass.ELDERLY})
_SHORT: dict[Gender, tuple[CutName, ...]] = {
    Gender.MALE: ("side part", "crew", "quiff", "slicked", "undercut", "caesar", "messy", "curtains"),
    Gender.FEMALE: ("pixie", "bob", "fringed bob", "pixie", "bob", "side part"),
    Gender.NONBINARY: ("undercut", "pixie", "curtains", "messy", "side part", "bob"),
}
_SHORT_CHILD: tuple[CutName, ...] = ("bowl", "messy", "side part", "curtains")
_SHORT_OLD: tuple[CutName, ...] = ("side part", "slicked", "receding", "receding", "comb-over")
_TEXTURED: tuple[CutName, ...] = ("messy", "quiff", "spiky", "messy")
_MEDIUM: dict[Gender, tuple[CutName, ...]] = {
    Gender.MALE: ("loose", "shag", "loose", "half-up"),
    Gender.FEMALE: ("lob", "loose", "lob", "shag"),
    Gender.NONBINARY: ("shag", "lob", "loose"),
}
_LONG: tuple[CutName, ...] = ("loose", "loose", "loose", "half-up")
_BRAIDS: dict[BraidKind, CutName] = {
    "back": "braid", "rows": "cornrows", "aside": "side braid", "pair": "two braids", "crown": "crown braid",
}  # fmt: skip
_NEED_LENGTH = frozenset({"lob", "loose", "hime", "half-up", "shag", "mullet"})
"""Cuts that can't be short."""


def cut_name(sitter: Sitter, covered: bool) -> CutName:
    """The cut; under headwear (``covered``) one that lies flat."""
    name = _uncovered(sitter)
    if not covered:
        return name
    flat = _FLATTENED.get(name, name)
    hooded = hat_kind(sitter.looks.headwear.value or "") == "hood"
    return "curly crop" if hooded and flat in {"curls", "ringlets"} else flat


_FLATTENED: dict[CutName, CutName] = {
    "quiff": "side part", "pompadour": "slicked", "flat top": "crew", "spiky": "crew", "messy": "caesar",
    "faux hawk": "crew", "mohawk": "buzz", "high bun": "low bun", "top knot": "low bun", "space buns": "low bun",
    "updo": "low bun", "afro puffs": "curls", "afro": "curls", "small afro": "curly crop", "high ponytail":
    "low ponytail", "powdered wig": "low ponytail", "half-up": "loose", "comb-over": "rim",
}  # fmt: skip


def _uncovered(sitter: Sitter) -> CutName:
    looks = sitter.looks
    length, named = looks.hair_length.value, said_cut(looks)
    if length is HairLength.BALD:
        return _bald(sitter, named)
    if named is not None and not (length is HairLength.SHORT and named in _NEED_LENGTH):
        return _agreed(sitter, named)
    style = looks.hair_style.value
    if style in _BY_STYLE:
        return _BY_STYLE[style](sitter)
    return _LOOSE[length](sitter)


def _bald(sitter: Sitter, named: CutName | None) -> CutName:
    """Nothing, or a rim of hair round the sides of older heads."""
    looks = sitter.looks
    if looks.hair_style.value is HairStyle.MOHAWK:
        return "mohawk"
    if named in {"comb-over", "receding"}:
        return named
    balding = re.search(r"balding|rim|fringe|tonsure|crown", (looks.hair_length.evidence or "").lower())
    old = looks.age_class.value in _OLD and looks.gender.value is not Gender.FEMALE
    return "rim" if balding or (old and chance(sitter.seed, "bald rim") >= 0.3) else "bald"


def _agreed(sitter: Sitter, named: CutName) -> CutName:
    """The named cut made to agree with what else is known of the hair."""
    looks = sitter.looks
    longer = looks.hair_length.stated and looks.hair_length.value is not HairLength.SHORT
    if named in {"messy", "slicked", "spiky"} and longer:
        return "shag" if named == "messy" and looks.hair_length.value is HairLength.MEDIUM else "loose"
    if named == "loose" and looks.hair_style.value in _BY_STYLE:
        return _BY_STYLE[looks.hair_style.value](sitter)
    if named == "buzz" and looks.hair_style.value in {HairStyle.CURLY, HairStyle.AFRO}:
        return "small afro"
    return "fringed bob" if named == "bob" and chance(sitter.seed, "fringed bob") < 0.45 else named


def _curly(sitter: Sitter) -> CutName:
    looks = sitter.looks
    male = looks.gender.value is Gender.MALE
    if looks.hair_length.value is HairLength.SHORT and (male or chance(sitter.seed, "curly crop") < 0.3):
        return "curly crop"
    return "curls"


def _afro(sitter: Sitter) -> CutName:
    looks = sitter.looks
    if looks.hair_length.value is HairLength.SHORT:
        return "small afro"
    girl = looks.gender.value is Gender.FEMALE and looks.age_class.value in {AgeClass.CHILD, AgeClass.TEEN}
    return "afro puffs" if girl and chance(sitter.seed, "puffs") < 0.5 else "afro"


def _bun(sitter: Sitter) -> CutName:
    looks = sitter.looks
    young = looks.age_class.value in _YOUNG
    if looks.gender.value is Gender.MALE:
        return "top knot"
    if not young:
        return pick(sitter.seed, "bun", ("high bun", "low bun", "high bun"))
    return pick(sitter.seed, "bun", ("high bun", "top knot", "high bun", "low bun"))


def _ponytail(sitter: Sitter) -> CutName:
    looks = sitter.looks
    if looks.age_class.value is AgeClass.CHILD and looks.gender.value is Gender.FEMALE:
        return pick(sitter.seed, "tail", ("high ponytail", "pigtails"))
    male = looks.gender.value is Gender.MALE
    return "high ponytail" if chance(sitter.seed, "tail height") < (0.25 if male else 0.6) else "low ponytail"


def _locks(sitter: Sitter) -> CutName:
    looks = sitter.looks
    said = f"{looks.hair_style.evidence or ''} {looks.hair_length.evidence or ''}".lower()
    return "tied locks" if re.search(r"tied|bun|ponytail|gathered|up\b", said) else "locks"


_BY_STYLE: dict[HairStyle, Callable[[Sitter], CutName]] = {
    HairStyle.CURLY: _curly,
    HairStyle.AFRO: _afro,
    HairStyle.BRAIDED: lambda sitter: _BRAIDS[braid_kind(sitter)],
    HairStyle.DREADLOCKS: _locks,
    HairStyle.BUN: _bun,
    HairStyle.PONYTAIL: _ponytail,
    HairStyle.MOHAWK: lambda _: "mohawk",
}  # fmt: skip


def _short(sitter: Sitter) -> CutName:
    looks = sitter.looks
    gender, age = looks.gender.value, looks.age_class.value
    if gender is Gender.FEMALE and age is AgeClass.CHILD:
        return pick(sitter.seed, "cut", ("fringed bob", "bob", "pixie"))
    if age is AgeClass.CHILD:
        return pick(sitter.seed, "cut", _SHORT_CHILD)
    if gender is Gender.MALE and (age is AgeClass.ELDERLY or (age in _OLD and chance(sitter.seed, "thinning") < 0.35)):
        return pick(sitter.seed, "cut", _SHORT_OLD)
    if looks.hair_style.value in {HairStyle.OTHER, HairStyle.WAVY} and gender is not Gender.FEMALE:
        return pick(sitter.seed, "cut", _TEXTURED)
    return pick(sitter.seed, "cut", _SHORT[gender])


_LOOSE: dict[HairLength, Callable[[Sitter], CutName]] = {
    HairLength.SHORT: _short,
    HairLength.MEDIUM: lambda sitter: pick(sitter.seed, "cut", _MEDIUM[sitter.looks.gender.value]),
    HairLength.LONG: lambda sitter: pick(sitter.seed, "cut", _LONG),
}  # fmt: skip
