"""What completes an outfit of which not everything is said: tops below coats, trousers, shoes."""

from __future__ import annotations

import re
from dataclasses import replace
from math import dist

from mien.domain.appearance_model import AgeClass, Gender, Species
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.cut import Cut
from mien.images.illustrator.eras import Era, era_of
from mien.images.illustrator.garments import BOTTOMS, EXTRA_COLORS, SHOES, TOPS
from mien.images.illustrator.palette import channels, luminance, mix, ramp
from mien.images.illustrator.tastes import Taste
from mien.images.illustrator.worn import Worn, kind_of
from mien.ports import Subject

WITH_COLLAR = frozenset(
    {"gaberdine", "suit jacket", "blazer", "dress coat", "vest", "trench coat", "lab coat", "uniform jacket",
     "tuxedo jacket", "peacoat", "hussar jacket", "police shirt"}
)  # fmt: skip
"""Garments that go with a shirt."""
NOTICEABLE = 45
"""Distance of two colours, in levels of 0-255, from which they count as different."""

_LEATHER = "#5a3f30"
_BARE_FEET = r"\b(?:barefoot|bare[\w, -]* (?:feet|foot))\b"
_WEAR_NO_SHOES = frozenset({"cat", "dog", "fox", "wolf", "rat", "mouse", "rabbit", "bear", "bird"})
_DARK_TROUSERS = frozenset({"tuxedo jacket", "uniform jacket", "hussar jacket", "police shirt"})
_HIGH = frozenset({"collar", "stand", "rib", "hood", "fur hood"})
_SMART = frozenset({"blouse", "bodice", "chef's jacket", "sailor blouse"})


def open_color(cut: Cut, taste: Taste) -> str:
    """The colour of a garment of which none is said."""
    if cut.color:
        return cut.color
    if "hanky" in cut.marks:
        # A suit is of the darker cloth.
        return taste.bottom
    if cut.kind in {"shirt", "bib"}:
        return "#f3eee4" if cut.kind == "shirt" else taste.bottom
    if cut.slot == "extra":
        return EXTRA_COLORS.get(cut.kind, taste.accent)
    if cut.slot == "shoes":
        return _LEATHER if cut.kind in {"boots", "shoes"} and luminance(taste.shoes) > 0.6 else taste.shoes
    return {"top": taste.top, "bottom": taste.bottom}.get(cut.slot, taste.outer)


def put_on(cut: Cut, taste: Taste) -> Worn:
    """A garment of which nothing is said, in the colours of a taste."""
    return Worn(cut, ramp(open_color(cut, taste)), cut.pattern)


def under(outer: Worn | None, cape: str, subject: Subject, taste: Taste, *, one_color: bool) -> Worn:
    """What is worn under an outer garment, or alone."""
    kind = kind_of(outer) or cape
    if outer and not one_color and _alike(taste.top, outer.ramp.base):
        taste = replace(taste, top="#f3eee4" if luminance(outer.ramp.base) < 0.7 else "#5d6b7a")
    if kind in WITH_COLLAR and one_color:
        return Worn(TOPS["turtleneck"], ramp(taste.top))
    if kind in WITH_COLLAR:
        return Worn(TOPS["shirt"], ramp("#f3eee4" if chance(subject.seed, "shirt") < 0.7 else taste.top))
    if kind in {"cloak", "poncho"}:
        return Worn(TOPS["tunic"], ramp(taste.top))
    if era_of(subject.appearance) is not Era.MODERN:
        lady = subject.appearance.gender.value is Gender.FEMALE
        return Worn(TOPS["blouse" if lady else "shirt"], ramp(mix("#f3eee4", taste.top, 0.25)))
    options = ("shirt", "t-shirt", "sweater", "turtleneck") if not outer else ("t-shirt", "turtleneck", "shirt")
    if outer and outer.cut.neck in _HIGH:
        # A shirt's collar would be pressed under the jacket's.
        options = ("t-shirt", "t-shirt", "turtleneck")
    worn = put_on(TOPS[pick(subject.seed, "under", options)], taste)
    # Now and then something simple has stripes.
    if worn.cut.kind == "t-shirt" and chance(subject.seed, "striped") < 0.3:
        worn = replace(worn, pattern="fine stripes", second="#2f3e5c" if luminance(taste.top) > 0.6 else "#f3eee4")
    return worn


