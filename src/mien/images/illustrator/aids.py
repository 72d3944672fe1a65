"""What helps a body or stands for a part of it, read from the marks: wheelchair, crutches, prostheses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

ArmKind = Literal["", "metal", "hook", "missing"]
LegKind = Literal["", "blade", "peg"]

_WHEELCHAIR = r"\bwheel[- ]?chair\b"
_CRUTCH = r"\bcrutch(?:es)?\b"
_LEFT_OUT = r"\b(?:lost|missing|amputated|without|no|absent)\b"
_METAL = r"\b(?:robotic|metal|metallic|bionic|cybernetic|mechanical|prosthetic|artificial|iron|steel|robot)\b"
_ARMS: dict[ArmKind, str] = {
    "hook": r"\bhook(?:ed)?[- ](?:hand|arm)\b|\bhook (?:for|instead|in place)\b|"
    r"\b(?:iron|steel|metal|brass) hook\b|^hook$",
    "metal": rf"{_METAL}.*\b(?:arm|hand)s?\b|\b(?:arm|hand)s?\b[\w ]*{_METAL}",
    "missing": rf"\bone[- ]arm(?:ed)?\b|{_LEFT_OUT}[\w ]*\b(?:arm|hand)\b|\b(?:arm|hand)\b[\w ]*{_LEFT_OUT}|"
    r"\bempty sleeve\b|\barm(?:less| amputee)\b",
}  # fmt: skip
_LEGS: dict[LegKind, str] = {
    "peg": r"\bpeg[- ]?leg(?:ged)?\b|\bwooden (?:leg|foot)\b",
    "blade": rf"{_METAL}[\w -]*\b(?:leg|foot|shin)s?\b|\b(?:leg|foot)s?\b[\w ]*{_METAL}|"
    r"\b(?:running|carbon|prosthetic) blade\b|^prosthe(?:tic|sis)$|\bone[- ]leg(?:ged)?\b|"
    rf"{_LEFT_OUT}[\w ]*\b(?:leg|foot)\b|\bleg\b[\w ]*{_LEFT_OUT}",
}  # fmt: skip
_UNHARMED = r"\b(?:scar\w*|tattoo\w*|ring|bracelet|brace|band|cast|nose|earring|pin|brooch|necklace|pendant)\b"
"""Words beside which arm, hook or metal tell of something else."""


@dataclass(frozen=True, slots=True)
class Aids:
    """The aids of one body; arms and legs in the order of the rig's sides."""

    wheelchair: bool = False
    crutches: tuple[bool, bool] = (False, False)
    arms: tuple[ArmKind, ArmKind] = ("", "")
    legs: tuple[LegKind, LegKind] = ("", "")


def aids_of(marks: Sequence[str]) -> Aids:
    """The aids that ``marks`` tell of; an arm or leg whose side isn't said is the left arm, the right leg."""
    arms: list[ArmKind] = ["", ""]
    legs: list[LegKind] = ["", ""]
    crutches = [False, False]
    wheelchair = False
    for mark in (mark.lower() for mark in marks):
        wheelchair = wheelchair or re.search(_WHEELCHAIR, mark) is not None
        if arm := _arm(mark):
            for side in _sides(mark, "arms", "hands", default=1):
                arms[side] = arm
        elif leg := _leg(mark):
            for side in _sides(mark, "legs", "feet", default=0):
                legs[side] = leg
        if re.search(_CRUTCH, mark):
            for side in _sides(mark, "crutches", default=0):
                crutches[side] = True
    return Aids(wheelchair, (crutches[0], crutches[1]), (arms[0], arms[1]), (legs[0], legs[1]))


def shows_aid(mark: str) -> bool:
    """Whether a mark tells of an aid, a prosthesis, or a limb that is missing."""
    text = mark.lower()
    return re.search(rf"{_WHEELCHAIR}|{_CRUTCH}", text) is not None or bool(_arm(text) or _leg(text))


def _arm(mark: str) -> ArmKind:
    return next((kind for kind, words in _ARMS.items() if re.search(words, mark)), "") if _is_limb(mark) else ""


def _leg(mark: str) -> LegKind:
    return next((kind for kind, words in _LEGS.items() if re.search(words, mark)), "") if _is_limb(mark) else ""


def _is_limb(mark: str) -> bool:
    return re.search(_UNHARMED, mark) is None


def _sides(mark: str, *plurals: str, default: int) -> tuple[int, ...]:
    """Indices of the sides a mark speaks of: the picture's left is the figure's right."""
    if any(re.search(rf"\b{word}\b", mark) for word in plurals) or "both" in mark:
        return (0, 1)
    if re.search(r"\bright\b", mark):
        return (0,)
    return (1,) if re.search(r"\bleft\b", mark) else (default,)
