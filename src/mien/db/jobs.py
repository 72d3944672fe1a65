"""Queries about jobs: the outbox that the engine is fed from, and what people see. None commits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.pages import Page, newest_first
from mien.db.tables import jobs as table
from mien.domain.errors import NotFound
from mien.domain.job import ENDED, Job, JobError, JobKind, JobState, Progress

_OPEN = (JobState.QUEUED.value, JobState.RUNNING.value)


async def insert(connection: AsyncConnection, job: Job, *, enqueued_at: datetime | None = None) -> None:
    """Store a new job, to be enqueued once the transaction is there, unless whoever writes it sees to that."""
    values = job.model_dump(mode="json", exclude={"progress"}) | {
        "progress_done": job.progress.done,
        "progress_total": job.progress.total,
        "progress_message": job.progress.message,
        "created_at": job.created_at,
        "enqueued_at": enqueued_at,
    }
    await connection.execute(sa.insert(table), values)


async def find(connection: AsyncConnection, job_id: str) -> Job | None:
    """A job by id, whoever owns it."""
    row = (await connection.execute(sa.select(table).where(table.c.id == job_id))).first()
    return _job(row) if row else None


async def get(connection: AsyncConnection, owner_id: str, job_id: str) -> Job:
    """One of the owner's jobs. Raises ``NotFound``."""
    job = await find(connection, job_id)
    if job is None or job.owner_id != owner_id:
        raise NotFound(f"There is no job '{job_id[:80]}' here.")
    return job


async def page(
    connection: AsyncConnection,
    owner_id: str,
    *,
    cursor: str | None,
    limit: int,
    state: JobState | None = None,
    kind: JobKind | None = None,
    character_id: str | None = None,
) -> Page[Job]:
    """The owner's jobs, newest first."""
    query = sa.select(table).where(table.c.owner_id == owner_id)
    if state is not None:
        query = query.where(table.c.state == state.value)
    if kind is not None:
        query = query.where(table.c.kind == kind.value)
    if character_id is not None:
        query = query.where(table.c.character_id == character_id)
    rows, next_cursor = await newest_first(connection, query, table, cursor=cursor, limit=limit)
    return Page(tuple(_job(row) for row in rows), next_cursor)


async def open_of_character(connection: AsyncConnection, character_id: str, kind: JobKind | None = None) -> list[Job]:
    """A character's jobs that haven't ended, oldest first."""
    query = sa.select(table).where(table.c.character_id == character_id, table.c.state.in_(_OPEN))
    if kind is not None:
        query = query.where(table.c.kind == kind.value)
    return [_job(row) for row in (await connection.execute(query.order_by(table.c.created_at))).all()]


async def open_of_set(connection: AsyncConnection, set_id: str) -> Job | None:
    """The job that works, or will work, on a set."""
    query = sa.select(table).where(table.c.set_id == set_id, table.c.state.in_(_OPEN))
    row = (await connection.execute(query)).first()
    return _job(row) if row else None


async def open_of_conversation(connection: AsyncConnection, conversation_id: str) -> Job | None:
    """The job that writes, or will write, a reply in a conversation."""
    query = sa.select(table).where(table.c.conversation_id == conversation_id, table.c.state.in_(_OPEN))
    row = (await connection.execute(query)).first()
    return _job(row) if row else None


async def all_open(connection: AsyncConnection) -> list[Job]:
    """Every job that hasn't ended."""
    query = sa.select(table).where(table.c.state.in_(_OPEN)).order_by(table.c.created_at)
    return [_job(row) for row in (await connection.execute(query)).all()]


async def handed_over(connection: AsyncConnection) -> list[Job]:
    """Jobs that haven't ended and that the engine was given."""
    query = sa.select(table).where(table.c.state.in_(_OPEN), table.c.enqueued_at.is_not(None))
    return [_job(row) for row in (await connection.execute(query.order_by(table.c.created_at))).all()]


async def arguments_of(connection: AsyncConnection, kind: JobKind, *, ended_after: datetime) -> list[dict[str, Any]]:
    """What jobs of a kind were to do, of those that are open or ended after a moment."""
    lately = sa.or_(table.c.state.in_(_OPEN), table.c.finished_at > ended_after)
    query = sa.select(table.c.arguments).where(table.c.kind == kind.value, lately)
    return list((await connection.scalars(query)).all())


