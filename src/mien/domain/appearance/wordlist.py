"""How the lexicons are written: words separated by spaces, phrases by commas."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table cell."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The comma-separated phrases of a table cell."""
    return frozenset(" ".join(part.split()) for part in text.split(",") if part.strip())


def meanings(table: dict[str, str]) -> dict[str, str]:
    """``{meaning: "word word, two words"}`` turned round: each phrase with its meaning."""
    return {phrase: meaning for meaning, cell in table.items() for phrase in phrases(cell)}
