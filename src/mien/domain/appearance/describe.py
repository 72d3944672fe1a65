"""A whole person from a text: what it states, and the rest from the seed."""

from __future__ import annotations

from typing import Any, Final

from mien.domain.appearance.age import OLDEST, age_class, is_girl_or_boy
from mien.domain.appearance.fill import fill
from mien.domain.appearance.jobs import outfits_of
from mien.domain.appearance.lexicon_fill import HAIR_OLD, YOUNG
from mien.domain.appearance.origins import origin_of
from mien.domain.appearance.read import state
from mien.domain.appearance.reading import read
from mien.domain.appearance.stated import Stated
from mien.domain.appearance_model import AgeClass, Appearance, Attribute, FacialHair

DECLARED: Final = "declared age"
"""The evidence of an age class that comes from the declared age and not from words of the text."""


def describe(text: str, seed: int, *, name: str = "", declared_age: int | None = None) -> Appearance:
    """The person whom ``text`` describes; unsaid attributes come from ``seed`` (any integer).

    The same text, seed, name and age always give the same person. ``name`` tells whose looks are meant where
    the text names several people, and hints at the gender where nothing else does. ``declared_age`` in years
    outranks what the text says of the age; one beyond a human life (an elf of 300) says nothing about looks.
    """
    reading = read(text, name)
    stated = _aged(state(reading), declared_age)
    work = outfits_of(text)
    young = not work and is_girl_or_boy(reading)
    return fill(
        stated, seed, gender_hint=reading.cast.gender, origin_hint=origin_of(reading), work=work, young_hint=young
    )


def _aged(stated: Stated, declared_age: int | None) -> Stated:
    if declared_age is None or declared_age > OLDEST:
        return stated
    age = Attribute[AgeClass](value=age_class(declared_age), source="stated", evidence=DECLARED)
    return stated.model_copy(update={"age_class": age})


def at_other_age(looks: Appearance, anew: Appearance) -> Appearance:
    """``looks`` with the age class of ``anew``, the same person described with another declared age.

    A class set by hand (stated without evidence) stays. All else stays as well, except filled beards and grey hair
    on somebody who is now a child or a teenager.
    """
    if looks.age_class.stated and looks.age_class.evidence is None:
        return looks
    changed: dict[str, Any] = {"age_class": anew.age_class}
    if anew.age_class.value in YOUNG:
        if not looks.facial_hair.stated and looks.facial_hair.value != FacialHair.NONE:
            changed["facial_hair"] = anew.facial_hair
        if not looks.hair_color.stated and looks.hair_color.value in HAIR_OLD:
            changed["hair_color"] = anew.hair_color
    return looks.model_copy(update=changed)


def as_json(appearance: Appearance) -> dict[str, dict[str, Any]]:
    """``{attribute: {"value": …, "source": …, "evidence": …}}``, JSON-safe, in the order of ``Appearance``."""
    return appearance.model_dump(mode="json")
