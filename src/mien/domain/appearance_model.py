"""What a character looks like: one value per attribute, and whether the person said it.

Text becomes an :class:`Appearance` in ``mien.domain.appearance``; image backends read it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")

Source = Literal["stated", "filled"]


class Attribute(BaseModel, Generic[T]):
    """One attribute: its value, where it comes from, and the words it was read from."""

    model_config = ConfigDict(frozen=True)

    value: T
    source: Source
    evidence: str | None = None
    """The words of the description, e.g. ``raven-black``; ``None`` when filled."""

    @property
    def stated(self) -> bool:
        """True when the description says it."""
        return self.source == "stated"


class Species(StrEnum):
    """Kinds of being; the exact creature, if any, is ``species_detail``."""

    HUMAN = "human"
    ELF = "elf"
    DWARF = "dwarf"
    ORC = "orc"
    ROBOT = "robot"
    ANIMAL = "animal"
    UNDEAD = "undead"
    OTHER = "other"


class Gender(StrEnum):
    """Presented gender."""

    FEMALE = "female"
    MALE = "male"
    NONBINARY = "nonbinary"


class AgeClass(StrEnum):
    """Age as it shows: child under 13, teen 13-17, young adult 18-29, adult 30-44,
    middle-aged 45-64, elderly from 65."""

    CHILD = "child"
    TEEN = "teen"
    YOUNG_ADULT = "young_adult"
    ADULT = "adult"
    MIDDLE_AGED = "middle_aged"
    ELDERLY = "elderly"


class HairLength(StrEnum):
    """Bald (none or a remnant), short (above the ears to the nape), medium (to the shoulder), long."""

    BALD = "bald"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class HairStyle(StrEnum):
    """Texture or arrangement, whichever the description stresses."""

    STRAIGHT = "straight"
    WAVY = "wavy"
    CURLY = "curly"
    AFRO = "afro"
    BRAIDED = "braided"
    DREADLOCKS = "dreadlocks"
    BUN = "bun"
    PONYTAIL = "ponytail"
    MOHAWK = "mohawk"
    OTHER = "other"


class Build(StrEnum):
    """Breadth of the body."""

    SLIM = "slim"
    AVERAGE = "average"
    MUSCULAR = "muscular"
    LARGE = "large"


class Height(StrEnum):
    """Height against others of the same kind."""

    SHORT = "short"
    AVERAGE = "average"
    TALL = "tall"


class FacialHair(StrEnum):
    """Hair on the face; ``none`` also for clean-shaven."""

    NONE = "none"
    STUBBLE = "stubble"
    MOUSTACHE = "moustache"
    GOATEE = "goatee"
    BEARD = "beard"
    WHISKERS = "whiskers"


class Garment(BaseModel):
    """One thing worn: the noun as written (``dress coat``) and its colour words, if any were said."""

    model_config = ConfigDict(frozen=True)

    item: str
    color: str | None = None


class Appearance(BaseModel):
    """Every attribute of a character's looks, in the order in which a person would tell them.

    Colours are open vocabularies in plain English (``black``, ``auburn``, ``green or gray``); skin tones are
    ``pale light tan brown dark yellow other`` and the colours of other species (``green``, ``blue``, …).
    ``headwear`` is the words used (``faded brown sailor hat``) or ``None`` when the head is bare.
    """

    model_config = ConfigDict(frozen=True)

    species: Attribute[Species]
    species_detail: Attribute[str | None]
    """The creature in one word where the species needs one: ``cat``, ``rat``, ``vampire``, ``scarecrow``."""
    gender: Attribute[Gender]
    age_class: Attribute[AgeClass]
    hair_color: Attribute[str]
    hair_length: Attribute[HairLength]
    hair_style: Attribute[HairStyle]
    eye_color: Attribute[str]
    skin_tone: Attribute[str]
    build: Attribute[Build]
    height: Attribute[Height]
    facial_hair: Attribute[FacialHair]
    glasses: Attribute[bool]
    headwear: Attribute[str | None]
    clothing: Attribute[tuple[Garment, ...]]
    marks: Attribute[tuple[str, ...]]

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled by value, as pickle can't name the attributes' types: pictures are drawn in other processes."""
        return Appearance.model_validate, (self.model_dump(mode="json"),)
