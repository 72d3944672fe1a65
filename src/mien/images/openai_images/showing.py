"""How far a request is, as its watcher is told: never backwards, though several calls run at once."""

from __future__ import annotations

from mien.ports import OnProgress, Progress


class Showing:
    """Counts finished and unfinished pictures of one request. ``partials`` is how many of a picture come unfinished."""

    def __init__(self, count: int, partials: int, on_progress: OnProgress | None, *, done: int = 0) -> None:
        self._count = count
        self._partials = partials
        self._on_progress = on_progress
        self._done = done
        self._under_way: dict[int, float] = {}
        self._share = 0.0

    def preview(self, call: int, index: int, data: bytes) -> None:
        """An unfinished picture of a call came; ``index`` counts from 0."""
        self._under_way[call] = min(index + 1, self._partials) / (self._partials + 1)
        self._tell(f"picture {min(self._done + 1, self._count)} of {self._count}, unfinished", data)

    def finished(self, call: int) -> None:
        """A picture is there."""
        self._under_way.pop(call, None)
        self._done += 1
        self._tell(f"picture {self._done} of {self._count}", None)

    def _tell(self, message: str, preview: bytes | None) -> None:
        share = (self._done + sum(self._under_way.values())) / self._count
        self._share = min(1.0, max(self._share, share))
        if self._on_progress is not None:
            self._on_progress(Progress(self._share, message, preview))
