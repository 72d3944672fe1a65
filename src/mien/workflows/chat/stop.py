"""Stopping a reply that is being written; what is there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mien.db import jobs, messages
from mien.domain.conversation import ChatMessage
from mien.domain.errors import Conflict
from mien.workflows.cancel import cancel_job

if TYPE_CHECKING:
    from mien.workflows.context import Context


async def stop_reply(context: Context, owner_id: str, message_id: str) -> ChatMessage:
    """End the writing of a reply. Raises ``NotFound``, or ``Conflict`` if it isn't being written."""
    async with context.database.read() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
        job = await jobs.open_of_conversation(connection, message.conversation_id)
    if job is None or message.writing is None or message.alternatives[message.writing].job_id != job.id:
        raise Conflict("This message isn't being written; there is nothing to stop.")
    await cancel_job(context, owner_id, job.id)
    async with context.database.read() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
    return message
