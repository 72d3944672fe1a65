"""What tests of llama.cpp workers need: engines, texts under way, and servers that misbehave."""

from __future__ import annotations

import asyncio
import sys
import textwrap
from contextlib import aclosing
from pathlib import Path
from typing import Any

from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.patience import Patience
from tests.faults.processes import PATIENCE
from tests.text.requests import asking

LONG = 50_000
"""Tokens that no test waits for."""


def engine(model: Path, *, slots: int = 1, **changed: Any) -> LlamaCpp:
    """An engine that doesn't probe unless asked to."""
    settings: dict[str, Any] = {"threads": 1, "context": 4096, "probe_interval": 3600.0} | changed
    return LlamaCpp(model, slots=slots, **settings)


def quick(**changed: Any) -> Patience:
    """Patience of fractions of a second."""
    return Patience(**({"answer": 0.5, "reading": 0.5, "first_delay": 0.01, "cool_down": 3600.0} | changed))


def content(path: Path) -> str:
    """What a file holds."""
    return path.read_text()


def started_pid(one: LlamaCpp) -> int:
    """The running worker's process id."""
    assert one.pid is not None
    return one.pid


def script(path: Path, body: str) -> Path:
    """An executable Python script."""
    path.write_text(f"#!{sys.executable}\n{textwrap.dedent(body)}")
    path.chmod(0o755)
    return path


async def collect(one: LlamaCpp, begun: asyncio.Event) -> int:
    """Read an endless text; ``begun`` is set at its first piece."""
    count = 0
    async with aclosing(one.stream(asking(max_tokens=LONG))) as stream:  # type: ignore[type-var]
        async for _ in stream:
            begun.set()
            count += 1
    return count


async def writing(one: LlamaCpp) -> asyncio.Task[int]:
    """A task that reads an endless text, once that has begun."""
    begun = asyncio.Event()
    task = asyncio.create_task(collect(one, begun))
    async with asyncio.timeout(PATIENCE):
        await begun.wait()
    return task
