"""Receipts of work begun elsewhere: kept for good once noted, one for each order of each backend, swept when old."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from mien.db import receipts, schema
from mien.db.database import Database
from mien.db.receipts import DatabaseReceipts
from mien.ports import Receipts

NOW = datetime(2026, 11, 1, tzinfo=UTC)


class FixedClock:
    """Tells the moment it was set to."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    schema.upgrade(database_url)
    opened = Database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def kept(database: Database) -> Receipts:
    return DatabaseReceipts(database, FixedClock())


async def test_what_was_noted_is_found_by_whoever_opens_the_database_next(database_url: str, kept: Receipts) -> None:
    await kept.note("runpod", "job/shot", "provider-1")

    another = Database(database_url)
    found = await DatabaseReceipts(another, FixedClock()).find("runpod", "job/shot")
    await another.close()
    assert found == "provider-1"


async def test_nothing_is_found_where_nothing_was_noted(kept: Receipts) -> None:
    assert await kept.find("runpod", "job/shot") is None


async def test_orders_and_backends_are_kept_apart(kept: Receipts) -> None:
    await kept.note("runpod", "one", "1")
    await kept.note("runpod", "two", "2")
    await kept.note("comfyui", "one", "3")

    assert await kept.find("runpod", "one") == "1"
    assert await kept.find("runpod", "two") == "2"
    assert await kept.find("comfyui", "one") == "3"
    assert await kept.find("comfyui", "two") is None


async def test_a_later_note_replaces_the_one_before(kept: Receipts) -> None:
    await kept.note("runpod", "one", "first")
    await kept.note("runpod", "one", "second")

    assert await kept.find("runpod", "one") == "second"


async def test_a_dropped_receipt_is_gone_and_may_be_dropped_again(kept: Receipts) -> None:
    await kept.note("runpod", "one", "1")
    await kept.note("runpod", "two", "2")
    await kept.drop("runpod", "one")
    await kept.drop("runpod", "one")

    assert await kept.find("runpod", "one") is None
    assert await kept.find("runpod", "two") == "2"


async def test_notes_of_one_order_at_the_same_moment_leave_one_of_them(kept: Receipts) -> None:
    await asyncio.gather(*(kept.note("runpod", "one", str(number)) for number in range(8)))

    assert await kept.find("runpod", "one") in {str(number) for number in range(8)}


async def test_old_receipts_are_swept_and_young_ones_stay(database: Database) -> None:
    clock = FixedClock(NOW - timedelta(days=8))
    kept = DatabaseReceipts(database, clock)
    await kept.note("runpod", "old", "1")
    await kept.note("runpod", "old but used again", "1")
    clock.moment = NOW
    await kept.note("runpod", "old but used again", "2")
    await kept.note("runpod", "young", "3")

    async with database.write() as connection:
        await receipts.forget_before(connection, NOW - timedelta(days=7))

    assert await kept.find("runpod", "old") is None
    assert await kept.find("runpod", "old but used again") == "2"
    assert await kept.find("runpod", "young") == "3"
