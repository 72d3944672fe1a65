"""Beginning jobs, each once: a receipt says which job an order became, before anybody waits for it.

RunPod has no way to name an order, or to look for one. So it is noted *before* it is asked for, too: whoever finds only
that note can't tell whether a job was begun, and says so instead of paying again.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Final

import structlog

from mien.domain.errors import MienError, Unavailable
from mien.images.runpod.endpoint import Endpoint, JobName, is_name
from mien.images.runpod.failures import Unanswered
from mien.ports import Receipts

log = structlog.get_logger(__name__)

_ASKED: Final = "asked"
"""The receipt of an order between the request and its answer."""
_CLOSING_SECONDS: Final = 5.0
_UNSURE: Final = (
    "It can't be told whether RunPod began this picture, so it isn't asked for again by itself, which might be paid "
    "twice. Order it again."
)


@dataclass(frozen=True, slots=True)
class Order:
    """One picture as a job: ``key`` finds it again (empty: never), ``body`` is what RunPod is sent, JSON."""

    key: str
    seed: int
    body: bytes

    @property
    def mark(self) -> str:
        """Tells orders apart whose content differs."""
        return hashlib.sha256(self.body).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Begun:
    """A job, and what it was begun with."""

    job: JobName
    seed: int
    mark: str
    adopted: bool = False
    """Whether it was found by its receipt, so that it may be old."""


class Orders:
    """The orders of one backend. Safe to use concurrently: an order that is being begun isn't begun again."""

    def __init__(self, backend: str, endpoint: Endpoint, receipts: Receipts) -> None:
        self._backend = backend
        self._endpoint = endpoint
        self._receipts = receipts
        self._beginning: dict[tuple[str, int], asyncio.Task[Begun]] = {}
        self._loose: set[asyncio.Task[Any]] = set()
        """Work that goes on although nobody waits for it."""

    async def begin(self, order: Order) -> Begun:
        """The job of an order: the one its receipt names, or a new one.

        With another seed it is another order, although its key is the same; other words are the same order, as a model
        that words it again after a crash words it otherwise.

        Being cancelled doesn't break the request off, as it may be carried out already: with a key its job is noted
        for the next try, without one it is stopped. Raises as ``Endpoint.run``; ``Unavailable`` where it can't be told
        whether there is a job.
        """
        name = (order.key, order.seed)
        task = self._beginning.get(name) if order.key else None
        if task is None:
            task = self._loosely(self._find_or_ask(order) if order.key else self._ask(order))
            if order.key:
                self._beginning[name] = task
                task.add_done_callback(lambda _: self._beginning.pop(name, None))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if not order.key:
                self._loosely(self._stop_when_begun(task))
            raise

    async def forget(self, order: Order) -> None:
        """Drop the receipt: the job has ended in vain, or is gone."""
        if order.key:
            await self._receipts.drop(self._backend, order.key)

    def stop(self, job: JobName) -> None:
        """Have RunPod stop a job that nobody will ask after; goes on by itself."""
        self._loosely(self._stop(job))

    async def close(self) -> None:
        """Let requests under way end, for a while."""
        if self._loose:
            _, late = await asyncio.wait(self._loose, timeout=_CLOSING_SECONDS)
            for task in late:
                task.cancel()

    async def _find_or_ask(self, order: Order) -> Begun:
        noted = await self._receipts.find(self._backend, order.key)
        found = _read(noted)
        if found is not None and found.seed == order.seed:
            return found
        if noted == _ASKED:
            await self.forget(order)
            raise Unavailable(_UNSURE)
        await self._receipts.note(self._backend, order.key, _ASKED)
        try:
            begun = await self._ask(order)
        except MienError:
            await self.forget(order)
            raise
        try:
            await self._receipts.note(self._backend, order.key, _written(begun))
        except MienError:  # without a receipt the next try would begin another
            self.stop(begun.job)
            raise
        return begun

    async def _ask(self, order: Order) -> Begun:
        try:
            job = await self._endpoint.run(order.body)
        except Unanswered as error:
            raise Unavailable(f"{error.message} {_UNSURE}") from error
        log.info("runpod_job_begun", job=job.id, endpoint=job.endpoint, order=order.key)
        return Begun(job, order.seed, order.mark)

    async def _stop_when_begun(self, task: asyncio.Task[Begun]) -> None:
        await self._stop((await task).job)

    async def _stop(self, job: JobName) -> None:
        try:
            await self._endpoint.cancel(job)
        except MienError as error:
            log.warning("runpod_cancel_failed", job=job.id, reason=error.message)

    def _loosely(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.create_task(work)
        self._loose.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._loose.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waits for it is told; if nobody does, it is no news


def _written(begun: Begun) -> str:
    noted = {"endpoint": begun.job.endpoint, "job": begun.job.id, "seed": begun.seed, "mark": begun.mark}
    return json.dumps(noted)


def _read(noted: str | None) -> Begun | None:
    """The job that a receipt names; ``None`` for one that names none."""
    try:
        told = json.loads(noted or "")
        job = JobName(str(told["endpoint"]), str(told["job"]))
        seed, mark = int(told["seed"]), str(told["mark"])
    except (ValueError, TypeError, KeyError):
        return None
    return Begun(job, seed, mark, adopted=True) if is_name(job.endpoint) and is_name(job.id) else None
