"""The JSON object in what a language model answered, whatever it wrote around it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import Any, Final

_STARTS_TRIED: Final = 20


def first_object(text: str, keys: Collection[str]) -> dict[str, Any] | None:
    """The first JSON object with one of these keys, all keys in snake_case; ``None`` if there is none."""
    decoder = json.JSONDecoder()
    starts = [found.start() for found, _ in zip(re.finditer(r"\{", text), range(_STARTS_TRIED), strict=False)]
    for start in starts:
        try:
            found, _ = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and not snake_keys(found).keys().isdisjoint(keys):
            return snake_keys(found)
    return None


def snake_keys(found: Mapping[str, Any]) -> dict[str, Any]:
    """The same object with its keys in snake_case: models write them as they like."""
    return {re.sub(r"(?<=[a-z])([A-Z])", r"_\1", key).lower().replace(" ", "_"): each for key, each in found.items()}
