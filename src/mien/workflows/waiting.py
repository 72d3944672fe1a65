"""Waiting for a job, and following it, through the jobs table: it works across processes."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import suppress

from mien.db import jobs
from mien.domain.errors import NotFound
from mien.domain.job import Job
from mien.workflows.context import Context

_FIRST_LOOK = 0.02
_SLOWEST_LOOK = 0.25


async def follow(
    context: Context, job_id: str, *, seconds: float = math.inf, stop: asyncio.Event | None = None
) -> AsyncIterator[Job]:
    """The job as it is, then again after each change, until it has ended, ``seconds`` are over or ``stop`` is set.

    Raises ``NotFound``. No query is broken off when the time is over.
    """
    clock = asyncio.get_running_loop().time
    deadline = clock() + seconds
    stop = stop or asyncio.Event()
    delay = _FIRST_LOOK
    last: Job | None = None
    while True:
        job = await asyncio.shield(_look(context, job_id))
        if job is None:
            raise NotFound(f"There is no job '{job_id}' here.")
        if job != last:
            last, delay = job, _FIRST_LOOK
            yield job
        left = deadline - clock()
        if job.ended or stop.is_set() or left <= 0:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), min(delay, left))
        delay = min(delay * 1.5, _SLOWEST_LOOK)


async def _look(context: Context, job_id: str) -> Job | None:
    """The job now. A query that is broken off costs its connection, so followers that go away let it finish."""
    async with context.database.read() as connection:
        return await jobs.find(connection, job_id)


async def wait_for(context: Context, job_id: str, seconds: float, *, stop: asyncio.Event | None = None) -> Job:
    """The job when it has ended, or as it is after ``seconds`` or when ``stop`` is set. Raises ``NotFound``."""
    looks = [job async for job in follow(context, job_id, seconds=seconds, stop=stop)]
    return looks[-1]
