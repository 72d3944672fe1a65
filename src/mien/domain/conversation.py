"""Conversations: who talks to whom, and what was said, with every way in which it could have been said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from mien.domain.briefs import Turn
from mien.domain.controls import one_line, running_text
from mien.domain.errors import InvalidRequest
from mien.domain.job import JobError
from mien.domain.writable import refuse_unwritable

CONTENT_LIMIT: Final = 8_000
"""Characters of a message that a person writes."""
NAME_LIMIT: Final = 120
DESCRIPTION_LIMIT: Final = 4_000
NOTE_LIMIT: Final = 4_000
NOTE_DEPTH_LIMIT: Final = 100
ALTERNATIVES_LIMIT: Final = 30
"""Ways to say one thing."""

NOTHING_SUMMARIZED: Final = -1


class Sender(StrEnum):
    """Who says something. ``notice``: Mien itself, to the person; no model is told."""

    NOTICE = "notice"
    CHARACTER = "character"
    USER = "user"


class AlternativeState(StrEnum):
    """``stopped``: somebody ended it early; what was there by then stays."""

    WRITING = "writing"
    COMPLETE = "complete"
    STOPPED = "stopped"
    FAILED = "failed"


Source = Literal["user", "card", "template", "ai_generated"]
"""Who worded it: a person, the character's card, rules, or a model."""


class Alternative(BaseModel):
    """One way in which a message is said."""

    model_config = ConfigDict(frozen=True)

    text: str = ""
    state: AlternativeState = AlternativeState.COMPLETE
    source: Source | None = None
    """``None`` until it is known."""
    engine: str | None = None
    model: str | None = None
    fallback: str = ""
    """Why rules wrote it although a model was to."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    finish: Literal["stop", "length"] | None = None
    """``length``: it was cut off at the most tokens that a reply may have, and ends with its last whole sentence."""
    error: JobError | None = None
    edited: bool = False
    """A person has changed the words."""
    job_id: str | None = None
    """The job that writes or wrote it."""
    use_ai: bool = True
    """Whether a model was wanted."""
    created_at: datetime


class ChatMessage(BaseModel):
    """Something that was said. A deleted one keeps its place but none of its words."""

    model_config = ConfigDict(frozen=True)

    id: str
    conversation_id: str
    position: int
    """Counts up through the conversation, from 0, never used twice."""
    sender: Sender
    chosen: int = 0
    alternatives: tuple[Alternative, ...]
    revision: int
    """The conversation's revision when it was last changed."""
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    @property
    def said(self) -> Alternative | None:
        """The way that counts; ``None`` when it was deleted."""
        return self.alternatives[self.chosen] if self.alternatives else None

    @property
    def text(self) -> str:
        """The words that count."""
        return self.said.text if self.said else ""

    @property
    def writing(self) -> int | None:
        """Which alternative is being written, if one is."""
        states = [alternative.state for alternative in self.alternatives]
        return states.index(AlternativeState.WRITING) if AlternativeState.WRITING in states else None


class Conversation(BaseModel):
    """A person's talk with a character."""

    model_config = ConfigDict(frozen=True)

    id: str
    owner_id: str
    character_id: str
    user_name: str
    user_description: str = ""
    note: str = ""
    """What the model is reminded of, ``note_depth`` messages before the end."""
    note_depth: int = 4
    summary: str = ""
    """What was said up to and including position ``summarized_through``."""
    summarized_through: int = NOTHING_SUMMARIZED
    revision: int = 0
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None


class ConversationDraft(BaseModel):
    """How a person begins a conversation, or sets it up anew."""

    model_config = ConfigDict(frozen=True)

    user_name: Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)] = "User"
    """What the character calls the person."""
    user_description: Annotated[str, Field(max_length=DESCRIPTION_LIMIT)] = ""
    note: Annotated[str, Field(max_length=NOTE_LIMIT)] = ""
    note_depth: Annotated[int, Field(ge=0, le=NOTE_DEPTH_LIMIT)] = 4

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value.strip() if isinstance(value, str) else value

    @field_validator("user_name")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return one_line(value)

    @field_validator("user_description", "note")
    @classmethod
    def _running_text(cls, value: str) -> str:
        return running_text(value)


class Delta(BaseModel):
    """More of a reply that is being written: ``text`` begins ``offset`` characters into it."""

    model_config = ConfigDict(frozen=True)

    message_id: str
    alternative: int
    offset: int
    text: str


def worded(text: str, field: str = "content") -> str:
    """What a person says, without white space around it. Raises ``InvalidRequest`` naming the field."""
    words = text.strip()
    if not words:
        raise InvalidRequest.field(field, "must not be empty.")
    if len(words) > CONTENT_LIMIT:
        raise InvalidRequest.field(field, f"must have at most {CONTENT_LIMIT} characters, not {len(words)}.")
    try:
        refuse_unwritable(words)
        return running_text(words)
    except ValueError as error:
        raise InvalidRequest.field(field, f"{error}.") from None


def turns_of(messages: Sequence[ChatMessage]) -> tuple[Turn, ...]:
    """What was said, as models and rules are told it: no notices, nothing empty or deleted."""
    return tuple(
        Turn("user" if message.sender is Sender.USER else "character", message.text)
        for message in messages
        if message.sender is not Sender.NOTICE and message.deleted_at is None and message.text
    )


def with_alternative(message: ChatMessage, index: int, alternative: Alternative) -> ChatMessage:
    """The message with one of its alternatives replaced, or added at the end; the choice stays."""
    there = message.alternatives
    return message.model_copy(update={"alternatives": (*there[:index], alternative, *there[index + 1 :])})


def best_choice(message: ChatMessage) -> int:
    """What to choose instead when the chosen alternative has no words: the last one that has, if any."""
    if message.text or not message.alternatives:
        return message.chosen
    worded = [index for index, alternative in enumerate(message.alternatives) if alternative.text]
    return worded[-1] if worded else message.chosen
