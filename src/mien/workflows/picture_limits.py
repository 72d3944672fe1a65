"""What a request for pictures may ask for: checked before anything is written, each field by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from mien.domain.errors import InvalidRequest
from mien.ports import Capabilities

NEGATIVE_LIMIT: Final = 2_000
MOST_PICTURES: Final = 10
MOST_REFERENCES: Final = 50
LEAST_SIDE: Final = 64
MOST_SIDE: Final = 16_383
MOST_STEPS: Final = 500
SEED_LIMIT: Final = 2**63 - 1

_NOT_WORDS: Final = re.compile(r"[^\w\s'-]|[\d_]")
_CLOTHES: Final = re.compile(
    r"(?:(?:any|all|fully|properly|being|wearing)\s+)*(?:clothe[sd]|clothing|dressed|attire|garments?|apparel)", re.I
)
"""Something on at all, in other words: whoever rules it out wants nothing on."""
_TURNED: Final = re.compile(r"([^()\[\],;:]{1,200})\)*:+\s*-")
"""Words with a weight below zero, which turns them into their opposite."""


def check_range(field: str, value: float | None, least: float, most: float) -> None:
    """Raise ``InvalidRequest`` for a number that is out of bounds; ``None`` is fine."""
    if value is not None and not least <= value <= most:
        raise InvalidRequest.field(field, f"must be from {least:g} to {most:g}, not {value:g}.")


def check_size(width: int, height: int, able: Capabilities) -> None:
    """Raise ``InvalidRequest`` for a side that the backend can't draw."""
    most_wide, most_high = (MOST_SIDE, MOST_SIDE) if able.sizes else (able.max_width, able.max_height)
    least = max(LEAST_SIDE, 0 if able.sizes else able.min_side)
    for field, value, most in (("width", width, most_wide), ("height", height, most_high)):
        if not least <= value <= most:
            raise InvalidRequest.field(field, f"must be from {least} to {most} pixels, not {value}.")


def said_as_absent(unwanted: str) -> str:
    """A negative prompt as the picture it asks for: whoever wants no clothes to be seen wants a picture without.

    Words with a weight below zero are wanted, and said as such.
    """
    parts: Iterable[str] = (_NOT_WORDS.sub(" ", part).strip() for part in re.split(r"[,;\n.]", unwanted))
    absent = ("clothes" if _CLOTHES.fullmatch(part) else part for part in parts)
    return ". ".join([*(f"without {part}" for part in absent if part), *_TURNED.findall(unwanted)])


def turned_away(wanted: str) -> str:
    """What a prompt rules out by weights below zero, as the picture it asks for; empty where there are none."""
    return said_as_absent(", ".join(_TURNED.findall(wanted)))
