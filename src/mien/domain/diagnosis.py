"""What is wrong with a picture: from its scores, what they are made of, and what else was seen in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from mien.domain.scores import Score, Scores


class Diagnosis(StrEnum):
    """What is wrong with a picture, or with the making of it."""

    WRONG_VIEW = "wrong_view"
    CROPPED = "cropped"
    IDENTITY_DRIFT = "identity_drift"
    PALETTE_DRIFT = "palette_drift"
    LOW_SHARPNESS = "low_sharpness"
    LOW_QUALITY = "low_quality"
    COPY = "copy"
    BLANK = "blank"
    SEVERAL_PEOPLE = "several_people"
    REFUSED = "refused"
    BACKEND_DOWN = "backend_down"
    SCORER_DOWN = "scorer_down"
    CANNOT_JUDGE = "cannot_judge"


_SAID: Final[Mapping[Diagnosis, str]] = {
    Diagnosis.WRONG_VIEW: "it shows another view than was asked for",
    Diagnosis.CROPPED: "the figure is cut off",
    Diagnosis.IDENTITY_DRIFT: "it shows somebody else",
    Diagnosis.PALETTE_DRIFT: "the colours aren't the person's",
    Diagnosis.LOW_SHARPNESS: "it is blurred",
    Diagnosis.LOW_QUALITY: "its technical quality is too low",
    Diagnosis.COPY: "it copies its reference",
    Diagnosis.BLANK: "there is nothing on it",
    Diagnosis.SEVERAL_PEOPLE: "several people are on it",
    Diagnosis.REFUSED: "the backend refused to draw it",
    Diagnosis.BACKEND_DOWN: "the backend failed",
    Diagnosis.SCORER_DOWN: "the scorer failed",
    Diagnosis.CANNOT_JUDGE: "it can't be judged",
}

_NO: Final = frozenset({"", "0", "no", "none", "false"})
"""What a finding says where the thing was looked for and isn't so."""
_COLORS: Final = ("colour", "color", "palette", "skin")
_SHAPES: Final = ("shape", "face", "build")
_PLACES: Final = ("hair", "torso", "legs", "clothes")
"""What a part of the consistency is about, by its name: colours, or faces and shapes. A place by itself, such as
``hair`` beside ``hair shape``, is compared by its colours."""


def said(diagnosis: Diagnosis) -> str:
    """The diagnosis as a clause: ``it is blurred``."""
    return _SAID[diagnosis]


def seen(scores: Scores) -> Diagnosis | None:
    """What spoils a picture whatever its scores are: nothing is on it, or more than one person."""
    if _found(scores, "blank"):
        return Diagnosis.BLANK
    figures = scores.findings.get("figures", "")
    if figures.isdecimal() and int(figures) > 1:
        return Diagnosis.SEVERAL_PEOPLE
    return None


def diagnose(scores: Scores, failed: Collection[Score], thresholds: Mapping[Score, float]) -> Diagnosis:
    """The cause behind the scores that failed, at least one.

    A ruined picture shows neither person nor view, a copy has its reference's view, and a person seen from another
    side is hard to know again: so quality is looked at first, then copying, the view, and identity last.
    """
    spoiled = seen(scores)
    if spoiled is not None:
        return spoiled
    if Score.QUALITY in failed:
        return _of_quality(scores, thresholds[Score.QUALITY])
    if Score.COPY in failed:
        return Diagnosis.COPY
    if Score.OBEDIENCE in failed:
        return _of_view(scores, thresholds[Score.OBEDIENCE])
    return _of_identity(scores, thresholds[Score.CONSISTENCY])


def _of_quality(scores: Scores, limit: float) -> Diagnosis:
    """Blurred where the scorer says so, or where no part is worse than the sharpness."""
    parts = scores.parts.get(Score.QUALITY, {})
    sharpness = parts.get("sharpness")
    blurred = sharpness is not None and sharpness < limit and sharpness <= min(parts.values())
    return Diagnosis.LOW_SHARPNESS if blurred or _found(scores, "low_sharpness") else Diagnosis.LOW_QUALITY


def _of_view(scores: Scores, limit: float) -> Diagnosis:
    """Cropped where the figure is cut off and neither its side nor its size is another than was asked for."""
    parts = scores.parts.get(Score.OBEDIENCE, {})
    another = any(parts.get(part, limit) < limit for part in ("angle", "shot"))
    return Diagnosis.CROPPED if _found(scores, "cropped") and not another else Diagnosis.WRONG_VIEW


def _of_identity(scores: Scores, limit: float) -> Diagnosis:
    """The palette has drifted where colours are off while face and shapes fit."""
    parts = scores.parts.get(Score.CONSISTENCY, {})
    colors = [value for name, value in parts.items() if _about_colors(name)]
    shapes = [value for name, value in parts.items() if _named(name, _SHAPES) and not _named(name, _COLORS)]
    if colors and shapes and min(colors) < limit <= min(shapes):
        return Diagnosis.PALETTE_DRIFT
    return Diagnosis.IDENTITY_DRIFT


def _about_colors(part: str) -> bool:
    return _named(part, _COLORS) or (_named(part, _PLACES) and not _named(part, _SHAPES))


def _named(part: str, words: tuple[str, ...]) -> bool:
    return any(word in part.lower() for word in words)


def _found(scores: Scores, finding: str) -> bool:
    return scores.findings.get(finding, "").strip().lower() not in _NO
