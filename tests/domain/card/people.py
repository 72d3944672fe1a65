"""Characters as importing a card makes them, without a database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from mien.domain.appearance import apply_overrides, describe
from mien.domain.card import CARD_FIELDS, ReadCard, allowed_rating, read_card
from mien.domain.character import Character, CharacterDraft
from mien.domain.rating import ContentRating

MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
LATER = datetime(2026, 11, 2, tzinfo=UTC)


def character_of(draft: CharacterDraft, ceiling: ContentRating = ContentRating.GENERAL) -> Character:
    assert draft.seed is not None
    looks = describe(draft.description, draft.seed, name=draft.name, declared_age=draft.declared_age)
    return Character(
        id="0192f0c0-0000-7000-8000-000000000001",
        owner_id="local",
        slug="x",
        appearance=apply_overrides(looks, draft.appearance),
        seed=draft.seed,
        content_rating=allowed_rating(draft.content_rating, ceiling),
        created_at=MOMENT,
        updated_at=LATER,
        **{name: getattr(draft, name) for name in CARD_FIELDS},
    )


def imported(card: dict[str, Any], filename: str = "") -> tuple[Character, ReadCard]:
    read = read_card(card, filename=filename)
    return character_of(read.draft), read


def known(character: Character) -> dict[str, Any]:
    """Everything about a character that has to survive a journey."""
    looks = {name: each["value"] for name, each in character.appearance.model_dump(mode="json").items()}
    return {name: getattr(character, name) for name in (*CARD_FIELDS, "seed", "content_rating")} | {"looks": looks}
