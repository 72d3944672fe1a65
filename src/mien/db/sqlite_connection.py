"""A connection to SQLite that makes one trip to its thread for each statement.

aiosqlite runs every call in the connection's own thread, and SQLAlchemy makes four calls for a query: a cursor, the
statement, its rows, the cursor's end. A trip takes longer than most queries do, so here they are one.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")


class OneTripConnection(aiosqlite.Connection):
    """What SQLAlchemy is given for a connection. Its cursors hold all rows of their statement."""

    begins_with = ""
    """The statement that begins the transaction, run on the trip of the next one; empty if none is due."""
    _was_left = False
    """True after somebody gave up waiting: the thread may still be at it."""
    _stopping: asyncio.Future[Any] | None = None

    async def trip(self, function: Callable[..., T], *arguments: Any) -> T:
        """What a function returns that runs in the connection's thread."""
        try:
            found: T = await self._execute(function, *arguments)  # type: ignore[no-untyped-call]
        except asyncio.CancelledError:
            self._was_left = True
            raise
        return found

    def cursor(self) -> Any:
        """For one statement."""
        return _Cursor(self)

    async def commit(self) -> None:
        """Commit the transaction, if one was begun."""
        self.begins_with = ""
        if self._was_left or self.in_transaction:
            await self.trip(self._conn.commit)

    async def rollback(self) -> None:
        """Roll the transaction back, if one was begun."""
        self.begins_with = ""
        if self._was_left or self.in_transaction:
            await self.trip(self._conn.rollback)
            self._was_left = False

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread when it has done what it was given; set when it has.

        Once: a pool that drops a connection while it is being closed would wait for a thread that has ended already.
        """
        if self._stopping is None:
            self._stopping = super().stop()
        return self._stopping


class _Cursor:
    """One statement and what came of it."""

    arraysize = 1
    description: Any = None
    rowcount = -1
    lastrowid: int | None = None

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []

    async def __aenter__(self) -> _Cursor:
        return self  # SQLAlchemy enters it and calls close() at the end

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement and fetch its rows. One that begins a transaction waits for the next."""
        if statement.startswith("BEGIN"):
            self._connection.begins_with = statement
        else:
            await self._go(sqlite3.Cursor.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Run a statement once for each of ``parameters``."""
        await self._go(sqlite3.Cursor.executemany, statement, parameters)

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        return self._rows

    async def close(self) -> None:
        """Nothing is left open."""

    async def _go(self, how: Callable[..., sqlite3.Cursor], statement: str, parameters: Sequence[Any]) -> None:
        # Told now what it begins with: when its turn comes, whoever sent it may have gone, and rolled back.
        await self._connection.trip(self._run, self._connection.begins_with, how, statement, parameters)

    def _run(self, begin: str, how: Callable[..., sqlite3.Cursor], statement: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection._conn.cursor()
        try:
            if begin:
                cursor.execute(begin)
                self._connection.begins_with = ""
            how(cursor, statement, parameters)
            self.description = cursor.description
            if self.description:
                self._rows = cursor.fetchall()
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


async def open_connection(path: str, *, busy_seconds: float) -> OneTripConnection:
    """A connection in which no transaction begins by itself.

    ``busy_seconds``: how long a statement waits for a lock that another process holds.
    """

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)

    connection = OneTripConnection(connect, iter_chunk_size=1)
    connection._thread.daemon = True  # a process that forgets to close it can end all the same
    await connection
    return connection
