"""Housekeeping: what nobody can reach any more is removed, bytes and rows together.

Attempts of jobs that ended without them at once, trashed characters after 30 days, receipts of orders at providers and
masks of ended changes after 7, deleted conversations, previews and idempotency keys after a day, and bytes that no
record names (a process died between storing a picture and recording it) after an hour.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import cards, characters, conversations, idempotency, images, jobs, receipts
from mien.domain.errors import StorageUnavailable
from mien.domain.job import JobKind
from mien.workflows.context import Context
from mien.workflows.picture_mask import MASKS, masks_of

log = structlog.get_logger(__name__)

TRASH_DAYS: Final = 30
_RECEIPT_DAYS: Final = 7
_PREVIEW_HOURS: Final = 24
_KEY_HOURS: Final = 24
_CONVERSATION_HOURS: Final = 24
_MASK_DAYS: Final = 7
"""How long a change that has ended may be tried again with its mask."""
_ORPHAN_HOURS: Final = 1
_INTERVAL_SECONDS: Final = 3600.0
_AT_ONCE: Final = 500


async def tidy(context: Context) -> int:
    """Remove all of it once; returns how many files went."""
    now = context.clock.now()
    async with context.database.write(patient=True) as connection:
        await idempotency.forget_before(connection, now - timedelta(hours=_KEY_HOURS))
        await conversations.remove_trashed_before(connection, now - timedelta(hours=_CONVERSATION_HOURS))
        await receipts.forget_before(connection, now - timedelta(days=_RECEIPT_DAYS))
        await jobs.forget_previews_before(connection, now - timedelta(hours=_PREVIEW_HOURS))
        gone = await _forget_previews(connection, now - timedelta(hours=_PREVIEW_HOURS))
        gone += await _forget_attempts(connection)
        folders: list[str] = []
        for character_id, folder in (await characters.trashed_before(connection, _trash_ends(now))).items():
            for image in await images.of_character(connection, character_id):
                await images.delete(connection, image.id)
                gone.append(image.storage_key)
            if (card := await cards.find(connection, character_id)) is not None:
                gone.append(card.storage_key)
            await characters.remove(connection, character_id)
            folders.append(folder)
    # After the records: a crash in between leaves bytes without a record, which a later round removes.
    removed = await _remove(context, gone)
    for folder in folders:
        removed += await _remove(context, [found.key async for found in context.store.list(f"{folder}/")])
    removed += await _remove_orphans(context) + await _remove_masks(context)
    if removed:
        log.info("tidied", files=removed)
    return removed


def _trash_ends(now: datetime) -> datetime:
    return now - timedelta(days=TRASH_DAYS)


async def _forget_previews(connection: AsyncConnection, before: datetime) -> list[str]:
    """Remove the records of previews that nobody adopted; returns where their bytes lie."""
    old = await images.previews_before(connection, before)
    return [image.storage_key for image in old if await images.delete_preview(connection, image.id)]


async def _forget_attempts(connection: AsyncConnection) -> list[str]:
    """Remove the records of attempts whose jobs have ended without them; returns where their bytes lie."""
    lost = await images.lost_candidates(connection)
    for image in lost:
        await images.delete(connection, image.id)
    return [image.storage_key for image in lost]


async def _remove(context: Context, keys: Collection[str]) -> int:
    for key in keys:
        await context.store.delete(key)
    return len(keys)


async def _remove_orphans(context: Context) -> int:
    """Remove pictures and cards that no record names, and the ``metadata.json`` of characters that are gone."""
    before = context.clock.now() - timedelta(hours=_ORPHAN_HOURS)
    old = [found.key async for found in context.store.list("characters/") if found.modified < before]
    removed = 0
    for start in range(0, len(old), _AT_ONCE):
        keys = set(old[start : start + _AT_ONCE])
        lists = {key: key.split("/embeddings/")[0] for key in keys if key.endswith("/metadata.json")}
        async with context.database.read() as connection:
            named = await images.keys_present(connection, keys) | await cards.keys_present(connection, keys)
            living = await characters.folders_present(connection, lists.values())
        named |= {key for key, folder in lists.items() if folder in living}
        removed += await _remove(context, keys - named)
    return removed


async def _remove_masks(context: Context) -> int:
    """Remove the masks of changes that ended days ago, and those that no job names."""
    now = context.clock.now()
    before = now - timedelta(hours=_ORPHAN_HOURS)
    old = {found.key async for found in context.store.list(MASKS) if found.modified < before}
    if not old:
        return 0
    async with context.database.read() as connection:
        asked = await jobs.arguments_of(connection, JobKind.EDIT, ended_after=now - timedelta(days=_MASK_DAYS))
    return await _remove(context, old - masks_of(asked))


async def tidy_forever(context: Context) -> None:
    """Tidy now and every hour until cancelled; whatever goes wrong is tried again next time."""
    while True:
        try:
            await tidy(context)
        except StorageUnavailable as error:
            log.warning("tidy_failed", reason=error.message)
        except Exception:  # housekeeping that stopped for good would fill the disk unnoticed
            log.exception("tidy_failed")
        await asyncio.sleep(_INTERVAL_SECONDS)
