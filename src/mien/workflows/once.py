"""Doing a thing once per Idempotency-Key, however often and however concurrently it is asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import idempotency, jobs
from mien.domain.job import Job
from mien.workflows.context import Context


@dataclass(frozen=True, slots=True)
class IdempotencyKey:
    """A caller's key and a fingerprint of what was asked, so that one key can't stand for two requests."""

    key: str
    fingerprint: str


async def once(
    connection: AsyncConnection,
    owner_id: str,
    key: IdempotencyKey | None,
    now: datetime,
    work: Callable[[], Awaitable[dict[str, Any]]],
) -> dict[str, Any]:
    """The answer of ``work``, or that of an earlier call with the same key.

    ``work`` and its answer are written in the caller's transaction: either both are there or neither. Raises
    ``Conflict`` when the key belongs to another request.
    """
    if key is None:
        return await work()
    earlier = await idempotency.earlier_answer(connection, owner_id, key.key, key.fingerprint)
    if earlier is not None:
        return earlier
    answer = await work()
    await idempotency.remember(connection, owner_id, key.key, key.fingerprint, answer, now)
    return answer


async def job_once(
    context: Context,
    owner_id: str,
    key: IdempotencyKey | None,
    plan: Callable[[AsyncConnection], Awaitable[Job]],
) -> Job:
    """The job that ``plan`` writes, or that of an earlier call with the same key; one transaction, raises as above.

    Nothing is handed to the engine yet.
    """
    async with context.database.write() as connection:

        async def work() -> dict[str, str]:
            return {"jobId": (await plan(connection)).id}

        answer = await once(connection, owner_id, key, context.clock.now(), work)
        return await jobs.get(connection, owner_id, answer["jobId"])
