"""What an instruction to change a picture says about looks, and about how and where somebody is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.appearance import apply_overrides, read_appearance
from mien.domain.appearance_model import Appearance, Attribute, Species
from mien.domain.errors import InvalidRequest
from mien.domain.picture_removal import looks_without, read_removals
from mien.domain.scene_reading import read_scene
from mien.domain.wordlist import words

_PRONOUNS: Final = words(
    """
    she her hers herself he him his himself they them their theirs themself it its ella él ellos ellas elle il elles
    sie er ihr ihm ihn ihre seine ela ele elas eles dela dele delas deles os as la le lo l
    """
)
_LETTING: Final = words("lass lasse haz hazla hazlo hazle fais faites mach mache faça faz")
"""Verbs of other languages for ``make`` and ``let``; a ``lass`` may be a girl, but hardly in an instruction."""
_HUMAN: Final = words("human humano humana humain humaine mensch man woman person")
"""Words that make somebody human who isn't; what else people are called doesn't."""
SAYS_NOTHING: Final = (
    _PRONOUNS
    | _LETTING
    | words(
        """
    a an the and or but with without of to into in on be is are was has have let make give put change turn set draw
    show wear wearing now instead please this that more color colour hair eyes eye skin same picture image yes no
    """
    )
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
    taken = read_removals(instruction)
    changes = looks_without(appearance, taken.things)
    left = changed_looks(appearance, changes)
    stated = read_appearance(taken.rest, name=name)
    for attribute in type(stated).model_fields:
        found = getattr(stated, attribute)
        if found is None or only_says_who(attribute, found):
            continue
        value = found.model_dump(mode="json")["value"]
        changes[attribute] = _added(left, attribute, value) if attribute in _MANY else value
    return Understood(changes, read_scene(taken.denied).changes)


def only_says_who(attribute: str, found: Attribute[Any]) -> bool:
    """True for what follows from a word that only says who is meant, as ``her`` or a trade does, or says nothing."""
    evidence = set(_words(found.evidence or ""))
    if attribute == "species" and found.value == Species.HUMAN:
        return not evidence & _HUMAN
    return evidence <= _PRONOUNS | _LETTING


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
