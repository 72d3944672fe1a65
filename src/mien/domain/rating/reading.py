"""Text as the rating rules read it: words with every disguise undone that people use to slip one past a filter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark: as written (lower case) and every plain form it may stand for."""

    text: str
    forms: frozenset[str]
    ends_clause: bool = False

    def is_any(self, words: frozenset[str]) -> bool:
        """True when one of its forms is among the words."""
        return not self.forms.isdisjoint(words)


PhraseTable = Mapping[str, Sequence[tuple[tuple[str, ...], V]]]
"""Phrases under their first word, longest first, each with what it means."""

_TOKEN: Final = re.compile(
    r"\d+(?![^\W_])|(?:[^\W_]|[@$](?=[^\W_]))(?:[^\W_]|['@$*!](?=[^\W_]))*|[.,;:!?()\[\]{}\n—–|\"。、，！？]"
)
_SPACED: Final = re.compile(r"(?<![^\W_])(?:[^\W_][ ._\-*|·•~/+]+){2,}[^\W_](?![^\W_])")
_SPACED_TEEN: Final = re.compile(r"(?<![^\W_])(?<!\d )1[ _](\d)(?![^\W_])(?! ?[\d:/])")
_LETTER_GAP: Final = re.compile(r"[ ._\-*|·•~/+]+")
_LONG_RUN: Final = re.compile(r"(.)\1{2,}")
_GLUED_AGE: Final = re.compile(
    r"(?<![^\W_])(\d{1,3})(?=(?:y[ro]|yrs|years?|an[on]?i?s?|años|jahre|jaar|month|girl|boy)s?(?![^\W_]))"
)
_THOUSANDS: Final = re.compile(r"(?<![\d,])(\d{1,3}),(?=000(?![^\W_]))")
"""``1,000``: only round ones, because ``15,165`` may be an age and a height."""
_YEARS_OLD: Final = re.compile(r"(?<![^\W\d_])y(?:(?:ea)?rs?)?[ ./\\-]*o(?:lds?)?(?![^\W_])\.?")
"""``years old`` in all its spellings: ``year-olds``, ``yrs old``, ``y/o``, ``y.o.``, ``y-old``, ``yearold``, ``yo``."""
_LEET: Final = str.maketrans(
    {
        "0": "o",
        "3": "e",
        "4": "a",
        "5": "s",
        "7": "t",
        "8": "b",
        "9": "g",
        "@": "a",
        "$": "s",
        "!": "i",
        "6": "g",
        "2": "z",
    }
)
_LOOKALIKES: Final = str.maketrans(
    "авеіїкмнорстухуԁһјԛѕѵԝʏɡıɩοανρτικεηυωχ",
    "abeiikmhopctyxydhjqsvwygiioavptikenuwx",
)
"""Cyrillic, Greek and phonetic letters that look Latin."""


def plain(text: str) -> str:
    """The text in lower case and one form per character, invisible formatting characters gone."""
    if text.isascii():
        return text.casefold().replace("`", "'")
    visible = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return visible.casefold().replace("’", "'").replace("`", "'")


def read(text: str) -> list[Word]:
    """The words of a text in order, with its punctuation; linear in its length."""
    unmarked = plain(text)
    if not unmarked.isascii():
        unmarked = "".join(char for char in unmarked if not unicodedata.combining(char))
    aged = _YEARS_OLD.sub(" yo ", _SPACED_TEEN.sub(r"1\1", _THOUSANDS.sub(r"\1", unmarked)))
    joined = _SPACED.sub(lambda match: _joined(match.group()), aged)
    return [_word(token) for token in _TOKEN.findall(_GLUED_AGE.sub(r"\1 ", joined))]


def phrase_table(entries: Iterable[tuple[str, V]]) -> dict[str, list[tuple[tuple[str, ...], V]]]:
    """A table for :func:`find` from phrases (lower case, words parted by spaces) and their meanings."""
    table: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for phrase, meaning in entries:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, meaning))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


def find(words: Sequence[Word], table: PhraseTable[V]) -> Iterator[tuple[int, int, V]]:
    """Where phrases stand, as (start, end, meaning), from left to right; the longest at each place wins."""
    place = 0
    begins = table.keys()
    while place < len(words):
        hit = None if begins.isdisjoint(words[place].forms) else _longest(words, place, table)
        if hit is None:
            place += 1
            continue
        length, meaning = hit
        yield place, place + length, meaning
        place += length


def _longest(words: Sequence[Word], place: int, table: PhraseTable[V]) -> tuple[int, V] | None:
    best: tuple[int, V] | None = None
    for form in words[place].forms:
        for phrase, meaning in table.get(form, ()):
            if best is not None and len(phrase) <= best[0]:
                break
            if _stands(words, place, phrase):
                best = (len(phrase), meaning)
                break
    return best


def _stands(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> bool:
    following = words[place + 1 : place + len(phrase)]
    return len(following) == len(phrase) - 1 and all(
        part in word.forms for word, part in zip(following, phrase[1:], strict=True)
    )


def _joined(spaced: str) -> str:
    """``t e e n`` -> ``teen``; digits in a row stay apart, they are lists or sizes."""
    letters = _LETTER_GAP.sub("", spaced)
    return letters if sum(char.isalpha() for char in letters) > 1 else spaced


@lru_cache(maxsize=8192)
def _word(token: str) -> Word:
    if not any(char.isalnum() for char in token):
        return Word(token, frozenset({token}), ends_clause=True)
    return Word(token, frozenset(_forms(token)))


def _forms(token: str) -> set[str]:
    """The word as written, and plain: no possessive, accents, look-alikes, digits for letters, drawn-out letters."""
    if token.isdigit():
        return {str(int(token))}
    forms = {token, token.removesuffix("'s"), token.replace("'", "")}
    if not token.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", token) if not unicodedata.combining(c))
        forms |= {bare, bare.translate(_LOOKALIKES)}
    for form in list(forms):
        if not form.isalpha():
            forms |= {form.translate(_LEET).replace("1", one) for one in "il"}
    for form in list(forms):
        if _LONG_RUN.search(form):
            forms |= {_LONG_RUN.sub(r"\1\1", form), _LONG_RUN.sub(r"\1", form)}
    return forms
