"""The bytes of a stored picture as they were recorded: a file that somebody changed is another picture."""

from __future__ import annotations

import asyncio
import hashlib

from mien.domain.errors import StorageUnavailable
from mien.domain.image import Image
from mien.workflows.context import Context


async def recorded_bytes(context: Context, image: Image) -> bytes:
    """The encoded picture. Raises ``NotFound``, or ``StorageUnavailable``, also where it isn't the recorded file."""
    data = await context.store.get(image.storage_key)
    if await asyncio.to_thread(_digest, data) != image.sha256:
        raise StorageUnavailable(f"The file of the picture {image.id} isn't the one that was stored.")
    return data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
