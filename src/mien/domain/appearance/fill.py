"""What a description leaves unsaid, chosen from the seed so that the whole stays plausible."""

from __future__ import annotations

import re
from typing import Any, Final

from mien.domain.appearance import lexicon_fill as usual
from mien.domain.appearance import origins
from mien.domain.appearance.chance import weighted
from mien.domain.appearance.jobs import Clothes
from mien.domain.appearance.lexicon_colors import HAIR_COLORS
from mien.domain.appearance.stated import Stated
from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    Species,
)

_ORIGIN: Final = "origin"
"""Beside the attributes: where the person's people may come from."""
_WORK: Final = "work"
"""Beside the attributes: the clothes of somebody's work, one set of which is worn."""
_CALLED_YOUNG: Final = "called young"
"""Beside the attributes: whether the person is called a girl or a boy."""
_BEARD: Final = "beard"
"""Beside the attributes: the colour told of the beard, which the hair shares unless told otherwise."""
Values = dict[str, Any]
"""Attribute name -> value, stated or already chosen; later choices look at earlier ones."""


def fill(
    stated: Stated,
    seed: int,
    *,
    gender_hint: str = "",
    origin_hint: str = "",
    work: tuple[Clothes, ...] = (),
    young_hint: bool = False,
) -> Appearance:
    """The stated attributes plus one plausible value for each that is silent.

    ``gender_hint`` (``male``, ``female`` or empty) and ``origin_hint`` (a region of ``origins``) are what a name or a
    nationality suggests; both only tilt the choice. ``work`` is the clothes of somebody's work, to choose from;
    ``young_hint`` says that a child or a teenager is meant where the age is open.
    """
    said = {key: getattr(stated, key) for key in Appearance.model_fields if getattr(stated, key) is not None}
    values: Values = {key: attribute.value for key, attribute in said.items()}
    if origin_hint and values.get("species", Species.HUMAN) == Species.HUMAN:
        values[_ORIGIN] = origin_hint
    if work:
        values[_WORK] = work
    values[_CALLED_YOUNG] = young_hint
    if beard := _beard_color(stated):
        values[_BEARD] = beard
    for key, choose in _CHOICES.items():
        if key not in values:
            values[key] = choose(values, seed, gender_hint)
    chosen = {key: {"value": values[key], "source": "filled"} for key in Appearance.model_fields if key not in said}
    return Appearance.model_validate({**{key: item.model_dump() for key, item in said.items()}, **chosen})


def _beard_color(stated: Stated) -> str:
    """The colour that is told of the beard: *a long red beard*; empty where none is."""
    told = stated.facial_hair.evidence if stated.facial_hair is not None else None
    names = [HAIR_COLORS[word] for word in re.findall(r"[a-z]+", (told or "").lower()) if word in HAIR_COLORS]
    return names[-1] if names else ""


def _species(_values: Values, _seed: int, _hint: str) -> Species:
    return Species.HUMAN


def _nothing(_values: Values, _seed: int, _hint: str) -> None:
    return None


def _gender(values: Values, seed: int, hint: str) -> Gender:
    if values["species"] == Species.ROBOT:
        return Gender.NONBINARY
    if values.get("facial_hair") not in (None, FacialHair.NONE):
        return Gender.MALE
    if hint:
        return Gender(hint)
    return weighted(seed, "gender", {Gender.FEMALE: 1.0, Gender.MALE: 1.0})


def _age(values: Values, seed: int, _hint: str) -> AgeClass:
    if values[_CALLED_YOUNG]:
        return weighted(seed, "age_class", usual.YOUNG_AGES)
    if values.get("hair_color") in usual.HAIR_OLD and values["species"] == Species.HUMAN:
        return weighted(seed, "age_class", {AgeClass.MIDDLE_AGED: 2.0, AgeClass.ELDERLY: 3.0})
    return weighted(seed, "age_class", usual.AGES)


def _skin(values: Values, seed: int, _hint: str) -> str:
    species, detail = values["species"], values["species_detail"]
    if species == Species.ANIMAL:
        return str(values.get("hair_color") or weighted(seed, "fur", usual.FUR.get(detail or "", usual.FUR_ANY)))
    if species == Species.OTHER:
        return weighted(seed, "skin_tone", usual.OTHER_SKIN.get(detail or "", usual.SKIN))
    if species == Species.HUMAN:
        return weighted(seed, "skin_tone", _human_skin(values))
    return weighted(seed, "skin_tone", usual.SPECIES_SKIN.get(species, usual.SKIN))


def _human_skin(values: Values) -> dict[str, float]:
    """Weights that fit what is said: the hair, what covers it, the eyes, then a hint at where somebody is from."""
    if values.get("hair_color") in usual.FAIR_HAIR:
        return usual.FAIR_SKIN
    if values.get("hair_style") in usual.SKIN_BY_STYLE:
        return usual.SKIN_BY_STYLE[values["hair_style"]]
    if values.get(_ORIGIN) in origins.SKIN:
        return origins.SKIN[values[_ORIGIN]]
    if values.get("eye_color") in usual.LIGHT_EYES:
        return usual.LIGHT_EYED_SKIN
    return usual.SKIN


