"""An avatar before its character is saved: drawn from unsaved fields, adopted by the create that names it."""

from __future__ import annotations

import asyncio
import secrets
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import jobs
from mien.domain.appearance import apply_overrides, describe
from mien.domain.character import Character, CharacterDraft
from mien.domain.image import ImageKind
from mien.domain.job import Job, JobError, JobKind, JobState
from mien.domain.shots import AVATAR
from mien.domain.styles import style_named
from mien.jobs.engine import Run, StepResult
from mien.workflows.attempts import Patience
from mien.workflows.choosing import FALLBACK, choose_ready
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.once import IdempotencyKey, job_once
from mien.workflows.planning import plan_job
from mien.workflows.safety import assert_character_allowed
from mien.workflows.shot import make_shot
from mien.workflows.shot_order import ShotOrder, gate_of_shots


async def request_preview(
    context: Context,
    owner_id: str,
    draft: CharacterDraft,
    *,
    backend: str | None = None,
    style: str | None = None,
    key: IdempotencyKey | None = None,
) -> Job:
    """The job that draws an avatar for fields that aren't saved; its result names the preview.

    Raises ``InvalidRequest`` and ``Refused`` as creating the character would.
    """
    seed = draft.seed if draft.seed is not None else secrets.randbits(32)
    await asyncio.to_thread(_assert_allowed, context, owner_id, draft, seed)
    choice = await choose_ready(context, backend, draft)
    chosen = style_named(style or context.settings.default_style).name
    arguments = {"draft": draft.model_dump(mode="json") | {"seed": seed}, "style": chosen} | choice.note

    async def plan(connection: AsyncConnection) -> Job:
        return await plan_job(
            connection,
            JobKind.AVATAR_PREVIEW,
            owner_id,
            context.clock.now(),
            backend=choice.backend.name,
            arguments=arguments,
        )

    job = await job_once(context, owner_id, key, plan)
    dispatch_soon(context)
    return job


async def run_preview(context: Context, run: Run, job_id: str) -> None:
    """The story of a preview."""
    async with context.database.write(patient=True) as connection:
        job = await jobs.begin(connection, job_id, context.clock.now())
    if job is None:
        return
    [outcome] = await run.each([AVATAR.name], partial(_make, context, job))
    error = JobError.model_validate(outcome["error"]) if "error" in outcome else None
    result = None if error else {"previewId": outcome["image_id"], "imageId": outcome["image_id"]}
    async with context.database.write(patient=True) as connection:
        await jobs.end(
            connection,
            job.id,
            JobState.FAILED if error else JobState.SUCCEEDED,
            context.clock.now(),
            error=error,
            result=result,
        )


async def _make(context: Context, job: Job, name: str) -> StepResult:
    draft = CharacterDraft.model_validate(job.arguments["draft"])
    assert draft.seed is not None
    settings = context.settings
    order = ShotOrder(
        job_id=job.id,
        character=await asyncio.to_thread(_character, context, job.owner_id, draft, draft.seed),
        shot=AVATAR,
        kind=ImageKind.PREVIEW,
        backend=job.backend,
        style=job.arguments["style"],
        fallback=job.arguments.get(FALLBACK, ""),
        patience=Patience(timeout=settings.avatar_timeout, retries=settings.image_retries, delay=settings.retry_delay),
        resumed=job.attempts > 1,
        folder=f"characters/{job.owner_id}/_previews",
        gate=gate_of_shots(settings),
    )
    return await make_shot(context, order)


def _assert_allowed(context: Context, owner_id: str, draft: CharacterDraft, seed: int) -> None:
    """Reads the whole of a draft: for a thread."""
    assert_character_allowed(_character(context, owner_id, draft, seed), context.settings.content_rating_ceiling)


def _character(context: Context, owner_id: str, draft: CharacterDraft, seed: int) -> Character:
    """The character the fields would make; never stored."""
    now = context.clock.now()
    return Character(
        id="preview",
        owner_id=owner_id,
        slug="preview",
        name=draft.name,
        description=draft.description,
        system_prompt=draft.system_prompt,
        appearance=apply_overrides(
            describe(draft.description, seed, name=draft.name, declared_age=draft.declared_age), draft.appearance
        ),
        personality=draft.personality,
        interests=draft.interests,
        preferences=draft.preferences,
        backstory=draft.backstory,
        prompt_template=draft.prompt_template,
        declared_age=draft.declared_age,
        content_rating=draft.content_rating,
        tags=draft.tags,
        seed=seed,
        created_at=now,
        updated_at=now,
    )
