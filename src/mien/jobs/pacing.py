"""How hard a backend is driven: so many pictures at a time, and so much time between two starts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Pace:
    """Limit and rate of one backend in this process. Waiting here doesn't count towards a picture's timeout."""

    def __init__(self, limit: int, interval: float) -> None:
        self._slots = asyncio.Semaphore(limit)
        self._interval = interval
        self._turn = asyncio.Lock()
        self._next_start = 0.0

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Wait for a free slot and for the rate; the slot is free again when the block ends."""
        async with self._slots:
            if self._interval:
                await self._wait_for_rate()
            yield

    async def _wait_for_rate(self) -> None:
        loop = asyncio.get_running_loop()
        async with self._turn:
            delay = self._next_start - loop.time()
            if delay > 0:
                await asyncio.sleep(delay)
            self._next_start = max(self._next_start, loop.time()) + self._interval
