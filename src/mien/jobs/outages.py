"""Failures of the engine's own database, said as every other failure of a database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from mien.domain.errors import StorageUnavailable


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn errors of the engine's database into ``StorageUnavailable``; other errors pass."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        reason = getattr(error, "orig", None) or error
        raise StorageUnavailable(
            f"The database of the job engine can't be used now: {reason}. Free disk space, check permissions or the "
            "server, and try again; nothing is lost."
        ) from error
