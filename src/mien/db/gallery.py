"""A character's gallery: the pictures that are wanted of it, newest first. No function commits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.images import IN_GALLERY, JUDGED, image_of
from mien.db.lists import holds
from mien.db.pages import Page, newest_first
from mien.db.tables import images as table
from mien.domain.image import Image, ImageKind, Review


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures; what is left open doesn't matter."""

    kinds: tuple[ImageKind, ...] = ()
    """Any of these."""
    tags: tuple[str, ...] = ()
    """All of these."""
    shots: tuple[str, ...] = ()
    """Any of these, by name."""
    backends: tuple[str, ...] = ()
    """Any of these, by name."""
    promoted: bool | None = None
    min_consistency: float | None = None
    min_quality: float | None = None
    method: str | None = None
    """Only what this scorer's method says counts as a score; ``None``: what any says."""
    under_review: bool = False
    """Those that wait for a decision instead of those of the gallery."""
    without: tuple[str, ...] = ()
    """Ids of pictures to leave out."""


ANY = Wanted()
"""The whole gallery."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells near-duplicates of a picture, and where its bytes are."""

    id: str
    sha256: str
    perceptual_hash: str | None
    storage_key: str


async def page(
    connection: AsyncConnection,
    character_id: str,
    wanted: Wanted = ANY,
    *,
    viewer_id: str | None = None,
    cursor: str | None,
    limit: int,
) -> Page[Image]:
    """One page of the pictures, of those that ``viewer_id`` may see; of all for ``None``."""
    query = _query(connection, character_id, wanted, viewer_id)
    rows, next_cursor = await newest_first(connection, query, table, cursor=cursor, limit=limit)
    return Page(tuple(image_of(row) for row in rows), next_cursor)


async def newest(
    connection: AsyncConnection, character_id: str, wanted: Wanted = ANY, *, viewer_id: str | None = None, limit: int
) -> list[Image]:
    """The newest ``limit`` of them, for what needs all at once."""
    query = _query(connection, character_id, wanted, viewer_id)
    query = query.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit)
    return [image_of(row) for row in (await connection.execute(query)).all()]


async def fingerprints(
    connection: AsyncConnection, character_id: str, wanted: Wanted = ANY, *, viewer_id: str | None = None, limit: int
) -> list[Fingerprint]:
    """Those of the newest ``limit`` of them, oldest first."""
    query = _query(connection, character_id, wanted, viewer_id)
    query = query.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit)
    columns = query.with_only_columns(table.c.id, table.c.sha256, table.c.perceptual_hash, table.c.storage_key)
    return [Fingerprint(*row) for row in reversed((await connection.execute(columns)).all())]


def _query(connection: AsyncConnection, character_id: str, wanted: Wanted, viewer_id: str | None) -> sa.Select[Any]:
    query = sa.select(table).where(table.c.character_id == character_id)
    if wanted.under_review:
        query = query.where(table.c.review == Review.NEEDS_REVIEW.value, table.c.owner_id == viewer_id)
    else:
        query = query.where(IN_GALLERY)
        query = query if viewer_id is None else query.where(sa.or_(table.c.owner_id == viewer_id, JUDGED))
    query = query.where(*_scored(wanted), *(holds(connection, table.c.tags, tag) for tag in wanted.tags))
    choices: Sequence[tuple[sa.Column[Any], Sequence[str]]] = (
        (table.c.kind, [kind.value for kind in wanted.kinds]),
        (table.c.shot, wanted.shots),
        (table.c.backend, wanted.backends),
    )
    query = query.where(*(column.in_(chosen) for column, chosen in choices if chosen))
    if wanted.promoted is not None:
        query = query.where(table.c.promoted.is_(wanted.promoted))
    return query.where(table.c.id.not_in(wanted.without)) if wanted.without else query


def _scored(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    """Scores that are high enough; what wasn't judged isn't."""
    least = {"consistency": wanted.min_consistency, "quality": wanted.min_quality}
    asked = {name: floor for name, floor in least.items() if floor is not None}
    clauses = [table.c.scores[name].as_float() >= floor for name, floor in asked.items()]
    if asked and wanted.method is not None:
        clauses.append(table.c.scores["method"].as_string() == wanted.method)
    return clauses
