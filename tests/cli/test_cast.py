"""Files of characters: every wrong line is told of at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from mien.cli.cast import read_cast
from mien.domain.errors import InvalidRequest
from mien.domain.rating import ContentRating

GOOD = '{"name": "Ada", "description": "A tall woman."}'


def _wrong(path: Path, lines: list[str]) -> InvalidRequest:
    path.write_text("\n".join(lines))
    with pytest.raises(InvalidRequest) as caught:
        read_cast(path, count=None, seed=0, ceiling=ContentRating.GENERAL)
    return caught.value


def test_all_wrong_lines_are_told(tmp_path: Path) -> None:
    error = _wrong(tmp_path / "cast.jsonl", [GOOD, "{", GOOD, '{"name": "Eve"}'])
    assert [each["line"] for each in error.details["lines"]] == [2, 4]
    assert "line 2" in error.message
    assert "line 4: description" in error.message


def test_of_many_wrong_lines_twenty_are_told(tmp_path: Path) -> None:
    error = _wrong(tmp_path / "cast.jsonl", ["{"] * 25)
    assert len(error.details["lines"]) == 20
    assert "and 5 more" in error.message
