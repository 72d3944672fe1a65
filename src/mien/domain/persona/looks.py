"""What somebody looks like: attributes that go with region, age and work, before they are put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.persona.dice import Dice
from mien.domain.persona.kinds import Wardrobe
from mien.domain.persona.naming import Gender, Identity
from mien.domain.persona.regions import REALM, Climate, Region


@dataclass(frozen=True, slots=True)
class Looks:
    """Attributes in the words of ``mien.domain.appearance_model``; ``species`` is human, elf or dwarf."""

    species: str
    gender: Gender
    age: int
    height: str
    build: str
    skin: str
    hair_color: str
    hair_length: str
    hair_style: str
    eyes: str
    facial_hair: str
    glasses: bool
    mark: str
    headwear: str
    clothes: tuple[tuple[str, str], ...]
    """(colour, garment), the outermost first; the colour may be empty."""


_BUILDS: Final[dict[str, float]] = {"slim": 3, "average": 5, "muscular": 2, "large": 2}
_BUILDS_OF_MOVEMENT: Final[dict[str, float]] = {"slim": 3, "average": 2, "muscular": 5, "large": 1}
_HEIGHTS: Final[dict[str, float]] = {"short": 2, "average": 5, "tall": 2}
_FAIR: Final[dict[str, float]] = {"blonde": 5, "auburn": 2, "red": 2, "brown": 3}
_DARK: Final[dict[str, float]] = {"brown": 5, "black": 3}
_BLACK: Final[dict[str, float]] = {"black": 8, "brown": 2}
_GREY: Final[dict[str, float]] = {"grey": 5, "silver": 2, "white": 3}
_PALE_EYES: Final[dict[str, float]] = {"blue": 4, "green": 2, "grey": 2, "hazel": 2, "brown": 3}
_BROWN_EYES: Final[dict[str, float]] = {"brown": 8, "hazel": 1.5}

_LENGTHS: Final[dict[Gender, dict[str, float]]] = {
    "female": {"short": 2, "medium": 4, "long": 5},
    "male": {"bald": 1, "short": 8, "medium": 1.5, "long": 0.6},
    "nonbinary": {"short": 5, "medium": 4, "long": 1.5},
}
_LENGTHS_OLD: Final[dict[Gender, dict[str, float]]] = {
    "female": {"short": 5, "medium": 4, "long": 1.5},
    "male": {"bald": 3, "short": 8, "medium": 1, "long": 0.3},
    "nonbinary": {"short": 6, "medium": 3, "long": 0.5},
}
_STYLES: Final[dict[str, dict[str, float]]] = {
    "bald": {"other": 1},
    "short": {"straight": 5, "wavy": 3, "curly": 2},
    "medium": {"straight": 4, "wavy": 4, "curly": 2},
    "long": {"straight": 4, "wavy": 3, "curly": 1.5, "braided": 1.5, "ponytail": 2, "bun": 1.5},
}
_COILY_STYLES: Final[dict[str, dict[str, float]]] = {
    "bald": {"other": 1},
    "short": {"curly": 1},
    "medium": {"afro": 3, "curly": 2, "dreadlocks": 1.5},
    "long": {"braided": 4, "dreadlocks": 2, "curly": 1.5},
}
_FACIAL_HAIR: Final[dict[str, float]] = {"none": 6, "stubble": 2, "beard": 2.5, "moustache": 1, "goatee": 0.7}
_MARKS: Final = ("a small scar on {their} chin", "dimples", "a scar through one eyebrow", "a mole on {their} cheek")
_FOR_WARMTH: Final = ("straw hat", "bucket hat", "headband")
_FOR_COLD: Final = ("beanie",)
_ITEM_COLORS: Final = {
    "jeans": ("blue", "black", "dark blue"),
    "lab coat": ("white",),
    "chef jacket": ("white",),
    "trench coat": ("beige", "grey", "black"),
    "leather jacket": ("black", "brown"),
    "leather vest": ("brown", "black"),
    "wellingtons": ("green", "black"),
    "loafers": ("brown", "black"),
    "brogues": ("brown", "black"),
    "boots": ("brown", "black"),
    "sandals": ("brown",),
    "clogs": ("black", "white"),
    "sneakers": ("white", "black", "grey", "red"),
    "trainers": ("white", "black", "blue"),
    "straw hat": ("",),
    "hawaiian shirt": ("",),
    "tweed suit": ("",),
}
"""What such things come in, where it isn't the colours of the kind."""


