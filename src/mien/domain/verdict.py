"""Whether a picture is accepted, and if not, what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


class Outcome(StrEnum):
    """``needs_review``: a person has to look, as the scorer can't judge it."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDS_REVIEW = "needs_review"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What a picture must reach, 0 to 100; ``copy`` is what it must stay below."""

    quality: float = 70.0
    consistency: float = 80.0
    obedience: float = 60.0
    copy: float = 90.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The end of one attempt."""

    outcome: Outcome
    diagnosis: Diagnosis | None = None
    reason: str = ""
    """Such as ``Failed validation - Quality: 65/70, Consistency: 75/80``."""


def judge(scores: Scores, thresholds: Thresholds) -> Verdict:
    """Accepted only where every score that is asked for was judged and is good enough.

    A score without a reason why it can't be judged wasn't asked for: a first picture has nothing to be measured
    against, a picture without references nothing to copy.
    """
    failed = [score for score in Score if not _passes(scores, score, thresholds)]
    if failed:
        names = {score: getattr(thresholds, score.value) for score in failed}
        shown = ", ".join(
            f"{score.value.title()}: {scores.of(score):.0f}/{limit:.0f}" for score, limit in names.items()
        )
        return Verdict(Outcome.REJECTED, _diagnosis(failed), f"Failed validation - {shown}")
    if scores.cannot_judge:
        return Verdict(Outcome.NEEDS_REVIEW, Diagnosis.CANNOT_JUDGE, " ".join(scores.cannot_judge.values()))
    return Verdict(Outcome.ACCEPTED)


def _passes(scores: Scores, score: Score, thresholds: Thresholds) -> bool:
    value = scores.of(score)
    if value is None:
        return True
    limit: float = getattr(thresholds, score.value)
    return value < limit if score is Score.COPY else value >= limit


def _diagnosis(failed: list[Score]) -> Diagnosis:
    order = {
        Score.COPY: Diagnosis.COPY,
        Score.OBEDIENCE: Diagnosis.WRONG_VIEW,
        Score.CONSISTENCY: Diagnosis.IDENTITY_DRIFT,
        Score.QUALITY: Diagnosis.LOW_QUALITY,
    }
    return next(diagnosis for score, diagnosis in order.items() if score in failed)
