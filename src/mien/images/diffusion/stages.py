"""How long the stages of a call took."""

from __future__ import annotations

from time import perf_counter


class Stages:
    """A stopwatch that notes when each stage ended."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self._seconds: dict[str, float] = {}

    def ended(self, stage: str) -> None:
        """That stage ended now; it began when the one before ended."""
        now = perf_counter()
        self._seconds[stage] = self._seconds.get(stage, 0.0) + now - self._last
        self._last = now

    def milliseconds(self) -> dict[str, int]:
        """Of each stage that ended."""
        return {stage: round(seconds * 1000) for stage, seconds in self._seconds.items()}
