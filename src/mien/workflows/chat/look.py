"""How a conversation stands before something is said in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations, messages
from mien.domain.conversation import ChatMessage
from mien.domain.errors import NotFound
from mien.workflows.chat.scene import Basis, basis_of

if TYPE_CHECKING:
    from mien.workflows.context import Context


@dataclass(frozen=True, slots=True)
class Known:
    """How a conversation stands."""

    basis: Basis
    so_far: tuple[ChatMessage, ...]
    """What was said since the summary."""


async def look(connection: AsyncConnection, owner_id: str, conversation_id: str) -> Known:
    """How a conversation stands now. Raises ``NotFound``."""
    conversation, character = await conversations.get_with_character(connection, owner_id, conversation_id)
    so_far = await messages.living(connection, conversation.id, after=conversation.summarized_through)
    return Known(await basis_of(connection, conversation, character), tuple(so_far))


async def keep_in_mind(context: Context, owner_id: str, conversation_id: str) -> None:
    """Remember how a conversation stands, as far as it is still there."""
    recall = context.live.recall
    expected = recall.expect(conversation_id)
    try:
        async with context.database.read() as connection:
            recall.keep(await look(connection, owner_id, conversation_id), expected)
    except NotFound:
        recall.forget(conversation_id)