async def count_by_state(connection: AsyncConnection) -> dict[JobState, int]:
    """How many jobs there are in each state; states without jobs are left out."""
    query = sa.select(table.c.state, sa.func.count()).group_by(table.c.state)
    return {JobState(state): number for state, number in (await connection.execute(query)).all()}


async def begin(connection: AsyncConnection, job_id: str, now: datetime) -> Job | None:
    """Mark a job as running and count the attempt; ``None`` if it is gone or has ended (cancelled, say)."""
    changed = await connection.execute(
        sa.update(table)
        .where(table.c.id == job_id, table.c.state.in_(_OPEN))
        .values(
            state=JobState.RUNNING.value,
            progress_message="begun",
            attempts=table.c.attempts + 1,
            started_at=sa.func.coalesce(table.c.started_at, sa.literal(now, table.c.started_at.type)),
        )
    )
    return await find(connection, job_id) if changed.rowcount else None


async def is_open(connection: AsyncConnection, job_id: str) -> bool:
    """True while the job may still record results."""
    query = sa.select(table.c.id).where(table.c.id == job_id, table.c.state.in_(_OPEN))
    return (await connection.scalar(query)) is not None


async def report(connection: AsyncConnection, job_id: str, *, more: int, message: str) -> bool:
    """Count ``more`` pictures as done; False, and nothing changed, if the job has ended.

    The row stays locked until the transaction ends: shots of one job count one after another.
    """
    changed = await connection.execute(
        sa.update(table)
        .where(table.c.id == job_id, table.c.state.in_(_OPEN))
        .values(progress_done=table.c.progress_done + more, progress_message=message)
    )
    return changed.rowcount == 1


async def end(
    connection: AsyncConnection,
    job_id: str,
    state: JobState,
    now: datetime,
    *,
    error: JobError | None = None,
    errors: Iterable[JobError] = (),
    result: dict[str, Any] | None = None,
) -> bool:
    """Record how a job ended; a job that has ended stays as it is. True if this call ended it."""
    changed = await connection.execute(
        sa.update(table)
        .where(table.c.id == job_id, table.c.state.in_(_OPEN))
        .values(
            state=state.value,
            error=error.model_dump() if error else None,
            errors=[each.model_dump() for each in errors],
            result=result,
            finished_at=now,
        )
    )
    return changed.rowcount == 1


async def waiting_for_dispatch(connection: AsyncConnection, *, started_before: datetime) -> list[Job]:
    """Queued jobs that may begin: their predecessor, if any, has ended.

    Reference sets wait for an avatar only so long: those written before ``started_before`` begin without it.
    """
    before = table.alias("before")
    ended = sa.or_(before.c.id.is_(None), before.c.state.in_([state.value for state in ENDED]))
    waits_in_vain = sa.and_(table.c.kind == JobKind.REFERENCE_SET.value, before.c.kind == JobKind.AVATAR.value)
    query = (
        sa.select(table)
        .outerjoin(before, before.c.id == table.c.after_job_id)
        .where(table.c.state == JobState.QUEUED.value, table.c.enqueued_at.is_(None))
        .where(sa.or_(ended, sa.and_(waits_in_vain, table.c.created_at < started_before)))
        .order_by(table.c.created_at)
    )
    return [_job(row) for row in (await connection.execute(query)).all()]


async def forget_previews_before(connection: AsyncConnection, moment: datetime) -> None:
    """Drop ended preview jobs, which hold the fields of characters that may never have been saved."""
    await connection.execute(
        sa.delete(table).where(
            table.c.kind == JobKind.AVATAR_PREVIEW.value,
            table.c.state.not_in(_OPEN),
            table.c.created_at < moment,
        )
    )


async def mark_enqueued(connection: AsyncConnection, job_ids: Iterable[str], now: datetime) -> None:
    """Remember that the engine has these jobs."""
    await connection.execute(sa.update(table).where(table.c.id.in_(list(job_ids))).values(enqueued_at=now))


def _job(row: sa.Row[Any]) -> Job:
    values = dict(row._mapping)
    values["progress"] = Progress(
        done=values.pop("progress_done"), total=values.pop("progress_total"), message=values.pop("progress_message")
    )
    return Job.model_validate(values)
