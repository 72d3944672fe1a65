"""How a conversation stands before something is said in it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations, messages
from mien.domain.conversation import ChatMessage
from mien.domain.errors import NotFound, StorageUnavailable
from mien.workflows.chat.scene import Background, background_of

if TYPE_CHECKING:
    from mien.workflows.context import Context

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ConversationState:
    """How a conversation stands."""

    background: Background
    so_far: tuple[ChatMessage, ...]
    """What was said since the summary."""
    next_position: int


async def read_state(connection: AsyncConnection, owner_id: str, conversation_id: str) -> ConversationState:
    """How a conversation stands now. Raises ``NotFound``."""
    conversation, character, book = await conversations.get_with_company(connection, owner_id, conversation_id)
    so_far = await messages.living(connection, conversation.id, after=conversation.summarized_through)
    position = await messages.next_position(connection, conversation.id)
    return ConversationState(await background_of(connection, conversation, character, book), tuple(so_far), position)


async def keep_in_mind(context: Context, owner_id: str, conversation_id: str) -> None:
    """Remember how a conversation stands, if it is still there."""
    with suppress(NotFound):
        async with context.database.read() as connection:
            context.live.recall.keep(await read_state(connection, owner_id, conversation_id))


def keep_in_mind_soon(context: Context, owner_id: str, conversation_id: str) -> None:
    """As :func:`keep_in_mind`, in the background; where another process runs the jobs there is no use for it."""
    if not context.engine.runs_here:
        return
    task = asyncio.create_task(_quietly(context, owner_id, conversation_id), name="keep-in-mind")
    context.dispatching.add(task)
    task.add_done_callback(context.dispatching.discard)


async def _quietly(context: Context, owner_id: str, conversation_id: str) -> None:
    try:
        await keep_in_mind(context, owner_id, conversation_id)
    except StorageUnavailable as error:
        log.info("not_kept_in_mind", conversation_id=conversation_id, reason=error.message)
