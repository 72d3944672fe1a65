"""The form of JSON on the wire: camelCase out, camelCase or snake_case in, nothing that isn't known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

from mien.domain.controls import one_line
from mien.domain.writable import refuse_unwritable

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), AfterValidator(one_line)]
"""A tag or another short label."""
Phrase = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(one_line)
]
"""A few words on one line, such as a trait, an interest, something liked."""


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
    """Raise ``ValueError`` if an object has a key in camelCase and in snake_case. Objects inside see to themselves."""
    for key in given:
        if isinstance(key, str) and "_" in key and to_camel(key) != key and to_camel(key) in given:
            raise ValueError(f"has both '{to_camel(key)}' and '{key}'; send one of them")


def one_spelling_throughout(given: dict[str, Any]) -> dict[str, Any]:
    """An object whose fields no class describes; those inside it are looked at, too. Raises ``ValueError``."""
    refuse_both_spellings(given)
    for value in given.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                one_spelling_throughout(inner)
    return given
