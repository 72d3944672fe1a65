"""Queries about images. Every function takes the caller's connection; none commits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.tables import characters, jobs
from mien.db.tables import images as table
from mien.domain.errors import NotFound
from mien.domain.image import UNRATED, Image, ImageKind, Review

IN_GALLERY = table.c.review.is_(None)
"""Neither an attempt under way nor one that waits for a decision."""
JUDGED = table.c.lineage[("parameters", "rating")].as_string().is_distinct_from(UNRATED)
"""Not what a model painted and nobody has judged."""


async def insert_once(connection: AsyncConnection, image: Image) -> bool:
    """Store an image unless it, or another of the same shot of the same set, is there. True if it was stored."""
    values = image.model_dump(mode="json") | {"created_at": image.created_at}
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing().returning(table.c.id)
    return (await connection.scalar(statement)) is not None


async def find(connection: AsyncConnection, image_id: str) -> Image | None:
    """An image by id, whoever owns it: for workflows."""
    row = (await connection.execute(sa.select(table).where(table.c.id == image_id))).first()
    return image_of(row) if row else None


async def hold(connection: AsyncConnection, image_id: str) -> bool:
    """Whether there is such an image, which then can't be deleted until the transaction ends."""
    query = sa.select(table.c.id).where(table.c.id == image_id).with_for_update(read=True, key_share=True)
    return (await connection.scalar(query)) is not None


async def get(connection: AsyncConnection, owner_id: str, image_id: str) -> Image:
    """An image that the owner may see: their own, or one of a public character. Raises ``NotFound``.

    What a model painted and nobody has judged is its owner's alone, and so is what waits for review. Attempts of work
    under way are nobody's to see.
    """
    public = sa.and_(characters.c.visibility == "public", JUDGED, IN_GALLERY)
    own = sa.and_(table.c.owner_id == owner_id, table.c.review.is_distinct_from(Review.CANDIDATE.value))
    shown = sa.or_(own, public)
    query = (
        sa.select(table)
        .outerjoin(characters, characters.c.id == table.c.character_id)
        .where(table.c.id == image_id, shown, characters.c.deleted_at.is_(None))
    )
    row = (await connection.execute(query)).first()
    if row is None:
        raise NotFound(f"There is no image '{image_id[:80]}' here.")
    return image_of(row)


async def of_set(connection: AsyncConnection, set_id: str) -> dict[str, Image]:
    """The images of a set by shot."""
    rows = (await connection.execute(sa.select(table).where(table.c.set_id == set_id))).all()
    return {row.shot: image_of(row) for row in rows}


async def of_character(connection: AsyncConnection, character_id: str) -> list[Image]:
    """All images of a character, those under review as well."""
    query = sa.select(table).where(table.c.character_id == character_id)
    return [image_of(row) for row in (await connection.execute(query)).all()]


async def under_review(connection: AsyncConnection, character_id: str) -> list[Image]:
    """The images of a character that wait for a person's decision, newest first."""
    waiting = sa.and_(table.c.character_id == character_id, table.c.review == Review.NEEDS_REVIEW.value)
    rows = (await connection.execute(sa.select(table).where(waiting).order_by(table.c.created_at.desc()))).all()
    return [image_of(row) for row in rows]


async def id_of_shot(connection: AsyncConnection, image_id: str, set_id: str | None, shot: str) -> str | None:
    """The id of the image with this id, or of this shot of the set, if either is there."""
    of_shot = sa.and_(table.c.set_id == set_id, table.c.shot == shot) if set_id else sa.false()
    found: str | None = await connection.scalar(sa.select(table.c.id).where(sa.or_(table.c.id == image_id, of_shot)))
    return found


async def promoted(connection: AsyncConnection, character_id: str) -> list[Image]:
    """The pictures of a character's gallery that a person lets serve as references, oldest first."""
    query = sa.select(table).where(table.c.character_id == character_id, table.c.promoted, IN_GALLERY)
    rows = (await connection.execute(query.order_by(table.c.created_at, table.c.id))).all()
    return [image_of(row) for row in rows]


async def candidates_of_job(connection: AsyncConnection, job_id: str) -> list[Image]:
    """The attempts of a job that are neither in the gallery nor kept for a person to look at."""
    of_job = table.c.lineage["job_id"].as_string() == job_id
    query = sa.select(table).where(table.c.review == Review.CANDIDATE.value, of_job)
    return [image_of(row) for row in (await connection.execute(query)).all()]


async def lost_candidates(connection: AsyncConnection) -> list[Image]:
    """The attempts of jobs that have ended, or are gone."""
    under_way = sa.select(jobs.c.id).where(jobs.c.state.in_(("queued", "running")))
    job_id = table.c.lineage["job_id"].as_string()
    lost = sa.or_(job_id.is_(None), job_id.not_in(under_way))
    query = sa.select(table).where(table.c.review == Review.CANDIDATE.value, lost)
    return [image_of(row) for row in (await connection.execute(query)).all()]


async def change(connection: AsyncConnection, image_id: str, **values: Any) -> None:
    """Change columns of an image."""
    await connection.execute(sa.update(table).where(table.c.id == image_id).values(**values))


async def delete(connection: AsyncConnection, image_id: str) -> None:
    """Remove an image's record; the caller removes the bytes after the transaction."""
    await connection.execute(sa.delete(table).where(table.c.id == image_id))


async def delete_preview(connection: AsyncConnection, image_id: str) -> bool:
    """Remove a preview's record; False if it was adopted meanwhile and so is none any more."""
    preview = sa.and_(table.c.id == image_id, table.c.kind == ImageKind.PREVIEW.value)
    gone = await connection.scalar(sa.delete(table).where(preview).returning(table.c.id))
    return gone is not None


async def keys_present(connection: AsyncConnection, keys: Iterable[str]) -> set[str]:
    """Which of these storage keys belong to an image."""
    wanted = list(keys)
    found = await connection.scalars(sa.select(table.c.storage_key).where(table.c.storage_key.in_(wanted)))
    return set(found.all())


async def previews_before(connection: AsyncConnection, moment: datetime) -> list[Image]:
    """Previews that nobody adopted in time."""
    query = sa.select(table).where(table.c.kind == ImageKind.PREVIEW.value, table.c.created_at < moment)
    return [image_of(row) for row in (await connection.execute(query)).all()]


def image_of(row: sa.Row[Any]) -> Image:
    """The image that a whole row of the table holds."""
    return Image.model_validate(dict(row._mapping))
