"""A private PostgreSQL for the tests, started from the system's own binaries and gone when the tests are.

It listens on a free loopback port, keeps everything in one temporary folder, and syncs nothing to disk: for tests of
what is stored, not of what survives a power cut.
"""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psycopg

BINARIES: Final = ("initdb", "postgres")
SUPERUSER: Final = "mien"
START_TIMEOUT_S: Final = 240.0
STOP_TIMEOUT_S: Final = 20.0
PORT_ATTEMPTS: Final = 5

SERVER_SETTINGS: Final = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "timezone": "UTC",
}


class PostgresStartError(Exception):
    """PostgreSQL is installed but could not be started; the message carries what it said."""


@dataclass(slots=True)
class PostgresServer:
    """A running server. Every database it hands out is new and empty."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def create_database(self, template: str = "template0") -> str:
        """Make a database, copied from ``template``, and return its name."""
        name = f"mien_{next(self._numbers)}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, cutting off whoever is still connected to it."""
        self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database of this server."""
        return f"postgresql+psycopg://{SUPERUSER}@127.0.0.1:{self.port}/{database}"

    def _execute(self, statement: str) -> None:
        with connect(self.port) as connection:
            connection.execute(statement.encode())


def find_binaries() -> Path | None:
    """The folder with ``initdb`` and ``postgres``, newest version first; None when PostgreSQL isn't installed."""
    on_path = shutil.which("initdb")
    # Debian keeps the server's programs out of PATH, one folder per major version.
    versions = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda folder: float(folder.parent.name) if folder.parent.name.replace(".", "").isdigit() else 0.0,
        reverse=True,
    )
    candidates = [Path(on_path).resolve().parent, *versions] if on_path else versions
    return next((folder for folder in candidates if all((folder / name).exists() for name in BINARIES)), None)


@contextmanager
def running_server(binaries: Path) -> Iterator[PostgresServer]:
    """Initialise and start a server in a temporary folder; stop it and remove the folder at the end.

    Raises ``PostgresStartError`` with the server's own words if it doesn't come up.
    """
    folder = Path(tempfile.mkdtemp(prefix="mien-postgres-"))
    try:
        account = _unprivileged_account()
        if account:
            os.chown(folder, account["user"], account["group"])
        _initialise(binaries, folder, account)
        process, port = _start_on_free_port(binaries, folder, account)
        try:
            yield PostgresServer(port)
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def connect(port: int) -> psycopg.Connection[tuple[Any, ...]]:
    """An autocommitting connection to the maintenance database."""
    return psycopg.connect(
        host="127.0.0.1", port=port, user=SUPERUSER, dbname="postgres", autocommit=True, connect_timeout=60
    )


def _unprivileged_account() -> dict[str, Any]:
    """Popen's arguments for another account: PostgreSQL refuses to run as root. Empty for everybody else."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _initialise(binaries: Path, folder: Path, account: dict[str, Any]) -> None:
    locale = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
    command = [
        str(binaries / "initdb"),
        *("--pgdata", str(folder / "data"), "--username", SUPERUSER, "--auth", "trust"),
        *("--encoding", "UTF8", "--locale", locale, "--no-sync", "--no-instructions"),
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **account)
    if done.returncode != 0:
        raise PostgresStartError(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")


def _start_on_free_port(binaries: Path, folder: Path, account: dict[str, Any]) -> tuple[subprocess.Popen[bytes], int]:
    """Start on a port that was free a moment ago; another process may have taken it since, hence the attempts."""
    for _ in range(PORT_ATTEMPTS):
        port = _free_port()
        process = _start(binaries, folder, port, account)
        if _wait_until_ready(process, port):
            return process, port
        _stop(process)
    raise PostgresStartError(f"PostgreSQL did not start: {(folder / 'server.log').read_text(errors='replace')}")


def _start(binaries: Path, folder: Path, port: int, account: dict[str, Any]) -> subprocess.Popen[bytes]:
    settings = {**SERVER_SETTINGS, "port": str(port), "unix_socket_directories": str(folder)}
    options = itertools.chain.from_iterable(("-c", f"{key}={value}") for key, value in settings.items())
    command = [*_die_with_parent(), str(binaries / "postgres"), "-D", str(folder / "data"), *options]
    with (folder / "server.log").open("ab") as log:
        # A session of its own: Ctrl-C reaches pytest alone, which then stops the server in order.
        return subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **account
        )


def _die_with_parent() -> list[str]:
    """A prefix that makes the kernel shut the server down if pytest is killed; nothing where it isn't to be had."""
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return [setpriv, "--pdeathsig", "SIGQUIT"] if setpriv else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], port: int) -> bool:
    deadline = time.monotonic() + START_TIMEOUT_S
    while process.poll() is None and time.monotonic() < deadline:
        try:
            connect(port).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ask for a fast shutdown, then for an immediate one, then kill."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(number)
        try:
            process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            continue
        return
