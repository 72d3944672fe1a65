"""What the embedded scorer's processes run: from encoded pictures to judgements."""

from __future__ import annotations

from typing import Final

from mien.domain.scores import Score, Scores
from mien.ports import Judgement, Look, ScoreRequest

METHOD: Final = "embedded-1"
CALIBRATION: Final = "embedded-1/none"
_UNKNOWN: Final = "The embedded scorer isn't calibrated for this kind of picture."


def judge_picture(request: ScoreRequest) -> Judgement:
    """The scores of one picture."""
    cannot = {Score.CONSISTENCY: _UNKNOWN} if request.measures else {}
    return Judgement(Scores(METHOD, CALIBRATION, cannot_judge=cannot), look_at(request.picture))


def look_at(picture: bytes) -> Look:
    """What one picture shows."""
    return Look(problem=_UNKNOWN)


def compare_all(pictures: tuple[bytes, ...]) -> list[list[float | None]]:
    """The consistency of each picture with each other."""
    return [[None for _ in pictures] for _ in pictures]
