"""Queries about conversations. Every function takes the caller's connection; none commits."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import locks
from mien.db.pages import Page, newest_first
from mien.db.tables import characters, lorebooks, messages
from mien.db.tables import conversations as table
from mien.domain.character import Character
from mien.domain.conversation import Conversation
from mien.domain.dialogue import Lorebook
from mien.domain.errors import NotFound


async def insert(connection: AsyncConnection, conversation: Conversation) -> None:
    """Store a new conversation."""
    await connection.execute(sa.insert(table), conversation.model_dump())


async def update(connection: AsyncConnection, conversation: Conversation) -> None:
    """Store a changed conversation."""
    values = conversation.model_dump()
    await connection.execute(sa.update(table).where(table.c.id == values.pop("id")).values(**values))


async def find(connection: AsyncConnection, conversation_id: str) -> Conversation | None:
    """A conversation by id, whoever owns it; ``None`` if it or its character is gone."""
    query = (
        sa.select(table)
        .join(characters, characters.c.id == table.c.character_id)
        .where(table.c.id == conversation_id, table.c.deleted_at.is_(None), characters.c.deleted_at.is_(None))
    )
    row = (await connection.execute(query)).first()
    return _conversation(row) if row else None


async def get(connection: AsyncConnection, owner_id: str, conversation_id: str) -> Conversation:
    """One of the owner's conversations. Raises ``NotFound``."""
    found = await find(connection, conversation_id)
    if found is None or found.owner_id != owner_id:
        raise NotFound(f"There is no conversation '{conversation_id[:80]}' here.")
    return found


async def get_with_company(
    connection: AsyncConnection, owner_id: str, conversation_id: str
) -> tuple[Conversation, Character, Lorebook | None]:
    """One of the owner's conversations, whom it is with, and what that character knows of its world, at one look.

    Raises ``NotFound``, also if the owner may not see the character.
    """
    visible = sa.or_(characters.c.owner_id == owner_id, characters.c.visibility == "public")
    query = (
        sa.select(table, characters, lorebooks.c.book)
        .join(characters, characters.c.id == table.c.character_id)
        .outerjoin(lorebooks, lorebooks.c.character_id == table.c.character_id)
        .where(table.c.id == conversation_id, table.c.owner_id == owner_id, table.c.deleted_at.is_(None))
        .where(characters.c.deleted_at.is_(None), visible)
    )
    row = (await connection.execute(query)).first()
    if row is None:
        raise NotFound(f"There is no conversation '{conversation_id[:80]}' here.")
    found = row._mapping
    conversation = Conversation.model_validate({column.name: found[column] for column in table.c})
    character = Character.model_validate({column.name: found[column] for column in characters.c})
    book = found[lorebooks.c.book]
    return conversation, character, None if book is None else Lorebook.model_validate(book)


async def lock(connection: AsyncConnection, conversation_id: str) -> None:
    """Keep a conversation and its messages to the caller until its transaction ends."""
    await locks.serialize(connection, f"conversation/{conversation_id}")


async def get_to_change(connection: AsyncConnection, owner_id: str, conversation_id: str) -> Conversation:
    """As :func:`get`, and nobody else changes it until the transaction ends. Raises ``NotFound``."""
    await lock(connection, conversation_id)
    return await get(connection, owner_id, conversation_id)


async def page(
    connection: AsyncConnection, owner_id: str, *, cursor: str | None, limit: int, character_id: str | None = None
) -> Page[Conversation]:
    """The owner's conversations with characters that still exist, newest first."""
    living = sa.select(characters.c.id).where(characters.c.deleted_at.is_(None))
    query = sa.select(table).where(
        table.c.owner_id == owner_id, table.c.deleted_at.is_(None), table.c.character_id.in_(living)
    )
    if character_id is not None:
        query = query.where(table.c.character_id == character_id)
    rows, next_cursor = await newest_first(connection, query, table, cursor=cursor, limit=limit)
    return Page(tuple(_conversation(row) for row in rows), next_cursor)


async def revision(connection: AsyncConnection, conversation_id: str) -> int | None:
    """How often a conversation was changed; ``None`` if it is gone."""
    query = sa.select(table.c.revision).where(table.c.id == conversation_id, table.c.deleted_at.is_(None))
    found: int | None = await connection.scalar(query)
    return found


async def touch(connection: AsyncConnection, conversation_id: str, now: datetime, *, by: int = 1) -> int:
    """Count ``by`` more changes; returns the new revision. The row stays locked until the transaction ends."""
    changed = await connection.execute(
        sa.update(table)
        .where(table.c.id == conversation_id)
        .values(revision=table.c.revision + by, updated_at=now)
        .returning(table.c.revision)
    )
    return int(changed.scalar_one())


_GO_ON = (
    sa.update(table)
    .where(
        table.c.id == sa.bindparam("conversation"),
        table.c.deleted_at.is_(None),
        table.c.revision == sa.bindparam("seen_revision"),
        table.c.updated_at == sa.bindparam("seen_at"),
        table.c.summarized_through == sa.bindparam("seen_through"),
        sa.exists().where(
            characters.c.id == sa.bindparam("company"),
            characters.c.updated_at == sa.bindparam("company_seen_at"),
            characters.c.deleted_at.is_(None),
        ),
    )
    .values(revision=table.c.revision + sa.bindparam("by"), updated_at=sa.bindparam("now"))
)
"""Made once: whoever says something waits for it, and making it takes longer than running it."""


async def go_on(
    connection: AsyncConnection, seen: Conversation, character: Character, now: datetime, *, by: int
) -> bool:
    """As :func:`touch` if the conversation, and the character with its lorebook, are still as they were seen.

    False, and nothing is changed, if they aren't.
    """
    changed = await connection.execute(
        _GO_ON,
        {
            "conversation": seen.id,
            "seen_revision": seen.revision,
            "seen_at": seen.updated_at,
            "seen_through": seen.summarized_through,
            "company": character.id,
            "company_seen_at": character.updated_at,
            "by": by,
            "now": now,
        },
    )
    return changed.rowcount == 1


async def set_summary(connection: AsyncConnection, conversation_id: str, summary: str, through: int) -> None:
    """Keep what was said up to and including a position in few words."""
    values = {"summary": summary, "summarized_through": through}
    await connection.execute(sa.update(table).where(table.c.id == conversation_id).values(**values))


async def trash(connection: AsyncConnection, conversation_id: str, now: datetime) -> None:
    """Hide a conversation; its rows are removed later."""
    await connection.execute(sa.update(table).where(table.c.id == conversation_id).values(deleted_at=now))


async def remove_trashed_before(connection: AsyncConnection, moment: datetime) -> None:
    """Remove conversations that were deleted before a moment, with everything that was said."""
    old = sa.select(table.c.id).where(table.c.deleted_at < moment)
    await _remove(connection, old)


async def remove_of_character(connection: AsyncConnection, character_id: str) -> None:
    """Remove all conversations with a character, with everything that was said."""
    await _remove(connection, sa.select(table.c.id).where(table.c.character_id == character_id))


async def _remove(connection: AsyncConnection, ids: sa.Select[Any]) -> None:
    await connection.execute(sa.delete(messages).where(messages.c.conversation_id.in_(ids)))
    await connection.execute(sa.delete(table).where(table.c.id.in_(ids)))


def _conversation(row: sa.Row[Any]) -> Conversation:
    return Conversation.model_validate(dict(row._mapping))
