"""What a server says, as a part of our own sentence."""

from __future__ import annotations

from typing import Final

from mien.domain.controls import made_visible

_MOST_READ: Final = 20_000
"""Characters that are looked at."""
_LONGEST: Final = 300


def short_reason(text: str, key: str = "") -> str:
    """On one line, without characters that steer a terminal, no longer than a person would read, ``key`` blotted out.

    ``key`` may be empty.
    """
    told = text.replace(key, "***") if key else text
    line = " ".join(made_visible(told[:_MOST_READ]).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
