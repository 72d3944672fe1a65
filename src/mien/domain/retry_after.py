"""How long a server asks to be left alone."""

from __future__ import annotations

import re
from typing import Final

_SECONDS: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_MOST_SECONDS: Final = 3600.0


def seconds_to_wait(header: str | None) -> float | None:
    """Seconds of a ``Retry-After`` header, at most an hour; ``None`` for a date, which is left aside, and for none."""
    if header is None or not _SECONDS.fullmatch(header):
        return None
    return min(float(header), _MOST_SECONDS)
