"""Processes killed while a reply is asked for, written and recorded: after the restart it is there, once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from mien.db.tables import jobs, messages
from tests.faults.reply_runner import REPLY


def start(home: Path, mode: str, database_url: str | None) -> subprocess.Popen[str]:
    home.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.faults.reply_runner", str(home), mode]
    command += [database_url] if database_url else []
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd())


def until(process: subprocess.Popen[str], word: str) -> None:
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


def finish(home: Path, database_url: str | None) -> None:
    process = start(home, "finish", database_url)
    try:
        _, errors = process.communicate(timeout=120)
    finally:
        process.kill()
    assert process.returncode == 0, errors[-3000:]


def rows(home: Path, database_url: str | None, table: sa.Table) -> list[dict[str, Any]]:
    engine = sa.create_engine(database_url or f"sqlite:///{home / 'mien.db'}")
    with engine.connect() as connection:
        found = [dict(row._mapping) for row in connection.execute(sa.select(table).order_by(table.c.created_at))]
    engine.dispose()
    return found


def assert_every_question_has_one_reply(home: Path, database_url: str | None) -> int:
    """Each message of the user is followed by the whole reply, whose job has succeeded; returns how many there are."""
    said = sorted(rows(home, database_url, messages), key=lambda row: row["position"])
    assert [row["position"] for row in said] == list(range(len(said)))
    senders = [row["sender"] for row in said[1:]]
    assert senders == ["user", "character"] * (len(senders) // 2)
    for reply in said[2::2]:
        [alternative] = reply["alternatives"]
        assert (alternative["state"], alternative["text"]) == ("complete", REPLY)
    done = rows(home, database_url, jobs)
    assert {job["state"] for job in done} <= {"succeeded"}
    assert len(done) == len(senders) // 2, "a reply has its own job, and one only"
    return len(done)


@pytest.mark.long
def test_a_process_killed_in_the_middle_of_a_reply_leaves_it_to_the_next(tmp_path: Path, database_url: str) -> None:
    home = tmp_path / "home"
    url = None if database_url.startswith("sqlite") else database_url
    process = start(home, "say", url)
    until(process, "WORDS")
    process.kill()
    process.communicate()
    [reply] = [row for row in rows(home, url, messages) if row["sender"] == "character"]
    assert reply["alternatives"][0]["state"] == "writing", "it was over before it could be disturbed"

    finish(home, url)

    assert assert_every_question_has_one_reply(home, url) == 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_killed_at_many_points_no_reply_is_lost_or_doubled(tmp_path: Path, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    url = None if database_url.startswith("sqlite") else database_url
    kills = 0
    for _ in range(5):
        process = start(home, "say", url)
        until(process, "READY")
        kills += killed_after(process, chance.uniform(0.0, 0.8))

    finish(home, url)

    assert kills >= 2, "the work ended before it could be disturbed"
    assert assert_every_question_has_one_reply(home, url) >= 2


@pytest.mark.long
def test_sigterm_in_the_middle_of_a_reply_lets_it_end(tmp_path: Path) -> None:
    home = tmp_path / "home"
    process = start(home, "say", None)
    until(process, "WORDS")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)

    finish(home, None)

    assert assert_every_question_has_one_reply(home, None) == 1
