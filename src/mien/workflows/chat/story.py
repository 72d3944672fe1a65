"""The durable story of a reply: however often it is begun, the reply is recorded once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import structlog

from mien.db import characters, conversations, jobs, messages
from mien.domain.conversation import Alternative, AlternativeState
from mien.domain.errors import MienError, NotFound, StorageUnavailable
from mien.domain.job import Job
from mien.jobs.engine import Run, StepResult
from mien.workflows.chat.begin import write_live
from mien.workflows.chat.conversation_state import keep_in_mind_soon
from mien.workflows.chat.ending import end_reply, failed, place_of, put_alternative
from mien.workflows.chat.live import LiveReply
from mien.workflows.chat.memory import fold_history
from mien.workflows.chat.scene import Scene, scene_of

if TYPE_CHECKING:
    from mien.workflows.context import Context

log = structlog.get_logger(__name__)

_LOOK_SECONDS: Final = 1.0
"""Between two looks whether another process has stopped the reply."""
_RECORDING_PAUSES: Final = (0.2, 1.0, 3.0, 6.0)
"""Seconds between attempts to record a reply while the database is away: a written reply is worth the wait."""


async def run_reply(context: Context, run: Run, job_id: str) -> None:
    """The story of a reply: it joins what this process writes already, or writes it anew after a crash."""
    async with context.database.write() as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
    if job is None:
        await _keep_what_was_stopped_before(context, job_id)
        return
    begun = job

    async def write(_: str) -> StepResult:
        return {"recorded": await _write(context, begun)}

    [outcome] = await run.each(["reply"], write)
    keep_in_mind_soon(context, begun.owner_id, begun.conversation_id or "")
    if outcome["recorded"]:
        await fold_history(context, begun)


async def _write(context: Context, job: Job) -> bool:
    """Write and record; True if this call recorded a finished reply."""
    try:
        live = context.live.of_job(job.id) or write_live(context, job, await _scene(context, job))
        written = await _finished(context, job, live)
    except MienError as error:
        written = failed(error.code, error.message, context.clock.now())
    except Exception:  # whatever it is, nobody may wait for this reply for ever
        log.exception("reply_failed", job_id=job.id)
        written = failed("internal_error", "Something went wrong inside Mien; look at the log.", context.clock.now())
    if written is None:
        return False
    recorded = await _record(context, job, written)
    _announce(context, job, written, recorded)
    return recorded and written.state is AlternativeState.COMPLETE


async def _record(context: Context, job: Job, written: Alternative) -> bool:
    """True if the reply was recorded now, False if its job has ended already. Raises ``StorageUnavailable``."""
    for pause in (*_RECORDING_PAUSES, None):
        try:
            async with context.database.write() as connection:
                return await end_reply(connection, job, written, context.clock.now())
        except StorageUnavailable as error:
            if pause is None:
                raise
            log.warning("reply_not_recorded_yet", job_id=job.id, reason=error.message)
            await asyncio.sleep(pause)
    raise AssertionError("unreachable: the last attempt returns or raises")


async def _scene(context: Context, job: Job) -> Scene:
    conversation_id, message_id, index = place_of(job)
    async with context.database.read() as connection:
        conversation = await conversations.find(connection, conversation_id)
        message = await messages.find(connection, message_id)
        if conversation is None or message is None:
            raise NotFound("The conversation is gone.")
        character = await characters.get(connection, conversation.owner_id, conversation.character_id)
        return await scene_of(connection, conversation, character, message, index)


async def _finished(context: Context, job: Job, live: LiveReply) -> Alternative | None:
    """The reply when it is written; ``None`` if somebody stops it before."""
    task = live.task
    assert task is not None
    while not task.done():
        await asyncio.wait({task}, timeout=_LOOK_SECONDS)
        if not task.done() and not await _is_open(context, job):
            await _keep_what_is_there(context, job, live)
            return None
    return None if task.cancelled() else task.result()


async def _is_open(context: Context, job: Job) -> bool:
    """False if the job has ended; True also if the database can't say so now."""
    try:
        async with context.database.read() as connection:
            return await jobs.is_open(connection, job.id)
    except StorageUnavailable:
        return True


async def _keep_what_was_stopped_before(context: Context, job_id: str) -> None:
    """The job ended before its story began, while words were written here already."""
    live = context.live.of_job(job_id)
    if live is None:
        return
    async with context.database.read() as connection:
        job = await jobs.find(connection, job_id)
    if job is not None:
        await _keep_what_is_there(context, job, live)
    context.live.end(job_id)


async def _keep_what_is_there(context: Context, job: Job, live: LiveReply) -> None:
    """Another process has stopped this reply and couldn't know its words."""
    conversation_id, message_id, index = place_of(job)
    with live.held() as draft:
        async with context.database.write() as connection:
            await conversations.lock(connection, conversation_id)
            message = await messages.find(connection, message_id)
            there = message.alternatives[index] if message and len(message.alternatives) > index else None
            stopped = there is not None and there.job_id == job.id and there.state is AlternativeState.STOPPED
            if draft and there and stopped and not there.text:
                kept = draft.model_copy(update={"state": AlternativeState.STOPPED})
                await put_alternative(connection, job, kept, context.clock.now())
    context.live.end(job.id)
    context.live.changed(conversation_id)


def _announce(context: Context, job: Job, written: Alternative, recorded: bool) -> None:
    context.live.changed(job.conversation_id or "")
    context.live.end(job.id)
    log.info(
        "reply_written",
        job_id=job.id,
        state=written.state.value,
        source=written.source,
        engine=written.engine,
        model=written.model,
        characters=len(written.text),
        recorded=recorded,
    )
