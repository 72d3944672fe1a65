"""A service that answers in every wrong way: nothing is begun twice, nothing waits for ever, no key is told."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

import pytest

from mien.domain.errors import MienError, Retryable, Unavailable
from mien.images.runpod.backend import RunPod
from mien.settings import Settings
from tests.images.nasty_server import Answer, NastyServer, told
from tests.images.runpod.orders import IMPATIENT, KEYED, MemoryReceipts

KEY = "rpa_test_key"
OK = b"HTTP/1.1 200 OK\r\n"
JSON = OK + b"Content-Type: application/json\r\n"
BEGUN = told({"id": "job-1", "status": "IN_QUEUE"})


async def failure_of(
    answers: Mapping[str, Answer], receipts: MemoryReceipts, *, seconds: float = 120.0
) -> tuple[MienError, NastyServer]:
    with NastyServer(answers) as server:
        group = {"endpoint": "abc", "url": f"{server.origin}/v2", "poll_interval": 0.05}
        backend = RunPod(Settings(runpod=group, runpod_api_key=KEY), receipts, answer_seconds=seconds)
        try:
            with pytest.raises(MienError) as caught:
                await backend.generate(KEYED)
        finally:
            await backend.close()
    assert KEY not in caught.value.message
    assert server.sent <= 100 * 2**20 * len(server.requests)  # none, where no request came in time
    return caught.value, server


def nested(depth: int) -> bytes:
    return b'{"error":' * depth + b'"x"' + b"}" * depth


DRIPPING = {
    "body drips": Answer(JSON + b"Content-Length: 100000\r\n\r\n", b" ", 0.05),
    "headers drip": Answer(OK, b"X: y\r\n", 0.05),
    "only says to go on": Answer(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01),
}
"""Answers that go on without coming to an end."""

UNTOLD = {
    "hangs up at once": Answer(reads=False),
    "headers never end": Answer(OK, b"X: " + b"y" * 1000 + b"\r\n"),
    "switches protocols": Answer(b"HTTP/1.1 101 Switching Protocols\r\n\r\n"),
    "chunks never end": Answer(JSON + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b" " * 65536 + b"\r\n"),
    "shorter than announced": Answer(JSON + b"Content-Length: 100\r\n\r\n{}"),
    "two lengths": Answer(JSON + b"Content-Length: 2\r\nContent-Length: 7\r\n\r\n{}"),
    "compressed": Answer(JSON + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b" " * 20_000_000)),
    "other protocol": Answer(b"220 smtp.example ESMTP\r\n"),
    "broken text": told(b'{"id": "\xff\xfe"}'),
    "numbers that are none": told(b'{"id": NaN}'),
    "number of 5000 digits": told(b'{"id": ' + b"9" * 5000 + b"}"),
    "deep": told(nested(100_000)),
    "list": told([]),
    "text": told("x"),
    "null": told(None),
    "no content": Answer(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "an id that is none": told({"id": "../../health"}),
}
"""Answers that don't say whether a job was begun."""


@pytest.mark.parametrize("answer", UNTOLD.values(), ids=UNTOLD.keys())
async def test_an_order_whose_answer_cannot_be_read_is_not_asked_for_again_by_itself(answer: Answer) -> None:
    error, server = await failure_of({"/run": answer}, MemoryReceipts())
    assert isinstance(error, Unavailable)
    assert "can't be told" in error.message
    assert len(server.requests) == 1


@pytest.mark.parametrize("answer", DRIPPING.values(), ids=DRIPPING.keys())
async def test_an_order_whose_answer_never_ends_is_not_asked_for_again_by_itself(answer: Answer) -> None:
    error, server = await failure_of({"/run": answer}, MemoryReceipts(), seconds=IMPATIENT)
    assert isinstance(error, Unavailable)
    assert "can't be told" in error.message
    assert len(server.requests) <= 1  # none, where a slow machine is still connecting


async def begun() -> MemoryReceipts:
    """Receipts of an order that has become a job."""
    receipts = MemoryReceipts()
    created = told({"id": "job-1"}, "201 Created")
    await failure_of({"/run": created, "/status": told({"error": "no"}, "403 Forbidden")}, receipts)
    return receipts


@pytest.mark.parametrize("how", ["chunks never end", "compressed", "broken text", "list", "no content"])
async def test_a_job_whose_state_cannot_be_read_stays_known_for_the_next_try(
    how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.images.runpod.waiting._FAILURES_IN_A_ROW", 2)
    receipts = MemoryReceipts()
    error, server = await failure_of({"/run": BEGUN, "/status": UNTOLD[how]}, receipts)
    assert isinstance(error, Retryable)
    assert "job-1" in receipts.kept["runpod", "order"]
    assert server.asked("/run") == 1


async def test_a_job_whose_state_never_comes_stays_known_for_the_next_try() -> None:
    receipts = await begun()
    error, server = await failure_of({"/status": DRIPPING["headers drip"]}, receipts, seconds=IMPATIENT)
    assert isinstance(error, Retryable)
    assert "job-1" in receipts.kept["runpod", "order"]
    assert server.asked("/run") == 0


async def test_any_success_names_the_job() -> None:
    assert "job-1" in (await begun()).kept["runpod", "order"]


ENDS = {
    "deep error": told(b'{"status": "FAILED", "error": ' + nested(900) + b"}"),
    "deep error as text": told({"status": "FAILED", "error": nested(2000).decode()}),
    "deep output": told(b'{"status": "COMPLETED", "output": ' + b"[" * 900 + b"]" * 900 + b"}"),
    "number": told({"status": "COMPLETED", "output": 5}),
    "odd times": told(b'{"status": "FAILED", "error": "x", "delayTime": ' + b"9" * 4000 + b"}"),
    "names the key": told({"status": "FAILED", "error": f"bad {KEY}"}),
}


@pytest.mark.parametrize("answer", ENDS.values(), ids=ENDS.keys())
async def test_a_job_that_ended_oddly_has_failed_and_is_forgotten(answer: Answer) -> None:
    receipts = MemoryReceipts()
    error, server = await failure_of({"/run": BEGUN, "/status": answer}, receipts)
    assert isinstance(error, Retryable)
    assert receipts.kept == {}
    assert server.asked("/run") == 1
