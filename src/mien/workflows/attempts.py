"""Asking a backend for a picture: pace, timeout, and retries for failures that pass."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Final, TypeVar

import structlog

from mien.domain.errors import MienError, TimedOut
from mien.jobs.pacing import Pace

T = TypeVar("T")

log = structlog.get_logger(__name__)

_LONGER_WITH_PROGRESS: Final = 10


@dataclass(frozen=True, slots=True)
class Patience:
    """``timeout`` seconds for each attempt, ``retries`` more after the first, ``delay`` seconds before the second.

    What tells of progress may take longer: ``timeout`` then is how long it may stand still, and it gets ten times that
    in all.
    """

    timeout: float
    retries: int
    delay: float


async def attempt(
    what: str, call: Callable[[Callable[[], None]], Awaitable[T]], *, pace: Pace, patience: Patience
) -> T:
    """The call's result; it is given a function to call whenever it has got on.

    Only errors of kind ``retryable`` are tried again, after an exponential pause with jitter, or after the backend's
    own ``retry_after``. Waiting for a slot doesn't count towards the timeout. The last error is raised.
    """
    for number in range(1, patience.retries + 2):
        try:
            async with pace.slot():
                started = perf_counter()
                result = await _within(what, call, patience.timeout)
            milliseconds = round((perf_counter() - started) * 1000)
            log.info("attempt_succeeded", what=what, attempt=number, milliseconds=milliseconds)
            return result
        except MienError as error:
            final = error.kind != "retryable" or number > patience.retries
            log.warning("attempt_failed", what=what, attempt=number, code=error.code, reason=error.message, final=final)
            if final:
                raise
            await asyncio.sleep(pause_before_retry(number, patience.delay, error.details.get("retry_after")))
    raise AssertionError("unreachable: the last attempt returns or raises")


async def _within(what: str, call: Callable[[Callable[[], None]], Awaitable[T]], seconds: float) -> T:
    now = asyncio.get_running_loop().time
    latest = now() + seconds * _LONGER_WITH_PROGRESS
    try:
        async with asyncio.timeout(seconds) as limit:

            def got_on() -> None:
                if not limit.expired():
                    limit.reschedule(min(now() + seconds, latest))

            return await call(got_on)
    except TimeoutError as error:
        raise TimedOut(f"{what} took longer than {seconds:g} seconds.") from error


def pause_before_retry(number: int, delay: float, retry_after: float | None) -> float:
    """Seconds to wait after failed attempt ``number`` (from 1): at least what the backend asked for."""
    pause: float = delay * 2.0 ** (number - 1) * random.uniform(0.75, 1.25)
    return max(pause, retry_after or 0.0)
