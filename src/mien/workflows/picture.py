"""Pictures that a person asked for, in a scene or as a change of another: worded once, each one step."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, images, jobs
from mien.domain.character import Character
from mien.domain.errors import MienError, NotFound
from mien.domain.image import Image, ImageKind, image_id_for
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.domain.picture_edit import changed_looks
from mien.domain.prompts import PromptText
from mien.domain.rating import ContentRating
from mien.domain.scene_reading import changed_shot
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import SHOTS, Shot
from mien.jobs.engine import Run, StepResult
from mien.workflows.attempts import Patience
from mien.workflows.choosing import FALLBACK
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.planning import plan_job
from mien.workflows.set_end import lock_character
from mien.workflows.shot import make_shot
from mien.workflows.shot_drawing import words_of_a_model
from mien.workflows.shot_order import PictureEdit, ShotOrder, Wishes

log = structlog.get_logger(__name__)

SCENE: Final = "scene-"
"""What the names of pictures in a scene begin with; their number follows."""
_WORDS: Final = "words"
"""The step that words the pictures; it stands before theirs."""


async def run_picture(context: Context, run: Run, job_id: str) -> None:
    """The story of pictures: one step words them all, one makes each; then the job ends."""
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
        if job is None:
            return
        character = await characters.find(connection, None, job.character_id or "")
        folder = await characters.storage_folder(connection, character.id) if character else ""
    if character is None:
        error = JobError(code=NotFound.code, message="The character is gone; nothing was made.")
        await _end(context, job, [{"error": error.model_dump()}])
        return
    given_up = None if context.settings.continue_on_error else asyncio.Event()
    order = partial(_order, context, job, character, folder, given_up)
    [worded] = await run.each([_WORDS], lambda _: _word(context, order(job.arguments["shots"][0], None)))
    prompt = PromptText.model_validate(worded["prompt"]) if worded else None

    async def make(name: str) -> StepResult:
        return await make_shot(context, order(name, prompt))

    await _end(context, job, await run.each(job.arguments["shots"], make))
    await dispatch(context)


async def made_by(context: Context, job: Job) -> list[Image]:
    """The pictures of an ended job in the order in which they were asked for, without those deleted since."""
    async with context.database.read() as connection:
        found = [await images.find(connection, image_id) for image_id in (job.result or {}).get("imageIds", ())]
    return [image for image in found if image is not None]


async def plan_again(connection: AsyncConnection, job: Job, now: datetime) -> Job | None:
    """The job that makes what an ended one left undone, the rest as it was; ``None`` where nothing is missing."""
    made = {shot for shot in job.arguments["shots"] if await images.find(connection, image_id_for(job.id, shot))}
    missing = [shot for shot in job.arguments["shots"] if shot not in made]
    if not missing:
        return None
    return await plan_job(
        connection,
        job.kind,
        job.owner_id,
        now,
        backend=job.backend,
        character_id=job.character_id,
        total=len(missing),
        arguments=job.arguments | {"shots": missing},
    )


async def _word(context: Context, order: ShotOrder) -> StepResult:
    """The prompt of a model for all the pictures; nothing where none is to word them, or the job was cancelled."""
    try:
        worded = await words_of_a_model(context, order, context.backend(order.backend))
    except MienError as error:
        log.warning("wording_failed", job_id=order.job_id, code=error.code, reason=error.message)
        return {}
    return {"prompt": worded.model_dump(mode="json")} if worded else {}


def _order(
    context: Context,
    job: Job,
    character: Character,
    folder: str,
    given_up: asyncio.Event | None,
    name: str,
    worded: PromptText | None,
) -> ShotOrder:
    asked, settings = job.arguments, context.settings
    edit = _edit(asked) if job.kind is JobKind.EDIT else None
    rating = ContentRating(asked["contentRating"]) if asked["contentRating"] else character.content_rating
    looks = changed_looks(character.appearance, edit.changes) if edit else character.appearance
    return ShotOrder(
        job_id=job.id,
        character=character.model_copy(update={"content_rating": rating, "appearance": looks}),
        shot=shot_of(name, asked["scene"], edit.shot_changes if edit else {}),
        kind=ImageKind.GENERATED,
        backend=job.backend,
        style=asked["style"],
        patience=Patience(timeout=settings.image_timeout, retries=settings.image_retries, delay=settings.retry_delay),
        folder=folder,
        character_id=character.id,
        fallback=asked.get(FALLBACK, ""),
        resumed=job.attempts > 1,
        given_up=given_up,
        wishes=Wishes(
            scene=asked["scene"],
            negative_prompt=asked["negativePrompt"],
            seed=asked["seed"] if edit else _seed(asked["seed"], name),
            width=asked["width"],
            height=asked["height"],
            steps=asked["steps"],
            strength=asked["strength"],
            quality=asked["quality"],
            transparent=asked.get("transparent", False),
            references=None if asked["references"] is None else tuple(asked["references"]),
            edit=edit,
        ),
        use_ai=asked["useAi"] if edit is None else False,
        worded=worded,
    )


def _edit(asked: dict[str, Any]) -> PictureEdit:
    told = asked["edit"]
    return PictureEdit(
        image_id=told["imageId"],
        instruction=told["instruction"],
        mask=told["mask"],
        changes=told["changes"],
        shot_changes=told.get("shotChanges", {}),
    )


def shot_of(name: str, scene: str, changes: Mapping[str, Any]) -> Shot:
    """The shot that a picture of this name shows: a named one, else that of its scene; with what was changed of it."""
    shot = SHOTS[name] if name in SHOTS else scene_shot(scene).model_copy(update={"name": name})
    return changed_shot(shot, changes)


def _seed(first: int, name: str) -> int:
    """The seed of ``scene-3`` is the third from the first on."""
    return (first + int(name.removeprefix(SCENE)) - 1) % 2**63


async def _end(context: Context, job: Job, outcomes: Sequence[StepResult]) -> None:
    errors = [JobError.model_validate(outcome["error"]) for outcome in outcomes if "error" in outcome]
    made = [outcome["image_id"] for outcome in outcomes if "image_id" in outcome]
    state = JobState.FAILED if not made else JobState.PARTIAL if errors else JobState.SUCCEEDED
    async with context.database.write(patient=True) as connection:
        await lock_character(connection, job.character_id)
        await jobs.end(
            connection,
            job.id,
            state,
            context.clock.now(),
            error=errors[0] if errors and not made else None,
            errors=errors,
            result={"imageIds": made} if made else None,
        )
    log.info("pictures_ended", job_id=job.id, kind=job.kind.value, state=state.value, made=len(made))
