"""Waiting for a job: asking after it again and again, through passing failures, and not for ever."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from typing import Final

from mien.domain.errors import MienError, Retryable, TimedOut, Unavailable
from mien.images.runpod.endpoint import Endpoint, JobName, Status
from mien.images.runpod.failures import Lost, worker_failed
from mien.images.runpod.outputs import problem_in

_FAILURES_IN_A_ROW: Final = 5
"""Questions that may fail before the waiting does; the receipt stays, so that the next try goes on."""
_LONGEST_PAUSE: Final = 60.0

OnStatus = Callable[[Status], None]


async def result_of(
    endpoint: Endpoint, job: JobName, *, interval: float, seconds: float, on_status: OnStatus
) -> Status:
    """The status of a job that has ended, well or not, within ``seconds``; asked after every ``interval`` seconds.

    Raises ``Lost``, ``TimedOut`` where it hasn't ended yet, and what ``Endpoint.status`` raises when that fails again
    and again: then the job may still end well.
    """
    try:
        async with asyncio.timeout(seconds):
            return await _ended(endpoint, job, interval, on_status)
    except TimeoutError:
        raise TimedOut(
            f"RunPod hasn't finished the picture within {seconds:g} s. Has the endpoint workers, and GPUs for them?"
        ) from None


async def _ended(endpoint: Endpoint, job: JobName, interval: float, on_status: OnStatus) -> Status:
    failures = 0
    while True:
        pause = interval
        try:
            status = await endpoint.status(job)
        except (Lost, Unavailable):
            raise
        except MienError as error:
            failures += 1
            if failures >= _FAILURES_IN_A_ROW:
                raise
            pause = max(interval * 2**failures, error.details.get("retry_after", 0.0))
        else:
            failures = 0
            if status.state not in ("IN_QUEUE", "IN_PROGRESS"):
                return status
            on_status(status)
        # Many that began together needn't ask together.
        await asyncio.sleep(min(pause, _LONGEST_PAUSE) * random.uniform(0.8, 1.2))


def judged(status: Status) -> Status:
    """The status of a job that ended well, itself. Raises the error for one that ended without a picture."""
    if status.state == "CANCELLED":
        raise Unavailable("The picture's job was cancelled at RunPod. Order it again if that was a mistake.")
    if status.state == "TIMED_OUT":
        raise TimedOut(
            "The picture's job took longer than it may at RunPod, in the queue or at work. Give the endpoint more "
            "workers, or raise MIEN_RUNPOD__EXECUTION_TIMEOUT."
        )
    if status.state == "FAILED":
        raise worker_failed(status.error or status.output)
    if (problem := problem_in(status.output)) is not None:
        raise worker_failed(problem)
    if not status.output:
        raise Retryable("RunPod says that the picture is done, and gives none.")
    return status
