"""What this character wears: the description's garments, completed in one taste from the character's seed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import dist

from mien.domain.appearance_model import AgeClass, Garment, Gender, Species
from mien.domain.image import Ignored
from mien.domain.shots import Outfit as OutfitChoice
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.eras import Era, era_of
from mien.images.illustrator.palette import Ramp, channels, cloth_hex, luminance, mix, ramp
from mien.images.illustrator.tastes import CHANGES, NEEDS, OLD_NEEDS, ONE_COLOR, TASTES, THEME_TASTES, Taste
from mien.images.illustrator.wardrobe import BOTTOMS, DRESSES, EXTRAS, OUTERS, SHOES, TOPS, Cut, find, is_plain
from mien.ports import Subject


@dataclass(frozen=True, slots=True)
class Worn:
    """One garment in its colours."""

    cut: Cut
    ramp: Ramp
    pattern: str = ""
    """One of :data:`~mien.images.illustrator.patterns.PATTERNS`, or nothing."""
    second: str = ""
    """The second colour, ``#rrggbb``, if one was said."""
    emblem: str = ""
    """What is printed on the chest, or nothing."""


@dataclass(frozen=True, slots=True)
class Outfit:
    """Everything worn below the head; a dress is a top and a skirt of one cloth."""

    top: Worn
    bottom: Worn
    shoes: Worn
    outer: Worn | None
    cape: Worn | None
    extras: tuple[Worn, ...]
    accent: Ramp
    dress: bool = False
    ignored: tuple[Ignored, ...] = ()

    def wearing(self, kind: str) -> Worn | None:
        """The extra of that kind, if it is worn."""
        return next((worn for worn in self.extras if worn.cut.kind == kind), None)

    @property
    def sleeves_cover_shoulders(self) -> bool:
        """Whether every garment on the trunk has sleeves."""
        return "none" not in {worn.cut.sleeve for worn in (self.top, self.outer) if worn}

    @property
    def sleeved(self) -> Worn:
        """The garment whose sleeves show."""
        return self.outer if self.outer and self.outer.cut.sleeve != "none" else self.top


_FORMAL = frozenset({"coat", "gaberdine", "dress coat", "trench coat", "blazer", "vest", "uniform jacket", "lab coat"})
_DRESSY = frozenset({"dress", "gown", "skirt", "blouse"})
_COSTUME = frozenset({"cloak", "robe", "habit", "tunic", "armour", "bodice", "poncho", "breeches"})
_COVER_THE_TIE = frozenset({"bow tie", "kerchief", "scarf", "ruff", "jabot"})
_BARE_FEET = r"\b(?:barefoot|bare[\w, -]* (?:feet|foot))\b"
_WITH_COLLAR = frozenset(
    {"gaberdine", "suit jacket", "blazer", "dress coat", "vest", "trench coat", "lab coat", "uniform jacket"}
)
_WEAR_NO_SHOES = frozenset({"cat", "dog", "fox", "wolf", "rat", "mouse", "rabbit", "bear", "bird"})


_LEATHER = "#5a3f30"
_MATERIALS = {
    "leather": "#4a3830", "denim": "#4b6a94", "tweed": "#8a7355", "army": "#5f6b45", "military": "#5f6b45",
    "combat": "#5f6b45", "burlap": "#b3946a", "sackcloth": "#a98d68", "straw": "#d8bc74", "fur": "#7a5a42",
}  # fmt: skip
_NOTICEABLE = 45
"""Distance of two colours, in levels of 0-255, from which they count as different."""


_ONE_PIECE = frozenset({"coverall", "bib"})
"""The first pieces of work clothes in one cloth."""
_OWN_COLOR = frozenset({"bottom", "outer", "cape"})


_KNOWN_EXTRAS = {"belt": "#5b4030", "watch": "#5b4030"} | dict.fromkeys(
    ("collar", "ruff", "jabot", "kerchief", "stockings"), "#f6f3ec"
)


def dress(subject: Subject, choice: OutfitChoice) -> Outfit:
    """The outfit of ``subject``; what the description leaves open follows from the character's seed."""
    usual = _usual(subject)
    return usual if choice is OutfitChoice.USUAL else _alternative(subject, usual)


