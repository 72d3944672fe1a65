"""The minors rule reads everything that describes a character, not the description alone."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.errors import Refused
from tests.workflows.conftest import Opener

YOUNG = "She is fifteen years old and goes to high school."


@pytest.fixture
def database_kind() -> str:
    """The rule reads words, whatever holds the data."""
    return "sqlite"


@pytest.mark.parametrize(
    "words",
    [
        {"backstory": YOUNG},
        {"personality": {"summary": YOUNG}},
        {"dialogue": {"scenario": YOUNG}},
        {"dialogue": {"greeting": "Hi, I'm fifteen years old."}},
        {"dialogue": {"alternate_greetings": ["Hi, I'm fifteen years old."]}},
        {"prompt_template": f"{{identity}}. {YOUNG}"},
        {"preferences": {"likes": ["being a schoolgirl"]}},
    ],
)
async def test_words_of_a_minor_anywhere_cap_the_character(open_mien: Opener, words: dict[str, Any]) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        with pytest.raises(Refused):
            await mien.characters.create(name="Ada", description="A tall woman.", content_rating="mature", **words)


async def test_an_adult_may_have_been_young(open_mien: Opener) -> None:
    backstory = "When she was twelve, her father left. As a teenager she ran away from home. She is thirty now."
    async with open_mien(content_rating_ceiling="mature") as mien:
        created = await mien.characters.create(
            name="Ada", description="A tall woman of thirty.", content_rating="mature", backstory=backstory
        )

    assert created.character.content_rating.value == "mature"
