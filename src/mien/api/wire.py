"""The form of JSON on the wire: camelCase out, camelCase or snake_case in, nothing that isn't known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""Characters that no database keeps as text: NUL, and halves of surrogate pairs."""
_DEEPEST = 16

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
"""A tag or another short label."""


class WireIn(BaseModel):
    """A request body. An unknown field is an error that names it: a misspelt one would be lost in silence."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _one_spelling_each(cls, value: Any) -> Any:
        if isinstance(value, Mapping):
            refuse_unwritable(value)
            refuse_both_spellings(value)
        return value


class WireOut(BaseModel):
    """An answer, or a part of one."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, serialize_by_alias=True, frozen=True)


def without_defaults(schema: dict[str, Any]) -> None:
    """For the documentation of a patch: a field that is left out has no default, it stays as it is."""
    for field in schema["properties"].values():
        field.pop("default", None)


def refuse_both_spellings(given: Mapping[Any, Any]) -> None:
    """Raise ``ValueError`` if an object has a key in camelCase and in snake_case; objects inside are looked at too."""
    for key, value in given.items():
        if isinstance(key, str) and "_" in key and to_camel(key) != key and to_camel(key) in given:
            raise ValueError(f"has both '{to_camel(key)}' and '{key}'; send one of them")
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Mapping):
                refuse_both_spellings(inner)


def refuse_unwritable(value: Any, depth: int = 0) -> None:
    """Raise ``ValueError`` if there is text in ``value`` that can't be stored, or if it is nested too deeply."""
    if depth > _DEEPEST:
        raise ValueError(f"is nested more than {_DEEPEST} levels deep")
    if isinstance(value, str):
        if _UNWRITABLE.search(value):
            raise ValueError("holds a character that can't be stored (NUL or half of a surrogate pair)")
    elif isinstance(value, Mapping | list):
        parts = [*value.keys(), *value.values()] if isinstance(value, Mapping) else value
        for part in parts:
            refuse_unwritable(part, depth + 1)
