"""Ordering pictures: avatar, preview, reference set, embedding sets."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from pydantic import Field, StrictBool

from mien.api.character_bodies import PreviewIn, draft_of
from mien.api.dependencies import CharacterId, ContextDep, Handle, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.image_bodies import image_fields
from mien.api.job_bodies import JobList, JobOut, job_out
from mien.api.json_route import JsonRoute
from mien.api.links import job_link
from mien.api.set_bodies import ReferenceImage, ReferencesOut, StageError
from mien.api.waiting import NOT_FINISHED, WaitDep
from mien.api.wire import WireIn, Word
from mien.db import images
from mien.domain.image_set import SetKind, shots_of
from mien.domain.job import Job
from mien.workflows.context import Context
from mien.workflows.order import order_avatar, order_embedding_sets, order_set
from mien.workflows.preview import request_preview

of_character = APIRouter(tags=["pictures"], dependencies=[JsonOnly], route_class=JsonRoute)
router = APIRouter(tags=["pictures"], dependencies=[JsonOnly], route_class=JsonRoute)


class PictureOrder(WireIn):
    """How to draw."""

    style: Word | None = Field(default=None, description="Style of the pictures; the instance's own if left out.")
    backend: Word | None = Field(default=None, description="Image backend; see `GET /backends`.")


class AvatarOrder(PictureOrder):
    """How to draw an avatar."""

    transparent: StrictBool = Field(default=False, description="Leave the background out, where the backend can.")


class EmbeddingRun(PictureOrder):
    """Whose embedding sets to make."""

    character_ids: Annotated[list[Handle], Field(min_length=1, max_length=1_000)] | Literal["all"]


@of_character.post("/{character_id}/avatar", status_code=202, summary="Make a new avatar")
async def make_avatar(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    character_id: CharacterId,
    response: Response,
    body: AvatarOrder | None = None,
) -> JobOut:
    """The present avatar stays until the new one is there. An avatar that is being made is joined."""
    order = body or AvatarOrder()
    job = await order_avatar(
        context,
        owner,
        character_id,
        backend=order.backend,
        style=order.style,
        transparent=order.transparent,
        key=key_for(key, f"avatar of {character_id}", order),
    )
    return _accepted(response, job)


@of_character.post("/{character_id}/embeddings", status_code=202, summary="Make the embedding set")
async def make_embeddings(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    character_id: CharacterId,
    response: Response,
    body: PictureOrder | None = None,
) -> JobOut:
    """A new version, or what the last one lacks; work under way is joined. Another style makes a parallel version."""
    job = await _order_set(context, owner, key, character_id, SetKind.EMBEDDING, body)
    return _accepted(response, job)


@of_character.post(
    "/{character_id}/images/generate-references",
    summary="Make the reference set",
    responses=NOT_FINISHED,
    response_model=ReferencesOut,
)
async def make_references(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    character_id: CharacterId,
    wait: WaitDep,
    body: PictureOrder | None = None,
) -> ReferencesOut | JSONResponse:
    """Waits for the result unless `Prefer: respond-async` or `Prefer: wait=N` says otherwise, two minutes at most.

    `success` is false when no view could be made; single failures are in `errors`. Going away doesn't stop the job.
    """
    job = await _order_set(context, owner, key, character_id, SetKind.REFERENCE, body)
    ended = await wait.for_end_of(job)
    return ended if isinstance(ended, JSONResponse) else await _references(context, ended)


@router.post("/avatars/preview", status_code=202, summary="See an avatar before saving")
async def preview_avatar(
    context: ContextDep, owner: OwnerDep, key: KeyDep, body: PreviewIn, response: Response
) -> JobOut:
    """The job's result has `previewId`; creating a character with it adopts that very picture."""
    job = await request_preview(
        context,
        owner,
        draft_of(body),
        backend=body.backend,
        style=body.style,
        key=key_for(key, "preview of an avatar", body),
    )
    return _accepted(response, job)


@router.post("/embedding-runs", status_code=202, summary="Make the embedding sets of many characters")
async def run_embeddings(context: ContextDep, owner: OwnerDep, key: KeyDep, body: EmbeddingRun) -> JobList:
    """One job for each character; nothing is ordered if one of them is refused.

    `"all"` leaves out official characters and those that this instance may not draw.
    """
    ordered = await order_embedding_sets(
        context,
        owner,
        None if body.character_ids == "all" else body.character_ids,
        backend=body.backend,
        style=body.style,
        key=key_for(key, "embedding run", body),
    )
    return JobList(jobs=[job_out(job) for job in ordered], total=len(ordered))


async def _order_set(
    context: Context, owner: str, key: str | None, character_id: str, kind: SetKind, body: PictureOrder | None
) -> Job:
    order = body or PictureOrder()
    return await order_set(
        context,
        owner,
        character_id,
        kind,
        backend=order.backend,
        style=order.style,
        key=key_for(key, f"{kind.value}s of {character_id}", order),
    )


def _accepted(response: Response, job: Job) -> JobOut:
    response.headers["Location"] = job_link(job.id)
    return job_out(job)


async def _references(context: Context, job: Job) -> ReferencesOut:
    """The views that are there, in their order, and why the others aren't."""
    async with context.database.read() as connection:
        made = await images.of_set(connection, job.set_id or "")
    shots = shots_of(SetKind.REFERENCE)
    found = [made[shot.name] for shot in shots if shot.name in made]
    failed = job.errors or ((job.error,) if job.error else ())
    return ReferencesOut(
        success=bool(found),
        generated=len(found),
        total=len(shots),
        images=[ReferenceImage(**image_fields(image), type=image.kind.value) for image in found],
        errors=[StageError(stage=error.stage or "set", error=error.message) for error in failed],
        job=job_out(job),
    )
