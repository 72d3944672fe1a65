"""How long a server asks to be left alone."""

from __future__ import annotations

import re
from typing import Final

_MOST_SECONDS: Final = 3600.0


def seconds_to_wait(given: str) -> float | None:
    """Seconds of a ``Retry-After`` header, at most an hour; ``None`` for a date, which is left aside, and for none."""
    if not re.fullmatch(r"\d{1,9}(\.\d{1,9})?", given):
        return None
    return min(float(given), _MOST_SECONDS)
