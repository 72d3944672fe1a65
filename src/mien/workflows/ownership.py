"""Who may change what: a character of somebody else may be seen, if it is public, and never changed."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, images, locks
from mien.domain.character import Character
from mien.domain.errors import Forbidden
from mien.domain.image import Image


async def own_character(connection: AsyncConnection, owner_id: str, id_or_slug: str) -> Character:
    """The owner's character, to be changed in this transaction; other changes of it wait until that ends.

    Raises ``NotFound``, or ``Forbidden`` for a public character of somebody else.
    """
    seen = await find_own_character(connection, owner_id, id_or_slug)
    await locks.serialize(connection, f"character/{seen.id}")
    return await characters.get(connection, owner_id, seen.id)


async def find_own_character(connection: AsyncConnection, owner_id: str, id_or_slug: str) -> Character:
    """The owner's character as it is now; others may change it meanwhile. Raises as :func:`own_character`."""
    seen = await characters.get(connection, owner_id, id_or_slug)
    if seen.owner_id != owner_id:
        raise Forbidden(f"The character '{seen.name}' belongs to somebody else; you may look at it only.")
    return seen


async def own_image(connection: AsyncConnection, owner_id: str, image_id: str) -> Image:
    """The owner's picture, to be changed. Raises ``NotFound`` or ``Forbidden`` as :func:`own_character` does."""
    image = await images.get(connection, owner_id, image_id)
    if image.owner_id != owner_id:
        raise Forbidden("This picture belongs to somebody else; you may look at it only.")
    return image
