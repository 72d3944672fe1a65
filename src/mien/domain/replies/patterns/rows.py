"""Patterns written as a table: what a sentence wants, and how it shows it."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.replies.intent import Intent

OPENING: Final = re.compile(
    r"^(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|evening|afternoon|day)|ahoy|hi there|hello there|"
    r"hey there|sup|salutations)\b[\s,!]*",
    re.IGNORECASE,
)
"""How a message may begin."""
_PARTS: Final = {
    "<opening>": OPENING.pattern,
    "<topic>": r"(?P<t>[^.!?]{1,80}?)",
    "<end>": r"(?: (?:too|much|at all|a lot|then|though|please|anyway|today|now|right now))*[\s.!?]*$",
    "<feel>": (
        r"(?<!thinks )(?<!says )(?<!said )"
        r"\b(?:i'm|im|i am|i feel|i'm feeling|i am feeling|feeling|i've been|i have been|i was|i get|i got)"
        r"(?: (?:so|very|really|pretty|quite|a bit|a little|kind of|kinda|just|feeling|still|too|all|super|extremely|"
        r"also))*"
    ),
}
_ROW: Final = re.compile(r"(?P<intent>[A-Z_]+):(?P<pattern>.*)")


def rows(table: str) -> tuple[tuple[Intent, re.Pattern[str]], ...]:
    """The rows ``INTENT: pattern``; a pattern may go on in indented lines, which are joined without a space.

    ``<topic>`` stands for the words that a wish is about, ``<end>`` for what may follow the last telling word,
    ``<feel>`` for *I feel*, ``<opening>`` for a greeting.
    """
    found: list[tuple[Intent, str]] = []
    for line in map(str.strip, table.splitlines()):
        row = _ROW.fullmatch(line)
        if row:
            found.append((Intent[row["intent"]], row["pattern"].strip()))
        elif line:
            intent, pattern = found[-1]
            found[-1] = (intent, pattern + line)
    return tuple((intent, re.compile(_whole(pattern), re.IGNORECASE)) for intent, pattern in found)


def _whole(pattern: str) -> str:
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    return pattern
