"""What the tests of OpenAI's images share: a backend for a server, a request, a memory for receipts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from pydantic import SecretStr

from mien.domain.shots import AVATAR
from mien.images.openai_images.backend import OpenAIImages
from mien.ports import ImageRequest, Receipts, Reference
from mien.settings import Settings
from mien.settings.images import OpenAIImagesSettings
from tests.backends import picture
from tests.images.illustrator.cast import subject
from tests.openai_images_server import ImagesServer

KEY = "sk-test-0123456789"
REQUEST = ImageRequest(
    subject=subject("coat"), shot=AVATAR, prompt="a person in a coat", negative_prompt="", seed=11, key="job-1/avatar"
)


def openai_images(
    server: ImagesServer | None = None, *, receipts: Receipts | None = None, key: str | None = KEY, **chosen: Any
) -> OpenAIImages:
    """The backend for ``server``; ``chosen`` are settings of its group."""
    url = {"url": server.url} if server is not None else {}
    settings = Settings(
        openai_images=OpenAIImagesSettings(**{**url, **chosen}),
        openai_images_key=SecretStr(key) if key is not None else None,
        openai_api_key=None,
    )
    return OpenAIImages(settings, receipts)


@asynccontextmanager
async def opened(server: ImagesServer | None = None, **chosen: Any) -> AsyncIterator[OpenAIImages]:
    """The same, closed at the end."""
    backend = openai_images(server, **chosen)
    try:
        yield backend
    finally:
        await backend.close()


def references(count: int) -> tuple[Reference, ...]:
    return tuple(Reference(f"image-{n}", "avatar", picture(n + 1, 96, 96), "image/png") for n in range(count))


def asked_for(count: int, **changed: Any) -> ImageRequest:
    return replace(REQUEST, count=count, **changed)


class Remembered:
    """Receipts in memory, as they outlive a restart."""

    def __init__(self) -> None:
        self.noted: dict[tuple[str, str], str] = {}

    async def find(self, backend: str, key: str) -> str | None:
        return self.noted.get((backend, key))

    async def note(self, backend: str, key: str, value: str) -> None:
        self.noted[backend, key] = value

    async def drop(self, backend: str, key: str) -> None:
        self.noted.pop((backend, key), None)
