"""One running worker process: its start, the connections to it, and its end."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import secrets
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from mien.child_process.exit_status import in_words
from mien.child_process.group import kill_group
from mien.domain.errors import Unavailable
from mien.text.chat_completions import ChatCompletions
from mien.text.llama_cpp.options import Orders, WorkerOptions
from mien.text.llama_cpp.worker_log import WorkerLog
from mien.text.server_facts import llama_context

if TYPE_CHECKING:
    import httpx2

_CONNECT_SECONDS: Final = 5.0
_POLL_SECONDS: Final = 0.05
_PORTS: Final = 5
"""How many are tried: between the choice of a port and its use by a llama-server somebody else may take it."""
_LEAVE_SECONDS: Final = 1.0
"""How long connections stay open for those who use them after the process has ended: they are about to notice."""


class PortTaken(Unavailable):
    """Somebody else listens on the port that was chosen."""


class Worker:
    """A worker that has loaded its model. Made by :meth:`start`."""

    def __init__(self, process: Process, log: WorkerLog, url: str, api_key: str, model: str) -> None:
        self._process = process
        self._log = log
        self.url = url
        self.api_key = api_key
        """Made up for this one process."""
        self.chat = ChatCompletions(f"{url}/v1", api_key, model, connect_timeout=_CONNECT_SECONDS)
        self.context = 0
        """Tokens that one text may take; less than was asked for where the model can't do as many."""
        self._collected = False
        """True once its id may be another process's."""
        self._users = 0
        self._unused = asyncio.Event()
        self._unused.set()

    @classmethod
    async def start(cls, options: WorkerOptions, model: str) -> Worker:
        """Start a worker and wait until it has loaded its model. Raises ``Unavailable`` with what it complained of.

        Cancelling ends the process.
        """
        for _ in range(_PORTS - 1):
            with suppress(PortTaken):
                return await cls._start(options, model)
        return await cls._start(options, model)

    @classmethod
    async def _start(cls, options: WorkerOptions, model: str) -> Worker:
        """One try of :meth:`start`. Raises ``PortTaken``, too."""
        api_key = secrets.token_urlsafe(32)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "mien.text.llama_cpp.worker",
            stdin=PIPE, stdout=PIPE, stderr=PIPE,
            process_group=0,  # the terminal's Ctrl-C goes to the parent alone
        )  # fmt: skip
        assert process.stderr is not None
        log = WorkerLog(process.stderr)
        try:
            orders = Orders(options, api_key, os.getpid())
            url, _ = await asyncio.gather(_greeting(process, log, orders), _import_client())
            worker = cls(process, log, url, api_key, model)
            await worker._until_loaded(options.context)
        except BaseException:
            kill_group(process.pid)
            await _collect(process, log)
            raise
        return worker

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """False once the process has ended."""
        return self._process.returncode is None

    async def exited(self) -> int:
        """Wait until the process ends; its exit status, negative for a signal."""
        return await self._process.wait()

    async def ends_within(self, seconds: float) -> bool:
        """Whether the process has ended by then."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._process.wait()
        return not self.runs

    def kill(self) -> None:
        """End the process and whatever it started; whoever waits for :meth:`exited` is told.

        A server may be a script around the server, which the script doesn't take with it when it dies.
        """
        if not self._collected:
            kill_group(self._process.pid)

    @contextmanager
    def used(self) -> Iterator[None]:
        """While somebody asks it something: its connections aren't closed under their hands."""
        self._users += 1
        self._unused.clear()
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                self._unused.set()

    async def end(self) -> None:
        """End the process, collect what is left of it and close the connections."""
        self.kill()
        await _collect(self._process, self._log)
        self._collected = True
        with suppress(TimeoutError):
            async with asyncio.timeout(_LEAVE_SECONDS):
                await self._unused.wait()
        await self.chat.close()

    async def _until_loaded(self, wanted: int) -> None:
        client = await self.chat.http()
        try:
            while not await self._healthy(client):
                if not self.runs:
                    raise await _ended_early(self._process, self._log)
                await asyncio.sleep(_POLL_SECONDS)
            self.context = await llama_context(client) or wanted
        except BaseException:
            await self.chat.close()
            raise

    async def _healthy(self, client: httpx2.AsyncClient) -> bool:
        import httpx2

        try:
            return (await client.get(f"{self.url}/health", timeout=_CONNECT_SECONDS)).status_code == 200
        except httpx2.TransportError:
            return False


async def _greeting(process: Process, log: WorkerLog, orders: Orders) -> str:
    """Give a new worker its orders; the address that it serves. Raises ``Unavailable``."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(ConnectionError):  # it ended before it read them, and says why
        process.stdin.write(orders.packed())
        await process.stdin.drain()  # and left open: its end would mean ours
    said: dict[str, Any] = {}
    async for line in process.stdout:
        with suppress(ValueError):  # what Python's start-up files print is none of ours
            said = json.loads(line)
            break
    if "address" in said:
        return str(said["address"])
    raise Unavailable(said["error"]) if "error" in said else await _ended_early(process, log)


async def _ended_early(process: Process, log: WorkerLog) -> Unavailable:
    """Why a worker never got to work."""
    complaint = await log.complaint()
    kind = PortTaken if log.port_was_taken else Unavailable
    return kind(complaint or f"it ended at once ({in_words(await process.wait())})")


async def _import_client() -> None:
    """Load the library that talks to servers: it takes a while, better now than when somebody waits for a text."""
    with suppress(ImportError):  # whoever wants a text is told in plainer words
        await asyncio.to_thread(importlib.import_module, "openai")


async def _collect(process: Process, log: WorkerLog) -> None:
    """What is left of a process that was killed."""
    if process.stdin is not None:
        process.stdin.close()
    await process.wait()
    await log.ended()
