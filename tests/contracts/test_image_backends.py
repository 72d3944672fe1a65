"""The image backends that come with Mien, and the one that tests script, keep the contract."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from mien.images.illustrator.backend import Illustrator
from mien.ports import ImageBackend
from tests.backends import ScriptedBackend
from tests.contracts.image_backend_contract import ImageBackendContract


class TestIllustrator(ImageBackendContract):
    @pytest.fixture
    async def backend(self) -> AsyncIterator[ImageBackend]:
        made = Illustrator(2)
        yield made
        await made.close()


class TestScriptedBackend(ImageBackendContract):
    @pytest.fixture
    def backend(self) -> ImageBackend:
        return ScriptedBackend(size=None, delay=0.01)
