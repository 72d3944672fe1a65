"""Queries about what people thought of pictures and replies. Every function takes the caller's connection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import feedback as table


class FeedbackKind(StrEnum):
    """What was judged."""

    IMAGE = "image"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that somebody judges: a picture (alternative 0), or an alternative of a reply."""

    owner_id: str
    kind: FeedbackKind
    id: str
    alternative: int = 0


async def put(
    connection: AsyncConnection, subject: Subject, character_id: str, *, liked: bool, text: str, now: datetime
) -> None:
    """Keep a verdict instead of an earlier one of the same person. ``text``: the prompt or reply as it is now."""
    values = {"character_id": character_id, "liked": liked, "text": text, "created_at": now}
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    insert = dialect.insert(table).values(**_key(subject), **values)
    await connection.execute(insert.on_conflict_do_update(index_elements=list(_key(subject)), set_=values))


async def remove(connection: AsyncConnection, subject: Subject) -> None:
    """Take a verdict back; an absent one is fine."""
    await connection.execute(sa.delete(table).where(_is(subject)))


async def find(connection: AsyncConnection, subject: Subject) -> bool | None:
    """True for a like, False for a dislike, ``None`` for no verdict."""
    liked: bool | None = await connection.scalar(sa.select(table.c.liked).where(_is(subject)))
    return liked


async def texts(
    connection: AsyncConnection, owner_id: str, character_id: str, kind: FeedbackKind, *, liked: bool, limit: int
) -> tuple[str, ...]:
    """Different texts that a person liked, or didn't, of a character; the last judged first."""
    query = (
        sa.select(table.c.text, sa.func.max(table.c.created_at).label("last"))
        .where(table.c.owner_id == owner_id, table.c.character_id == character_id, table.c.kind == kind.value)
        .where(table.c.liked == liked, table.c.text != "")
        .group_by(table.c.text)
        .order_by(sa.desc("last"), table.c.text)
        .limit(limit)
    )
    return tuple(row.text for row in (await connection.execute(query)).all())


def _key(subject: Subject) -> dict[str, str | int]:
    return {
        "owner_id": subject.owner_id,
        "kind": subject.kind.value,
        "subject_id": subject.id,
        "alternative": subject.alternative,
    }


def _is(subject: Subject) -> sa.ColumnElement[bool]:
    return sa.and_(*(table.c[name] == value for name, value in _key(subject).items()))
