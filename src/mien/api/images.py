"""Pictures: the gallery of a character, uploads, what a person decides about one, removal."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile

from mien.api.dependencies import BoundsDep, CharacterId, ContextDep, ImageId, JsonOnly, OwnerDep
from mien.api.gallery_query import AskedDep
from mien.api.image_bodies import (
    ImageDetail,
    ImageOut,
    ImagePage,
    ImagePatch,
    ImageTags,
    changes_of,
    detail_out,
    image_out,
    item_out,
)
from mien.api.json_route import JsonRoute
from mien.api.links import image_link
from mien.api.sent_body import form_with_file, media_type_sent
from mien.db import images
from mien.domain.errors import InvalidRequest, UnsupportedMedia
from mien.workflows.delete import delete_image
from mien.workflows.gallery import look_through
from mien.workflows.image_change import change_image
from mien.workflows.near_duplicates import near_duplicates
from mien.workflows.ownership import find_own_character
from mien.workflows.source_image import upload_image

of_character = APIRouter(tags=["images"], route_class=JsonRoute)
router = APIRouter(tags=["images"], dependencies=[JsonOnly], route_class=JsonRoute)

_BINARY: Final = {"schema": {"type": "string", "format": "binary"}}
_UPLOAD: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["image"],
                    "properties": {
                        "image": {"type": "string", "format": "binary"},
                        "tags": {"type": "array", "items": {"type": "string"}},
                    },
                }
            },
            "image/png": _BINARY,
            "image/jpeg": _BINARY,
            "image/webp": _BINARY,
        },
    }
}


@of_character.get("/{character_id}/images", summary="List pictures")
async def page(
    context: ContextDep, owner: OwnerDep, character_id: CharacterId, bounds: BoundsDep, asked: AskedDep
) -> ImagePage:
    """A character's gallery, newest first, or by similarity to one picture. What waits for review isn't in it."""
    found = await look_through(context, owner, character_id, asked, cursor=bounds.cursor, limit=bounds.limit)
    items = [item_out(each.image, each.similarity) for each in found.items]
    return ImagePage(items=items, next_cursor=found.next_cursor)


@of_character.post("/{character_id}/images", status_code=201, summary="Upload a picture", openapi_extra=_UPLOAD)
async def upload(
    context: ContextDep, owner: OwnerDep, character_id: CharacterId, request: Request, response: Response
) -> ImageOut:
    """Send the file as the body, or as the part `image` of a form with `tags` beside it (several, or one with commas).

    Metadata in the file is dropped.
    """
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner, character_id)
    data, tags = await _sent(request)
    image = await upload_image(context, character, data, tags)
    response.headers["Location"] = image_link(image.id)
    return image_out(image)


@router.get("/images/{image_id}", summary="Read a picture's record")
async def read(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> ImageDetail:
    """How a picture was made, and which others of the gallery show the very same; the bytes are at its `url`."""
    async with context.database.read() as connection:
        image = await images.get(connection, owner, image_id)
    return detail_out(image, await near_duplicates(context, owner, image))


@router.patch("/images/{image_id}", summary="Tag a picture, promote it, make it the master")
async def change(context: ContextDep, owner: OwnerDep, image_id: ImageId, body: ImagePatch) -> ImageOut:
    """Only what is sent changes, all of it or nothing. A picture under review is accepted first (409).

    The master is the picture that the character's identity is measured against. One that can't be measured against
    (blank, no face, two people, a kind of picture that the scorer doesn't know) is refused with the reason.
    """
    return image_out(await change_image(context, owner, image_id, changes_of(body)))


@router.delete("/images/{image_id}", status_code=204, summary="Delete a picture")
async def delete(context: ContextDep, owner: OwnerDep, image_id: ImageId) -> None:
    """Refused with 409 while it is the avatar, the chosen master or part of a set in use."""
    await delete_image(context, owner, image_id)


async def _sent(request: Request) -> tuple[bytes, tuple[str, ...]]:
    """The uploaded bytes and tags. Raises ``UnsupportedMedia`` and ``InvalidRequest``."""
    kind = media_type_sent(request)
    if kind == "multipart/form-data":
        async with form_with_file(request, "image", max_fields=51) as form:
            return await _from_form(form)
    if kind.startswith("image/") or kind == "application/octet-stream":
        return await request.body(), ()
    raise UnsupportedMedia(f"Send a picture (image/png, image/jpeg, image/webp) or a form, not {kind or 'nothing'}.")


async def _from_form(form: FormData) -> tuple[bytes, tuple[str, ...]]:
    file = form.get("image") or form.get("file")
    sent = [tag for given in form.getlist("tags") if isinstance(given, str) for tag in given.split(",")]
    if not isinstance(file, UploadFile):
        raise InvalidRequest.field("image", "is required: the file to upload.")
    try:
        tags = ImageTags(tags=[tag for tag in sent if tag.strip()]).tags
    except ValidationError as error:
        raise RequestValidationError([{**each, "loc": ("body", *each["loc"])} for each in error.errors()]) from error
    return await file.read(), tags
