"""The text engines that come with Mien keep the contract; those with models, on a real model."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mien.ports import TextEngine
from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.process import Worker
from mien.text.openai import OpenAICompatible
from mien.text.templates import Templates
from tests.contracts.text_engine_contract import ModelContract, TextEngineContract
from tests.text.llama_cpp.stand_in import write_llama_server


class TestTemplates(TextEngineContract):
    @pytest.fixture
    def engine(self) -> TextEngine:
        return Templates()


class TestLlamaCpp(ModelContract):
    @pytest.fixture
    async def engine(self, tiny_gguf: Path) -> AsyncIterator[TextEngine]:
        made = LlamaCpp(tiny_gguf, threads=1, context=1024, slots=2, probe_interval=30)
        yield made
        await made.close()


class TestLlamaServer(ModelContract):
    """With a given program as the worker."""

    @pytest.fixture
    async def engine(self, tiny_gguf: Path, tmp_path: Path) -> AsyncIterator[TextEngine]:
        server = write_llama_server(tmp_path)
        made = LlamaCpp(tiny_gguf, threads=1, context=1024, slots=2, probe_interval=30, server=server)
        yield made
        await made.close()


class TestOpenAICompatible(ModelContract):
    """Against llama.cpp's own server, which speaks the protocol."""

    @pytest.fixture
    async def engine(self, tiny_gguf: Path) -> AsyncIterator[TextEngine]:
        server = await Worker.start(WorkerOptions(tiny_gguf, threads=1, context=1024, slots=2), "tiny")
        made = OpenAICompatible(f"{server.url}/v1", server.api_key)
        yield made
        await made.close()
        await server.end()
