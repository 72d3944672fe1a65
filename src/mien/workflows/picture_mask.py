"""The mask of an edit: which part of a picture may change.

It is kept as a file beside its job, which names it, and goes when no job can need it any more.
"""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

from mien import decode
from mien.db import images
from mien.domain.errors import InvalidRequest, MienError, NotFound, StorageUnavailable
from mien.domain.image import Image
from mien.workflows.context import Context
from mien.workflows.planning import new_id
from mien.workflows.source_image import read_source

MASKS: Final = "masks/"
"""The folder of the store where masks lie."""

_LONGEST_ID: Final = 80
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]{80}")
_WHITE: Final = 128
"""From this brightness on, of 255, the picture may change."""


async def read_mask(context: Context, owner_id: str, given: str, picture: Image) -> bytes:
    """The mask as a PNG of mode L, black or white, as large as the picture.

    ``given`` is a ``data:image/…;base64,`` URL, bare base64, or the id of one of the owner's pictures. Raises
    ``InvalidRequest`` naming ``mask``, ``TooLarge`` or ``UnsupportedMedia``.
    """
    data = await _bytes_of(context, owner_id, given)
    return await asyncio.to_thread(_as_mask, data, (picture.width, picture.height))


@asynccontextmanager
async def kept_mask(context: Context, mask: bytes | None) -> AsyncIterator[str | None]:
    """Where a mask lies for the job that is written within the block; it goes again if the block fails.

    Raises ``StorageUnavailable``.
    """
    if mask is None:
        yield None
        return
    key = f"{MASKS}{new_id()}.png"
    await context.store.put(key, mask)
    try:
        yield key
    except MienError:
        with suppress(StorageUnavailable):  # housekeeping removes what no job names
            await context.store.delete(key)
        raise


async def load_mask(context: Context, key: str) -> bytes:
    """A mask that was kept. Raises ``NotFound`` where it is gone, and ``StorageUnavailable``."""
    try:
        return await context.store.get(key)
    except NotFound as error:
        raise NotFound("The mask of this change isn't kept any more; ask for the change again.") from error


def masks_of(arguments: Collection[dict[str, Any]]) -> set[str]:
    """The masks that jobs with these arguments need."""
    return {told["edit"]["mask"] for told in arguments if told["edit"]["mask"]}


async def _bytes_of(context: Context, owner_id: str, given: str) -> bytes:
    if given.startswith("data:image/"):
        return await read_source(context, given, "mask")
    if len(given) > _LONGEST_ID and _BASE64.match(given):
        return await read_source(context, f"data:image/png;base64,{given}", "mask")
    async with context.database.read() as connection:
        image = await images.find(connection, given[:_LONGEST_ID])
    if image is None or image.owner_id != owner_id:
        raise InvalidRequest.field("mask", "must be a picture as data:image/png;base64,… or the id of one of yours.")
    return await context.store.get(image.storage_key)


def _as_mask(data: bytes, size: tuple[int, int]) -> bytes:
    decoded = decode.decode_image(data, field="mask")
    if (decoded.width, decoded.height) != size:
        said = f"must be as large as the picture, {size[0]}x{size[1]}, not {decoded.width}x{decoded.height}."
        raise InvalidRequest.field("mask", said)
    if decoded.image.mode == "RGBA" and decoded.image.getchannel("A").histogram()[255] < size[0] * size[1]:
        said = "has transparent parts, which may mean either; paint white what may change, and the rest black."
        raise InvalidRequest.field("mask", said)
    mask = decoded.image.convert("L").point([0] * _WHITE + [255] * (256 - _WHITE))
    if mask.getextrema() == (0, 0):
        raise InvalidRequest.field("mask", "is black all over, so nothing may change; paint white what may.")
    buffer = io.BytesIO()
    mask.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
