"""The connection to SQLite: one trip to its thread for each statement, and nothing left open by whoever gives up."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from mien.db import schema
from mien.db.database import Database
from mien.db.sqlite_connection import OneTripConnection, open_connection
from mien.db.tables import installation

PATIENCE = 120.0
"""Seconds that are waited for what must come."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with sqlite3.connect(tmp_path / "mien.db") as made:
        made.execute("CREATE TABLE things (name TEXT PRIMARY KEY)")
    made.close()
    return tmp_path / "mien.db"


@pytest.fixture
async def connection(path: Path) -> AsyncIterator[OneTripConnection]:
    opened = await open_connection(str(path), busy_seconds=0.01)
    yield opened
    await opened.close()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite+aiosqlite:///{tmp_path / 'mien.db'}"
    schema.upgrade(url)
    opened = Database(url)
    yield opened
    await opened.close()


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the functions that ran in a connection's thread."""
    made: list[str] = []
    travel = OneTripConnection.trip

    async def noted(self: OneTripConnection, function: Callable[..., Any], *arguments: Any) -> Any:
        made.append(function.__name__)
        return await travel(self, function, *arguments)

    monkeypatch.setattr(OneTripConnection, "trip", noted)
    return made


async def run(connection: OneTripConnection, statement: str, *parameters: Any) -> list[Any]:
    cursor = connection.cursor()
    await cursor.execute(statement, parameters)
    rows: list[Any] = await cursor.fetchall()
    return rows


async def test_a_transaction_makes_a_trip_for_each_statement_and_one_for_its_end(
    database: Database, trips: list[str]
) -> None:
    async with database.write() as writing:
        await writing.execute(sa.insert(installation), {"id": 1, "home_id": "here"})
        trips.clear()
        assert (await writing.execute(sa.select(installation.c.home_id))).all() == [("here",)]
    assert len(trips) == 2

    async with database.read() as reading:
        assert (await reading.execute(sa.select(installation.c.home_id))).all() == [("here",)]
    trips.clear()
    async with database.read() as reading:
        assert await reading.scalar(sa.select(installation.c.home_id)) == "here"
    assert len(trips) == 2


async def test_a_transaction_in_which_nothing_was_done_makes_no_trip(database: Database, trips: list[str]) -> None:
    async with database.write() as writing:
        await writing.execute(sa.select(1))
    trips.clear()
    async with database.write():
        pass
    assert trips == []


async def test_a_lock_that_somebody_else_holds_is_met_by_the_first_statement(
    path: Path, connection: OneTripConnection
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await run(connection, "BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await run(connection, "INSERT INTO things VALUES ('a')")
    await connection.rollback()
    other.execute("ROLLBACK")
    other.close()

    await run(connection, "BEGIN IMMEDIATE")
    await run(connection, "INSERT INTO things VALUES (?)", "b")
    await connection.commit()
    assert await run(connection, "SELECT name FROM things") == [("b",)]


async def test_what_was_done_before_a_failure_is_rolled_back(connection: OneTripConnection) -> None:
    await run(connection, "BEGIN IMMEDIATE")
    await run(connection, "INSERT INTO things VALUES ('a')")
    with pytest.raises(sqlite3.IntegrityError):
        await run(connection, "INSERT INTO things VALUES ('a')")
    await connection.rollback()
    assert not connection.in_transaction
    assert await run(connection, "SELECT name FROM things") == []


async def test_a_begun_transaction_that_is_rolled_back_does_not_begin_later(connection: OneTripConnection) -> None:
    await run(connection, "BEGIN IMMEDIATE")
    await connection.rollback()
    await run(connection, "INSERT INTO things VALUES ('a')")
    assert not connection.in_transaction


class Gate:
    """A function of SQL that ends when it is let: what a statement does while nobody waits for it any more."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.open = threading.Event()

    def __call__(self) -> int:
        self.entered.set()
        return int(self.open.wait(PATIENCE))

    async def until_entered(self) -> None:
        """Wait until a statement has begun."""
        assert await asyncio.to_thread(self.entered.wait, PATIENCE)


async def given_up(waiting: asyncio.Task[Any]) -> None:
    """Nobody waits for a statement any more."""
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


@pytest.mark.parametrize("end", ["rollback", "commit"])
async def test_a_statement_that_nobody_waits_for_any_more_is_ended_before_the_next_one(
    connection: OneTripConnection, end: str
) -> None:
    gate = Gate()
    await connection.create_function("gate", 0, gate)
    await run(connection, "BEGIN IMMEDIATE")
    waiting = asyncio.create_task(run(connection, "SELECT gate()"))
    await gate.until_entered()
    await given_up(waiting)
    ending = asyncio.create_task(getattr(connection, end)())
    await asyncio.sleep(0)
    gate.open.set()
    await ending

    assert not connection.in_transaction
    await run(connection, "BEGIN IMMEDIATE")
    await run(connection, "INSERT INTO things VALUES ('a')")
    await connection.commit()
    assert await run(connection, "SELECT name FROM things") == [("a",)]


async def test_a_statement_that_is_given_up_before_its_turn_came_is_part_of_its_transaction(
    connection: OneTripConnection,
) -> None:
    gate = Gate()
    ahead = asyncio.create_task(connection.trip(gate))
    await gate.until_entered()
    await run(connection, "BEGIN IMMEDIATE")
    waiting = asyncio.create_task(run(connection, "INSERT INTO things VALUES ('lost')"))
    await asyncio.sleep(0)
    await given_up(waiting)
    ending = asyncio.create_task(connection.rollback())
    await asyncio.sleep(0)
    gate.open.set()
    await ending
    await ahead

    assert await run(connection, "SELECT name FROM things") == []


async def test_a_connection_that_is_dropped_while_it_is_being_closed_is_closed_all_the_same(path: Path) -> None:
    connection, gate = await open_connection(str(path), busy_seconds=0.01), Gate()
    await connection.create_function("gate", 0, gate)
    waiting = asyncio.create_task(run(connection, "SELECT gate()"))
    await gate.until_entered()
    await given_up(waiting)
    closing = asyncio.create_task(connection.close())
    await asyncio.sleep(0)
    connection.stop()
    gate.open.set()
    async with asyncio.timeout(PATIENCE):
        await closing
    await asyncio.to_thread(connection._thread.join)


async def test_whoever_gives_up_in_the_middle_of_a_statement_leaves_nothing_behind(database: Database) -> None:
    gate = Gate()

    async def write() -> None:
        async with database.write() as writing:
            connection: Any = (await writing.get_raw_connection()).driver_connection
            await connection.create_function("gate", 0, gate)
            await writing.execute(sa.insert(installation), {"id": 1, "home_id": "lost"})
            await writing.execute(sa.text("SELECT gate()"))

    writing = asyncio.create_task(write())
    await gate.until_entered()
    writing.cancel()
    gate.open.set()
    with pytest.raises(asyncio.CancelledError):
        await writing

    async with database.write() as again:
        assert (await again.execute(sa.select(installation.c.home_id).where(installation.c.id == 1))).all() == []
        await again.execute(sa.insert(installation), {"id": 1, "home_id": "kept"})
    async with database.read() as reading:
        assert await reading.scalar(sa.select(installation.c.home_id).where(installation.c.id == 1)) == "kept"
