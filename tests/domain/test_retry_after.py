"""How long servers ask to be left alone."""

from __future__ import annotations

import pytest

from mien.domain.retry_after import seconds_to_wait


@pytest.mark.parametrize(("header", "seconds"), [("17", 17.0), ("0.05", 0.05), ("0", 0.0), ("99999999", 3600.0)])
def test_seconds_are_read_and_none_is_more_than_an_hour(header: str, seconds: float) -> None:
    assert seconds_to_wait(header) == seconds


@pytest.mark.parametrize(
    "header", [None, "", "soon", "-1", "1e9", "nan", " 7", "7\n", "٧", "9" * 5000, "Wed, 21 Oct 2026 07:28:00 GMT"]
)
def test_what_is_no_count_of_seconds_is_left_aside(header: str | None) -> None:
    assert seconds_to_wait(header) is None
