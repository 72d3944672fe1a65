"""What makes clothes of which nothing is told somebody's own: one patterned piece, one small thing."""

from __future__ import annotations

from dataclasses import replace

from mien.domain.appearance_model import AgeClass, Gender, Species
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.completing import put_on
from mien.images.illustrator.garments import EXTRAS
from mien.images.illustrator.tastes import Taste
from mien.images.illustrator.worn import Outfit, Worn
from mien.ports import Subject

_PATTERNED = 0.42
_TRINKET = 0.4
"""Shares of those whose clothes are not told that wear a pattern, or a small thing beside."""
_SUITED = {
    "sweater": ("cable", "argyle", "stripes", "fine stripes"),
    "shirt": ("plaid", "pinstripes", "dots", "upright stripes"),
    "t-shirt": ("fine stripes", "stripes"),
    "polo": ("stripes", "fine stripes"),
    "blouse": ("dots", "floral", "pinstripes"),
    "dress": ("floral", "dots", "plaid", "upright stripes"),
    "sundress": ("floral", "dots", "stripes"),
    "skirt": ("plaid", "floral", "dots"),
    "tunic": ("upright stripes", "argyle"),
}
"""Kind of garment -> the patterns it is often worn in."""


def with_flourish(subject: Subject, outfit: Outfit, taste: Taste) -> Outfit:
    """The outfit with a pattern and a small thing, or without, as the seed has it."""
    if subject.appearance.species.value is Species.ROBOT:
        return outfit
    return _with_trinket(subject, _with_pattern(subject, outfit), taste)


def _with_pattern(subject: Subject, outfit: Outfit) -> Outfit:
    worn = (outfit.top, outfit.bottom)
    if chance(subject.seed, "patterned") > _PATTERNED or any(piece.pattern or piece.emblem for piece in worn):
        return outfit
    top = _patterned(subject, outfit.top)
    if outfit.dress:
        return replace(outfit, top=top, bottom=replace(outfit.bottom, pattern=top.pattern))
    if top.pattern:
        return replace(outfit, top=top)
    return replace(outfit, bottom=_patterned(subject, outfit.bottom))


def _patterned(subject: Subject, piece: Worn) -> Worn:
    patterns = _SUITED.get(piece.cut.kind)
    return replace(piece, pattern=pick(subject.seed, "pattern", patterns)) if patterns else piece


def _with_trinket(subject: Subject, outfit: Outfit, taste: Taste) -> Outfit:
    looks = subject.appearance
    if chance(subject.seed, "trinket") > _TRINKET or looks.age_class.value is AgeClass.CHILD:
        return outfit
    options = ["watch", "scarf", "bag"]
    if (
        looks.gender.value is Gender.FEMALE
        and not outfit.outer
        and outfit.top.cut.neck in {"scoop", "v", "boat", "crew", "collar"}
    ):
        options += ["necklace", "pearls"]
    kind = pick(subject.seed, "which trinket", options)
    if outfit.wearing(kind) or (kind == "scarf" and outfit.top.cut.neck in {"high", "hood"}):
        return outfit
    return replace(outfit, extras=(*outfit.extras, put_on(EXTRAS[kind], taste)))
