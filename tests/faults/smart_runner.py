"""A process that makes smart images until all jobs have ended: what the fault tests kill.

Usage: ``python -m tests.faults.smart_runner HOME URL`` (an empty URL: the home's own database). Each call of the
backend is noted in ``HOME/calls``. The first two attempts at each picture show somebody else, the third doesn't.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from mien.db import jobs
from mien.domain.image_set import SetKind
from mien.ports import ImageRequest, Judgement, ScoreRequest
from mien.settings import Settings
from mien.wiring import Mien
from mien.workflows.smart_order import SmartOrder
from tests.backends import ScriptedBackend
from tests.scripted_scorer import ScriptedScorer, scored

NAMES = ("Ada", "Bo")


class Forgetful(ScriptedScorer):
    """Judges by what was asked for alone, so that a new process judges as the old one did."""

    async def score(self, request: ScoreRequest) -> Judgement:
        drifts = request.asked is not None and request.asked.name in ("attempt-1", "attempt-2")
        self.answers = [scored(consistency=40.0)] if drifts else []
        return await super().score(request)


async def main(home: Path, database_url: str | None) -> None:
    backend = ScriptedBackend(delay=0.1, references=3)

    def note(request: ImageRequest) -> None:
        with (home / "calls").open("a") as calls:
            calls.write(f"{request.key} {request.shot.name}\n")

    backend.before = note
    settings = Settings(
        home=home, database_url=database_url, default_backend="scripted", queue_poll=0.05, sweep_interval=0.5
    )
    opened = Mien.open(settings=settings, engine="run", backends={"scripted": backend}, scorer=Forgetful())
    async with opened as mien:
        if not (await mien.jobs.page()).items:
            for number, name in enumerate(NAMES):
                await mien.characters.create(
                    name=name, description=f"{name} is tall.", seed=100 * (number + 1), official=True
                )
                for job in (
                    await mien.characters.make_avatar(name.lower()),
                    await mien.characters.make_set(name.lower(), SetKind.REFERENCE),
                ):
                    await mien.jobs.wait(job.id, seconds=120)
            for name in NAMES:
                await mien.characters.imagine_smart(name.lower(), SmartOrder("on a beach", seed=5))
        print(f"READY {os.getpid()}", flush=True)
        while True:
            async with mien.context.database.read() as connection:
                if not await jobs.all_open(connection):
                    break
            await asyncio.sleep(0.05)
        print("DONE", flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2] or None))
