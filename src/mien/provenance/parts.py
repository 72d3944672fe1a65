"""How many parts a file may have: what is made of millions of empty ones takes minutes to read, and is no picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeVar

from mien.domain.errors import TooLarge

MAX_PARTS: Final = 100_000

Part = TypeVar("Part")


def limited(parts: Iterator[Part]) -> Iterator[Part]:
    """These chunks or segments. Raises ``TooLarge`` if there are more than 100,000."""
    for number, part in enumerate(parts):
        if number == MAX_PARTS:
            raise TooLarge(f"The file has more than {MAX_PARTS} parts, which no picture has.")
        yield part
