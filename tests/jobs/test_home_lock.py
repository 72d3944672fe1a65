"""The lock on a home: one holder, any number of onlookers who keep nobody out and change nothing."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from mien.domain.errors import HomeInUse
from mien.jobs.home_lock import HomeLock, holder_of


@contextmanager
def _onlooker(home: Path) -> Iterator[None]:
    """Somebody who looks just now."""
    descriptor = os.open(home / "mien.lock", os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    try:
        yield
    finally:
        os.close(descriptor)


def test_a_second_holder_is_told_who_the_first_is(tmp_path: Path) -> None:
    with HomeLock(tmp_path) as first:
        first.acquire("serve")
        with pytest.raises(HomeInUse, match=rf"mien serve \(pid {os.getpid()}\)"):
            HomeLock(tmp_path).acquire("worker")
        assert holder_of(tmp_path) == f"mien serve (pid {os.getpid()})"
    assert holder_of(tmp_path) is None
    with HomeLock(tmp_path) as second:
        second.acquire("worker")


def test_nobody_holds_a_home_that_is_not_there(tmp_path: Path) -> None:
    assert holder_of(tmp_path / "nowhere") is None
    assert not (tmp_path / "nowhere").exists()


def test_looking_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "mien.lock").write_text("left by a crash")
    assert holder_of(tmp_path) is None
    assert (tmp_path / "mien.lock").read_text() == "left by a crash"


def test_onlookers_do_not_keep_each_other_out(tmp_path: Path) -> None:
    (tmp_path / "mien.lock").touch()
    with _onlooker(tmp_path):
        assert holder_of(tmp_path) is None


def test_whoever_starts_gets_past_an_onlooker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mien.lock").touch()
    with ExitStack() as onlooking:
        onlooking.enter_context(_onlooker(tmp_path))
        monkeypatch.setattr("mien.jobs.home_lock.time.sleep", lambda seconds: onlooking.close())
        with HomeLock(tmp_path) as lock:
            lock.acquire("serve")
            assert holder_of(tmp_path) == f"mien serve (pid {os.getpid()})"
