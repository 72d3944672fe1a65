"""Prompts as the tokens of CLIP's tokenizers, one or two that may count differently."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, Final

from mien.images.diffusion.long_prompt.chunks import Ends, Piece
from mien.images.diffusion.long_prompt.weights import Fragment

_END_OF_WORD: Final = "</w>"
_ENDS: Final = {".": Ends.SENTENCE, ",": Ends.PHRASE, ";": Ends.PHRASE, ":": Ends.PHRASE}


def pieces(fragments: Iterable[Fragment], tokenizers: Sequence[Any], room: int) -> list[Piece]:
    """The fragments' pieces, in order: tokens where all tokenizers cut the text alike, else words.

    A word of more than ``room`` tokens is taken apart.
    """
    return list(chain.from_iterable(_of_fragment(fragment, tokenizers, room) for fragment in fragments))


def token_count(some: Iterable[Piece]) -> int:
    """Tokens of the pieces, for the tokenizer that needs most."""
    counts = [tuple(map(len, piece.ids)) for piece in some]
    return max(map(sum, zip(*counts, strict=True)), default=0)


def _of_fragment(fragment: Fragment, tokenizers: Sequence[Any], room: int) -> Iterable[Piece]:
    read = [_tokens(tokenizer, [fragment.text]) for tokenizer in tokenizers]
    if all(each["offset_mapping"] == read[0]["offset_mapping"] for each in read):
        return _tokenwise(tokenizers[0], [each["input_ids"][0] for each in read], fragment.weight)
    return _wordwise(fragment, tokenizers, room)


def _tokens(tokenizer: Any, texts: list[str]) -> Any:
    return tokenizer(texts, add_special_tokens=False, truncation=False, return_offsets_mapping=True, verbose=False)


def _tokenwise(first: Any, ids: Sequence[Sequence[int]], weight: float) -> Iterable[Piece]:
    """A piece for each token; ``ids`` are those of each tokenizer."""
    texts = first.convert_ids_to_tokens(ids[0])
    for text, *each in zip(texts, *ids, strict=True):
        ends = Ends.NOTHING
        if text.endswith(_END_OF_WORD):
            ends = _ENDS.get(text.removesuffix(_END_OF_WORD), Ends.WORD)
        yield Piece(tuple((number,) for number in each), ends, weight)


def _wordwise(fragment: Fragment, tokenizers: Sequence[Any], room: int) -> Iterable[Piece]:
    """A piece for each run without spaces, whose tokens end together for all tokenizers."""
    words = fragment.text.split()
    read = [_tokens(tokenizer, words)["input_ids"] for tokenizer in tokenizers] if words else []
    for word, *ids in zip(words, *read, strict=True):
        longest = max(map(len, ids))
        for start in range(0, longest, room):
            part = tuple(tuple(each[start : start + room]) for each in ids)
            last = start + room >= longest
            yield Piece(part, _ENDS.get(word[-1], Ends.WORD) if last else Ends.NOTHING, fragment.weight)
