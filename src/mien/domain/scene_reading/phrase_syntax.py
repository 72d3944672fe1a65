"""How tables write phrases: ``{her} back [turned] to {us}``, ``(sit|sitting) on … bench``, with a mark before some.

Phrases are parted by commas or line breaks. ``(a|b)`` are alternatives, ``[a]`` may be left out, ``{her}`` stands for
a set of words of :data:`WORD_SETS`, and ``…`` for up to three words.

Marks: ``~`` the value comes close to what is said, ``?`` it is hinted at and gives way to what is said outright, ``!``
it is read only in prompts of the phrase's language, as another has words that look the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from mien.domain.scene_reading.text import tokens

GAP: Final = "…"
"""Stands for up to three words of a clause."""

WORD_SETS: Final = {
    "her": "her|his|their|my|the|its|our|your|a",
    "us": "us|me|you|viewer|the viewer|camera|the camera|lens|the lens|the reader|the audience|the spectator|the onlooker",
    "seen": "seen|viewed|shown|shot|photographed|captured|depicted|pictured|framed|drawn|view|see her|see him|see them",
}
_PART: Final = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying something, as plain words, and how far it is to be trusted."""

    words: tuple[str, ...]
    approximate: bool = False
    hint: bool = False
    own_language: bool = False


def read_phrases(table: str) -> Iterator[Phrase]:
    """Every phrase that a table cell writes."""
    for written in re.split(r"[,\n]", table):
        body = written.strip()
        marks = body[: len(body) - len(body.lstrip("~?!"))]
        for said in _spelt_out(body[len(marks) :]):
            words = _words(said)
            if words:
                yield Phrase(words, "~" in marks, "?" in marks, "!" in marks)


def _words(said: str) -> tuple[str, ...]:
    parts = said.split(GAP)
    words: list[str] = []
    for place, part in enumerate(parts):
        words += [GAP] * (place > 0)
        words += [token.plain for token in tokens(part)]
    return tuple(words)


def _spelt_out(body: str) -> list[str]:
    """The phrase once for each choice of its alternatives."""
    for name, choices in WORD_SETS.items():
        body = body.replace(f"{{{name}}}", f"({choices})")
    choices_of: list[list[str]] = []
    place = 0
    for part in _PART.finditer(body):
        choices_of.append([body[place : part.start()]])
        choices_of.append(part[1].split("|") if part[1] is not None else [*part[2].split("|"), ""])
        place = part.end()
    choices_of.append([body[place:]])
    return ["".join(choice) for choice in product(*choices_of)]
