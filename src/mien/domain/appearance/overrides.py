"""Attributes that a person sets by hand, over what the text says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from pydantic import ValidationError
from pydantic.alias_generators import to_camel

from mien.domain.appearance import lexicon_colors as colors
from mien.domain.appearance.lexicon_hair import HAIR_PERSONS
from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Build,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.controls import one_line
from mien.domain.errors import InvalidRequest

TEXT_LIMIT: Final = 80
LIST_LIMIT: Final = 12

_ENUMS: Final[dict[str, type[StrEnum]]] = {
    "species": Species,
    "gender": Gender,
    "age_class": AgeClass,
    "hair_length": HairLength,
    "hair_style": HairStyle,
    "build": Build,
    "height": Height,
    "facial_hair": FacialHair,
}
_COLORS: Final = frozenset({"hair_color", "eye_color", "skin_tone"})
_TABLES: Final = (colors.HAIR_COLORS, colors.EYE_COLORS, colors.SKIN_TONES, colors.SIMILES, colors.EYE_SIMILES)
_UNDERSTOOD: Final = colors.COLOR_WORDS.union(*_TABLES, *(table.values() for table in _TABLES), HAIR_PERSONS)
_OPTIONAL_TEXTS: Final = frozenset({"species_detail", "headwear"})


def apply_overrides(appearance: Appearance, overrides: Mapping[str, Any]) -> Appearance:
    """The same person with some attributes set, each counted as stated.

    Keys are attribute names in snake_case or camelCase. A value may also be the JSON form
    ``{"value": …}``. Raises ``InvalidRequest`` that names the attribute, spelled as it is given, and what it may be.
    """
    data = appearance.model_dump()
    for key, given in overrides.items():
        name, path = _snake(key), f"appearance.{key:.60}"
        if name not in data:
            raise InvalidRequest.field(path, f"unknown attribute; known are {_names_like(key)}")
        if key != name and name in overrides:
            raise InvalidRequest.field(path, f"is given as '{name}', too; send one of them")
        value = given["value"] if isinstance(given, Mapping) and "value" in given else given
        data[name] = {"value": _checked(name, path, value), "source": "stated", "evidence": None}
    return Appearance.model_validate(data)


def _names_like(key: str) -> str:
    """All attributes, in the spelling of ``key``."""
    names = Appearance.model_fields
    return ", ".join(names if "_" in key else map(to_camel, names))


def _snake(key: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in key)


def _checked(name: str, path: str, value: Any) -> Any:
    """The value as the model wants it, or ``InvalidRequest``."""
    if name in _ENUMS:
        return _choice(_ENUMS[name], path, value)
    if name == "glasses":
        return _truth(path, value)
    if name in _COLORS:
        return _color(path, value)
    if name in _OPTIONAL_TEXTS:
        return None if value in (None, "", "none") else _text(path, value, "a few words, or null for none")
    if name == "marks":
        return tuple(_text(path, item, "a list of short phrases") for item in _listed(path, value))
    return tuple(_garment(path, item) for item in _listed(path, value))


def _color(path: str, value: Any) -> str:
    """A colour in one or several words, at least one of which is understood: ``strawberry blonde``."""
    wanted = "a colour word such as black, auburn, green, pale, strawberry blonde or blue and brown"
    text = _text(path, value, wanted).lower()
    words = re.findall(r"[a-z]+", text)
    if not any(word in _UNDERSTOOD or word.removesuffix("ish") in _UNDERSTOOD for word in words):
        raise InvalidRequest.field(path, f"names no colour that is understood; must be {wanted}")
    return text


def _choice(kind: type[StrEnum], path: str, value: Any) -> StrEnum:
    wanted = value.strip().lower().replace("-", "_").replace(" ", "_") if isinstance(value, str) else value
    for member in kind:
        if member.value == wanted:
            return member
    raise InvalidRequest.field(path, f"must be one of {', '.join(kind)}")


def _truth(path: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise InvalidRequest.field(path, "must be true or false")


def _text(path: str, value: Any, wanted: str) -> str:
    if isinstance(value, str) and 0 < len(value.strip()) <= TEXT_LIMIT:
        try:
            return one_line(value.strip())
        except ValueError as error:
            raise InvalidRequest.field(path, str(error)) from error
    raise InvalidRequest.field(path, f"must be {wanted}, at most {TEXT_LIMIT} characters each")


def _listed(path: str, value: Any) -> list[Any]:
    if isinstance(value, list | tuple) and len(value) <= LIST_LIMIT:
        return list(value)
    raise InvalidRequest.field(path, f"must be a list of at most {LIST_LIMIT} entries")


def _garment(path: str, value: Any) -> Garment:
    """A garment from its object form or from words such as ``black coat``."""
    wanted = 'garments such as {"item": "coat", "color": "black"}'
    if isinstance(value, Garment):
        return value
    if isinstance(value, str):
        return Garment(item=_text(path, value, wanted))
    try:
        garment = Garment.model_validate(value)
    except ValidationError as problem:
        raise InvalidRequest.field(path, f"must be {wanted}") from problem
    color = None if garment.color is None else _text(path, garment.color, wanted)
    return Garment(item=_text(path, garment.item, wanted), color=color)
