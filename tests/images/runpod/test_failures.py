"""RunPod fails in every way that a service can: each has its own kind, is said plainly, and costs nothing twice."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from mien.domain.errors import MienError, RateLimited, Refused, Retryable, TimedOut, Unavailable
from mien.images.runpod.backend import RunPod
from tests.backends import picture
from tests.images.runpod.orders import SMALL, MemoryReceipts, settings_for
from tests.runpod_server import Fault, Route, RunPodServer, Trouble
from tests.runpod_workers import Work
from tests.server_faults import Huge, Silent, Torn

KEYED = replace(SMALL, key="order")
IMPATIENT = 0.2
"""Seconds, for answers that never come."""


@pytest.fixture
def server() -> Iterator[RunPodServer]:
    with RunPodServer() as running:
        yield running


@asynccontextmanager
async def opened(
    server: RunPodServer, receipts: MemoryReceipts | None = None, *, answer_seconds: float = 120.0, **runpod: Any
) -> AsyncIterator[RunPod]:
    settings = settings_for(server, **runpod)
    backend = RunPod(settings, MemoryReceipts() if receipts is None else receipts, answer_seconds=answer_seconds)
    try:
        yield backend
    finally:
        await backend.close()


async def failure_of(server: RunPodServer, receipts: MemoryReceipts | None = None, **how: Any) -> MienError:
    """The error of a keyed order, whose message never holds the key."""
    async with opened(server, receipts, **how) as backend:
        with pytest.raises(MienError) as caught:
            await backend.generate(KEYED)
    assert server.key not in caught.value.message
    return caught.value


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


ENDINGS = [
    (Work(failed="CUDA out of memory"), Retryable, "CUDA out of memory"),
    (Work(failed='{"error_type": "<class>", "error_message": "boom", "error_traceback": "…"}'), Retryable, "boom"),
    (Work(failed={"message": "boom"}), Retryable, "boom"),
    (Work(failed=["boom", "bang"]), Retryable, "boom; bang"),
    (Work(failed=""), Retryable, "no reason given"),
    (Work(failed="x" * 10**6), Retryable, "…"),
    (Work(failed="\x1b[31mred"), Retryable, r"\x1b[31mred"),
    (Work(failed="[" * 100_000), Retryable, "[[["),
    (Work(failed="NSFW content detected, generation blocked"), Refused, "refuses"),
    (Work(failed="Your prompt was rejected by our content policy"), Refused, "refuses"),
    (Work(failed="nsfw_model.safetensors: no such file"), Retryable, "no such file"),
    (Work(failed="Workflow validation failed: ckpt_name not in list"), Unavailable, "MIEN_RUNPOD__CHECKPOINT"),
    (Work(output={"error": "Job processing failed", "details": ["node 3: boom"]}), Retryable, "node 3: boom"),
    (Work(output={"status": "error", "message": "boom"}), Retryable, "boom"),
    (Work(output={"error": "Missing 'workflow' parameter"}), Unavailable, "MIEN_RUNPOD__SHAPE"),
    (Work(output={"status": "success_no_images", "images": []}), Retryable, "without a picture"),
    (Work(output=[]), Retryable, "gives none"),
    (Work(output={"images": [{"data": "§" * 100}]}), Retryable, "base64"),
    (Work(output={"image": "A" * 101}), Retryable, "base64"),
    (Work(output=[[[[[[["deep"]]]]]]]), Retryable, "without a picture"),
    (Work(output=7), Retryable, "without a picture"),
    (Work(output=base64.b64encode(b"<html>" * 50).decode()), Retryable, "web page"),
    (Work(encoding="GIF"), Retryable, "GIF"),
    (Work(black=True), Retryable, "blank"),
    (Work(output={"image": base64.b64encode(picture(1, 96, 96)[:-20]).decode()}), Retryable, "cut off"),
    (Work(ends="TIMED_OUT"), TimedOut, "MIEN_RUNPOD__EXECUTION_TIMEOUT"),
    (Work(ends="CANCELLED"), Unavailable, "cancelled at RunPod"),
]


@pytest.mark.parametrize(("work", "kind", "told"), ENDINGS, ids=[told for *_, told in ENDINGS])
async def test_a_job_that_ends_in_vain_is_told_with_its_reason_and_forgotten(
    work: Work, kind: type[MienError], told: str
) -> None:
    receipts = MemoryReceipts()
    with RunPodServer(work, Work()) as server:
        error = await failure_of(server, receipts)
        assert receipts.kept == {}
        async with opened(server, receipts) as backend:
            assert (await backend.generate(KEYED)).pictures

    assert type(error) is kind
    assert told in error.message
    assert len(error.message) < 600


async def test_a_worker_that_misses_a_file_does_not_make_its_job_unknown() -> None:
    with RunPodServer(Work(failed="model not found")) as server:
        assert "model not found" in (await failure_of(server)).message


async def test_a_worker_that_repeats_the_key_does_not_make_us_tell_it(server: RunPodServer) -> None:
    server.works = [Work(failed=f"bad environment: RUNPOD_API_KEY={server.key}"), Work(failed={"message": server.key})]

    for _ in range(2):
        assert "***" in (await failure_of(server)).message


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


async def test_one_picture_of_several_that_fails_fails_the_order_and_its_next_try_draws_that_one_alone() -> None:
    receipts = MemoryReceipts()
    asked = replace(KEYED, count=3)
    with RunPodServer(Work(), Work(failed="boom"), Work()) as server:
        async with opened(server, receipts) as backend:
            with pytest.raises(Retryable, match="boom"):
                await backend.generate(asked)
            made = await backend.generate(asked)

        assert [each.seed for each in made.pictures] == [11, 12, 13]
        assert len(server.submitted) == 4


async def test_a_refusal_beside_a_passing_failure_is_final_so_that_neither_is_paid_again() -> None:
    with RunPodServer(Work(failed="boom"), Work(failed="NSFW content detected")) as server:
        async with opened(server) as backend:
            with pytest.raises(Refused):
                await backend.generate(replace(KEYED, count=2))


async def test_an_old_job_whose_picture_is_gone_from_its_address_is_drawn_anew() -> None:
    receipts = MemoryReceipts()
    with RunPodServer(Work(form="comfyui s3")) as server:
        server.faults["files"] = [Fault(503), Fault(403)]
        assert isinstance(await failure_of(server, receipts), Retryable)
        async with opened(server, receipts) as backend:
            assert (await backend.generate(KEYED)).pictures

        assert len(server.submitted) == 2


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


async def test_health_that_fails_is_told_with_its_reason(server: RunPodServer) -> None:
    told: dict[Route, list[Any]] = {
        "health": [Fault(401), Fault(404), Fault(500), Fault(200), Fault(200, json.dumps({"workers": 3}).encode())]
    }
    details = []
    for trouble in told["health"]:
        server.faults["health"] = [trouble]
        async with opened(server) as backend:
            readiness = await backend.readiness()
        assert (readiness.ready, readiness.configured) == (False, True)
        details.append(readiness.detail)

    assert "key" in details[0]
    assert "no endpoint" in details[1]
    assert len(set(details)) == 5
