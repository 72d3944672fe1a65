"""What is usual where a description is silent: weights by age, species and gender. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance_model import AgeClass, Build, FacialHair, Gender, HairLength, HairStyle, Height

YOUNG: Final = frozenset({AgeClass.CHILD, AgeClass.TEEN})

YOUNG_AGES: Final = {AgeClass.CHILD: 1.0, AgeClass.TEEN: 1.0}
AGES: Final = {AgeClass.YOUNG_ADULT: 4.5, AgeClass.ADULT: 4.5, AgeClass.MIDDLE_AGED: 0.8, AgeClass.ELDERLY: 0.2}

SKIN: Final = {"pale": 1.5, "light": 4.0, "tan": 2.5, "brown": 2.5, "dark": 1.5}
FAIR_HAIR: Final = frozenset({"red", "ginger", "blonde", "auburn"})
FAIR_SKIN: Final = {"pale": 2.0, "light": 4.0, "tan": 0.5}
LIGHT_EYES: Final = frozenset({"blue", "grey", "green", "blue or grey"})
LIGHT_EYED_SKIN: Final = {"pale": 2.0, "light": 5.0, "tan": 1.5, "brown": 0.4}
SKIN_BY_STYLE: Final[dict[str, dict[str, float]]] = {
    HairStyle.AFRO: {"dark": 4.0, "brown": 5.0, "tan": 0.6},
    HairStyle.DREADLOCKS: {"dark": 4.0, "brown": 4.0, "tan": 1.0},
}
DARK_HAIR: Final = frozenset({"black", "brown", "dark"})
EYES_UNDER_DARK_HAIR: Final = {"brown": 6.0, "hazel": 1.5, "blue": 1.5, "green": 1.0, "grey": 0.7}
BROWN_EYED: Final = frozenset({"africa", "east asia", "south asia"})
COILED_STYLES: Final[dict[HairLength, dict[HairStyle, float]]] = {
    HairLength.BALD: {HairStyle.OTHER: 1.0},
    HairLength.SHORT: {HairStyle.CURLY: 5.0, HairStyle.STRAIGHT: 1.0, HairStyle.WAVY: 0.5},
    HairLength.MEDIUM: {HairStyle.AFRO: 3.0, HairStyle.CURLY: 3.0, HairStyle.DREADLOCKS: 1.5},
    HairLength.LONG: {HairStyle.BRAIDED: 3.0, HairStyle.CURLY: 2.0, HairStyle.DREADLOCKS: 2.0, HairStyle.STRAIGHT: 1.0},
}
SLEEK_STYLES: Final[dict[HairLength, dict[HairStyle, float]]] = {
    HairLength.BALD: {HairStyle.OTHER: 1.0},
    HairLength.SHORT: {HairStyle.STRAIGHT: 6.0, HairStyle.WAVY: 1.0},
    HairLength.MEDIUM: {HairStyle.STRAIGHT: 6.0, HairStyle.WAVY: 1.5},
    HairLength.LONG: {HairStyle.STRAIGHT: 6.0, HairStyle.PONYTAIL: 1.5, HairStyle.WAVY: 1.0},
}
SPECIES_SKIN: Final[dict[str, dict[str, float]]] = {
    "orc": {"green": 1.0},
    "undead": {"pale": 1.0},
    "robot": {"grey": 2.0, "white": 2.0, "blue": 1.0},
    "elf": {"pale": 2.0, "light": 3.0, "tan": 1.5, "brown": 1.5},
    "dwarf": {"light": 3.0, "tan": 2.0, "brown": 1.0},
}

HAIR_BY_SKIN: Final[dict[str, dict[str, float]]] = {
    "pale": {"black": 3.0, "brown": 3.0, "blonde": 2.0, "red": 2.0, "auburn": 1.5},
    "light": {"brown": 5.0, "black": 2.5, "blonde": 2.5, "auburn": 1.5, "red": 0.7},
    "tan": {"black": 4.0, "brown": 4.0, "auburn": 0.5},
    "brown": {"black": 6.0, "brown": 2.5},
    "dark": {"black": 7.0, "brown": 1.0},
}
HAIR_ANY: Final = {"black": 3.0, "brown": 4.0, "blonde": 2.0, "auburn": 1.0, "red": 0.7}
HAIR_OLD: Final = {"grey": 5.0, "white": 4.0, "silver": 1.5}
HAIR_AGEING: Final = {"grey": 3.0, "brown": 3.0, "black": 3.0, "auburn": 0.7}
SPECIES_HAIR: Final[dict[str, dict[str, float]]] = {
    "robot": {"grey": 2.0, "white": 1.0, "black": 1.0},
    "orc": {"black": 4.0, "brown": 1.0},
    "elf": {"blonde": 3.0, "silver": 2.0, "black": 2.0, "brown": 2.0, "auburn": 1.0},
    "undead": {"black": 3.0, "white": 1.5, "grey": 1.5},
}

EYES_BY_SKIN: Final[dict[str, dict[str, float]]] = {
    "pale": {"blue": 3.0, "green": 2.0, "grey": 1.5, "brown": 2.0, "hazel": 1.0},
    "light": {"brown": 3.5, "blue": 2.5, "hazel": 1.5, "green": 1.5, "grey": 1.0},
    "tan": {"brown": 6.0, "hazel": 1.5, "green": 0.7},
    "brown": {"brown": 8.0, "hazel": 1.0},
    "dark": {"brown": 9.0, "black": 1.0},
}
EYES_ANY: Final = {"brown": 4.0, "blue": 2.0, "green": 1.5, "hazel": 1.0, "grey": 1.0}
SPECIES_EYES: Final[dict[str, dict[str, float]]] = {
    "robot": {"blue": 3.0, "green": 1.0, "amber": 1.0},
    "orc": {"amber": 2.0, "brown": 2.0, "red": 1.0},
    "undead": {"red": 2.0, "grey": 2.0, "amber": 1.0},
    "animal": {"amber": 3.0, "brown": 3.0, "green": 2.0},
}

LENGTHS: Final[dict[Gender, dict[HairLength, float]]] = {
    Gender.FEMALE: {HairLength.LONG: 4.0, HairLength.MEDIUM: 4.0, HairLength.SHORT: 2.0},
    Gender.MALE: {HairLength.SHORT: 7.0, HairLength.MEDIUM: 2.0, HairLength.LONG: 0.5},
    Gender.NONBINARY: {HairLength.SHORT: 4.0, HairLength.MEDIUM: 4.0, HairLength.LONG: 1.0},
}
LENGTH_OF_STYLE: Final[dict[HairStyle, dict[HairLength, float]]] = {
    HairStyle.BRAIDED: {HairLength.LONG: 1.0},
    HairStyle.PONYTAIL: {HairLength.LONG: 2.0, HairLength.MEDIUM: 1.0},
    HairStyle.BUN: {HairLength.LONG: 1.0, HairLength.MEDIUM: 2.0},
    HairStyle.DREADLOCKS: {HairLength.MEDIUM: 1.0, HairLength.LONG: 1.0},
    HairStyle.AFRO: {HairLength.MEDIUM: 1.0},
    HairStyle.MOHAWK: {HairLength.SHORT: 1.0},
}
STYLES: Final[dict[HairLength, dict[HairStyle, float]]] = {
    HairLength.BALD: {HairStyle.OTHER: 1.0},
    HairLength.SHORT: {HairStyle.STRAIGHT: 5.0, HairStyle.WAVY: 2.0, HairStyle.CURLY: 1.5},
    HairLength.MEDIUM: {HairStyle.STRAIGHT: 4.0, HairStyle.WAVY: 4.0, HairStyle.CURLY: 2.0},
    HairLength.LONG: {HairStyle.STRAIGHT: 4.0, HairStyle.WAVY: 4.0, HairStyle.CURLY: 1.0, HairStyle.PONYTAIL: 1.5},
}

BUILDS: Final = {Build.AVERAGE: 5.0, Build.SLIM: 3.0, Build.MUSCULAR: 1.5, Build.LARGE: 1.5}
SPECIES_BUILDS: Final[dict[str, dict[Build, float]]] = {
    "orc": {Build.MUSCULAR: 3.0, Build.LARGE: 2.0},
    "dwarf": {Build.LARGE: 2.0, Build.MUSCULAR: 1.5},
    "elf": {Build.SLIM: 1.0},
    "undead": {Build.SLIM: 3.0, Build.AVERAGE: 1.0},
}
HEIGHTS: Final = {Height.AVERAGE: 6.0, Height.TALL: 2.0, Height.SHORT: 2.0}
SPECIES_HEIGHTS: Final[dict[str, dict[Height, float]]] = {
    "dwarf": {Height.SHORT: 1.0},
    "elf": {Height.TALL: 2.0, Height.AVERAGE: 1.0},
    "orc": {Height.TALL: 2.0, Height.AVERAGE: 1.0},
}

FACIAL_HAIR: Final = {
    FacialHair.NONE: 6.0,
    FacialHair.STUBBLE: 1.5,
    FacialHair.BEARD: 1.5,
    FacialHair.MOUSTACHE: 0.7,
    FacialHair.GOATEE: 0.5,
}
BARE_FACED_SPECIES: Final = frozenset({"robot", "animal", "elf", "orc"})

FUR: Final[dict[str, dict[str, float]]] = {
    "fox": {"red": 1.0},
    "rat": {"brown": 1.0, "grey": 2.0},
    "mouse": {"grey": 2.0, "brown": 1.0},
    "wolf": {"grey": 3.0, "black": 1.0},
    "bear": {"brown": 1.0},
    "cat": {"orange": 1.0, "grey": 1.0, "black": 1.0, "white": 1.0},
    "rabbit": {"white": 1.0, "brown": 1.0, "grey": 1.0},
    "badger": {"grey": 1.0},
    "panda": {"white": 1.0},
    "lion": {"yellow": 1.0},
    "tiger": {"orange": 1.0},
    "crow": {"black": 1.0},
    "raven": {"black": 1.0},
    "frog": {"green": 1.0},
    "toad": {"green": 1.0},
    "lizard": {"green": 1.0},
    "snake": {"green": 1.0},
    "crocodile": {"green": 1.0},
    "dragon": {"green": 1.0, "red": 1.0},
    "otter": {"brown": 1.0},
    "deer": {"brown": 1.0},
    "pig": {"pink": 1.0},
}
FUR_ANY: Final = {"brown": 3.0, "grey": 2.0, "white": 1.0, "black": 1.0}

OTHER_SKIN: Final[dict[str, dict[str, float]]] = {
    "alien": {"green": 2.0, "blue": 2.0, "grey": 1.0},
    "demon": {"red": 1.0},
    "golem": {"grey": 1.0},
    "scarecrow": {"yellow": 1.0},
    "ghost": {"pale": 1.0},
    "spirit": {"pale": 1.0},
}

OUTFITS: Final[dict[Gender, dict[tuple[tuple[str, str], ...], float]]] = {
    Gender.FEMALE: {
        (("cardigan", "mustard"), ("blouse", "white"), ("trousers", "navy")): 1.0,
        (("sweater", "teal"), ("skirt", "charcoal")): 1.0,
        (("jacket", "olive"), ("shirt", "cream"), ("jeans", "blue")): 1.0,
        (("dress", "burgundy"),): 1.0,
        (("blazer", "navy"), ("blouse", "cream"), ("trousers", "grey")): 1.0,
    },
    Gender.MALE: {
        (("jacket", "navy"), ("shirt", "white"), ("trousers", "grey")): 1.0,
        (("sweater", "forest green"), ("jeans", "blue")): 1.0,
        (("coat", "charcoal"), ("sweater", "rust"), ("trousers", "black")): 1.0,
        (("shirt", "teal"), ("trousers", "tan")): 1.0,
        (("hoodie", "maroon"), ("jeans", "black")): 1.0,
    },
    Gender.NONBINARY: {
        (("jacket", "plum"), ("shirt", "cream"), ("trousers", "charcoal")): 1.0,
        (("hoodie", "teal"), ("jeans", "black")): 1.0,
        (("sweater", "ochre"), ("trousers", "navy")): 1.0,
    },
}
YOUNG_OUTFITS: Final[dict[tuple[tuple[str, str], ...], float]] = {
    (("hoodie", "yellow"), ("jeans", "blue")): 1.0,
    (("sweater", "red"), ("trousers", "navy")): 1.0,
    (("t-shirt", "green"), ("trousers", "tan")): 1.0,
}
ROBOT_OUTFITS: Final[dict[tuple[tuple[str, str], ...], float]] = {
    (("plating", "white"),): 1.0,
    (("plating", "blue"),): 1.0,
}
FANTASY_SPECIES: Final = frozenset({"elf", "dwarf", "orc"})
FANTASY_OUTFITS: Final[dict[tuple[tuple[str, str], ...], float]] = {
    (("cloak", "forest green"), ("tunic", "tan"), ("trousers", "brown")): 1.0,
    (("tunic", "burgundy"), ("trousers", "charcoal")): 1.0,
    (("vest", "brown"), ("tunic", "cream"), ("trousers", "olive")): 1.0,
}
