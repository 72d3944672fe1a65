"""Whether a prompt says that something isn't so: ``no umbrella``, ``not from the side``, ``sin sonreír``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mien.domain.scene_reading.tables.small_words import (
    AFFIRMING,
    BOUNDS,
    NEGATING_PAIRS,
    NEGATORS,
)
from mien.domain.scene_reading.text import Token, plain

_REACH: Final = 5
"""Words that a denial reaches over."""
_AFTER: Final = 4


def is_denied(tokens: Sequence[Token], first: int, last: int, language: str) -> bool:
    """True when the words before tokens ``first`` to ``last`` (without it), or in Japanese those after, deny them."""
    return _denied_before(tokens, first, language) or _denied_after(tokens, last)


def _denied_before(tokens: Sequence[Token], first: int, language: str) -> bool:
    for place in range(first - 1, max(first - 1 - _REACH, -1), -1):
        token = tokens[place]
        if token.ends_clause or token.plain in AFFIRMING:
            return False
        if _is_negator(tokens, place, language):
            return True
        if token.plain in BOUNDS:
            return place > 0 and _is_negator(tokens, place - 1, language)
    return False


def _denied_after(tokens: Sequence[Token], last: int) -> bool:
    following = "".join(token.plain for token in tokens[last : last + _AFTER] if token.is_script_character)
    return "ない" in following or following.startswith(("なし", "無し"))


def _is_negator(tokens: Sequence[Token], place: int, language: str) -> bool:
    word = tokens[place].plain
    after = tokens[place + 1].plain if place + 1 < len(tokens) else ""
    if after in AFFIRMING:
        return False
    return word in _negators(language) or f"{tokens[place - 1].plain if place else ''} {word}" in NEGATING_PAIRS


@lru_cache(maxsize=8)
def _negators(language: str) -> frozenset[str]:
    return frozenset(
        plain(word.lstrip("!"))
        for own, said in NEGATORS.items()
        for word in said.split()
        if own == language or not word.startswith("!")
    )
