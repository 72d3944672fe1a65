"""Queries about comparisons: what was shown in which order, and what was chosen. None commits."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import comparisons as table
from mien.domain.comparison import Choice, ComparisonKind, Pair, Tally

_FIELD = {Choice.AI: "ai", Choice.TEMPLATE: "template", Choice.TIE: "ties", Choice.SKIP: "skipped"}


async def insert(
    connection: AsyncConnection,
    comparison_id: str,
    owner_id: str,
    pair: Pair,
    *,
    ai_first: bool,
    choice: Choice,
    now: datetime,
) -> None:
    """Keep one choice with the texts that it was made between."""
    await connection.execute(
        sa.insert(table).values(
            id=comparison_id,
            owner_id=owner_id,
            kind=pair.kind.value,
            engine=pair.engine,
            model=pair.model,
            ai_text=pair.ai_text,
            template_text=pair.template_text,
            ai_shown_first=ai_first,
            choice=choice.value,
            created_at=now,
        )
    )


async def tallies(
    connection: AsyncConnection, owner_id: str, kind: ComparisonKind | None = None
) -> dict[tuple[ComparisonKind, str, str], Tally]:
    """The owner's choices counted by kind, engine and model, in that order."""
    by = (table.c.kind, table.c.engine, table.c.model)
    query = sa.select(*by, table.c.choice, sa.func.count().label("number")).where(table.c.owner_id == owner_id)
    if kind is not None:
        query = query.where(table.c.kind == kind.value)
    counted: dict[tuple[ComparisonKind, str, str], dict[str, int]] = defaultdict(dict)
    for row in await connection.execute(query.group_by(*by, table.c.choice).order_by(*by)):
        counted[ComparisonKind(row.kind), row.engine, row.model][_FIELD[Choice(row.choice)]] = row.number
    return {key: Tally(**numbers) for key, numbers in counted.items()}
