"""How a reply ends, whoever ends it: its story, somebody who stops it, or the sweep that buries a lost job."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations, jobs, messages
from mien.domain.conversation import Alternative, AlternativeState, best_choice, with_alternative
from mien.domain.job import Job, JobError, JobState

_JOB_STATE: Final = {
    AlternativeState.COMPLETE: JobState.SUCCEEDED,
    AlternativeState.STOPPED: JobState.CANCELLED,
    AlternativeState.FAILED: JobState.FAILED,
}


async def end_reply(connection: AsyncConnection, job: Job, written: Alternative, now: datetime) -> bool:
    """Record in the caller's transaction what a reply came to, and end its job with it.

    False, and nothing is recorded, if the job has ended already: whoever ended it has said what became of it.
    """
    conversation_id, message_id, index = place_of(job)
    await conversations.lock(connection, conversation_id)
    ended = await jobs.end(
        connection,
        job.id,
        _JOB_STATE[written.state],
        now,
        error=written.error,
        errors=[written.error] if written.error else [],
        result={"messageId": message_id, "alternative": index, "source": written.source} if written.text else None,
    )
    if ended:
        await put_alternative(connection, job, written, now)
    return ended


async def put_alternative(connection: AsyncConnection, job: Job, written: Alternative, now: datetime) -> None:
    """Store the alternative that a job was to write, unless its message is gone."""
    conversation_id, message_id, index = place_of(job)
    message = await messages.find(connection, message_id)
    if message is None or len(message.alternatives) <= index:
        return
    planned = message.alternatives[index]
    kept = {"job_id": planned.job_id, "use_ai": planned.use_ai, "created_at": planned.created_at}
    message = with_alternative(message, index, written.model_copy(update=kept))
    changes: dict[str, Any] = {
        "chosen": best_choice(message),
        "revision": await conversations.touch(connection, conversation_id, now),
        "updated_at": now,
    }
    await messages.update(connection, message.model_copy(update=changes))


async def stop_within(connection: AsyncConnection, job: Job, written: Alternative | None, now: datetime) -> bool:
    """Stop a reply in the caller's transaction, keeping what was ``written``; False if it has ended already."""
    so_far = written or Alternative(created_at=now)
    return await end_reply(connection, job, so_far.model_copy(update={"state": AlternativeState.STOPPED}), now)


def failed(code: str, message: str, now: datetime) -> Alternative:
    """An alternative that came to nothing, and why."""
    error = JobError(code=code, message=message)
    return Alternative(state=AlternativeState.FAILED, error=error, created_at=now)


def place_of(job: Job) -> tuple[str, str, int]:
    """Where a reply belongs: conversation, message, and which alternative of it."""
    return job.conversation_id or "", job.arguments["messageId"], job.arguments["alternative"]
