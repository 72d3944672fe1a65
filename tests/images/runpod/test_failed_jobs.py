"""Jobs that end in vain, each in its own way, are told with their reason and cost nothing twice."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from mien.domain.errors import MienError, Refused, Retryable, TimedOut, Unavailable
from tests.backends import picture
from tests.images.runpod.orders import (
    KEYED,
    MemoryReceipts,
    failure_of,
    opened,
)
from tests.runpod_server import RunPodServer
from tests.runpod_workers import Work

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
