"""Watching processes that come and go."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

PATIENCE: Final = 240.0
"""Seconds after which a test gives up waiting."""


def alive(pid: int) -> bool:
    """Whether the process runs (a zombie doesn't)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def exists(pid: int) -> bool:
    """Whether there is a process at all, be it a zombie."""
    return Path(f"/proc/{pid}").exists()


async def eventually(condition: Callable[[], object]) -> None:
    """Wait until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came to pass"
        await asyncio.sleep(0.02)
