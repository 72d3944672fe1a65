"""One caller's pictures, from when they are ordered until the last one is painted."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from time import monotonic
from typing import Final

from mien.images.diffusion.batching import Waiting, share
from mien.images.diffusion.order import Painted, PaintOrder
from mien.ports import OnProgress, Progress

_STAGES: Final = ("encode", "denoise", "decode", "write")
_LOADING_SHARE: Final = 0.01
"""Of the whole way, what loading the model counts for: little, as most pictures don't wait for it."""
_WAITING_STEP: Final = 1e-5
"""Of what is left of the way, what a step of others counts for: just enough to be more than before."""


class Commission:
    """What one caller wants and has got so far. ``outcome`` is done when all are there, or with why they can't be."""

    def __init__(self, orders: Sequence[PaintOrder], on_progress: OnProgress | None) -> None:
        self.outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting = tuple(Waiting.with_others(self, number, order) for number, order in enumerate(orders))
        self._on_progress = on_progress
        self._painted: dict[int, Painted] = {}
        self._seconds: dict[str, float] = {}
        self._told = 0.0
        self._ordered = monotonic()
        self._begun: float | None = None

    @property
    def wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return not self.outcome.done()

    @property
    def pictures(self) -> tuple[Painted, ...]:
        """The pictures, in the order of the orders."""
        return tuple(self._painted[number] for number in sorted(self._painted))

    @property
    def timings(self) -> Mapping[str, int]:
        """Milliseconds by stage: ``queue``, ``load`` if it had to wait for that, and those of the painter."""
        return {stage: round(seconds * 1000) for stage, seconds in self._seconds.items()}

    def loads(self, share_of_time: float) -> None:
        """It waits for the model, for this share (0 to 1) of the time that loading may take."""
        self._tell(_LOADING_SHARE * share_of_time, "the model is being loaded")

    def loaded(self, seconds: float) -> None:
        """It had to wait for the model to be loaded, or for a part of that."""
        self._seconds["load"] = min(seconds, monotonic() - self._ordered)

    def waits(self) -> None:
        """Others are painted before it, and got on: nobody is to take the wait for a process that hangs."""
        self._tell(self._told + _WAITING_STEP * (1 - self._told), "others are painted before it")

    def begun(self) -> None:
        """The first of its pictures is about to be painted."""
        if self._begun is None:
            self._begun = monotonic()
            waited = self._begun - self._ordered - self._seconds.get("load", 0.0)
            self._seconds = {"queue": waited} | self._seconds

    def stepped(self, done: int, total: int, in_batch: int) -> None:
        """A batch with ``in_batch`` of its pictures got on: so many steps of so many."""
        far = share(len(self._painted), in_batch, len(self.waiting), done / total)
        self._tell(far, f"step {done} of {total}")

    def painted(self, pictures: Mapping[int, Painted]) -> None:
        """Some of its pictures are there, by number; they come from one batch."""
        self._painted |= pictures
        for stage in _STAGES:
            # what a batch's pictures share counts once
            took = max(picture.timings.get(stage, 0) for picture in pictures.values())
            self._seconds[stage] = self._seconds.get(stage, 0.0) + took / 1000
        if len(self._painted) == len(self.waiting) and self.wanted:
            self.outcome.set_result(None)

    def failed(self, error: Exception) -> None:
        """It can't be painted."""
        if self.wanted:
            self.outcome.set_exception(error)

    def _tell(self, far: float, message: str) -> None:
        """Never less than before, also where a part is painted again."""
        if self._on_progress is not None and self.wanted and far >= self._told:
            self._told = far
            self._on_progress(Progress(share=far, message=message))
