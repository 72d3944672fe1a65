from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from mien.images.diffusion.long_prompt.chunks import Ends, Piece, cut, first_chunk

ROOM = 10


def piece(tokens: int = 1, ends: Ends = Ends.WORD, others: int | None = None) -> Piece:
    """A piece of so many tokens, for a second encoder of ``others``."""
    return Piece(((0,) * tokens, (0,) * (tokens if others is None else others)), ends)


PIECES = st.lists(st.builds(piece, st.integers(0, ROOM), st.sampled_from(Ends), st.integers(0, ROOM)), max_size=60)


@given(PIECES)
def test_chunks_hold_every_piece_in_order_and_fit_both_encoders(pieces: list[Piece]) -> None:
    chunks = list(cut(pieces, ROOM))
    assert list(chain.from_iterable(chunks)) == pieces
    for encoder in (0, 1):
        assert all(sum(len(each.ids[encoder]) for each in chunk) <= ROOM for chunk in chunks)


@given(PIECES)
def test_no_chunk_ends_lower_than_its_highest_end(pieces: list[Piece]) -> None:
    for chunk in list(cut(pieces, ROOM))[:-1]:
        assert chunk[-1].ends == max(each.ends for each in chunk)


def test_a_chunk_ends_with_its_last_sentence() -> None:
    ends = {3: Ends.SENTENCE, 6: Ends.SENTENCE, 8: Ends.PHRASE}
    pieces = [piece(ends=ends.get(place, Ends.WORD)) for place in range(15)]
    assert [len(chunk) for chunk in cut(pieces, ROOM)] == [7, 8]


def test_without_a_sentence_it_ends_with_a_phrase_then_with_a_word_then_anywhere() -> None:
    phrase = [piece(ends=Ends.PHRASE if place == 4 else Ends.WORD) for place in range(15)]
    word = [piece(ends=Ends.WORD if place == 2 else Ends.NOTHING) for place in range(12)]
    giant = [piece(ends=Ends.NOTHING) for _ in range(25)]
    assert [len(chunk) for chunk in cut(phrase, ROOM)] == [5, 10]
    assert [len(chunk) for chunk in cut(word, ROOM)] == [3, 9]
    assert [len(chunk) for chunk in cut(giant, ROOM)] == [10, 10, 5]


def test_the_encoder_that_needs_more_tokens_decides() -> None:
    pieces = [piece(1, others=3) for _ in range(7)]
    assert [len(chunk) for chunk in cut(pieces, ROOM)] == [3, 3, 1]


def test_nothing_is_one_empty_chunk() -> None:
    assert [list(chunk) for chunk in cut([], ROOM)] == [[]]
    assert list(first_chunk([], ROOM)) == []
