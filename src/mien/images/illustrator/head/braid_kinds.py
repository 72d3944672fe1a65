"""How braided hair is arranged, by the words it was read from and by who wears it."""

from __future__ import annotations

import re
from typing import Literal

from mien.domain.appearance_model import AgeClass, Gender
from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.sitter import Sitter

BraidKind = Literal["back", "rows", "aside", "pair", "crown"]
_SAID: tuple[tuple[str, BraidKind], ...] = (
    (r"\bcrown|coronet|\bcoil|round (?:her|his|the) head", "crown"),
    (r"corn ?-?rows?|box ?-?braids", "rows"),
    (r"\b(?:two|twin|pair|both)\b|pigtails|bunches", "pair"),
    (r"\bback\b|behind|pigtail\b|queue\b", "back"),
)
_HANGING = r"\b(?:two|twin|pair|both|down|hang\w*|shoulders?|waist)\b"


def braid_kind(sitter: Sitter) -> BraidKind:
    """Rows along the skull, one down the back or over a shoulder, one at each side, or coiled on the crown."""
    looks = sitter.looks
    said = f"{looks.hair_style.evidence or ''} {looks.hair_length.evidence or ''}".lower()
    young = looks.age_class.value in {AgeClass.CHILD, AgeClass.TEEN}
    lady = looks.gender.value is not Gender.MALE and not young
    # Grown women put up their plaits; a single braid lies over the shoulder.
    if lady and "plaits" in said and not re.search(_HANGING, said):
        return "crown"
    if named := next((kind for pattern, kind in _SAID if re.search(pattern, said)), None):
        return named
    if young and looks.gender.value is not Gender.MALE:
        single = re.search(r"\b(?:a|one|single)\b[\w -]*(?:braid|plait)\b", said) or chance(sitter.seed, "plaits") < 0.3
        return "back" if single else "pair"
    return "aside" if lady else "back"
