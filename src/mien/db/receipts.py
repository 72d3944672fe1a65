"""Receipts of work begun at providers: what a backend wrote down before it waited, found again after a crash."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.database import Database
from mien.db.tables import receipts as table
from mien.ports import Clock


async def find(connection: AsyncConnection, backend: str, key: str) -> str | None:
    """What was noted for an order with a backend; ``None`` if nothing."""
    value: str | None = await connection.scalar(sa.select(table.c.value).where(_is(backend, key)))
    return value


async def put(connection: AsyncConnection, backend: str, key: str, value: str, now: datetime) -> None:
    """Note it, instead of what was noted before."""
    values = {"value": value, "created_at": now}
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    insert = dialect.insert(table).values(backend=backend, key=key, **values)
    await connection.execute(insert.on_conflict_do_update(index_elements=["backend", "key"], set_=values))


async def remove(connection: AsyncConnection, backend: str, key: str) -> None:
    """Forget it; an absent one is fine."""
    await connection.execute(sa.delete(table).where(_is(backend, key)))


async def forget_before(connection: AsyncConnection, moment: datetime) -> None:
    """Drop receipts that are too old for a provider to know them still."""
    await connection.execute(sa.delete(table).where(table.c.created_at < moment))


def _is(backend: str, key: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.backend == backend, table.c.key == key)


class DatabaseReceipts:
    """``ports.Receipts`` in the database: each call is a transaction of its own, so never call it within another.

    Raises ``StorageUnavailable`` where the database can't be used.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def find(self, backend: str, key: str) -> str | None:
        """What was noted for an order with a backend; ``None`` if nothing."""
        async with self._database.read() as connection:
            return await find(connection, backend, key)

    async def note(self, backend: str, key: str, value: str) -> None:
        """Note it, durably when this returns; replaces what was noted before."""
        async with self._database.write() as connection:
            await put(connection, backend, key, value, self._clock.now())

    async def drop(self, backend: str, key: str) -> None:
        """Forget it."""
        async with self._database.write() as connection:
            await remove(connection, backend, key)
