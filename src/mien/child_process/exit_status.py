"""How a process ended, in words."""

from __future__ import annotations

import signal
from contextlib import suppress


def in_words(status: int) -> str:
    """An exit status, negative for a signal, as what happened."""
    if status == -signal.SIGKILL:
        return "killed from outside, perhaps because memory ran out"
    if status < 0:
        with suppress(ValueError):
            return f"killed by {signal.Signals(-status).name}"
    return f"exit status {status}"
