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
    for kind in KINDS:
        if said == kind.key:
            return Fit(kind, None, exact=True)
    for title, meaning in _titles().items():
        if title in said:
            return Fit(*meaning, exact=False)
    for word in said.split():
        found = _meaning(word)
        if found is not None:
            return Fit(*found, exact=False)
    return None


def _meaning(word: str) -> _Meaning | None:
    known = _vocabulary()
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ing")):
        if form in known:
            return known[form]
    close = get_close_matches(word, known, n=1, cutoff=_CLOSE) if len(word) > 4 else []
    return known[close[0]] if close else None


@cache
def _titles() -> dict[str, _Meaning]:
    return {" ".join(_WORD.findall(work.title.casefold())): (kind, work) for kind in KINDS for work in kind.occupations}


@cache
def _vocabulary() -> dict[str, _Meaning]:
    """Every word that leads somewhere. Kinds' names win over occupations' words, and these over kinds' words."""
    known: dict[str, _Meaning] = {kind.key: (kind, None) for kind in KINDS}
    for kind in KINDS:
        for work in kind.occupations:
            for word in (*work.words.split(), *_WORD.findall(work.title.casefold())):
                if word not in kind.words.split():
                    known.setdefault(word, (kind, work))
    for kind in KINDS:
        for word in kind.words.split():
            known.setdefault(word, (kind, None))
    return known
