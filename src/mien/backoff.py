"""Failures in a row, of a process or a server, and what follows: when it is tried again, and whether anybody waits."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

_DOUBLINGS: Final = 16
"""After which delays don't grow any more, whatever the backoff."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """How often something may fail, and how long it is then left alone. All times in seconds."""

    first_delay: float = 0.25
    """Before it is tried again after a failure; twice as long after each further failure in a row."""
    failures: int = 3
    """Failures in a row after which nobody waits for it any more."""
    cool_down: float = 30.0
    """How long whoever wants it is then turned down at once before the next try; twice as long after each further
    failure."""
    longest: float = 600.0
    """What delays and cool-downs grow to at most."""


class Failures:
    """Failures in a row. A success ends the row."""

    def __init__(self, backoff: Backoff) -> None:
        self._backoff = backoff
        self._not_before = 0.0
        self.count = 0
        self.reason = ""
        """What went wrong last, empty if all is well."""

    def add(self, reason: str) -> None:
        """It failed once more."""
        self.count += 1
        self.reason = reason
        backoff, over = self._backoff, self.count - self._backoff.failures
        if over >= 0:
            delay = backoff.cool_down * 2 ** min(over, _DOUBLINGS)
        else:
            delay = backoff.first_delay * 2 ** min(self.count - 1, _DOUBLINGS)
        self._not_before = time.monotonic() + min(delay, backoff.longest)

    def forget(self) -> None:
        """It works."""
        self.count, self.reason = 0, ""

    @property
    def delay(self) -> float:
        """Seconds until it may be tried again."""
        return max(0.0, self._not_before - time.monotonic())

    @property
    def too_many(self) -> bool:
        """True while nobody should wait for it."""
        return self.count >= self._backoff.failures and self.delay > 0
