"""The one way a picture is made: prompt → rating → generate → check → finish the file → store → record.

One call is one durable step. It can run again after a crash at any line: the picture's id comes from the job and the
shot, bytes are stored before their record, and the record is one transaction guarded by unique keys.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Final

import structlog

from mien import decode
from mien.domain.errors import MienError
from mien.domain.job import JobError
from mien.domain.prompts import PromptText
from mien.jobs.engine import StepResult
from mien.ports import ImageBackend
from mien.workflows.attempts import Patience, attempt
from mien.workflows.choosing import EMBEDDED, may_stand_in, ready_backend
from mien.workflows.context import Context
from mien.workflows.dispatch import TEXT_BACKEND
from mien.workflows.safety import assert_picture_allowed, beside_the_loop, length_of
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_progress import ProgressReports
from mien.workflows.shot_record import (
    Drawn,
    NotWanted,
    already_made,
    assert_wanted,
    begin_shot,
    finish_picture,
    record_failure,
    record_picture,
    store_picture,
)
from mien.workflows.shot_request import build_brief
from mien.workflows.shot_watch import while_wanted
from mien.workflows.wording import brief_of, model_words, word

log = structlog.get_logger(__name__)

_BESIDE: Final = 30.0
"""Seconds for what an attempt does before and after its call: the prompt, the look at the bytes."""


async def make_shot(context: Context, order: ShotOrder) -> StepResult:
    """Make, store and record one picture.

    Returns ``{"shot", "image_id"}``, or ``{"shot", "error": {code, message, stage}}`` when it failed for good or the
    job was cancelled. Raises only when nothing can be recorded at all (``StorageUnavailable`` of the database).
    """
    try:
        image_id = (order.resumed and await already_made(context, order)) or await _make(context, order)
    except NotWanted as error:
        log.info("shot_cancelled", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        return await _fail(context, order, JobError(code=error.code, message=error.message, stage=order.shot.name))
    except MienError as error:
        log.error("shot_failed", job_id=order.job_id, shot=order.shot.name, code=error.code, reason=error.message)
        return await _fail(context, order, JobError(code=error.code, message=error.message, stage=order.shot.name))
    except Exception:  # a bug in one backend or drawing must not take the other shots with it
        log.exception("shot_failed_unexpectedly", job_id=order.job_id, shot=order.shot.name)
        message = f"Something unexpected went wrong with {order.label}; the log says what."
        return await _fail(context, order, JobError(code="internal_error", message=message, stage=order.shot.name))
    return {"shot": order.shot.name, "image_id": image_id}


async def _make(context: Context, order: ShotOrder) -> str:
    try:
        drawn = await _drawn(context, order)
    except MienError as error:
        if not may_stand_in(context, order.backend, error):
            raise
        log.warning("illustrator_stands_in", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        order = replace(order, backend=EMBEDDED, fallback=f"{order.backend}: failed: {error.message}")
        drawn = await _drawn_instead(context, order, error)
    image, data = await asyncio.to_thread(finish_picture, context, order, drawn)
    await store_picture(context, image, data)
    return await record_picture(context, order, image)


async def _drawn(context: Context, order: ShotOrder) -> Drawn:
    """What the order's backend draws, in several attempts if need be."""
    backend = await ready_backend(context, order.backend)
    worded = await words_of_a_model(context, order, backend)
    return await attempt(
        order.label,
        lambda got_on: _draw(context, order, backend, worded, got_on),
        pace=context.paces[backend.name],
        patience=_patience(order, backend),
    )


def _patience(order: ShotOrder, backend: ImageBackend) -> Patience:
    """The order's, or more where the backend's own is longer: what is paid isn't broken off before its answer."""
    own = backend.capabilities.gives_up_after
    return replace(order.patience, timeout=max(order.patience.timeout, own + _BESIDE)) if own else order.patience


async def _drawn_instead(context: Context, order: ShotOrder, why: MienError) -> Drawn:
    """What the illustrator draws where another backend failed; that one's error if it can't, either."""
    try:
        return await _drawn(context, order)
    except NotWanted:
        raise
    except MienError as error:
        log.warning("illustrator_failed_too", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        raise why from error


async def words_of_a_model(context: Context, order: ShotOrder, backend: ImageBackend) -> PromptText | None:
    """The prompt, where a model words it: once for all attempts, and while others draw. ``None``: by template.

    No model is asked for a backend that draws from the facts and reads no prompt, nor for a change to a picture.
    """
    if order.worded is not None or order.wishes.edit is not None or not backend.capabilities.words:
        return order.worded
    if not model_words(context, order.style, use_ai=order.use_ai):
        return None
    brief = brief_of(order.character, order.shot, order.style, context=order.wishes.scene)
    async with context.paces[TEXT_BACKEND].slot():
        await assert_wanted(context, order)
        return await word(context, brief, use_ai=order.use_ai, job_id=order.job_id)


async def _draw(
    context: Context,
    order: ShotOrder,
    backend: ImageBackend,
    worded: PromptText | None,
    got_on: Callable[[], None],
) -> Drawn:
    """A picture whose bytes are whole and of the type they claim; a bad one counts as a passing failure.

    Everything that no model words waits for the shot's turn: its job may have been cancelled by then, so that nothing
    is drawn or paid for, and a hundred shots that begin at once don't hold up whoever asks the API meanwhile.
    """
    await begin_shot(context, order)
    brief = await build_brief(context, order, backend, worded)
    prompt, ceiling = brief.prompt.prompt, context.settings.content_rating_ceiling
    length = length_of(order.character) + len(prompt)
    await beside_the_loop(length, assert_picture_allowed, order.character, prompt, ceiling)
    reports = ProgressReports(context, order.job_id, order.shot.name, got_on)
    started = perf_counter()
    try:
        drawing = backend.generate(brief.request, reports)
        # what is paid for is finished: the provider would charge it all the same
        generated = await (while_wanted(context, order, drawing) if backend.capabilities.free else drawing)
    finally:
        await reports.finish()
    milliseconds = round((perf_counter() - started) * 1000)
    picture = generated.pictures[0]
    checked = await asyncio.to_thread(decode.check_generated, picture.data, picture.media_type)
    return Drawn(brief, generated, checked.width, checked.height, milliseconds)


async def _fail(context: Context, order: ShotOrder, failure: JobError) -> StepResult:
    if order.given_up is not None:
        order.given_up.set()
    await record_failure(context, order, failure)
    return {"shot": order.shot.name, "error": failure.model_dump()}
