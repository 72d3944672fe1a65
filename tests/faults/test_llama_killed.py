"""llama.cpp workers are killed, closed, left by their readers and orphaned: callers only see clean errors."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, suppress
from itertools import count
from pathlib import Path

import pytest

from mien.domain.errors import MienError, Retryable, Unavailable
from mien.text.llama_cpp.engine import LlamaCpp
from tests.faults.llama_workers import LONG, engine, quick, started_pid, writing
from tests.faults.processes import PATIENCE, alive, eventually, exists
from tests.text.llama_cpp.stand_in import write_llama_server
from tests.text.requests import answer, asking


@pytest.fixture
async def endless(endless_gguf: Path) -> AsyncIterator[LlamaCpp]:
    """An engine with one slot that writes until somebody stops it."""
    made = engine(endless_gguf, context=60_000)
    yield made
    await made.close()


async def test_an_idle_worker_that_is_killed_is_replaced_before_it_is_needed(tiny_gguf: Path) -> None:
    one = engine(tiny_gguf)
    try:
        assert await answer(one)
        first = started_pid(one)
        os.kill(first, signal.SIGKILL)
        await eventually(lambda: one.pid not in (None, first))
        assert await answer(one)
    finally:
        await one.close()


async def test_a_server_whose_script_is_killed_ends_when_the_engine_is_closed(tiny_gguf: Path, tmp_path: Path) -> None:
    around, written = tmp_path / "around", tmp_path / "pid"
    server = write_llama_server(tmp_path)
    around.write_text(f'#!/bin/sh\n"{server}" "$@" &\necho $! > "{written}"\nwait\n')
    around.chmod(0o755)
    one = engine(tiny_gguf, server=around)
    assert await answer(one)
    inner = int(written.read_text())
    os.kill(started_pid(one), signal.SIGKILL)
    await eventually(lambda: one.state != "ready")
    assert alive(inner)
    async with asyncio.timeout(PATIENCE):
        await one.close()
    await eventually(lambda: not alive(inner))


async def test_a_worker_killed_while_it_writes_is_a_passing_failure_and_the_next_text_is_written(
    endless: LlamaCpp,
) -> None:
    task = await writing(endless)
    os.kill(started_pid(endless), signal.SIGKILL)
    with pytest.raises(Retryable, match="tiny-endless"):
        await task
    assert await answer(endless)


@pytest.mark.long
async def test_whoever_writes_and_counts_while_workers_die_again_and_again_sees_only_our_errors(
    endless_gguf: Path,
) -> None:
    one = engine(endless_gguf, slots=3, patience=quick(failures=1000, first_delay=0.0, longest=0.01))
    over = asyncio.Event()

    async def write_on() -> None:
        while not over.is_set():
            with suppress(Retryable, Unavailable):
                await answer(one, asking(max_tokens=40))

    async def count_on() -> None:
        for number in count():
            if over.is_set():
                return
            with suppress(Unavailable):
                assert all(await one.count_tokens([f"boat {number}"]))

    tasks = [*(asyncio.create_task(write_on()) for _ in range(6)), asyncio.create_task(count_on())]
    killed: list[int] = []
    try:
        for _ in range(12):
            await eventually(lambda: one.pid and one.pid not in killed)
            await asyncio.sleep(0.05)
            killed.append(one.pid or 0)
            if one.pid:
                with suppress(ProcessLookupError):  # it was taken for hung, on a busy machine
                    os.kill(one.pid, signal.SIGKILL)
        over.set()
        await asyncio.gather(*tasks)
        assert await answer(one)
    finally:
        over.set()
        await one.close()


async def test_sigterm_ends_a_worker_that_writes(endless: LlamaCpp) -> None:
    task = await writing(endless)
    pid = started_pid(endless)
    os.kill(pid, signal.SIGTERM)
    await eventually(lambda: not alive(pid))
    with pytest.raises(Retryable):
        await task


async def test_closing_ends_the_worker_with_a_text_under_way_and_leaves_no_zombie(endless: LlamaCpp) -> None:
    task = await writing(endless)
    pid = started_pid(endless)
    await endless.close()
    assert not exists(pid)
    with pytest.raises(MienError):
        await task
    assert endless.state == "closed"
    with pytest.raises(Unavailable):
        await answer(endless)


async def test_a_reader_that_goes_away_frees_the_slot(endless: LlamaCpp) -> None:
    async with aclosing(endless.stream(asking(max_tokens=LONG))) as stream:  # type: ignore[type-var]
        await anext(stream)
    async with asyncio.timeout(PATIENCE):
        assert await answer(endless, asking(max_tokens=3))


async def test_an_endless_text_is_cut_by_its_reader_and_the_next_one_is_written(endless: LlamaCpp) -> None:
    await answer(endless, asking(max_tokens=1))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await answer(endless, asking(max_tokens=LONG))
    async with asyncio.timeout(PATIENCE):
        assert await answer(endless, asking(max_tokens=3))


PARENT = """
    import asyncio, sys
    from pathlib import Path
    from tests.faults.llama_workers import engine

    async def main():
        one = engine(Path(sys.argv[1]))
        await one.context_tokens()
        print(one.pid, flush=True)
        await asyncio.sleep(3600)

    asyncio.run(main())
"""


@pytest.fixture
def parent(tiny_gguf: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that runs a worker; it prints the worker's pid."""
    command = [sys.executable, "-c", textwrap.dedent(PARENT), str(tiny_gguf)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        yield process
        process.kill()


async def test_a_worker_ends_with_the_process_that_started_it(parent: subprocess.Popen[str]) -> None:
    assert parent.stdout is not None
    line = await asyncio.to_thread(parent.stdout.readline)
    while not line.strip().isdigit():
        line = await asyncio.to_thread(parent.stdout.readline)
    worker = int(line)
    assert alive(worker)
    parent.kill()
    await eventually(lambda: not alive(worker))
