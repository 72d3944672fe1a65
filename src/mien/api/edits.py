"""Changing a picture into a new one: ``POST /images/{id}/edit``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, Field

from mien.api.character_bodies import Looks, SeedIn
from mien.api.content_bodies import PicturesOut, Strength
from mien.api.dependencies import ContextDep, ImageId, JsonOnly, KeyDep, OwnerDep, key_for
from mien.api.json_route import JsonRoute
from mien.api.made_pictures import pictures_out
from mien.api.waiting import NOT_FINISHED, WaitDep
from mien.api.wire import WireIn, Word
from mien.domain.controls import running_text
from mien.workflows.asked_text import ASKED_LIMIT
from mien.workflows.picture_edit import EditOrder, order_edit

router = APIRouter(tags=["pictures"], dependencies=[JsonOnly], route_class=JsonRoute)


class EditIn(WireIn):
    """What is to change; an instruction, attributes, or both."""

    instruction: Annotated[str, Field(max_length=ASKED_LIMIT), AfterValidator(running_text)] = Field(
        default="", description="The change in words.", examples=["make the hair red and put her by the sea"]
    )
    attributes: Looks = Field(
        default_factory=dict, description="Looks in this picture, such as `hairColor`; the character stays as it is."
    )
    mask: str | None = Field(
        default=None,
        min_length=1,
        description="What may change, white on black, as large as the picture: a data URL, base64, or a picture's id.",
    )
    backend: Word | None = Field(default=None, description="Image backend; the one that made the picture if left out.")
    strength: Strength | None = None
    seed: SeedIn | None = Field(default=None, description="The picture's own if left out.")
    style: Word | None = Field(default=None, description="The picture's own if left out.")


@router.post(
    "/images/{image_id}/edit",
    summary="Change a picture",
    responses=NOT_FINISHED,
    response_model=PicturesOut,
)
async def edit(
    context: ContextDep,
    owner: OwnerDep,
    key: KeyDep,
    image_id: ImageId,
    wait: WaitDep,
    body: EditIn,
) -> PicturesOut | JSONResponse:
    """A new picture that comes from this one, which stays; neither the character nor its avatar changes.

    Waits for the result unless `Prefer: respond-async` or `Prefer: wait=N` says otherwise, two minutes at most.
    """
    order = EditOrder(
        instruction=body.instruction,
        attributes=body.attributes,
        mask=body.mask,
        backend=body.backend,
        strength=body.strength,
        seed=body.seed,
        style=body.style,
    )
    job = await order_edit(context, owner, image_id, order, key=key_for(key, f"change of {image_id}", body))
    ended = await wait.for_end_of(job)
    return ended if isinstance(ended, JSONResponse) else await pictures_out(context, ended)
