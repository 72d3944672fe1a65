"""The rating rules applied where pictures are ordered; the rules themselves are ``mien.domain.rating``."""

from __future__ import annotations

from mien.domain.character import Character
from mien.domain.rating import ContentRating, assert_allowed, judge_picture, judge_rating


def assert_character_allowed(character: Character, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if the character asks for a rating it may not have."""
    age = character.appearance.age_class
    assert_allowed(
        judge_rating(
            _texts(character), character.declared_age, age.value, age.stated, character.content_rating, ceiling
        )
    )


def assert_picture_allowed(character: Character, prompt: str, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if a prompt asks for more than the character, or this instance, allows."""
    age = character.appearance.age_class
    decision = judge_picture(
        prompt,
        text_parts=_texts(character),
        declared_age=character.declared_age,
        age_class=age.value,
        age_stated=age.stated,
        requested=character.content_rating,
        ceiling=ceiling,
    )
    assert_allowed(decision)


def _texts(character: Character) -> tuple[str, ...]:
    """Everything that describes the character."""
    return character.name, character.description, character.system_prompt, *character.tags
