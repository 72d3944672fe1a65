"""What a database's own words come down to, and what to do about it."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError


def reason(error: DBAPIError) -> str:
    """The first line of what the driver says, without what ends a sentence."""
    lines = str(error.orig).strip().splitlines() or [type(error.orig).__name__]
    return lines[0].rstrip(" .?!:")


def remedy(*, is_sqlite: bool) -> str:
    """What to look at when a database can't be used."""
    if is_sqlite:
        return "Check the path, its permissions and the free space of the disk."
    return "Check that the PostgreSQL server runs and can be reached, and MIEN_DATABASE_URL."
