"""A home that draws by RunPod, until its jobs have ended: ``python -m tests.images.runpod.home_runner HOME ORIGIN``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from mien.db import jobs
from mien.settings import Settings
from mien.wiring import Mien
from tests.runpod_server import RunPodServer


def home_settings(home: Path, origin: str, **changes: Any) -> Settings:
    """Settings of a home whose pictures come from this server."""
    group = {"endpoint": RunPodServer.endpoint, "url": f"{origin}/v2", "poll_interval": 0.05}
    values: dict[str, Any] = {
        "home": home,
        "default_backend": "runpod",
        "runpod": group,
        "runpod_api_key": RunPodServer.key,
        "queue_poll": 0.05,
        "sweep_interval": 0.5,
        "retry_delay": 0.05,
        "default_style": "photorealistic",
        "scorer": "off",  # the server's pictures are a few pixels of one colour
    }
    return Settings(**(values | changes))


async def work(settings: Settings) -> None:
    """Order Ada's avatar, unless that has been done, and wait until nothing is left to do."""
    async with Mien.open(settings=settings, engine="run") as mien:
        if not (await mien.characters.page()).items:
            await mien.characters.create(name="Ada", description="A tall woman with red hair.", seed=7)
        while True:
            async with mien.context.database.read() as connection:
                if not await jobs.all_open(connection):
                    return
            await asyncio.sleep(0.05)


if __name__ == "__main__":
    asyncio.run(work(home_settings(Path(sys.argv[1]), sys.argv[2])))
