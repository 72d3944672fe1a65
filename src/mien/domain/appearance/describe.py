"""A whole person from a text: what it states, and the rest from the seed."""

from __future__ import annotations

from typing import Any

from mien.domain.appearance.fill import fill
from mien.domain.appearance.read import state
from mien.domain.appearance.reading import read
from mien.domain.appearance_model import Appearance


def describe(text: str, seed: int, *, name: str = "") -> Appearance:
    """The person whom ``text`` describes; unsaid attributes come from ``seed`` (any integer).

    The same text, seed and name always give the same person. ``name`` tells whose looks are meant where
    the text names several people, and hints at the gender where nothing else does.
    """
    reading = read(text, name)
    return fill(state(reading), seed, gender_hint=reading.cast.gender)


def as_json(appearance: Appearance) -> dict[str, dict[str, Any]]:
    """``{attribute: {"value": …, "source": …, "evidence": …}}``, JSON-safe, in the order of ``Appearance``."""
    return appearance.model_dump(mode="json")
