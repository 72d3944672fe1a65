"""One engine per home: a lock file that the operating system releases when its holder dies."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from types import TracebackType

from mien.domain.errors import HomeInUse, StorageUnavailable


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
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(descriptor, 200, 0).decode(errors="replace").strip() or "another process"
            os.close(descriptor)
            raise HomeInUse(
                f"{self._path.parent} is in use by {holder}. Stop it first, or use another home (MIEN_HOME).",
                holder=holder,
            ) from error
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
