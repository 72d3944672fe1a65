"""Limit and rate of a backend."""

from __future__ import annotations

import asyncio
import itertools

from mien.jobs.pacing import Pace


async def test_no_more_than_the_limit_at_once() -> None:
    pace, inside, most = Pace(limit=2, interval=0.0), 0, 0

    async def work() -> None:
        nonlocal inside, most
        async with pace.slot():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.01)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(7)))

    assert most == 2


async def test_starts_are_at_least_the_interval_apart() -> None:
    pace, starts = Pace(limit=4, interval=0.05), []

    async def work() -> None:
        async with pace.slot():
            starts.append(asyncio.get_running_loop().time())

    await asyncio.gather(*(work() for _ in range(5)))

    assert all(later - earlier >= 0.049 for earlier, later in itertools.pairwise(starts))


async def test_a_slot_is_free_again_after_an_error_and_after_a_cancellation() -> None:
    pace = Pace(limit=1, interval=0.0)

    async def fail() -> None:
        async with pace.slot():
            raise RuntimeError("broken")

    async def hang() -> None:
        async with pace.slot():
            await asyncio.Event().wait()

    await asyncio.gather(fail(), return_exceptions=True)
    hanging = asyncio.create_task(hang())
    await asyncio.sleep(0)
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)
    async with asyncio.timeout(240), pace.slot():
        pass
