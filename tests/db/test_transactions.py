"""Transactions: all or nothing, one writer at a time, readers that don't wait."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from mien.db import schema
from mien.db.database import Database
from mien.db.tables import idempotency_keys as table
from mien.domain.errors import Conflict, StorageUnavailable
from mien.workflows.once import IdempotencyKey, once

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def row(key: str) -> dict[str, object]:
    return {"owner_id": "local", "key": key, "fingerprint": "f", "answer": {"n": 1}, "created_at": NOW}


async def test_a_block_that_raises_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.write() as connection:
            await connection.execute(sa.insert(table).values(**row("a")))
            raise RuntimeError("half way")

    async with database.read() as connection:
        assert await connection.scalar(sa.select(sa.func.count()).select_from(table)) == 0


async def test_moments_come_back_in_utc_and_naive_ones_are_refused(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(sa.insert(table).values(**row("a")))
    async with database.read() as connection:
        assert await connection.scalar(sa.select(table.c.created_at)) == NOW
    with pytest.raises(sa.exc.StatementError, match="timezone"):
        async with database.write() as connection:
            naive = NOW.replace(tzinfo=None)
            await connection.execute(sa.insert(table).values(**row("b") | {"created_at": naive}))


async def test_reading_does_not_wait_for_a_writer(database: Database) -> None:
    async with asyncio.timeout(240), database.write() as writing:
        await writing.execute(sa.insert(table).values(**row("a")))
        async with database.read() as reading:
            assert await reading.scalar(sa.select(sa.func.count()).select_from(table)) == 0


async def test_a_reader_sees_one_state_however_long_it_reads(database: Database) -> None:
    count = sa.select(sa.func.count()).select_from(table)
    async with database.read() as reading:
        assert await reading.scalar(count) == 0
        async with database.write() as writing:
            await writing.execute(sa.insert(table).values(**row("a")))
        assert await reading.scalar(count) == 0
    async with database.read() as reading:
        assert await reading.scalar(count) == 1


async def test_connections_that_have_read_can_write_again(database: Database) -> None:
    async with database.read() as reading:
        await reading.scalar(sa.select(1))
    async with database.write() as writing:
        await writing.execute(sa.insert(table).values(**row("a")))


@pytest.mark.postgres
async def test_a_reader_cannot_write_on_a_server(postgres_url: str) -> None:
    schema.upgrade(postgres_url)
    database = Database(postgres_url)
    with pytest.raises(sa.exc.DBAPIError, match="read-only"):
        async with database.read() as reading:
            await reading.execute(sa.insert(table).values(**row("a")))
    await database.close()


async def test_waiting_in_vain_for_a_connection_is_said_plainly(database_url: str) -> None:
    database = Database(database_url, pool_timeout=0.05)
    async with AsyncExitStack() as busy:
        busy.push_async_callback(database.close)
        with pytest.raises(StorageUnavailable, match="more to do"):
            for _ in range(17):
                await busy.enter_async_context(database.read())


async def test_fifty_first_requests_with_one_key_do_the_work_once(database: Database) -> None:
    done = 0

    async def ask() -> dict[str, object]:
        async with database.write() as connection:

            async def work() -> dict[str, object]:
                nonlocal done
                done += 1
                await asyncio.sleep(0)
                return {"number": done}

            return await once(connection, "local", IdempotencyKey("k", "f"), NOW, work)

    answers = await asyncio.gather(*(ask() for _ in range(50)))

    assert done == 1
    assert answers == [{"number": 1}] * 50


async def test_a_key_cannot_stand_for_two_requests(database: Database) -> None:
    async def work() -> dict[str, object]:
        return {}

    async with database.write() as connection:
        await once(connection, "local", IdempotencyKey("k", "one"), NOW, work)
    with pytest.raises(Conflict, match="different request"):
        async with database.write() as connection:
            await once(connection, "local", IdempotencyKey("k", "two"), NOW, work)
