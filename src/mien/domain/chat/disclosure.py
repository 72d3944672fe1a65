"""Nobody who asks sincerely is left to believe that a character is a person."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from mien.domain.chat import disclosure_words as words

_TOLD: Final = re.compile(r"\*[^*\n]*\*|(?:\"|“|„|«|「)[^\"”“»」\n]*\s[^\"”“»」\n]*\s[^\"”“»」\n]*(?:\"|”|“|»|」)")
"""What a story does, and what somebody says in it: neither is asked by the person who writes."""
_SENTENCE: Final = re.compile(r"[^.!?\n。！？]+[.!?。！？]*")
_ONLY_SUPPOSED: Final = re.compile(words.ONLY_SUPPOSED)


def notice(name: str) -> str:
    """What a conversation is headed with."""
    return f"{name} is an AI character: {name}'s replies are made by software, not written by a person."


def admission(name: str) -> str:
    """What is added to a reply that should have said so and didn't."""
    return f"(To be plain: I'm an AI character. {name} isn't a real person.)"


def asks_whether_ai(text: str, *, robot: bool = False) -> bool:
    """True when somebody sincerely asks whether they talk to a person or to a machine.

    Twelve languages are read; actions in asterisks and quoted speech are part of a story. ``robot``: the character is
    a robot in its story, whom ``are you a robot?`` doesn't ask about the world outside.
    """
    asked = _plain(_TOLD.sub(" ", text[-4000:]))
    return any(pattern.search(asked) for pattern in _compiled(words.ASKS_A_ROBOT if robot else words.ASKS))


def admits_being_ai(text: str) -> bool:
    """True when a reply says that its speaker is an AI; ``I'm not an AI`` and ``you think I'm an AI?`` don't."""
    for sentence in _SENTENCE.findall(_plain(text)):
        if sentence.endswith(("?", "？")):
            continue
        for pattern in _compiled(words.ADMITS):
            found = pattern.search(sentence)
            if found and not _ONLY_SUPPOSED.search(sentence, 0, found.start()):
                return True
    return False


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Made when they are first needed: twelve languages take a third of a second, in which nothing could start."""
    return tuple(re.compile(pattern) for pattern in patterns)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "'").split())
