"""Queries about characters. Every function takes the caller's connection; none commits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations, locks
from mien.db.lists import holds
from mien.db.pages import Page, newest_first
from mien.db.tables import cards, feedback, image_sets, images, jobs, lorebooks, set_items
from mien.db.tables import characters as table
from mien.domain.character import Character
from mien.domain.errors import NotFound


async def insert(connection: AsyncConnection, character: Character, *, storage_folder: str) -> None:
    """Store a new character. ``storage_folder`` never changes afterwards, whatever the character is renamed to."""
    await connection.execute(sa.insert(table), _columns(character) | {"storage_folder": storage_folder})


async def update(connection: AsyncConnection, character: Character) -> None:
    """Store a changed character."""
    values = _columns(character)
    await connection.execute(sa.update(table).where(table.c.id == values.pop("id")).values(**values))


async def set_avatar(connection: AsyncConnection, character_id: str, image_id: str, now: datetime) -> None:
    """Make an image the character's avatar."""
    await connection.execute(
        sa.update(table).where(table.c.id == character_id).values(avatar_image_id=image_id, updated_at=now)
    )


async def trash(connection: AsyncConnection, character_id: str, now: datetime) -> None:
    """Hide a character; its rows and bytes are removed later."""
    await connection.execute(sa.update(table).where(table.c.id == character_id).values(deleted_at=now))


async def trashed_before(connection: AsyncConnection, moment: datetime) -> dict[str, str]:
    """Characters that were put into the trash before a moment: ids and storage folders."""
    query = sa.select(table.c.id, table.c.storage_folder).where(table.c.deleted_at < moment)
    return {row.id: row.storage_folder for row in (await connection.execute(query)).all()}


async def folders_present(connection: AsyncConnection, folders: Iterable[str]) -> set[str]:
    """Which of these storage folders belong to a character, trashed ones included."""
    return set(await _scalars(connection, sa.select(table.c.storage_folder).where(table.c.storage_folder.in_(folders))))


async def remove(connection: AsyncConnection, character_id: str) -> None:
    """Remove a character's row and all that belongs to it: jobs, sets, conversations, verdicts, card, lorebook.

    Its images are the caller's, and the bytes of its card.
    """
    sets = sa.select(image_sets.c.id).where(image_sets.c.character_id == character_id)
    await connection.execute(sa.update(images).where(images.c.set_id.in_(sets)).values(set_id=None))
    await connection.execute(sa.update(images).where(images.c.character_id == character_id).values(character_id=None))
    await connection.execute(sa.delete(set_items).where(set_items.c.set_id.in_(sets)))
    await connection.execute(sa.delete(image_sets).where(image_sets.c.character_id == character_id))
    await conversations.remove_of_character(connection, character_id)
    for belonging in (jobs, feedback, cards, lorebooks):
        await connection.execute(sa.delete(belonging).where(belonging.c.character_id == character_id))
    await connection.execute(sa.delete(table).where(table.c.id == character_id))


async def find(connection: AsyncConnection, owner_id: str | None, id_or_slug: str) -> Character | None:
    """A character by id, or by slug among the owner's. ``owner_id`` ``None`` looks by id alone, for workflows.

    What is somebody's id means that one, even if it is also the slug of another.
    """
    query = sa.select(table).where(table.c.deleted_at.is_(None))
    if owner_id is None:
        query = query.where(table.c.id == id_or_slug)
    else:
        visible = sa.or_(table.c.owner_id == owner_id, table.c.visibility == "public")
        mine = sa.and_(table.c.owner_id == owner_id, table.c.slug == id_or_slug)
        query = query.where(sa.or_(sa.and_(table.c.id == id_or_slug, visible), mine))
    by_id_first = sa.case((table.c.id == id_or_slug, 0), else_=1)
    row = (await connection.execute(query.order_by(by_id_first).limit(1))).first()
    return _character(row) if row else None


async def get(connection: AsyncConnection, owner_id: str | None, id_or_slug: str) -> Character:
    """As :func:`find`; raises ``NotFound``."""
    character = await find(connection, owner_id, id_or_slug)
    if character is None:
        raise NotFound(f"There is no character '{id_or_slug[:80]}' here.")
    return character


async def storage_folder(connection: AsyncConnection, character_id: str) -> str:
    """The folder of a character's pictures in the object store."""
    folder: str | None = await connection.scalar(sa.select(table.c.storage_folder).where(table.c.id == character_id))
    if folder is None:
        raise NotFound(f"There is no character '{character_id}' here.")
    return folder


async def page(
    connection: AsyncConnection, owner_id: str, *, cursor: str | None, limit: int, tag: str | None = None
) -> Page[Character]:
    """The owner's characters, newest first."""
    query = sa.select(table).where(table.c.owner_id == owner_id, table.c.deleted_at.is_(None))
    if tag is not None:
        query = query.where(holds(connection, table.c.tags, tag))
    rows, next_cursor = await newest_first(connection, query, table, cursor=cursor, limit=limit)
    return Page(tuple(_character(row) for row in rows), next_cursor)


async def slugs_like(connection: AsyncConnection, owner_id: str, slug: str) -> set[str]:
    """The owner's slugs that are ``slug`` or ``slug-…``, deleted characters included.

    They stay as they are until the transaction ends: another one that asks for the same name waits.
    """
    root = slug.rstrip("-0123456789")  # "ada" and "ada-2" may end up wanting the same slug
    await locks.serialize(connection, f"slug/{owner_id}/{root}")
    like = sa.or_(table.c.slug == slug, table.c.slug.startswith(f"{slug}-", autoescape=True))
    return set(await _scalars(connection, sa.select(table.c.slug).where(table.c.owner_id == owner_id, like)))


async def ids_of_owner(connection: AsyncConnection, owner_id: str, *, official: bool | None = None) -> list[str]:
    """Ids of all the owner's characters, or of those that are (not) official, oldest first."""
    query = sa.select(table.c.id).where(table.c.owner_id == owner_id, table.c.deleted_at.is_(None))
    if official is not None:
        query = query.where(table.c.official == official)
    return await _scalars(connection, query.order_by(table.c.created_at, table.c.id))


async def _scalars(connection: AsyncConnection, query: sa.Select[Any]) -> list[str]:
    return list((await connection.scalars(query)).all())


def _columns(character: Character) -> dict[str, Any]:
    return character.model_dump(mode="json") | {
        "created_at": character.created_at,
        "updated_at": character.updated_at,
    }


def _character(row: sa.Row[Any]) -> Character:
    return Character.model_validate(dict(row._mapping))
