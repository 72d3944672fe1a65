"""A whole home that draws by a paid server: a call isn't broken off, and paid again, for want of patience."""

from __future__ import annotations

import asyncio
from pathlib import Path

from mien.db import jobs
from mien.db.tables import images
from mien.settings import Settings
from mien.wiring import Mien
from tests.faults.runners import rows
from tests.images.openai_images.setup import KEY
from tests.openai_images_server import Draws, ImagesServer


def settings_for(home: Path, server: ImagesServer) -> Settings:
    """An avatar may take less time than the server needs."""
    return Settings(
        home=home,
        default_backend="openai",
        scorer="off",
        openai_images={"url": server.url, "timeout": 120},
        openai_images_key=KEY,
        avatar_timeout=0.5,
        queue_poll=0.05,
        retry_delay=0.05,
        auto_generate_embeddings=False,
    )


async def test_a_picture_that_takes_longer_than_its_job_would_wait_is_paid_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with ImagesServer(Draws(pause=1.0)) as server:
        async with Mien.open(settings=settings_for(home, server), engine="run") as mien:
            await mien.characters.create(name="Ada", description="A tall woman with red hair.", seed=7)
            while True:
                async with mien.context.database.read() as connection:
                    if not await jobs.all_open(connection):
                        break
                await asyncio.sleep(0.05)
        assert server.drawn == 1
        assert len(server.asked) == 1
    [image] = rows(home, "sqlite://", images)
    assert image["backend"] == "openai"
