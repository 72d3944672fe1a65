"""A child process ends with the process that started it, however that one ends."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_PARENT_POLL_SECONDS: Final = 0.5


def die_with(parent: int, platform: str = sys.platform, *, execs: bool = False) -> None:
    """Arrange for this process to be killed when ``parent`` dies, even by SIGKILL.

    Linux does that by itself. Elsewhere a thread watches, which an ``exec`` would end. With ``execs`` a small child of
    this process does instead; standard input has to be a pipe whose other end only ``parent`` holds, as long as it
    lives.
    """
    if platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    elif execs:
        child = os.getpid()
        if os.fork() == 0:
            _watch_from_outside(child)
    else:
        threading.Thread(target=_watch, args=(parent,), name="parent watch", daemon=True).start()
    if os.getppid() != parent:  # it died before we asked to be told
        os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_PARENT_POLL_SECONDS)
    os._exit(1)


def _watch_from_outside(child: int) -> None:
    """Kill ``child``, our own parent, when standard input ends."""
    os.close(sys.stdout.fileno())
    os.close(sys.stderr.fileno())
    while os.read(sys.stdin.fileno(), 1):
        pass
    if os.getppid() == child:
        os.kill(child, signal.SIGKILL)
    os._exit(0)
