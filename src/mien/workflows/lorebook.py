"""Reading and replacing what a character knows of its world."""

from __future__ import annotations

import asyncio

from mien.db import characters, lorebooks
from mien.domain.character import Character
from mien.domain.chat import unreadable_keys
from mien.domain.dialogue import Lorebook
from mien.domain.errors import InvalidRequest
from mien.domain.text_limits import refuse_larger_book
from mien.workflows.card_safety import assert_lore_allowed
from mien.workflows.context import Context
from mien.workflows.ownership import find_own_character, own_character


async def read_lorebook(context: Context, owner_id: str, id_or_slug: str) -> Lorebook:
    """The lorebook of the owner's character, empty if it has none. Raises ``NotFound`` or ``Forbidden``."""
    async with context.database.read() as connection:
        character = await find_own_character(connection, owner_id, id_or_slug)
        return await lorebooks.find(connection, character.id) or Lorebook()


async def put_lorebook(context: Context, owner_id: str, id_or_slug: str, book: Lorebook) -> Lorebook:
    """Give the owner's character this book.

    Raises ``InvalidRequest`` (too much of it, a pattern that can't be read), ``NotFound``, ``Forbidden`` or ``Refused``
    (the minors rule).
    """
    refuse_larger_book(book.size, "entries")
    await asyncio.to_thread(_refuse_unreadable_keys, book)
    async with context.database.read() as connection:
        seen = await find_own_character(connection, owner_id, id_or_slug)
    await asyncio.to_thread(assert_lore_allowed, seen, book)
    async with context.database.write() as connection:
        character: Character = await own_character(connection, owner_id, seen.id)
        await lorebooks.put(connection, character.id, book)
        await characters.update(connection, character.model_copy(update={"updated_at": context.clock.now()}))
    return book


def _refuse_unreadable_keys(book: Lorebook) -> None:
    for place, key in unreadable_keys(book):
        raise InvalidRequest.field(
            f"entries.{place}.{key}",
            "can't be read as a regular expression, so it would never come up: it is broken, too long, or uses "
            "look-around, back-references or Unicode properties.",
        )
