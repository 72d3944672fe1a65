"""A worker ends with the process that started it, however that one ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_POLL_SECONDS: Final = 0.5


def end_with(parent: int, platform: str = sys.platform) -> None:
    """Have this process killed when ``parent`` dies, also after it became another program by ``exec``.

    Linux does that by itself. Elsewhere a small child of this process watches, which outlives an ``exec``.
    """
    if platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    else:
        worker = os.getpid()
        if os.fork() == 0:
            _watch(parent, worker)
    if os.getppid() != parent:  # it died before we asked to be told
        os._exit(1)


def _watch(parent: int, worker: int) -> None:
    """Kill ``worker``, our own parent, when ``parent`` is gone; ends with the worker."""
    for descriptor in (0, 1, 2):
        os.close(descriptor)
    while os.getppid() == worker:
        if not _runs(parent):
            os.kill(worker, signal.SIGKILL)
        time.sleep(_POLL_SECONDS)
    os._exit(0)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
