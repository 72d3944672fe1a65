"""How far the pictures of a request are, all together."""

from __future__ import annotations

from typing import Final

from mien.images.runpod.endpoint import Status
from mien.images.runpod.outputs import share_of
from mien.ports import OnProgress, Progress

_BEGUN: Final = 0.05
"""What a worker's having begun counts for, where it tells no more."""
_MOST_UNDER_WAY: Final = 0.95


class Showing:
    """Tells ``on_progress`` of every change; shares only rise."""

    def __init__(self, count: int, on_progress: OnProgress | None) -> None:
        self._shares = [0.0] * count
        self._on_progress = on_progress
        self._last: Progress | None = None

    def status(self, number: int, status: Status) -> None:
        """Picture ``number``, from 0, waits or is worked on."""
        if status.state == "IN_QUEUE":
            self._tell(number, 0.0, "waiting for a worker")
            return
        share, message = share_of(status.output)
        self._tell(number, _BEGUN if share is None else share * _MOST_UNDER_WAY, message or "at work")

    def finished(self, number: int) -> None:
        """Picture ``number`` is here."""
        self._tell(number, 1.0, "fetched")

    def _tell(self, number: int, share: float, message: str) -> None:
        if self._on_progress is None:
            return
        self._shares[number] = max(self._shares[number], share)
        count = len(self._shares)
        text = message if count == 1 else f"picture {number + 1} of {count}: {message}"
        progress = Progress(min(1.0, sum(self._shares) / count), text)
        if progress != self._last:
            self._last = progress
            self._on_progress(progress)
