"""Where orders wait, are put together in batches and given to the painting process, the oldest first."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic

import structlog

from mien.domain.errors import MienError, Retryable
from mien.images.diffusion.batching import Waiting, by_owner, next_batch
from mien.images.diffusion.commission import Commission
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.patience import Patience
from mien.images.diffusion.process import Ended, PaintingProcess, PaintingStopped
from mien.images.diffusion.supervisor import Supervisor, closing
from mien.ports import OnProgress

log = structlog.get_logger(__name__)

_Batch = tuple[Waiting[Commission], ...]


class Studio:
    """Paints for many callers with one process, up to ``most`` pictures in one go. For use within one event loop."""

    def __init__(self, supervisor: Supervisor, *, most: int, patience: Patience) -> None:
        self._supervisor = supervisor
        self._most = most
        self._patience = patience
        self._line: list[Waiting[Commission]] = []
        self._came = asyncio.Event()
        """Set when somebody joins the line."""
        self._painting: _Batch = ()
        self._process: PaintingProcess | None = None
        """The process that paints the batch."""
        self._work: asyncio.Task[None] | None = None
        self._closed = False

    async def paint(self, orders: Sequence[PaintOrder], on_progress: OnProgress | None) -> Commission:
        """One caller's pictures. Cancelling takes what waits out of the line, and stops what nobody else wants.

        Raises what the painter raises for these orders, ``Retryable`` if the process ended meanwhile, ``Unavailable``
        if the model can't be loaded.
        """
        if self._closed:
            raise closing()
        commission = Commission(orders, on_progress)
        self._line += commission.waiting
        self._came.set()
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._paint_all(), name="paint what waits")
            self._work.add_done_callback(self._worked)
        try:
            await commission.outcome
        finally:
            self._leave()
        return commission

    async def close(self) -> None:
        """End the process; whoever waits gets ``Retryable``. Closing twice is fine."""
        self._closed = True
        self._fail_all(closing())
        await self._supervisor.close()
        if self._work is not None:
            await asyncio.wait([self._work])

    def _leave(self) -> None:
        """Somebody left: nothing is painted for nobody."""
        self._line = [each for each in self._line if each.owner.wanted]
        if self._painting and self._process and not any(each.owner.wanted for each in self._painting):
            self._process.stop()

    async def _paint_all(self) -> None:
        while self._line:
            process = await self._ready_process()
            if process is None:
                continue
            await self._gather()
            batch = next_batch(self._line, self._most_now)
            self._line = [each for each in self._line if each not in batch]
            await self._paint_batch(process, batch)
        self._supervisor.rest()

    async def _ready_process(self) -> PaintingProcess | None:
        """The process; ``None`` after a failure, which all who waited for it were told."""
        start = monotonic()
        waited = self._supervisor.process is None
        telling = asyncio.create_task(self._tell_of_loading(start), name="tell of loading") if waited else None
        try:
            process = await self._supervisor.running()
        except MienError as error:
            self._fail_all(error)
            return None
        finally:
            if telling is not None:
                telling.cancel()
        if waited:
            for commission in {each.owner for each in self._line}:
                commission.loaded(monotonic() - start)
        return process

    async def _tell_of_loading(self, start: float) -> None:
        """Tell all who wait, again and again, so that nobody takes a slow load for a process that hangs."""
        while True:
            for commission in {each.owner for each in self._line}:
                commission.loads(min(1.0, (monotonic() - start) / self._patience.load))
            await asyncio.sleep(self._patience.tell)

    async def _gather(self) -> None:
        """Give others that come at about the same moment the chance to join: until nobody comes any more.

        The shots of a set come one after the other; whom the first of them left behind would be behind to the end.
        """
        known = 0
        while known < (number := self._joined) < self._most_now:
            known = number
            await self._until_more_join(than=number)

    async def _until_more_join(self, than: int) -> None:
        """Wait until more than so many can be painted together, for as long as others are waited for at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience.gather):
                while self._joined == than:
                    self._came.clear()
                    await self._came.wait()

    @property
    def _joined(self) -> int:
        """How many would be painted together now."""
        return len(next_batch(self._line, self._most_now))

    @property
    def _most_now(self) -> int:
        """After a crash one by one: whatever brought the process down should take nobody else along."""
        return 1 if self._supervisor.crashed else self._most

    async def _paint_batch(self, process: PaintingProcess, batch: _Batch) -> None:
        batch = tuple(each for each in batch if each.owner.wanted)
        parts = by_owner(batch)
        if not batch:
            return
        try:
            await self._paint_together(process, batch, parts)
        except PaintingStopped:
            return
        except Ended as error:
            self._supervisor.ended(error.message)
            for part in parts:
                part[0].owner.failed(error)
        except MienError as error:
            if len(parts) == 1:
                parts[0][0].owner.failed(error)
                return
            # what is wrong with one picture is no reason to refuse the others
            log.info("diffusion_batch_parted", batch=len(batch), reason=error.message)
            self._line = [*(each.alone() for each in batch), *self._line]

    async def _paint_together(self, process: PaintingProcess, batch: _Batch, parts: tuple[_Batch, ...]) -> None:
        def stepped(done: int, total: int) -> None:
            for part in parts:
                part[0].owner.stepped(done, total, len(part))
            for commission in {each.owner for each in self._line} - {part[0].owner for part in parts}:
                commission.waits()

        for part in parts:
            part[0].owner.begun()
        start = monotonic()
        self._painting, self._process = batch, process
        try:
            painted = await process.paint([each.order for each in batch], stepped, step=self._patience.step)
        finally:
            self._painting, self._process = (), None
        self._supervisor.painted()
        log.info("diffusion_batch_painted", batch=len(batch), milliseconds=round((monotonic() - start) * 1000))
        pictures = dict(zip(batch, painted, strict=True))
        for part in parts:
            part[0].owner.painted({each.number: pictures[each] for each in part})

    def _fail_all(self, error: MienError) -> None:
        for each in (*self._line, *self._painting):
            each.owner.failed(error)
        self._line = []

    def _worked(self, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            self._fail_all(closing())
        elif (error := task.exception()) is not None:
            log.error("diffusion_studio_failed", exc_info=error)
            self._supervisor.ended("something unexpected happened around it")
            self._fail_all(Retryable("Painting failed unexpectedly; the log says why."))
