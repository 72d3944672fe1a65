"""The tables of words as one tree, and where in a list of tokens its phrases stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from mien.domain.scene_reading.finding import Attribute
from mien.domain.scene_reading.phrase_syntax import GAP, Phrase, read_phrases
from mien.domain.scene_reading.tables import TABLES, TRAPS

ENGLISH: Final = "en"
_GAP_WORDS: Final = 3
_UNLIKE: Final = {True: 4, False: 7}
"""Letters from which on a single word is read in prompts of other languages, for English words and for others."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means; ``attribute`` and ``value`` are ``None`` for a trap, which means nothing here."""

    attribute: Attribute | None
    value: StrEnum | None
    language: str
    phrase: Phrase


@dataclass(slots=True)
class Node:
    """A step into phrases that begin alike."""

    next: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)

    def add(self, words: Sequence[str], entry: Entry) -> None:
        """Write a phrase into the tree; the first meaning of a phrase within an attribute and a language stays."""
        node = self
        for word in words:
            node = node.next.setdefault(word, Node())
        known = {(earlier.attribute, earlier.language) for earlier in node.entries}
        if (entry.attribute, entry.language) not in known:
            node.entries.append(entry)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (without it) say what the entry says."""

    first: int
    last: int
    entry: Entry


@lru_cache(maxsize=1)
def lexicon() -> Node:
    """The tree of all tables; built when it is first needed."""
    root = Node()
    for attribute, table in TABLES.items():
        for value, said in table.items():
            _plant(root, attribute, value, said)
    _plant(root, None, None, TRAPS)
    return root


@lru_cache(maxsize=1)
def words_by_language() -> dict[str, tuple[str, ...]]:
    """The languages whose phrases have a word, in the order of the tables."""
    found: dict[str, tuple[str, ...]] = {}
    open_nodes = [lexicon()]
    while open_nodes:
        node = open_nodes.pop()
        for entry in node.entries:
            for word in entry.phrase.words:
                known = found.get(word, ())
                if entry.language not in known:
                    found[word] = (*known, entry.language)
        open_nodes.extend(node.next.values())
    return found


def vocabulary() -> Collection[str]:
    """Every word that a phrase has."""
    return words_by_language().keys()


def _plant(root: Node, attribute: Attribute | None, value: StrEnum | None, said: Mapping[str, str]) -> None:
    for language, cell in said.items():
        for phrase in read_phrases(cell):
            root.add(phrase.words, Entry(attribute, value, language, phrase))


def matches(forms: Sequence[Sequence[str]], language: str) -> Iterator[Match]:
    """Where phrases stand, by the token at which they begin; ``forms`` are the words each token may stand for.

    A token without forms ends a clause, and no phrase goes on beyond it.
    """
    root = lexicon()
    for first, begins in enumerate(forms):
        if any(form in root.next for form in begins):
            yield from _from(root, forms, first, language)


def _from(root: Node, forms: Sequence[Sequence[str]], first: int, language: str) -> Iterator[Match]:
    open_ends = [(root, first)]
    while open_ends:
        node, place = open_ends.pop()
        for entry in node.entries if place > first else ():
            if _counts_in(entry, language):
                yield Match(first, place, entry)
        if place >= len(forms) or not forms[place]:
            continue
        open_ends.extend((node.next[form], place + 1) for form in forms[place] if form in node.next)
        gap = node.next.get(GAP)
        if gap is not None:
            open_ends.extend(_over_gap(gap, forms, place))


def _counts_in(entry: Entry, language: str) -> bool:
    """True where an entry's phrase can't be taken for a word of the prompt's own language."""
    if entry.language in (language, "emoji"):
        return True
    if entry.phrase.own_language:
        return False
    words = entry.phrase.words
    return len(words) > 1 or len(words[0]) >= _UNLIKE[entry.language == ENGLISH]


def _over_gap(gap: Node, forms: Sequence[Sequence[str]], place: int) -> Iterator[tuple[Node, int]]:
    """The places after a gap at which the phrase goes on."""
    for at in range(place, min(place + _GAP_WORDS + 1, len(forms))):
        if not forms[at]:
            return
        for form in forms[at]:
            if form in gap.next:
                yield gap.next[form], at + 1
