"""What this character wears: the description's garments, completed in one taste from the character's seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import dist

from mien.domain.appearance_model import AgeClass, Gender, Species
from mien.domain.image import Ignored
from mien.domain.shots import Outfit as OutfitChoice
from mien.domain.worldview import Theme
from mien.images.illustrator.chance import chance, pick
from mien.images.illustrator.palette import Ramp, channels, cloth_hex, luminance, ramp
from mien.images.illustrator.wardrobe import BOTTOMS, DRESSES, EXTRAS, OUTERS, SHOES, TOPS, Cut, find
from mien.ports import Subject


@dataclass(frozen=True, slots=True)
class Worn:
    """One garment in its colours."""

    cut: Cut
    ramp: Ramp


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


@dataclass(frozen=True, slots=True)
class _Taste:
    """Colours that go together."""

    top: str
    bottom: str
    outer: str
    shoes: str
    accent: str


_TASTES = (
    _Taste("#f0e6d6", "#2f3e5c", "#b5623f", "#4a332b", "#e0a33e"),
    _Taste("#3f7d78", "#3a3a45", "#d8c3a0", "#6b4630", "#ef8a5b"),
    _Taste("#d96f5d", "#3b4a6b", "#44506b", "#f1ede6", "#f3c969"),
    _Taste("#5b6fae", "#4a4038", "#7a4a3c", "#39312f", "#f0b74f"),
    _Taste("#e3b14a", "#3d5166", "#4f6b5a", "#5a3a2c", "#c9533f"),
    _Taste("#f3ede2", "#5c4a3f", "#355a63", "#3a2c2a", "#c7504a"),
    _Taste("#8a5a83", "#34344a", "#59605a", "#ece5dc", "#e7b95c"),
    _Taste("#7d9b6a", "#4b4a5a", "#c79a62", "#58402f", "#e2705a"),
    _Taste("#c7d3e0", "#3a3f57", "#8c3f48", "#40302c", "#e9a94f"),
    _Taste("#a8453f", "#41454d", "#8a7a5e", "#2f2a2b", "#ead9b0"),
)
_THEME_TASTES = {
    Theme.REVOLUTIONARY: _Taste("#2b2629", "#3b3a40", "#b5302f", "#241f21", "#e7b23d"),
    Theme.PATRIOT: _Taste("#f4f1ea", "#2d4470", "#27417c", "#5a3a2c", "#c43a43"),
    Theme.SKEPTIC: _Taste("#e9e2d0", "#3c403f", "#9a8158", "#4a362a", "#7d3b3b"),
    Theme.TECH: _Taste("#2f2c5e", "#45527d", "#3a3478", "#efeff6", "#40cfe6"),
    Theme.BURNT_OUT: _Taste("#8e8b88", "#54505a", "#6d6a68", "#3b3838", "#a98a6b"),
}
_NEEDS = {
    # What is worn by those whose description names no clothes.
    Theme.REVOLUTIONARY: ("jacket, turtleneck, trousers, boots", "coat, t-shirt, jeans, boots, scarf"),
    Theme.MODERATE: ("cardigan, shirt, trousers, shoes", "blazer, shirt, trousers, shoes"),
    Theme.PATRIOT: ("jacket, t-shirt, jeans, boots", "blazer, shirt, trousers, shoes, tie"),
    Theme.SKEPTIC: ("trench coat, shirt, trousers, shoes, tie", "coat, turtleneck, trousers, shoes"),
    Theme.TECH: ("hoodie, jeans, sneakers", "jacket, t-shirt, jeans, sneakers"),
    Theme.BURNT_OUT: ("cardigan, t-shirt, trousers, slippers", "sweater, jeans, sneakers"),
    Theme.DEFAULT: (
        "sweater, trousers, shoes",
        "jacket, t-shirt, jeans, sneakers",
        "cardigan, blouse, trousers, shoes",
        "shirt, jeans, boots",
    ),
}
_CHANGES = {
    # Clothes of the same taste for the outfit variation.
    "formal": (
        "turtleneck, trousers, shoes",
        "cardigan, shirt, trousers, shoes, tie",
        "vest, shirt, trousers, shoes, bow tie",
    ),
    "dressy": ("cardigan, blouse, long skirt, shoes", "gown, shoes, necklace", "blouse, skirt, shoes, scarf"),
    "casual": (
        "sweater, trousers, sneakers",
        "jacket, t-shirt, jeans, sneakers",
        "polo, jeans, shoes",
        "hoodie, trousers, sneakers",
    ),
    "young": ("cardigan, t-shirt, skirt, sneakers", "sweater, skirt, shoes", "shirt, skirt, shoes"),
    "costume": ("cloak, tunic, leggings, boots", "tunic, trousers, boots, scarf", "cloak, blouse, breeches, boots"),
}
_FORMAL = frozenset({"coat", "gaberdine", "dress coat", "trench coat", "blazer", "vest", "uniform jacket", "lab coat"})
_DRESSY = frozenset({"dress", "gown", "skirt", "blouse"})
_COSTUME = frozenset({"cloak", "robe", "habit", "tunic", "armour", "bodice", "poncho", "breeches"})
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


def dress(subject: Subject, choice: OutfitChoice) -> Outfit:
    """The outfit of ``subject``; what the description leaves open follows from the character's seed."""
    usual = _usual(subject)
    return usual if choice is OutfitChoice.USUAL else _alternative(subject, usual)


