"""Characters for tests of what is said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from mien.domain.appearance import describe
from mien.domain.briefs import Turn
from mien.domain.character import Character

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def person(name: str = "Ada Marsh", description: str = "A tall woman with red hair.", **given: Any) -> Character:
    """A character who was described like this."""
    looks = describe(description, 7, name=name, declared_age=given.get("declared_age"))
    whole = {"id": "c", "owner_id": "local", "slug": "c", "seed": 7, "created_at": NOW, "updated_at": NOW}
    return Character(name=name, description=description, appearance=looks, **{**whole, **given})


def talk(*texts: str) -> tuple[Turn, ...]:
    """Turns of both in turn; the user says the last one."""
    last = len(texts) - 1
    return tuple(Turn("user" if (last - place) % 2 == 0 else "character", text) for place, text in enumerate(texts))
