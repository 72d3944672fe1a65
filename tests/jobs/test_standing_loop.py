"""A story that the engine finds while our loop stands still is told in our loop, and closing waits for it there."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

from mien.domain.job import JobState
from mien.ports import GeneratedImages, ImageRequest, OnProgress
from mien.settings import Settings
from mien.wiring import Mien
from tests.backends import ScriptedBackend


class LoopNoting(ScriptedBackend):
    """Notes the event loops that it is asked to draw in."""

    def __init__(self) -> None:
        super().__init__()
        self.loops: set[asyncio.AbstractEventLoop] = set()

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        self.loops.add(asyncio.get_running_loop())
        return await super().generate(request, on_progress)


def test_a_job_found_while_the_loop_stands_still_is_done_in_it(tmp_path: Path) -> None:
    backend = LoopNoting()
    settings = Settings(home=tmp_path / "home", default_backend=backend.name, scorer="off", queue_poll=0.05)
    stack = AsyncExitStack()

    async def begin() -> tuple[Mien, str]:
        mien = await stack.enter_async_context(Mien.open(settings=settings, backends={backend.name: backend}))
        created = await mien.characters.create(name="Ada", description="A tall woman.", generate_embeddings=False)
        await asyncio.gather(*mien.context.dispatching)
        return mien, created.jobs[0].id

    with asyncio.Runner() as runner:
        mien, job_id = runner.run(begin())
        time.sleep(1)  # the engine's own threads look for work meanwhile
        done = runner.run(mien.jobs.wait(job_id, seconds=240))
        runner.run(stack.aclose())
        assert done.state is JobState.SUCCEEDED
        assert backend.loops == {runner.get_loop()}
