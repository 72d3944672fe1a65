"""What servers say, where a person reads it."""

from __future__ import annotations

import pytest

from mien.guarded_http.reason import short_reason

KEY = "sk-canary-1234567890"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("slow down", "slow down"),
        ("  two\n\tlines ", "two lines"),
        ("\x1b[2Jgone \u202eturned", "\\x1b[2Jgone \\u202eturned"),
        ("", ""),
    ],
)
def test_it_is_shown_on_one_line_and_steers_nothing(said: str, shown: str) -> None:
    assert short_reason(said) == shown


@pytest.mark.parametrize("length", [301, 19_999, 5_000_000])
def test_it_is_no_longer_than_a_person_reads(length: int) -> None:
    shown = short_reason("x" * length)
    assert (len(shown), shown[-1]) == (300, "…")


@pytest.mark.parametrize("before", [0, 285, 295, 19_990])
def test_a_key_that_is_said_back_is_blotted_out_also_where_the_text_is_cut(before: int) -> None:
    shown = short_reason(f"{'x' * before}{KEY} is no key", KEY)
    assert "sk-" not in shown
