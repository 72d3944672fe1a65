"""``mien demo`` as a program, on a character nobody has seen before, on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.compose_and_demo import check_demo, compose, run_demo


@pytest.mark.long
def test_a_composed_character_gets_all_pictures_and_a_sheet(tmp_path: Path, database_url: str) -> None:
    characters = compose("a seed for the tests", 1)
    check_demo(characters, run_demo(characters, tmp_path, {"MIEN_DATABASE_URL": database_url}))


def test_the_same_seed_composes_the_same_characters_and_another_composes_others() -> None:
    assert compose("one", 3) == compose("one", 3)
    assert compose("one", 3) != compose("two", 3)


def test_composed_characters_have_names_of_their_own() -> None:
    assert len({each["name"] for each in compose("many", 40)}) == 40
