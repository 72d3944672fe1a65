"""Making texts fit into a number of tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from mien.domain.chat.setup import Give, Section

_GAP: Final = " … "
_SMALLEST: Final = 24
"""Tokens below which a shortened section says nothing any more and goes."""


class Tokens:
    """How many tokens texts have: as counted, else an upper estimate."""

    def __init__(self, counted: Mapping[str, int]) -> None:
        self._counted = counted
        self._shortened: dict[str, int] = {}

    def shorten(self, text: str, shorter: str) -> str:
        """The shorter text, which has as many of the other's tokens as it has of its characters."""
        self._shortened[shorter] = self.of(text) * len(shorter) // max(len(text), 1) + 2
        return shorter

    def of(self, text: str) -> int:
        """Tokens of a text."""
        known = self._counted.get(text, self._shortened.get(text))
        return len(text.encode("utf-8", "replace")) // 3 + 1 if known is None else known


def fitted(sections: Sequence[Section], tokens: Tokens, limit: int) -> tuple[list[Section], list[str]]:
    """Sections that take at most ``limit`` tokens, in their order, and the names of those that were left out or cut.

    Lore gives way first, then examples, by priority; then the others are cut, the least important first.
    """
    kept = list(sections)
    dropped: list[str] = []
    by_worth = sorted(range(len(kept)), key=lambda place: (kept[place].give, kept[place].priority, -place))
    over = sum(tokens.of(section.text) for section in kept) - limit
    gone: set[int] = set()
    for place in by_worth:
        section = kept[place]
        if over <= 0 or section.give is Give.NEVER:
            break
        size = tokens.of(section.text)
        left = size - over if section.give is Give.SHORTENED else 0
        dropped.append(section.name)
        if left < _SMALLEST:
            gone.add(place)
            over -= size
        else:
            kept[place] = replace(section, text=within(section.text, tokens, left))
            over = 0
    return [section for place, section in enumerate(kept) if place not in gone], dropped


def within(text: str, tokens: Tokens, limit: int) -> str:
    """The text with at most about ``limit`` tokens: what is too much is taken out of its middle."""
    size = tokens.of(text)
    if size <= limit:
        return text
    keep = max(8, int(len(text) * max(limit, 1) / size * 0.9) - len(_GAP))
    return tokens.shorten(text, text[: keep - keep // 2].rstrip() + _GAP + text[len(text) - keep // 2 :].lstrip())
