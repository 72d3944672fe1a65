"""How braided hair is arranged, by the words it was read from and by who wears it."""

from __future__ import annotations

import re
from typing import Literal

from mien.domain.appearance_model import AgeClass, Gender
from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.sitter import Sitter

BraidKind = Literal["back", "rows", "aside", "pair", "crown"]
_SAID: tuple[tuple[str, BraidKind], ...] = (
    (r"corn ?-?rows?|box ?-?braids", "rows"),
    (r"\b(?:two|twin|pair|both)\b|pigtails|bunches", "pair"),
    (r"\bback\b|behind|pigtail\b|queue\b", "back"),
    (r"\bcrown|coronet|\bcoil|round (?:her|his|the) head", "crown"),
)


def braid_kind(sitter: Sitter) -> BraidKind:
    """Rows along the skull, one down the back or over a shoulder, one at each side, or coiled on the crown."""
    looks = sitter.looks
    said = f"{looks.hair_style.evidence or ''} {looks.hair_length.evidence or ''}".lower()
    if named := next((kind for pattern, kind in _SAID if re.search(pattern, said)), None):
        return named
    if looks.gender.value is Gender.MALE:
        return "back"
    if looks.age_class.value in {AgeClass.CHILD, AgeClass.TEEN}:
        single = re.search(r"\b(?:a|one|single)\b[\w -]*(?:braid|plait)\b", said) or chance(sitter.seed, "plaits") < 0.3
        return "back" if single else "pair"
    # Grown women put up their plaits; a single braid lies over the shoulder.
    return "crown" if "plaits" in said else "aside"
