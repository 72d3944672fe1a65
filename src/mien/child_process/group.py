"""Ending a child process with all that it started."""

from __future__ import annotations

import os
import signal
from contextlib import suppress


def kill_group(leader: int) -> None:
    """Kill the process with this id, which leads a group or session of its own, and whatever it started.

    To be called while it runs or as soon as it has ended, for what it left behind: later its id may be another's.
    """
    with suppress(ProcessLookupError):  # nobody is left
        os.killpg(leader, signal.SIGKILL)
