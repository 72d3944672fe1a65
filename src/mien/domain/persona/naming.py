"""Who it is: a name and what follows from it, the region and how the person wants to be spoken of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from mien.domain.persona.dice import Dice
from mien.domain.persona.regions import REALM, REGIONS, Region

Gender = Literal["female", "male", "nonbinary"]

PRONOUNS: Final[dict[Gender, str]] = {"female": "she/her", "male": "he/him", "nonbinary": "they/them"}
_STRIDE: Final = 1_000_003
"""Steps between the names of two neighbouring seeds; without a divisor in common with the number of names, every name
comes once before any comes again."""


_TITLES: Final = frozenset({
    *("dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "lady", "lord", "the"),
    *("captain", "major", "colonel", "general", "queen", "king", "saint", "st", "madame", "old", "big", "little", "a"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """A name, where it is from, and a gender that goes with it."""

    name: str
    first: str
    region: Region
    gender: Gender


def identity(dice: Dice, name: str | None, *, realm: bool) -> Identity:
    """Somebody of the world, or of the realm. A given name is kept as it is; region and gender then follow from it."""
    if name is None:
        return _drawn(dice, realm=realm)
    return _named(dice, name, realm=realm)


def _drawn(dice: Dice, *, realm: bool) -> Identity:
    regions = (REALM,) if realm else REGIONS
    place = (dice.seed * _stride(realm) + 17) % _count(realm)
    for region in regions:
        given = _given_names(region)
        size = len(given) * len(region.surnames)
        if place < size:
            surname, first = divmod(place, len(given))
            return _with_surname(dice, region, given[first], region.surnames[surname])
        place -= size
    raise AssertionError("every place is within a region")


def _with_surname(dice: Dice, region: Region, given: tuple[str, Gender | None], surname: str) -> Identity:
    first, gender = given
    return Identity(f"{first} {surname}", first, region, gender or _any_gender(dice))


def _any_gender(dice: Dice) -> Gender:
    weights: dict[Gender, float] = {"nonbinary": 2, "female": 1, "male": 1}
    return dice.weighted("gender of a name for all", weights)


def _named(dice: Dice, name: str, *, realm: bool) -> Identity:
    first = _first_of(name)
    known = _regions_of_name().get(first.casefold(), ())
    fitting = [entry for entry in known if (entry[0] is REALM) is realm] or ([] if realm else list(known))
    if fitting:
        region, gender = dice.pick("region of the given name", fitting)
        return Identity(name, first, region, gender or _any_gender(dice))
    region = REALM if realm else dice.pick("region", REGIONS)
    genders = {gender for _, gender in known if gender is not None}
    return Identity(name, first, region, genders.pop() if len(genders) == 1 else _gender_of(dice, first.casefold()))


def _first_of(name: str) -> str:
    """What friends say; the whole name where it begins with a title."""
    words = name.split()
    if len(words) < 2 or words[0].rstrip(".").casefold() in _TITLES:
        return name
    return words[0]


def _gender_of(dice: Dice, first: str) -> Gender:
    from mien.domain.appearance.lexicon_names import FEMALE_NAMES, MALE_NAMES

    if first in FEMALE_NAMES:
        return "female"
    if first in MALE_NAMES:
        return "male"
    weights: dict[Gender, float] = {"female": 47, "male": 47, "nonbinary": 6}
    return dice.weighted("gender", weights)


@cache
def _given_names(region: Region) -> tuple[tuple[str, Gender | None], ...]:
    return (
        *((name, "female") for name in region.female),
        *((name, "male") for name in region.male),
        *((name, None) for name in region.neutral),
    )


@cache
def _regions_of_name() -> dict[str, tuple[tuple[Region, Gender | None], ...]]:
    found: dict[str, tuple[tuple[Region, Gender | None], ...]] = {}
    for region in (*REGIONS, REALM):
        for name, gender in _given_names(region):
            found[name.casefold()] = (*found.get(name.casefold(), ()), (region, gender))
    return found


@cache
def _count(realm: bool) -> int:
    return sum(len(_given_names(region)) * len(region.surnames) for region in ((REALM,) if realm else REGIONS))


@cache
def _stride(realm: bool) -> int:
    stride = _STRIDE
    while math.gcd(stride, _count(realm)) != 1:
        stride += 1
    return stride
