"""How many tokens a text has at most, where nobody can be asked."""

from __future__ import annotations

import re
from typing import Final

CONTEXT_GUESS: Final = 4096
"""Tokens that messages and answer may take together where a server doesn't say: what servers mostly start with."""
_WORDS: Final = re.compile(r"[A-Za-z\s]+")


def estimated_tokens(text: str) -> int:
    """An upper estimate for the tokenisers in use.

    Three letters make a token at least (in English it is four); each digit and sign may be one; other scripts take at
    most one token for two bytes of UTF-8.
    """
    letters = sum(len(found[0]) for found in _WORDS.finditer(text))
    ascii_ = sum(character.isascii() for character in text)
    other_bytes = len(text.encode("utf-8", "replace")) - ascii_
    return -(-letters // 3) + (ascii_ - letters) + -(-other_bytes // 2)
