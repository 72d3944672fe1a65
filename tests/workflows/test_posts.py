"""Posts as jobs: written by a model or by rules, judged, resumed, cancelled."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from mien.domain.briefs import PostBrief
from mien.domain.errors import Forbidden, InvalidRequest, NotFound, Refused
from mien.domain.job import Job, JobKind, JobState
from mien.domain.posts import template_post
from mien.wiring import Mien
from mien.workflows.cancel import cancel_job
from mien.workflows.once import IdempotencyKey
from mien.workflows.post import PostOrder, order_post
from tests.chat_server import ChatServer, Endless, Fault, Silent
from tests.workflows.conftest import Opener

GOOD = "Rain on the workshop roof, and for once nobody wants anything from me. I'll take it, and the tea as well."
CUE = "hentai"
"""A word that trips the rule, and nothing else."""
CHILD = "A girl of ten with a red scarf."


async def make(mien: Mien, **fields: Any) -> str:
    given: dict[str, Any] = {
        "name": "Ada",
        "description": "A woman of forty.",
        "official": True,
        "interests": ("old maps",),
    } | fields
    return (await mien.characters.create(**(given | fields))).character.id


async def write(mien: Mien, character_id: str, request: str = "a rainy morning", **order: Any) -> Job:
    job = await order_post(mien.context, "local", character_id, PostOrder(request, **order))
    return await mien.jobs.wait(job.id, seconds=240)


def result_of(job: Job) -> dict[str, Any]:
    assert job.state is JobState.SUCCEEDED, job.error
    assert job.result is not None
    return job.result


async def test_without_a_model_templates_write_and_say_so(mien: Mien) -> None:
    ada = await make(mien)
    job = await write(mien, ada, seed=7)
    result = result_of(job)
    character = await mien.characters.get(ada)
    assert result["text"] == template_post(PostBrief(character, "a rainy morning", "", "post", 7))
    assert (result["source"], result["engine"], result["fallback"]) == ("template", "templates", "")
    assert (job.kind, job.progress.done, job.character_id) == (JobKind.POST, 1, ada)


async def test_each_order_is_another_draw(mien: Mien) -> None:
    ada = await make(mien)
    assert len({result_of(await write(mien, ada))["text"] for _ in range(4)}) > 1


async def test_a_model_writes_and_what_it_says_around_the_text_goes(open_mien: Opener) -> None:
    with ChatServer(f'Here is your post:\n\n"{GOOD}"') as server:
        async with open_mien(text_url=server.url) as mien:
            result = result_of(await write(mien, await make(mien), context="in autumn"))
    assert result["text"] == GOOD
    assert (result["source"], result["model"], result["wordCount"]) == ("ai_generated", "tiny", 21)
    told = server.requests[0]["messages"]
    assert "in autumn" in told[-1]["content"]
    assert "old maps" in told[0]["content"]


async def test_an_answer_that_cannot_be_used_is_mended_once(open_mien: Opener) -> None:
    with ChatServer("No.", GOOD) as server:
        async with open_mien(text_url=server.url) as mien:
            assert result_of(await write(mien, await make(mien)))["text"] == GOOD
    assert len(server.requests) == 2
    assert "write 20 to 80" in server.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("No.", "could not be used"),
        (Fault(status=503), ""),
        (Endless(), ""),
        (Silent(), "longer than"),
    ],
    ids=["useless", "down", "endless", "silent"],
)
async def test_where_a_model_fails_templates_write_and_the_reason_is_told(
    open_mien: Opener, turn: Any, said: str
) -> None:
    seconds = 2.0 if isinstance(turn, Silent | Endless) else 240.0
    with ChatServer(turn) as server:
        async with open_mien(text_url=server.url, text_timeouts={"chat": seconds}) as mien:
            result = result_of(await write(mien, await make(mien)))
    assert result["source"] == "template"
    assert said in result["fallback"]
    assert result["fallback"]


async def test_a_model_that_is_not_wanted_is_not_asked(open_mien: Opener) -> None:
    with ChatServer(GOOD) as server:
        async with open_mien(text_url=server.url) as mien:
            assert result_of(await write(mien, await make(mien), use_ai=False))["source"] == "template"
    assert server.requests == []


async def test_what_may_not_be_said_is_refused_before_anything_is_written(mien: Mien) -> None:
    ada = await make(mien)
    for order in (PostOrder(CUE), PostOrder("rain", context=CUE)):
        with pytest.raises(Refused):
            await order_post(mien.context, "local", ada, order)
    assert (await mien.jobs.page()).items == ()


async def test_what_a_model_may_not_say_ends_the_job_and_is_kept_nowhere(open_mien: Opener) -> None:
    with ChatServer(f"{GOOD} {CUE}") as server:
        async with open_mien(text_url=server.url) as mien:
            job = await write(mien, await make(mien), style="tweet")
    assert job.state is JobState.FAILED
    assert job.error is not None
    assert job.error.code == "refused"
    assert "hentai" not in job.model_dump_json()


async def test_for_a_child_no_ceiling_lifts_the_rule(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="mature") as mien:
        child = await make(mien, description=CHILD, declared_age=10)
        with pytest.raises(Refused):
            await order_post(mien.context, "local", child, PostOrder(CUE))
        assert result_of(await write(mien, child))["source"] == "template"


async def test_the_same_key_is_the_same_job(mien: Mien) -> None:
    ada, key = await make(mien), IdempotencyKey("k", "f")
    first = await order_post(mien.context, "local", ada, PostOrder("rain"), key=key)
    assert (await order_post(mien.context, "local", ada, PostOrder("rain"), key=key)).id == first.id


async def test_a_cancelled_post_has_no_result_and_can_be_retried(open_mien: Opener) -> None:
    with ChatServer(Silent(), GOOD) as server:
        async with open_mien(text_url=server.url) as mien:
            job = await order_post(mien.context, "local", await make(mien), PostOrder("rain"))
            while not server.requests:
                await asyncio.sleep(0.02)
            await cancel_job(mien.context, "local", job.id)
            ended = await mien.jobs.wait(job.id, seconds=240)
            again = await mien.jobs.wait((await mien.jobs.retry(job.id)).id, seconds=240)
            assert result_of(again)["text"] == GOOD
            assert again.arguments == job.arguments
    assert (ended.state, ended.result) == (JobState.CANCELLED, None)


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (PostOrder(" "), "prompt"),
        (PostOrder("\u200b"), "prompt"),
        (PostOrder("x" * 8001), "prompt"),
        (PostOrder("a\x1bb"), "prompt"),
        (PostOrder("x", context="y" * 8001), "context"),
        (PostOrder("x", style="sonnet"), "style"),
    ],
)
async def test_an_order_that_cannot_be_carried_out_names_the_field(mien: Mien, order: PostOrder, field: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await order_post(mien.context, "local", await make(mien), order)
    assert caught.value.details["fields"][0]["path"] == field


async def test_others_public_characters_get_no_posts_from_me(mien: Mien) -> None:
    public = await make(mien, visibility="public")
    with pytest.raises(Forbidden):
        await order_post(mien.context, "somebody", public, PostOrder("rain"))
    with pytest.raises(NotFound):
        await order_post(mien.context, "somebody", await make(mien, name="Eve"), PostOrder("rain"))


async def test_a_post_that_was_cut_off_is_written_at_the_next_start(open_mien: Opener) -> None:
    with ChatServer(Silent()) as silent:
        async with open_mien(text_url=silent.url, shutdown_timeout=0.1) as mien:
            job = await order_post(mien.context, "local", await make(mien), PostOrder("rain"))
            while not silent.requests:
                await asyncio.sleep(0.02)
    with ChatServer(GOOD) as server:
        async with open_mien(text_url=server.url) as mien:
            assert result_of(await mien.jobs.wait(job.id, seconds=240))["text"] == GOOD


@pytest.mark.long
async def test_a_real_model_writes_or_is_replaced_with_its_reason(open_mien: Opener, tiny_gguf: Path) -> None:
    async with open_mien(text_model=str(tiny_gguf), text_threads=1, text_context=2048) as mien:
        job = await write(mien, await make(mien), style="caption")
    result = result_of(job)
    assert (result["source"] == "ai_generated") == (not result["fallback"])
    assert "tiny" in result["model"] + result["fallback"]
