"""Putting cards into pictures, and finding them in any bytes at all."""

from __future__ import annotations

import io
import json
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mien import decode, provenance
from mien.cards import png_with_cards, read_card_file
from mien.cards.png import SIGNATURE, card_texts
from mien.domain.errors import InvalidRequest, MienError, TooLarge
from tests.cards import files
from tests.cards.files import V2, V3, as_base64
from tests.security.pictures import chunk, encoded, gradient

CARDS = {"chara": json.dumps(V2).encode(), "ccv3": json.dumps(V3).encode()}


def test_a_picture_with_cards_is_a_valid_picture_that_pillow_reads_them_from() -> None:
    made = png_with_cards(encoded(gradient(), "PNG"), CARDS)
    with Image.open(io.BytesIO(made)) as opened:
        opened.load()
        assert opened.tobytes() == gradient().tobytes()
        assert set(opened.info) >= {"chara", "ccv3"}
    decode.decode_image(made)


def test_marks_of_how_a_picture_was_made_stay() -> None:
    marked = provenance.finish_png(
        encoded(gradient(), "PNG"), infotext="a tower, Steps: 2", digital_source_type="trainedAlgorithmicMedia"
    )
    assert provenance.read_provenance(png_with_cards(marked, CARDS)) == provenance.read_provenance(marked) is not None


def test_cards_are_put_in_place_of_those_that_were_there() -> None:
    old = [
        files.text_chunk("chara", as_base64({"name": "Old"})),
        files.packed_chunk("CCV3", as_base64({"name": "Old"})),
    ]
    behind = files.international_chunk("chara", as_base64({"name": "Old"}))
    made = png_with_cards(files.png(*old, behind=behind), CARDS)
    assert [text.keyword for text in card_texts(made)] == ["chara", "ccv3"]
    assert read_card_file(made).card == V3


def test_a_signature_over_the_older_file_is_left_out_and_other_chunks_stay() -> None:
    other = files.text_chunk("Comment", b"kept")
    made = png_with_cards(files.png(chunk(b"caBX", b"signed"), other), CARDS)
    assert b"caBX" not in made
    assert other in made


def test_putting_the_same_cards_in_twice_changes_nothing() -> None:
    once = png_with_cards(encoded(gradient(), "PNG"), CARDS)
    assert png_with_cards(once, CARDS) == once


@pytest.mark.parametrize("data", [b"", b"GIF89a", files.png()[:-12], files.png()[:40], SIGNATURE])
def test_a_card_goes_into_whole_pictures_only(data: bytes) -> None:
    with pytest.raises(InvalidRequest, match="isn't a whole PNG"):
        png_with_cards(data, CARDS)


def test_a_packed_text_that_grows_beyond_bounds_is_refused() -> None:
    squeeze = zlib.compressobj(9)
    bomb = b"".join(squeeze.compress(b"A" * 2**20) for _ in range(64)) + squeeze.flush()
    for made in (chunk(b"zTXt", b"chara\0\0" + bomb), chunk(b"iTXt", b"ccv3\0\1\0\0\0" + bomb)):
        with pytest.raises(TooLarge, match="unpacks to more than"):
            read_card_file(files.png(made))


def test_a_text_that_is_no_card_may_be_as_large_as_it_likes() -> None:
    squeeze = zlib.compressobj(9)
    bomb = b"".join(squeeze.compress(b"A" * 2**20) for _ in range(64)) + squeeze.flush()
    made = files.png(chunk(b"zTXt", b"Comment\0\0" + bomb), files.text_chunk("chara", as_base64(V2)))
    assert read_card_file(made).card == V2


def test_a_chunk_that_claims_more_than_there_is_ends_the_search() -> None:
    whole = files.png(files.text_chunk("chara", as_base64(V2)))
    assert read_card_file(whole[:-100]).card == V2
    with pytest.raises(InvalidRequest, match="cut off"):
        read_card_file(whole[:200])
    with pytest.raises(InvalidRequest, match="cut off"):
        read_card_file(SIGNATURE + b"\xff\xff\xff\xfftEXtchara\0e30=")


_CHUNKS = st.lists(
    st.tuples(
        st.sampled_from([b"IHDR", b"IDAT", b"tEXt", b"zTXt", b"iTXt", b"IEND", b"caBX", b"\0\0\0\0"]),
        st.sampled_from([b"", b"chara\0", b"ccv3\0", b"ccv3\0\1\0", b"chara", b"parameters\0"]),
        st.binary(max_size=40),
    ).map(lambda parts: chunk(parts[0], parts[1] + parts[2])),
    max_size=8,
).map(lambda chunks: SIGNATURE + b"".join(chunks))


@settings(max_examples=300)
@given(_CHUNKS | st.binary(max_size=300).map(lambda tail: SIGNATURE + tail), st.integers(0, 400))
def test_any_chunks_are_read_or_refused_in_words(data: bytes, cut: int) -> None:
    for each in (data, data[:cut]):
        with suppress(MienError):
            read_card_file(each)


@settings(max_examples=100)
@given(st.binary(max_size=60), st.integers(0, 5_000))
def test_a_damaged_card_never_fails_otherwise_than_in_words(noise: bytes, at: int) -> None:
    for whole in (files.png_card(), files.jpeg_card(as_base64(V2)), files.webp_card(as_base64(V2)), files.charx()):
        place = at % len(whole)
        with suppress(MienError):
            read_card_file(whole[:place] + noise + whole[place + len(noise) :])
