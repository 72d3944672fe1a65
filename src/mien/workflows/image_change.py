"""What a person decides about a picture: its tags, whether it may be a reference, whether it is the master."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, images
from mien.decode import check_generated
from mien.domain.errors import Conflict, InvalidRequest, MienError
from mien.domain.image import Image
from mien.domain.shots import Angle
from mien.workflows.context import Context
from mien.workflows.judging import assert_scorer_ready
from mien.workflows.ownership import own_character, own_image
from mien.workflows.picture_bytes import recorded_bytes

_UNDER_REVIEW: Final = "This picture waits for your decision; accept it first."
_NOBODYS: Final = "This picture belongs to no character yet."


@dataclass(frozen=True, slots=True)
class ImageChanges:
    """What is to change; ``None`` stays as it is."""

    tags: tuple[str, ...] | None = None
    promoted: bool | None = None
    """Whether it may serve as a reference."""
    master: bool | None = None
    """Whether the character's identity is measured against it; ``False`` brings back the usual choice."""


async def change_image(context: Context, owner_id: str, image_id: str, changes: ImageChanges) -> Image:
    """The picture after all of the changes, or none of them.

    Raises ``NotFound``, ``Forbidden``, ``Conflict`` for a picture under review that is to be a reference or the
    master, ``InvalidRequest`` for a master that can't be one, with the reason, and ``Unavailable`` where the scorer
    that has to tell doesn't work.
    """
    if changes.master:
        await _assert_can_be_master(context, owner_id, image_id)
    async with context.database.write() as connection:
        image = await own_image(connection, owner_id, image_id)
        if changes.master is not None:
            await _choose_master(connection, image, chosen=changes.master, context=context)
        if changes.promoted:
            _assert_of_character(image)
        values: dict[str, Any] = {
            name: value for name, value in (("tags", changes.tags), ("promoted", changes.promoted)) if value is not None
        }
        if values:
            as_stored = {name: list(value) if name == "tags" else value for name, value in values.items()}
            await images.change(connection, image.id, **as_stored)
        return image.model_copy(update=values)


def _assert_of_character(image: Image) -> str:
    """The id of the character in whose gallery the picture is. Raises ``Conflict``."""
    if image.character_id is None:
        raise Conflict(_NOBODYS)
    if image.review is not None:
        raise Conflict(_UNDER_REVIEW)
    return image.character_id


async def _choose_master(connection: AsyncConnection, image: Image, *, chosen: bool, context: Context) -> None:
    character = await own_character(connection, image.owner_id, _assert_of_character(image))
    await own_image(connection, image.owner_id, image.id)  # it may have been deleted before our turn came
    if chosen == (character.master_image_id == image.id):
        return
    master = image.id if chosen else None
    changed = character.model_copy(update={"master_image_id": master, "updated_at": context.clock.now()})
    await characters.update(connection, changed)


async def _assert_can_be_master(context: Context, owner_id: str, image_id: str) -> None:
    """Raise ``InvalidRequest`` with the reason for a picture that identity can't be measured against."""
    async with context.database.read() as connection:
        image = await own_image(connection, owner_id, image_id)
    _assert_of_character(image)
    try:
        data = await recorded_bytes(context, image)
        await asyncio.to_thread(check_generated, data, image.media_type)
    except MienError as error:
        raise InvalidRequest.field("master", "can't be this picture: it is blank, or its file is damaged.") from error
    if context.scorer is None:
        return
    scorer = await assert_scorer_ready(context)
    [look] = await scorer.look([data])
    if look.problem:
        raise InvalidRequest.field("master", f"can't be this picture: {look.problem}")
    if look.angle is Angle.BACK:
        raise InvalidRequest.field("master", "can't be this picture: it shows the back, and no face.")
