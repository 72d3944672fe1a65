"""How a set ends, whoever ends it: its story, a cancellation, or the sweep that buries a lost job."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import image_sets, locks
from mien.domain.image_set import ImageSet, ItemState, SetState, becomes_active, ended_state


async def end_set(connection: AsyncConnection, image_set: ImageSet, why_missing: str, now: datetime) -> SetState:
    """Record in the caller's transaction that nobody works on a set any more; returns the state it ended in.

    Shots without a picture are failed, with the reason they have or with ``why_missing``. A version that may take over
    does. The caller holds the character's lock (see :func:`lock_character`) from before it looked at the set.
    """
    for item in image_set.items:
        if item.state in (ItemState.PENDING, ItemState.GENERATING):
            await image_sets.mark_item(
                connection, image_set.id, item.shot, ItemState.FAILED, error=item.error or why_missing
            )
    state = ended_state(item.state for item in image_set.items)
    await image_sets.end(connection, image_set.id, state, now)
    there = await image_sets.active(connection, image_set.character_id, image_set.kind)
    if becomes_active(state, parallel=image_set.parallel, another_is_active=there is not None):
        await image_sets.activate(connection, image_set)
    return state


async def lock_character(connection: AsyncConnection, character_id: str | None) -> None:
    """Keep a character's sets, avatar and fields to the caller until its transaction ends."""
    await locks.serialize(connection, f"character/{character_id}")
