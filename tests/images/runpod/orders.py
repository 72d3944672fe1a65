"""What tests of the RunPod backend share: a backend for a server, receipts in memory, small requests and pictures."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from PIL import Image as Pillow

from mien.domain.errors import MienError
from mien.images.runpod.backend import RunPod
from mien.ports import ImageRequest, Receipts, Reference
from mien.settings import Settings
from tests.backends import picture
from tests.contracts.image_backend_contract import REQUEST
from tests.runpod_server import RunPodServer

SMALL: ImageRequest = REQUEST
KEYED: ImageRequest = replace(SMALL, key="order")
IMPATIENT: Final = 0.2
"""Seconds, for answers that never come."""


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


@asynccontextmanager
async def opened(
    server: RunPodServer, receipts: Receipts | None = None, *, answer_seconds: float = 120.0, **runpod: Any
) -> AsyncIterator[RunPod]:
    """The backend for this server, closed at the end. ``answer_seconds`` is what one call may take."""
    settings = settings_for(server, **runpod)
    backend = RunPod(settings, MemoryReceipts() if receipts is None else receipts, answer_seconds=answer_seconds)
    try:
        yield backend
    finally:
        await backend.close()


async def failure_of(server: RunPodServer, receipts: Receipts | None = None, **how: Any) -> MienError:
    """The error of a keyed order, whose message never holds the key."""
    async with opened(server, receipts, **how) as backend:
        with pytest.raises(MienError) as caught:
            await backend.generate(KEYED)
    assert server.key not in caught.value.message
    return caught.value


def sent(server: RunPodServer, number: int = -1) -> dict[str, Any]:
    """The input of a job, as it came."""
    given: dict[str, Any] = dict(server.submitted[number].order["input"])
    return given


def reference(width: int = 100, height: int = 200, name: str = "image-1") -> Reference:
    """A small picture to start from."""
    return Reference(name, "avatar", picture(3, width, height), "image/png")


def encoded(image: Pillow.Image) -> bytes:
    """A picture as PNG."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
