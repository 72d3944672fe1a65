"""Pictures that workers leave at an address: what is opened, and what becomes of those that are not there."""

from __future__ import annotations

import pytest

from mien.domain.errors import Retryable, Unavailable
from tests.images.runpod.orders import (
    KEYED,
    MemoryReceipts,
    failure_of,
    opened,
)
from tests.runpod_server import Fault, RunPodServer
from tests.runpod_workers import Work


async def test_a_picture_at_an_address_that_fails_for_now_is_fetched_by_the_next_try_and_not_drawn_again() -> None:
    receipts = MemoryReceipts()
    with RunPodServer(Work(form="image url")) as server:
        server.faults["files"] = [Fault(503)]
        assert isinstance(await failure_of(server, receipts), Retryable)
        async with opened(server, receipts) as backend:
            assert (await backend.generate(KEYED)).pictures

        assert len(server.submitted) == 1


@pytest.mark.parametrize(
    "url_base", ["http://169.254.169.254", "file:///etc/passwd?", "http://user:pass@127.0.0.1", "http://[::1"]
)
async def test_an_address_that_leads_elsewhere_than_to_a_picture_is_not_opened(url_base: str) -> None:
    receipts = MemoryReceipts()
    with RunPodServer(Work(output={"images": [{"type": "s3_url", "data": url_base}]})) as server:
        error = await failure_of(server, receipts)

    assert isinstance(error, Retryable | Unavailable)
    assert receipts.kept == {}


async def test_an_address_on_another_host_of_the_own_network_is_not_opened() -> None:
    with RunPodServer() as server:
        server.works = [Work(form="image url", url_base=server.origin.replace("127.0.0.1", "localhost"))]
        assert isinstance(await failure_of(server), Unavailable)

        assert server.asked("files") == 0


async def test_an_address_where_nothing_lies_any_more_makes_the_next_try_draw_anew() -> None:
    receipts = MemoryReceipts()
    with RunPodServer(Work(form="comfyui s3")) as server:
        server.faults["files"] = [Fault(403)]
        assert isinstance(await failure_of(server, receipts), Unavailable)
        async with opened(server, receipts) as backend:
            assert (await backend.generate(KEYED)).pictures

        assert len(server.submitted) == 2


async def test_an_old_job_whose_picture_is_gone_from_its_address_is_drawn_anew() -> None:
    receipts = MemoryReceipts()
    with RunPodServer(Work(form="comfyui s3")) as server:
        server.faults["files"] = [Fault(503), Fault(403)]
        assert isinstance(await failure_of(server, receipts), Retryable)
        async with opened(server, receipts) as backend:
            assert (await backend.generate(KEYED)).pictures

        assert len(server.submitted) == 2
