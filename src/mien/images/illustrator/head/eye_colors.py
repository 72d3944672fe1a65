"""The colours of an eye: two irises may differ, and some beings have eyes unlike ours."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import eye_hex, luminance, shade, tint

_BLACK = 0.27
"""Luminance up to which an iris counts as black."""
_WHITE = "#fdfbf7"
_WARM_WHITE = "#f5ede6"
BALL_WORDS: Final = {
    "slit": r"\b(?:demon|devil|dragon|lizard|snake|serpent|reptil\w*|naga|succubus|incubus|goblin|imp)\b",
    "black": r"\b(?:alien|grey alien|void|wraith|shadow)\b",
    "blank": r"\b(?:zombie|ghoul|lich)\b",
}
"""Creatures whose pupils are slits, whose eyes are black all over, whose eyes are clouded."""
BLIND: Final = r"\bblind\b(?!fold)|glass eye|milky eye|clouded eye"
"""Words for an eye that doesn't see."""


class IrisColors(NamedTuple):
    """Edge, body, light and pupil of an iris, ``#rrggbb`` each."""

    rim: str
    base: str
    glow: str
    pupil: str


def iris_colors(sitter: Sitter, side: int) -> IrisColors | None:
    """The iris on the picture's ``side`` (as seen from the front); none where the ball is of one colour."""
    if _is("black", sitter):
        return None
    base = _told(sitter, side)
    if _is("blank", sitter) or _blind(sitter, side):
        return IrisColors("#c9cfd2", "#dfe3e4", "#eef1f1", "#cdd3d6")
    # Black eyes would look grey with the light that brown ones need.
    glow = tint(base, 0.36 if luminance(base) > _BLACK else 0.16)
    return IrisColors(shade(base, 0.42), base, glow, "#17121a")


def white_of(sitter: Sitter) -> str:
    """The ball of the eye: pure white would stare out of dark skin."""
    if _is("black", sitter):
        return "#15131a"
    return _WHITE if luminance(sitter.skin.base) > 0.45 else _WARM_WHITE


def _is(what: str, sitter: Sitter) -> bool:
    looks = sitter.looks
    if looks.species.value is Species.ANIMAL:
        return False
    return re.search(BALL_WORDS[what], (looks.species_detail.value or "").lower()) is not None


def _blind(sitter: Sitter, side: int) -> bool:
    for mark in sitter.looks.marks.value:
        text = mark.lower()
        if re.search(BLIND, text):
            one = re.search(r"\b(?:one|left|right|an?)\b|glass|milky|clouded", text)
            return not one or side == (1 if "left" in text else -1)
    return False


def _told(sitter: Sitter, side: int) -> str:
    """The colour of the eye on a side, where two are told (*blue and brown*); the first is the eye named first."""
    said = sitter.looks.eye_color
    pair = re.fullmatch(r"(\w+) and (\w+)", said.value.strip().lower())
    if pair is None:
        return sitter.eye
    evidence = (said.evidence or "").lower()
    first_side = 1 if "left" in evidence.split("right")[0] else -1
    own = said.model_copy(update={"value": pair[1] if side == first_side else pair[2], "evidence": None})
    looks = sitter.looks.model_copy(update={"eye_color": own})
    return eye_hex(replace(sitter.subject, appearance=looks))
