"""The schema's version: which one the code needs, which one a database has, and the way from one to the other."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from mien.db.reasons import reason, remedy
from mien.domain.errors import NewerSchema, StorageUnavailable

HEAD: Final = "0004"
"""The newest migration; a test checks that it is the head of ``migrations/versions``."""


def upgrade(url: str) -> str | None:
    """Bring the database at ``url`` to the schema of this code.

    Returns the version it had before (``None`` for a new database). Raises ``NewerSchema`` if the database was written
    by a newer Mien, ``StorageUnavailable`` if it can't be opened or isn't a database. Nothing is changed then.
    """
    engine = sa.create_engine(_sync_url(url))
    try:
        with engine.begin() as connection:
            _take_migration_lock(connection)
            current = _version(connection)
            if current == HEAD:
                return current
            if current is not None and current not in _known():
                raise NewerSchema(
                    f"This database has schema {current}, which this Mien (schema {HEAD}) doesn't know. "
                    "Install the newer Mien that wrote it, or restore a backup made before that upgrade."
                )
            _migrate(connection)
            return current
    except sa.exc.DBAPIError as error:
        raise _unusable(engine, error) from error
    finally:
        engine.dispose()


def current_version(url: str) -> str | None:
    """The version a database has, ``None`` if it has no tables of ours."""
    engine = sa.create_engine(_sync_url(url))
    try:
        with engine.connect() as connection:
            return _version(connection)
    except sa.exc.DBAPIError as error:
        raise _unusable(engine, error) from error
    finally:
        engine.dispose()


def _unusable(engine: sa.Engine, error: sa.exc.DBAPIError) -> StorageUnavailable:
    what_to_do = remedy(is_sqlite=engine.dialect.name == "sqlite")
    return StorageUnavailable(f"The database can't be opened: {reason(error)}. {what_to_do}")


def _sync_url(url: str) -> str:
    return url.replace("sqlite+aiosqlite://", "sqlite://")


def _take_migration_lock(connection: sa.Connection) -> None:
    """Two processes that start together migrate one after the other."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(1835625838)")


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _config() -> object:
    from alembic.config import Config  # heavy, and needed only when the schema changes

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _known() -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}  # type: ignore[arg-type]


def _migrate(connection: sa.Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection  # type: ignore[attr-defined]
    command.upgrade(config, "head")  # type: ignore[arg-type]
