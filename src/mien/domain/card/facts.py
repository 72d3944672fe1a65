"""What Mien knows of a character and no card has a place for: an object under ``extensions.mien``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from pydantic import ValidationError
from pydantic.alias_generators import to_camel

from mien.domain.appearance import apply_overrides, describe
from mien.domain.appearance_model import Appearance
from mien.domain.card.node import integer, node_of, text, words
from mien.domain.character import SEED_LIMIT, Character, Personality, Preferences
from mien.domain.errors import InvalidRequest
from mien.domain.rating import ContentRating

PLACE: Final = "mien"
_OLDEST: Final = 100_000


def facts_in(card: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a card holds under ``extensions.mien``."""
    extensions = node_of(card).get("extensions")
    facts = extensions.get(PLACE) if isinstance(extensions, Mapping) else None
    return facts if isinstance(facts, Mapping) else {}


def read_facts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a draft; whatever isn't as Mien writes it is left out."""
    found = {name: read(facts[to_camel(name)]) for name, read in _READERS.items() if to_camel(name) in facts}
    return {name: value for name, value in found.items() if value is not None}


def facts_of(character: Character, described: Appearance) -> dict[str, Any]:
    """The facts of a character. ``described``: what description, seed, name and declared age alone make of them."""
    return {
        "seed": character.seed,
        "declaredAge": character.declared_age,
        "contentRating": character.content_rating.value,
        "appearance": _set_by_hand(character.appearance, described),
        "personality": _camel(character.personality.model_dump(mode="json")),
        "interests": list(character.interests),
        "preferences": _camel(character.preferences.model_dump(mode="json")),
        "backstory": character.backstory,
        "promptTemplate": character.prompt_template,
    }


def _set_by_hand(looks: Appearance, described: Appearance) -> dict[str, Any]:
    """Attributes that description and seed don't give."""
    ours, theirs = looks.model_dump(mode="json"), described.model_dump(mode="json")
    return {
        to_camel(name): attribute["value"]
        for name, attribute in ours.items()
        if (attribute["source"] == "stated" and attribute["evidence"] is None)
        or attribute["value"] != theirs[name]["value"]
    }


def _camel(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {to_camel(name): value for name, value in fields.items()}


def _seed(value: Any) -> int | None:
    return value if type(value) is int and 0 <= value <= SEED_LIMIT else None


def _age(value: Any) -> int | None:
    age = integer(value, -1, most=_OLDEST)
    return age if age >= 0 else None


def _rating(value: Any) -> ContentRating | None:
    try:
        return ContentRating(value)
    except ValueError:
        return None


def _appearance(value: Any) -> dict[str, Any] | None:
    """Those attributes that are as Mien knows them."""
    if not isinstance(value, Mapping):
        return None
    return {name: each for name, each in value.items() if _is_attribute(name, each)}


def _is_attribute(name: str, value: Any) -> bool:
    try:
        apply_overrides(_nobody(), {name: value})
    except (InvalidRequest, ValidationError):
        return False
    return True


@cache
def _nobody() -> Appearance:
    return describe("", 0)


def _personality(value: Any) -> Personality | None:
    if not isinstance(value, Mapping):
        return None
    return Personality(
        summary=text(value.get("summary")), traits=words(value.get("traits")), voice=text(value.get("voice"))
    )


def _preferences(value: Any) -> Preferences | None:
    if not isinstance(value, Mapping):
        return None
    return Preferences(likes=words(value.get("likes")), dislikes=words(value.get("dislikes")))


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "seed": _seed,
    "declared_age": _age,
    "content_rating": _rating,
    "appearance": _appearance,
    "personality": _personality,
    "interests": words,
    "preferences": _preferences,
    "backstory": text,
    "prompt_template": text,
}
