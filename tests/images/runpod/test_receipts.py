"""Nothing is paid twice: an order finds the job it has become, whatever happened to whoever began it."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from mien.db import schema
from mien.db.database import Database
from mien.db.receipts import DatabaseReceipts
from mien.domain.errors import StorageUnavailable, TimedOut, Unavailable
from mien.images.runpod.backend import RunPod
from tests.images.runpod.orders import KEYED, MemoryReceipts, WallClock, opened, settings_for
from tests.runpod_server import RunPodServer
from tests.runpod_workers import Work
from tests.server_faults import Silent

DRAWER: Final = Path(__file__).with_name("drawer.py")


async def test_the_job_is_noted_before_it_is_waited_for(server: RunPodServer) -> None:
    server.held.set()
    receipts = MemoryReceipts()
    async with opened(server, receipts) as backend:
        call = asyncio.create_task(backend.generate(KEYED))
        await asyncio.to_thread(server.wait_for, "status")
        [noted] = receipts.kept.values()
        assert server.submitted[0].id in noted
        server.held.clear()
        await call


async def test_a_try_that_is_broken_off_leaves_the_job_to_the_next_one(server: RunPodServer) -> None:
    server.held.set()
    receipts = MemoryReceipts()
    async with opened(server, receipts) as backend:
        call = asyncio.create_task(backend.generate(KEYED))
        await asyncio.to_thread(server.wait_for, "status")
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        server.held.clear()
        made = await backend.generate(KEYED)

    assert made.parameters["adopted"] == 1
    assert made.ignored == ()
    assert len(server.submitted) == 1
    assert server.cancelled == []


async def test_a_try_that_is_broken_off_while_it_orders_leaves_the_job_to_the_next_one_too(
    server: RunPodServer,
) -> None:
    receipts = MemoryReceipts()
    async with opened(server, receipts) as backend:
        call = asyncio.create_task(backend.generate(KEYED))
        await asyncio.to_thread(server.wait_for, "run")
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await backend.generate(KEYED)

    assert len(server.submitted) == 1


async def test_waiting_has_an_end_and_a_late_result_is_still_adopted(
    server: RunPodServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.held.set()
    receipts = MemoryReceipts()
    with monkeypatch.context() as impatient:
        impatient.setattr("mien.images.runpod.backend.QUEUE_SECONDS", -4.5)
        async with opened(server, receipts, execution_timeout=5) as backend:
            with pytest.raises(TimedOut, match=r"0\.5 s"):
                await backend.generate(KEYED)
    server.held.clear()
    async with opened(server, receipts) as backend:
        await backend.generate(KEYED)

    assert len(server.submitted) == 1


async def test_a_finished_picture_is_read_again_as_long_as_runpod_has_it(server: RunPodServer) -> None:
    receipts = MemoryReceipts()
    async with opened(server, receipts) as backend:
        one, two = await backend.generate(KEYED), await backend.generate(KEYED)
        assert one.pictures == two.pictures
        assert len(server.submitted) == 1

        server.forget()
        await backend.generate(KEYED)
    assert len(server.submitted) == 2


async def test_the_same_order_at_the_same_time_is_one_job(server: RunPodServer) -> None:
    async with opened(server, MemoryReceipts()) as backend:
        made = await asyncio.gather(*(backend.generate(KEYED) for _ in range(5)))

    assert len({each.pictures[0].data for each in made}) == 1
    assert len(server.submitted) == 1


async def test_several_pictures_of_an_order_have_receipts_of_their_own(server: RunPodServer) -> None:
    receipts = MemoryReceipts()
    async with opened(server, receipts) as backend:
        one = await backend.generate(replace(KEYED, count=3))
        two = await backend.generate(replace(KEYED, count=3))

    assert one.pictures == two.pictures
    assert len(receipts.kept) == len(server.submitted) == 3


async def test_other_words_under_the_same_key_adopt_the_paid_picture_and_say_so(server: RunPodServer) -> None:
    async with opened(server, MemoryReceipts()) as backend:
        await backend.generate(KEYED)
        made = await backend.generate(replace(KEYED, prompt="a person in a red coat"))

    assert len(server.submitted) == 1
    assert "ordered and paid before" in made.ignored[0].reason


async def test_another_seed_under_the_same_key_is_another_picture(server: RunPodServer) -> None:
    async with opened(server, MemoryReceipts()) as backend:
        await backend.generate(KEYED)
        made = await backend.generate(replace(KEYED, seed=12))

    assert len(server.submitted) == 2
    assert made.pictures[0].seed == 12


async def test_an_order_whose_request_was_never_answered_is_not_sent_again_by_itself(server: RunPodServer) -> None:
    """As after the death of a process between its request and the answer."""
    receipts = MemoryReceipts()
    server.faults["run"] = [Silent()]
    first = RunPod(settings_for(server), receipts)
    call = asyncio.create_task(first.generate(KEYED))
    await asyncio.to_thread(server.wait_until, lambda: server.submitted)

    async with opened(server, receipts) as second:
        with pytest.raises(Unavailable, match="twice"):
            await second.generate(KEYED)
        assert len(server.submitted) == 1
        assert (await second.generate(KEYED)).pictures

    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    server.cut_off()
    await first.close()


@pytest.mark.parametrize("noted", ["", "{", "[]", "7", '{"job": "x"}', '{"endpoint": "a/..", "job": "b", "seed": 11}'])
async def test_a_receipt_that_cannot_be_read_is_replaced(server: RunPodServer, noted: str) -> None:
    receipts = MemoryReceipts()
    receipts.kept["runpod", KEYED.key] = noted
    async with opened(server, receipts) as backend:
        assert (await backend.generate(KEYED)).pictures

    assert server.submitted[0].id in receipts.kept["runpod", KEYED.key]


async def test_a_job_that_cannot_be_noted_is_stopped(server: RunPodServer) -> None:
    class Full(MemoryReceipts):
        async def note(self, backend: str, key: str, value: str) -> None:
            if "job" in value:
                raise StorageUnavailable("The disk is full.")

    async with opened(server, Full()) as backend:
        with pytest.raises(StorageUnavailable):
            await backend.generate(KEYED)
        await asyncio.to_thread(server.wait_until, lambda: server.cancelled)

    assert server.cancelled == [job.id for job in server.submitted]


@pytest.mark.long
async def test_a_process_that_is_killed_while_it_waits_has_paid_once_for_what_the_next_one_gets(
    server: RunPodServer, tmp_path: Path
) -> None:
    database_url = f"sqlite+aiosqlite:///{tmp_path / 'mien.db'}"
    schema.upgrade(database_url)
    server.works = [Work(progress=({"percent": 10},))]
    server.held.set()
    command = [sys.executable, str(DRAWER), database_url, server.origin, KEYED.key]
    killed = subprocess.Popen(command)  # noqa: ASYNC220
    try:
        await asyncio.to_thread(server.wait_for, "status", 2)
    finally:
        killed.send_signal(signal.SIGKILL)
    assert await asyncio.to_thread(killed.wait) == -signal.SIGKILL

    server.held.clear()
    database = Database(database_url)
    async with opened(server, DatabaseReceipts(database, WallClock())) as backend:
        made = await backend.generate(KEYED)
    await database.close()

    assert made.pictures
    assert made.parameters["adopted"] == 1
    assert len(server.submitted) == 1
    assert server.cancelled == []
