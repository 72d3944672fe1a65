"""Which language a prompt is in, by its small words and those that only one language's tables have."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mien.domain.scene_reading.lexicon import ENGLISH, words_by_language
from mien.domain.scene_reading.tables.small_words import LANGUAGE_WORDS
from mien.domain.scene_reading.text import Token, plain


def language_of(tokens: Sequence[Token]) -> str:
    """The likeliest of the languages that are read; English where nothing speaks for another."""
    votes = dict.fromkeys(_small_words(), 0)
    for token in tokens:
        for language, small in _small_words().items():
            votes[language] += token.plain in small
        own = words_by_language().get(token.plain, ())
        if len(own) == 1 and own[0] in votes:
            votes[own[0]] += 1
    best = max(votes.values(), default=0)
    return next((language for language, count in votes.items() if count == best), ENGLISH) if best else ENGLISH


@lru_cache(maxsize=1)
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(map(plain, said.split())) for language, said in LANGUAGE_WORDS.items()}
