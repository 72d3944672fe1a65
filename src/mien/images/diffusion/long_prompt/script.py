"""Texts as they will be encoded: their weights read, cut into chunks, with what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from mien.domain.image import Ignored
from mien.images.diffusion.long_prompt.chunks import Chunk, Piece, cut, first_chunk
from mien.images.diffusion.long_prompt.plain_text import as_text, control_names
from mien.images.diffusion.long_prompt.tokens import pieces, token_count
from mien.images.diffusion.long_prompt.weights import Fragment, read_weights

MOST_CHUNKS: Final = 64
"""Chunks of a text; at 75 tokens each more than any prompt that Mien takes, and still no strain on memory."""

Ids = tuple[int, ...]
"""Tokens for one encoder, without those that mark start and end."""


@dataclass(frozen=True, slots=True)
class Script:
    """A text as it will be encoded."""

    fragments: tuple[Fragment, ...]
    """All of it, one at least."""
    chunks: Sequence[Chunk]
    """One or more; of an empty text one that is empty."""
    heads: tuple[Ids, ...]
    """For each encoder the first tokens of the text, as many as it reads at once: what its pooled row is made of."""
    tokens: int
    """Tokens in the chunks, for the encoder that needs most."""
    lost: int = 0
    """Tokens at the end that are left out."""
    ignored: tuple[Ignored, ...] = ()
    """Weights out of bounds, and the end of a text that is too long."""

    def ids(self, encoder: int) -> list[Ids]:
        """Each chunk's tokens for the encoder at that place."""
        return [chunk_ids(chunk, encoder) for chunk in self.chunks]


class ScriptReader:
    """Reads texts for the encoders of one pipeline."""

    def __init__(self, tokenizers: Sequence[Any], room: int, *, weights: bool = False, whole: bool = True) -> None:
        """``room``: tokens of a chunk. ``weights``: read weights in texts, else every character is text. ``whole``:
        read texts to their end, else as far as one chunk goes, as a pipeline alone does."""
        self._tokenizers = tokenizers
        self._controls = control_names(tokenizers)
        self._room = room
        self._weights = weights
        self._whole = whole

    def read(self, text: str) -> Script:
        """The text's script; any text has one."""
        fragments, ignored = self._fragments(as_text(text, self._controls))
        parts = pieces(fragments, self._tokenizers, self._room)
        chunks = list(islice(cut(parts, self._room), MOST_CHUNKS)) if self._whole else [first_chunk(parts, self._room)]
        read = sum(map(len, chunks))
        lost = token_count(parts[read:])
        if lost:
            ignored = (*ignored, self._lost(text, lost))
        return Script(fragments, chunks, self._heads(parts), token_count(parts[:read]), lost, ignored)

    def _fragments(self, text: str) -> tuple[tuple[Fragment, ...], tuple[Ignored, ...]]:
        return read_weights(text) if self._weights else ((Fragment(text, 1.0),), ())

    def _heads(self, parts: Sequence[Piece]) -> tuple[Ids, ...]:
        first = parts[: self._room]
        return tuple(chunk_ids(first, place)[: self._room] for place in range(len(self._tokenizers)))

    def _lost(self, text: str, lost: int) -> Ignored:
        most = f"{MOST_CHUNKS} chunks of {self._room} tokens" if self._whole else f"{self._room} tokens"
        return left_out(text, lost, most)


def left_out(text: str, lost: int, most: str) -> Ignored:
    """That the last ``lost`` tokens of a text are left out, as only ``most`` are read."""
    start = text if len(text) <= 40 else f"{text[:40].rstrip()}…"
    return Ignored(what=f"the last {lost} tokens of '{start}'", reason=f"the model reads {most}")


def chunk_ids(chunk: Chunk, encoder: int) -> Ids:
    """A chunk's tokens for the encoder at that place."""
    return tuple(number for piece in chunk for number in piece.ids[encoder])
