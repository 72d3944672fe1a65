"""Processes with an open home that are killed at their work, and what their databases hold afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa


def start(runner: str, home: Path, database_url: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a module of this folder on a home; its database is a server's or, for a SQLite URL, the home's own."""
    home.mkdir(exist_ok=True)
    url = "" if database_url.startswith("sqlite") else database_url
    command = [sys.executable, "-m", f"tests.faults.{runner}", str(home), url, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd())


def until(process: subprocess.Popen[str], word: str) -> None:
    """Read what the process prints until a line that begins with the word."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return
    _, errors = process.communicate()
    pytest.fail(f"the process ended without {word}: {errors[-3000:]}")


def killed_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kill a process that is still at work after some seconds; True if it was."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return True
    return False


def finish(process: subprocess.Popen[str]) -> None:
    """Let a process come to its end, which must be a good one."""
    try:
        _, errors = process.communicate(timeout=240)
    finally:
        process.kill()
    assert process.returncode == 0, errors[-3000:]


def rows(home: Path, database_url: str, table: sa.Table) -> list[dict[str, Any]]:
    """All rows of a table of a home's database."""
    sqlite = f"sqlite:///{home / 'mien.db'}"
    engine = sa.create_engine(sqlite if database_url.startswith("sqlite") else database_url)
    with engine.connect() as connection:
        found = [dict(row._mapping) for row in connection.execute(sa.select(table))]
    engine.dispose()
    return found
