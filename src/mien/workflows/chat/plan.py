"""Rows for a reply to come. Nothing here runs or commits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import jobs
from mien.domain.conversation import ChatMessage, Conversation
from mien.domain.errors import Conflict
from mien.domain.job import Job, JobKind
from mien.workflows.dispatch import TEXT_BACKEND
from mien.workflows.planning import plan_job

if TYPE_CHECKING:
    from mien.workflows.context import Context


SOMEBODY_WRITES: Final = "A reply is being written in this conversation; wait until it is there, or stop it."


async def assert_nobody_writes(connection: AsyncConnection, conversation_id: str) -> None:
    """Raise ``Conflict`` while a reply is being written in a conversation."""
    if await jobs.open_of_conversation(connection, conversation_id) is not None:
        raise Conflict(SOMEBODY_WRITES)


async def plan_reply(
    context: Context, connection: AsyncConnection, conversation: Conversation, reply: ChatMessage, index: int
) -> Job:
    """Write the job of an alternative under the id that the alternative names.

    Where this process runs jobs it begins the job itself: then the job counts as handed over from the start.
    """
    return await plan_job(
        connection,
        JobKind.REPLY,
        conversation.owner_id,
        context.clock.now(),
        backend=TEXT_BACKEND,
        character_id=conversation.character_id,
        conversation_id=conversation.id,
        arguments={"messageId": reply.id, "alternative": index},
        job_id=reply.alternatives[index].job_id,
        handed_over=context.engine.runs_here,
    )
