"""How often the painting process couldn't be started of late, and when it may be tried again."""

from __future__ import annotations

import time
from typing import Final

from mien.images.diffusion.patience import Patience

_DOUBLINGS: Final = 16
"""After which delays don't grow any more, whatever the patience."""


class Failures:
    """Failures in a row. A model that is loaded ends the row."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._not_before = 0.0
        self.count = 0
        self.reason = ""
        """What went wrong last, empty if all is well."""

    def add(self, reason: str) -> None:
        """It failed once more."""
        self.count += 1
        self.reason = reason
        patience, over = self._patience, self.count - self._patience.failures
        if over >= 0:
            delay = patience.cool_down * 2 ** min(over, _DOUBLINGS)
        else:
            delay = patience.first_delay * 2 ** min(self.count - 1, _DOUBLINGS)
        self._not_before = time.monotonic() + min(delay, patience.longest)

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
        return self.count >= self._patience.failures and self.delay > 0
