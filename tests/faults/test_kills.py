"""Processes killed at many points of a set: after the restart every shot is there once, under its own name."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from mien.db.tables import images, jobs, set_items
from mien.domain.shots import SHOTS
from mien.workflows.shot_request import picture_seed
from tests.backends import picture
from tests.faults.set_runner import NAMES


def start(home: Path, database_url: str | None) -> subprocess.Popen[str]:
    home.mkdir(exist_ok=True)
    arguments = [sys.executable, "-m", "tests.faults.set_runner", str(home), *([database_url] if database_url else [])]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path.cwd())


def until(process: subprocess.Popen[str], word: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return
    _, errors = process.communicate()
    pytest.fail(f"the process ended without {word}: {errors[-3000:]}")


def kill_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kill a process that is still at work after some seconds; True if it was killed."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return True
    return False


def finish(home: Path, database_url: str | None) -> None:
    process = start(home, database_url)
    try:
        _, errors = process.communicate(timeout=120)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    assert process.returncode == 0, errors[-3000:]


def rows(home: Path, database_url: str | None, table: sa.Table) -> list[dict[str, Any]]:
    engine = sa.create_engine(database_url or f"sqlite:///{home / 'mien.db'}")
    with engine.connect() as connection:
        found = [dict(row._mapping) for row in connection.execute(sa.select(table))]
    engine.dispose()
    return found


def assert_whole(home: Path, database_url: str | None) -> None:
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
@pytest.mark.parametrize("seed", range(3))
def test_kill_nine_at_many_points_of_the_sets(tmp_path: Path, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    url = None if database_url.startswith("sqlite") else database_url
    kills = 0
    for _ in range(5):
        process = start(home, url)
        until(process, "READY")
        kills += kill_after(process, chance.uniform(0.02, 0.7))

    finish(home, url)

    assert kills >= 2, "the work ended before it could be disturbed"
    assert_whole(home, url)


@pytest.mark.long
def test_sigterm_mid_set_ends_soon_and_the_rest_is_made_after_the_restart(tmp_path: Path) -> None:
    home = tmp_path / "home"
    process = start(home, None)
    until(process, "READY")
    os.kill(process.pid, signal.SIGTERM)
    process.communicate(timeout=20)

    finish(home, None)

    assert_whole(home, None)


@pytest.mark.long
def test_two_processes_on_one_home_the_second_is_turned_away(tmp_path: Path) -> None:
    home = tmp_path / "home"
    first = start(home, None)
    until(first, "READY")

    second = start(home, None)
    _, errors = second.communicate(timeout=60)

    assert second.returncode != 0
    assert f"pid {first.pid}" in errors
    first.communicate(timeout=60)
    assert_whole(home, None)
