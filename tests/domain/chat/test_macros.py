"""Macros of cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.chat import fill, with_original


def filled(text: str, seed: int = 1) -> str:
    return fill(text, char="Ada", user="Bob", seed=seed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{char}} and {{user}}", "Ada and Bob"),
        ("{{Char}} and {{ USER }}", "Ada and Bob"),
        ("<BOT> waves at <user>", "Ada waves at Bob"),
        ("a{{// a remark }}b", "ab"),
        ("{{reverse:abc}}", "cba"),
        ("{{random:{{user}}}}", "Bob"),
        ("{{random:a\\,b}}", "a,b"),
        ("{{newline}}", "\n"),
        ("{{hidden_key:x}}", ""),
    ],
)
def test_macros_are_carried_out(text: str, expected: str) -> None:
    assert filled(text) == expected


@pytest.mark.parametrize("text", ["{{weather}}", "{{}}", "{char}", "<b>bold</b>", "{{roll:many}}", "{{roll:d0}}"])
def test_what_isnt_known_stays(text: str) -> None:
    assert filled(text) == text


def test_a_choice_falls_the_same_way_for_a_seed() -> None:
    text = "{{random:red,green,blue,black}} {{roll:d100}} {{pick::x::y}}"
    assert filled(text, 4) == filled(text, 4)
    assert len({filled(text, seed) for seed in range(30)}) > 5


def test_a_name_that_looks_like_a_macro_stays_a_name() -> None:
    assert fill("Hello {{user}}", char="Ada", user="{{char}}") == "Hello {{char}}"


def test_original_stands_for_what_it_replaces() -> None:
    assert with_original("Be kind. {{Original}}", "Be brief.") == "Be kind. Be brief."
    assert with_original("Be kind.", "Be brief.") == "Be kind."
    assert with_original("  ", "Be brief.") == "Be brief."


@given(st.text(alphabet="{}:/,abc charuserndom\\", max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(filled(text), str)


def test_many_brackets_are_read_at_once() -> None:
    assert filled("{{" * 20_000).count("{") == 40_000
