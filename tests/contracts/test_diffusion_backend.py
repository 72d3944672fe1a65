"""Local diffusion models keep the contract: a tiny SDXL in its real process, started once for each class."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from mien.ports import ImageBackend
from tests.contracts.image_backend_contract import ImageBackendContract
from tests.images.diffusion.backends import diffusion


@pytest_asyncio.fixture(scope="class", loop_scope="class")
async def backend(
    request: pytest.FixtureRequest, sdxl_folder: Path, ip_adapter_folder: Path
) -> AsyncIterator[ImageBackend]:
    """A backend that all tests of a class use, with an adapter for the class that is named for it."""
    adapter = str(ip_adapter_folder) if request.cls is TestSDXLWithAnIPAdapter else None
    made = diffusion(sdxl_folder, ip_adapter=adapter)
    yield made
    await made.close()


@pytest.mark.asyncio(loop_scope="class")
class TestSDXL(ImageBackendContract):
    pass


@pytest.mark.asyncio(loop_scope="class")
class TestSDXLWithAnIPAdapter:
    """Those parts of the contract that an adapter has a hand in: it looks at references, and is there without any."""

    test_what_it_can_do = ImageBackendContract.test_it_says_whether_it_is_ready_and_what_it_can_do
    test_without_references = ImageBackendContract.test_the_same_request_gives_the_same_bytes
    test_twenty_references = ImageBackendContract.test_what_it_cannot_use_is_named_and_the_rest_is_drawn
    test_ten_thousand_references = ImageBackendContract.test_ten_thousand_references_are_no_more_work_than_it_takes
    test_an_edit = ImageBackendContract.test_an_edit_starts_from_the_picture_or_is_refused
