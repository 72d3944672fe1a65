"""A worker ends with the process that started it, however that one ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import Final

_PR_SET_PDEATHSIG: Final = 1


def end_with(parent: int, platform: str = sys.platform) -> None:
    """Have this process killed when ``parent`` dies, also after it became another program by ``exec``.

    Linux does that by itself. Elsewhere a small child of this process, which outlives an ``exec``, waits for the end of
    standard input: a pipe whose other end only ``parent`` holds, for as long as it lives.
    """
    if platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    else:
        worker = os.getpid()
        if os.fork() == 0:
            _watch(worker)
    if os.getppid() != parent:  # it died before we asked to be told
        os._exit(1)


def _watch(worker: int) -> None:
    """Kill ``worker``, our own parent, when standard input ends."""
    os.close(sys.stdout.fileno())
    os.close(sys.stderr.fileno())
    while os.read(sys.stdin.fileno(), 1):
        pass
    if os.getppid() == worker:
        os.kill(worker, signal.SIGKILL)
    os._exit(0)
