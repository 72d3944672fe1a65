"""The mask of an edit: which part of a picture may change."""

from __future__ import annotations

import asyncio
import io
from typing import Final

from mien import decode
from mien.db import images
from mien.domain.errors import InvalidRequest
from mien.domain.image import Image
from mien.workflows.context import Context
from mien.workflows.source_image import read_source

_LONGEST_ID: Final = 80
_WHITE: Final = 128
"""From this brightness on, of 255, the picture may change."""


async def read_mask(context: Context, owner_id: str, given: str, picture: Image) -> bytes:
    """The mask as a PNG of mode L, black or white, as large as the picture.

    ``given`` is a ``data:image/…;base64,`` URL, bare base64, or the id of one of the owner's pictures. Raises
    ``InvalidRequest`` naming ``mask``, ``TooLarge`` or ``UnsupportedMedia``.
    """
    data = await _bytes_of(context, owner_id, given)
    return await asyncio.to_thread(_as_mask, data, (picture.width, picture.height))


async def _bytes_of(context: Context, owner_id: str, given: str) -> bytes:
    if given.startswith("data:"):
        return await read_source(context, given, "mask")
    if len(given) > _LONGEST_ID:
        return await read_source(context, f"data:image/png;base64,{given}", "mask")
    async with context.database.read() as connection:
        image = await images.find(connection, given)
    if image is None or image.owner_id != owner_id:
        raise InvalidRequest.field("mask", "must be a picture as data:image/png;base64,… or the id of one of yours.")
    return await context.store.get(image.storage_key)


def _as_mask(data: bytes, size: tuple[int, int]) -> bytes:
    decoded = decode.decode_image(data, field="mask")
    if (decoded.width, decoded.height) != size:
        said = f"must be as large as the picture, {size[0]}x{size[1]}, not {decoded.width}x{decoded.height}."
        raise InvalidRequest.field("mask", said)
    mask = decoded.image.convert("L").point([0] * _WHITE + [255] * (256 - _WHITE))
    if mask.getextrema() == (0, 0):
        raise InvalidRequest.field("mask", "is black all over, so nothing may change; paint white what may.")
    buffer = io.BytesIO()
    mask.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
