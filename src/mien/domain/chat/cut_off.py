"""A reply that ran out of tokens in the middle of a sentence."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"(?:(?<![.!?…])[.!?…]+[\"'”’»)\]*_]*(?=\s)|(?<![。！？])[。！？]+[」』”）]*)")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Za-z]|mr|mrs|ms|dr|st|prof|sr|jr|no|vs|etc|e\.g|i\.e|\d+)\.$", re.IGNORECASE
)
_LONGEST: Final = 8
"""Characters in which an abbreviation is found."""
_PAIRED: Final = '*"'


def whole_sentences(text: str) -> str:
    """The text up to the end of its last whole sentence; all of it if it has none, or ends with one.

    It doesn't end within an action (``*She``) or a quotation if there is an end that doesn't.
    """
    ends = [found.end() for found in _END.finditer(f"{text}\n") if not _is_abbreviation(text, found.end())]
    closed = [end for end in ends if all(text.count(mark, 0, end) % 2 == 0 for mark in _PAIRED)]
    return text[: (closed or ends or [len(text)])[-1]].rstrip()


def _is_abbreviation(text: str, end: int) -> bool:
    return _ABBREVIATION.search(text[max(0, end - _LONGEST) : end]) is not None
