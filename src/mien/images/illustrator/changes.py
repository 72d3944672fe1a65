"""A change of clothes: other pieces, in other colours, for the same person."""

from __future__ import annotations

from math import dist

from mien.domain.appearance_model import AgeClass, Gender, Species
from mien.images.illustrator.chance import pick
from mien.images.illustrator.completing import NOTICEABLE, open_color
from mien.images.illustrator.eras import Era, era_of
from mien.images.illustrator.palette import channels
from mien.images.illustrator.tastes import CHANGES, TASTES, Taste
from mien.images.illustrator.worn import Outfit, Worn, kind_of
from mien.ports import Subject

_FORMAL = frozenset(
    {"coat", "gaberdine", "dress coat", "trench coat", "blazer", "vest", "uniform jacket", "lab coat", "peacoat",
     "tuxedo jacket"}
)  # fmt: skip
_DRESSY = frozenset({"dress", "gown", "skirt", "blouse", "sundress", "ball gown", "sheath"})
_COSTUME = frozenset(
    {"cloak", "robe", "habit", "tunic", "armour", "bodice", "poncho", "breeches", "wizard robe", "mail", "toga",
     "leather armour", "cape"}
)  # fmt: skip


def other_clothes(subject: Subject, usual: Outfit) -> tuple[str, Taste]:
    """The names of the pieces, separated by commas, and the colours for them."""
    seed = subject.seed
    kinds = {usual.top.cut.kind, usual.bottom.cut.kind, kind_of(usual.outer), kind_of(usual.cape)}
    name = _change_for(subject, kinds)
    options = [option for option in CHANGES[name] if not kinds & set(option.split(", ")[:-2])]
    taste = pick(seed, "alternative taste", [t for t in TASTES if _differs(t, usual)] or TASTES)
    return pick(seed, "alternative", options or CHANGES[name]), taste


def other_color(piece: Worn, taste: Taste) -> str:
    """The colour of a piece in a change of clothes: a shirt's too is another than usual."""
    return taste.top if piece.cut.kind == "shirt" else open_color(piece.cut, taste)


def _change_for(subject: Subject, kinds: set[str]) -> str:
    """The kind of clothes to change into, by what is usually worn."""
    looks, era = subject.appearance, era_of(subject.appearance)
    lady, child = looks.gender.value is Gender.FEMALE, looks.age_class.value is AgeClass.CHILD
    groups = (("costume", _COSTUME), ("dressy", _DRESSY), ("formal", _FORMAL))
    name = next((name for name, members in groups if kinds & members), "casual")
    if looks.species.value is Species.ROBOT:
        return "casual" if name == "costume" else name
    if era is not Era.MODERN and not child:
        gentle = "lady" if lady else "gentry"
        return gentle if era is Era.GENTRY or (lady and name == "dressy") else "costume"
    return "young" if name == "dressy" and child else name


def _differs(taste: Taste, usual: Outfit) -> bool:
    """Whether clothes in this taste would be seen to be other clothes."""
    worn = (channels(usual.top.ramp.base), channels(usual.sleeved.ramp.base))
    return all(dist(channels(color), old) > NOTICEABLE for color in (taste.top, taste.outer) for old in worn)
