"""What an instruction to change a picture says about looks, and about how and where somebody is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.appearance import apply_overrides, read_appearance
from mien.domain.appearance_model import Appearance
from mien.domain.errors import InvalidRequest
from mien.domain.scene_reading import read_scene
from mien.domain.wordlist import words

_PRONOUNS: Final = words("she her hers herself he him his himself they them their theirs themself it its")
SAYS_NOTHING: Final = _PRONOUNS | words(
    """
    a an the and or but with without of to into in on be is are was has have let make give put change turn set draw
    show wear wearing now instead please this that more color colour hair eyes eye skin same picture image yes no
    """
)
"""Words that say nothing beside what they are about."""
_WORD: Final = re.compile(r"[^\W\d_][\w'-]*")
_MANY: Final = ("clothing", "marks")
"""Attributes that are lists: an instruction adds to them."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What an instruction asks for."""

    changes: Mapping[str, Any]
    """Attributes by name, JSON-safe."""
    shot: Mapping[str, Any]
    """Parts of the shot by name, JSON-safe, as :func:`mien.domain.scene_reading.changed_shot` takes them."""


def read_instruction(instruction: str, appearance: Appearance, name: str) -> Understood:
    """The looks, the view, the pose and the place that an instruction asks for somebody who looks like ``appearance``.

    ``her`` and the like only say who is meant. New garments take the place of those of the same kind.
    """
    stated = read_appearance(instruction, name=name)
    changes: dict[str, Any] = {}
    for attribute in type(stated).model_fields:
        found = getattr(stated, attribute)
        if found is None or set(_words(found.evidence or "")) <= _PRONOUNS:
            continue
        value = found.model_dump(mode="json")["value"]
        changes[attribute] = _added(appearance, attribute, value) if attribute in _MANY else value
    return Understood(changes, read_scene(instruction).changes)


def changed_looks(appearance: Appearance, changes: Mapping[str, Any]) -> Appearance:
    """The same person with some attributes changed. Raises ``InvalidRequest`` naming ``attributes.…``."""
    try:
        return apply_overrides(appearance, changes)
    except InvalidRequest as error:
        wrong = error.details["fields"][0]
        path = str(wrong["path"]).replace("appearance.", "attributes.", 1)
        raise InvalidRequest.field(path, wrong["message"]) from error


def said_as_instruction(changes: Mapping[str, Any]) -> str:
    """Attributes in words, for models that read instructions: ``hair color red; glasses: yes``."""
    return "; ".join(f"{_spaced(name)}: {_plain(value)}" for name, value in changes.items())


def _added(appearance: Appearance, attribute: str, value: list[Any]) -> list[Any]:
    before = getattr(appearance, attribute).model_dump(mode="json")["value"]
    kinds = {_kind(each) for each in value}
    return [*(each for each in before if _kind(each) not in kinds), *value]


def _kind(entry: Any) -> str:
    """The noun of a garment or mark: its last word."""
    words = _words(entry["item"] if isinstance(entry, Mapping) else str(entry))
    return words[-1] if words else ""


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _spaced(name: str) -> str:
    return re.sub(r"[A-Z]", lambda letter: f" {letter[0].lower()}", name).replace("_", " ")


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = value.get("value", " ".join(str(value[key]) for key in ("color", "item") if value.get(key)))
        return _plain(inner)
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value).replace("_", " ")
