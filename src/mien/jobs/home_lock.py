"""One engine per home: a lock file that the operating system releases when its holder dies."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Final

from mien.domain.errors import HomeInUse, StorageUnavailable

_LOOKS: Final = 30
_LOOK_PAUSE: Final = 0.01
"""Seconds; those who only look hold the lock for far less."""


class HomeLock:
    """The lock on a home; hold it as long as this process runs the engine there."""

    def __init__(self, home: Path) -> None:
        self._path = home / "mien.lock"
        self._descriptor: int | None = None

    def acquire(self, purpose: str) -> None:
        """Take the lock. ``purpose`` (``serve``, ``worker``, a command) is told to whoever comes second.

        Raises ``HomeInUse`` naming the holder, ``StorageUnavailable`` if the file can't be written.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StorageUnavailable(
                f"The home {self._path.parent} can't be written ({error.strerror}). "
                "Choose another with MIEN_HOME or --home, or make it writable."
            ) from error
        if not _locked(descriptor):
            holder = _written(descriptor)
            os.close(descriptor)
            raise HomeInUse(
                f"{self._path.parent} is in use by {holder}. Stop it first, or use another home (MIEN_HOME).",
                holder=holder,
            )
        try:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"mien {purpose} (pid {os.getpid()})".encode(), 0)
        except OSError as error:
            os.close(descriptor)
            raise StorageUnavailable(f"The home {self._path.parent} can't be written ({error.strerror}).") from error
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two processes hold two locks."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> HomeLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def holder_of(home: Path) -> str | None:
    """Who holds a home now, such as ``mien serve (pid 12)``; ``None`` when nobody does. Nothing is changed.

    Raises ``StorageUnavailable`` if the lock file can't be read.
    """
    path = home / "mien.lock"
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be read ({error.strerror}); make it readable.") from error
    try:
        return None if _try(descriptor, fcntl.LOCK_SH) else _written(descriptor)
    finally:
        os.close(descriptor)


def _locked(descriptor: int) -> bool:
    """Take the lock for oneself, past others that only look."""
    for _ in range(_LOOKS):
        if _try(descriptor, fcntl.LOCK_EX):
            return True
        if not _try(descriptor, fcntl.LOCK_SH):
            return False  # somebody really holds it
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        time.sleep(_LOOK_PAUSE)
    return False


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _written(descriptor: int) -> str:
    return os.pread(descriptor, 200, 0).decode(errors="replace").strip() or "another process"
