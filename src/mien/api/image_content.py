"""The bytes of a picture, as stored or as a thumbnail: they never change, so whoever fetched them may keep them."""

from __future__ import annotations

import asyncio
import re
from typing import Annotated, Final

from fastapi import APIRouter, Header, Query, Response

from mien import decode
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
    if_none_match: Annotated[str, Header(max_length=2_000)] = "",
) -> Response:
    """The file as it was made, or a smaller WebP of it."""
    async with context.database.read() as connection:
        image = await images.get(connection, owner, image_id)
    tag = f'"{image.sha256}"' if size is None else f'"{image.sha256}-{size}"'
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
    headers["Content-Disposition"] = f'inline; filename="{_filename(image, kind)}"'
    return Response(data, media_type=kind if kind in _EXTENSIONS else "application/octet-stream", headers=headers)


def _names(if_none_match: str, tag: str) -> bool:
    known = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return "*" in known or tag in known


def _filename(image: Image, kind: str) -> str:
    """ASCII letters, digits, ``-`` and ``_`` only, whatever the shot is called."""
    shot = _UNSAFE.sub("-", image.shot).strip("-") or "picture"
    return f"{shot}-{_UNSAFE.sub('-', image.id)[:8]}.{_EXTENSIONS.get(kind, 'bin')}"