def _usual(subject: Subject) -> Outfit:
    clad = _clad(subject)
    taste = _taste(subject).all_in(clad) if clad else _taste(subject)
    worn: dict[str, Worn] = {}
    extras: list[Worn] = []
    ignored: list[Ignored] = []
    for garment in subject.appearance.clothing.value:
        cuts = find(_whole_suit(subject, garment))
        if cuts is None:
            ignored.append(Ignored(what=garment.item, reason="the illustrator does not know this garment"))
            continue
        for i, cut in enumerate(cuts):
            whole = cuts[0].kind == "armour" or (cuts[0].kind in _ONE_PIECE and cut.slot in {"top", "bottom"})
            below = cuts[0].kind == "bib" and cut.slot == "top"
            said = garment.color if i == 0 or (whole and not below) or cut.slot in _OWN_COLOR else None
            material = None if below else _material(garment.item)
            fallback = material or _open_color(cuts[0] if whole and not below else cut, taste)
            piece = Worn(_of_era(subject, cut), ramp(cloth_hex(said, fallback)))
            if cut.slot == "extra":
                extras.append(piece)
            else:
                worn.setdefault(cut.slot, piece)
    extras += [Worn(cut, ramp(_open_color(cut, taste))) for cut in _marks(subject)]
    if not set(worn) & {"top", "dress"} and any(piece.cut.kind == "apron" for piece in extras):
        worn["top"] = _below_apron(extras, taste)
    if not set(worn) & {"top", "outer", "cape", "dress", "bottom"}:
        shod = "shoes" in worn
        _wear(worn, extras, _needs(subject, one_color=clad is not None), taste)
        if not shod and _barefoot(subject):
            del worn["shoes"]
        if not clad and era_of(subject.appearance) is Era.MODERN:
            _maybe_skirt(subject, worn, taste)
    return _complete(subject, worn, tuple(extras), taste, tuple(ignored))


def _whole_suit(subject: Subject, garment: Garment) -> str:
    """The noun with the word that makes a suit one of work clothes, where only the words it was read from tell."""
    said = (subject.appearance.clothing.evidence or "").lower()
    work = re.search(r"\b(?:boiler|jump|flight|space)[ -]?suit\b", said)
    return "boiler suit" if garment.item.lower() == "suit" and work else garment.item


def _of_era(subject: Subject, cut: Cut) -> Cut:
    """A grown woman's dress reached the ground in the gentry's time and before."""
    looks = subject.appearance
    if cut.kind != "dress" or cut.drop < DRESSES["dress"].drop or looks.age_class.value is AgeClass.CHILD:
        return cut
    return cut if era_of(looks) is Era.MODERN else DRESSES["gown"]


def _clad(subject: Subject) -> str | None:
    """The colour that somebody wears from head to foot: said of the clothes as a whole."""
    for garment in subject.appearance.clothing.value:
        if garment.color and is_plain(garment.item):
            return cloth_hex(garment.color, "") or None
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


def _material(item: str) -> str | None:
    """The usual colour of a cloth that the noun names, such as a leather jacket's."""
    return next((color for word in item.lower().split() if (color := _MATERIALS.get(word))), None)


def _below_apron(extras: list[Worn], taste: Taste) -> Worn:
    """A shirt that the apron stands out from."""
    apron = next(piece for piece in extras if piece.cut.kind == "apron").ramp.base
    options = (taste.top, taste.outer)
    return Worn(TOPS["shirt"], ramp(max(options, key=lambda c: dist(channels(c), channels(apron)))))


def is_worn_mark(mark: str) -> bool:
    """Whether a mark is a thing worn on the body: a watch, a rosary, a satchel; or says that no shoes are."""
    return any(cut.slot == "extra" for cut in find(mark) or ()) or re.search(_BARE_FEET, mark.lower()) is not None


def _marks(subject: Subject) -> list[Cut]:
    found = [cut for mark in subject.appearance.marks.value for cut in find(mark) or ()]
    return [cut for cut in found if cut.slot == "extra"]


def _taste(subject: Subject) -> Taste:
    own = THEME_TASTES.get(subject.worldview.main)
    if own and chance(subject.seed, "theme taste") < 0.75:
        return own
    return pick(subject.seed, "taste", TASTES)


