"""Stopping jobs and starting them again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, image_sets, jobs, locks
from mien.domain.errors import Conflict, NotFound
from mien.domain.image_set import ItemState, ended_state
from mien.domain.job import RETRIABLE, Job, JobKind, JobState
from mien.workflows.avatar import request_avatar
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import plan_job, plan_missing


async def cancel_job(context: Context, owner_id: str, job_id: str) -> Job:
    """Stop a job: pictures that are recorded stay, one that is being made is thrown away.

    Raises ``NotFound``, or ``Conflict`` if the job has ended already.
    """
    async with context.database.write() as connection:
        job = await jobs.get(connection, owner_id, job_id)
        if not await cancel_within(connection, job, context.clock.now()):
            raise Conflict(f"The job has ended already ({job.state.value}).", state=job.state.value)
        job = await jobs.get(connection, owner_id, job_id)
    await context.engine.cancel(job_id)
    await dispatch(context)
    return job


async def cancel_within(connection: AsyncConnection, job: Job, now: datetime) -> bool:
    """Record in the caller's transaction that a job was stopped; False if it has ended already."""
    if not await jobs.end(connection, job.id, JobState.CANCELLED, now):
        return False
    if job.set_id is not None:
        image_set = await image_sets.get(connection, job.set_id)
        for shot in image_set.missing:
            await image_sets.mark_item(connection, job.set_id, shot, ItemState.FAILED, error="The job was cancelled.")
        await image_sets.end(connection, job.set_id, ended_state(item.state for item in image_set.items), now)
    return True


async def retry_job(context: Context, owner_id: str, job_id: str, *, key: IdempotencyKey | None = None) -> Job:
    """A new job for what a failed, partial or cancelled one left undone; what is there is kept.

    Raises ``NotFound`` (also when the character is gone) or ``Conflict`` when there is nothing to retry.
    """
    async with context.database.write() as connection:

        async def plan() -> dict[str, str]:
            job = await jobs.get(connection, owner_id, job_id)
            if job.state not in RETRIABLE:
                raise Conflict(f"Only failed, partial or cancelled jobs can be retried; this one is {job.state.value}.")
            return {"jobId": (await _again(context, connection, job)).id}

        answer = await once(connection, owner_id, key, context.clock.now(), plan)
        again = await jobs.get(connection, owner_id, answer["jobId"])
    await dispatch(context)
    return again


async def _again(context: Context, connection: AsyncConnection, job: Job) -> Job:
    if job.kind is JobKind.AVATAR_PREVIEW:
        return await plan_job(
            connection, job.kind, job.owner_id, context.clock.now(), backend=job.backend, arguments=job.arguments
        )
    await locks.serialize(connection, f"character/{job.character_id}")
    character = await characters.find(connection, None, job.character_id or "")
    if character is None:
        raise NotFound("The character of this job is gone.")
    if job.set_id is None:
        return await request_avatar(
            context, connection, character, backend=job.backend, style=job.arguments.get("style")
        )
    if (under_way := await jobs.open_of_set(connection, job.set_id)) is not None:
        return under_way
    image_set = await image_sets.get(connection, job.set_id)
    if not image_set.missing:
        raise Conflict("Every picture of this set is there already.")
    return await plan_missing(connection, image_set, context.clock.now())
