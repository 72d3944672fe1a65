"""Words that carry a sentence and no content."""

from __future__ import annotations

from functools import lru_cache

from mien.domain.scene_reading.tables.small_words import SMALL_WORDS
from mien.domain.scene_reading.text import Token, plain


def is_small(token: Token) -> bool:
    """True for articles, pronouns and the like, for numbers, and for words about pictures in general."""
    word = token.plain
    return word.isdecimal() or word in small_words() or (len(word) == 1 and word.isascii())


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Those words of all languages."""
    return frozenset(plain(word) for said in SMALL_WORDS.values() for word in said.split())
