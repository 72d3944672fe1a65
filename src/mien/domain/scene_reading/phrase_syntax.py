"""How tables write phrases: ``{her} back [turned] to {us}``, ``(sit|sitting) on … bench``, with a mark before some.

Phrases are parted by commas; line breaks are spaces. ``(a|b)`` are alternatives, ``[a]`` may be left out, ``{her}``
stands for a set of words of :data:`WORD_SETS`, and ``…`` for up to three words; both stand between spaces.

Marks: ``~`` the value comes close to what is said, ``?`` it is hinted at and gives way to what is said outright, ``!``
it is read only in prompts of the phrase's language, as another has words that look the same, ``+`` it names the very
value and weighs more, ``=`` it is read only as a tag, with nothing beside it between two commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mien.domain.scene_reading.text import tokens
from mien.domain.wordlist import words

GAP: Final = "…"
"""Stands for up to three words of a clause."""

WORD_SETS: Final = {
    "{her}": words("her his their my the its our your a"),
    "{us}": words("us me you viewer camera lens reader audience spectator onlooker watcher"),
    "{seen}": words(
        "seen see viewed view shown shot photographed captured depicted pictured framed drawn filmed painted"
    ),
}
_INNERMOST: Final = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying something, as plain words, and how far it is to be trusted."""

    words: tuple[str, ...]
    approximate: bool = False
    hint: bool = False
    own_language: bool = False
    literal: bool = False
    tag: bool = False


def read_phrases(table: str) -> Iterator[Phrase]:
    """Every phrase that a table cell writes."""
    for written in table.split(","):
        body = written.strip()
        marks = body[: len(body) - len(body.lstrip("~?!+="))]
        for said in _spelt_out(body[len(marks) :]):
            spelt = _words(said)
            if spelt:
                yield Phrase(spelt, "~" in marks, "?" in marks, "!" in marks, "+" in marks, "=" in marks)


def word_sets(word: str) -> tuple[str, ...]:
    """The sets that a word belongs to."""
    return tuple(name for name, own in WORD_SETS.items() if word in own)


def _words(said: str) -> tuple[str, ...]:
    return tuple(piece for part in said.split() for piece in _pieces(part))


@lru_cache(maxsize=32_768)
def _pieces(part: str) -> tuple[str, ...]:
    return (part,) if part == GAP or part in WORD_SETS else tuple(token.plain for token in tokens(part))


def _spelt_out(body: str) -> list[str]:
    """The phrase once for each choice of its alternatives, which may hold others."""
    body = body.replace("{us}", "[the] {us}")
    said: dict[str, None] = {}
    open_ends = [body]
    while open_ends:
        phrase = open_ends.pop()
        part = _INNERMOST.search(phrase)
        if part is None:
            said.setdefault(" ".join(phrase.split()))
            continue
        choices_here = part[1].split("|") if part[1] is not None else [*part[2].split("|"), ""]
        open_ends.extend(phrase[: part.start()] + choice + phrase[part.end() :] for choice in choices_here)
    return list(said)
