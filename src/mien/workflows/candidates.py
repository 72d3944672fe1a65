"""Pictures that weren't accepted and wait for a person: into the gallery, or away."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import images
from mien.domain.errors import Conflict
from mien.domain.image import Image, Review
from mien.workflows.context import Context
from mien.workflows.ownership import own_character, own_image

ACCEPTED_TAG = "accepted by hand"


async def accept_candidate(context: Context, owner_id: str, image_id: str) -> Image:
    """Put a picture that waits for review into the gallery, as what a person said is good.

    It doesn't become a reference: that takes another decision. Raises ``NotFound``, ``Forbidden``, or ``Conflict``
    for a picture that isn't under review.
    """
    async with context.database.write() as connection:
        image = await _under_review(connection, owner_id, image_id)
        tags = list(dict.fromkeys((*image.tags, ACCEPTED_TAG)))
        await images.change(connection, image.id, review=None, tags=tags)
        return await images.get(connection, owner_id, image.id)


async def discard_candidate(context: Context, owner_id: str, image_id: str) -> None:
    """Remove a picture that waits for review, and its bytes; raises as :func:`accept_candidate`."""
    async with context.database.write() as connection:
        image = await _under_review(connection, owner_id, image_id)
        await images.delete(connection, image.id)
    await context.store.delete(image.storage_key)


async def _under_review(connection: AsyncConnection, owner_id: str, image_id: str) -> Image:
    seen = await own_image(connection, owner_id, image_id)
    if seen.character_id is not None:
        await own_character(connection, owner_id, seen.character_id)  # another decision may be under way
        seen = await own_image(connection, owner_id, image_id)
    if seen.review is not Review.NEEDS_REVIEW:
        raise Conflict("This picture isn't waiting for review.")
    return seen
