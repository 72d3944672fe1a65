"""What ``mien doctor`` looks at: each part is ready, or there is a remedy. Nothing is made or changed."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mien.domain.errors import MienError
from mien.jobs.home_lock import holder_of

if TYPE_CHECKING:
    from mien.settings import Settings

LOW_DISK: Final = 200_000_000
"""Free bytes below which the next set may not fit."""
TRIAL: Final = "A tall woman of forty with short red hair, green eyes and round glasses, in a long navy coat."


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the installation."""

    part: str
    ready: bool
    detail: str
    remedy: str = ""
    needed: bool = True
    """Whether nothing works without it."""
    configured: bool = True
    """False for what isn't set up at all, which is no fault."""


def check_home(settings: Settings) -> Finding:
    """The folder of everything: there and writable, or one that can be made."""
    home = settings.home
    place = next(folder for folder in (home, *home.parents) if folder.exists())
    remedy = "Choose another with MIEN_HOME or --home, or make it writable."
    if not place.is_dir():
        return Finding("home", ready=False, detail=f"{place} is not a folder", remedy=remedy)
    try:
        with tempfile.TemporaryFile(dir=place) as probe:
            probe.write(b"Mien was here" * 1000)
            probe.flush()
        holder = holder_of(home) if place == home else None
    except (OSError, MienError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
            remedy = "Free some space, or choose another with MIEN_HOME or --home."
        return Finding("home", ready=False, detail=f"{place} can't be written: {reason}", remedy=remedy)
    if place != home:
        return Finding("home", ready=True, detail=f"{home}, made by the first command that needs it")
    return Finding("home", ready=True, detail=f"{home}, {'in use by ' + holder if holder else 'free'}")


def check_variables() -> list[Finding]:
    """Misspelt settings: variables that begin with ``MIEN_`` and set nothing."""
    from mien.settings import unknown_variables

    return [
        Finding(
            "environment",
            ready=False,
            detail=f"{name} isn't a setting, so it does nothing",
            remedy=f"{meant} may be meant." if meant else "See docs/reference/settings.md.",
            needed=False,
        )
        for name, meant in unknown_variables(os.environ).items()
    ]


def check_disk(settings: Settings) -> Finding:
    """Room for pictures."""
    place = next(folder for folder in (settings.home, *settings.home.parents) if folder.is_dir())
    free = shutil.disk_usage(place).free
    detail = f"{free / 1e9:.1f} GB free"
    return Finding("disk", ready=free > LOW_DISK, detail=detail, remedy="Free some space." * (free <= LOW_DISK))


def check_database(settings: Settings) -> Finding:
    """The domain's database: there, whole, and of a schema that this Mien knows."""
    from mien.db import schema
    from mien.wiring import database_url

    kind = "SQLite" if settings.is_sqlite else "PostgreSQL"
    if settings.is_sqlite and not (settings.home / "mien.db").exists():
        return Finding("database", ready=True, detail="SQLite, made by the first command that needs it")
    remedy = "Restore mien.db from a backup, or use another home." if settings.is_sqlite else "Look at the server."
    try:
        if settings.is_sqlite:
            _check_sqlite(settings.home / "mien.db")
        version = schema.current_version(database_url(settings))
    except sqlite3.Error as error:
        return Finding("database", ready=False, detail=f"{kind} can't be used: {error}", remedy=remedy)
    except MienError as error:
        return Finding("database", ready=False, detail=f"{kind}: {error.message}", remedy=remedy)
    if version is not None and version > schema.HEAD:
        detail = f"{kind}, schema {version}, written by a newer Mien (this one knows up to {schema.HEAD})"
        return Finding("database", ready=False, detail=detail, remedy="Install the newer Mien, or use another home.")
    state = "up to date" if version == schema.HEAD else "brought up to date by the next command"
    return Finding("database", ready=True, detail=f"{kind}, schema {version or 'none'}, {state}")


def check_engine(settings: Settings) -> Finding:
    """The job engine: its library, and on SQLite its file."""
    from importlib.metadata import version

    remedy = "Restore jobs.db together with mien.db from a backup, or move it away: jobs are then enqueued anew."
    file = settings.home / "jobs.db"
    try:
        import mien.jobs.dbos_engine  # noqa: F401

        if settings.is_sqlite and file.exists():
            _check_sqlite(file)
    except ImportError as error:
        return Finding("job engine", ready=False, detail=str(error), remedy="Install Mien again.")
    except sqlite3.Error as error:
        return Finding("job engine", ready=False, detail=f"jobs.db can't be used: {error}", remedy=remedy)
    return Finding("job engine", ready=True, detail=f"DBOS {version('dbos')}")


def _check_sqlite(path: Path) -> None:
    """Raise ``sqlite3.Error`` if the file isn't a whole database."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)


def check_rasteriser() -> Finding:
    """What turns drawings into pixels."""
    try:
        import skia
    except ImportError as error:
        remedy = "For faster drawing install the system's GL library (Debian: apt-get install libgl1 libegl1)."
        return _check_resvg(str(error), remedy)
    return Finding("rasteriser", ready=True, detail=f"skia {skia.__version__}")


def _check_resvg(why: str, remedy: str) -> Finding:
    try:
        import resvg_py
    except ImportError as error:
        return Finding("rasteriser", ready=False, detail=f"skia: {why}; resvg: {error}", remedy=remedy)
    return Finding(
        "rasteriser", ready=True, detail=f"resvg {resvg_py.__version__}, as skia can't load ({why})", remedy=remedy
    )
