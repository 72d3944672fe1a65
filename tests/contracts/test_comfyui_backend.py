"""A ComfyUI server keeps the contract: by itself, with an IP-Adapter, with one's own workflow, without a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from mien.ports import ImageBackend
from tests.comfyui_server import ComfyServer
from tests.contracts.image_backend_contract import ImageBackendContract
from tests.images.comfyui.setup import EXAMPLE, comfyui


class TestBuiltInWorkflow(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ComfyServer() as server:
            made = comfyui(server)
            yield made
            await made.close()


class TestIPAdapterWithoutAWebsocket(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ComfyServer(adapter=("ip-adapter-plus_sdxl_vit-h.safetensors",), sockets="refused", modern=True) as server:
            made = comfyui(server)
            await made.readiness()  # only then is it known how many references it takes
            yield made
            await made.close()


class TestOwnWorkflow(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        with ComfyServer(adapter=("ip-adapter_sdxl_vit-h.safetensors",)) as server:
            made = comfyui(server, workflow=EXAMPLE)
            yield made
            await made.close()
