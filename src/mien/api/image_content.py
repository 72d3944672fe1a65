"""The bytes of a picture: as stored, without the prompt, or as a thumbnail; whoever fetched them may keep them."""

from __future__ import annotations

import asyncio
import re
from typing import Annotated, Final

from fastapi import APIRouter, Header, Query, Response

from mien import decode, provenance
from mien.api.dependencies import ContextDep, ImageId, OwnerDep
from mien.db import images
from mien.domain.image import Image

router = APIRouter(tags=["images"])

_EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")


@router.get(
    "/images/{image_id}/content",
    summary="Read a picture",
    response_class=Response,
    responses={
        200: {"content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in _EXTENSIONS}},
        304: {"description": "You have it already."},
    },
)
async def content(
    context: ContextDep,
    owner: OwnerDep,
    image_id: ImageId,
    size: Annotated[
        int | None, Query(ge=16, le=decode.MAX_THUMBNAIL, description="Longer side of a WebP thumbnail, in pixels.")
    ] = None,
    prompt: Annotated[
        bool | None,
        Query(description="Whether the file holds its prompt; as the instance is set up if left out."),
    ] = None,
    if_none_match: Annotated[str, Header(max_length=2_000)] = "",
) -> Response:
    """The file as it was made, with or without its prompt, or a smaller WebP of it, which never has it."""
    stripped = not (context.settings.prompts_in_downloads if prompt is None else prompt)
    async with context.database.read() as connection:
        image = await images.get(connection, owner, image_id)
    tag = _tag(image, size, stripped=stripped)
    headers = {
        "ETag": tag,
        "Cache-Control": "private, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    if _names(if_none_match, tag):
        return Response(status_code=304, headers=headers)
    data, kind = await context.store.get(image.storage_key), image.media_type
    if size is not None:
        data, kind = await asyncio.to_thread(decode.thumbnail, data, size), "image/webp"
    elif stripped:
        data = await asyncio.to_thread(provenance.without_prompt, data, context.signer)
    headers["Content-Disposition"] = f'inline; filename="{_filename(image, kind)}"'
    return Response(data, media_type=kind if kind in _EXTENSIONS else "application/octet-stream", headers=headers)


def _tag(image: Image, size: int | None, *, stripped: bool) -> str:
    """The ETag of what is served; a weak one without the prompt, as no two signatures are alike."""
    if size is not None:
        return f'"{image.sha256}-{size}"'
    return f'W/"{image.sha256}-without-prompt"' if stripped else f'"{image.sha256}"'


def _names(if_none_match: str, tag: str) -> bool:
    known = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return "*" in known or tag.removeprefix("W/") in known


def _filename(image: Image, kind: str) -> str:
    """ASCII letters, digits, ``-`` and ``_`` only, whatever the shot is called."""
    shot = _UNSAFE.sub("-", image.shot).strip("-") or "picture"
    return f"{shot}-{_UNSAFE.sub('-', image.id)[:8]}.{_EXTENSIONS.get(kind, 'bin')}"
