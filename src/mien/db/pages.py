"""Keyset pages: newest first, stable while rows are added."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.domain.errors import InvalidRequest

T = TypeVar("T")

PAGE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items and where the next ones begin (``None`` at the end)."""

    items: tuple[T, ...]
    next_cursor: str | None


def encode_cursor(moment: datetime, row_id: str) -> str:
    """The position after a row, opaque to callers."""
    return base64.urlsafe_b64encode(json.dumps([moment.isoformat(), row_id]).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> tuple[datetime, str]:
    """Back to a position. Raises ``InvalidRequest`` for anything that ``encode_cursor`` didn't make."""
    try:
        moment, row_id = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        position = datetime.fromisoformat(moment)
        if position.tzinfo is None or not isinstance(row_id, str) or "\0" in row_id:
            raise ValueError("not a position")
        position = position.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, RecursionError, binascii.Error) as error:
        raise InvalidRequest.field("cursor", "isn't a cursor given by an earlier page.") from error
    return position, row_id


async def newest_first(
    connection: AsyncConnection, query: sa.Select[Any], table: sa.Table, *, cursor: str | None, limit: int
) -> tuple[Sequence[sa.Row[Any]], str | None]:
    """One page of ``query`` ordered by ``created_at`` and ``id``, descending, and the next cursor."""
    if not 1 <= limit <= PAGE_LIMIT:
        raise InvalidRequest.field("limit", f"must be between 1 and {PAGE_LIMIT}.")
    if cursor is not None:
        moment, row_id = decode_cursor(cursor)
        position = sa.tuple_(sa.literal(moment, table.c.created_at.type), sa.literal(row_id))
        query = query.where(sa.tuple_(table.c.created_at, table.c.id) < position)
    query = query.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit + 1)
    rows = (await connection.execute(query)).all()
    if len(rows) <= limit:
        return rows, None
    rows = rows[:limit]
    return rows, encode_cursor(rows[-1].created_at, rows[-1].id)
