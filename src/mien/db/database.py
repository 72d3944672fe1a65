"""Connections: one writer at a time on SQLite, a pool on PostgreSQL, and never a half-done transaction.

SQLite: writes go through one connection that takes the write lock at ``BEGIN IMMEDIATE``, so that what a
transaction has read is still true when it writes; reads use connections of their own and never wait for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from mien.db.reasons import reason, remedy
from mien.db.sqlite_connection import open_connection
from mien.db.turns import Turns
from mien.domain.errors import Conflict, InvalidRequest, StorageUnavailable

_BUSY_TIMEOUT_MS = 30_000


class Database:
    """Reads and writes of one database."""

    def __init__(self, url: str, *, pool_timeout: float = 60.0) -> None:
        """``url``: ``sqlite+aiosqlite:///path`` or ``postgresql+psycopg://…``.

        ``pool_timeout``: seconds to wait for a connection while all are in use.
        """
        self.url = url
        if url.startswith("sqlite"):
            self._writer = _sqlite_engine(url, begin="BEGIN IMMEDIATE", pool_size=1, pool_timeout=pool_timeout)
            self._reader = _sqlite_engine(url, begin="BEGIN", pool_size=8, pool_timeout=pool_timeout)
        else:
            self._writer = create_async_engine(
                url, pool_size=8, max_overflow=8, pool_timeout=pool_timeout, pool_pre_ping=True
            )
            # The same pool; without this, two statements of one reader could see different states.
            self._reader = self._writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._turns = Turns()

    @property
    def is_sqlite(self) -> bool:
        """True for the embedded database."""
        return self.url.startswith("sqlite")

    @asynccontextmanager
    async def write(self, *, patient: bool = False) -> AsyncIterator[AsyncConnection]:
        """One transaction: committed when the block ends, rolled back when it raises.

        On SQLite only one can be open; ``patient`` ones, of work in the background, let the others go first. Raises
        ``StorageUnavailable`` when the database can't be reached or written (full or read-only disk, lock).
        """
        turn = self._turns.turn(patient=patient) if self.is_sqlite else nullcontext()
        with _said_plainly(is_sqlite=self.is_sqlite):
            async with turn, self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection for reading only, which sees one state however many statements it runs.

        Raises ``StorageUnavailable`` as :meth:`write` does.
        """
        with _said_plainly(is_sqlite=self.is_sqlite):
            async with self._reader.begin() as connection:
                yield connection

    async def check_writable(self) -> None:
        """Write something that changes nothing. Raises ``StorageUnavailable`` as :meth:`write` does."""
        async with self.write() as connection:
            if self.is_sqlite:
                await connection.exec_driver_sql("PRAGMA user_version = 0")
            else:
                await connection.exec_driver_sql("SELECT pg_current_xact_id()")

    async def close(self) -> None:
        """Close every connection."""
        await self._writer.dispose()
        if self.is_sqlite:
            await self._reader.dispose()


class _said_plainly:  # noqa: N801 - reads as a phrase where it is used
    """Turn failures of the database itself into ``StorageUnavailable``, lost races into ``Conflict``; others pass.

    Text that it doesn't take is the caller's fault.
    """

    def __init__(self, *, is_sqlite: bool) -> None:
        self._is_sqlite = is_sqlite

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, IntegrityError):
            raise Conflict("Something else changed this at the same moment; nothing was changed, try again.") from error
        if isinstance(error, DataError | UnicodeEncodeError):
            said = reason(error) if isinstance(error, DataError) else str(error)
            raise InvalidRequest(f"Something can't be kept as it was written: {said}.") from error
        if isinstance(error, PoolTimeout):
            raise StorageUnavailable(
                "The database has more to do than it can at the moment; nothing was changed, try again later."
            ) from error
        if isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and error.connection_invalidated):
            raise StorageUnavailable(
                f"The database can't be used now: {reason(error)}. Nothing was changed. "
                f"{remedy(is_sqlite=self._is_sqlite)} Then try again."
            ) from error


def _sqlite_engine(url: str, *, begin: str, pool_size: int, pool_timeout: float) -> AsyncEngine:
    path = sa.make_url(url).database or ""
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=pool_timeout,
        poolclass=sa.pool.AsyncAdaptedQueuePool,
        async_creator=lambda: open_connection(path, busy_seconds=_BUSY_TIMEOUT_MS / 1000),
    )

    @sa.event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, record: Any) -> None:
        cursor = connection.cursor()
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_BUSY_TIMEOUT_MS}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def start(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def enable_wal(path: str) -> None:
    """Switch a SQLite file to write-ahead logging; the setting stays with the file."""
    connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_MS / 1000)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()
