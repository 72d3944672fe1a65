"""Rows for work to come: a job, and the set it will fill. Nothing here runs or commits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from mien.db import image_sets, jobs
from mien.domain.character import Character
from mien.domain.image_set import ImageSet, SetItem, SetKind, SetState, shots_of
from mien.domain.job import Job, JobKind, JobState, Progress

JOB_OF_SET = {SetKind.REFERENCE: JobKind.REFERENCE_SET, SetKind.EMBEDDING: JobKind.EMBEDDING_SET}


def new_id() -> str:
    """A fresh id; later ids sort after earlier ones."""
    return str(uuid7())


async def plan_job(
    connection: AsyncConnection,
    kind: JobKind,
    owner_id: str,
    now: datetime,
    *,
    backend: str,
    character_id: str | None = None,
    set_id: str | None = None,
    conversation_id: str | None = None,
    total: int = 1,
    done: int = 0,
    after: Job | None = None,
    arguments: dict[str, Any] | None = None,
    job_id: str | None = None,
    handed_over: bool = False,
) -> Job:
    """Write a queued job; it begins when the job ``after`` has ended.

    ``job_id``: where the id is known already; ``handed_over``: the caller gives it to the engine itself.
    """
    job = Job(
        id=job_id or new_id(),
        owner_id=owner_id,
        kind=kind,
        state=JobState.QUEUED,
        character_id=character_id,
        set_id=set_id,
        conversation_id=conversation_id,
        backend=backend,
        after_job_id=after.id if after else None,
        arguments=arguments or {},
        progress=Progress(done=done, total=total, message=f"waiting for the {after.kind.value}" if after else "queued"),
        created_at=now,
    )
    await jobs.insert(connection, job, enqueued_at=now if handed_over else None)
    return job


async def plan_set(
    connection: AsyncConnection,
    character: Character,
    kind: SetKind,
    now: datetime,
    *,
    backend: str,
    style: str,
    version: int,
    parallel: bool = False,
    after: Job | None = None,
    note: Mapping[str, Any] | None = None,
) -> tuple[ImageSet, Job]:
    """Write a new version of a set and the job that makes all of it; ``note`` is added to the job's arguments."""
    image_set = ImageSet(
        id=new_id(),
        character_id=character.id,
        owner_id=character.owner_id,
        kind=kind,
        version=version,
        style=style,
        backend=backend,
        state=SetState.PENDING,
        parallel=parallel,
        items=tuple(SetItem(shot=shot.name, position=place) for place, shot in enumerate(shots_of(kind))),
        created_at=now,
    )
    await image_sets.insert(connection, image_set)
    return image_set, await plan_missing(connection, image_set, now, after=after, note=note)


async def plan_missing(
    connection: AsyncConnection,
    image_set: ImageSet,
    now: datetime,
    *,
    after: Job | None = None,
    note: Mapping[str, Any] | None = None,
) -> Job:
    """Write the job that makes what a set still lacks; ``note`` is added to its arguments."""
    if image_set.state is not SetState.PENDING:
        await image_sets.reopen(connection, image_set.id)
    return await plan_job(
        connection,
        JOB_OF_SET[image_set.kind],
        image_set.owner_id,
        now,
        backend=image_set.backend,
        character_id=image_set.character_id,
        set_id=image_set.id,
        done=image_set.done,
        total=len(image_set.items),
        after=after,
        arguments={"shots": list(image_set.missing), **(note or {})},
    )
