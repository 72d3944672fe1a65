"""From the jobs table to the engine: enqueue what is due, again and again, until both agree."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any, Final

import structlog

from mien.db import image_sets, jobs
from mien.domain.errors import StorageUnavailable
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.jobs.engine import EngineState
from mien.workflows.chat.ending import end_reply, failed
from mien.workflows.context import Context
from mien.workflows.set_end import end_set, lock_character

log = structlog.get_logger(__name__)


TEXT_BACKEND: Final = "text"
"""What stands in a job's ``backend`` when it writes instead of drawing."""


def queue_of(backend: str) -> str:
    """The queue of the jobs that draw with a backend, or of those that write."""
    return backend if backend == TEXT_BACKEND else f"images-{backend}"


async def dispatch(context: Context) -> int:
    """Hand every job that is due to the engine; returns how many there were.

    Called after each transaction that wrote or ended a job. A crash in between is mended by the next call: enqueueing
    the same job twice changes nothing.
    """
    now = context.clock.now()
    waited = now - timedelta(milliseconds=context.settings.reference_wait_timeout_ms)
    async with context.database.read() as connection:
        due = await jobs.waiting_for_dispatch(connection, started_before=waited)
    if not due:
        return 0
    for job in due:
        await context.engine.enqueue(job.id, job.kind.value, queue_of(job.backend))
    async with context.database.write(patient=True) as connection:
        await jobs.mark_enqueued(connection, [job.id for job in due], now)
    return len(due)


def dispatch_soon(context: Context) -> None:
    """Dispatch in the background: whoever ordered work needn't wait until the engine has it.

    Losing this costs nothing but time, because the sweep does the same; closing the home waits for it.
    """
    task = asyncio.create_task(_dispatch_quietly(context), name="dispatch")
    context.dispatching.add(task)
    task.add_done_callback(context.dispatching.discard)


def start_soon(context: Context, job: Job, when: Coroutine[Any, Any, None]) -> None:
    """Begin a job in this process after ``when``, in the background, instead of waiting for the queue to be looked at.

    Its row is marked as handed over in the transaction that wrote it: what is lost here the sweep hands over again.
    """
    task = asyncio.create_task(_start_quietly(context, job, when), name="start")
    context.dispatching.add(task)
    task.add_done_callback(context.dispatching.discard)


async def _start_quietly(context: Context, job: Job, when: Coroutine[Any, Any, None]) -> None:
    try:
        await when
        await context.engine.begin(job.id, job.kind.value, queue_of(job.backend))
    except Exception:  # nobody waits for this task, and the sweep does the same again
        log.exception("start_failed", job_id=job.id)


async def _dispatch_quietly(context: Context) -> None:
    try:
        await dispatch(context)
    except Exception:  # nobody waits for this task, and the sweep does the same again
        log.exception("dispatch_failed")


async def sweep(context: Context) -> None:
    """Bring our table and the engine back together after crashes and restores.

    Jobs that the engine doesn't know are enqueued (again); jobs that it gave up are marked as failed.
    """
    await dispatch(context)
    async with context.database.read() as connection:
        open_jobs = await jobs.handed_over(connection)
    states = await context.engine.states(job.id for job in open_jobs)
    for job in open_jobs:
        state = states.get(job.id)
        if state is None:
            await context.engine.enqueue(job.id, job.kind.value, queue_of(job.backend))
        elif state in (EngineState.DEAD, EngineState.ENDED):
            await _bury(context, job)


async def _bury(context: Context, job: Job) -> None:
    """The engine has ended a job that our table believes open: end it here, and its set with it."""
    message = "The job stopped unexpectedly and was given up; look at the log, then retry it."
    error = JobError(code="internal_error", message=message)
    now = context.clock.now()
    async with context.database.write(patient=True) as connection:
        if job.kind is JobKind.REPLY:
            ended = await end_reply(connection, job, failed(error.code, message, now), now)
        else:
            await lock_character(connection, job.character_id)
            ended = await jobs.end(connection, job.id, JobState.FAILED, now, error=error)
            if ended and job.set_id is not None:
                await end_set(connection, await image_sets.get(connection, job.set_id), message, now)
    if ended:
        context.live.end(job.id)
        context.live.changed(job.conversation_id or "")
        log.error("job_given_up", job_id=job.id, kind=job.kind.value)


async def sweep_forever(context: Context) -> None:
    """Sweep every ``sweep_interval`` seconds until cancelled; whatever goes wrong is tried again next time."""
    while True:
        await asyncio.sleep(context.settings.sweep_interval)
        try:
            await sweep(context)
        except StorageUnavailable as error:
            log.warning("sweep_failed", reason=error.message)
        except Exception:  # without the sweep, jobs would be lost from now on
            log.exception("sweep_failed")
