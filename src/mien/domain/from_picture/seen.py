"""What a model answers that looked at a picture: every text bounded, every choice from a list."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from mien.domain.controls import one_line, says_something
from mien.domain.picture_analysis import AgeClass, Gender
from mien.domain.prose import flattened
from mien.domain.writable import refuse_unwritable

_STRIPPED: Final = StringConstraints(strip_whitespace=True)
_MARKUP: Final = re.compile(r"[<>{}\[\]|\\`]|://|www\.", re.IGNORECASE)
"""What people's descriptions don't have: commands of prompt and chat formats, addresses, code."""


class Seen(BaseModel):
    """Whom a picture shows."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    people: Annotated[int, Field(ge=0, le=99)]
    """How many persons or other characters the picture shows; 0 for a landscape or a thing."""
    name: Annotated[str, _STRIPPED, Field(min_length=1, max_length=40)]
    """A first name that would fit, made up; never that of a real person."""
    description: Annotated[str, _STRIPPED, Field(min_length=20, max_length=800)]
    """Looks in full sentences: age, build, skin, hair (colour, length, style), eyes, and clothes with colours."""
    gender: Gender
    """How they present; unknown if it can't be told."""
    species: Annotated[str, _STRIPPED, Field(min_length=2, max_length=40)]
    """human, elf, robot, cat and so on, in one or two words; unknown if it can't be told."""
    age_class: AgeClass
    """How old they look. In doubt between two, the younger one; unknown if it can't be told."""
    rating: Literal["general", "suggestive", "mature", "unknown"]
    """general: fit for everybody; suggestive: swimwear, underwear or posing for desire; mature: nudity, sex or gore."""

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value

    @field_validator("name", "species")
    @classmethod
    def _plain_label(cls, value: str) -> str:
        if not says_something(one_line(value)):
            raise ValueError("must not be empty")
        return _without_markup(value)

    @field_validator("description")
    @classmethod
    def _plain_prose(cls, value: str) -> str:
        return _without_markup(flattened(value))


def _without_markup(text: str) -> str:
    if _MARKUP.search(text):
        raise ValueError("must be plain words, without brackets, markup or addresses")
    return text
