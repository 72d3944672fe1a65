"""The scorer that needs no weights: it measures in child processes, so that the event loop is free."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from mien.child_process.pool import ChildPool
from mien.ports import Judgement, Look, Readiness, ScoreRequest, Shown
from mien.vision.embedded import judging

METHOD: Final = judging.METHOD


class EmbeddedScorer:
    """Measures drawn pictures; of what it wasn't calibrated on it says that it can't judge."""

    name = "embedded"
    method = METHOD

    def __init__(self, processes: int, timeout: float) -> None:
        self._pool = ChildPool(processes, imports=("mien.vision.embedded.judging",))
        self._timeout = timeout

    async def readiness(self) -> Readiness:
        """Always ready."""
        return Readiness(ready=True, detail=f"{METHOD}, calibration {judging.CALIBRATION}")

    async def score(self, request: ScoreRequest) -> Judgement:
        """The scores of one picture."""
        return await self._pool.run(judging.judge_picture, request, timeout=self._timeout)

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        """What each of the pictures shows."""
        calls = [self._pool.run(judging.look_at, picture, timeout=self._timeout) for picture in pictures]
        return list(await asyncio.gather(*calls))

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        """The consistency of each picture with each other."""
        timeout = self._timeout * (1 + len(pictures) / 10)
        return await self._pool.run(judging.compare_all, tuple(pictures), timeout=timeout)

    async def close(self) -> None:
        """End the child processes."""
        await self._pool.close()
