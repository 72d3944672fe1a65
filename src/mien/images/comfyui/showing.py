"""How far a request is, as its watcher is told: never backwards, though several orders run one after another."""

from __future__ import annotations

from mien.images.comfyui.server import Place
from mien.ports import OnProgress, Progress

_ALMOST = 0.95
"""What all steps of a picture are of it: decoding and fetching are the rest."""


class Showing:
    """Gathers the orders of one request."""

    def __init__(self, count: int, on_progress: OnProgress | None) -> None:
        self._count = count
        self._on_progress = on_progress
        self._shares: dict[str, float] = {}
        self._share = 0.0
        self._done = 0

    def started(self, prompt_id: str) -> None:
        """An order is the server's now."""
        self._shares.setdefault(prompt_id, 0.0)

    def placed(self, place: Place) -> None:
        """An order waits, or runs."""
        if not place.runs and not any(self._shares.values()):
            self._tell(f"waiting, {place.ahead} before it" if place.ahead else "waiting", None)

    def step(self, prompt_id: str, share: float, message: str, preview: bytes | None) -> None:
        """A node has done this much of its work, from 0 to 1."""
        if prompt_id in self._shares:
            self._shares[prompt_id] = max(self._shares[prompt_id], _ALMOST * share)
            self._tell(message, preview)

    def finished(self) -> None:
        """A picture is there."""
        self._done += 1
        self._share = max(self._share, self._done / self._count)
        self._tell(f"picture {self._done} of {self._count}", None)

    def _tell(self, message: str, preview: bytes | None) -> None:
        self._share = min(1.0, max(self._share, sum(self._shares.values()) / self._count))
        if self._on_progress is not None:
            self._on_progress(Progress(self._share, message, preview))
