"""One drawing of a shot: words → rating → the backend, with its retries → a look at the bytes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Final

import structlog

from mien import decode
from mien.domain.errors import MienError
from mien.domain.prompts import PromptText
from mien.ports import GeneratedImages, ImageBackend, Picture
from mien.workflows.attempts import Patience, attempt
from mien.workflows.choosing import EMBEDDED, may_stand_in, ready_backend
from mien.workflows.context import Context
from mien.workflows.dispatch import TEXT_BACKEND
from mien.workflows.safety import assert_picture_allowed, beside_the_loop, length_of
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_progress import ProgressReports
from mien.workflows.shot_request import Brief, build_brief
from mien.workflows.shot_wanted import NotWanted, assert_wanted, begin_shot
from mien.workflows.shot_watch import while_wanted
from mien.workflows.wording import brief_of, model_words, word

log = structlog.get_logger(__name__)

_BESIDE: Final = 30.0
"""Seconds for what an attempt does before and after its call: the prompt, the look at the bytes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a backend made, checked: its real size in pixels and how long the backend took."""

    order: ShotOrder
    """As it was drawn: by the backend that really did, with the words that a model may have found."""
    brief: Brief
    generated: GeneratedImages
    width: int
    height: int
    milliseconds: int

    @property
    def picture(self) -> Picture:
        """The one picture: a shot asks for no more."""
        return self.generated.pictures[0]


async def draw(context: Context, order: ShotOrder) -> Drawn:
    """What the order's backend draws, or the illustrator where that one fails and the settings let it stand in."""
    try:
        return await draw_by(context, order)
    except MienError as error:
        if not may_stand_in(context, order.backend, error):
            raise
        log.warning("illustrator_stands_in", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        instead = replace(order, backend=EMBEDDED, fallback=f"{order.backend}: failed: {error.message}")
        return await _drawn_instead(context, instead, error)


async def draw_by(context: Context, order: ShotOrder) -> Drawn:
    """What the order's backend, and no other, draws; asked again after passing failures."""
    backend = await ready_backend(context, order.backend)
    worded = await words_of_a_model(context, order, backend)
    return await attempt(
        order.label,
        lambda got_on: _draw(context, replace(order, worded=worded), backend, got_on),
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
        return await draw_by(context, order)
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


async def _draw(context: Context, order: ShotOrder, backend: ImageBackend, got_on: Callable[[], None]) -> Drawn:
    """A picture whose bytes are whole and of the type they claim; a bad one counts as a passing failure.

    Everything that no model words waits for the shot's turn: its job may have been cancelled by then, so that nothing
    is drawn or paid for, and a hundred shots that begin at once don't hold up whoever asks the API meanwhile.
    """
    await begin_shot(context, order)
    brief = await build_brief(context, order, backend, order.worded)
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
    return Drawn(order, brief, generated, checked.width, checked.height, milliseconds)
