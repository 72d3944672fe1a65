"""What other programs have no field for, in words: they read description and personality, and nothing of Mien's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mien.domain.character import Personality, Preferences

_CHAR: Final = re.compile(r"\{\{\s*char\s*\}\}|<(?:bot|char)>", re.IGNORECASE)


def with_name(text: str, name: str) -> str:
    """The text with the character's name where its placeholder stands; the user's stays."""
    return _CHAR.sub(lambda _: name, text)


def tail_of_description(
    declared_age: int | None, backstory: str, interests: Sequence[str], preferences: Preferences
) -> str:
    """What stands behind the description proper; empty where nothing is known."""
    said = [
        f"Age: {declared_age}." if declared_age is not None else "",
        f"Backstory: {backstory}" if backstory else "",
        _listed("Interests", interests),
        _listed("Likes", preferences.likes),
        _listed("Dislikes", preferences.dislikes),
    ]
    return "".join(f"\n\n{each}" for each in said if each)


def personality_in_words(personality: Personality) -> str:
    """Summary, traits and voice as one text."""
    voice = f"Voice: {personality.voice}" if personality.voice else ""
    return "\n".join(filter(None, (personality.summary, _listed("Traits", personality.traits), voice)))


def _listed(label: str, items: Sequence[str]) -> str:
    return f"{label}: {', '.join(items)}." if items else ""
