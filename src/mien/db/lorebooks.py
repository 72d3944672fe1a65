"""Queries about lorebooks. Every function takes the caller's connection; none commits."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import lorebooks as table
from mien.domain.dialogue import Lorebook


async def find(connection: AsyncConnection, character_id: str) -> Lorebook | None:
    """What a character knows of its world; ``None`` if it has no book."""
    row = (await connection.execute(sa.select(table.c.book).where(table.c.character_id == character_id))).first()
    return None if row is None else Lorebook.model_validate(row.book)


async def put(connection: AsyncConnection, character_id: str, book: Lorebook) -> None:
    """Give a character this book instead of the one it had; the caller holds the character's lock."""
    await connection.execute(sa.delete(table).where(table.c.character_id == character_id))
    values = {"character_id": character_id, "book": book.model_dump(mode="json")}
    await connection.execute(sa.insert(table), values)
