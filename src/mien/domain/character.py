"""Who a character is: the facts that every picture and every reply is made from."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from mien.domain.appearance_model import Appearance
from mien.domain.controls import one_line, running_text
from mien.domain.dialogue import Dialogue
from mien.domain.picture_analysis import PictureAnalysis
from mien.domain.prompt_template import check_template
from mien.domain.rating import ContentRating
from mien.domain.writable import refuse_unwritable

NAME_LIMIT = 120
DESCRIPTION_LIMIT = 40_000
SYSTEM_PROMPT_LIMIT = 40_000
BACKSTORY_LIMIT = 40_000
PROMPT_TEMPLATE_LIMIT = 4_000
SEED_LIMIT = 2**63 - 1

Seed = Annotated[int, Field(ge=0, le=SEED_LIMIT)]


class Visibility(StrEnum):
    """Who may see a character besides its owner."""

    PRIVATE = "private"
    PUBLIC = "public"


class Personality(BaseModel):
    """How a character behaves: short traits, a summary in free words, and how they sound."""

    model_config = ConfigDict(frozen=True)

    summary: str = ""
    traits: tuple[str, ...] = ()
    voice: str = ""

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value


class Preferences(BaseModel):
    """What a character likes and dislikes, in short phrases."""

    model_config = ConfigDict(frozen=True)

    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value


class CharacterDraft(BaseModel):
    """What a person gives when a character is created; whatever is left out is read from the text or filled in."""

    model_config = ConfigDict(frozen=True)

    name: Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)]
    description: Annotated[str, Field(min_length=1, max_length=DESCRIPTION_LIMIT)]
    system_prompt: Annotated[str, Field(max_length=SYSTEM_PROMPT_LIMIT)] = ""
    appearance: dict[str, Any] = {}
    """Attributes given outright; they win over the description."""
    personality: Personality = Personality()
    interests: tuple[str, ...] = ()
    preferences: Preferences = Preferences()
    backstory: Annotated[str, Field(max_length=BACKSTORY_LIMIT)] = ""
    dialogue: Dialogue = Dialogue()
    prompt_template: Annotated[str, Field(max_length=PROMPT_TEMPLATE_LIMIT)] = ""
    """How this character's pictures are worded instead of the usual way; see ``domain.prompt_template``."""
    declared_age: Annotated[int, Field(ge=0, le=100_000)] | None = None
    content_rating: ContentRating = ContentRating.GENERAL
    official: bool = False
    visibility: Visibility = Visibility.PRIVATE
    seed: Seed | None = None
    tags: tuple[str, ...] = ()
    avatar_url: str | None = None
    preview_id: str | None = None
    """A preview drawn earlier, whose very picture becomes the avatar."""
    generate_references: bool = False
    generate_embeddings: bool | None = None
    """``None``: as the instance is set up."""
    backend: Annotated[str, Field(min_length=1, max_length=64)] | None = None
    """The image backend that draws this character; ``None``: as the instance is set up."""

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value

    @field_validator("name", "description", mode="before")
    @classmethod
    def _not_blank(cls, value: object) -> object:
        if isinstance(value, str) and not value.strip():
            raise ValueError("must not be empty")
        return value.strip() if isinstance(value, str) else value

    @field_validator("name", "tags", "interests")
    @classmethod
    def _one_line(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        return one_line(value) if isinstance(value, str) else tuple(map(one_line, value))

    @field_validator("description", "system_prompt", "backstory", "prompt_template")
    @classmethod
    def _running_text(cls, value: str) -> str:
        return running_text(value)

    @field_validator("prompt_template")
    @classmethod
    def _can_be_filled(cls, value: str) -> str:
        return check_template(value)


class Character(BaseModel):
    """One character as it is stored; a changed character is a new object (``model_copy``)."""

    model_config = ConfigDict(frozen=True)

    id: str
    owner_id: str
    slug: str
    name: str
    description: str
    system_prompt: str = ""
    appearance: Appearance
    personality: Personality = Personality()
    interests: tuple[str, ...] = ()
    preferences: Preferences = Preferences()
    backstory: str = ""
    dialogue: Dialogue = Dialogue()
    prompt_template: str = ""
    declared_age: int | None = None
    content_rating: ContentRating = ContentRating.GENERAL
    official: bool = False
    visibility: Visibility = Visibility.PRIVATE
    seed: Seed
    tags: tuple[str, ...] = ()
    avatar_image_id: str | None = None
    avatar_url: str | None = None
    """A picture elsewhere that the person gave instead of letting Mien draw one."""
    source_image_id: str | None = None
    master_image_id: str | None = None
    """The picture that a person chose to measure identity against; ``None``: the reference set's close-up, else the
    avatar."""
    analysis: PictureAnalysis | None = None
    """What the source picture was taken to show, and whose words the character is made of; ``None`` without one."""
    backend: str | None = None
    """The image backend that draws this character unless a request names another; ``None``: the instance's."""
    created_at: datetime
    updated_at: datetime

    @property
    def spoken_name(self) -> str:
        """What the character is called in conversation: the nickname, else the name."""
        return self.dialogue.nickname.strip() or self.name

    @property
    def has_avatar(self) -> bool:
        """True when a picture was given or has been made."""
        return self.avatar_image_id is not None or self.avatar_url is not None

    @property
    def wants_automatic_avatar(self) -> bool:
        """An avatar is made by itself only for characters that have none and aren't official."""
        return not self.official and not self.has_avatar


_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ħ": "h", "Ħ": "H"}
)
"""Latin letters that Unicode doesn't take apart."""
_LOOKS_LIKE_AN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*")


def slugify(name: str, fallback: Literal["character"] = "character") -> str:
    """Lower-case ASCII words joined by hyphens, at most 60 characters; never empty.

    Names in scripts without an ASCII form (and emoji) give ``fallback``; one that looks like an id is put behind it, so
    that no slug can be mistaken for the id of another character.
    """
    ascii_name = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:60].strip("-")
    if _LOOKS_LIKE_AN_ID.fullmatch(slug):
        slug = f"{fallback}-{slug}"[:60].strip("-")
    return slug or fallback
