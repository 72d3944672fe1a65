"""An open database with all tables, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from mien.db import schema
from mien.db.database import Database


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    schema.upgrade(database_url)
    opened = Database(database_url)
    yield opened
    await opened.close()
