"""Processes killed at many points of a set: after the restart every shot is there once, under its own name."""

from __future__ import annotations

import hashlib
import os
import random
import signal
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from mien.db.tables import images, jobs, set_items
from mien.domain.shots import SHOTS
from mien.workflows.shot_request import picture_seed
from tests.backends import picture
from tests.faults.runners import finish, killed_after, rows, start, until
from tests.faults.set_runner import NAMES

RUNNER: Final = "set_runner"
SQLITE: Final = "sqlite://"


def assert_whole(home: Path, database_url: str) -> None:
    """Every job succeeded; each character has each shot once, with the very bytes that belong to it."""
    assert {job["state"] for job in rows(home, database_url, jobs)} == {"succeeded"}
    stored = rows(home, database_url, images)
    assert Counter(image["shot"] for image in stored) == dict.fromkeys(SHOTS, len(NAMES))
    assert {item["state"] for item in rows(home, database_url, set_items)} == {"completed"}
    for image in stored:
        data = (home / "objects" / image["storage_key"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == image["sha256"]
        base = image["seed"] - SHOTS[image["shot"]].seed_offset
        assert base in (100, 200, 300)
        assert image["seed"] == picture_seed(base, SHOTS[image["shot"]])
        assert pixels(data) == pixels(picture(image["seed"] % 997)), "the picture is another shot's"
    on_disk = {path.relative_to(home / "objects").as_posix() for path in (home / "objects").rglob("*.png")}
    assert on_disk == {image["storage_key"] for image in stored}, "bytes without a record"


def pixels(data: bytes) -> bytes:
    from mien.decode import decode_image

    return decode_image(data).image.tobytes()


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_kill_nine_at_many_points_of_the_sets(tmp_path: Path, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    kills = 0
    for _ in range(5):
        process = start(RUNNER, home, database_url)
        until(process, "READY")
        kills += killed_after(process, chance.uniform(0.02, 0.7))

    finish(start(RUNNER, home, database_url))

    assert kills >= 2, "the work ended before it could be disturbed"
    assert_whole(home, database_url)


@pytest.mark.long
def test_sigterm_mid_set_ends_soon_and_the_rest_is_made_after_the_restart(tmp_path: Path) -> None:
    home = tmp_path / "home"
    process = start(RUNNER, home, SQLITE)
    until(process, "READY")
    os.kill(process.pid, signal.SIGTERM)
    process.communicate(timeout=240)

    finish(start(RUNNER, home, SQLITE))

    assert_whole(home, SQLITE)


@pytest.mark.long
def test_two_processes_on_one_home_the_second_is_turned_away(tmp_path: Path) -> None:
    home = tmp_path / "home"
    first = start(RUNNER, home, SQLITE)
    until(first, "READY")
    first.send_signal(signal.SIGSTOP)  # or its work may be done before the second has started

    second = start(RUNNER, home, SQLITE)
    _, errors = second.communicate(timeout=240)
    first.send_signal(signal.SIGCONT)

    assert second.returncode != 0
    assert f"pid {first.pid}" in errors
    first.communicate(timeout=240)
    assert_whole(home, SQLITE)
