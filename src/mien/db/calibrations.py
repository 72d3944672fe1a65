"""Queries about calibrations. None commits. Older ones stay, as scores name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db.database import Database
from mien.db.tables import calibrations as table
from mien.db.tables import characters, image_sets, images
from mien.domain.calibration import Calibration, LikenessFit, calibration_id
from mien.domain.errors import Conflict


async def insert(connection: AsyncConnection, method: str, fit: LikenessFit, now: datetime) -> Calibration:
    """Keep a fit under the next number of its method. Raises ``Conflict`` if another process just kept one."""
    count = await connection.scalar(sa.select(sa.func.count()).where(table.c.method == method))
    kept = Calibration(id=calibration_id(method, (count or 0) + 1), method=method, fit=fit, created_at=now)
    values = {"id": kept.id, "method": method, "fit": fit.model_dump(mode="json"), "created_at": now}
    try:
        await connection.execute(sa.insert(table).values(**values))
    except IntegrityError as error:
        raise Conflict("Another process has just calibrated this model; look at its result.") from error
    return kept


async def newest(connection: AsyncConnection, method: str) -> Calibration | None:
    """The one in use; ``None`` if this method has none."""
    query = sa.select(table).where(table.c.method == method).order_by(table.c.created_at.desc(), table.c.id.desc())
    row = (await connection.execute(query.limit(1))).first()
    if row is None:
        return None
    return Calibration(id=row.id, method=row.method, fit=LikenessFit.model_validate(row.fit), created_at=row.created_at)


@dataclass(frozen=True, slots=True)
class AcceptedPicture:
    """A picture that is known to show its character."""

    character_id: str
    shot: str
    storage_key: str


async def accepted_pictures(connection: AsyncConnection) -> list[AcceptedPicture]:
    """The pictures that characters are known by, by character and age: avatar, master, sets in use, promoted ones.

    Of all owners, as a calibration is the whole instance's; never those that wait for review or are in the trash.
    """
    known = sa.or_(
        image_sets.c.active,
        images.c.promoted,
        images.c.id.in_((characters.c.avatar_image_id, characters.c.master_image_id)),
    )
    query = (
        sa.select(images.c.character_id, images.c.shot, images.c.storage_key)
        .join(characters, characters.c.id == images.c.character_id)
        .outerjoin(image_sets, image_sets.c.id == images.c.set_id)
        .where(known, images.c.review.is_(None), characters.c.deleted_at.is_(None))
        .order_by(images.c.character_id, images.c.created_at, images.c.id)
    )
    return [AcceptedPicture(*row) for row in await connection.execute(query)]


class DatabaseCalibrations:
    """``ports.CalibrationSource`` in the database: each call is a transaction of its own.

    Raises ``StorageUnavailable`` where the database can't be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def newest(self, method: str) -> Calibration | None:
        """The calibration in use for a method, if it has one."""
        async with self._database.read() as connection:
            return await newest(connection, method)
