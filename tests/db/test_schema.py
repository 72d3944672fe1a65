"""Migrations: they make exactly the tables the code uses, once, and never touch a newer database."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from mien.db import schema
from mien.db.tables import metadata
from mien.domain.errors import NewerSchema, StorageUnavailable


def sync(url: str) -> str:
    return url.replace("sqlite+aiosqlite", "sqlite")


def test_migrations_make_the_tables_that_the_code_uses(database_url: str) -> None:
    assert schema.upgrade(database_url) is None

    engine = sa.create_engine(sync(database_url))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_head_is_the_newest_migration(database_url: str) -> None:
    schema.upgrade(database_url)

    assert schema.current_version(database_url) == schema.HEAD
    folder = Path(schema.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == schema.HEAD


def test_upgrading_again_changes_nothing(database_url: str) -> None:
    schema.upgrade(database_url)

    assert schema.upgrade(database_url) == schema.HEAD


async def test_two_processes_that_start_together_migrate_once(database_url: str) -> None:
    results = await asyncio.gather(*(asyncio.to_thread(schema.upgrade, database_url) for _ in range(4)))

    assert sorted(result is None for result in results) == [False, False, False, True]


def test_a_database_of_a_newer_mien_is_refused_and_left_alone(database_url: str) -> None:
    schema.upgrade(database_url)
    engine = sa.create_engine(sync(database_url))
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(NewerSchema, match=r"schema 9999.*newer Mien"):
        schema.upgrade(database_url)

    assert schema.current_version(database_url) == "9999"


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mien.db"
    path.write_bytes(b"this is not a database, it is a letter to a friend" * 100)

    with pytest.raises(StorageUnavailable, match="not a database"):
        schema.upgrade(f"sqlite+aiosqlite:///{path}")

    assert path.read_bytes().startswith(b"this is not")
