"""A backend that is set up for a server of the tests."""

from __future__ import annotations

from typing import Any

from pydantic import SecretStr

from mien.images.openai_images.backend import OpenAIImages
from mien.ports import Receipts
from mien.settings import Settings
from mien.settings.images import OpenAIImagesSettings
from tests.openai_images_server import ImagesServer

KEY = "sk-test"


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
