"""What a description says of one garment, beside its noun: the words around it in the text it was read from."""

from __future__ import annotations

import re

from mien.images.illustrator.color_words import colors_in

_BREAK = r"[,;….]|\b(?:and|over|under|beneath|below|above|plus)\b"


def said_of(item: str, evidence: str | None) -> str:
    """The words before ``item`` back to a comma or ``and``, the noun, and a ``with …`` that follows it, lower case."""
    text, noun = (evidence or "").lower(), item.lower().strip()
    at = text.find(noun) if noun else -1
    if at < 0:
        return noun
    before = re.split(_BREAK + r"|\bwith\b", text[:at])[-1]
    after = re.match(r"\s+(?:with|of|bearing|showing)\s+[^,;….]*", text[at + len(noun) :])
    behind = re.split(r"\band (?:an?|the|his|her|their)\b", after.group())[0] if after else ""
    return f"{before.strip()} {noun} {behind.strip()}".strip()


def second_color(words: str | None, about: str, first: str) -> str:
    """A second colour said of a garment (``red and white``, ``with gold stars``), as ``#rrggbb``; or nothing."""
    text = words or ""
    if tail := re.search(r"\b(?:with|bearing|showing) .*", about):
        text += " and " + tail.group()
    return next((color for color in colors_in(text) if color != first), "")
