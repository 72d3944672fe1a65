"""Queries about image sets and their items. Every function takes the caller's connection; none commits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import image_sets as table
from mien.db.tables import jobs
from mien.db.tables import set_items as items
from mien.domain.errors import NotFound
from mien.domain.image_set import ImageSet, ItemState, SetItem, SetKind, SetState


async def insert(connection: AsyncConnection, image_set: ImageSet) -> None:
    """Store a new version with its items."""
    values = image_set.model_dump(mode="json", exclude={"items"})
    values |= {"created_at": image_set.created_at, "started_at": None, "completed_at": None}
    await connection.execute(sa.insert(table), values)
    rows = [item.model_dump(mode="json") | {"set_id": image_set.id} for item in image_set.items]
    await connection.execute(sa.insert(items), rows)


async def next_version(connection: AsyncConnection, character_id: str, kind: SetKind) -> int:
    """The number of the character's next version of this kind, from 1."""
    newest = sa.select(sa.func.max(table.c.version)).where(*_of(character_id, kind))
    return (await connection.scalar(newest) or 0) + 1


async def find(connection: AsyncConnection, set_id: str) -> ImageSet | None:
    """A set by id."""
    found = await _load(connection, sa.select(table).where(table.c.id == set_id))
    return found[0] if found else None


async def get(connection: AsyncConnection, set_id: str) -> ImageSet:
    """As :func:`find`; raises ``NotFound``."""
    image_set = await find(connection, set_id)
    if image_set is None:
        raise NotFound(f"There is no image set '{set_id[:80]}' here.")
    return image_set


async def versions(connection: AsyncConnection, character_id: str, kind: SetKind | None = None) -> list[ImageSet]:
    """A character's versions, newest first; of one kind or of both."""
    query = sa.select(table).where(table.c.character_id == character_id)
    if kind is not None:
        query = query.where(table.c.kind == kind.value)
    return await _load(connection, query.order_by(table.c.created_at.desc(), table.c.version.desc()))


async def of_characters(
    connection: AsyncConnection, character_ids: Iterable[str], kind: SetKind
) -> dict[str, list[ImageSet]]:
    """The versions of one kind of several characters, newest first, by character; one query for all of them."""
    query = sa.select(table).where(table.c.character_id.in_(list(character_ids)), table.c.kind == kind.value)
    found: dict[str, list[ImageSet]] = {}
    for image_set in await _load(connection, query.order_by(table.c.version.desc())):
        found.setdefault(image_set.character_id, []).append(image_set)
    return found


async def active(connection: AsyncConnection, character_id: str, kind: SetKind) -> ImageSet | None:
    """The version in use, if any."""
    found = await _load(connection, sa.select(table).where(*_of(character_id, kind), table.c.active))
    return found[0] if found else None


async def reference_views(connection: AsyncConnection, image_set: ImageSet | None, character_id: str) -> dict[str, str]:
    """Accepted reference views (shot to image id): of the reference set being made, else of the active one."""
    if image_set is not None and image_set.kind is SetKind.REFERENCE:
        views = await find(connection, image_set.id)
    else:
        views = await active(connection, character_id, SetKind.REFERENCE)
    return {item.shot: item.image_id for item in views.items if item.image_id} if views else {}


async def begin(connection: AsyncConnection, set_id: str, shots: Iterable[str], now: datetime) -> None:
    """Mark a set and the shots to be made as being worked on."""
    await connection.execute(
        sa.update(table)
        .where(table.c.id == set_id)
        .values(
            state=SetState.GENERATING.value, started_at=sa.func.coalesce(table.c.started_at, now), completed_at=None
        )
    )
    await connection.execute(
        sa.update(items)
        .where(items.c.set_id == set_id, items.c.shot.in_(list(shots)), items.c.state != ItemState.COMPLETED.value)
        .values(state=ItemState.PENDING.value, error=None)
    )


async def begin_item(connection: AsyncConnection, set_id: str, shot: str, job_id: str) -> bool:
    """Mark a shot as being made by a job; False, and nothing changed, if the job has ended."""
    job_is_open = sa.and_(jobs.c.id == job_id, jobs.c.state.in_(("queued", "running")))
    if connection.dialect.name == "postgresql":
        # The lock, not only the look: a cancellation that is about to commit must be seen.
        locked = sa.select(jobs.c.id).where(job_is_open).with_for_update(read=True)
        if (await connection.scalar(locked)) is None:
            return False
    changed = await connection.execute(
        sa.update(items)
        .where(items.c.set_id == set_id, items.c.shot == shot, sa.exists().where(job_is_open))
        .where(items.c.state != ItemState.COMPLETED.value)
        .values(state=ItemState.GENERATING.value, error=None)
    )
    return changed.rowcount == 1


async def mark_item(
    connection: AsyncConnection,
    set_id: str,
    shot: str,
    state: ItemState,
    *,
    image_id: str | None = None,
    error: str | None = None,
) -> None:
    """Record what became of one shot. A completed shot stays completed."""
    await connection.execute(
        sa.update(items)
        .where(items.c.set_id == set_id, items.c.shot == shot, items.c.state != ItemState.COMPLETED.value)
        .values(state=state.value, image_id=image_id, error=error)
    )


async def lose_item(connection: AsyncConnection, set_id: str, shot: str, error: str) -> None:
    """A shot's picture is gone: it failed after all, and can be made again."""
    await connection.execute(
        sa.update(items)
        .where(items.c.set_id == set_id, items.c.shot == shot)
        .values(state=ItemState.FAILED.value, image_id=None, error=error)
    )


async def end(connection: AsyncConnection, set_id: str, state: SetState, now: datetime) -> None:
    """Record the state a set ended in."""
    await connection.execute(sa.update(table).where(table.c.id == set_id).values(state=state.value, completed_at=now))


async def reopen(connection: AsyncConnection, set_id: str) -> None:
    """A set that ended incomplete is to be worked on again."""
    await connection.execute(
        sa.update(table).where(table.c.id == set_id).values(state=SetState.PENDING.value, completed_at=None)
    )


async def activate(connection: AsyncConnection, image_set: ImageSet) -> None:
    """Make a version the one in use, instead of whichever was."""
    await connection.execute(
        sa.update(table).where(*_of(image_set.character_id, image_set.kind), table.c.active).values(active=False)
    )
    await connection.execute(sa.update(table).where(table.c.id == image_set.id).values(active=True))


def _of(character_id: str, kind: SetKind) -> tuple[sa.ColumnElement[bool], ...]:
    return table.c.character_id == character_id, table.c.kind == kind.value


async def _load(connection: AsyncConnection, query: sa.Select[Any]) -> list[ImageSet]:
    rows = (await connection.execute(query)).all()
    if not rows:
        return []
    wanted = sa.select(items).where(items.c.set_id.in_([row.id for row in rows])).order_by(items.c.position)
    by_set: dict[str, list[SetItem]] = {}
    for item in (await connection.execute(wanted)).all():
        by_set.setdefault(item.set_id, []).append(SetItem.model_validate(dict(item._mapping)))
    return [ImageSet.model_validate(dict(row._mapping) | {"items": tuple(by_set.get(row.id, ()))}) for row in rows]
