"""A smart image: choose the best reference, draw, judge, and try again as the diagnosis says, until one is accepted.

Each attempt is one durable step, and how it is made is a pure function of what the steps before it recorded: a job that
is killed goes on where it was and decides the same.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import structlog

from mien.db import characters, jobs
from mien.domain.character import Character
from mien.domain.errors import MienError, NotFound
from mien.domain.job import Job, JobError
from mien.domain.prompts import PromptText
from mien.domain.retrying import Approach, Tried, first_approach, next_approach
from mien.domain.verdict import Outcome
from mien.jobs.engine import Run, StepResult
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.shot_drawing import words_of_a_model
from mien.workflows.smart_attempt import Ended, SmartWork, make_attempt, read_ended, smart_order_of
from mien.workflows.smart_end import end_smart_image, end_without_plan
from mien.workflows.smart_plan import make_plan, read_plan
from mien.workflows.yardstick import read_yardstick, without_strangers

log = structlog.get_logger(__name__)

_PLAN: Final = "plan"
_WORDS: Final = "words"


async def run_smart_image(context: Context, run: Run, job_id: str) -> None:
    """The story of a smart image."""
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
        if job is None:
            return
        character = await characters.find(connection, None, job.character_id or "")
        folder = await characters.storage_folder(connection, character.id) if character else ""
    if character is None:
        gone = JobError(code=NotFound.code, message="The character is gone; nothing was made.")
        await end_without_plan(context, job, gone)
        return
    called = job.arguments["characterName"]
    character = character.model_copy(update={"name": called}) if called else character
    work = await _prepared(context, run, job, character, folder)
    ended = [] if work.plan.problem else await _attempts(context, run, work)
    await end_smart_image(context, work, ended)
    await dispatch(context)


async def _prepared(context: Context, run: Run, job: Job, character: Character, folder: str) -> SmartWork:
    """What the attempts share: one step settles it, one words the picture."""

    async def plan_it(_: str) -> StepResult:
        return await make_plan(context, job, character)

    [told] = await run.each([_PLAN], plan_it)
    plan = read_plan(told, job, character)
    yardstick = await read_yardstick(context, plan.master, plan.views)
    yardstick = await without_strangers(context, character, yardstick)
    work = SmartWork(job, character, folder, plan, yardstick)
    if plan.problem:
        return work
    [worded] = await run.each([_WORDS], partial(_word, context, work))
    return replace(work, worded=PromptText.model_validate(worded["prompt"]) if worded else None)


async def _attempts(context: Context, run: Run, work: SmartWork) -> list[Ended]:
    """The attempts, until one is accepted or another wouldn't help."""
    ended: list[Ended] = []
    tried: list[Tried] = []
    approach: Approach | None = first_approach(work.plan.order, work.plan.means)
    while approach is not None and len(ended) < work.job.arguments["maxRetries"]:
        [told] = await run.each([f"attempt-{approach.number}"], partial(_attempt, context, work, approach))
        latest = read_ended(told)
        ended.append(latest)
        if latest.error or latest.cancelled or latest.attempt.outcome is Outcome.ACCEPTED:
            break
        tried.append(latest.tried(approach))
        plan = work.plan
        approach = next_approach(tried, plan.order, plan.master, plan.means, plan.goal)
    return ended


async def _attempt(context: Context, work: SmartWork, approach: Approach, _: str) -> StepResult:
    return await make_attempt(context, work, approach)


async def _word(context: Context, work: SmartWork, _: str) -> StepResult:
    """The prompt of a model for all attempts; nothing where none is to word it, or the job was cancelled."""
    order = smart_order_of(context, work, Approach())
    try:
        worded = await words_of_a_model(context, order, context.backend(order.backend))
    except MienError as error:
        log.warning("wording_failed", job_id=order.job_id, code=error.code, reason=error.message)
        return {}
    return {"prompt": worded.model_dump(mode="json")} if worded else {}