def _usual(subject: Subject) -> Outfit:
    seed, taste = subject.seed, _taste(subject)
    worn: dict[str, Worn] = {}
    extras: list[Worn] = []
    ignored: list[Ignored] = []
    for garment in subject.appearance.clothing.value:
        cuts = find(garment.item)
        if cuts is None:
            ignored.append(Ignored(what=garment.item, reason="the illustrator does not know this garment"))
            continue
        for i, cut in enumerate(cuts):
            whole = cuts[0].kind == "armour"
            said = garment.color if i == 0 or whole or cut.slot in {"bottom", "outer", "cape"} else None
            fallback = _material(garment.item) or _open_color(cuts[0] if whole else cut, taste)
            piece = Worn(cut, ramp(cloth_hex(said, fallback)))
            if cut.slot == "extra":
                extras.append(piece)
            else:
                worn.setdefault(cut.slot, piece)
    extras += [Worn(cut, ramp(_open_color(cut, taste))) for cut in _marks(subject)]
    if not set(worn) & {"top", "dress"} and any(piece.cut.kind == "apron" for piece in extras):
        worn["top"] = _below_apron(extras, taste)
    if not set(worn) & {"top", "outer", "cape", "dress", "bottom"}:
        shod = "shoes" in worn
        _wear(worn, extras, pick(seed, "clothes", _NEEDS[subject.worldview.main]), taste)
        if not shod and _barefoot(subject):
            del worn["shoes"]
        _maybe_skirt(subject, worn, taste)
    return _complete(subject, worn, tuple(extras), taste, tuple(ignored))


def _material(item: str) -> str | None:
    """The usual colour of a cloth that the noun names, such as a leather jacket's."""
    return next((color for word in item.lower().split() if (color := _MATERIALS.get(word))), None)


def _below_apron(extras: list[Worn], taste: _Taste) -> Worn:
    """A shirt that the apron stands out from."""
    apron = next(piece for piece in extras if piece.cut.kind == "apron").ramp.base
    options = (taste.top, taste.outer)
    return Worn(TOPS["shirt"], ramp(max(options, key=lambda c: dist(channels(c), channels(apron)))))


def _marks(subject: Subject) -> list[Cut]:
    """Marks that are worn on the body: a watch, a rosary, a satchel."""
    found = [cut for mark in subject.appearance.marks.value for cut in find(mark) or ()]
    return [cut for cut in found if cut.slot == "extra"]


def _taste(subject: Subject) -> _Taste:
    own = _THEME_TASTES.get(subject.worldview.main)
    if own and chance(subject.seed, "theme taste") < 0.75:
        return own
    return pick(subject.seed, "taste", _TASTES)


def _open_color(cut: Cut, taste: _Taste) -> str:
    if cut.kind in {"jeans"}:
        return "#4b6a94"
    if cut.kind == "lab coat":
        return "#f1f1ee"
    if cut.kind == "armour":
        return "#9aa3ad"
    if cut.kind == "shirt":
        return "#f3eee4"
    if cut.slot == "extra":
        return {"collar": "#f6f3ec", "ruff": "#f6f3ec", "belt": "#5b4030", "watch": "#5b4030"}.get(
            cut.kind, taste.accent
        )
    if cut.slot == "shoes":
        return _LEATHER if cut.kind == "boots" and luminance(taste.shoes) > 0.6 else taste.shoes
    return {"top": taste.top, "bottom": taste.bottom}.get(cut.slot, taste.outer)


def _wear(worn: dict[str, Worn], extras: list[Worn], kinds: str, taste: _Taste) -> None:
    known = {**TOPS, **OUTERS, **BOTTOMS, **DRESSES, **SHOES, **EXTRAS}
    for kind in kinds.split(", "):
        piece = Worn(known[kind], ramp(_open_color(known[kind], taste)))
        if piece.cut.slot == "extra":
            extras.append(piece)
        else:
            worn.setdefault(piece.cut.slot, piece)


def _maybe_skirt(subject: Subject, worn: dict[str, Worn], taste: _Taste) -> None:
    grown = subject.appearance.age_class.value is not AgeClass.CHILD
    if subject.appearance.gender.value is Gender.FEMALE and chance(subject.seed, "skirt") < (0.4 if grown else 0.3):
        worn["bottom"] = Worn(BOTTOMS["skirt"], ramp(taste.bottom))


