"""OpenAI's images keep the contract, with a model that answers in base64 and one whose pictures lie at an address."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from mien.images.openai_images.backend import OpenAIImages
from mien.ports import ImageBackend
from tests.contracts.image_backend_contract import ImageBackendContract
from tests.images.openai_images.setup import KEY, openai_images
from tests.openai_images_server import Draws, ImagesServer


class TestGptImage(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ImagesServer(key=KEY) as server:
            made: OpenAIImages = openai_images(server)
            yield made
            await made.close()


class TestDallE(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ImagesServer(Draws(urls=True), key=KEY) as server:
            made: OpenAIImages = openai_images(server, model="dall-e-3")
            yield made
            await made.close()


class TestUnlistedModelOfAServerWithoutEdits(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ImagesServer(Draws(urls=True), key=KEY, edits=False) as server:
            made: OpenAIImages = openai_images(server, model="flux.1-kontext")
            yield made
            await made.close()
