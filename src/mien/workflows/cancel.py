"""Stopping jobs and starting them again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, image_sets, images, jobs
from mien.domain.conversation import Alternative
from mien.domain.errors import Conflict, NotFound, StorageUnavailable
from mien.domain.job import RETRIABLE, Job, JobKind, JobState
from mien.workflows.avatar import request_avatar
from mien.workflows.chat.again import write_again
from mien.workflows.chat.ending import stop_within
from mien.workflows.choosing import chosen_before
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch, dispatch_soon
from mien.workflows.image_set import avatar_under_way
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.picture import plan_again
from mien.workflows.planning import plan_job, plan_missing
from mien.workflows.reference_set import assert_references_enabled
from mien.workflows.set_end import end_set, lock_character
from mien.workflows.smart_order import asked_again

log = structlog.get_logger(__name__)


async def cancel_job(context: Context, owner_id: str, job_id: str) -> Job:
    """Stop a job: pictures that are recorded stay, one that is being made is thrown away; of a reply the words stay.

    Raises ``NotFound``, or ``Conflict`` if the job has ended already.
    """
    live = context.live.of_job(job_id)
    with live.held() if live else nullcontext() as draft:
        async with context.database.write() as connection:
            job = await jobs.get(connection, owner_id, job_id)
            if not await cancel_within(connection, job, context.clock.now(), draft):
                raise Conflict(f"The job has ended already ({job.state.value}).", state=job.state.value)
            job = await jobs.get(connection, owner_id, job_id)
    context.live.changed(job.conversation_id or "")
    await tell_engine(context, [job_id])
    return job


async def tell_engine(context: Context, job_ids: Sequence[str]) -> None:
    """Let the engine forget cancelled jobs and begin what waited for them.

    They are cancelled already: their shots look at the job before they draw and before they record. An engine that
    can't be reached only learns of it later.
    """
    for job_id in job_ids:
        context.live.end(job_id)
    try:
        for job_id in job_ids:
            await context.engine.cancel(job_id)
        await dispatch(context)
    except StorageUnavailable as error:
        log.warning("engine_not_told", jobs=list(job_ids), reason=error.message)


async def cancel_within(
    connection: AsyncConnection, job: Job, now: datetime, written: Alternative | None = None
) -> bool:
    """Record in the caller's transaction that a job was stopped; False if it has ended already.

    ``written``: what is there of a reply.
    """
    if job.kind is JobKind.REPLY:
        return await stop_within(connection, job, written, now)
    await lock_character(connection, job.character_id)
    if not await jobs.end(connection, job.id, JobState.CANCELLED, now):
        return False
    if job.set_id is not None:
        await end_set(connection, await image_sets.get(connection, job.set_id), "The job was cancelled.", now)
    for attempt in await images.candidates_of_job(connection, job.id):  # their bytes are tidied away
        await images.delete(connection, attempt.id)
    return True


async def retry_job(context: Context, owner_id: str, job_id: str, *, key: IdempotencyKey | None = None) -> Job:
    """A new job for what a failed, partial or cancelled one left undone; what is there is kept.

    Raises ``NotFound`` (also when the character is gone) or ``Conflict`` when there is nothing to retry.
    """
    async with context.database.read() as connection:
        job = await jobs.get(connection, owner_id, job_id)
    if job.kind is JobKind.REPLY:
        return await write_again(context, owner_id, job, key=key)

    async def plan(connection: AsyncConnection) -> Job:
        job = await jobs.get(connection, owner_id, job_id)
        if job.state not in RETRIABLE:
            raise Conflict(f"Only failed, partial or cancelled jobs can be retried; this one is {job.state.value}.")
        return await _again(context, connection, job)

    again = await job_once(context, owner_id, key, plan)
    dispatch_soon(context)
    return again


async def _again(context: Context, connection: AsyncConnection, job: Job) -> Job:
    if job.kind is JobKind.AVATAR_PREVIEW:
        return await plan_job(
            connection, job.kind, job.owner_id, context.clock.now(), backend=job.backend, arguments=job.arguments
        )
    if job.kind is JobKind.REFERENCE_SET:
        assert_references_enabled(context)
    await lock_character(connection, job.character_id)
    character = await characters.find(connection, None, job.character_id or "")
    if character is None:
        raise NotFound("The character of this job is gone.")
    if job.kind in (JobKind.POST, JobKind.SMART_IMAGE):
        return await plan_job(
            connection,
            job.kind,
            job.owner_id,
            context.clock.now(),
            backend=job.backend,
            character_id=character.id,
            arguments=asked_again(job.arguments) if job.kind is JobKind.SMART_IMAGE else job.arguments,
        )
    if job.kind in (JobKind.PICTURE, JobKind.EDIT):
        again = await plan_again(connection, job, context.clock.now())
        if again is None:
            raise Conflict("Every picture of this job is there already.")
        return again
    if job.set_id is None:
        choice = chosen_before(context, job.backend, job.arguments)
        asked = job.arguments
        return await request_avatar(
            context,
            connection,
            character,
            choice,
            style=asked.get("style"),
            transparent=asked.get("transparent", False),
        )
    if (under_way := await jobs.open_of_set(connection, job.set_id)) is not None:
        return under_way
    image_set = await image_sets.get(connection, job.set_id)
    if not image_set.missing:
        raise Conflict("Every picture of this set is there already.")
    after = await avatar_under_way(connection, character)
    note = chosen_before(context, job.backend, job.arguments).note
    return await plan_missing(connection, image_set, context.clock.now(), after=after, note=note)
