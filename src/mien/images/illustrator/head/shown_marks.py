"""Which marks a head shows: those whose words some part of the drawing knows."""

from __future__ import annotations

import re

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.creature import FANGS
from mien.images.illustrator.head.ears import POINTED
from mien.images.illustrator.head.eye_colors import BLIND
from mien.images.illustrator.head.eyes import TIRED
from mien.images.illustrator.head.marks import is_known, is_worn
from mien.images.illustrator.head.sitter import LIPSTICK
from mien.images.illustrator.head.teeth import BRACES, GOLD, MISSING
from mien.images.illustrator.head.told_features import tells

_FEATURES = (FANGS, POINTED, TIRED, LIPSTICK, MISSING, GOLD, BRACES, BLIND, "heterochromia")
"""Words that change an eye, an ear, the mouth or its teeth."""


def shows_mark(mark: str, species: Species, detail: str | None = None) -> bool:
    """Whether a head of that kind shows the mark."""
    text = mark.lower()
    if is_worn(text):
        return True
    if species is Species.ROBOT or detail == "scarecrow":
        return False
    if is_known(text):
        return True
    if species is Species.ORC and "tusk" in text:
        return True
    return species is not Species.ANIMAL and (
        "freckl" in text or tells(text) or any(re.search(words, text) for words in _FEATURES)
    )
