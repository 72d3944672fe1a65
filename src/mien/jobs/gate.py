"""Where stories and their steps pass, so that an engine can stop without leaving work behind that nobody watches."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class Gate:
    """Lets stories and steps begin until it is closed, and ends what is still under way then."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._closing = False
        self._steps = 0
        self._no_steps = asyncio.Event()
        self._no_steps.set()
        self._stories: set[asyncio.Task[object]] = set()

    async def story(self, tell: Callable[[], Awaitable[None]]) -> None:
        """Run a story. A story that is cut off is told again at the next start.

        DBOS tells what it finds in a loop of its own whenever ours stands still, as between two runs of a test's
        runner. All that a story touches lives in ours, so it goes there and is told as soon as the loop runs again.
        """
        if asyncio.get_running_loop() is not self._loop:
            elsewhere = asyncio.run_coroutine_threadsafe(self.story(tell), self._loop)
            return await asyncio.wrap_future(elsewhere)
        task = asyncio.current_task()
        assert task is not None
        self._stories.add(task)
        try:
            if self._closing:
                await asyncio.Event().wait()
            await tell()
        finally:
            self._stories.discard(task)

    async def step(self, make: Callable[[], Awaitable[T]]) -> T:
        """Run a step. One that isn't recorded is done again after the restart; one that failed would not be."""
        if self._closing:
            await asyncio.Event().wait()
        self._steps += 1
        self._no_steps.clear()
        try:
            return await make()
        finally:
            self._steps -= 1
            if not self._steps:
                self._no_steps.set()

    async def close(self, grace: float) -> None:
        """Let no step begin, give those under way ``grace`` seconds, then end every story that is left."""
        self._closing = True
        with suppress(TimeoutError):
            await asyncio.wait_for(self._no_steps.wait(), grace)
        await self.end_stories()

    async def end_stories(self) -> None:
        """Cut stories off and wait until they have let go of whatever they held."""
        stories = list(self._stories)
        for task in stories:
            task.cancel()
        await asyncio.gather(*stories, return_exceptions=True)