def _hair_color(values: Values, seed: int, _hint: str) -> str:
    species, age, skin = values["species"], values["age_class"], values["skin_tone"]
    if _BEARD in values and species != Species.ANIMAL:
        return str(values[_BEARD])
    if species == Species.ANIMAL:
        return str(skin)
    if age == AgeClass.ELDERLY and species != Species.ROBOT:
        return weighted(seed, "hair_color", usual.HAIR_OLD)
    if species in usual.SPECIES_HAIR:
        return weighted(seed, "hair_color", usual.SPECIES_HAIR[species])
    if age == AgeClass.MIDDLE_AGED:
        return weighted(seed, "hair_color", usual.HAIR_AGEING)
    if values.get("hair_style") in usual.SKIN_BY_STYLE:
        return weighted(seed, "hair_color", usual.HAIR_BY_SKIN["dark"])
    if values.get(_ORIGIN) in origins.HAIR and skin not in ("dark", "brown"):
        return weighted(seed, "hair_color", origins.HAIR[values[_ORIGIN]])
    return weighted(seed, "hair_color", usual.HAIR_BY_SKIN.get(skin, usual.HAIR_ANY))


def _hair_length(values: Values, seed: int, _hint: str) -> HairLength:
    if "hair_style" in values and values["hair_style"] in usual.LENGTH_OF_STYLE:
        return weighted(seed, "hair_length", usual.LENGTH_OF_STYLE[values["hair_style"]])
    if values["species"] == Species.ROBOT and "hair_style" not in values:
        return HairLength.BALD
    if values["species"] == Species.ANIMAL:
        return HairLength.SHORT
    return weighted(seed, "hair_length", usual.LENGTHS[values["gender"]])


def _hair_style(values: Values, seed: int, _hint: str) -> Any:
    if values["species"] == Species.HUMAN and (values["skin_tone"] == "dark" or values.get(_ORIGIN) == "africa"):
        return weighted(seed, "hair_style", usual.COILED_STYLES[values["hair_length"]])
    if values.get(_ORIGIN) == "east asia":
        return weighted(seed, "hair_style", usual.SLEEK_STYLES[values["hair_length"]])
    return weighted(seed, "hair_style", usual.STYLES[values["hair_length"]])


def _eyes(values: Values, seed: int, _hint: str) -> str:
    weights = usual.SPECIES_EYES.get(values["species"]) or usual.EYES_BY_SKIN.get(values["skin_tone"], usual.EYES_ANY)
    if values["species"] == Species.HUMAN:
        if values.get(_ORIGIN) in usual.BROWN_EYED:
            weights = usual.EYES_BY_SKIN["brown"]
        elif values["skin_tone"] in ("pale", "light") and values["hair_color"] in usual.DARK_HAIR:
            weights = usual.EYES_UNDER_DARK_HAIR
    return weighted(seed, "eye_color", weights)


def _build(values: Values, seed: int, _hint: str) -> Any:
    return weighted(seed, "build", usual.SPECIES_BUILDS.get(values["species"], usual.BUILDS))


def _height(values: Values, seed: int, _hint: str) -> Any:
    return weighted(seed, "height", usual.SPECIES_HEIGHTS.get(values["species"], usual.HEIGHTS))


def _facial_hair(values: Values, seed: int, _hint: str) -> FacialHair:
    if values["gender"] != Gender.MALE or values["age_class"] in usual.YOUNG:
        return FacialHair.NONE
    if values["species"] == Species.DWARF:
        return FacialHair.BEARD
    if values["species"] in usual.BARE_FACED_SPECIES:
        return FacialHair.NONE
    return weighted(seed, "facial_hair", usual.FACIAL_HAIR)


def _glasses(values: Values, seed: int, _hint: str) -> bool:
    sighted = values["species"] in (Species.HUMAN, Species.ANIMAL)
    return sighted and weighted(seed, "glasses", {False: 9.0, True: 1.0})


def _clothing(values: Values, seed: int, _hint: str) -> tuple[Garment, ...]:
    species = values["species"]
    outfits = usual.OUTFITS[values["gender"]]
    if work := values.get(_WORK):
        worn = weighted(seed, "clothing", dict.fromkeys(work, 1.0))
        return tuple(Garment(item=item, color=color or None) for item, color in worn)
    if species == Species.ROBOT:
        outfits = usual.ROBOT_OUTFITS
    elif species in usual.FANTASY_SPECIES:
        outfits = usual.FANTASY_OUTFITS
    elif values["age_class"] in usual.YOUNG:
        outfits = usual.YOUNG_OUTFITS
    return tuple(Garment(item=item, color=color) for item, color in weighted(seed, "clothing", outfits))


def _marks(_values: Values, _seed: int, _hint: str) -> tuple[str, ...]:
    return ()


_CHOICES: Final = {
    "species": _species,
    "species_detail": _nothing,
    "gender": _gender,
    "age_class": _age,
    "skin_tone": _skin,
    "hair_color": _hair_color,
    "hair_length": _hair_length,
    "hair_style": _hair_style,
    "eye_color": _eyes,
    "build": _build,
    "height": _height,
    "facial_hair": _facial_hair,
    "glasses": _glasses,
    "headwear": _nothing,
    "clothing": _clothing,
    "marks": _marks,
}
"""In the order of dependence: who, then age and colouring, then the rest."""
