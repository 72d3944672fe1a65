"""Pictures that are measured to be the same person, and tried again with a diagnosis when they are not."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from mien.api.dependencies import CharacterId, ContextDep, ImageId, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.image_bodies import ImageOut, image_out
from mien.api.job_failure import failure_of
from mien.api.json_route import JsonRoute
from mien.api.smart_bodies import SmartImageIn, SmartImageOut, failure_details, smart_image_out, smart_order
from mien.api.waiting import NOT_FINISHED, WaitDep
from mien.db import characters, images
from mien.domain.errors import MienError, NotFound
from mien.domain.job import Job
from mien.domain.smart_image import SmartImageResult
from mien.workflows.candidates import accept_candidate, discard_candidate
from mien.workflows.context import Context
from mien.workflows.smart_order import order_smart_image

of_character = APIRouter(tags=["smart images"], dependencies=[JsonOnly], route_class=JsonRoute)
router = APIRouter(tags=["smart images"], dependencies=[JsonOnly], route_class=JsonRoute)

_GONE: Final = "The picture of this request has been deleted."


@of_character.post(
    "/{character_id}/generate-smart-image",
    summary="Make a picture that is measured to be the same person",
    responses=NOT_FINISHED,
    response_model=SmartImageOut,
)
async def generate(
    context: ContextDep, owner: OwnerDep, key: KeyDep, character_id: CharacterId, wait: WaitDep, body: SmartImageIn
) -> SmartImageOut | JSONResponse:
    """Reads the prompt, chooses the best reference, draws, measures, and tries again with what the diagnosis says.

    Where no attempt is accepted the answer is 422 `all_attempts_failed` with every attempt in `details`; the best one
    is kept outside the gallery, `details.needsReview` names it. Waits for the result unless `Prefer: respond-async`
    or `Prefer: wait=N` says otherwise, two minutes at most. Going away doesn't stop the job.
    """
    request_key = key_for(key, f"smart image of {character_id}", body)
    job = await order_smart_image(context, owner, character_id, smart_order(body), key=request_key)
    ended = await wait.for_end_of(job)
    return ended if isinstance(ended, JSONResponse) else await _answer(context, ended)


@router.post("/images/{image_id}/accept", summary="Accept a picture under review")
async def accept(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> ImageOut:
    """The best attempt that wasn't accepted by its scores goes to the gallery after all. 409 for any other picture."""
    return image_out(await accept_candidate(context, owner, image_id))


@router.post("/images/{image_id}/discard", status_code=204, summary="Discard a picture under review")
async def discard(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> None:
    """The picture is deleted. 409 for any other picture."""
    await discard_candidate(context, owner, image_id)


async def _answer(context: Context, job: Job) -> SmartImageOut:
    """What a job that has ended made. Raises what it failed with."""
    result = SmartImageResult.model_validate(job.result) if job.result else None
    if result is None or result.accepted_id is None:
        raise _failure(job, result)
    async with context.database.read() as connection:
        image = await images.find(connection, result.accepted_id)
        character = await characters.find(connection, None, job.character_id or "")
    if image is None or character is None:
        raise NotFound(_GONE)
    return smart_image_out(character.name, job, result, image)


def _failure(job: Job, result: SmartImageResult | None) -> MienError:
    failure = failure_of(job, "smart image")
    if result is None:
        return failure
    failure.details |= failure_details(job, result)
    return failure
