"""Whether a shot is still to be made: its job may be cancelled, or an earlier shot may have failed, at any moment."""

from __future__ import annotations

from typing import Final

from mien.db import image_sets, jobs
from mien.domain.errors import Conflict
from mien.workflows.context import Context
from mien.workflows.shot_order import ShotOrder

CANCELLED: Final = "The job was cancelled."


class NotWanted(Conflict):
    """The shot isn't to be made any more: its job was cancelled, or an earlier shot failed."""


async def assert_wanted(context: Context, order: ShotOrder) -> None:
    """Raise ``NotWanted`` if a shot isn't to be made any more."""
    _assert_not_given_up(order)
    async with context.database.read() as connection:
        if not await jobs.is_open(connection, order.job_id):
            raise NotWanted(CANCELLED)


async def begin_shot(context: Context, order: ShotOrder) -> None:
    """Note that a shot is being made. Raises ``NotWanted`` if it isn't any more."""
    _assert_not_given_up(order)
    if order.image_set is None:
        async with context.database.read() as connection:
            wanted = await jobs.is_open(connection, order.job_id)
    else:
        async with context.database.write(patient=True) as connection:
            wanted = await image_sets.begin_item(connection, order.image_set.id, order.shot.name, order.job_id)
    if not wanted:
        raise NotWanted(CANCELLED)


def _assert_not_given_up(order: ShotOrder) -> None:
    if order.given_up is not None and order.given_up.is_set():
        raise NotWanted("It was skipped because an earlier shot failed.")
