"""Text of people as part of a prompt: on one line, no longer than it may be, closed like a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…;。！？])\s+")
_CONTROLS: Final = chain(range(0x20), range(0x7F, 0xA0), (0x2028, 0x2029), range(0xD800, 0xE000))
_HIDDEN: Final = chain(range(0x202A, 0x202F), range(0x2066, 0x206A), (0xFEFF,), range(0xE0000, 0xE0080))
"""Direction overrides and tag characters: invisible, and able to hide words from a reader."""
_MADE_PLAIN: Final[dict[int, str]] = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_HIDDEN, "")


def flattened(text: str) -> str:
    """The text on one line: control characters and hidden formatting gone, white space single."""
    return " ".join(text.translate(_MADE_PLAIN).split())


def shortened(text: str, limit: int) -> str:
    """The text, or its whole sentences that fit into ``limit`` characters, or failing one its whole words."""
    if len(text) <= limit:
        return text
    kept = ""
    for sentence in sentences(text[: limit + 1])[:-1]:
        kept = f"{kept} {sentence}".strip()
    if kept:
        return kept
    cut = text[:limit].rpartition(" ")[0]
    return (cut or text[: limit - 1]).rstrip(" ,;:-") + "…"


def sentences(text: str) -> Sequence[str]:
    """The text's sentences; one without an end is one."""
    return _SENTENCE_END.split(text)


def as_sentence(part: str) -> str:
    """The part with a capital and a full stop."""
    capital = part[0].upper() + part[1:]
    return capital if capital[-1] in ".!?…。！？" else f"{capital}."
