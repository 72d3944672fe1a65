"""Content rating and the minors rule."""

from __future__ import annotations

from enum import StrEnum


class ContentRating(StrEnum):
    """``general < suggestive < mature``; ``sfw`` and ``nsfw`` are read as general and mature."""

    GENERAL = "general"
    SUGGESTIVE = "suggestive"
    MATURE = "mature"

    @classmethod
    def _missing_(cls, value: object) -> ContentRating | None:
        return {"sfw": cls.GENERAL, "nsfw": cls.MATURE}.get(str(value).lower())
