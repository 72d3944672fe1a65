"""What the reference set and the embedding set have in common: asking for one, and making it shot by shot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, image_sets, jobs
from mien.domain.character import Character
from mien.domain.errors import NoReference, NotFound
from mien.domain.image import ImageKind
from mien.domain.image_set import ImageSet, SetKind, SetState, ended_state
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.domain.shots import SHOTS
from mien.domain.styles import style_named
from mien.jobs.engine import Run, StepResult
from mien.workflows.attempts import Patience
from mien.workflows.choosing import FALLBACK, Choice
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.planning import plan_missing, plan_set
from mien.workflows.set_end import end_set, lock_character
from mien.workflows.shot import make_shot
from mien.workflows.shot_order import ShotOrder, gate_of_shots

log = structlog.get_logger(__name__)

_ENDED_AS = {
    SetState.COMPLETED: JobState.SUCCEEDED,
    SetState.PARTIAL: JobState.PARTIAL,
    SetState.FAILED: JobState.FAILED,
}


async def request_set(
    context: Context,
    connection: AsyncConnection,
    character: Character,
    kind: SetKind,
    choice: Choice,
    *,
    style: str | None = None,
) -> Job:
    """The job that makes a set of a character, in the caller's transaction.

    Work that is under way is joined. A version that ended incomplete is completed. Otherwise a new version is begun,
    parallel to the one in use if another style or backend was asked for; it waits for an avatar that is being made.
    """
    settings = context.settings
    wanted_backend = choice.backend.name
    wanted_style = style_named(style or settings.default_style).name
    now = context.clock.now()
    after = await avatar_under_way(connection, character)
    for version in await image_sets.versions(connection, character.id, kind):
        if (version.style, version.backend) != (wanted_style, wanted_backend):
            continue
        if (job := await jobs.open_of_set(connection, version.id)) is not None:
            return job
        if version.state in (SetState.PARTIAL, SetState.FAILED):
            return await plan_missing(connection, version, now, after=after, note=choice.note)
        break
    other_backend = choice.named and wanted_backend != (character.backend or settings.default_backend)
    other_style = style is not None and wanted_style != settings.default_style
    _, job = await plan_set(
        connection,
        character,
        kind,
        now,
        backend=wanted_backend,
        style=wanted_style,
        version=await image_sets.next_version(connection, character.id, kind),
        parallel=other_style or other_backend,
        after=after,
        note=choice.note,
    )
    return job


async def avatar_under_way(connection: AsyncConnection, character: Character) -> Job | None:
    """The job that makes the character's avatar now, if any."""
    running = await jobs.open_of_character(connection, character.id, JobKind.AVATAR)
    return running[0] if running else None


async def run_set(
    context: Context,
    run: Run,
    job_id: str,
    *,
    seconds: float,
    finish: Callable[[Context, Character, str], Awaitable[None]] | None = None,
) -> None:
    """The story of a set: each missing shot is one step; then the set and its job end together.

    ``seconds`` is how long one attempt at a picture may take.
    ``finish`` is given the set's id when all shots are there or given up, before the job ends; it may run again.
    """
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
        if job is None or job.set_id is None:
            return
        character = await characters.find(connection, None, job.character_id or "")
        image_set = await image_sets.find(connection, job.set_id)
        if character is not None and image_set is not None:
            await image_sets.begin(connection, image_set.id, job.arguments["shots"], context.clock.now())
    if character is None or image_set is None:
        log.error("character_gone", job_id=job_id, character_id=job.character_id)
        await _give_up(context, job, image_set, NotFound.code, "The character is gone; nothing was made.")
        return
    if job.after_job_id and image_set.kind is SetKind.EMBEDDING and not character.has_avatar:
        message = "The avatar wasn't made, so there is no face to vary; make the avatar, then ask for the set again."
        await _give_up(context, job, image_set, NoReference.code, message)
        return
    outcomes = await _make_all(context, run, job, character, image_set, seconds)
    if finish is not None:
        await finish(context, character, image_set.id)
    await _end(context, job, image_set, outcomes)
    await dispatch(context)


async def _make_all(
    context: Context, run: Run, job: Job, character: Character, image_set: ImageSet, seconds: float
) -> list[StepResult]:
    folder = await _folder(context, character)
    settings = context.settings
    patience = Patience(timeout=seconds, retries=settings.image_retries, delay=settings.retry_delay)
    given_up = None if settings.continue_on_error else asyncio.Event()

    async def make(name: str) -> StepResult:
        shot = SHOTS[name]
        return await make_shot(
            context,
            ShotOrder(
                job_id=job.id,
                character=character,
                shot=shot,
                kind=ImageKind(shot.kind),
                backend=image_set.backend,
                style=image_set.style,
                fallback=job.arguments.get(FALLBACK, ""),
                patience=patience,
                resumed=job.attempts > 1,
                folder=folder,
                image_set=image_set,
                character_id=character.id,
                given_up=given_up,
                gate=gate_of_shots(settings),
            ),
        )

    # Views condition on the views before them where the backend can, and are measured against them where there is a
    # scorer: then they are made one after another.
    able = context.backend(image_set.backend).capabilities
    build_on = (able.references > 0 and not able.reference_roles) or context.scorer is not None
    one_by_one = image_set.kind is SetKind.REFERENCE and build_on
    return await run.each(job.arguments["shots"], make, one_by_one=one_by_one)


async def _end(context: Context, job: Job, image_set: ImageSet, outcomes: Sequence[StepResult]) -> None:
    """One transaction: the set's state, whether it takes over, the job's end."""
    errors = [JobError.model_validate(outcome["error"]) for outcome in outcomes if "error" in outcome]
    async with context.database.write(patient=True) as connection:
        await lock_character(connection, image_set.character_id)
        current = await image_sets.get(connection, image_set.id)
        state = ended_state(item.state for item in current.items)
        ended = await jobs.end(
            connection,
            job.id,
            _ENDED_AS[state],
            context.clock.now(),
            error=errors[0] if errors and state is SetState.FAILED else None,
            errors=errors,
            result={"setId": image_set.id, "version": image_set.version, "generated": current.done},
        )
        if ended:
            await end_set(connection, current, "It was skipped.", context.clock.now())
    log.info("set_ended", job_id=job.id, kind=image_set.kind.value, state=state.value, made=current.done)


async def _give_up(context: Context, job: Job, image_set: ImageSet | None, code: str, message: str) -> None:
    """One transaction: the job ends as failed before anything was made, and its set with it."""
    now = context.clock.now()
    async with context.database.write(patient=True) as connection:
        await lock_character(connection, job.character_id)
        ended = await jobs.end(connection, job.id, JobState.FAILED, now, error=JobError(code=code, message=message))
        if ended and image_set is not None:
            await end_set(connection, image_set, message, now)
    await dispatch(context)


async def _folder(context: Context, character: Character) -> str:
    async with context.database.read() as connection:
        return await characters.storage_folder(connection, character.id)
