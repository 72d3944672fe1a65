"""The rating rules applied where pictures are ordered; the rules themselves are ``mien.domain.rating``."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, ParamSpec, TypeVar

from mien.domain.appearance import DECLARED, read_appearance, readable
from mien.domain.appearance_model import AgeClass, Attribute
from mien.domain.character import Character
from mien.domain.errors import Refused
from mien.domain.rating import ContentRating, assert_allowed, judge_picture, judge_rating
from mien.domain.rating.chat import Speaker, speaker

P = ParamSpec("P")
T = TypeVar("T")

_AT_ONCE: Final = 4_000
"""Characters that are judged within a few milliseconds."""


async def beside_the_loop(length: int, judge: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """What ``judge`` gives; in a thread where it reads a text of more than a moment's ``length`` (in characters).

    Whoever asks the API meanwhile needn't wait for that.
    """
    if length <= _AT_ONCE:
        return judge(*args, **named)
    return await asyncio.to_thread(judge, *args, **named)


def length_of(character: Character) -> int:
    """How many characters the rules read of a character."""
    return sum(map(len, _told(character)))


def assert_character_allowed(character: Character, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if the character, or the picture it started from, has a rating it may not have."""
    age = _age_class(character)
    seen = character.analysis.rating if character.analysis else None
    asked = max(character.content_rating, seen or ContentRating.GENERAL)
    assert_allowed(judge_rating(_texts(character), character.declared_age, age.value, age.stated, asked, ceiling))


def counts_as_minor(character: Character) -> bool:
    """True of whoever is, seems or may be under age, and so is capped at general for ever."""
    age = _age_class(character)
    rule = judge_rating(_texts(character), character.declared_age, age.value, age.stated, ContentRating.GENERAL)
    return rule.capped_as_minor


def drawable(cast: Sequence[Character], ceiling: ContentRating) -> list[Character]:
    """Those of some characters that may have pictures here."""
    allowed = []
    for character in cast:
        with suppress(Refused):
            assert_character_allowed(character, ceiling)
            allowed.append(character)
    return allowed


def assert_picture_allowed(character: Character, prompt: str, ceiling: ContentRating) -> None:
    """Raise ``Refused`` if a prompt asks for more than the character, or this instance, allows."""
    age = _age_class(character)
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


def speaker_of(character: Character) -> Speaker:
    """The character as the rule for what is said sees it."""
    age = _age_class(character)
    return speaker(_texts(character), character.declared_age, age.value, age.stated)


def _age_class(character: Character) -> Attribute[AgeClass]:
    """The age class that the rules judge: a declared age may not hide that text or picture show somebody younger.

    A description that was only proposed says nothing about being grown up until a person declares an age or rewrites
    it.
    """
    seen = character.analysis
    if seen is not None and seen.youthful:
        return Attribute(value=AgeClass.CHILD if seen.age_class == "child" else AgeClass.TEEN, source="stated")
    if seen is not None and seen.describes and character.declared_age is None:
        return Attribute(value=AgeClass.TEEN, source="filled")  # nobody vouches for what a model or a file says
    shown = character.appearance.age_class
    if shown.evidence != DECLARED:
        return shown
    told = read_appearance(character.description, name=character.name).age_class
    return told if told is not None and told.value in (AgeClass.CHILD, AgeClass.TEEN) else shown


def _texts(character: Character) -> tuple[str, ...]:
    """Everything that describes the character, in looks, deeds or words of its own."""
    said = character.description
    return tuple(text for text in (*_told(character), *{readable(said)} - {said}) if text)


def _told(character: Character) -> tuple[str, ...]:
    """Everything of that as it was written."""
    manner, tastes, talk = character.personality, character.preferences, character.dialogue
    return (
        character.name,
        character.description,
        character.system_prompt,
        *character.tags,
        *(manner.summary, *manner.traits, manner.voice, *character.interests, *tastes.likes, *tastes.dislikes),
        *(character.backstory, character.prompt_template),
        *(talk.nickname, talk.scenario, talk.greeting, *talk.alternate_greetings, talk.example_messages),
        talk.post_history_instructions,
    )
