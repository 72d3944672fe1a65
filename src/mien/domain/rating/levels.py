"""The lattice of content ratings."""

from __future__ import annotations

from enum import StrEnum


class ContentRating(StrEnum):
    """``general < suggestive < mature``; ``sfw`` and ``nsfw`` are read as general and mature.

    Comparisons, ``min`` and ``max`` follow this order, not the alphabet.
    """

    GENERAL = "general"
    SUGGESTIVE = "suggestive"
    MATURE = "mature"

    @classmethod
    def _missing_(cls, value: object) -> ContentRating | None:
        return {"sfw": cls.GENERAL, "nsfw": cls.MATURE}.get(str(value).lower())

    @property
    def rank(self) -> int:
        """0 general, 1 suggestive, 2 mature."""
        return list(ContentRating).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank < ContentRating(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= ContentRating(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > ContentRating(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= ContentRating(other).rank
