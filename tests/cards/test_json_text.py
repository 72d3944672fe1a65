"""A card's JSON within bounds; what no database takes is mended and told."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.cards import write_json
from mien.cards.json_text import read_json
from mien.domain.errors import InvalidRequest, TooLarge


def test_what_cant_be_kept_is_left_out_and_told() -> None:
    read = read_json(rb'{"name": "A\u0000da \ud83d", "\u0000x": ["\udc00"], "smile": "\ud83d\ude00"}')
    assert read.value == {"name": "Ada ", "x": [""], "smile": "\U0001f600"}
    assert "4 characters" in read.notes[0]


def test_a_raw_nul_is_an_error_with_its_place() -> None:
    with pytest.raises(InvalidRequest, match="line 1, column 11"):
        read_json(b'{"name": "\0"}')


def test_numbers_that_json_hasnt_become_null() -> None:
    read = read_json(b'{"a": NaN, "b": -Infinity, "c": 1e999, "d": 0.5}')
    assert read.value == {"a": None, "b": None, "c": None, "d": 0.5}
    assert len(read.notes) == 3


def test_the_last_of_two_equal_keys_counts_and_is_told() -> None:
    read = read_json(b'{"name": "A", "name": "B"}')
    assert read.value == {"name": "B"}
    assert "'name'" in read.notes[0]


def test_large_whole_numbers_survive_and_huge_ones_are_refused() -> None:
    number = 10**399
    assert read_json(b'{"n": %d}' % number).value == {"n": number}
    assert json.loads(write_json({"n": number})) == {"n": number}
    with pytest.raises(InvalidRequest, match="number of too many digits"):
        read_json(b'{"n": ' + b"9" * 5000 + b"}")


@pytest.mark.parametrize("depth", [40, 2_000, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    with pytest.raises(InvalidRequest, match="more than 32 levels"):
        read_json(b'{"a": ' + b"[" * depth + b"]" * depth + b"}")


def test_thirty_two_levels_are_fine() -> None:
    assert read_json(b'{"a": ' * 32 + b"1" + b"}" * 32)


def test_text_that_isnt_utf8_names_the_byte() -> None:
    with pytest.raises(InvalidRequest, match=r"isn't UTF-8 text \(byte 10\)"):
        read_json(b'{"name": "\xe9"}')


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf16_with_its_byte_order_mark_is_read(mark: bytes, encoding: str) -> None:
    assert read_json(mark + '{"name": "Zoë"}'.encode(encoding)).value == {"name": "Zoë"}


def test_damaged_utf16_is_to_be_saved_as_utf8() -> None:
    with pytest.raises(InvalidRequest, match="save it as UTF-8"):
        read_json(b"\xff\xfe{\x00\x00\xd8")


@pytest.mark.parametrize("raw", [b"[]", b'"x"', b"5", b"null"])
def test_only_an_object_is_a_card(raw: bytes) -> None:
    with pytest.raises(InvalidRequest, match="no object"):
        read_json(raw)


def test_more_than_eight_megabytes_are_refused() -> None:
    with pytest.raises(TooLarge):
        read_json(b'{"a": "' + b"x" * (8 * 2**20) + b'"}')


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc\u00e9", max_size=4), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(st.dictionaries(st.text("abc", max_size=4), _JSON, max_size=5))
def test_whatever_json_holds_survives(value: dict[str, object]) -> None:
    read = read_json(write_json(value))
    assert (read.value, read.notes) == (value, ())
    assert read_json(json.dumps(value).encode()).value == value


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_are_read_or_refused_in_words(raw: bytes) -> None:
    with suppress(InvalidRequest, TooLarge):
        read_json(raw)
