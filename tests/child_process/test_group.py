"""Children are ended with all that they started."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process

from mien.child_process.group import kill_group

_SLEEPS = "import time; time.sleep(600)"
_STARTS_A_SLEEPER = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {_SLEEPS!r}]); print(flush=True);"
_PATIENCE = 60.0


async def parent(then: str) -> Process:
    """A process that has started another one, which holds its output open."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _STARTS_A_SLEEPER + then, stdout=PIPE, process_group=0
    )
    assert child.stdout is not None
    await child.stdout.readline()
    return child


async def nobody_writes(child: Process) -> None:
    """Wait until the last process that holds the child's output has ended."""
    assert child.stdout is not None
    async with asyncio.timeout(_PATIENCE):
        await child.stdout.read()


async def test_what_a_child_started_ends_with_it() -> None:
    child = await parent(_SLEEPS)
    kill_group(child.pid)
    await nobody_writes(child)
    assert await child.wait() == -signal.SIGKILL


async def test_what_a_child_left_behind_is_ended_after_it() -> None:
    child = await parent("")
    async with asyncio.timeout(_PATIENCE):
        while child.returncode is None:  # wait() would wait for whoever holds its output, too
            await asyncio.sleep(0.01)
    kill_group(child.pid)
    await nobody_writes(child)


async def test_a_group_of_which_nobody_is_left_is_fine() -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "", process_group=0)
    await child.wait()
    kill_group(child.pid)
