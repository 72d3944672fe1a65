"""Weights written in a prompt: ``(word:1.2)``, ``(word)``, ``[word]``, ``word++``, ``(some words)--``.

Read in one pass over the text and one over what was found, so that time grows with the prompt's length alone, however
its brackets are nested; whatever can't be read as a weight is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from mien.domain.image import Ignored

BRACKET: Final = 1.1
"""What round brackets multiply by and square ones divide by."""
PLUS: Final = 1.1
MINUS: Final = 0.9
"""What each ``+`` and each ``-`` after a word or a bracket multiplies by."""
LEAST: Final = 0.0
MOST: Final = 2.0
"""Weights are kept within these; beyond, an embedding is far from all that a model has seen."""

_FAR: Final = 1e9
"""Products are cut off here on the way, so that deep nesting doesn't overflow."""

_PART: Final = re.compile(
    r"""
    \\(?P<escaped>[()\[\]+\-\\])
    | :\s*+(?P<weight>[+-]?(?:\d++\.?\d*+|\.\d++)(?:[eE][+-]?\d{1,3})?)\s*+\)
    | (?P<open>[(\[])
    | \)(?P<after>\+++|-++(?!\w))?
    | (?P<square>\])
    | (?P<word>\w++)(?P<signs>(?:\+++|-++)(?!\w))?
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text of one weight."""

    text: str
    weight: float
    """From :data:`LEAST` to :data:`MOST`; 1 where none is written."""


class _Part(NamedTuple):
    """A piece of the prompt as written: plain text, or a bracket with what it multiplies by."""

    text: str
    bracket: str = ""
    """``(``, ``)``, ``[`` or ``]`` for a bracket, which is also its text while it has no partner."""
    factor: float = 1.0
    """Of a closing bracket: for all within; of a text: for it alone."""


def read_weights(prompt: str) -> tuple[tuple[Fragment, ...], tuple[Ignored, ...]]:
    """The prompt in fragments of one weight each, one at least, and the weights that had to be brought within bounds.

    ``(x)`` weighs 1.1, ``[x]`` 1/1.1, ``(x:1.2)`` 1.2, ``x+`` and ``(x)+`` 1.1, ``x-`` and ``(x)-`` 0.9, each further
    sign as much again; nested weights are multiplied. A backslash before a bracket, a sign or a backslash makes it
    text; so does a bracket without partner.
    """
    parts = [_part(match) for match in _PART.finditer(prompt)]
    factors = _pairs(parts)
    fragments: list[Fragment] = []
    beyond: list[tuple[str, float]] = []
    for text, weight in _weighed(parts, factors):
        kept = min(max(weight, LEAST), MOST)
        if kept != weight:
            beyond.append((text, weight))
        fragments.append(Fragment(text, kept))
    return tuple(fragments) or (Fragment("", 1.0),), _named(beyond)


def _part(match: re.Match[str]) -> _Part:
    written = match[0]
    if match["escaped"]:
        return _Part(match["escaped"])
    if match["word"]:
        return _Part(match["word"], factor=_signs(match["signs"]) if match["signs"] else 1.0)
    if match["open"]:
        return _Part(written, match["open"])
    if match["square"]:
        return _Part(written, "]", 1 / BRACKET)
    if match["weight"]:
        return _Part(written, ")", float(match["weight"]))
    if written.startswith(")"):
        return _Part(written, ")", _signs(match["after"]) if match["after"] else BRACKET)
    return _Part(written)


def _signs(signs: str) -> float:
    factor = PLUS if signs[0] == "+" else MINUS
    return float(factor ** min(len(signs), 200))


def _pairs(parts: list[_Part]) -> dict[int, float]:
    """The factor of each bracket that has a partner, by its place; a closing one takes the nearest open one."""
    factors: dict[int, float] = {}
    still_open: list[int] = []
    for place, part in enumerate(parts):
        if part.bracket in ("(", "["):
            still_open.append(place)
        elif part.bracket and still_open and parts[still_open[-1]].bracket == _PARTNER[part.bracket]:
            factors[still_open.pop()] = part.factor
            factors[place] = part.factor
    return factors


_PARTNER: Final = {")": "(", "]": "["}


def _weighed(parts: list[_Part], factors: dict[int, float]) -> Iterator[tuple[str, float]]:
    """Runs of text of equal weight, as they follow each other."""
    weights = [1.0]
    run: list[str] = []
    run_weight = 1.0
    for place, part in enumerate(parts):
        if place in factors:
            if part.bracket in _PARTNER:
                weights.pop()
            else:
                weights.append(_product(weights[-1], factors[place]))
            continue
        weight = weights[-1] if part.bracket else _product(weights[-1], part.factor)
        if weight != run_weight and run:
            yield "".join(run), run_weight
            run = []
        run.append(part.text)
        run_weight = weight
    if run:
        yield "".join(run), run_weight


def _product(weight: float, factor: float) -> float:
    return min(max(weight * factor, -_FAR), _FAR)


def _named(beyond: list[tuple[str, float]]) -> tuple[Ignored, ...]:
    if not beyond:
        return ()
    text, weight = beyond[0]
    what = f"weight {weight:g} of '{text.strip()[:40]}'"
    if len(beyond) > 1:
        what += f" and {len(beyond) - 1} more"
    return (Ignored(what=what, reason=f"weights are kept from {LEAST:g} to {MOST:g}"),)
