"""Queries about the cards that characters came from. Every function takes the caller's connection; none commits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import cards as table


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card as it came, and where its untouched file lies."""

    character_id: str
    container: str
    """``png``, ``json``, ``charx``, ``jpeg`` or ``webp``."""
    card: dict[str, Any]
    storage_key: str
    sha256: str
    """Of the file."""
    byte_size: int
    filename: str
    """As it was sent; empty if it had none."""
    imported_at: datetime


async def insert(connection: AsyncConnection, card: StoredCard) -> None:
    """Keep the card of a new character."""
    await connection.execute(sa.insert(table), asdict(card))


async def find(connection: AsyncConnection, character_id: str) -> StoredCard | None:
    """The card that a character came from; ``None`` for one that was made here."""
    row = (await connection.execute(sa.select(table).where(table.c.character_id == character_id))).first()
    return None if row is None else StoredCard(**dict(row._mapping))


async def keys_present(connection: AsyncConnection, keys: Iterable[str]) -> set[str]:
    """Which of these storage keys belong to a card's untouched file."""
    found = await connection.scalars(sa.select(table.c.storage_key).where(table.c.storage_key.in_(list(keys))))
    return set(found.all())
