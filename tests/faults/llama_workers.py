"""What tests of llama.cpp workers need: engines, processes that can be looked at, and servers that misbehave."""

from __future__ import annotations

import asyncio
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.llama_cpp.patience import Patience

PATIENCE = 30.0
"""Seconds after which a test gives up waiting."""
LONG = 50_000
"""Tokens that no test waits for."""


def engine(model: Path, *, slots: int = 1, **changed: Any) -> LlamaCpp:
    """An engine that doesn't probe unless asked to."""
    settings: dict[str, Any] = {"threads": 1, "context": 4096, "probe_interval": 3600.0} | changed
    return LlamaCpp(model, slots=slots, **settings)


def quick(**changed: Any) -> Patience:
    """Patience of fractions of a second."""
    return Patience(**({"answer": 0.5, "reading": 0.5, "first_delay": 0.01, "cool_down": 3600.0} | changed))


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


def content(path: Path) -> str:
    """What a file holds."""
    return path.read_text()


async def eventually(condition: Callable[[], object]) -> None:
    """Wait until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came to pass"
        await asyncio.sleep(0.02)


def started_pid(one: LlamaCpp) -> int:
    """The running worker's process id."""
    assert one.pid is not None
    return one.pid


def script(path: Path, body: str) -> Path:
    """An executable Python script."""
    path.write_text(f"#!{sys.executable}\n{textwrap.dedent(body)}")
    path.chmod(0o755)
    return path
