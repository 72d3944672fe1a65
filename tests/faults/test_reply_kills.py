"""Processes killed while a reply is asked for, written and recorded: after the restart it is there, once."""

from __future__ import annotations

import random
import signal
from pathlib import Path
from typing import Final

import pytest

from mien.db.tables import jobs, messages
from tests.faults.reply_runner import REPLY
from tests.faults.runners import finish, killed_after, rows, start, until

RUNNER: Final = "reply_runner"
SQLITE: Final = "sqlite://"


def assert_every_question_has_one_reply(home: Path, database_url: str) -> int:
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
    process = start(RUNNER, home, database_url, "say")
    until(process, "WORDS")
    process.kill()
    process.communicate()
    [reply] = [row for row in rows(home, database_url, messages) if row["sender"] == "character"]
    assert reply["alternatives"][0]["state"] == "writing", "it was over before it could be disturbed"

    finish(start(RUNNER, home, database_url, "finish"))

    assert assert_every_question_has_one_reply(home, database_url) == 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_killed_at_many_points_no_reply_is_lost_or_doubled(tmp_path: Path, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    kills = 0
    for number in range(5):
        process = start(RUNNER, home, database_url, "say")
        until(process, "ASKED" if number in (1, 3) else "READY")
        kills += killed_after(process, chance.uniform(0.0, 0.8))

    finish(start(RUNNER, home, database_url, "finish"))

    assert kills >= 2, "the work ended before it could be disturbed"
    assert assert_every_question_has_one_reply(home, database_url) >= 2


@pytest.mark.long
def test_sigterm_in_the_middle_of_a_reply_lets_it_end(tmp_path: Path) -> None:
    home = tmp_path / "home"
    process = start(RUNNER, home, SQLITE, "say")
    until(process, "WORDS")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=240)

    finish(start(RUNNER, home, SQLITE, "finish"))

    assert assert_every_question_has_one_reply(home, SQLITE) == 1
