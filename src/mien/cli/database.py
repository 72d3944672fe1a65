"""``mien db``: the schema of the database."""

from __future__ import annotations

import typer

from mien.cli.console import print_json, say
from mien.cli.home import read_settings
from mien.cli.invocation import Invocation, command
from mien.domain.errors import StorageUnavailable

app = typer.Typer(help="The database's schema: its version, and bringing it up to date.", rich_markup_mode=None)


@app.callback()
def database() -> None:
    """The database's schema: its version, and bringing it up to date."""


@app.command()
@command
def upgrade(context: typer.Context) -> None:
    """Make or update the tables; every command does so by itself, this one does only that."""
    from mien.db import schema
    from mien.wiring import database_url

    invocation = Invocation.of(context)
    settings = read_settings(invocation)
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(f"The home {settings.home} can't be made ({error.strerror}).") from error
    before = schema.upgrade(database_url(settings))
    _print(invocation, {"before": before, "now": schema.HEAD, "needed": schema.HEAD})


@app.command()
@command
def current(context: typer.Context) -> None:
    """Print the version that the database has, and the one that this Mien needs."""
    from mien.db import schema
    from mien.wiring import database_url

    invocation = Invocation.of(context)
    settings = read_settings(invocation)
    fresh = settings.is_sqlite and settings.database_url is None and not (settings.home / "mien.db").exists()
    version = None if fresh else schema.current_version(database_url(settings))
    _print(invocation, {"now": version, "needed": schema.HEAD})


def _print(invocation: Invocation, versions: dict[str, str | None]) -> None:
    if invocation.json:
        print_json(versions)
        return
    for key, version in versions.items():
        say(f"{key:<7} {version or 'none'}")
