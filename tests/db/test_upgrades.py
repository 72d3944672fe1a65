"""Homes of earlier versions: every older schema is brought up to date with its rows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from mien.db import characters, jobs, schema, tables
from mien.db.database import Database
from mien.db.receipts import DatabaseReceipts
from mien.domain.appearance import describe
from mien.domain.dialogue import Dialogue
from tests.db.test_schema import sync

LOOKS = describe("A tall woman.", 7, name="Ada").model_dump(mode="json")
NOW = datetime(2026, 11, 1, tzinfo=UTC)
OLDER = [script.revision for script in ScriptDirectory.from_config(schema._config()).walk_revisions()][1:]  # type: ignore[arg-type]


class FixedClock:
    """Tells one moment."""

    def now(self) -> datetime:
        return NOW


def at_revision(url: str, revision: str) -> None:
    engine = sa.create_engine(sync(url))
    with engine.begin() as connection:
        config = schema._config()
        config.attributes["connection"] = connection  # type: ignore[attr-defined]
        command.upgrade(config, revision)  # type: ignore[arg-type]
    engine.dispose()


def fill(url: str) -> None:
    """A row in the tables of the first schema, as it was written then."""
    engine = sa.create_engine(sync(url))
    found = sa.MetaData()
    with engine.begin() as connection:
        found.reflect(connection)
        moment = NOW.replace(tzinfo=None) if engine.dialect.name == "sqlite" else NOW
        connection.execute(
            found.tables["characters"]
            .insert()
            .values(
                id="c1", owner_id="local", slug="ada", storage_folder="characters/local/ada", name="Ada",
                description="A tall woman.", system_prompt="", appearance=LOOKS, personality={},
                interests=[], content_rating="general", official=False, visibility="private", seed=7,
                tags=[], created_at=moment, updated_at=moment,
            )
        )  # fmt: skip
        connection.execute(
            found.tables["jobs"]
            .insert()
            .values(
                id="j1", owner_id="local", kind="avatar", state="queued", character_id="c1", backend="illustrator",
                arguments={"automatic": True, "style": "flat"}, progress_done=0, progress_total=1,
                progress_message="queued", attempts=0, errors=[], created_at=moment,
            )
        )  # fmt: skip
    engine.dispose()


@pytest.mark.parametrize("revision", OLDER)
async def test_a_home_of_an_older_schema_keeps_its_characters_and_jobs(database_url: str, revision: str) -> None:
    at_revision(database_url, revision)
    fill(database_url)

    assert schema.upgrade(database_url) == revision

    database = Database(database_url)
    async with database.read() as connection:
        ada = await characters.get(connection, "local", "ada")
        [job] = await jobs.all_open(connection)
        backend = await connection.scalar(sa.select(tables.characters.c.backend))
    kept = DatabaseReceipts(database, FixedClock())
    await kept.note("runpod", "order", "provider-1")
    found = await kept.find("runpod", "order")
    await database.close()
    assert (ada.name, ada.dialogue, ada.backstory, ada.preferences.likes) == ("Ada", Dialogue(), "", ())
    assert (job.id, job.conversation_id) == ("j1", None)
    assert (backend, found) == (None, "provider-1")
