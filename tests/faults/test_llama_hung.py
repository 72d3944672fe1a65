"""llama.cpp workers that hang are killed and replaced; those that only take their time are let be."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import aclosing
from pathlib import Path

import pytest

from mien.domain.errors import Retryable
from tests.faults.llama_workers import engine, quick, script, started_pid, writing
from tests.faults.processes import eventually, exists
from tests.text.requests import answer, asking


async def test_an_idle_worker_that_hangs_is_killed_and_replaced(tiny_gguf: Path) -> None:
    one = engine(tiny_gguf, probe_interval=0.1, patience=quick(answer=3.0, reading=3.0))
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
    one = engine(endless_gguf, context=60_000, probe_interval=0.1, patience=quick(answer=3.0, reading=3.0))
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
    one = engine(endless_gguf, context=60_000, probe_interval=0.05, patience=quick(answer=3.0, reading=3.0))
    try:
        task = await writing(one)
        first = one.pid
        await asyncio.sleep(7)
        assert one.pid == first
        assert not task.done()
        task.cancel()
    finally:
        await one.close()


async def test_a_text_that_nobody_reads_on_is_no_hung_worker(tiny_gguf: Path) -> None:
    one = engine(tiny_gguf, probe_interval=0.05, patience=quick(answer=3.0, reading=3.0))
    try:
        async with aclosing(one.stream(asking())) as stream:  # type: ignore[type-var]
            await anext(stream)
            first = one.pid
            await asyncio.sleep(7)
            assert one.pid == first
            assert [piece async for piece in stream][-1].finish
    finally:
        await one.close()


@pytest.mark.long
async def test_a_long_prompt_being_read_is_no_hung_worker(endless_gguf: Path) -> None:
    one = engine(endless_gguf, context=60_000, probe_interval=0.05, patience=quick(answer=5.0, reading=5.0))
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
        patience = quick(answer=3.0, reading=3.0)
        one = engine(tiny_gguf, server=server, slots=2, probe_interval=0.05, patience=patience)
        reading = asyncio.create_task(answer(one))
        try:
            await eventually(lambda: one.pid)
            first = one.pid
            await asyncio.sleep(7)
            assert one.pid == first
            await asyncio.to_thread(stuck.touch)
            with pytest.raises(Retryable, match="stopped while"):
                await reading
        finally:
            await one.close()
