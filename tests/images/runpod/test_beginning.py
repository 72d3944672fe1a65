"""Orders that RunPod does not take, or may have taken: each is told plainly, and none is sent twice."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.errors import MienError, RateLimited, Retryable, Unavailable
from mien.images.runpod.backend import RunPod
from tests.images.runpod.orders import (
    IMPATIENT,
    KEYED,
    MemoryReceipts,
    failure_of,
    opened,
    settings_for,
)
from tests.runpod_server import Fault, Route, RunPodServer
from tests.server_faults import Huge, Silent, Torn


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (Fault(401), Unavailable, "RUNPOD_API_KEY"),
        (Fault(403), Unavailable, "RUNPOD_API_KEY"),
        (Fault(404), Unavailable, "MIEN_RUNPOD__ENDPOINT"),
        (Fault(429), RateLimited, "wait"),
        (Fault(500), Retryable, "500"),
        (Fault(503), Retryable, "503"),
        (Fault(302, headers={"Location": "https://example.com/"}), Unavailable, "redirects"),
        (Fault(400, b'{"error": "bad input"}', {"Content-Type": "application/json"}), Unavailable, "bad input"),
    ],
    ids=lambda value: str(getattr(value, "status", "")),
)
async def test_an_order_that_is_not_taken_is_of_the_right_kind_and_leaves_no_receipt(
    server: RunPodServer, fault: Fault, kind: type[MienError], told: str
) -> None:
    server.faults["run"] = [fault]
    receipts = MemoryReceipts()

    error = await failure_of(server, receipts)

    assert type(error) is kind
    assert told in error.message
    assert receipts.kept == {}
    assert server.submitted == []


async def test_a_rate_limit_says_how_long_to_wait_where_runpod_does(server: RunPodServer) -> None:
    server.faults["run"] = [Fault(429, headers={"Retry-After": "7"}), Fault(429, headers={"Retry-After": "later"})]

    first, second = await failure_of(server), await failure_of(server)

    assert first.details["retry_after"] == 7
    assert "retry_after" not in second.details


async def test_a_key_that_runpod_does_not_know_is_said_to_be_refused(server: RunPodServer) -> None:
    error = await failure_of(server, key="rpa_other")

    assert isinstance(error, Unavailable)
    assert "rpa_other" not in error.message


@pytest.mark.parametrize("route", ["run", "status"])
async def test_the_key_does_not_follow_a_redirect(server: RunPodServer, route: Route) -> None:
    server.faults[route] = [Fault(307, headers={"Location": f"{server.origin}/files/elsewhere"})]

    assert isinstance(await failure_of(server), Unavailable)
    assert server.asked("files") == 0


async def test_a_server_that_is_not_there_is_a_passing_failure() -> None:
    with RunPodServer() as server:
        settings = settings_for(server)
    backend = RunPod(settings, MemoryReceipts())
    with pytest.raises(Retryable, match="can't be reached"):
        await backend.generate(KEYED)
    readiness = await backend.readiness()
    await backend.close()

    assert not readiness.ready
    assert readiness.configured
    assert readiness.remedy


@pytest.mark.parametrize(
    "trouble",
    [
        Torn(0.1),
        Huge(),
        Fault(200),
        Fault(200, b"[]"),
        Fault(200, b'{"id": "../../etc", "status": "IN_QUEUE"}'),
        Fault(502),
        Fault(504),
        Fault(524),
    ],
    ids=str,
)
async def test_an_order_that_may_have_been_taken_is_not_sent_again_by_itself(
    server: RunPodServer, trouble: Any
) -> None:
    server.faults["run"] = [trouble]

    error = await failure_of(server)

    assert isinstance(error, Unavailable)
    assert "twice" in error.message
    assert server.asked("run") == 1


async def test_an_order_that_is_never_answered_is_not_sent_again_by_itself_either(server: RunPodServer) -> None:
    server.faults["run"] = [Silent()]

    error = await failure_of(server, answer_seconds=IMPATIENT)

    assert isinstance(error, Unavailable)
    assert "twice" in error.message
    assert server.asked("run") <= 1  # none, where a slow machine is still connecting


async def test_after_such_an_order_a_person_may_order_again(server: RunPodServer) -> None:
    server.faults["run"] = [Fault(504)]
    receipts = MemoryReceipts()
    await failure_of(server, receipts)

    async with opened(server, receipts) as backend:
        assert (await backend.generate(KEYED)).pictures


async def test_an_answer_that_breaks_off_after_the_jobs_id_loses_nothing(server: RunPodServer) -> None:
    server.faults["run"] = [Torn(0.8)]
    async with opened(server) as backend:
        assert (await backend.generate(KEYED)).pictures

    assert len(server.submitted) == 1
