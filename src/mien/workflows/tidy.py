"""Housekeeping: what nobody can reach any more is removed, bytes and rows together.

Trashed characters after 30 days, previews and idempotency keys after a day, and bytes that no record names (a process
died between storing a picture and recording it) after an hour.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

import structlog

from mien.db import characters, idempotency, images
from mien.domain.errors import StorageUnavailable
from mien.domain.image import Image
from mien.workflows.context import Context

log = structlog.get_logger(__name__)

TRASH_DAYS: Final = 30
_PREVIEW_HOURS: Final = 24
_KEY_HOURS: Final = 24
_ORPHAN_HOURS: Final = 1
_INTERVAL_SECONDS: Final = 3600.0
_AT_ONCE: Final = 500


async def tidy(context: Context) -> int:
    """Remove all of it once; returns how many pictures went."""
    now = context.clock.now()
    async with context.database.write() as connection:
        await idempotency.forget_before(connection, now - timedelta(hours=_KEY_HOURS))
        gone = await images.previews_before(connection, now - timedelta(hours=_PREVIEW_HOURS))
        for character_id in await characters.trashed_before(connection, now - timedelta(days=TRASH_DAYS)):
            gone += await images.of_character(connection, character_id)
            await characters.remove(connection, character_id)
        for image in gone:
            await images.delete(connection, image.id)
    await _remove_bytes(context, gone)
    orphans = await _remove_orphans(context)
    if gone or orphans:
        log.info("tidied", pictures=len(gone), orphans=orphans)
    return len(gone) + orphans


async def _remove_bytes(context: Context, gone: list[Image]) -> None:
    """After the records: a crash in between leaves bytes without a record, which the next round removes."""
    for image in gone:
        await context.store.delete(image.storage_key)


async def _remove_orphans(context: Context) -> int:
    before = context.clock.now() - timedelta(hours=_ORPHAN_HOURS)
    old = [
        found.key
        async for found in context.store.list("characters/")
        if found.modified < before and not found.key.endswith("/metadata.json")
    ]
    removed = 0
    for start in range(0, len(old), _AT_ONCE):
        keys = old[start : start + _AT_ONCE]
        async with context.database.read() as connection:
            named = await images.keys_present(connection, keys)
        for key in set(keys) - named:
            await context.store.delete(key)
            removed += 1
    return removed


async def tidy_forever(context: Context) -> None:
    """Tidy now and every hour until cancelled; a database or disk that is away is tried again next time."""
    while True:
        try:
            await tidy(context)
        except StorageUnavailable as error:
            log.warning("tidy_failed", reason=error.message)
        await asyncio.sleep(_INTERVAL_SECONDS)