def _alike(a: str, b: str) -> bool:
    return dist(channels(a), channels(b)) < NOTICEABLE * 1.6


def lower(subject: Subject, top: Worn, outer: Worn | None, taste: Taste) -> Worn:
    """Trousers or a skirt that go with what is worn above."""
    kinds = {top.cut.kind, kind_of(outer)}
    cut = BOTTOMS[_lower_kind(subject, kinds)]
    color = "#2d2c36" if kinds & _DARK_TROUSERS else cut.color or taste.bottom
    if cut.kind == "trousers" and _alike(color, (outer or top).ramp.base) and not kinds & _DARK_TROUSERS:
        # Trousers of nearly the jacket's colour would look like a suit that went wrong.
        color = "#4a4651" if luminance((outer or top).ramp.base) > 0.4 else "#8a7a66"
    return Worn(cut, ramp(color), cut.pattern)


def _lower_kind(subject: Subject, kinds: set[str]) -> str:
    era, lady = era_of(subject.appearance), subject.appearance.gender.value is Gender.FEMALE
    young = subject.appearance.age_class.value in {AgeClass.CHILD, AgeClass.TEEN}
    if kinds & {"soldier's jacket"}:
        return "soldier's trousers"
    if era is not Era.MODERN and lady and not kinds & {"armour", "leather armour", "mail", "soldier's jacket"}:
        return "long skirt"
    if lady and young and kinds & WITH_COLLAR:
        return "pleated skirt"
    if era is Era.GENTRY:
        return pick(subject.seed, "lower", ("breeches", "trousers"))
    if kinds & {"tunic", "armour", "mail"} or era is Era.OLDEN:
        return "trousers" if chance(subject.seed, "lower") < 0.6 else "leggings"
    if kinds & _SMART and lady and "chef's jacket" not in kinds:
        return pick(subject.seed, "lower", ("long skirt", "skirt", "trousers", "pencil skirt"))
    if kinds & WITH_COLLAR or kinds & _SMART:
        return "trousers"
    if kinds & {"jersey"}:
        return "shorts"
    if kinds & {"track jacket"}:
        return "sweatpants"
    return pick(subject.seed, "lower", ("jeans", "trousers", "trousers"))


def footwear(subject: Subject, bottom: Worn, taste: Taste) -> Worn:
    """Shoes that go with trousers or a skirt; none for those who go barefoot."""
    if is_barefoot(subject):
        return Worn(SHOES["bare"], ramp(taste.shoes))
    kind = {"jeans": "sneakers", "shorts": "sneakers", "breeches": "boots", "leggings": "boots"}.get(bottom.cut.kind)
    if "cuff" in bottom.cut.marks and bottom.cut.kind == "trousers":
        kind = "sneakers"
    if kind == "sneakers" and era_of(subject.appearance) is not Era.MODERN:
        kind = "boots"
    return put_on(SHOES[kind or pick(subject.seed, "shoes", ("shoes", "shoes", "boots"))], taste)


def says_barefoot(mark: str) -> bool:
    """Whether a mark says that no shoes are worn."""
    return re.search(_BARE_FEET, mark.lower()) is not None


def is_barefoot(subject: Subject) -> bool:
    """Whether somebody wears no shoes unless some are said."""
    looks = subject.appearance
    if any(says_barefoot(mark) for mark in looks.marks.value):
        return True
    return looks.species.value is Species.ANIMAL and looks.species_detail.value in _WEAR_NO_SHOES
