"""Worldview keywords -> visual themes: whole words, weighted, several may hit."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Theme(StrEnum):
    """The visual themes of a worldview."""

    REVOLUTIONARY = "revolutionary"
    MODERATE = "moderate"
    PATRIOT = "patriot"
    SKEPTIC = "skeptic"
    TECH = "tech"
    BURNT_OUT = "burnt_out"
    DEFAULT = "default"


class ThemeMatch(BaseModel):
    """One theme that the text speaks of: its weight (sum over its words) and the words found."""

    model_config = ConfigDict(frozen=True)

    theme: Theme
    weight: float
    words: tuple[str, ...]


class Worldview(BaseModel):
    """The themes of a character, heaviest first; never empty (``default`` when nothing hits)."""

    model_config = ConfigDict(frozen=True)

    matches: tuple[ThemeMatch, ...]

    @property
    def main(self) -> Theme:
        """The heaviest theme."""
        return self.matches[0].theme
