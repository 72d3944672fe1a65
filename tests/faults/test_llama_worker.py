"""llama.cpp workers are killed, stopped, given broken files, abandoned and orphaned; callers only see clean errors."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, suppress
from itertools import count
from pathlib import Path

import pytest

from mien.domain.errors import MienError, Retryable, Unavailable
from mien.text.llama_cpp.engine import LlamaCpp
from tests.faults.llama_workers import (
    LONG,
    PATIENCE,
    alive,
    content,
    engine,
    eventually,
    exists,
    quick,
    script,
    started_pid,
)
from tests.text.requests import answer, asking


@pytest.fixture
async def endless(endless_gguf: Path) -> AsyncIterator[LlamaCpp]:
    """An engine with one slot that writes until somebody stops it."""
    made = engine(endless_gguf, context=60_000)
    yield made
    await made.close()


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
    try:
        for _ in range(12):
            await eventually(lambda: one.pid)
            await asyncio.sleep(0.05)
            if one.pid:
                os.kill(one.pid, signal.SIGKILL)
        over.set()
        await asyncio.gather(*tasks)
        assert await answer(one)
    finally:
        await one.close()


async def test_sigterm_ends_a_worker_that_writes(endless: LlamaCpp) -> None:
    task = await writing(endless)
    pid = started_pid(endless)
    os.kill(pid, signal.SIGTERM)
    await eventually(lambda: not alive(pid))
    with pytest.raises(Retryable):
        await task


async def test_an_idle_worker_that_hangs_is_killed_and_replaced(tiny_gguf: Path) -> None:
    one = engine(tiny_gguf, probe_interval=0.1, patience=quick())
    try:
        assert await answer(one)
        first = started_pid(one)
        os.kill(first, signal.SIGSTOP)
        await eventually(lambda: one.pid not in (None, first))
        assert not exists(first)
        assert await answer(one)
    finally:
        await one.close()


async def test_a_worker_that_hangs_while_it_writes_is_killed_and_replaced(endless_gguf: Path) -> None:
    one = engine(endless_gguf, context=60_000, probe_interval=0.1, patience=quick())
    try:
        task = await writing(one)
        first = started_pid(one)
        os.kill(first, signal.SIGSTOP)
        with pytest.raises(Retryable):
            await task
        await eventually(lambda: one.pid not in (None, first))
        assert await answer(one)
    finally:
        await one.close()


async def test_a_worker_that_writes_is_not_taken_for_hung(endless_gguf: Path) -> None:
    one = engine(endless_gguf, context=60_000, probe_interval=0.05, patience=quick(answer=0.2, reading=0.2))
    try:
        task = await writing(one)
        first = one.pid
        await asyncio.sleep(1.5)
        assert one.pid == first
        assert not task.done()
        task.cancel()
    finally:
        await one.close()


async def test_a_text_that_nobody_reads_on_is_no_hung_worker(tiny_gguf: Path) -> None:
    one = engine(tiny_gguf, probe_interval=0.05, patience=quick(answer=0.2, reading=0.2))
    try:
        async with aclosing(one.stream(asking())) as stream:  # type: ignore[type-var]
            await anext(stream)
            first = one.pid
            await asyncio.sleep(1.5)
            assert one.pid == first
            assert [piece async for piece in stream][-1].finish
    finally:
        await one.close()


@pytest.mark.long
async def test_a_long_prompt_being_read_is_no_hung_worker(endless_gguf: Path) -> None:
    one = engine(endless_gguf, context=60_000, probe_interval=0.05, patience=quick(answer=1.0, reading=1.0))
    try:
        assert await answer(one)
        first = one.pid
        assert await answer(one, asking("The gulls are out. " * 2000, max_tokens=2))
        assert one.pid == first
    finally:
        await one.close()


class TestASlowServer:
    """It reads a prompt for ever and has no time for a word, but says how far it has come until it is stuck."""

    @pytest.fixture
    def stuck(self, tmp_path: Path) -> Path:
        return tmp_path / "stuck"

    @pytest.fixture
    def server(self, tmp_path: Path, stuck: Path) -> Path:
        body = f"""
            import json, os, sys, time
            from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
            read = 0

            class Handler(BaseHTTPRequestHandler):
                def do_GET(self):
                    global read
                    read += not os.path.exists({str(stuck)!r})
                    slot = {{"is_processing": True, "id_task": 1, "n_prompt_tokens_processed": read}}
                    told = json.dumps([slot, {{"is_processing": False}}] if self.path == "/slots" else {{}}).encode()
                    self.send_response(200)
                    self.send_header("Content-Length", str(len(told)))
                    self.end_headers()
                    self.wfile.write(told)

                def do_POST(self):
                    time.sleep(3600)

                def log_message(self, *what):
                    pass

            ThreadingHTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), Handler).serve_forever()
        """
        return script(tmp_path / "llama-server", body)

    async def test_it_may_take_its_time_until_it_gets_no_further(
        self, tiny_gguf: Path, server: Path, stuck: Path
    ) -> None:
        patience = quick(answer=0.2, reading=0.4)
        one = engine(tiny_gguf, server=server, slots=2, probe_interval=0.05, patience=patience)
        reading = asyncio.create_task(answer(one))
        try:
            await eventually(lambda: one.pid)
            first = one.pid
            await asyncio.sleep(1.5)
            assert one.pid == first
            await asyncio.to_thread(stuck.touch)
            with pytest.raises(Retryable, match="stopped while"):
                await reading
        finally:
            await one.close()


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "not a model": lambda whole: b"PK\x03\x04" + whole[4:],
    "magic only": lambda whole: whole[:4],
    "cut in the header": lambda whole: whole[:40],
    "cut in the vocabulary": lambda whole: whole[:3000],
    "cut in the weights": lambda whole: whole[: len(whole) // 2],
    "last byte missing": lambda whole: whole[:-100],
    "version of the future": lambda whole: whole[:4] + b"\xff\xff\x00\x00" + whole[8:],
    "endless list of tensors": lambda whole: whole[:8] + b"\xff" * 8 + whole[16:],
    "another architecture": lambda whole: whole.replace(b"llama", b"lxxma"),
}


@pytest.fixture(params=BROKEN)
def broken_gguf(request: pytest.FixtureRequest, tiny_gguf: Path, tmp_path: Path) -> Path:
    path = tmp_path / "broken.gguf"
    path.write_bytes(BROKEN[request.param](tiny_gguf.read_bytes()))
    return path


async def test_a_broken_model_file_is_an_error_that_names_it(broken_gguf: Path) -> None:
    one = engine(broken_gguf, patience=quick())
    try:
        for _ in range(4):
            with pytest.raises(Unavailable, match=r"broken\.gguf"):
                await answer(one)
        assert one.pid is None
        assert not (await one.readiness()).ready
    finally:
        await one.close()


async def test_a_model_file_that_is_missing_is_an_error_that_names_it(tmp_path: Path) -> None:
    one = engine(tmp_path / "nowhere.gguf")
    assert not (await one.readiness()).ready
    with pytest.raises(Unavailable, match=r"nowhere\.gguf.*MIEN_TEXT_MODEL"):
        await answer(one)
    await one.close()


class TestAServerThatDiesAtOnce:
    @pytest.fixture
    def starts(self, tmp_path: Path) -> Path:
        return tmp_path / "starts"

    @pytest.fixture
    def server(self, tmp_path: Path, starts: Path) -> Path:
        body = f"""
            import sys
            open({str(starts)!r}, "a").write("x")
            print("error: the libraries have gone sailing", file=sys.stderr)
            sys.exit(3)
        """
        return script(tmp_path / "llama-server", body)

    async def test_it_is_given_up_after_some_starts_and_requests_are_turned_down_at_once(
        self, tiny_gguf: Path, server: Path, starts: Path
    ) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(failures=3))
        for _ in range(6):
            with pytest.raises(Unavailable, match="gone sailing"):
                await answer(one)
        assert content(starts) == "xxx"
        assert one.state == "failing"
        readiness = await one.readiness()
        assert not readiness.ready
        assert "gone sailing" in readiness.detail
        await one.close()

    async def test_it_is_tried_again_after_the_cool_down(self, tiny_gguf: Path, server: Path, starts: Path) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(failures=2, cool_down=0.05))
        for _ in range(2):
            with pytest.raises(Unavailable):
                await answer(one)
        await eventually(lambda: one.state == "stopped")
        with pytest.raises(Unavailable):
            await answer(one)
        assert content(starts) == "xxx"
        await one.close()

    async def test_many_at_once_wait_for_the_same_start(self, tiny_gguf: Path, server: Path, starts: Path) -> None:
        one = engine(tiny_gguf, slots=8, server=server, patience=quick(failures=9))
        found = await asyncio.gather(*(answer(one) for _ in range(8)), return_exceptions=True)
        assert all(isinstance(error, Unavailable) for error in found)
        assert content(starts) == "x"
        await one.close()


class TestAServerThatNeverLoads:
    @pytest.fixture
    def note(self, tmp_path: Path) -> Path:
        return tmp_path / "pid"

    @pytest.fixture
    def server(self, tmp_path: Path, note: Path) -> Path:
        body = f"""
            import os, time
            open({str(note)!r}, "w").write(str(os.getpid()))
            time.sleep(3600)
        """
        return script(tmp_path / "llama-server", body)

    async def test_it_is_killed_when_its_time_is_over(self, tiny_gguf: Path, server: Path, note: Path) -> None:
        one = engine(tiny_gguf, server=server, patience=quick(load=1.0))
        with pytest.raises(Unavailable, match="loaded within 1 s"):
            await answer(one)
        assert not exists(int(content(note)))
        await one.close()

    async def test_closing_ends_it_and_tells_those_who_wait(self, tiny_gguf: Path, server: Path, note: Path) -> None:
        one = engine(tiny_gguf, server=server)
        waiting = asyncio.create_task(answer(one))
        await eventually(lambda: note.exists() and content(note))
        assert one.state == "loading"
        await one.close()
        with pytest.raises(Unavailable):
            await waiting
        assert not exists(int(content(note)))

    async def test_who_gives_up_waiting_leaves_the_start_to_others(self, tiny_gguf: Path, server: Path) -> None:
        one = engine(tiny_gguf, server=server)
        impatient = asyncio.create_task(answer(one))
        await eventually(lambda: one.state == "loading")
        impatient.cancel()
        with pytest.raises(asyncio.CancelledError):
            await impatient
        assert one.state == "loading"
        await one.close()


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
