"""Nobody who asks sincerely is left to believe that a character is a person."""

from __future__ import annotations

import re
from typing import Final

_ASKS: Final = re.compile(
    r"\b(?:are|r) (?:you|u) (?:an? )?(?:real|human|bot|ai|a\.i\.|robot|machine|chatgpt)\b(?! sure)", re.IGNORECASE
)
_ADMITS: Final = re.compile(r"\bI(?:'m| am)(?: only| just)? (?:an? )?(?:AI|bot|language model)\b", re.IGNORECASE)


def notice(name: str) -> str:
    """What a conversation is headed with."""
    return f"{name} is an AI character. What {name} says is made up by software."


def admission(name: str) -> str:
    """What is added to a reply that should have said so and didn't."""
    return f"(To be plain: I'm {name}, an AI character, not a person.)"


def asks_whether_ai(text: str) -> bool:
    """True when somebody sincerely asks whether they talk to a person or to a machine."""
    return _ASKS.search(text) is not None


def admits_being_ai(text: str) -> bool:
    """True when a reply says that its speaker is an AI."""
    return _ADMITS.search(text) is not None
