"""Databases whose tables are there already: made once, then copied, as making them takes longer than most tests."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from dbos import DBOS

from mien.db import schema
from tests.postgres import PostgresServer

FILES: Final = ("mien.db", "jobs.db")


def make_files(folder: Path) -> None:
    """Put the two databases of a new home on SQLite into a folder."""
    schema.upgrade(f"sqlite+aiosqlite:///{folder / FILES[0]}")
    DBOS.migrate(f"sqlite:///{folder / FILES[1]}")


def copy_files(folder: Path, home: Path) -> None:
    """Give a new home the databases of a folder that ``make_files`` has filled."""
    home.mkdir()
    for name in FILES:
        shutil.copyfile(folder / name, home / name)


def make_template(server: PostgresServer) -> str:
    """The name of a database to copy: ours and the job engine's tables in it, and nobody connected to it."""
    name = server.create_database()
    url = server.url(name)
    schema.upgrade(url)
    DBOS.migrate(url.replace("postgresql+psycopg://", "postgresql://"))
    return name
