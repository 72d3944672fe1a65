"""Queries about what scorers made of pictures: one vector per picture and method. None of them commits."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import image_vectors as table

Vector = tuple[float, ...]


async def put(connection: AsyncConnection, image_id: str, method: str, vector: Sequence[float], now: datetime) -> None:
    """Keep a picture's vector in place of an earlier one of the method.

    An empty one says that the method found nothing in the picture that could be compared.
    """
    values = {"vector": _packed(vector), "created_at": now}
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(image_id=image_id, method=method, **values)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=[table.c.image_id, table.c.method], set_=values)
    )


async def of_images(connection: AsyncConnection, image_ids: Iterable[str], method: str) -> dict[str, Vector]:
    """The vectors of these pictures by id; those that the method hasn't looked at are left out."""
    wanted = table.c.image_id.in_(list(image_ids))
    rows = await connection.execute(sa.select(table.c.image_id, table.c.vector).where(wanted, table.c.method == method))
    return {row.image_id: _unpacked(row.vector) for row in rows}


async def by_method(connection: AsyncConnection, image_ids: Iterable[str]) -> dict[str, dict[str, Vector]]:
    """All vectors of these pictures, by id and method; pictures without any are left out."""
    wanted = table.c.image_id.in_(list(image_ids))
    rows = await connection.execute(sa.select(table).where(wanted).order_by(table.c.method))
    found: dict[str, dict[str, Vector]] = {}
    for row in rows:
        found.setdefault(row.image_id, {})[row.method] = _unpacked(row.vector)
    return found


def _packed(vector: Sequence[float]) -> bytes:
    return struct.pack(f"<{len(vector)}f", *vector)


def _unpacked(data: bytes) -> Vector:
    return struct.unpack(f"<{len(data) // 4}f", data)
