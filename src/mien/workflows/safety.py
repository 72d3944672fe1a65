"""The rating rules applied where pictures are ordered; the rules themselves are ``mien.domain.rating``."""

from __future__ import annotations

from mien.domain.character import Character
from mien.domain.rating import ContentRating, assert_allowed, cues_in_prompt, judge_rating


def assert_character_allowed(character: Character, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if the character asks for a rating it may not have."""
    age = character.appearance.age_class
    assert_allowed(
        judge_rating(
            (character.name, character.description, character.system_prompt, *character.tags),
            character.declared_age,
            age.value,
            age.stated,
            character.content_rating,
            ceiling,
        )
    )


def assert_picture_allowed(character: Character, prompt: str, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if a prompt asks for more than the character, or this instance, allows."""
    age = character.appearance.age_class
    cues = cues_in_prompt(prompt)
    wanted = max(cues.rating, character.content_rating, key=list(ContentRating).index)
    assert_allowed(
        judge_rating(
            (character.name, character.description, character.system_prompt, *character.tags, prompt),
            character.declared_age,
            age.value,
            age.stated,
            wanted,
            ceiling,
        )
    )
