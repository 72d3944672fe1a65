"""What this character wears: the description's garments, completed in one taste from the character's seed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from math import dist

from mien.domain.appearance_model import AgeClass, Garment, Gender
from mien.domain.image import Ignored
from mien.domain.shots import Outfit as OutfitChoice
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.changes import other_clothes, other_color
from mien.images.illustrator.color_words import is_color
from mien.images.illustrator.completing import (
    footwear,
    is_barefoot,
    lower,
    open_color,
    put_on,
    says_barefoot,
    under,
)  # fmt: skip
from mien.images.illustrator.cut import Cut
from mien.images.illustrator.eras import Era, era_of
from mien.images.illustrator.flourishes import with_flourish
from mien.images.illustrator.garments import BOTTOMS, DRESSES, EXTRAS, TOPS
from mien.images.illustrator.palette import channels, cloth_hex, ramp, skin_ramp
from mien.images.illustrator.said_of import said_of, second_color
from mien.images.illustrator.tastes import NEEDS, OLD_NEEDS, ONE_COLOR, TASTES, THEME_TASTES, Taste
from mien.images.illustrator.wardrobe import emblem_in, find, is_plain, pattern_in
from mien.images.illustrator.worn import Outfit, Worn, kind_of
from mien.ports import Subject

_COVER_THE_TIE = frozenset({"bow tie", "kerchief", "scarf", "ruff", "jabot", "cravat"})
_MATERIALS = {
    "leather": "#4a3830", "denim": "#5878a0", "tweed": "#8a7355", "army": "#5f6b45", "military": "#5f6b45",
    "combat": "#5f6b45", "burlap": "#b3946a", "sackcloth": "#a98d68", "straw": "#d8bc74", "fur": "#7a5a42",
    "khaki": "#b5a673", "camouflage": "#7e8259", "camo": "#7e8259", "velvet": "#6a2a48", "corduroy": "#9a6f45",
    "linen": "#e4dac6", "burgundy": "#7a2338", "rainbow": "#f3eee4", "leopard": "#d3a566", "chainmail": "#8f979f",
}  # fmt: skip
_ONE_PIECE = frozenset({"coverall", "bib", "flight suit"})
"""The first pieces of clothes in one cloth."""
_IN_ONE_CLOTH = frozenset({"space suit", "armour", "leather armour", "scrubs", "track jacket", "soldier's jacket"})
_OWN_COLOR = frozenset({"bottom", "outer", "cape"})
_KEPT = frozenset({"watch", "necklace", "bag", "pearls", "badge", "backpack"})
"""Small things that stay in a change of clothes."""
_NEAR_SKIN = 60
"""Distance of two colours, in levels of 0-255, up to which cloth looks like skin."""
_SHOWN = "it would not be seen below the rest"


def dress(subject: Subject, choice: OutfitChoice) -> Outfit:
    """The outfit of ``subject``; what the description leaves open follows from the character's seed."""
    usual = _usual(subject)
    return usual if choice is OutfitChoice.USUAL else _alternative(subject, usual)


def is_worn_mark(mark: str) -> bool:
    """Whether a mark is a thing worn on the body: a watch, a rosary, a satchel; or says that no shoes are."""
    return any(cut.slot == "extra" for cut in find(mark) or ()) or says_barefoot(mark)


