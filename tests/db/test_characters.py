"""Finding characters: by id, by slug, and when one's slug is another's id."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mien.db import characters
from mien.db.database import Database
from mien.domain.appearance import describe
from mien.domain.appearance_model import Appearance
from mien.domain.character import Character

NOW = datetime(2026, 1, 1, tzinfo=UTC)


async def stored(database: Database, character_id: str, slug: str, appearance: Appearance) -> None:
    character = Character(
        id=character_id,
        owner_id="local",
        slug=slug,
        name=slug,
        description="A man.",
        appearance=appearance,
        seed=1,
        created_at=NOW,
        updated_at=NOW,
    )
    async with database.write() as connection:
        await characters.insert(connection, character, storage_folder=f"characters/local/{slug}")


@pytest.mark.parametrize("order", [("first", "second"), ("second", "first")])
async def test_an_id_wins_over_the_same_slug(database: Database, order: tuple[str, str]) -> None:
    slugs = {"first": "ada", "second": "first"}
    for character_id in order:
        await stored(database, character_id, slugs[character_id], describe("A man.", 1))

    async with database.read() as connection:
        found = await characters.get(connection, "local", "first")

    assert found.id == "first"
