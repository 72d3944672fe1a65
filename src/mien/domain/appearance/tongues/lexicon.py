"""The tables of words as dictionaries from the words of a tongue to English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mien.domain.appearance import lexicon_people as people
from mien.domain.appearance.tongues import words_clothes, words_looks, words_people
from mien.domain.appearance.tongues.forms import adjective_forms, noun_forms, plain

TONGUES: Final = ("es", "fr", "de", "pt")
"""The columns of the tables behind the English one."""
_EXTRA_FORMS: Final = {"noun": noun_forms, "adj": adjective_forms}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase means: English, and ``noun``, ``adj`` or ``small``."""

    english: str
    kind: str
    gender: str = ""
    """For people and creatures of either gender: ``female`` or ``male`` where the form tells."""


@cache
def lexicon(tongue: str, *, nouns_last: bool = False) -> dict[str, Entry]:
    """Words and phrases of a tongue, as written and without accents.

    A spelling with its accents outranks one without (*à* isn't *a*), what stands in a table outranks made forms.
    ``nouns_last``: whatever else a word may be outranks a noun, for German words that aren't capital.
    """
    if nouns_last:
        return {**_entries(tongue, _TABLES), **_entries(tongue, tuple(t for t in _TABLES if t[0] != "noun"))}
    return _entries(tongue, _TABLES)


def _entries(tongue: str, tables: tuple[tuple[str, str], ...]) -> dict[str, Entry]:
    spelled: dict[str, Entry] = {}
    given: dict[str, Entry] = {}
    made: dict[str, Entry] = {}
    for kind, table in tables:
        for english, word in _cells(table, tongue):
            entry = Entry(english, kind, _gender(english, word, table, tongue) if table is words_people.NOUNS else "")
            spelled.setdefault(word.lower(), entry)
            given.setdefault(plain(word), entry)
            for form in _forms(kind)(word, tongue):
                made.setdefault(plain(form), entry)
                if not form.isascii():
                    spelled.setdefault(form.lower(), entry)
    return {**made, **given, **spelled}


@cache
def german_parts() -> dict[str, str]:
    """First halves of German compounds and what they mean."""
    rows = (line.split("|") for line in words_clothes.GERMAN_PARTS.strip().splitlines())
    return {plain(word.strip()): english.strip() for english, cell in rows for word in cell.split(",")}


_TABLES: Final[tuple[tuple[str, str], ...]] = (
    ("small", words_people.SMALL),
    ("noun", words_looks.NOUNS),
    ("adj", words_looks.ADJECTIVES),
    ("noun", words_people.NOUNS),
    ("noun", words_clothes.NOUNS),
    ("adj", words_clothes.ADJECTIVES),
)


def _cells(table: str, tongue: str) -> Iterator[tuple[str, str]]:
    """English and one word of the tongue at a time."""
    column = TONGUES.index(tongue) + 1
    for line in table.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        for word in cells[column].split(",") if len(cells) > column else ():
            if word.strip():
                yield cells[0], word.strip()


def _gender(english: str, word: str, table: str, tongue: str) -> str:
    """Told by a pair of forms in one cell (*elfo, elfa*) for nouns whose English tells no gender."""
    if english.split(" ")[-1] in _GENDERED:
        return ""
    cell = [plain(other) for name, other in _cells(table, tongue) if name == english]
    own = plain(word)
    if any(_is_feminine_of(own, other) for other in cell):
        return "female"
    return "male" if any(_is_feminine_of(other, own) for other in cell) else ""


def _is_feminine_of(word: str, other: str) -> bool:
    """True for *elfa* of *elfo*, *lehrerin* of *lehrer*, *voleuse* of *voleur*."""
    shared = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), len(other))
    if word == other or shared < max(len(other) - 2, 2):
        return False
    marked = any(word.endswith(end) and not other.endswith(end) for end in ("a", "e", "ve"))
    return marked or word == f"{other}in" or word == f"{other}n"


_GENDERED: Final = people.MALE_NOUNS | people.FEMALE_NOUNS | people.KIN_MALE | people.KIN_FEMALE | people.NEUTRAL_NOUNS


def _forms(kind: str) -> Callable[[str, str], Iterator[str]]:
    return _EXTRA_FORMS.get(kind, lambda word, _tongue: iter((word,)))
