"""One at a time: transactions that would decide from the same facts wait for each other."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection


async def serialize(connection: AsyncConnection, subject: str) -> None:
    """Hold the lock named ``subject`` until the transaction ends; wait while another transaction holds it.

    SQLite has one writer at a time anyway; on PostgreSQL this is an advisory lock.
    """
    if connection.dialect.name == "postgresql":
        lock = int.from_bytes(hashlib.sha256(subject.encode()).digest()[:8], signed=True)
        await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(lock)))
