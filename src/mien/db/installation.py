"""Which home a database belongs to: records without the bytes they speak of would be of no use."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import locks
from mien.db.tables import installation as table


async def claim(connection: AsyncConnection, home_id: str) -> str:
    """Bind the database to a home if it has none yet; returns the home it belongs to."""
    await locks.serialize(connection, "installation")
    owner: str | None = await connection.scalar(sa.select(table.c.home_id))
    if owner is None:
        await connection.execute(sa.insert(table).values(id=1, home_id=home_id))
        return home_id
    return owner
