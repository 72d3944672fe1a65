"""Conversations and what was said in them, on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from mien.api.dependencies import Handle
from mien.api.job_bodies import JobErrorOut, JobOut, job_out
from mien.api.wire import WireIn, WireOut, without_defaults
from mien.domain.controls import one_line, running_text
from mien.domain.conversation import (
    CONTENT_LIMIT,
    DESCRIPTION_LIMIT,
    NAME_LIMIT,
    NOTE_DEPTH_LIMIT,
    NOTE_LIMIT,
    AlternativeState,
    ChatMessage,
    Conversation,
    Delta,
    Sender,
    Source,
)
from mien.workflows.chat.open import Opened
from mien.workflows.chat.say import Asked

_Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_LIMIT),
    AfterValidator(one_line),
    Field(description="What the character calls you."),
]
_Description = Annotated[
    str,
    Field(max_length=DESCRIPTION_LIMIT, description="Who you are in this conversation."),
    AfterValidator(running_text),
]
_Note = Annotated[
    str,
    Field(max_length=NOTE_LIMIT, description="What the character is reminded of, `noteDepth` messages before the end."),
    AfterValidator(running_text),
]
_Depth = Annotated[int, Field(ge=0, le=NOTE_DEPTH_LIMIT)]
_Content = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=CONTENT_LIMIT),
    AfterValidator(running_text),
]
_UseAi = Annotated[bool, Field(description="False: let templates reply, also where there is a model.")]


class ConversationPatch(WireIn):
    """What a conversation is set up with; what is left out stays as it is."""

    model_config = ConfigDict(json_schema_extra=without_defaults)

    user_name: _Name = "User"
    user_description: _Description = ""
    note: _Note = ""
    note_depth: _Depth = 4


class ConversationIn(WireIn):
    """Whom to talk with, and as whom."""

    character_id: Annotated[Handle, Field(description="Id or slug of a character of yours, or id of a public one.")]
    user_name: _Name = "User"
    user_description: _Description = ""
    note: _Note = ""
    note_depth: _Depth = 4


class MessageIn(WireIn):
    """Something to say."""

    conversation_id: Handle
    sender: Literal["user"] = "user"
    content: _Content
    use_ai: _UseAi = True


class RegenerateIn(WireIn):
    """How to write the reply again."""

    use_ai: _UseAi = True


class MessagePatch(WireIn):
    """Either other words for the chosen alternative, or another alternative."""

    content: _Content | None = None
    chosen: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> MessagePatch:
        if (self.content is None) == (self.chosen is None):
            raise ValueError("send either content or chosen")
        return self


class AlternativeOut(WireOut):
    """One way in which a message is said."""

    content: str
    state: AlternativeState
    source: Source | None = Field(description="Who worded it; null until it is known.")
    engine: str | None
    model: str | None
    fallback: str = Field(description="Why templates wrote it although a model was to.")
    prompt_tokens: int | None
    completion_tokens: int | None
    finish: Literal["stop", "length"] | None = Field(
        description="`length`: cut off at the most tokens that a reply may have, behind its last whole sentence."
    )
    error: JobErrorOut | None
    edited: bool
    job_id: str | None
    created_at: datetime


class MessageOut(WireOut):
    """Something that was said, or is being written."""

    id: str
    conversation_id: str
    position: int
    sender: Sender
    content: str = Field(description="The words of the chosen alternative.")
    state: AlternativeState | None = Field(description="Of the chosen alternative; null when the message is deleted.")
    chosen: int
    alternatives: list[AlternativeOut]
    revision: int = Field(description="The conversation's revision when this was last changed.")
    deleted: bool
    created_at: datetime
    updated_at: datetime


class MessagePage(WireOut):
    """Some messages, newest first."""

    items: list[MessageOut]
    next_cursor: str | None


class DeltaOut(WireOut):
    """More words of a reply that is being written."""

    message_id: str
    alternative: int
    offset: int
    text: str


class ConversationOut(WireOut):
    """A conversation."""

    id: str
    character_id: str
    user_name: str
    user_description: str
    note: str
    note_depth: int
    summary: str = Field(description="What is remembered of messages that are no longer read.")
    summarized_through: int = Field(description="Position up to which the summary tells; -1 for none.")
    revision: int
    created_at: datetime
    updated_at: datetime


class OpenedOut(ConversationOut):
    """A new conversation."""

    messages: list[MessageOut] = Field(description="The notice that this is an AI character, then its greeting.")


class ConversationPage(WireOut):
    """Some conversations, newest first."""

    items: list[ConversationOut]
    next_cursor: str | None


class AskedOut(WireOut):
    """What was said, the reply to come, and the job that writes it."""

    message: MessageOut
    reply: MessageOut
    job: JobOut


class RegeneratedOut(WireOut):
    """The reply with an alternative to come, and the job that writes it."""

    reply: MessageOut
    job: JobOut


def conversation_out(conversation: Conversation) -> ConversationOut:
    """A conversation."""
    return ConversationOut(**_shown(conversation))


def opened_out(opened: Opened) -> OpenedOut:
    """A new conversation."""
    return OpenedOut(**_shown(opened.conversation), messages=[message_out(each) for each in opened.messages])


def message_out(message: ChatMessage) -> MessageOut:
    """A message."""
    said = message.said
    return MessageOut(
        id=message.id,
        conversation_id=message.conversation_id,
        position=message.position,
        sender=message.sender,
        content=message.text,
        state=said.state if said else None,
        chosen=message.chosen,
        alternatives=[
            AlternativeOut(content=each.text, **each.model_dump(exclude={"text", "use_ai"}))
            for each in message.alternatives
        ],
        revision=message.revision,
        deleted=message.deleted_at is not None,
        created_at=message.created_at,
        updated_at=message.updated_at,
    )


def delta_out(delta: Delta) -> DeltaOut:
    """More words."""
    return DeltaOut(**delta.model_dump())


def asked_out(asked: Asked) -> AskedOut:
    """An answer to something said."""
    assert asked.message is not None
    return AskedOut(message=message_out(asked.message), reply=message_out(asked.reply), job=job_out(asked.job))


def regenerated_out(asked: Asked) -> RegeneratedOut:
    """An answer to a wish for another alternative."""
    return RegeneratedOut(reply=message_out(asked.reply), job=job_out(asked.job))


def _shown(conversation: Conversation) -> dict[str, Any]:
    return conversation.model_dump(exclude={"owner_id", "deleted_at"})
