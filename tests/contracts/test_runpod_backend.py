"""The contract of image backends, on RunPod endpoints with either kind of worker."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Literal

import pytest

from mien.images.runpod.backend import RunPod
from mien.ports import ImageBackend
from mien.settings import Settings
from tests.contracts.image_backend_contract import ImageBackendContract
from tests.images.runpod.orders import MemoryReceipts, settings_for
from tests.runpod_server import RunPodServer


class TestRunPod(ImageBackendContract):
    @pytest.fixture(params=["comfyui", "prompt"])
    async def backend(self, request: pytest.FixtureRequest) -> AsyncIterator[ImageBackend]:
        shape: Literal["comfyui", "prompt"] = request.param
        with RunPodServer() as server:
            settings: Settings = settings_for(server, shape=shape)
            opened = RunPod(settings, MemoryReceipts())
            yield opened
            await opened.close()
