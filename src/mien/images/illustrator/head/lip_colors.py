"""The colours of the mouth: lips as nature or make-up colours them, and the line between them."""

from __future__ import annotations

import re

from mien.images.illustrator.head.sitter import LIPSTICK, Sitter
from mien.images.illustrator.palette import cloth_hex, luminance, mix, shade, tint

_DARK = 0.45


def lip_color(sitter: Sitter) -> str:
    """Lips: the skin's shadow, redder the fuller they are; lipstick where it is worn."""
    if worn := lipstick(sitter):
        return worn
    skin, t = sitter.skin, sitter.traits
    dark = luminance(skin.base) < _DARK
    red = "#c26468" if dark else "#c4545c"
    lively = 0.25 if t.warmth == 0 else 1.0
    ground = tint(skin.base, 0.09) if dark else shade(skin.shade, 0.03)
    return mix(ground, red, (0.2 + 0.42 * t.lips) * lively)


def lipstick(sitter: Sitter) -> str | None:
    """The colour of make-up on the lips, where some is told."""
    for mark in sitter.looks.marks.value:
        if re.search(LIPSTICK, mark.lower()):
            return cloth_hex(mark.lower(), "#b3263f")
    return None


def dark_line(sitter: Sitter) -> str:
    """The line where the lips meet, dark enough on any skin."""
    dark = luminance(sitter.skin.base) < _DARK
    return mix(lip_color(sitter), "#2a0c14", 0.72 if dark else 0.6)