class _Pile:
    """Garments laid out by where they are worn, in the order of the text; what finds no place is listed."""

    def __init__(self) -> None:
        self.pieces: dict[str, list[Worn]] = {}
        self.ignored: list[Ignored] = []

    def add(self, piece: Worn) -> None:
        """Lay a piece out; of small things one of each kind."""
        pieces = self.pieces.setdefault(piece.cut.slot, [])
        if piece.cut.slot == "extra" and any(piece.cut.kind == other.cut.kind for other in pieces):
            self.leave_out(piece.cut.kind, "one of the kind is drawn already")
        else:
            pieces.append(piece)

    def add_missing(self, pieces: Iterable[Worn]) -> None:
        """Lay out those pieces for whose place there is none yet."""
        for piece in pieces:
            worn = self.pieces.get(piece.cut.slot, [])
            small = piece.cut.slot == "extra" and all(piece.cut.kind != other.cut.kind for other in worn)
            if small or not worn:
                self.add(piece)

    def leave_out(self, what: str, reason: str) -> None:
        """List something as not drawn, once."""
        if all(entry.what != what for entry in self.ignored):
            self.ignored.append(Ignored(what=what, reason=reason))

    def take(self, slot: str) -> list[Worn]:
        """The pieces for a place, the outermost first, those of one layer in the order of the text."""
        return sorted(self.pieces.get(slot, []), key=lambda piece: -piece.cut.layer)

    def has(self, *slots: str) -> bool:
        """Whether there is anything for one of the places."""
        return any(self.pieces.get(slot) for slot in slots)


def _usual(subject: Subject) -> Outfit:
    clad = _clad(subject)
    taste = _set_off(subject, _taste(subject))
    taste = taste.all_in(clad) if clad else taste
    pile, implied = _Pile(), list[Worn]()
    for garment in subject.appearance.clothing.value:
        pieces = _pieces(subject, garment, taste, pile)
        for piece in pieces[:1]:
            pile.add(piece)
        implied += pieces[1:]
    for mark in subject.appearance.marks.value:
        pile.add_missing(put_on(cut, taste) for cut in find(mark) or () if cut.slot == "extra")
    pile.add_missing(implied)
    _fill(subject, pile, taste, one_color=clad is not None)
    outfit = _complete(subject, pile, taste)
    own = not subject.appearance.clothing.stated and era_of(subject.appearance) is Era.MODERN
    return with_flourish(subject, outfit, taste) if own else outfit


def _pieces(subject: Subject, garment: Garment, taste: Taste, pile: _Pile) -> list[Worn]:
    """What one noun of the description puts on: the piece it names, and what goes with that."""
    about = said_of(garment.item, subject.appearance.clothing.evidence)
    cuts = find(_whole_suit(subject, garment), about)
    if cuts is None:
        pile.leave_out(garment.item, "the illustrator does not know this garment")
        return []
    if garment.color and not (is_color(garment.color) or pattern_in(garment.color)):
        pile.leave_out(f"colour {garment.color}", "the illustrator does not know this colour")
    return [_piece(subject, garment, about, taste, cuts, cut) for cut in cuts]


def _piece(subject: Subject, garment: Garment, about: str, taste: Taste, cuts: tuple[Cut, ...], cut: Cut) -> Worn:
    first = cut is cuts[0]
    suit = cuts[0].slot == "outer" and cut.kind == "trousers"
    whole = cuts[0].kind in _ONE_PIECE and cut.slot in {"top", "bottom"}
    small = cut.slot == "extra" and cut.kind != "gloves"
    one_cloth = (cuts[0].kind in _IN_ONE_CLOTH and not small) or whole or suit
    below = cuts[0].kind == "bib" and cut.slot == "top"
    same = (one_cloth and not below) or first or cut.slot in _OWN_COLOR
    said = garment.color if same else None
    material = None if below or not same else _material(about)
    fallback = material or open_color(cuts[0] if one_cloth and not below else cut, taste)
    base = cloth_hex(said, fallback)
    pattern = (pattern_in(f"{garment.color or ''} {about}") if same else "") or cut.pattern
    emblem = emblem_in(about) if first and not pattern and cut.slot in {"top", "dress", "outer"} else ""
    second = second_color(garment.color, about, base) if same else ""
    return Worn(_of_era(subject, cut), ramp(base), pattern, second, emblem)


def _fill(subject: Subject, pile: _Pile, taste: Taste, *, one_color: bool) -> None:
    """Clothes for somebody of whose garments none is named, or only an apron."""
    if not pile.has("top", "dress") and any(piece.cut.kind == "apron" for piece in pile.take("extra")):
        pile.add(_below_apron(pile.take("extra"), taste))
    if pile.has("top", "outer", "cape", "dress", "bottom"):
        return
    shod = pile.has("shoes")
    pile.add_missing(_named(_needs(subject, one_color=one_color), taste))
    if not shod and is_barefoot(subject):
        del pile.pieces["shoes"]
    if not one_color and era_of(subject.appearance) is Era.MODERN:
        _maybe_skirt(subject, pile, taste)


