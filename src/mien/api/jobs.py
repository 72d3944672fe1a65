"""Jobs: list, read, follow, cancel, retry."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, Query, Response
from fastapi.sse import EventSourceResponse, ServerSentEvent

from mien.api.dependencies import (
    BoundsDep,
    ClosingDep,
    ContextDep,
    Handle,
    JobId,
    JsonOnly,
    KeyDep,
    OwnerDep,
    key_for,
)
from mien.api.job_bodies import JobOut, JobPage, job_out
from mien.api.json_route import JsonRoute
from mien.api.links import job_link
from mien.db import jobs
from mien.domain.job import Job, JobKind, JobState
from mien.workflows.cancel import cancel_job, retry_job
from mien.workflows.previews import preview_of
from mien.workflows.waiting import follow

router = APIRouter(tags=["jobs"], dependencies=[JsonOnly], route_class=JsonRoute)


@router.get("/jobs", summary="List jobs")
async def page(
    context: ContextDep,
    owner: OwnerDep,
    bounds: BoundsDep,
    state: JobState | None = None,
    kind: JobKind | None = None,
    character_id: Annotated[Handle | None, Query(alias="characterId")] = None,
) -> JobPage:
    """Your jobs, newest first."""
    async with context.database.read() as connection:
        found = await jobs.page(
            connection,
            owner,
            cursor=bounds.cursor,
            limit=bounds.limit,
            state=state,
            kind=kind,
            character_id=character_id,
        )
    return JobPage(items=[job_out(job) for job in found.items], next_cursor=found.next_cursor)


@router.get("/jobs/{job_id}", summary="Read a job")
async def read(context: ContextDep, owner: OwnerDep, job_id: JobId) -> JobOut:
    """A job of yours."""
    async with context.database.read() as connection:
        return job_out(await jobs.get(connection, owner, job_id))


async def watched_job(
    context: ContextDep,
    owner: OwnerDep,
    job_id: JobId,
    last_event_id: Annotated[str, Header(max_length=40, description="Where an earlier stream broke off.")] = "",
) -> tuple[str, int]:
    """The job's id and how many events its watcher has seen; 204 if the last one was among them.

    Event ids count in twos and only the last event's is odd, so that a browser that connects again after the end,
    as browsers do, is told to stop.
    """
    async with context.database.read() as connection:
        job = await jobs.get(connection, owner, job_id)
    seen = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() else 0
    if job.ended and seen % 2:
        raise HTTPException(204)
    return job.id, seen // 2


@router.get(
    "/jobs/{job_id}/events",
    summary="Follow a job",
    response_class=EventSourceResponse,
    responses={204: {"description": "The job's last event was sent before."}},
)
async def events(
    context: ContextDep, closing: ClosingDep, watched: Annotated[tuple[str, int], Depends(watched_job)]
) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events named `job`: the job as it is, then after each change; the stream ends when the job has."""
    job_id, number = watched
    async for job in follow(context, job_id, stop=closing):
        number += 1
        yield _event(job, number)


def _event(job: Job, number: int) -> ServerSentEvent:
    return ServerSentEvent(raw_data=job_out(job).model_dump_json(), event="job", id=str(2 * number + job.ended))


@router.get(
    "/jobs/{job_id}/preview",
    summary="See what a job has drawn so far",
    response_class=Response,
    responses={200: {"content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def preview(context: ContextDep, owner: OwnerDep, job_id: JobId) -> Response:
    """The newest unfinished picture, small, from backends that show one; 404 while there is none.

    It is never stored, and only there where the process that answers is the one that draws.
    """
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; sandbox"}
    return Response(await preview_of(context, owner, job_id), media_type="image/webp", headers=headers)


@router.post("/jobs/{job_id}/cancel", summary="Cancel a job")
async def cancel(context: ContextDep, owner: OwnerDep, job_id: JobId) -> JobOut:
    """Pictures that are made already stay."""
    return job_out(await cancel_job(context, owner, job_id))


@router.post("/jobs/{job_id}/retry", status_code=202, summary="Retry a job")
async def retry(context: ContextDep, owner: OwnerDep, key: KeyDep, job_id: JobId, response: Response) -> JobOut:
    """A new job for what a failed, partial or cancelled one left undone."""
    job = await retry_job(context, owner, job_id, key=key_for(key, f"retry of {job_id}"))
    response.headers["Location"] = job_link(job.id)
    return job_out(job)
