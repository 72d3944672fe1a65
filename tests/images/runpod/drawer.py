"""A process that orders one picture and waits for it: ``drawer.py DATABASE_URL SERVER_ORIGIN KEY``."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from mien.db.database import Database
from mien.db.receipts import DatabaseReceipts
from mien.images.runpod.backend import RunPod
from mien.settings import Settings
from tests.images.runpod.orders import SMALL, WallClock
from tests.runpod_server import RunPodServer


async def main(database_url: str, origin: str, key: str) -> None:
    group = {"endpoint": RunPodServer.endpoint, "url": f"{origin}/v2", "poll_interval": 0.05}
    settings = Settings(runpod=group, runpod_api_key=RunPodServer.key)
    receipts = DatabaseReceipts(Database(database_url), WallClock())
    await RunPod(settings, receipts).generate(replace(SMALL, key=key))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
