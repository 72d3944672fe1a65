"""Functions that the drawing-process tests run in children; module-level, so that a child can import them."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Never

from mien.domain.errors import InvalidRequest


def double(number: int) -> int:
    return 2 * number


def own_pid() -> int:
    return os.getpid()


def loaded(module: str) -> bool:
    return module in sys.modules


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_until(deaths: Path, times: int) -> int:
    """Die ``times`` times, noting each in a file, then return how often it died."""
    with deaths.open("a") as file:
        file.write("x")
    count = len(deaths.read_text())
    if count <= times:
        die()
    return count - 1


def say_pid_and_sleep(note: Path, seconds: float) -> int:
    """Write the child's pid where the test can read it, then take a while."""
    part = note.with_suffix(".part")
    part.write_text(str(os.getpid()))
    part.rename(note)
    time.sleep(seconds)
    return os.getpid()


def say_pid_and_wait(note: Path, go: Path) -> int:
    """Write the child's pid where the test can read it, then wait for the test's word."""
    say_pid_and_sleep(note, 0)
    while not go.exists():
        time.sleep(0.01)
    return os.getpid()


def refuse() -> Never:
    raise InvalidRequest.field("shot", "there is no such shot")


def break_down() -> Never:
    raise ZeroDivisionError("by nought")


class UntransportableError(Exception):
    def __init__(self) -> None:
        super().__init__("has a lock")
        self.lock = threading.Lock()


def break_down_untransportably() -> Never:
    raise UntransportableError


def big(size: int) -> bytes:
    return b"x" * size
