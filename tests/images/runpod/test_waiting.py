"""Failures while a job is waited for: it stays known, is never taken for done, and is stopped if nobody will ask."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from mien.domain.errors import Retryable, Unavailable
from tests.images.runpod.orders import (
    IMPATIENT,
    KEYED,
    SMALL,
    MemoryReceipts,
    failure_of,
    opened,
)
from tests.runpod_server import Fault, RunPodServer, Trouble
from tests.server_faults import Silent, Torn

PASSING: list[Trouble] = [
    Fault(500),
    Fault(502),
    Fault(429),
    Fault(200),
    Torn(0.5),
    Fault(200, b'{"status": "WHO_KNOWS"}'),
]


async def test_failures_that_pass_while_waiting_hurt_nobody(server: RunPodServer) -> None:
    server.faults["status"] = PASSING[:3]
    async with opened(server) as backend:
        await backend.generate(KEYED)
        server.faults["status"] = PASSING[3:]
        await backend.generate(replace(KEYED, key="another"))

    assert len(server.submitted) == 2


async def test_failures_that_do_not_pass_keep_the_receipt_so_that_the_next_try_finds_the_job(
    server: RunPodServer,
) -> None:
    server.faults["status"] = [Fault(500)] * 5
    receipts = MemoryReceipts()

    assert isinstance(await failure_of(server, receipts), Retryable)

    async with opened(server, receipts) as backend:
        assert (await backend.generate(KEYED)).parameters["adopted"] == 1
    assert len(server.submitted) == 1


async def test_silence_while_waiting_keeps_the_receipt_so_that_the_next_try_finds_the_job(server: RunPodServer) -> None:
    receipts = MemoryReceipts()
    server.faults["status"] = [Fault(403)]
    assert isinstance(await failure_of(server, receipts), Unavailable)  # its job is begun, and noted

    server.faults["status"] = [Silent()] * 5
    error = await failure_of(server, receipts, answer_seconds=IMPATIENT)
    assert isinstance(error, Retryable)
    assert "didn't answer" in error.message

    server.faults.clear()
    async with opened(server, receipts) as backend:
        assert (await backend.generate(KEYED)).parameters["adopted"] == 1
    assert len(server.submitted) == 1


@pytest.mark.parametrize("status", [401, 302])
async def test_a_service_that_turns_away_while_waiting_stops_the_picture_and_keeps_its_receipt(
    server: RunPodServer, status: int
) -> None:
    server.faults["status"] = [Fault(status)]
    receipts = MemoryReceipts()

    assert type(await failure_of(server, receipts)) is Unavailable

    async with opened(server, receipts) as backend:
        assert (await backend.generate(KEYED)).pictures
    assert len(server.submitted) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(404),
        Fault(410),
        Fault(400, b'{"error": "request does not exist"}'),
        Fault(200, b'{"error":"job not found"}'),
    ],
    ids=str,
)
async def test_a_job_that_runpod_has_lost_is_never_taken_for_done(server: RunPodServer, fault: Fault) -> None:
    server.faults["status"] = [fault]
    receipts = MemoryReceipts()

    error = await failure_of(server, receipts)

    assert isinstance(error, Retryable)
    assert "doesn't know" in error.message
    assert receipts.kept == {}


async def test_an_order_without_a_key_that_is_cancelled_is_stopped_at_runpod(server: RunPodServer) -> None:
    server.held.set()
    async with opened(server) as backend:
        call = asyncio.create_task(backend.generate(SMALL))
        await asyncio.to_thread(server.wait_for, "status")
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.to_thread(server.wait_until, lambda: server.cancelled)

    assert server.cancelled == [job.id for job in server.submitted]
    assert len(server.cancelled) == 1


async def test_an_order_without_a_key_is_stopped_even_if_it_is_cancelled_before_runpod_answered(
    server: RunPodServer,
) -> None:
    server.held.set()
    async with opened(server) as backend:
        call = asyncio.create_task(backend.generate(SMALL))
        await asyncio.to_thread(server.wait_for, "run")
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.to_thread(server.wait_until, lambda: server.cancelled)

    assert server.cancelled == [job.id for job in server.submitted]


async def test_an_order_without_a_key_that_nobody_waits_for_any_longer_is_stopped(server: RunPodServer) -> None:
    server.faults["status"] = [Fault(500)] * 5
    async with opened(server) as backend:
        with pytest.raises(Retryable):
            await backend.generate(SMALL)
        await asyncio.to_thread(server.wait_until, lambda: server.cancelled)

    assert server.cancelled == [job.id for job in server.submitted]
