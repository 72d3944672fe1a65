"""The forms that a word of a lexicon has in a text: without accents, in every gender, number and case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

_GERMAN_CASES: Final = ("e", "er", "es", "en", "em")
_LETTERS: Final = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "’": "'", "ø": "o"})


def plain(text: str) -> str:
    """Lower case without accents, so that ``MUNECA`` and ``muñeca`` are one word."""
    parted = unicodedata.normalize("NFD", text.lower().translate(_LETTERS))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def noun_forms(word: str, tongue: str) -> Iterator[str]:
    """The word and its plurals."""
    yield word
    last = word.split(" ")[0] if tongue != "de" and " " in word else word
    rest = word[len(last) :]
    for plural in _plurals(last, tongue):
        yield plural + rest


def _plurals(word: str, tongue: str) -> Iterator[str]:
    if tongue == "de":
        yield from (word + end for end in ("n", "en", "e", "er", "s", "es", "ern"))
        return
    yield word + "s"
    if tongue == "fr":
        yield word + "x"
    elif word.endswith("z"):
        yield word[:-1] + "ces"
    elif word.endswith("l") and tongue == "pt":
        yield word[:-1] + "is"
    elif word.endswith("m") and tongue == "pt":
        yield word[:-1] + "ns"
    elif not word.endswith(("a", "e", "o")):
        yield word + "es"


def adjective_forms(word: str, tongue: str) -> Iterator[str]:
    """The word as it agrees with a noun."""
    yield word
    if " " in word:
        return
    if tongue == "de":
        yield from _german(word)
    elif tongue == "fr":
        yield from _french(word)
    else:
        yield from _iberian(word, tongue)


def _german(word: str) -> Iterator[str]:
    stem = word.removesuffix("e")
    yield from (stem + end for end in _GERMAN_CASES)
    if word.endswith("el"):
        yield from (word[:-2] + "l" + end for end in _GERMAN_CASES)


def _french(word: str) -> Iterator[str]:
    yield from (word + end for end in ("e", "s", "es"))
    if word.endswith("x"):
        yield from (word[:-1] + end for end in ("se", "ses"))
    elif word.endswith("f"):
        yield from (word[:-1] + end for end in ("ve", "ves"))
    elif word.endswith(("n", "l", "t", "s")):
        yield from (word + word[-1] + end for end in ("e", "es"))
    elif word.endswith("eur"):
        yield from (word[:-1] + end for end in ("se", "ses"))
    elif word.endswith("er"):
        yield from (word[:-2] + end for end in ("ere", "eres"))


def _iberian(word: str, tongue: str) -> Iterator[str]:
    if word.endswith("o"):
        yield from (word[:-1] + end for end in ("a", "os", "as", "ito", "ita"))
    elif word.endswith(("a", "e")):
        yield word + "s"
    elif tongue == "pt" and word.endswith("l"):
        yield word[:-1] + "is"
    elif tongue == "pt" and word.endswith("m"):
        yield word[:-1] + "ns"
    else:
        yield from (word + end for end in ("a", "es", "as", "s"))
