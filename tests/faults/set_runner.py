"""A process that makes pictures until all jobs have ended: what the fault tests kill.

Usage: ``python -m tests.faults.set_runner HOME URL`` (an empty URL: the home's own database). Each call of the backend
is noted in ``HOME/calls``.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from mien.db import jobs
from mien.ports import ImageRequest
from mien.settings import Settings
from mien.wiring import Mien
from tests.backends import ScriptedBackend

NAMES = ("Ada", "Bo", "Cy")


async def main(home: Path, database_url: str | None) -> None:
    backend = ScriptedBackend(delay=0.05)

    def note(request: ImageRequest) -> None:
        with (home / "calls").open("a") as calls:
            calls.write(f"{request.subject.name} {request.shot.name}\n")

    backend.before = note
    settings = Settings(
        home=home,
        database_url=database_url,
        default_backend="scripted",
        scorer="off",
        queue_poll=0.05,
        sweep_interval=0.5,
    )
    async with Mien.open(settings=settings, engine="run", backends={"scripted": backend}) as mien:
        if not (await mien.characters.page()).items:
            for number, name in enumerate(NAMES):
                await mien.characters.create(
                    name=name,
                    description=f"{name} is a tall woman with red hair.",
                    seed=100 * (number + 1),
                    generate_references=True,
                )
        print(f"READY {os.getpid()}", flush=True)
        while True:
            async with mien.context.database.read() as connection:
                if not await jobs.all_open(connection):
                    break
            await asyncio.sleep(0.05)
        print("DONE", flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2] or None))
