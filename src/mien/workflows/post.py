"""A post in a character's voice: ordered, written by the model or by rules, judged, and kept as the job's result."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, jobs
from mien.domain.briefs import PostBrief, TextTask
from mien.domain.character import Character
from mien.domain.controls import says_something
from mien.domain.errors import InvalidRequest, MienError, NotFound
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.domain.posts import PostKind, clean_post, count_words, post_kind, post_messages, what_is_wrong
from mien.domain.posts.kinds import Quality
from mien.domain.rating import assert_allowed
from mien.domain.rating.chat import judge_said
from mien.jobs.engine import Run, StepResult
from mien.ports import TextRequest
from mien.workflows.asked_text import check_text
from mien.workflows.context import Context
from mien.workflows.dispatch import TEXT_BACKEND, dispatch_soon
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.ownership import find_own_character, own_character
from mien.workflows.planning import plan_job
from mien.workflows.safety import speaker_of
from mien.workflows.writing import Unusable, write

log = structlog.get_logger(__name__)

_TOKENS_OF_A_WORD: Final = 3
"""Many, for languages whose words a model takes to pieces."""
_TOKENS_BESIDE: Final = 100
"""For what a model says around the text."""


@dataclass(frozen=True, slots=True)
class PostOrder:
    """What is wanted. ``seed`` fixes what templates write; without one each order is another draw."""

    request: str
    context: str = ""
    style: str | None = None
    quality: Quality = "standard"
    use_ai: bool = True
    seed: int | None = None


async def order_post(
    context: Context, owner_id: str, id_or_slug: str, order: PostOrder, *, key: IdempotencyKey | None = None
) -> Job:
    """The job that writes a post; its result has ``text, source, engine, model, fallback, wordCount, quality``.

    Raises ``NotFound``, ``Forbidden``, ``InvalidRequest`` naming the field, or ``Refused``: nothing is written then.
    """
    kind = post_kind(order.style)
    _assert_readable(order)
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
    await asyncio.to_thread(_assert_may_be_said, context, character, f"{order.request}\n{order.context}")
    arguments = {
        "prompt": order.request,
        "context": order.context,
        "style": kind.name,
        "quality": order.quality,
        "useAi": order.use_ai,
        "seed": secrets.randbelow(2**31) if order.seed is None else order.seed,
    }

    async def plan(connection: AsyncConnection) -> Job:
        own = await own_character(connection, owner_id, character.id)
        return await plan_job(
            connection,
            JobKind.POST,
            owner_id,
            context.clock.now(),
            backend=TEXT_BACKEND,
            character_id=own.id,
            arguments=arguments,
        )

    job = await job_once(context, owner_id, key, plan)
    dispatch_soon(context)
    return job


async def run_post(context: Context, run: Run, job_id: str) -> None:
    """The story of a post: one step writes it, and the job ends with it."""
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
    if job is not None:
        [outcome] = await run.each(["post"], partial(_attempt, context, job))
        await _end(context, job, outcome)


async def _attempt(context: Context, job: Job, _: str) -> StepResult:
    """What the job ends with: a result or an error. What is refused is part of neither."""
    try:
        return {"result": await _write(context, job)}
    except MienError as error:
        log.warning("post_failed", job_id=job.id, code=error.code, reason=error.message)
        return {"error": JobError(code=error.code, message=error.message).model_dump()}


async def _write(context: Context, job: Job) -> dict[str, Any]:
    async with context.database.read() as connection:
        character = await characters.find(connection, None, job.character_id or "")
    if character is None:
        raise NotFound("The character is gone.")
    asked = job.arguments
    kind = post_kind(asked["style"])
    brief = PostBrief(
        character=character,
        request=asked["prompt"],
        context=asked["context"],
        style=kind.name,
        seed=asked["seed"],
        quality=asked["quality"],
    )
    written = await write(
        context,
        _request(context, brief, kind),
        partial(_read, brief, kind),
        read_template=str,
        use_ai=asked["useAi"],
    )
    await asyncio.to_thread(_assert_may_be_said, context, character, written.value)
    words = count_words(written.value)
    log.info("post_written", job_id=job.id, words=words, source=written.source, model=written.model)
    return {
        "text": written.value,
        "source": written.source,
        "engine": written.engine,
        "model": written.model,
        "fallback": written.fallback,
        "wordCount": words,
        "quality": brief.quality,
    }


def _request(context: Context, brief: PostBrief, kind: PostKind) -> TextRequest:
    return TextRequest(
        task=TextTask.CHAT,
        brief=brief,
        messages=post_messages(brief, kind, context.settings.content_rating_ceiling),
        max_tokens=kind.length(brief.quality)[1] * _TOKENS_OF_A_WORD + _TOKENS_BESIDE,
        temperature=0.9,
        seed=brief.seed,
    )


def _read(brief: PostBrief, kind: PostKind, answer: str) -> str:
    """The post in a model's answer. Raises ``Unusable``."""
    text = clean_post(answer, kind, brief.character.name)
    wrong = what_is_wrong(text, kind, brief.quality)
    if wrong:
        raise Unusable(wrong)
    return text


async def _end(context: Context, job: Job, outcome: StepResult) -> None:
    error = JobError.model_validate(outcome["error"]) if "error" in outcome else None
    async with context.database.write(patient=True) as connection:
        if error is None:
            await jobs.report(connection, job.id, more=1, message="written")
        await jobs.end(
            connection,
            job.id,
            JobState.FAILED if error else JobState.SUCCEEDED,
            context.clock.now(),
            error=error,
            errors=[error] if error else [],
            result=outcome.get("result"),
        )


def _assert_may_be_said(context: Context, character: Character, text: str) -> None:
    assert_allowed(judge_said(text, (), speaker_of(character), context.settings.content_rating_ceiling))


def _assert_readable(order: PostOrder) -> None:
    """Raise ``InvalidRequest`` for a request or context that can't be read or kept."""
    check_text("prompt", order.request)
    check_text("context", order.context)
    if not says_something(order.request):
        raise InvalidRequest.field("prompt", "must not be empty.")