def _whole_suit(subject: Subject, garment: Garment) -> str:
    """The noun with the word that makes a suit one of work clothes, where only the words it was read from tell."""
    said = (subject.appearance.clothing.evidence or "").lower()
    work = re.search(r"\b(?:(?:boiler|jump|flight|space|track|three[ -]piece|sailor) ?-?suit|"
                     r"(?:police(?: officer)?|nurse|chef|soldier|army|school)(?:'s)? uniform)\b", said)  # fmt: skip
    return work.group() if garment.item.lower() in {"suit", "uniform"} and work else garment.item


def _of_era(subject: Subject, cut: Cut) -> Cut:
    """A grown woman's dress reached the ground in the gentry's time and before."""
    looks = subject.appearance
    if cut.kind != "dress" or cut.drop < DRESSES["dress"].drop or looks.age_class.value is AgeClass.CHILD:
        return cut
    return cut if era_of(looks) is Era.MODERN else DRESSES["gown"]


def _clad(subject: Subject) -> str | None:
    """The colour that somebody wears from head to foot: said of the clothes as a whole."""
    for garment in subject.appearance.clothing.value:
        if garment.color and is_plain(garment.item) and is_color(garment.color):
            return cloth_hex(garment.color, "#8b8d96")
    return None


def _needs(subject: Subject, *, one_color: bool) -> str:
    """The clothes of somebody of whose garments none is named."""
    era, lady = era_of(subject.appearance), subject.appearance.gender.value is Gender.FEMALE
    if lady and subject.appearance.age_class.value is AgeClass.CHILD and era is not Era.MODERN:
        return "dress, shoes"
    if one_color:
        return pick(subject.seed, "clothes", ONE_COLOR[era, lady])
    if era is Era.MODERN:
        return pick(subject.seed, "clothes", NEEDS[subject.worldview.main])
    return pick(subject.seed, "clothes", OLD_NEEDS[era, lady])


def _material(words: str) -> str | None:
    """The usual colour of a cloth that the words name, such as a leather jacket's."""
    return next((color for word in words.lower().split() if (color := _MATERIALS.get(word))), None)


def _below_apron(extras: list[Worn], taste: Taste) -> Worn:
    """A shirt that the apron stands out from."""
    apron = next(piece for piece in extras if piece.cut.kind == "apron").ramp.base
    options = (taste.top, taste.outer)
    return Worn(TOPS["shirt"], ramp(max(options, key=lambda c: dist(channels(c), channels(apron)))))


def _taste(subject: Subject) -> Taste:
    own = THEME_TASTES.get(subject.worldview.main)
    if own and chance(subject.seed, "theme taste") < 0.75:
        return own
    return pick(subject.seed, "taste", TASTES)


def _named(names: str, taste: Taste) -> list[Worn]:
    """The pieces of a list such as ``striped shirt, jeans``."""
    found = []
    for name in names.split(", "):
        cut, pattern = (find(name) or ())[0], pattern_in(name)
        piece = put_on(cut, taste)
        found.append(replace(piece, pattern=pattern) if pattern else piece)
    return found


def _maybe_skirt(subject: Subject, pile: _Pile, taste: Taste) -> None:
    grown = subject.appearance.age_class.value is not AgeClass.CHILD
    if subject.appearance.gender.value is Gender.FEMALE and chance(subject.seed, "skirt") < (0.4 if grown else 0.3):
        pile.pieces["bottom"] = [Worn(BOTTOMS["skirt"], ramp(taste.bottom))]


