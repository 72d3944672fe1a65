"""Finding one's way in a card as people and programs really write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from mien.domain.controls import made_visible

_UNKEPT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_OLD_NAMES: Final = {
    "name": "char_name",
    "description": "char_persona",
    "scenario": "world_scenario",
    "first_mes": "char_greeting",
    "mes_example": "example_dialogue",
}
"""What the very first cards called these fields."""
_TELLING: Final = ("name", "description", "personality", "scenario", "first_mes", "mes_example", *_OLD_NAMES.values())


def node_of(card: Mapping[str, Any]) -> Mapping[str, Any]:
    """The object that holds the fields: ``data`` where there is one, else the card itself."""
    data = card.get("data")
    return data if isinstance(data, Mapping) else card


def is_card(card: Mapping[str, Any]) -> bool:
    """True if at least one field says who somebody is."""
    return any(name in place for place in (node_of(card), card) for name in _TELLING)


def spec_of(card: Mapping[str, Any]) -> str:
    """``chara_card_v1``, ``chara_card_v2``, ``chara_card_v3``, or whatever else the card calls itself."""
    spec = card.get("spec")
    if isinstance(spec, str) and spec.strip():
        return made_visible(spec.strip()[:60])
    return "chara_card_v2" if isinstance(card.get("data"), Mapping) else "chara_card_v1"


def given(card: Mapping[str, Any], name: str) -> Any:
    """A field's value, by its old name or from the root if it stands only there; ``None`` if nowhere."""
    node = node_of(card)
    for place in (node, card):
        for key in (name, _OLD_NAMES.get(name, name)):
            if place.get(key) not in (None, ""):
                return place[key]
    return node.get(name)


def key_of(node: Mapping[str, Any], name: str) -> str:
    """The name under which an object has a field."""
    old = _OLD_NAMES.get(name)
    return old if old is not None and old in node and name not in node else name


def text(value: Any) -> str:
    """Any value as text: lists are joined by lines, nothing is the empty text, control characters are left out."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return "\n".join(filter(None, map(text, value)))
    if isinstance(value, Mapping):
        said = {key: text(each) for key, each in value.items()}
        return "\n".join(f"{key}: {each}" for key, each in said.items() if each)
    return _UNKEPT.sub("", str(value)).replace("\r\n", "\n")


def texts(value: Any) -> tuple[str, ...]:
    """Any value as texts: a text alone is one, empty ones are left out."""
    many = value if isinstance(value, list) else [value]
    return tuple(filter(None, map(text, many)))


def words(value: Any) -> tuple[str, ...]:
    """Any value as short labels, each once: a text alone is parted at its commas."""
    many = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(filter(None, map(line, many))))


def line(value: Any) -> str:
    """Any value as one line."""
    return " ".join(re.sub("[\u2028-\u202e\u2066-\u2069]", " ", text(value)).split())


def integer(value: Any, default: int, *, least: int = -(2**31), most: int = 2**31) -> int:
    """A number within bounds; ``default`` for what is none, such as the empty text."""
    try:
        number = int(float(value)) if isinstance(value, str | int | float) else default
    except (ValueError, OverflowError):
        return default
    return max(least, min(most, number))


def truth(value: Any, *, default: bool) -> bool:
    """A truth value; texts and numbers are understood."""
    if isinstance(value, str):
        return {"true": True, "false": False, "1": True, "0": False}.get(value.strip().lower(), default)
    return bool(value) if isinstance(value, bool | int) else default
