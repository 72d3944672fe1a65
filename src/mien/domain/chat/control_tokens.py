"""Tokens by which models tell turns and thoughts apart. In anybody's text they are only text."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.model_wrapping import CONTROL_TOKENS, THOUGHTS

_SPELLINGS: Final = (
    r"<[|｜][^<>\n]{1,40}[|｜]>",
    *map(re.escape, CONTROL_TOKENS),
    rf"</?(?:{'|'.join(THOUGHTS)}|tool_call|tool_response|tools)>",
    r"<(?:start|end)_of_(?:text|image)>",
    r"\[/?(?:SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS)\]",
)
_SECTIONS: Final = (
    "system|rules|"
    "lore|user|description|looks|personality|interests|likes|dislikes|past|scene|example|liked|earlier|note|last"
)
"""Tags that Mien itself delimits texts with, and two that would be taken for its own words."""

_CONTROL: Final = re.compile("|".join(_SPELLINGS), re.IGNORECASE)
_TAG: Final = re.compile(rf"<(?=\s{{0,8}}/?\s{{0,8}}(?:{_SECTIONS})\s{{0,8}}/?>)", re.IGNORECASE)


def defused(text: str) -> str:
    """The text with such tokens broken by a space, so that they begin and end nothing in a prompt."""
    if "<" not in text and "[" not in text:
        return text
    return _TAG.sub("< ", _CONTROL.sub(lambda found: f"{found[0][0]} {found[0][1:]}", text))