def _open_color(cut: Cut, taste: Taste) -> str:
    if cut.kind in {"jeans"}:
        return "#4b6a94"
    if cut.kind == "lab coat":
        return "#f1f1ee"
    if cut.kind == "armour":
        return "#9aa3ad"
    if cut.kind == "shirt":
        return "#f3eee4"
    if cut.kind == "bib":
        return taste.bottom
    if cut.slot == "extra":
        return _KNOWN_EXTRAS.get(cut.kind, taste.accent)
    if cut.slot == "shoes":
        return _LEATHER if cut.kind in {"boots", "shoes"} and luminance(taste.shoes) > 0.6 else taste.shoes
    return {"top": taste.top, "bottom": taste.bottom}.get(cut.slot, taste.outer)


def _wear(worn: dict[str, Worn], extras: list[Worn], kinds: str, taste: Taste) -> None:
    known = {**TOPS, **OUTERS, **BOTTOMS, **DRESSES, **SHOES, **EXTRAS}
    for kind in kinds.split(", "):
        piece = Worn(known[kind], ramp(_open_color(known[kind], taste)))
        if piece.cut.slot == "extra":
            extras.append(piece)
        else:
            worn.setdefault(piece.cut.slot, piece)


def _maybe_skirt(subject: Subject, worn: dict[str, Worn], taste: Taste) -> None:
    grown = subject.appearance.age_class.value is not AgeClass.CHILD
    if subject.appearance.gender.value is Gender.FEMALE and chance(subject.seed, "skirt") < (0.4 if grown else 0.3):
        worn["bottom"] = Worn(BOTTOMS["skirt"], ramp(taste.bottom))


def _complete(
    subject: Subject, worn: dict[str, Worn], extras: tuple[Worn, ...], taste: Taste, ignored: tuple[Ignored, ...]
) -> Outfit:
    outer, gown = worn.get("outer"), worn.get("dress")
    if gown:
        top, bottom = gown, Worn(Cut("bottom", "skirt", drop=gown.cut.drop, marks=gown.cut.marks), gown.ramp)
    else:
        top = worn.get("top") or _under(outer, outer_kind(worn.get("cape")), subject, taste)
        bottom = worn.get("bottom") or _lower(subject, top, outer, taste)
    shoes = worn.get("shoes") or _footwear(subject, bottom, taste)
    if top.cut.kind == outer_kind(outer):
        outer = None
    if (
        bottom.cut.kind == "breeches"
        and shoes.cut.kind != "bare"
        and not any(piece.cut.kind == "stockings" for piece in extras)
    ):
        extras = (*extras, Worn(EXTRAS["stockings"], ramp(_open_color(EXTRAS["stockings"], taste))))
    if any(piece.cut.kind in _COVER_THE_TIE for piece in extras):
        extras = tuple(piece for piece in extras if piece.cut.kind != "tie")
    return Outfit(top, bottom, shoes, outer, worn.get("cape"), extras, ramp(taste.accent), gown is not None, ignored)


def outer_kind(outer: Worn | None) -> str:
    """The kind of the outer garment, or nothing."""
    return outer.cut.kind if outer else ""


def _under(outer: Worn | None, cape: str, subject: Subject, taste: Taste) -> Worn:
    """What is worn under an outer garment, or alone."""
    kind = outer_kind(outer) or cape
    if outer and not _clad(subject) and dist(channels(taste.top), channels(outer.ramp.base)) < _NOTICEABLE * 1.6:
        taste = replace(taste, top="#f3eee4" if luminance(outer.ramp.base) < 0.7 else "#5d6b7a")
    if kind in _WITH_COLLAR and _clad(subject):
        return Worn(TOPS["turtleneck"], ramp(taste.top))
    if kind in _WITH_COLLAR:
        return Worn(TOPS["shirt"], ramp("#f3eee4" if chance(subject.seed, "shirt") < 0.7 else taste.top))
    if kind in {"cloak", "poncho"}:
        return Worn(TOPS["tunic"], ramp(taste.top))
    if era_of(subject.appearance) is not Era.MODERN:
        lady = subject.appearance.gender.value is Gender.FEMALE
        return Worn(TOPS["blouse" if lady else "shirt"], ramp(mix("#f3eee4", taste.top, 0.25)))
    options = ("shirt", "t-shirt", "sweater", "turtleneck") if not outer else ("t-shirt", "turtleneck", "shirt")
    return Worn(TOPS[pick(subject.seed, "under", options)], ramp(taste.top))


