"""Who writes next where only one can: people who wait for an answer before work in the background."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

_URGENT_IN_A_ROW = 8
"""After so many urgent turns a patient one is due, or a flood of requests would stop all work."""


class Turns:
    """A lock with two queues, each first come, first served. The patient one waits while the other isn't empty."""

    def __init__(self) -> None:
        self._taken = False
        self._in_a_row = 0
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._patient: deque[asyncio.Future[None]] = deque()

    @asynccontextmanager
    async def turn(self, *, patient: bool) -> AsyncIterator[None]:
        """Hold the lock while the block runs."""
        if self._taken:
            await self._wait_in(self._patient if patient else self._urgent)
        self._taken = True
        try:
            yield
        finally:
            self._pass_on()

    async def _wait_in(self, queue: deque[asyncio.Future[None]]) -> None:
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(mine)
        try:
            await mine
        except asyncio.CancelledError:
            if mine.cancelled():
                with suppress(ValueError):  # passed over already
                    queue.remove(mine)
            else:
                self._pass_on()  # it was our turn just when we were cancelled
            raise

    def _pass_on(self) -> None:
        """Give the lock to the next in line, or free it. It stays taken in between, so that nobody slips in."""
        patient_due = self._in_a_row >= _URGENT_IN_A_ROW
        for queue in (self._patient, self._urgent) if patient_due else (self._urgent, self._patient):
            while queue:
                waiting = queue.popleft()
                if not waiting.done():
                    self._in_a_row = self._in_a_row + 1 if queue is self._urgent else 0
                    waiting.set_result(None)
                    return
        self._taken = False
