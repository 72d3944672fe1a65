"""Idempotency keys: the answer given to the first request with a key is the answer to all of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import locks
from mien.db.tables import idempotency_keys as table
from mien.domain.errors import Conflict


async def earlier_answer(
    connection: AsyncConnection, owner_id: str, key: str, fingerprint: str
) -> dict[str, Any] | None:
    """What the first request with this key was answered; ``None`` if there was none.

    Raises ``Conflict`` if the key was used for a different request.
    """
    # Two first requests at once: the second waits here until the first has committed its answer.
    await locks.serialize(connection, f"key/{owner_id}/{key}")
    query = sa.select(table.c.fingerprint, table.c.answer).where(table.c.owner_id == owner_id, table.c.key == key)
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    if row.fingerprint != fingerprint:
        raise Conflict("This Idempotency-Key was used for a different request; use a new key.")
    answer: dict[str, Any] = row.answer
    return answer


async def remember(
    connection: AsyncConnection, owner_id: str, key: str, fingerprint: str, answer: dict[str, Any], now: datetime
) -> None:
    """Keep the answer, in the same transaction as the work it stands for."""
    values = {"owner_id": owner_id, "key": key, "fingerprint": fingerprint, "answer": answer, "created_at": now}
    await connection.execute(sa.insert(table), values)


async def forget_before(connection: AsyncConnection, moment: datetime) -> None:
    """Drop keys that are too old to be repeated."""
    await connection.execute(sa.delete(table).where(table.c.created_at < moment))
