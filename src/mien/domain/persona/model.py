"""An invented character: complete, every text and list bounded, always an adult."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from mien.domain.character import NAME_LIMIT, CharacterDraft, Personality, Preferences
from mien.domain.controls import one_line, running_text
from mien.domain.dialogue import Dialogue
from mien.domain.writable import refuse_unwritable

YOUNGEST: Final = 18
"""Years: whoever Mien invents is an adult."""
OLDEST: Final = 80

_STRIPPED: Final = StringConstraints(strip_whitespace=True)
Phrase = Annotated[str, _STRIPPED, Field(min_length=2, max_length=80)]
Trait = Annotated[str, _STRIPPED, Field(min_length=3, max_length=40)]
Tag = Annotated[str, _STRIPPED, Field(min_length=2, max_length=40)]
Pronouns = Annotated[str, Field(pattern="^(she/her|he/him|they/them)$")]


class Persona(BaseModel):
    """Somebody who didn't exist before. The looks are in ``description``, in sentences that can be drawn from."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    name: Annotated[str, _STRIPPED, Field(min_length=1, max_length=NAME_LIMIT)]
    """First and last name, or as it was given."""
    age: Annotated[int, Field(strict=True, ge=YOUNGEST, le=OLDEST)]
    """Age in years; always an adult."""
    pronouns: Pronouns
    """she/her, he/him or they/them; used everywhere in the other texts."""
    persona_type: Tag
    """The kind of persona in one or two words, such as fitness or travel."""
    occupation: Phrase
    """What they do for a living."""
    home: Phrase
    """Where they live."""
    description: Annotated[str, _STRIPPED, Field(min_length=80, max_length=1_200)]
    """Looks in full sentences: age, build, skin, hair (colour, length, style), eyes, and clothes with colours."""
    personality: Annotated[str, _STRIPPED, Field(min_length=20, max_length=600)]
    """The character in one to three sentences."""
    traits: Annotated[tuple[Trait, ...], Field(min_length=3, max_length=6)]
    """Adjectives that fit together."""
    voice: Annotated[str, _STRIPPED, Field(min_length=10, max_length=400)]
    """How they sound when they talk."""
    interests: Annotated[tuple[Phrase, ...], Field(min_length=3, max_length=8)]
    """What they spend their time on; it follows from the work and the character."""
    likes: Annotated[tuple[Phrase, ...], Field(min_length=2, max_length=6)]
    """Small, concrete things."""
    dislikes: Annotated[tuple[Phrase, ...], Field(min_length=2, max_length=6)]
    """Small, concrete things."""
    backstory: Annotated[str, _STRIPPED, Field(min_length=80, max_length=1_500)]
    """How they came to be who and where they are: places, work, a turning point; the years add up to the age."""
    scenario: Annotated[str, _STRIPPED, Field(min_length=10, max_length=400)]
    """Where and how a conversation with them begins; {{user}} stands for whoever talks with them."""
    greeting: Annotated[str, _STRIPPED, Field(min_length=10, max_length=600)]
    """The first thing they say, in their own voice."""
    system_prompt: Annotated[str, _STRIPPED, Field(min_length=40, max_length=1_800)]
    """How a language model is told to be them, beginning with 'You are'."""
    tags: Annotated[tuple[Tag, ...], Field(min_length=1, max_length=8)]
    """Words to find them by."""

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value

    @field_validator("name", "persona_type", "occupation", "home", "traits", "interests", "likes", "dislikes", "tags")
    @classmethod
    def _one_line(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        return one_line(value) if isinstance(value, str) else tuple(map(one_line, value))

    @field_validator(
        "description", "personality", "voice", "backstory", "scenario", "greeting", "system_prompt", mode="after"
    )
    @classmethod
    def _running_text(cls, value: str) -> str:
        return running_text(value)


def to_draft(persona: Persona, seed: int) -> CharacterDraft:
    """The character to create from a persona; ``seed`` fixes what the description of the looks leaves open."""
    return CharacterDraft(
        name=persona.name,
        description=persona.description,
        system_prompt=persona.system_prompt,
        personality=Personality(summary=persona.personality, traits=persona.traits, voice=persona.voice),
        interests=persona.interests,
        preferences=Preferences(likes=persona.likes, dislikes=persona.dislikes),
        backstory=persona.backstory,
        dialogue=Dialogue(scenario=persona.scenario, greeting=persona.greeting),
        declared_age=persona.age,
        seed=seed,
        tags=persona.tags,
    )
