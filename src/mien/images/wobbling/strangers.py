"""People who aren't the one that was asked for, and what may be made of one whom only words describe."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any, Final

from mien.domain.appearance.fill import fill
from mien.domain.appearance.stated import Stated
from mien.domain.appearance_model import Appearance, Attribute, Garment, HairLength, HairStyle, Species
from mien.ports import Subject

_KEPT: Final = ("species", "species_detail", "gender", "age_class")
"""What a stranger shares: no picture shows another age than is meant."""
_HAIR: Final = ("black", "brown", "blonde", "red", "grey", "white", "blue")
_CLOTHS: Final = ("red", "yellow", "green", "blue", "white", "black", "purple", "orange")


def stranger(subject: Subject, dice: Random) -> Subject:
    """Another face, hair, skin, build and clothes."""
    kept = {name: _said(getattr(subject.appearance, name).value) for name in _KEPT}
    seed = dice.getrandbits(40)
    return replace(subject, seed=seed, appearance=fill(Stated.model_validate(kept), seed))


def sibling(subject: Subject, dice: Random) -> Subject:
    """Another face with other hair in the same clothes, or the same head in clothes of other colours."""
    looks = subject.appearance
    bald = looks.hair_length.value is HairLength.BALD or looks.headwear.value
    if bald or looks.species.value in (Species.ROBOT, Species.ANIMAL) or dice.random() < 0.5:
        return replace(subject, appearance=_changed(looks, clothing=_recolored(looks, dice)))
    short = looks.hair_length.value is HairLength.SHORT
    cut = (HairLength.LONG, HairStyle.STRAIGHT) if short else (HairLength.SHORT, HairStyle.CURLY)
    color = dice.choice([each for each in _HAIR if each not in looks.hair_color.value])
    other = _changed(looks, hair_color=color, hair_length=cut[0], hair_style=cut[1])
    return replace(subject, seed=dice.getrandbits(40), appearance=other)


def guessed(subject: Subject, seed: int) -> Subject:
    """Whom the words alone describe: what they leave open is as chance has it."""
    looks = subject.appearance
    stated = {name: value for name in Appearance.model_fields if (value := getattr(looks, name)).stated}
    age = {"age_class": _said(looks.age_class.value)}  # never left to chance
    words = Stated.model_validate({name: value.model_dump() for name, value in stated.items()} | age)
    return replace(subject, seed=seed, appearance=fill(words, seed))


def _recolored(looks: Appearance, dice: Random) -> tuple[Garment, ...]:
    """Every garment in another colour than it had; a shirt for who wore none."""
    worn = looks.clothing.value or (Garment(item="shirt"),)
    return tuple(garment.model_copy(update={"color": _other_color(garment, dice)}) for garment in worn)


def _other_color(garment: Garment, dice: Random) -> str:
    return dice.choice([each for each in _CLOTHS if each not in (garment.color or "")])


def _changed(looks: Appearance, **values: Any) -> Appearance:
    said = {name: Attribute[Any](value=value, source="stated") for name, value in values.items()}
    return looks.model_copy(update=said)


def _said(value: Any) -> dict[str, Any]:
    return {"value": value, "source": "stated"}
