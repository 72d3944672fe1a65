"""What no card may ask for, and files that are none: nothing of them is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mien.domain.errors import MienError, Refused
from mien.wiring import Mien
from tests.cards import files
from tests.cards.files import V3, card, png_card
from tests.security.pictures import encoded, gradient
from tests.workflows.conftest import Opener
from tests.workflows.kept_files import count_kept, stored_keys

MINOR = "A girl of fourteen with brown hair, in a school uniform."


NOTHING: list[dict[str, Any]] = [
    card(description=MINOR, tags=["nsfw"]),
    card(description=MINOR, extensions={"mien": {"contentRating": "mature"}}),
    card(description=MINOR, first_mes="Something lewd."),
    card(description=MINOR, character_book={"entries": [{"keys": ["x"], "content": "Something erotic."}]}),
    card(description='{"age": 14, "hair": "brown"}', tags=["nsfw"]),
    card(description="[Ada: age(14), hair(brown)]", tags=["nsfw"]),
    card(description="Age: 24\nHair: brown", personality="[Ada: age(14), traits(shy)]", tags=["nsfw"]),
]


@pytest.fixture
def database_kind() -> str:
    """Nothing of these cards reaches a database; what does is imported on both elsewhere."""
    return "sqlite"


@pytest.mark.parametrize(
    ("given", "ceiling"),
    [(NOTHING[0], "general"), *((given, "mature") for given in NOTHING)],
    ids=["tag, general", "tag", "rating", "greeting", "lore", "list", "brackets", "two ages"],
)
async def test_a_minor_is_refused_what_no_minor_may_be_and_nothing_is_written(
    open_mien: Opener, given: dict[str, Any], ceiling: str
) -> None:
    async with open_mien(content_rating_ceiling=ceiling) as mien:
        with pytest.raises(Refused):
            await mien.characters.import_card(png_card(given))
        assert await stored_keys(mien) == []
        assert await count_kept(mien) == (0, 0)


async def test_a_minor_who_is_nothing_but_that_is_welcome(mien: Mien) -> None:
    imported = await mien.characters.import_card(png_card(card(description=MINOR)))
    assert imported.created.character.content_rating.value == "general"


@pytest.mark.parametrize(
    ("ceiling", "rating"), [("general", "general"), ("suggestive", "general"), ("mature", "mature")]
)
async def test_an_adult_gets_the_rating_that_is_asked_for_where_the_instance_makes_it(
    open_mien: Opener, ceiling: str, rating: str
) -> None:
    async with open_mien(content_rating_ceiling=ceiling) as mien:
        imported = await mien.characters.import_card(png_card(card(tags=["nsfw"])))
        assert imported.created.character.content_rating.value == rating
        assert bool(imported.warnings) == (rating == "general")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        encoded(gradient(), "PNG"),
        json.dumps({"x": 1}).encode(),
        json.dumps(card(description="x" * 50_000)).encode(),
        files.png_card()[:-30],
        files.archive(V3, {"../x": b""}),
    ],
    ids=["empty", "text", "picture", "json", "too long", "cut off", "path"],
)
async def test_a_file_that_cant_be_imported_leaves_nothing_behind(mien: Mien, data: bytes) -> None:
    with pytest.raises(MienError):
        await mien.characters.import_card(data)
    assert await stored_keys(mien) == []
    assert await count_kept(mien) == (0, 0)
