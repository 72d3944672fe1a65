"""A word or phrase of a text with its English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """English for a stretch of the original; ``kind``: ``noun adj small num punct end word``."""

    english: str
    kind: str
    start: int
    end: int
    feature: str = ""
    """For nouns: what they name, as in ``features``."""
    feminine: bool = False
    """True for an adjective in the feminine."""
