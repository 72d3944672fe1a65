from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.images.diffusion.long_prompt.weights import LEAST, MOST, Fragment, read_weights

SYNTAX = st.text(alphabet="()[]\\+-:.e0123 ab,é", max_size=60)


def weighed(prompt: str) -> list[tuple[str, float]]:
    return [(fragment.text, round(fragment.weight, 4)) for fragment in read_weights(prompt)[0]]


@pytest.mark.parametrize(
    ("prompt", "fragments"),
    [
        ("a red hat", [("a red hat", 1)]),
        ("a (red:1.2) hat", [("a ", 1), ("red", 1.2), (" hat", 1)]),
        ("a (red) hat", [("a ", 1), ("red", 1.1), (" hat", 1)]),
        ("a [red] hat", [("a ", 1), ("red", 0.9091), (" hat", 1)]),
        ("((red))", [("red", 1.21)]),
        ("(a (red:1.5) hat:0.5)", [("a ", 0.5), ("red", 0.75), (" hat", 0.5)]),
        ("red++ hat-", [("red", 1.21), (" ", 1), ("hat", 0.9)]),
        ("(red hat)++ (blue coat)--", [("red hat", 1.21), (" ", 1), ("blue coat", 0.81)]),
        ("(red : .5 )", [("red ", 0.5)]),
    ],
)
def test_weights_are_read_in_both_ways_of_writing_them(prompt: str, fragments: list[tuple[str, float]]) -> None:
    assert weighed(prompt) == fragments


@pytest.mark.parametrize(
    "prompt", [":) or (: ", "a) b", "((a", "a]", "(a]", "a: 1.2)", "well-known", "1+1", "C++11", "a - b", "+ -", ""]
)
def test_what_is_no_weight_is_text(prompt: str) -> None:
    assert weighed(prompt) == [(prompt, 1)]


def test_a_backslash_makes_text_of_brackets_and_signs() -> None:
    assert weighed(r"\(C\+\+\) \[x\] a\b \\") == [(r"(C++) [x] a\b " + "\\", 1)]


def test_weights_out_of_bounds_are_brought_within_and_named() -> None:
    fragments, ignored = read_weights("(sun:1e9) and (moon:-3), stars")
    assert fragments == (Fragment("sun", MOST), Fragment(" and ", 1), Fragment("moon", LEAST), Fragment(", stars", 1))
    assert [each.what for each in ignored] == ["weight 1e+09 of 'sun' and 1 more"]
    assert ignored[0].reason == "weights are kept from 0 to 2"


def test_a_number_too_large_for_a_computer_is_a_weight_out_of_bounds() -> None:
    fragments, ignored = read_weights("(sun:" + "9" * 10_000 + ")")
    assert fragments == (Fragment("sun", MOST),)
    assert ignored


@given(SYNTAX)
def test_any_text_is_read_and_its_weights_are_within_bounds(prompt: str) -> None:
    fragments, _ = read_weights(prompt)
    assert all(LEAST <= fragment.weight <= MOST for fragment in fragments)


@given(SYNTAX)
def test_letters_are_neither_lost_nor_added_nor_moved(prompt: str) -> None:
    text = "".join(fragment.text for fragment in read_weights(prompt)[0])
    assert [letter for letter in text if letter in "abé,"] == [letter for letter in prompt if letter in "abé,"]


@given(st.text(alphabet="ab .,'é\n", max_size=60))
def test_text_without_syntax_stays_as_it_is(prompt: str) -> None:
    assert "".join(fragment.text for fragment in read_weights(prompt)[0]) == prompt


@pytest.mark.parametrize(
    ("prompt", "fragments"),
    [
        ("(" * 100_000 + "sun" + ")" * 100_000, [("sun", MOST)]),
        ("[" * 100_000 + "sun" + "]" * 100_000, [("sun", 0)]),
        ("(" * 100_000, [("(" * 100_000, 1)]),
        ("sun" + "+" * 100_000, [("sun", MOST)]),
        (":" * 100_000, [(":" * 100_000, 1)]),
        ("(a:" + " " * 100_000, [("(a:" + " " * 100_000, 1)]),
    ],
)
def test_a_hundred_thousand_brackets_are_read_in_one_pass(prompt: str, fragments: list[tuple[str, float]]) -> None:
    assert weighed(prompt) == fragments
