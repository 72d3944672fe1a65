"""Prompts cut into chunks that a text encoder reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Ends(IntEnum):
    """What ends with a piece of text; a chunk ends at the highest that it has."""

    NOTHING = 0
    WORD = 1
    PHRASE = 2
    SENTENCE = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a prompt that isn't cut any further: a token, or the tokens of a word."""

    ids: tuple[tuple[int, ...], ...]
    """Its tokens for each text encoder, whose numbers may differ."""
    ends: Ends
    weight: float = 1.0


Chunk = Sequence[Piece]


def cut(pieces: Sequence[Piece], room: int) -> Iterator[Chunk]:
    """Chunks of at most ``room`` tokens for each encoder, one at least.

    A chunk that isn't the last ends with its last full sentence, if it holds none with its last phrase, if it holds
    none with its last word, and only inside a word when one fills it. That is how compel cuts, so that both encode a
    prompt of any length alike.
    """
    if not pieces:
        yield ()
    start = 0
    while start < len(pieces):
        end = _filled(pieces, start, room)
        if end < len(pieces):
            end = _well_ended(pieces, start, end)
        yield pieces[start:end]
        start = end


def first_chunk(pieces: Sequence[Piece], room: int) -> Chunk:
    """The first ``room`` tokens."""
    return pieces[: _filled(pieces, 0, room)]


def _filled(pieces: Sequence[Piece], start: int, room: int) -> int:
    """Where a chunk that begins at ``start`` is full; after the first piece at the earliest."""
    left = [room] * len(pieces[start].ids) if pieces else []
    for place in range(start, len(pieces)):
        left = [free - len(ids) for free, ids in zip(left, pieces[place].ids, strict=True)]
        if min(left) < 0:
            return max(place, start + 1)
    return len(pieces)


def _well_ended(pieces: Sequence[Piece], start: int, end: int) -> int:
    best = max(piece.ends for piece in pieces[start:end])
    if best is Ends.NOTHING:
        return end
    return next(place for place in range(end, start, -1) if pieces[place - 1].ends is best)
