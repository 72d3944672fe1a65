"""The declared age of a character decides how old it looks, and never what it may be shown as."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx2
import pytest

from mien.domain.appearance import describe
from mien.domain.character import Character
from mien.domain.errors import Refused
from mien.domain.rating import ContentRating
from mien.workflows.safety import assert_character_allowed
from tests.api.conftest import QUIET, create

CHARACTERS = "/api/v1/characters"


async def test_declared_age_decides_the_age_class_on_create_and_on_change(client: httpx2.AsyncClient) -> None:
    created = await create(client, **QUIET, description="A tall baker.", declaredAge=70)
    assert created["appearance"]["ageClass"]["value"] == "elderly"

    changed = (await client.patch(f"{CHARACTERS}/ada", json={"declaredAge": 25})).json()

    age = {"value": "young_adult", "source": "stated", "evidence": "declared age"}
    assert changed["appearance"] == created["appearance"] | {"ageClass": age}


async def test_age_class_set_by_hand_outlives_a_new_declared_age(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET, appearance={"ageClass": "adult"})

    changed = (await client.patch(f"{CHARACTERS}/ada", json={"declaredAge": 70})).json()

    assert changed["appearance"]["ageClass"]["value"] == "adult"


@pytest.mark.parametrize("text", ["A person of 16.", "A kid."])
def test_declared_adult_age_does_not_lift_what_the_text_caps(text: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    character = Character(
        id="c", owner_id="o", slug="sam", name="Sam", description=text, seed=1, created_at=now, updated_at=now,
        appearance=describe(text, 1, declared_age=30), declared_age=30, content_rating=ContentRating.SUGGESTIVE,
    )  # fmt: skip
    with pytest.raises(Refused):
        assert_character_allowed(character, ContentRating.SUGGESTIVE)
