"""The avatar: a character's first picture.

It is made by itself only when a character is created without one and isn't official, never when one is changed, and
never twice; anyone may ask for a new one.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, jobs
from mien.domain.character import Character
from mien.domain.errors import Conflict, NotFound
from mien.domain.image import ImageKind
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.domain.shots import AVATAR
from mien.domain.styles import style_named
from mien.jobs.engine import Run, StepResult
from mien.workflows.attempts import Patience
from mien.workflows.choosing import FALLBACK, Choice
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.planning import plan_job
from mien.workflows.set_end import lock_character
from mien.workflows.shot import make_shot
from mien.workflows.shot_order import ShotOrder, Wishes, gate_of_shots

_OTHER_UNDER_WAY: Final = (
    "An avatar is being made in another style or backend, or with another background; wait for it, or cancel its job "
    "first."
)

log = structlog.get_logger(__name__)


async def request_avatar(
    context: Context,
    connection: AsyncConnection,
    character: Character,
    choice: Choice,
    *,
    style: str | None = None,
    transparent: bool = False,
) -> Job:
    """The job that makes an avatar, in the caller's transaction; the same one under way is joined.

    Raises ``Conflict`` while one is being made in another style or backend, or with another background.
    """
    wanted_style = style_named(style or context.settings.default_style).name
    for under_way in await jobs.open_of_character(connection, character.id, JobKind.AVATAR):
        asked = under_way.arguments
        made = (under_way.backend, asked["style"], asked.get("transparent", False))
        if made != (choice.backend.name, wanted_style, transparent):
            raise Conflict(_OTHER_UNDER_WAY)
        return under_way
    asked = {"automatic": False, "style": wanted_style, "transparent": transparent}
    return await _plan(context, connection, character, choice, asked)


async def plan_first_avatar(context: Context, connection: AsyncConnection, character: Character, choice: Choice) -> Job:
    """The job of a new character's avatar; it does nothing if there is an avatar by the time it begins."""
    style = style_named(context.settings.default_style).name
    return await _plan(context, connection, character, choice, {"automatic": True, "style": style})


async def _plan(
    context: Context, connection: AsyncConnection, character: Character, choice: Choice, asked: dict[str, Any]
) -> Job:
    return await plan_job(
        connection,
        JobKind.AVATAR,
        character.owner_id,
        context.clock.now(),
        backend=choice.backend.name,
        character_id=character.id,
        arguments=asked | choice.note,
    )


async def run_avatar(context: Context, run: Run, job_id: str) -> None:
    """The story of an avatar."""
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
        if job is None:
            return
        character = await characters.find(connection, None, job.character_id or "")
    if character is None:
        log.error("character_gone", job_id=job_id, character_id=job.character_id)
        await _end(context, job, {"error": JobError(code=NotFound.code, message="The character is gone.").model_dump()})
    elif job.arguments["automatic"] and character.has_avatar:
        log.info("avatar_skipped", job_id=job_id, reason="the character has one")
        await _end(context, job, {"skipped": True})
    else:
        [outcome] = await run.each([AVATAR.name], partial(_make, context, job, character))
        await _end(context, job, outcome)
    await dispatch(context)


async def _make(context: Context, job: Job, character: Character, name: str) -> StepResult:
    async with context.database.read() as connection:
        folder = await characters.storage_folder(connection, character.id)
    settings = context.settings
    order = ShotOrder(
        job_id=job.id,
        character=character,
        shot=AVATAR,
        kind=ImageKind.AVATAR,
        backend=job.backend,
        style=job.arguments["style"],
        fallback=job.arguments.get(FALLBACK, ""),
        patience=Patience(timeout=settings.avatar_timeout, retries=settings.image_retries, delay=settings.retry_delay),
        resumed=job.attempts > 1,
        folder=folder,
        character_id=character.id,
        wishes=Wishes(transparent=job.arguments.get("transparent", False)),
        gate=gate_of_shots(settings),
    )
    return await make_shot(context, order)


async def _end(context: Context, job: Job, outcome: StepResult) -> None:
    """One transaction: the picture becomes the avatar and the job ends."""
    error = JobError.model_validate(outcome["error"]) if "error" in outcome else None
    image_id = outcome.get("image_id")
    async with context.database.write(patient=True) as connection:
        await lock_character(connection, job.character_id)
        ended = await jobs.end(
            connection,
            job.id,
            JobState.FAILED if error else JobState.SUCCEEDED,
            context.clock.now(),
            error=error,
            errors=[error] if error else [],
            result={"imageId": image_id} if image_id else {"skipped": True} if not error else None,
        )
        if ended and image_id and job.character_id:
            await characters.set_avatar(connection, job.character_id, image_id, context.clock.now())
