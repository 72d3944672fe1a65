"""What kind of persona a few free words ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final

from mien.domain.persona.kinds import KINDS, Kind, Occupation

_WORD: Final = re.compile(r"[^\W_]+", re.UNICODE)
_CLOSE: Final = 0.84
"""How alike a misspelt word must be to the one it means, from 0 to 1."""
_LONG: Final = 7
"""Letters that a word must have to be taken for a misspelt one: a driver is no diver."""
_ASIDES: Final = frozenset({"who", "that", "with", "and", "in", "from", "on", "at", "of", "for"})
"""What stands behind them only adds to what somebody is."""
_Meaning = tuple[Kind, Occupation | None]


@dataclass(frozen=True, slots=True)
class Fit:
    """The kind (and perhaps the occupation) that a hint leads to; ``exact`` if it is the kind's own name."""

    kind: Kind
    occupation: Occupation | None
    exact: bool


def fit_of(hint: str) -> Fit | None:
    """The kind that a hint means, or nearly means; ``None`` where no word of it is known."""
    said = " ".join(_WORD.findall(hint.casefold()))
    if said in _kinds():
        return Fit(_kinds()[said], None, exact=True)
    for title, meaning in _titles().items():
        if title in said:
            return Fit(*meaning, exact=False)
    words = said.split()
    about = words[: next((place for place, word in enumerate(words) if word in _ASIDES), len(words))] or words
    named = [word for word in words if word in _kinds()]
    # The last word is what they are: a retired astronaut, a street photographer.
    for word in (*named, *reversed(about), *words):
        found = _meaning(word)
        if found is not None:
            return Fit(*found, exact=False)
    return None


def _meaning(word: str) -> _Meaning | None:
    known = _vocabulary()
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ing"), f"{word}s"):
        if form in known:
            return known[form]
    close = get_close_matches(word, known, n=1, cutoff=_CLOSE) if len(word) >= _LONG else []
    return known[close[0]] if close else None


@cache
def _kinds() -> dict[str, Kind]:
    return {kind.key: kind for kind in KINDS}


@cache
def _titles() -> dict[str, _Meaning]:
    return {" ".join(_WORD.findall(work.title.casefold())): (kind, work) for kind in KINDS for work in kind.occupations}


@cache
def _vocabulary() -> dict[str, _Meaning]:
    """Every word that leads somewhere. Kinds' names win over kinds' words, and these over occupations'."""
    known: dict[str, _Meaning] = {key: (kind, None) for key, kind in _kinds().items()}
    for kind in KINDS:
        for word in kind.words.split():
            known.setdefault(word, (kind, next((w for w in kind.occupations if word in w.words.split()), None)))
    for kind in KINDS:
        for work in kind.occupations:
            title = [] if " " in work.title else [work.title.casefold()]
            for word in (*work.words.split(), *title):
                known.setdefault(word, (kind, work))
    return known
