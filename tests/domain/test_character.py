"""What a draft of a character may hold."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from mien.domain.character import CharacterDraft, Personality
from mien.domain.errors import InvalidRequest

UNWRITABLE = ["a\0b", "half \ud800 of a pair"]


@pytest.mark.parametrize("text", UNWRITABLE)
@pytest.mark.parametrize("field", ["name", "description", "system_prompt", "tags", "interests", "appearance"])
def test_text_that_no_database_keeps_is_refused_by_field(field: str, text: str) -> None:
    given: dict[str, Any] = {"name": "Ada", "description": "A woman."}
    given[field] = {"tags": (text,), "interests": [text], "appearance": {"hairColor": [text]}}.get(field, text)
    with pytest.raises(ValidationError) as caught:
        CharacterDraft(**given)
    refusal = InvalidRequest.of_validation(caught.value)
    assert refusal.details["fields"][0]["path"] == field
    assert "can't be stored" in refusal.message


def test_what_is_wrong_with_a_draft_is_said_in_plain_words() -> None:
    with pytest.raises(ValidationError) as caught:
        CharacterDraft(name="x" * 999, description="A woman.", declared_age="old", seed=-1)
    message = InvalidRequest.of_validation(caught.value).message
    assert "name must have at most" in message
    assert "declared_age must be a whole number" in message
    assert "seed must be at least 0" in message
    assert "should" not in message


@pytest.mark.parametrize(
    ("wrong", "told"),
    [("must be text", "name must be text"), ("unknown; there are three", "name: unknown; there are three")],
)
def test_a_fields_name_and_what_is_wrong_with_it_make_a_sentence(wrong: str, told: str) -> None:
    assert InvalidRequest.field("name", wrong).message == told


@pytest.mark.parametrize("text", UNWRITABLE)
def test_a_personality_is_looked_at_too(text: str) -> None:
    with pytest.raises(ValidationError):
        Personality(traits=(text,))


def test_looks_nested_without_end_are_refused() -> None:
    looks: dict[str, Any] = {}
    for _ in range(100):
        looks = {"hairColor": looks}
    with pytest.raises(ValidationError, match="levels deep"):
        CharacterDraft(name="Ada", description="A woman.", appearance=looks)


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_a_name_is_needed_and_has_its_limit(name: str) -> None:
    with pytest.raises(ValidationError):
        CharacterDraft(name=name, description="A woman.")
