"""Keeps one worker alive: starts it when it is first wanted, again when it dies or hangs, and not over and over."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Literal

import structlog

from mien.backoff import Failures
from mien.child_process.exit_status import in_words
from mien.domain.errors import MienError, Unavailable
from mien.text.llama_cpp.missing import REMEDY, what_is_missing
from mien.text.llama_cpp.options import WorkerOptions
from mien.text.llama_cpp.process import Worker
from mien.text.llama_cpp.pulse import Pulse
from mien.text.patience import Patience

log = structlog.get_logger(__name__)

State = Literal["stopped", "loading", "ready", "failing", "closed"]


@dataclass(frozen=True, slots=True, eq=False)
class Running:
    """A worker and its signs of life."""

    worker: Worker
    pulse: Pulse


class Supervisor:
    """One worker for one model file; for use within one event loop. ``model`` is its name in messages."""

    def __init__(self, options: WorkerOptions, model: str, *, probe_interval: float, patience: Patience) -> None:
        self._options = options
        self._model = model
        self._probe_interval = probe_interval
        self._patience = patience
        self._current: Running | None = None
        self._starting: asyncio.Task[Running] | None = None
        self._keeping: set[asyncio.Task[None]] = set()
        self._failures = Failures(patience)
        self._closed = False

    @property
    def state(self) -> State:
        """What the worker is doing; ``failing``: requests are turned down."""
        if self._closed:
            return "closed"
        if self._current and self._current.worker.runs:
            return "ready"
        if self._starting:
            return "loading"
        return "failing" if self._failures.too_many else "stopped"

    @property
    def pid(self) -> int | None:
        """The worker's process id, None while none runs."""
        return self._current.worker.pid if self.state == "ready" and self._current else None

    @property
    def reason(self) -> str:
        """What went wrong last, empty if all is well."""
        return self._failures.reason

    async def running(self) -> Running:
        """The worker, once it has loaded its model.

        Raises ``Unavailable`` if it can't, at once if it failed too often of late.
        """
        if self._closed:
            raise self._closing()
        if self._current and self._current.worker.runs:
            return self._current
        if self._failures.too_many:
            raise self._failed_too_often()
        starting = self._start_soon()
        await asyncio.wait([starting])  # who gives up waiting leaves it to the others
        if starting.cancelled():
            raise self._closing()
        return starting.result()

    def warm(self) -> None:
        """Start the worker in the background if it isn't running; failures show when it is used."""
        if self.state == "stopped":
            self._start_soon()

    def wrote(self) -> None:
        """The worker wrote a text: what failed before is forgotten."""
        self._failures.forget()

    async def close(self) -> None:
        """End the worker, with whatever it is writing."""
        self._closed = True
        if self._starting:
            self._starting.cancel()
            await asyncio.wait([self._starting])
        if self._current:
            self._current.worker.kill()
        if self._keeping:
            await asyncio.wait(self._keeping)

    def _closing(self) -> Unavailable:
        return Unavailable(f"{self._model} is being closed.")

    def _failed_too_often(self) -> Unavailable:
        left = max(1, round(self._failures.delay))
        return Unavailable(f"{self._failures.reason} It is tried again in {left} s. {REMEDY}")

    def _start_soon(self) -> asyncio.Task[Running]:
        if self._starting is None:
            self._starting = asyncio.create_task(self._start(), name=f"start {self._model}")
            self._starting.add_done_callback(self._started)
        return self._starting

    def _started(self, task: asyncio.Task[Running]) -> None:
        self._starting = None
        if not task.cancelled():
            task.exception()  # whoever waits gets it; a start in the background has nobody to tell

    async def _start(self) -> Running:
        options = self._options
        missing = await asyncio.to_thread(what_is_missing, options.model, options.server, options.eyes)
        if missing:
            log.warning("text_model_missing", model=self._model, reason=missing.detail)
            raise Unavailable(f"{missing.detail}. {missing.remedy}")
        await asyncio.sleep(self._failures.delay)
        try:
            async with asyncio.timeout(self._patience.load):
                worker = await Worker.start(self._options, self._model)
        except (MienError, TimeoutError, OSError) as error:
            why = f"not loaded within {self._patience.load:g} s" if isinstance(error, TimeoutError) else str(error)
            self._note_failure(f"llama.cpp can't use {self._options.model}: {why.rstrip('.')}.")
            raise Unavailable(f"{self._failures.reason} {REMEDY}") from error
        self._current = Running(worker, Pulse(worker))
        keeping = asyncio.create_task(self._keep(self._current), name=f"keep {self._model}")
        self._keeping.add(keeping)
        keeping.add_done_callback(self._keeping.discard)
        log.info("text_model_loaded", model=self._model, context=worker.context)
        return self._current

    async def _keep(self, running: Running) -> None:
        """Stay with a worker until it has ended, then start the next one."""
        watching = asyncio.create_task(self._watch(running))
        try:
            how = in_words(await running.worker.exited())
            self._go_on(watching.result() if watching.done() else how)
        finally:
            watching.cancel()
            await running.worker.end()

    def _go_on(self, how: str) -> None:
        """After a worker's end."""
        if self._closed:
            return
        self._note_failure(f"llama.cpp stopped with {self._model} ({how}).")
        if not self._failures.too_many:
            self._start_soon()

    async def _watch(self, running: Running) -> str:
        """Kill the worker when it hangs; how."""
        why = await running.pulse.stops(interval=self._probe_interval, patience=self._patience)
        running.worker.kill()
        return why

    def _note_failure(self, reason: str) -> None:
        self._failures.add(reason)
        log.warning("text_model_failed", model=self._model, reason=reason, failures=self._failures.count)