def _complete(
    subject: Subject, worn: dict[str, Worn], extras: tuple[Worn, ...], taste: _Taste, ignored: tuple[Ignored, ...]
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
    if any(piece.cut.kind == "bow tie" for piece in extras):
        extras = tuple(piece for piece in extras if piece.cut.kind != "tie")
    return Outfit(top, bottom, shoes, outer, worn.get("cape"), extras, ramp(taste.accent), gown is not None, ignored)


def outer_kind(outer: Worn | None) -> str:
    """The kind of the outer garment, or nothing."""
    return outer.cut.kind if outer else ""


def _under(outer: Worn | None, cape: str, subject: Subject, taste: _Taste) -> Worn:
    """What is worn under an outer garment, or alone."""
    kind = outer_kind(outer) or cape
    if kind in _WITH_COLLAR:
        return Worn(TOPS["shirt"], ramp("#f3eee4" if chance(subject.seed, "shirt") < 0.7 else taste.top))
    if kind in {"cloak", "poncho"}:
        return Worn(TOPS["tunic"], ramp(taste.top))
    options = ("shirt", "t-shirt", "sweater", "turtleneck") if not outer else ("t-shirt", "turtleneck", "shirt")
    return Worn(TOPS[pick(subject.seed, "under", options)], ramp(taste.top))


def _lower(subject: Subject, top: Worn, outer: Worn | None, taste: _Taste) -> Worn:
    kinds = {top.cut.kind, outer_kind(outer)}
    if kinds & {"tunic", "armour"}:
        kind = "trousers" if chance(subject.seed, "lower") < 0.6 else "leggings"
    elif kinds & _WITH_COLLAR or kinds & {"blouse", "bodice"}:
        kind = "trousers"
    else:
        kind = pick(subject.seed, "lower", ("jeans", "trousers", "trousers"))
    if kinds & {"blouse", "bodice"} and subject.appearance.gender.value is Gender.FEMALE:
        kind = pick(subject.seed, "lower", ("long skirt", "skirt", "trousers"))
    color = "#4b6a94" if kind == "jeans" else taste.bottom
    return Worn(BOTTOMS[kind], ramp(color))


def _footwear(subject: Subject, bottom: Worn, taste: _Taste) -> Worn:
    if _barefoot(subject):
        return Worn(SHOES["bare"], ramp(taste.shoes))
    kind = {"jeans": "sneakers", "shorts": "sneakers", "breeches": "boots", "leggings": "boots"}.get(bottom.cut.kind)
    cut = SHOES[kind or pick(subject.seed, "shoes", ("shoes", "shoes", "boots"))]
    return Worn(cut, ramp(_open_color(cut, taste)))


def _barefoot(subject: Subject) -> bool:
    looks = subject.appearance
    return looks.species.value is Species.ANIMAL and looks.species_detail.value in _WEAR_NO_SHOES


def _alternative(subject: Subject, usual: Outfit) -> Outfit:
    """Other clothes: the pieces of the same taste that differ most from the usual ones, in other colours."""
    seed = subject.seed
    kinds = {usual.top.cut.kind, usual.bottom.cut.kind, outer_kind(usual.outer), outer_kind(usual.cape)}
    taste_name = "casual"
    for name, members in (("costume", _COSTUME), ("dressy", _DRESSY), ("formal", _FORMAL)):
        if kinds & members:
            taste_name = name
            break
    if subject.appearance.species.value is Species.ROBOT and taste_name == "costume":
        taste_name = "casual"
    if taste_name == "dressy" and subject.appearance.age_class.value is AgeClass.CHILD:
        taste_name = "young"
    options = [option for option in _CHANGES[taste_name] if not kinds & set(option.split(", ")[:-2])]
    taste = pick(seed, "alternative taste", [t for t in _TASTES if _differs(t, usual)])
    worn: dict[str, Worn] = {}
    extras: list[Worn] = [worn_ for worn_ in usual.extras if worn_.cut.kind in {"watch", "necklace", "bag"}]
    _wear(worn, extras, pick(seed, "alternative", options or _CHANGES["casual"]), taste)
    worn = {slot: Worn(piece.cut, ramp(_alternative_color(piece, taste))) for slot, piece in worn.items()}
    if usual.shoes.cut.kind == "bare":
        worn["shoes"] = usual.shoes
    outfit = _complete(subject, worn, tuple(extras), taste, usual.ignored)
    return replace(outfit, accent=usual.accent)


def _differs(taste: _Taste, usual: Outfit) -> bool:
    """Whether clothes in this taste would be seen to be other clothes."""
    worn = (channels(usual.top.ramp.base), channels(usual.sleeved.ramp.base))
    return all(dist(channels(color), old) > _NOTICEABLE for color in (taste.top, taste.outer) for old in worn)


def _alternative_color(piece: Worn, taste: _Taste) -> str:
    if piece.cut.kind == "shirt":
        return taste.top
    return _open_color(piece.cut, taste)
