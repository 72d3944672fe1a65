"""Worldview keywords -> visual themes: whole words, weighted, several may hit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict

from mien.domain.worldview_words import (
    NEGATION_FILLERS,
    NEGATORS,
    NOT_REALLY_NEGATED_BY,
    PHRASES,
    SPOILERS,
)


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


THEME_FACES: Final[dict[Theme, str]] = {
    Theme.REVOLUTIONARY: "bold, determined expression",
    Theme.MODERATE: "calm, thoughtful expression",
    Theme.PATRIOT: "proud, steadfast expression",
    Theme.SKEPTIC: "watchful, doubting expression with a raised brow",
    Theme.TECH: "alert, inventive expression",
    Theme.BURNT_OUT: "weary, wry expression, the look of one coffee too many",
    Theme.DEFAULT: "open, lively expression",
}
"""What each theme does to a face."""

THEME_COLOURS: Final[dict[Theme, str]] = {
    Theme.REVOLUTIONARY: "defiant energy, strong contrast, reds and black",
    Theme.MODERATE: "balanced composition, soft neutral tones, greys and sand",
    Theme.PATRIOT: "upright bearing, accents of red, white and blue",
    Theme.SKEPTIC: "air of a detective, mysterious greens and deep shadow",
    Theme.TECH: "modern, futuristic feel, cool blues and violet",
    Theme.BURNT_OUT: "tired energy, muted and faded colours",
    Theme.DEFAULT: "warm and harmonious colours",
}
"""What each theme does to the rest of a picture."""

THEME_WORDING: Final[dict[Theme, str]] = {theme: f"{THEME_FACES[theme]}, {THEME_COLOURS[theme]}" for theme in Theme}
"""How a prompt says each theme: expression first, then colours."""

THEME_HINTS: Final[dict[Theme, str]] = {
    Theme.REVOLUTIONARY: "a touch of red and defiance",
    Theme.MODERATE: "a touch of calm",
    Theme.PATRIOT: "a touch of red, white and blue",
    Theme.SKEPTIC: "a touch of mystery",
    Theme.TECH: "a touch of futuristic blue",
    Theme.BURNT_OUT: "a touch of weariness",
    Theme.DEFAULT: "",
}
"""How a prompt says a theme that isn't the main one."""

SIGNIFICANT_WEIGHT: Final = 1.0
"""A second theme colours a picture from this weight on; the main one always does."""

Phrase = tuple[str, ...]

_BOUNDARIES: Final = frozenset(".,;:!?()\n—–")
_TOKEN: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.,;:!?()\n—–]")
_SPOILER_REACH: Final = 3
_NEGATION_REACH: Final = 6


def read_worldview(description: str, system_prompt: str) -> Worldview:
    """The themes that both texts speak of, heaviest first, then in the order of :class:`Theme`.

    Whole words and phrases count, in any case; a word counts once however often it is repeated, so that a refrain
    in a system prompt doesn't drown the rest. Negated words (``not an activist``) don't count.
    """
    found: dict[Theme, dict[Phrase, float]] = {}
    for text in (description, system_prompt):
        for theme, phrase, weight in _hits(_tokens(text)):
            found.setdefault(theme, {})[phrase] = weight
    matches = [
        ThemeMatch(theme=theme, weight=sum(found[theme].values()), words=tuple(" ".join(p) for p in found[theme]))
        for theme in Theme
        if theme in found
    ]
    matches.sort(key=lambda match: -match.weight)
    return Worldview(matches=tuple(matches) or (ThemeMatch(theme=Theme.DEFAULT, weight=0.0, words=()),))


def worldview_wording(worldview: Worldview, *, face: bool = True) -> str:
    """How a prompt says a worldview: the main theme in full (its expression only with ``face``), others as a hint."""
    others = [match.theme for match in worldview.matches[1:] if match.weight >= SIGNIFICANT_WEIGHT]
    main = THEME_WORDING[worldview.main] if face else THEME_COLOURS[worldview.main]
    return ", ".join([main, *(THEME_HINTS[theme] for theme in others[:2])])


def _tokens(text: str) -> list[str]:
    """Words in lower case (hyphens part words) and the punctuation that ends a clause."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return _TOKEN.findall(plain)


def _index() -> dict[str, list[tuple[Phrase, Theme | None, float]]]:
    """Every phrase under its first word, longest first; the last word also in plural and possessive."""
    index: dict[str, list[tuple[Phrase, Theme | None, float]]] = {}
    for name, by_weight in PHRASES.items():
        theme = Theme(name) if name else None
        for weight, phrases in by_weight.items():
            for phrase in (part.strip() for part in phrases.split(",")):
                for words in _inflected(tuple(phrase.split())):
                    index.setdefault(words[0], []).append((words, theme, weight))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _inflected(words: Phrase) -> list[Phrase]:
    return [words, *((*words[:-1], words[-1] + ending) for ending in ("s", "'s"))]


_PHRASES: Final = _index()
_CUE_WORDS: Final = frozenset(word for entries in _PHRASES.values() for words, _, _ in entries for word in words)


def _hits(tokens: Sequence[str]) -> list[tuple[Theme, Phrase, float]]:
    """Phrases found from left to right; the longest at each place wins and uses its words up."""
    hits: list[tuple[Theme, Phrase, float]] = []
    place = 0
    while place < len(tokens):
        entry = _phrase_at(tokens, place)
        if entry is None:
            place += 1
            continue
        words, theme, weight = entry
        end = place + len(words)
        if theme is not None and not _spoiled(tokens, place, end) and not _negated(tokens, place):
            hits.append((theme, words, weight))
        place = end
    return hits


def _phrase_at(tokens: Sequence[str], place: int) -> tuple[Phrase, Theme | None, float] | None:
    for entry in _PHRASES.get(tokens[place], ()):
        words = entry[0]
        if tuple(tokens[place : place + len(words)]) == words:
            return entry
    return None


def _spoiled(tokens: Sequence[str], start: int, end: int) -> bool:
    """True when a neighbour gives the word another meaning: ``moderate height``, ``a tired old coat``."""
    spoilers = SPOILERS.get(" ".join(tokens[start:end])) or SPOILERS.get(tokens[start])
    if spoilers is None:
        return False
    around = [*tokens[max(0, start - _SPOILER_REACH) : start], *tokens[end : end + _SPOILER_REACH]]
    return any(word in spoilers or word.removesuffix("'s") in spoilers for word in around)


def _negated(tokens: Sequence[str], start: int) -> bool:
    """True when a negation reaches the word through articles, adverbs and other keywords of its list."""
    for place in range(start - 1, max(-1, start - 1 - _NEGATION_REACH), -1):
        word = tokens[place]
        if word in NEGATORS or word.endswith("n't"):
            return tokens[place + 1] not in NOT_REALLY_NEGATED_BY
        if word == "but":
            return place > 0 and tokens[place - 1] == "anything"
        if word in _BOUNDARIES or not (word in NEGATION_FILLERS or word in _CUE_WORDS):
            return False
    return False
