"""Looking into columns that hold a JSON list of words."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection


def holds(connection: AsyncConnection, column: sa.Column[list[str]], word: str) -> sa.ColumnElement[bool]:
    """True for rows whose list in ``column`` has exactly this word, in any script."""
    if connection.dialect.name == "postgresql":
        return sa.type_coerce(column, JSONB).contains([word])
    entries = sa.func.json_each(column).table_valued("value")
    return sa.exists(sa.select(1).select_from(entries).where(entries.c.value == word))
