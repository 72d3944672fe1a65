"""Posts, captions and pictures: ``POST /content/generate``."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from mien.api.content_bodies import ContentIn, ContentOut, PicturesOut, picture_order, post_order
from mien.api.dependencies import ContextDep, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.job_bodies import job_out
from mien.api.job_failure import failure_of
from mien.api.json_route import JsonRoute
from mien.api.made_pictures import pictures_out
from mien.api.waiting import NOT_FINISHED, WaitDep
from mien.domain.job import Job
from mien.workflows.picture_order import order_picture
from mien.workflows.post import order_post

router = APIRouter(tags=["content"], dependencies=[JsonOnly], route_class=JsonRoute)


@router.post(
    "/content/generate",
    summary="Write a post, or make pictures",
    responses=NOT_FINISHED,
    response_model=ContentOut | PicturesOut,
)
async def generate(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    wait: WaitDep,
    body: ContentIn,
) -> ContentOut | PicturesOut | JSONResponse:
    """A post or caption in the character's voice, or pictures of the character in a scene.

    Waits for the result unless `Prefer: respond-async` or `Prefer: wait=N` says otherwise, two minutes at most.
    Of several pictures those that were made are returned, with `errors` for the others; where none was made the answer
    is the error. Going away doesn't stop the job.
    """
    if body.content_type == "image":
        pictures = picture_order(body)
        job = await order_picture(context, owner, body.persona_id, pictures, key=key_for(key, "pictures", body))
    else:
        job = await order_post(context, owner, body.persona_id, post_order(body), key=key_for(key, "a post", body))
    ended = await wait.for_end_of(job)
    if isinstance(ended, JSONResponse):
        return ended
    return await pictures_out(context, ended) if body.content_type == "image" else _content(ended)


def _content(job: Job) -> ContentOut:
    """The text of a job that has ended. Raises what it failed with."""
    if job.result is None:
        raise failure_of(job, "post")
    return ContentOut.model_validate(job.result | {"style": job.arguments["style"], "job": job_out(job)})
