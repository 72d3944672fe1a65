"""What orcs and the undead have in their mouths."""

from __future__ import annotations

import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.mouth import half_width
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import shade
from mien.images.illustrator.svg import Point, path, shape, smooth

_IVORY = "#f6efdc"
FANGS = r"\bfangs?\b|\b(?:sharp|pointed)[\w ]* teeth\b"
"""Words for marks that show as fangs."""


def draw_teeth_outside(sitter: Sitter) -> str:
    """Tusks or fangs over the closed or open mouth."""
    if sitter.camera.cos < -0.35:
        return ""
    if sitter.looks.species.value is Species.ORC:
        return _tusks(sitter)
    detail = (sitter.looks.species_detail.value or "").lower()
    fanged = any(re.search(FANGS, mark.lower()) for mark in sitter.looks.marks.value)
    return _fangs(sitter) if fanged or "vampire" in detail else ""


def _tusks(sitter: Sitter) -> str:
    svg = ""
    y = sitter.traits.mouth_y + 0.05 + 0.16 * sitter.mood.mouth
    for side in (-1, 1):
        x = side * half_width(sitter) * 0.62
        if sitter.squash(x, y) < 0.1:
            continue
        outline: list[Point] = [
            (x - 0.048, y + 0.035),
            (x - 0.04, y - 0.06),
            (x + side * 0.025, y - 0.19),
            (x + 0.05, y - 0.05),
            (x + 0.048, y + 0.035),
        ]
        svg += shape(smooth(sitter.many(outline)), _IVORY)
        low: list[Point] = [(x - 0.06, y + 0.02), (x, y + 0.0), (x + 0.06, y + 0.02), (x, y + 0.06)]
        svg += shape(smooth(sitter.many(low)), shade(sitter.skin.base, 0.12))
    return svg


def _fangs(sitter: Sitter) -> str:
    svg = ""
    mood = sitter.mood
    y = sitter.traits.mouth_y - 0.01 - 0.02 * mood.smile
    for side in (-1, 1):
        x = side * half_width(sitter) * 0.5
        if sitter.squash(x, y) > 0.1:
            svg += shape(path(sitter.many([(x - 0.026, y), (x + 0.026, y), (x, y + 0.085)])), _IVORY)
    return svg
