"""Tables of words written as text, the way a person reads and extends them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table cell, parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a table cell, parted by commas; line breaks in them don't matter."""
    return frozenset(" ".join(part.split()) for part in text.split(",") if part.strip())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a table cell in their order, without empty ones and the space around each."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def meanings(table: dict[str, str]) -> dict[str, str]:
    """``{meaning: "word word, two words"}`` turned round: each phrase with its meaning."""
    return {phrase: meaning for meaning, cell in table.items() for phrase in phrases(cell)}
