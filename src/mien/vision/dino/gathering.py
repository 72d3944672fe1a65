"""Pictures that are asked for at the same time go through the model together, and each only once."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from mien.domain.errors import MienError, Retryable
from mien.vision.dino.child import Found

Look = Callable[[tuple[bytes, ...]], Awaitable[list[Found]]]
KEPT: Final = 128
"""Pictures whose features are kept: the references of a set are measured against again and again."""


class Gathering:
    """Features of pictures; for use within one event loop.

    ``look`` makes features of at most ``batch`` pictures at once.
    """

    def __init__(self, look: Look, batch: int) -> None:
        self._look = look
        self._batch = batch
        self._known: OrderedDict[str, Found] = OrderedDict()
        self._waiting: OrderedDict[str, bytes] = OrderedDict()
        self._answers: dict[str, asyncio.Future[Found]] = {}
        self._working: asyncio.Task[None] | None = None

    async def features(self, pictures: Sequence[bytes]) -> list[Found]:
        """The features of each picture, in their order. Raises what ``look`` raises."""
        return list(await asyncio.gather(*(self._one(data) for data in pictures)))

    async def close(self) -> None:
        """Whoever still waits gets ``Retryable``."""
        if self._working is not None:
            self._working.cancel()
            await asyncio.wait([self._working])
        self._waiting.clear()
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(Retryable("Mien is stopping; the picture is measured when it is back."))
        self._answers.clear()

    async def _one(self, data: bytes) -> Found:
        key = hashlib.sha256(data).hexdigest()
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]
        if key not in self._answers:
            self._answers[key] = asyncio.get_running_loop().create_future()
            self._waiting[key] = data
            self._begin()
        # Shielded: others may wait for the same picture.
        return await asyncio.shield(self._answers[key])

    def _begin(self) -> None:
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work(), name="measure pictures")

    async def _work(self) -> None:
        await asyncio.sleep(0)  # whoever asks in the same moment is in the first batch
        while self._waiting:
            keys = list(self._waiting)[: self._batch]
            await self._answer({key: self._waiting.pop(key) for key in keys})

    async def _answer(self, batch: dict[str, bytes]) -> None:
        try:
            found = await self._look(tuple(batch.values()))
        except Retryable as error:
            if len(batch) == 1:
                self._fail(batch, error)
                return
            # One picture may be too much for the process: the others needn't suffer for it.
            for key, data in batch.items():
                await self._answer({key: data})
        except Exception as error:  # noqa: BLE001  (whoever waits gets it)
            self._fail(batch, error)
        else:
            for key, each in zip(batch, found, strict=True):
                self._keep(key, each)

    def _keep(self, key: str, found: Found) -> None:
        self._known[key] = found
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        answer = self._answers.pop(key)
        if not answer.done():
            answer.set_result(found)

    def _fail(self, keys: dict[str, bytes], error: Exception) -> None:
        for key in keys:
            answer = self._answers.pop(key)
            if not answer.done():
                answer.set_exception(_own(error))
                answer.exception()  # there may be nobody any more who waits


def _own(error: Exception) -> Exception:
    """An error of its own for each who waits: raising one twice tangles their tracebacks."""
    return type(error)(error.message, **error.details) if isinstance(error, MienError) else error
