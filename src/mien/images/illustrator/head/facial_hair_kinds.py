"""Kinds of facial hair, by the words that name them; where no words do, by the person's seed."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mien.domain.appearance_model import AgeClass, FacialHair, Species
from mien.images.illustrator.chance import pick
from mien.images.illustrator.head.creature_kinds import creature_kind
from mien.images.illustrator.head.sitter import Sitter


class BeardKind(NamedTuple):
    """What grows on lip, chin, cheeks and before the ears."""

    moustache: str = ""
    """A name in the table of moustaches, or none."""
    chin: str = ""
    """``jaw`` the whole jaw, ``curtain`` the jaw's edge alone, ``tuft`` the chin, ``patch`` below the lip, ``ring`` a
    tuft joined to the moustache."""
    thick: float = 0.03
    """How far it stands off the jaw."""
    long: float = 0.0
    """How far it hangs below the chin."""
    pointed: float = 0.0
    """0 round, 1 ending in a point."""
    sides: str = ""
    """``chops`` or ``burns`` on the cheeks."""
    braids: int = 0
    shadow: float = 0.0
    """Only a shadow of hair on the skin, this dark."""


KINDS: Final[dict[str, BeardKind]] = {
    "stubble": BeardKind("natural", "jaw", 0.0, shadow=0.34),
    "five o'clock shadow": BeardKind("natural", "jaw", 0.0, shadow=0.2),
    "chevron": BeardKind("chevron"),
    "handlebar": BeardKind("handlebar"),
    "walrus": BeardKind("walrus"),
    "pencil": BeardKind("pencil"),
    "horseshoe": BeardKind("horseshoe"),
    "goatee": BeardKind("", "tuft", 0.03, 0.06),
    "circle": BeardKind("natural", "ring", 0.02, 0.03),
    "van dyke": BeardKind("handlebar", "tuft", 0.03, 0.2, 1.0),
    "soul patch": BeardKind("", "patch"),
    "boxed": BeardKind("natural", "jaw", 0.012, 0.012),
    "full": BeardKind("natural", "jaw", 0.055, 0.1, 0.2),
    "long": BeardKind("natural", "jaw", 0.07, 0.62, 0.5),
    "very long": BeardKind("walrus", "jaw", 0.09, 1.15, 0.2),
    "pointed": BeardKind("natural", "jaw", 0.02, 0.26, 1.0),
    "braided": BeardKind("walrus", "jaw", 0.06, 0.2, 0.3, braids=2),
    "curtain": BeardKind("", "curtain", 0.04, 0.07),
    "mutton chops": BeardKind("natural", "", sides="chops"),
    "side whiskers": BeardKind("", "", sides="burns"),
}
_WORDS: Final = (
    (
        r"(?:very|extremely|enormously|incredibly) long|to (?:his|the|her|their) (?:waist|belt|knees)|wizard",
        "very long",
    ),
    (r"five[- ]?o'?clock", "five o'clock shadow"),
    (r"braid|plait", "braided"),
    (r"mutton|\bchops\b|friendly", "mutton chops"),
    (r"side[- ]?(?:whiskers|burns)|sideburns|dundrear", "side whiskers"),
    (r"chin ?-?strap|chin ?-?curtain|amish|lincoln|quaker", "curtain"),
    (r"soul patch", "soul patch"),
    (r"van ?dyke?|imperial|musketeer|cavalier", "van dyke"),
    (r"circle", "circle"),
    (r"goatee|chin ?-?beard|tuft", "goatee"),
    (r"walrus|bushy moustache|bushy mustache|drooping|droopy|huge m|big m", "walrus"),
    (r"handlebar|waxed|twirl|curled|dali|curling", "handlebar"),
    (r"pencil|thin m|narrow m|trim m", "pencil"),
    (r"horseshoe|biker", "horseshoe"),
    (r"pointed|forked|spade", "pointed"),
    (r"stubbl|unshaven|scruff|five-day|three-day|day-old", "stubble"),
    (r"chevron", "chevron"),
    (r"long|flowing|to (?:his|the) chest|mixed|tangl|wild|shag", "long"),
    (r"short|trim|neat|boxed|close|clipped|cropped|tidy", "boxed"),
    (r"full|thick|bushy|big|heavy", "full"),
)
_OF_VALUE: Final[dict[FacialHair, tuple[str, ...]]] = {
    FacialHair.STUBBLE: ("stubble",),
    FacialHair.MOUSTACHE: ("chevron", "handlebar", "walrus", "pencil", "horseshoe", "chevron"),
    FacialHair.GOATEE: ("goatee", "circle", "van dyke", "goatee"),
    FacialHair.BEARD: ("full", "boxed", "full", "pointed", "boxed"),
    FacialHair.WHISKERS: ("mutton chops", "side whiskers", "curtain"),
}
"""Kinds that each value leaves open."""
_FITS: Final[dict[FacialHair, frozenset[str]]] = {
    FacialHair.MOUSTACHE: frozenset({"chevron", "handlebar", "walrus", "pencil", "horseshoe"}),
    FacialHair.STUBBLE: frozenset({"stubble", "five o'clock shadow"}),
}
"""Values whose words name no other kinds: a long moustache is no long beard."""


def beard_kind(sitter: Sitter) -> BeardKind | None:
    """The kind of facial hair; none on a bare chin."""
    value = sitter.looks.facial_hair.value
    if value is FacialHair.NONE or (creature_kind(sitter).bald and not sitter.looks.facial_hair.stated):
        return None
    return KINDS[_told(sitter, value) or _own(sitter, value)]


def _told(sitter: Sitter, value: FacialHair) -> str | None:
    words = (sitter.looks.facial_hair.evidence or "").lower()
    allowed = _FITS.get(value, frozenset(KINDS))
    named = (kind for pattern, kind in _WORDS if kind in allowed and re.search(pattern, words))
    return next(named, None)


def _own(sitter: Sitter, value: FacialHair) -> str:
    looks = sitter.looks
    if value is FacialHair.BEARD and looks.species.value is Species.DWARF:
        return pick(sitter.seed, "kind of beard", ("long", "braided"))
    if value is FacialHair.BEARD and looks.age_class.value is AgeClass.ELDERLY:
        return pick(sitter.seed, "kind of beard", ("full", "boxed", "long", "full"))
    return pick(sitter.seed, "kind of beard", _OF_VALUE[value])
