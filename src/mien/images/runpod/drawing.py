"""One picture: its job begun or found again, waited for, and its bytes fetched and checked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Final

from mien.decode import Checked, check_generated, media_type_of
from mien.domain.errors import MienError
from mien.images.downloads import Gone, download
from mien.images.runpod.endpoint import Endpoint, Status
from mien.images.runpod.failures import Lost
from mien.images.runpod.orders import Begun, Order, Orders
from mien.images.runpod.outputs import picture_in
from mien.images.runpod.waiting import judged, result_of
from mien.ports import Picture

_PROVIDER: Final = "The worker at RunPod"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that is here."""

    picture: Picture
    size: tuple[int, int]
    job: str
    adopted: bool
    as_asked: bool
    """False when its job was begun with other words or options than the order has now."""
    queued: int
    worked: int
    fetched: int
    """Milliseconds."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long, in seconds: between two questions, for a job in all, for a download."""

    interval: float
    job: float
    download: float


class Drawing:
    """Draws by one endpoint. Safe to use concurrently."""

    def __init__(self, endpoint: Endpoint, orders: Orders, service: str, waits: Waits) -> None:
        self._endpoint = endpoint
        self._orders = orders
        self._service = service
        self._waits = waits

    async def draw(self, order: Order, finish: Callable[[bytes], bytes], on_status: Callable[[Status], None]) -> Drawn:
        """The picture of an order, with what ``finish`` does to it.

        Its receipt stays until the job has ended in vain: as long as RunPod keeps the result, the same order finds it
        again. Without a key nobody could: then a job that isn't waited for to its end is stopped.
        """
        begun = await self._orders.begin(order)
        try:
            status = await self._result(order, begun, on_status)
            return await self._taken(order, finish, begun, status)
        except (Lost, Gone):
            await self._orders.forget(order)
            if not begun.adopted:
                raise
            # An old receipt: RunPod keeps what it made for half an hour, and addresses live as long as they please.
            return await self.draw(order, finish, on_status)

    async def _result(self, order: Order, begun: Begun, on_status: Callable[[Status], None]) -> Status:
        waits = self._waits
        try:
            return await result_of(
                self._endpoint, begun.job, interval=waits.interval, seconds=waits.job, on_status=on_status
            )
        except Lost:
            raise
        except (MienError, asyncio.CancelledError):
            if not order.key:
                self._orders.stop(begun.job)
            raise

    async def _taken(self, order: Order, finish: Callable[[bytes], bytes], begun: Begun, status: Status) -> Drawn:
        started = monotonic()
        try:
            found = await asyncio.to_thread(picture_in, judged(status).output)
        except MienError:
            await self._orders.forget(order)
            raise
        data = found.data
        if data is None:
            data = await download(found.url or "", self._service, _PROVIDER, seconds=self._waits.download)
        checked = await self._checked(order, data)
        finished = await asyncio.to_thread(finish, data)
        return Drawn(
            picture=Picture(finished, media_type_of(finished) or "image/png", begun.seed),
            size=(checked.width, checked.height),
            job=begun.job.id,
            adopted=begun.adopted,
            as_asked=begun.mark == order.mark,
            queued=status.queued or 0,
            worked=status.worked or 0,
            fetched=round(1000 * (monotonic() - started)),
        )

    async def _checked(self, order: Order, data: bytes) -> Checked:
        try:
            return await asyncio.to_thread(check_generated, data, media_type_of(data) or "image/png")
        except MienError:
            await self._orders.forget(order)
            raise
