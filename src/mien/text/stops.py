"""Texts that end an answer, looked for where the engine itself doesn't, or not reliably."""

from __future__ import annotations

from collections.abc import Sequence


class StopSearch:
    """Passes an answer on, part by part, up to the first of some stop texts."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = [stop for stop in stops if stop]
        self._held = ""
        self.found = False
        """True once a stop text came; everything after it is to be left aside."""

    def feed(self, text: str) -> str:
        """What can be passed on now: what may be the beginning of a stop text is held back."""
        self._held += text
        places = [place for stop in self._stops if (place := self._held.find(stop)) >= 0]
        if places:
            self.found = True
            passed, self._held = self._held[: min(places)], ""
            return passed
        keep = max((_begun(self._held, stop) for stop in self._stops), default=0)
        cut = len(self._held) - keep
        passed, self._held = self._held[:cut], self._held[cut:]
        return passed

    def rest(self) -> str:
        """What was held back although no stop text came of it."""
        held, self._held = self._held, ""
        return held


def _begun(text: str, stop: str) -> int:
    """How many characters at the end of ``text`` are a beginning of ``stop``."""
    return next((size for size in range(min(len(text), len(stop) - 1), 0, -1) if text.endswith(stop[:size])), 0)
