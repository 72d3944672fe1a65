"""Output of a model that nobody should have to read."""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_REPLACED: Final = "\ufffd"
_MOST_REPLACED: Final = 0.05
"""The part of a text that may be bytes which weren't letters."""
_LOOP: Final = re.compile(r"(.{1,60}?)\1{7,}$", re.DOTALL)
_LOOP_LENGTH: Final = 240
"""Characters that must be the same again and again before it isn't emphasis any more."""


def without_controls(text: str) -> str:
    """The text without characters that steer a terminal, turn the order of what is shown, or can't be stored."""
    return _CONTROLS.sub("", text)


def what_is_wrong(text: str) -> str:
    """Why a reply can't be used, as the rest of a sentence that begins with "it"; empty if it can."""
    if not any(character.isalnum() or ord(character) > 0x2FFF for character in text):
        return "has no words"
    if text.count(_REPLACED) > _MOST_REPLACED * len(text):
        return "isn't text"
    loop = _LOOP.search(text[-2 * _LOOP_LENGTH :])
    if loop is not None and len(loop[0]) >= _LOOP_LENGTH:
        return "says the same again and again"
    return ""
