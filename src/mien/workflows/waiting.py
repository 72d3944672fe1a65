"""Waiting for a job, and following it, through the jobs table: it works across processes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

from mien.db import jobs
from mien.domain.errors import NotFound
from mien.domain.job import Job
from mien.workflows.context import Context

_FIRST_LOOK = 0.02
_SLOWEST_LOOK = 0.25


async def follow(context: Context, job_id: str) -> AsyncIterator[Job]:
    """The job as it is, then again after each change, until it has ended. Raises ``NotFound``."""
    delay = _FIRST_LOOK
    last: Job | None = None
    while True:
        async with context.database.read() as connection:
            job = await jobs.find(connection, job_id)
        if job is None:
            raise NotFound(f"There is no job '{job_id}' here.")
        if job != last:
            last, delay = job, _FIRST_LOOK
            yield job
            if job.ended:
                return
        await asyncio.sleep(delay)
        delay = min(delay * 1.5, _SLOWEST_LOOK)


async def wait_for(context: Context, job_id: str, seconds: float) -> Job:
    """The job when it has ended, or as it is after ``seconds``."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            async for job in follow(context, job_id):
                if job.ended:
                    return job
    return await anext(follow(context, job_id))
