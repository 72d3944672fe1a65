"""What a server says about its kinds of nodes, in either of the forms in which it says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NodeKinds = Mapping[str, Mapping[str, Any]]
"""What the server says about kinds of nodes, by class; empty for those that it hasn't got."""


def choices(kinds: NodeKinds, class_type: str, name: str) -> tuple[str, ...]:
    """The values that an input of a node may take; ``()`` where there is no such choice."""
    match input_spec(kinds.get(class_type, {}), name):
        case [list(values), *_] | ["COMBO", {"options": list(values)}, *_]:
            return tuple(value for value in values if isinstance(value, str))
    return ()


def highest(kinds: NodeKinds, class_type: str, name: str) -> int | None:
    """The highest whole number that an input of a node takes; ``None`` if it doesn't say."""
    match input_spec(kinds.get(class_type, {}), name):
        case ["INT", {"max": int(most)}, *_]:
            return most
    return None


def input_spec(kind: Mapping[str, Any], name: str) -> object:
    """What a kind of node says about one of its inputs; ``None`` if it has none such."""
    inputs = kind.get("input")
    for group in ("required", "optional"):
        named = inputs.get(group) if isinstance(inputs, Mapping) else None
        if isinstance(named, Mapping) and name in named:
            found: object = named[name]
            return found
    return None