def draw_looks(
    dice: Dice, who: Identity, age: int, wardrobe: Wardrobe, climate: Climate, *, mover: bool = False
) -> Looks:
    """The looks of a person in a place; ``mover`` says that the work keeps them fit."""
    species = _species(dice, who.region)
    skin = dice.weighted("skin", who.region.skin)
    coily = skin in ("brown", "dark") and dice.chance("coily hair", who.region.coily_hair)
    warm = climate == "warm" or (climate == "mild" and dice.chance("a warm day", 0.5))
    length = dice.weighted("hair length", (_LENGTHS if age < 50 else _LENGTHS_OLD)[who.gender])
    return Looks(
        species=species,
        gender=who.gender,
        age=age,
        height={"elf": "tall", "dwarf": "short"}.get(species) or dice.weighted("height", _HEIGHTS),
        build=_build(dice, species, mover=mover),
        skin=skin,
        hair_color=_hair_color(dice, who.region, skin, age),
        hair_length=length,
        hair_style=dice.weighted("hair style", (_COILY_STYLES if coily else _STYLES)[length]),
        eyes=_eyes(dice, who.region, skin),
        facial_hair=_facial_hair(dice, who, species),
        glasses=dice.chance("glasses", 0.35 if age >= 50 else 0.15) and who.region is not REALM,
        mark=_mark(dice, skin, age),
        headwear=_headwear(dice, wardrobe, length, warm=warm),
        clothes=_clothes(dice, wardrobe, who.gender, warm=warm),
    )


def _species(dice: Dice, region: Region) -> str:
    if region is not REALM:
        return "human"
    return dice.weighted("species", {"human": 7.0, "elf": 2.0, "dwarf": 1.5})


def _build(dice: Dice, species: str, *, mover: bool) -> str:
    if species == "elf":
        return "slim"
    if species == "dwarf":
        return dice.weighted("build", {"muscular": 1.0, "large": 2.0})
    return dice.weighted("build", _BUILDS_OF_MOVEMENT if mover else _BUILDS)


def _hair_color(dice: Dice, region: Region, skin: str, age: int) -> str:
    greying = 0.85 if age >= 62 else 0.35 if age >= 46 else 0.0
    if dice.chance("grey hair", greying):
        return dice.weighted("shade of grey", _GREY)
    if skin in ("pale", "light") and dice.chance("fair hair", region.fair_hair):
        return dice.weighted("hair colour", _FAIR)
    return dice.weighted("hair colour", _DARK if region.fair_hair > 0 and skin != "dark" else _BLACK)


def _eyes(dice: Dice, region: Region, skin: str) -> str:
    if region.fair_hair >= 0.2 and skin in ("pale", "light"):
        return dice.weighted("eyes", _PALE_EYES)
    return "brown" if skin == "dark" or region.fair_hair == 0 else dice.weighted("eyes", _BROWN_EYES)


def _facial_hair(dice: Dice, who: Identity, species: str) -> str:
    if who.gender != "male" or species == "elf":
        return "none"
    if species == "dwarf":
        return "beard"
    if not dice.chance("facial hair at all", min(1.0, who.region.beards)):
        return "none"
    return dice.weighted("facial hair", _FACIAL_HAIR)


def _mark(dice: Dice, skin: str, age: int) -> str:
    if skin in ("pale", "light") and dice.chance("freckles", 0.15):
        return "freckles"
    if age >= 55 and dice.chance("laugh lines", 0.4):
        return "laugh lines"
    return dice.pick("mark", _MARKS) if dice.chance("a mark", 0.2) else ""


def _headwear(dice: Dice, wardrobe: Wardrobe, length: str, *, warm: bool) -> str:
    likely = 0.3 if length == "bald" else 0.12
    fitting = [item for item in wardrobe.headwear if item not in (_FOR_COLD if warm else _FOR_WARMTH)]
    if not fitting or not dice.chance("headwear at all", likely):
        return ""
    item = dice.pick("headwear", fitting)
    color = "" if item in _ITEM_COLORS else dice.pick("colour of the headwear", wardrobe.colors.split(","))
    return f"{color} {item}".strip()


def _clothes(dice: Dice, wardrobe: Wardrobe, gender: Gender, *, warm: bool) -> tuple[tuple[str, str], ...]:
    outfit = dice.pick("outfit", wardrobe.warm if warm else wardrobe.cold)
    if gender == "male":
        outfit = outfit.replace("blouse", "shirt")
    elif gender == "female" and dice.chance("a skirt", 0.25):
        outfit = outfit.replace("trousers", "skirt")
    items = outfit.split(", ")
    colors = dice.sample("colours", wardrobe.colors.split(","), len(items))
    return tuple((_color_of(dice, item, color), item) for item, color in zip(items, colors, strict=True))


def _color_of(dice: Dice, item: str, usual: str) -> str:
    own = _ITEM_COLORS.get(item)
    return dice.pick(f"colour of the {item}", own) if own else usual
