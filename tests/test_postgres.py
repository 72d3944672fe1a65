"""The databases that the data tests stand on: real, empty, apart from each other, and gone with the test run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.postgres import PostgresServer, find_binaries

REPOSITORY = Path(__file__).parents[1]


@pytest.mark.parametrize("attempt", [1, 2])
async def test_each_test_gets_an_empty_database(database_url: str, attempt: int) -> None:
    engine = create_async_engine(database_url)
    try:
        async with engine.begin() as connection:
            await connection.execute(text("CREATE TABLE only_here (attempt INTEGER)"))
            await connection.execute(text("INSERT INTO only_here VALUES (:attempt)"), {"attempt": attempt})
            assert (await connection.execute(text("SELECT attempt FROM only_here"))).scalars().all() == [attempt]
    finally:
        await engine.dispose()


@pytest.mark.postgres
def test_a_template_carries_its_tables_into_the_copy(postgres_server: PostgresServer) -> None:
    template = postgres_server.create_database()
    with psycopg.connect(_plain(postgres_server.url(template))) as connection:
        connection.execute("CREATE TABLE made_once (id INTEGER)")
    copy = postgres_server.create_database(template)
    with psycopg.connect(_plain(postgres_server.url(copy))) as connection:
        row = connection.execute("SELECT count(*) FROM made_once").fetchone()
    assert row == (0,)
    postgres_server.drop_database(copy)
    postgres_server.drop_database(template)


@pytest.mark.postgres
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent has died")
def test_the_server_goes_when_the_test_process_is_killed() -> None:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed")
    holder = textwrap.dedent(
        f"""
        import sys, time
        from pathlib import Path
        from tests.postgres import running_server
        with running_server(Path({str(binaries)!r})) as server:
            print(server.port, flush=True)
            time.sleep(600)
        """
    )
    with _temporary_folder() as folder:
        environment = {**os.environ, "TMPDIR": folder}
        command = [sys.executable, "-c", holder]
        with subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            port = int(process.stdout.readline())
            os.kill(process.pid, signal.SIGKILL)
        assert _becomes_unreachable(port)


@contextmanager
def _temporary_folder() -> Iterator[str]:
    """A folder that the server's account can enter, as pytest's own, closed to others, is not."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield folder


def _plain(url: str) -> str:
    return url.replace("+psycopg", "")


def _becomes_unreachable(port: int) -> bool:
    for _ in range(2400):
        try:
            psycopg.connect(f"postgresql://mien@127.0.0.1:{port}/postgres", connect_timeout=5).close()
        except psycopg.OperationalError:
            return True
        time.sleep(0.1)
    return False
