"""Teeth that a description tells: one missing, one of gold, a gap, braces."""

from __future__ import annotations

import re
from typing import Final

from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.svg import path, rect, stroke

MISSING: Final = (
    r"missing (?:a |front |one )*(?:tooth|teeth)|(?:tooth|teeth)[\w ]*missing|gap(?:ped)?[ -]?tooth\w*|gap teeth"
)
GOLD: Final = r"gold(?:en)? (?:tooth|teeth)"
BRACES: Final = r"\bbraces\b"
"""Words for marks that show when the teeth do."""
_HOLE = "#5f1f2e"


def draw_gaps(sitter: Sitter, y: float, high: float) -> str:
    """What is special about a row of teeth whose upper edge lies at ``y`` and that is ``high`` high."""
    svg = ""
    for mark in sitter.looks.marks.value:
        text = mark.lower()
        if re.search(MISSING, text):
            svg += _tooth(sitter, 0.05, y, high, _HOLE)
        if re.search(GOLD, text):
            svg += _tooth(sitter, -0.06, y, high, "#e0b040")
        if re.search(BRACES, text):
            line = [sitter.at(x / 20, y + high * 0.55) for x in range(-4, 5)]
            svg += stroke(path(line, False), "#9aa4b0", 0.014)
    return svg


def _tooth(sitter: Sitter, x: float, y: float, high: float, color: str) -> str:
    left, right = sitter.at(x - 0.026, y), sitter.at(x + 0.026, y)
    return rect(left[0], y - 0.02, max(0.0, right[0] - left[0]), high + 0.03, color)