def _complete(subject: Subject, pile: _Pile, taste: Taste) -> Outfit:
    outer, middle = _outers(pile)
    cape = _first(pile, "cape")
    gown = _first(pile, "dress")
    under_top: Worn | None = None
    if gown:
        top, bottom = gown, _skirt_of(gown)
        for hidden in (*pile.take("top"), *pile.take("bottom")):
            pile.leave_out(hidden.cut.kind, _SHOWN)
    else:
        tops = pile.take("top")
        one_color = _clad(subject) is not None
        top = tops[0] if tops else under(outer, kind_of(cape), subject, taste, one_color=one_color)
        under_top = _under_top(pile, tops)
        bottom = _first(pile, "bottom") or lower(subject, top, outer, taste)
    shoes = _first(pile, "shoes") or footwear(subject, bottom, taste)
    extras = _extras(pile, bottom, shoes, taste)
    return Outfit(
        top, bottom, shoes, None if top.cut.kind == kind_of(outer) else outer, cape, extras, ramp(taste.accent),
        gown is not None, tuple(pile.ignored), under_top, middle,
    )  # fmt: skip


def _first(pile: _Pile, slot: str) -> Worn | None:
    """The piece that is worn in a place where only one is seen."""
    pieces = pile.take(slot)
    for piece in pieces[1:]:
        pile.leave_out(piece.cut.kind, _SHOWN)
    return pieces[0] if pieces else None


def _outers(pile: _Pile) -> tuple[Worn | None, Worn | None]:
    """The outermost garment, and one between it and the top."""
    pieces = pile.take("outer")
    if not pieces:
        return None, None
    middle = next((piece for piece in pieces[1:] if piece.cut.layer < pieces[0].cut.layer), None)
    for piece in pieces[1:]:
        if piece is not middle:
            pile.leave_out(piece.cut.kind, _SHOWN)
    return pieces[0], middle


def _under_top(pile: _Pile, tops: list[Worn]) -> Worn | None:
    """A shirt below a sweater, of which the collar shows."""
    below = next((piece for piece in tops[1:] if piece.cut.layer < tops[0].cut.layer), None)
    for piece in tops[1:]:
        if piece is not below:
            pile.leave_out(piece.cut.kind, _SHOWN)
    return below


def _skirt_of(gown: Worn) -> Worn:
    """The lower half of a dress."""
    cut = Cut("bottom", "skirt", drop=gown.cut.drop, marks=gown.cut.marks, flare=gown.cut.flare, ease=gown.cut.ease)
    return replace(gown, cut=cut, emblem="")


def _extras(pile: _Pile, bottom: Worn, shoes: Worn, taste: Taste) -> tuple[Worn, ...]:
    extras = pile.take("extra")
    kinds = {piece.cut.kind for piece in extras}
    if bottom.cut.kind == "breeches" and shoes.cut.kind != "bare" and "stockings" not in kinds:
        extras.append(put_on(EXTRAS["stockings"], taste))
    if kinds & _COVER_THE_TIE:
        extras = [piece for piece in extras if piece.cut.kind != "tie"]
    return tuple(extras)


def _set_off(subject: Subject, taste: Taste) -> Taste:
    """A taste whose colours are not lost on the wearer's skin."""
    skin = channels(skin_ramp(subject).base)
    fresh = ("#2f5d6b", "#f0e6d6", "#8c3f48")

    def apart(color: str) -> str:
        if dist(channels(color), skin) > _NEAR_SKIN:
            return color
        return max(fresh, key=lambda other: dist(channels(other), skin))

    return replace(taste, top=apart(taste.top), outer=apart(taste.outer))


def _alternative(subject: Subject, usual: Outfit) -> Outfit:
    """Other clothes: the pieces of the same taste that differ most from the usual ones, in other colours."""
    names, taste = other_clothes(subject, usual)
    pile = _Pile()
    pile.add_missing(worn for worn in usual.extras if worn.cut.kind in _KEPT)
    pile.add_missing(
        piece if piece.cut.slot == "extra" else replace(piece, ramp=ramp(other_color(piece, taste)))
        for piece in _named(names, taste)
    )
    if usual.shoes.cut.kind == "bare":
        pile.pieces["shoes"] = [usual.shoes]
    pile.ignored += usual.ignored
    return replace(_complete(subject, pile, taste), accent=usual.accent)
