"""Misspelt terms: which term a word may be meant for, by few letters too many, too few, wrong or in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from mien.domain.scene_reading.lexicon import vocabulary
from mien.domain.scene_reading.small import small_words
from mien.domain.scene_reading.tables.terms import ORDINARY, SLIPS, TERMS

_SHORT: Final = 4
"""Of words with so many letters only two in the wrong order, or one that is missing, are made good."""
_LONG: Final = 8
"""Terms from so many letters on may have two mistakes."""
_LONGEST: Final = 18


@lru_cache(maxsize=4096)
def meant(word: str) -> str | None:
    """The term that a misspelt word is meant for; ``None`` for words that are known or like no term."""
    if word in SLIPS:
        return SLIPS[word]
    if not (_SHORT <= len(word) <= _LONGEST) or not (word.isascii() and word.isalpha()) or _is_known(word):
        return None
    candidates = {term for cut in _cuts(word, 2) for term in _by_cuts().get(cut, ()) if _likely(word, term)}
    return min(candidates, key=lambda term: (_mistakes(word, term), term), default=None)


def _is_known(word: str) -> bool:
    known = word in ORDINARY or word in small_words() or word in vocabulary()
    return known or (word.endswith("s") and word[:-1] in vocabulary())


@lru_cache(maxsize=1)
def _by_cuts() -> dict[str, list[str]]:
    """The terms under each string that is left of them without one or two letters."""
    table: dict[str, list[str]] = {}
    for term in sorted(TERMS):
        for cut in _cuts(term, 2 if len(term) >= _LONG else 1):
            table.setdefault(cut, []).append(term)
    return table


def _cuts(word: str, most: int) -> Iterator[str]:
    yield word
    shorter = {word[:at] + word[at + 1 :] for at in range(len(word))}
    yield from shorter
    if most > 1 and len(word) >= _LONG - 1:
        yield from {cut[:at] + cut[at + 1 :] for cut in shorter for at in range(len(cut))}


def _likely(word: str, term: str) -> bool:
    if sorted(word[:2]) != sorted(term[:2]) and word[0] != term[0]:
        return False
    if len(word) == _SHORT and len(term) == _SHORT:
        return sorted(word) == sorted(term)
    if len(term) < _SHORT + 1 and len(word) <= len(term):
        return False
    return _mistakes(word, term) <= (2 if len(term) >= _LONG else 1)


def _mistakes(word: str, term: str) -> int:
    """Letters to insert, drop, change or swap with the next."""
    before: list[int] = []
    row = list(range(len(term) + 1))
    for i, letter in enumerate(word, 1):
        following = [i]
        for j, wanted in enumerate(term, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == term[j - 2] and word[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1]
