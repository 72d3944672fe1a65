"""Keeps the painting process: starts it when it is first wanted, again when it failed, and not over and over."""

from __future__ import annotations

import asyncio
from typing import Final, Literal

import structlog

from mien.backoff import Failures
from mien.domain.errors import Retryable, Unavailable
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.patience import Patience
from mien.images.diffusion.process import PaintingProcess

log = structlog.get_logger(__name__)

_END_SECONDS: Final = 30.0
"""How long a killed process may take: a driver may hold it up."""

State = Literal["stopped", "loading", "ready", "failing", "closed"]


class Supervisor:
    """One process for one model; for use within one event loop.

    ``idle``: seconds without work after which the model is unloaded, 0 for never.
    """

    def __init__(self, options: PaintOptions, *, idle: float, patience: Patience) -> None:
        self._options = options
        self._idle = idle
        self._patience = patience
        self._failures = Failures(patience)
        self._crashed = False
        self._process: PaintingProcess | None = None
        self._starting: asyncio.Task[PaintingProcess] | None = None
        self._unloading: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def state(self) -> State:
        """What the process is doing; ``failing``: orders are turned down."""
        if self._closed:
            return "closed"
        if self.process is not None:
            return "ready"
        if self._starting:
            return "loading"
        return "failing" if self._failures.too_many else "stopped"

    @property
    def process(self) -> PaintingProcess | None:
        """The process that has loaded the model, ``None`` while none has."""
        return self._process if self._process is not None and self._process.runs else None

    @property
    def reason(self) -> str:
        """What went wrong last, empty if all is well."""
        return self._failures.reason

    @property
    def crashed(self) -> bool:
        """Whether the last thing that it painted was its end."""
        return self._crashed

    async def running(self) -> PaintingProcess:
        """The process, once it has loaded the model; cancelling leaves it loading for the others.

        Raises ``Unavailable`` if the model can't be loaded, at once if that failed too often of late; ``Retryable`` if
        the process ended or is being closed.
        """
        if self._closed:
            raise closing()
        self._stay_loaded()
        if self.process is not None:
            return self.process
        if self._failures.too_many:
            raise self._failed_too_often()
        if self._starting is None:
            self._starting = asyncio.create_task(self._start(), name="load the diffusion model")
            self._starting.add_done_callback(self._started)
        starting = self._starting
        await asyncio.wait([starting])
        if starting.cancelled():
            raise closing()
        return starting.result()

    def painted(self) -> None:
        """It painted."""
        self._crashed = False

    def ended(self, reason: str) -> None:
        """The process ended while it painted, or has to.

        That is no reason to turn others down: one picture may be too much for it.
        """
        if not self._closed:
            log.warning("diffusion_process_ended", reason=reason)
            self._crashed = True
            self._drop()

    def rest(self) -> None:
        """Nothing is to be painted for now."""
        if self._idle and not self._closed:
            self._stay_loaded()
            self._unloading = asyncio.get_running_loop().call_later(self._idle, self._unload)

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        self._closed = True
        self._stay_loaded()
        if self._starting:
            self._starting.cancel()
            await asyncio.wait([self._starting])
        self._drop()
        await self._all_ended()

    async def _start(self) -> PaintingProcess:
        self._drop()
        await self._all_ended()  # two models at once may not fit
        await asyncio.sleep(self._failures.delay)
        log.info("diffusion_model_loading", model=self._options.model)
        try:
            process = await PaintingProcess.start(self._options, load=self._patience.load)
        except (Unavailable, Retryable) as error:
            self._failures.add(error.message)
            log.warning("diffusion_model_not_loaded", reason=error.message, failures=self._failures.count)
            raise
        self._process = process
        self._failures.forget()
        log.info(
            "diffusion_model_loaded", model=self._options.model, device=process.device, dtype=process.dtype,
            pid=process.pid,
        )  # fmt: skip
        return process

    async def _all_ended(self) -> None:
        if self._ending:
            await asyncio.wait(self._ending, timeout=_END_SECONDS)

    def _started(self, task: asyncio.Task[PaintingProcess]) -> None:
        self._starting = None
        if not task.cancelled():
            task.exception()  # who waits for it gets it; there may be nobody any more

    def _failed_too_often(self) -> Unavailable:
        left = max(1, round(self._failures.delay))
        return Unavailable(f"{self._failures.reason} It is tried again in {left} s.")

    def _unload(self) -> None:
        if self.process is not None:
            log.info("diffusion_model_unloaded", model=self._options.model, idle_seconds=self._idle)
            self._drop()

    def _stay_loaded(self) -> None:
        if self._unloading:
            self._unloading.cancel()
            self._unloading = None

    def _drop(self) -> None:
        """End the process in the background."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            ending = asyncio.create_task(process.end(), name="end the painting process")
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)


def closing() -> Retryable:
    """For orders that come or wait while the backend is closed."""
    return Retryable("The diffusion backend is stopping; the picture is painted when it is back.")
