"""What tests of the RunPod backend share: settings for a server, receipts in memory, a small request."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from mien.ports import ImageRequest
from mien.settings import Settings
from tests.contracts.image_backend_contract import REQUEST
from tests.runpod_server import RunPodServer

SMALL: ImageRequest = REQUEST


def settings_for(server: RunPodServer, *, key: str | None = RunPodServer.key, **runpod: Any) -> Settings:
    """Settings of a home that uses this server, and asks after its jobs quickly."""
    group = {"endpoint": server.endpoint, "url": server.url, "poll_interval": 0.05, **runpod}
    return Settings(runpod=group, runpod_api_key=key)


class MemoryReceipts:
    """Receipts that last as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    async def find(self, backend: str, key: str) -> str | None:
        return self.kept.get((backend, key))

    async def note(self, backend: str, key: str, value: str) -> None:
        self.kept[backend, key] = value

    async def drop(self, backend: str, key: str) -> None:
        self.kept.pop((backend, key), None)


class WallClock:
    """The time."""

    def now(self) -> datetime:
        return datetime.now(UTC)
