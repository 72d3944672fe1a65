"""Whether a picture is accepted, and if not, what is wrong with it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mien.domain.diagnosis import Diagnosis, diagnose, said, seen
from mien.domain.scores import Score, Scores


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

    @property
    def by_score(self) -> Mapping[Score, float]:
        """The four, by the score that they are for."""
        return {score: getattr(self, score.value) for score in Score}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The end of one attempt."""

    outcome: Outcome
    diagnosis: Diagnosis | None = None
    reason: str = ""
    """Such as ``Failed validation - Quality: 65/70, Consistency: 75/80``."""


_SHOWN: Final = (Score.QUALITY, Score.CONSISTENCY, Score.OBEDIENCE, Score.COPY)
"""The order in which a reason names them."""


def judge(scores: Scores, thresholds: Thresholds, *, copy_counts: bool = True) -> Verdict:
    """Accepted only where every score that is asked for was judged and is good enough.

    A score without a reason why it can't be judged wasn't asked for: a first picture has nothing to be measured
    against, a picture without references nothing to copy. Figures that are no figures count as "can't be judged".
    ``copy_counts`` is false where a picture may rightly look like its reference: see
    :func:`mien.domain.copy_rule.copy_counts`.
    """
    scores = scores.checked()
    counting = [score for score in _SHOWN if copy_counts or score is not Score.COPY]
    failed = [score for score in counting if _margin(scores, score, thresholds) < 0]
    if failed:
        shown = ", ".join(_shown(scores, score, thresholds) for score in failed)
        diagnosis = diagnose(scores, failed, thresholds.by_score)
        return Verdict(Outcome.REJECTED, diagnosis, f"Failed validation - {shown}")
    spoiled = seen(scores)
    if spoiled is not None:
        return Verdict(Outcome.REJECTED, spoiled, f"Failed validation - {said(spoiled)}")
    unjudged = [scores.cannot_judge[score] for score in counting if score in scores.cannot_judge]
    if unjudged:
        return Verdict(Outcome.NEEDS_REVIEW, Diagnosis.CANNOT_JUDGE, " ".join(dict.fromkeys(unjudged)))
    return Verdict(Outcome.ACCEPTED)


def worst_margin(scores: Scores, thresholds: Thresholds, *, copy_counts: bool = True) -> float:
    """How far the worst of the judged scores is above what it must reach; below 0 where it fails.

    Of several rejected pictures the one where this is highest is the nearest to being accepted.
    """
    scores = scores.checked()
    counting = [score for score in _SHOWN if copy_counts or score is not Score.COPY]
    judged = [score for score in counting if scores.of(score) is not None]
    return min((_margin(scores, score, thresholds) for score in judged), default=-math.inf)


def _margin(scores: Scores, score: Score, thresholds: Thresholds) -> float:
    """How far a score is on the right side of its limit, at which a copy begins; infinite where it wasn't judged."""
    value, limit = scores.of(score), thresholds.by_score[score]
    if value is None:
        return math.inf
    if score is Score.COPY:
        return limit - value if value != limit else -math.ulp(limit)
    return value - limit


def _shown(scores: Scores, score: Score, thresholds: Thresholds) -> str:
    """``Quality: 65/70``; rounded to the failing side, so that 79.9 of 80 doesn't read as 80 of 80."""
    value = scores.of(score) or 0.0
    rounded = math.ceil(value) if score is Score.COPY else math.floor(value)
    return f"{score.value.title()}: {rounded}/{thresholds.by_score[score]:g}"


__all__ = ["Diagnosis", "Outcome", "Thresholds", "Verdict", "judge", "worst_margin"]
