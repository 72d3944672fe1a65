"""Ages that several voices tell of one person: the youngest counts."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance import read_appearance
from mien.domain.appearance_model import AgeClass as LookedAge
from mien.domain.picture_analysis import AgeClass
from mien.domain.rating import cues_in_prompt

_ORDER: Final[tuple[AgeClass, ...]] = ("child", "teenager", "young adult", "adult", "elderly", "unknown")
_LOOKED: Final[dict[LookedAge, AgeClass]] = {
    LookedAge.CHILD: "child",
    LookedAge.TEEN: "teenager",
    LookedAge.YOUNG_ADULT: "young adult",
    LookedAge.ADULT: "adult",
    LookedAge.MIDDLE_AGED: "adult",
    LookedAge.ELDERLY: "elderly",
}


def younger(one: AgeClass, other: AgeClass) -> AgeClass:
    """The younger of two ages; unknown only if both are."""
    return min(one, other, key=_ORDER.index)


def age_in(text: str) -> AgeClass:
    """The age that words tell or hint at; unknown if they say nothing of it."""
    shown = read_appearance(text).age_class
    said = _LOOKED[shown.value] if shown is not None else "unknown"
    return younger(said, "teenager") if cues_in_prompt(text).minor else said


def youth_in(text: str) -> AgeClass:
    """As :func:`age_in` where that is a child's or teenager's, unknown otherwise."""
    said = age_in(text)
    return said if said in ("child", "teenager") else "unknown"
