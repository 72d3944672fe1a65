"""Whether a thing that a prompt names is in somebody's hand, and not just somewhere in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mien.domain.scene_reading.tables.held import GRASPS
from mien.domain.scene_reading.text import Token
from mien.domain.wordlist import words

_REACH: Final = 5
_TAG: Final = 3
"""A clause of so few words is a tag: ``red umbrella``."""
_STREWN: Final = words("around everywhere behind nearby scattered strewn beside above overhead")
"""Words after a thing that lies or stands about."""
_HANDS: Final = words("hand hands mano manos main mains handen arm arms fingers mao maos teeth")


def is_held(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True when tokens ``first`` to ``last`` (without it) name a thing that somebody holds."""
    if any(not token.plain.isascii() or token.plain in GRASPS for token in tokens[first:last]):
        return True
    if last < len(tokens) and tokens[last].plain in _STREWN:
        return False
    before = _clause(tokens, range(first - 1, max(first - 1 - _REACH, -1), -1))
    after = _clause(tokens, range(last, min(last + _REACH, len(tokens))))
    if any(word in GRASPS for word in before) or any(word in _HANDS for word in after):
        return True
    return len(before) + len(after) + last - first <= _TAG


def _clause(tokens: Sequence[Token], places: range) -> list[str]:
    words: list[str] = []
    for place in places:
        if tokens[place].ends_clause:
            break
        words.append(tokens[place].plain)
    return words
