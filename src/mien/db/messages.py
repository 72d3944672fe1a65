"""Queries about what was said. Every function takes the caller's connection; none commits."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations
from mien.db.pages import PAGE_LIMIT, Page
from mien.db.tables import messages as table
from mien.domain.conversation import ChatMessage, Conversation
from mien.domain.errors import InvalidRequest, NotFound

_MOST_POSITIONS = 2**31 - 1


async def insert(connection: AsyncConnection, *new: ChatMessage) -> None:
    """Store new messages, at least one."""
    await connection.execute(sa.insert(table), [_columns(message) for message in new])


async def update(connection: AsyncConnection, message: ChatMessage) -> None:
    """Store a changed message."""
    values = _columns(message)
    await connection.execute(sa.update(table).where(table.c.id == values.pop("id")).values(**values))


async def find(connection: AsyncConnection, message_id: str) -> ChatMessage | None:
    """A message by id, whoever may see it, deleted or not."""
    row = (await connection.execute(sa.select(table).where(table.c.id == message_id))).first()
    return _message(row) if row else None


async def get(connection: AsyncConnection, owner_id: str, message_id: str) -> tuple[Conversation, ChatMessage]:
    """A message of one of the owner's conversations. Raises ``NotFound``, also when either is deleted."""
    message = await find(connection, message_id)
    if message is not None and message.deleted_at is None:
        conversation = await conversations.find(connection, message.conversation_id)
        if conversation is not None and conversation.owner_id == owner_id:
            return conversation, message
    raise NotFound(f"There is no message '{message_id[:80]}' here.")


async def get_to_change(
    connection: AsyncConnection, owner_id: str, message_id: str
) -> tuple[Conversation, ChatMessage]:
    """As :func:`get`, and nobody else changes the conversation until the transaction ends. Raises ``NotFound``."""
    conversation, _ = await get(connection, owner_id, message_id)
    await conversations.lock(connection, conversation.id)
    return await get(connection, owner_id, message_id)


async def living(
    connection: AsyncConnection, conversation_id: str, *, after: int = -1, before: int | None = None
) -> list[ChatMessage]:
    """What was said and not deleted, in order: positions above ``after`` and below ``before``."""
    query = sa.select(table).where(
        table.c.conversation_id == conversation_id, table.c.deleted_at.is_(None), table.c.position > after
    )
    if before is not None:
        query = query.where(table.c.position < before)
    return [_message(row) for row in (await connection.execute(query.order_by(table.c.position))).all()]


async def last(connection: AsyncConnection, conversation_id: str) -> ChatMessage | None:
    """The last message that wasn't deleted."""
    query = sa.select(table).where(table.c.conversation_id == conversation_id, table.c.deleted_at.is_(None))
    row = (await connection.execute(query.order_by(table.c.position.desc()).limit(1))).first()
    return _message(row) if row else None


async def next_position(connection: AsyncConnection, conversation_id: str) -> int:
    """The position of the next message, behind deleted ones, too."""
    query = sa.select(sa.func.max(table.c.position)).where(table.c.conversation_id == conversation_id)
    highest: int | None = await connection.scalar(query)
    return 0 if highest is None else highest + 1


async def changed_since(connection: AsyncConnection, conversation_id: str, revision: int) -> list[ChatMessage]:
    """Messages that were written, changed or deleted after a revision, in the order of these changes."""
    query = sa.select(table).where(table.c.conversation_id == conversation_id, table.c.revision > revision)
    rows = await connection.execute(query.order_by(table.c.revision, table.c.position))
    return [_message(row) for row in rows.all()]


async def page(
    connection: AsyncConnection, conversation_id: str, *, cursor: str | None, limit: int
) -> Page[ChatMessage]:
    """A conversation's messages, newest first; deleted ones are left out."""
    if not 1 <= limit <= PAGE_LIMIT:
        raise InvalidRequest.field("limit", f"must be between 1 and {PAGE_LIMIT}.")
    query = sa.select(table).where(table.c.conversation_id == conversation_id, table.c.deleted_at.is_(None))
    if cursor is not None:
        query = query.where(table.c.position < _decode(cursor))
    rows = (await connection.execute(query.order_by(table.c.position.desc()).limit(limit + 1))).all()
    items = tuple(_message(row) for row in rows[:limit])
    return Page(items, _encode(items[-1].position) if len(rows) > limit else None)


def _encode(position: int) -> str:
    return base64.urlsafe_b64encode(f"p{position}".encode()).decode().rstrip("=")


def _decode(cursor: str) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        if not text.startswith("p") or not text[1:].isdecimal() or int(text[1:]) > _MOST_POSITIONS:
            raise ValueError("not a position")
        return int(text[1:])
    except (ValueError, binascii.Error) as error:
        raise InvalidRequest.field("cursor", "isn't a cursor given by an earlier page.") from error


def _columns(message: ChatMessage) -> dict[str, Any]:
    return message.model_dump() | {
        "alternatives": [each.model_dump(mode="json") for each in message.alternatives],
        "sender": message.sender.value,
    }


def _message(row: sa.Row[Any]) -> ChatMessage:
    return ChatMessage.model_validate(dict(row._mapping))
