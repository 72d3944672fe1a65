"""What a reply is made from: who speaks, with whom, and what was said before."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import lorebooks, messages
from mien.domain.briefs import Turn
from mien.domain.character import Character
from mien.domain.conversation import ChatMessage, Conversation, turns_of
from mien.domain.dialogue import Lorebook
from mien.workflows.feedback import liked_replies

_LIKED: Final = 3
"""Replies that people liked, shown to the model as examples."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that one reply depends on, as it was when the reply was asked for."""

    conversation: Conversation
    character: Character
    lorebook: Lorebook | None
    turns: tuple[Turn, ...]
    """What was said since the summary, oldest first; the last one is the user's."""
    liked: tuple[str, ...]
    avoid: tuple[str, ...]
    """Other ways in which this reply was worded."""
    revision: int
    """The conversation's with the reply to come in it."""
    seed: int
    use_ai: bool

    @property
    def char_name(self) -> str:
        """What the character is called in conversation."""
        return self.character.spoken_name


@dataclass(frozen=True, slots=True)
class Background:
    """What the scenes of a conversation have in common until something of it is changed."""

    conversation: Conversation
    character: Character
    lorebook: Lorebook | None
    liked: tuple[str, ...]


async def background_of(
    connection: AsyncConnection, conversation: Conversation, character: Character, lorebook: Lorebook | None
) -> Background:
    """The background as it is now."""
    liked = await liked_replies(connection, conversation.owner_id, character.id, _LIKED)
    return Background(conversation, character, lorebook, liked)


def scene_from(background: Background, so_far: Sequence[ChatMessage], reply: ChatMessage, index: int) -> Scene:
    """The scene of one alternative of a reply to what was said ``so_far``."""
    return Scene(
        conversation=background.conversation,
        character=background.character,
        lorebook=background.lorebook,
        turns=turns_of(so_far),
        liked=background.liked,
        avoid=tuple(each.text for each in reply.alternatives if each.text),
        revision=reply.revision,
        seed=_seed(reply.id, index),
        use_ai=reply.alternatives[index].use_ai,
    )


async def scene_of(
    connection: AsyncConnection, conversation: Conversation, character: Character, reply: ChatMessage, index: int
) -> Scene:
    """The scene of one alternative of a reply that is there."""
    after = conversation.summarized_through
    so_far = await messages.living(connection, conversation.id, after=after, before=reply.position)
    book = await lorebooks.find(connection, character.id)
    return scene_from(await background_of(connection, conversation, character, book), so_far, reply, index)


def _seed(message_id: str, index: int) -> int:
    """The same for the same alternative, however often it is written after crashes."""
    return int.from_bytes(hashlib.sha256(f"{message_id}/{index}".encode()).digest()[:4]) >> 1