def _lower(subject: Subject, top: Worn, outer: Worn | None, taste: Taste) -> Worn:
    kinds = {top.cut.kind, outer_kind(outer)}
    era, lady = era_of(subject.appearance), subject.appearance.gender.value is Gender.FEMALE
    if era is not Era.MODERN and lady and "armour" not in kinds:
        kind = "long skirt"
    elif lady and subject.appearance.age_class.value in {AgeClass.CHILD, AgeClass.TEEN} and kinds & _WITH_COLLAR:
        kind = "skirt"
    elif era is Era.GENTRY:
        kind = pick(subject.seed, "lower", ("breeches", "trousers"))
    elif kinds & {"tunic", "armour"} or era is Era.OLDEN:
        kind = "trousers" if chance(subject.seed, "lower") < 0.6 else "leggings"
    elif kinds & _WITH_COLLAR or kinds & {"blouse", "bodice"}:
        kind = "trousers"
    else:
        kind = pick(subject.seed, "lower", ("jeans", "trousers", "trousers"))
    if kinds & {"blouse", "bodice"} and lady and era is Era.MODERN:
        kind = pick(subject.seed, "lower", ("long skirt", "skirt", "trousers"))
    color = "#4b6a94" if kind == "jeans" else taste.bottom
    return Worn(BOTTOMS[kind], ramp(color))


def _footwear(subject: Subject, bottom: Worn, taste: Taste) -> Worn:
    if _barefoot(subject):
        return Worn(SHOES["bare"], ramp(taste.shoes))
    kind = {"jeans": "sneakers", "shorts": "sneakers", "breeches": "boots", "leggings": "boots"}.get(bottom.cut.kind)
    if kind == "sneakers" and era_of(subject.appearance) is not Era.MODERN:
        kind = "boots"
    cut = SHOES[kind or pick(subject.seed, "shoes", ("shoes", "shoes", "boots"))]
    return Worn(cut, ramp(_open_color(cut, taste)))


def _barefoot(subject: Subject) -> bool:
    looks = subject.appearance
    if any(re.search(_BARE_FEET, mark.lower()) for mark in looks.marks.value):
        return True
    return looks.species.value is Species.ANIMAL and looks.species_detail.value in _WEAR_NO_SHOES


def _alternative(subject: Subject, usual: Outfit) -> Outfit:
    """Other clothes: the pieces of the same taste that differ most from the usual ones, in other colours."""
    seed = subject.seed
    kinds = {usual.top.cut.kind, usual.bottom.cut.kind, outer_kind(usual.outer), outer_kind(usual.cape)}
    taste_name = _change_for(subject, kinds)
    options = [option for option in CHANGES[taste_name] if not kinds & set(option.split(", ")[:-2])]
    taste = pick(seed, "alternative taste", [t for t in TASTES if _differs(t, usual)])
    worn: dict[str, Worn] = {}
    extras: list[Worn] = [worn_ for worn_ in usual.extras if worn_.cut.kind in {"watch", "necklace", "bag"}]
    _wear(worn, extras, pick(seed, "alternative", options or CHANGES[taste_name]), taste)
    worn = {slot: Worn(piece.cut, ramp(_alternative_color(piece, taste))) for slot, piece in worn.items()}
    if usual.shoes.cut.kind == "bare":
        worn["shoes"] = usual.shoes
    outfit = _complete(subject, worn, tuple(extras), taste, usual.ignored)
    return replace(outfit, accent=usual.accent)


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
    return all(dist(channels(color), old) > _NOTICEABLE for color in (taste.top, taste.outer) for old in worn)


def _alternative_color(piece: Worn, taste: Taste) -> str:
    if piece.cut.kind == "shirt":
        return taste.top
    return _open_color(piece.cut, taste)
