"""Removing characters and single pictures."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, image_sets, images, jobs
from mien.domain.errors import Conflict
from mien.domain.image import Image
from mien.domain.image_set import ItemState, ended_state
from mien.workflows.cancel import cancel_within, tell_engine
from mien.workflows.context import Context
from mien.workflows.ownership import own_character, own_image


async def delete_character(context: Context, owner_id: str, id_or_slug: str) -> None:
    """Cancel a character's jobs and move it to the trash. Raises ``NotFound`` or ``Forbidden``."""
    async with context.database.write() as connection:
        character = await own_character(connection, owner_id, id_or_slug)
        under_way = await jobs.open_of_character(connection, character.id)
        for job in under_way:
            await cancel_within(connection, job, context.clock.now())
        await characters.trash(connection, character.id, context.clock.now())
    await tell_engine(context, [job.id for job in under_way])


async def delete_image(context: Context, owner_id: str, image_id: str) -> None:
    """Remove a picture and its bytes.

    Raises ``NotFound``, ``Forbidden``, or ``Conflict`` while it is the avatar or the chosen master, belongs to a set in
    use, or its set is being made. A promoted picture may go: it is one reference less.
    """
    async with context.database.write() as connection:
        image = await own_image(connection, owner_id, image_id)
        if image.character_id is not None:
            await _detach_from_character(connection, image, image.character_id)
        if image.set_id is not None:
            await _detach_from_set(connection, image, image.set_id, context)
        await images.delete(connection, image.id)
    await context.store.delete(image.storage_key)


async def _detach_from_character(connection: AsyncConnection, image: Image, character_id: str) -> None:
    character = await own_character(connection, image.owner_id, character_id)
    if character.avatar_image_id == image.id:
        raise Conflict("This picture is the character's avatar; make another avatar first.")
    if character.master_image_id == image.id:
        raise Conflict("This picture is the character's master; choose another master first, or none.")
    if character.source_image_id == image.id:
        await characters.update(connection, character.model_copy(update={"source_image_id": None}))


async def _detach_from_set(connection: AsyncConnection, image: Image, set_id: str, context: Context) -> None:
    image_set = await image_sets.get(connection, set_id)
    if image_set.active:
        raise Conflict("This picture belongs to the set in use; activate another version first.")
    if await jobs.open_of_set(connection, set_id) is not None:
        raise Conflict("The set of this picture is being made; cancel its job first.")
    await image_sets.lose_item(connection, set_id, image.shot, "The picture was deleted.")
    states = (ItemState.FAILED if item.shot == image.shot else item.state for item in image_set.items)
    await image_sets.end(connection, set_id, ended_state(states), context.clock.now())
