"""What of cards lies in the store and in the database."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from mien.db.tables import cards as cards_table
from mien.db.tables import characters as characters_table
from mien.wiring import Mien


async def stored_keys(mien: Mien) -> list[str]:
    return [found.key async for found in mien.context.store.list("characters/")]


async def brought_keys(mien: Mien) -> list[str]:
    """Without pictures that jobs may be making meanwhile."""
    return sorted(key for key in await stored_keys(mien) if "/_sources/" in key)


async def count_kept(mien: Mien) -> tuple[int, int]:
    async with mien.context.database.read() as connection:
        people = await connection.scalar(sa.select(sa.func.count()).select_from(characters_table))
        kept = await connection.scalar(sa.select(sa.func.count()).select_from(cards_table))
    return int(people or 0), int(kept or 0)


async def ended(mien: Mien, jobs: Any) -> None:
    for job in jobs:
        await mien.jobs.wait(job.id, seconds=240)
