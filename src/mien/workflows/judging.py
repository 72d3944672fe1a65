"""Asking the scorer about a picture, and what its answer is worth."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import structlog

from mien.domain.errors import MienError, Unavailable
from mien.domain.scores import Score, Scores
from mien.ports import Judgement, Scorer, ScoreRequest
from mien.workflows.attempts import Patience, attempt
from mien.workflows.context import Context

log = structlog.get_logger(__name__)

SCORER_PACE: Final = "scorer"
"""Under this name the context's paces say how many pictures are judged at the same time."""
MISSING: Final = "missing"
"""Under this name a picture's findings list the pictures that it couldn't be measured against."""
_RETRIES: Final = 1
"""Judging costs nothing, so a passing failure of the scorer is tried once more."""
_NO_MASTER: Final = "The picture that identity is measured against can't be read."
_UNSAID: Final = "The scorer didn't say."


class ScorerDown(Unavailable):
    """The scorer that is set up doesn't work: pictures can't be judged, so nothing more is paid for."""


async def assert_scorer_ready(context: Context) -> Scorer:
    """The scorer. Raises ``Unavailable`` with the remedy where there is none or it can't judge now."""
    scorer = context.scorer
    if scorer is None:
        raise Unavailable("The scorer is switched off here (MIEN_SCORER=off), so that no picture can be judged.")
    readiness = await scorer.readiness()
    if not readiness.ready:
        raise Unavailable(f"The scorer '{scorer.name}' isn't ready: {readiness.detail} {readiness.remedy}".strip())
    return scorer


async def judge_against(
    context: Context, scorer: Scorer, request: ScoreRequest, missing: tuple[str, ...], label: str
) -> Judgement:
    """What the scorer says, checked, and rounded as it is stored. Raises :class:`ScorerDown` and nothing else."""

    async def score(_: Callable[[], None]) -> Judgement:
        return await scorer.score(request)

    settings = context.settings
    patience = Patience(timeout=settings.scorer_timeout, retries=_RETRIES, delay=settings.retry_delay)
    try:
        told = await attempt(f"judging {label}", score, pace=context.paces[SCORER_PACE], patience=patience)
    except MienError as error:
        raise ScorerDown(f"The scorer '{scorer.name}' failed: {error.message}") from error
    except Exception as error:  # a bug in a scorer must not look like a bad picture, nor like a good one
        log.exception("scorer_failed_unexpectedly", scorer=scorer.name)
        raise ScorerDown(f"The scorer '{scorer.name}' failed unexpectedly; the log says how.") from error
    scores = whole(told.scores.checked(), request, missing)
    vector = told.look.vector if all(map(math.isfinite, told.look.vector)) else ()
    return Judgement(Scores.of_json(scores.as_json()), replace(told.look, vector=vector))


def whole(scores: Scores, request: ScoreRequest, missing: tuple[str, ...]) -> Scores:
    """The scores with a reason wherever one that was asked for isn't there: silence is never a pass.

    Where the master can't be read, the views that stand in for it say nothing by themselves.
    """
    if missing and not any(measure.master for measure in request.measures):
        scores = replace(scores, consistency=None, cannot_judge={**scores.cannot_judge, Score.CONSISTENCY: _NO_MASTER})
    asked = {
        Score.QUALITY: True,
        Score.CONSISTENCY: bool(request.measures or missing),
        Score.OBEDIENCE: request.asked is not None,
        Score.COPY: bool(request.given),
    }
    silent = {
        score: _UNSAID
        for score, wanted in asked.items()
        if wanted and scores.of(score) is None and score not in scores.cannot_judge
    }
    findings = {**scores.findings, MISSING: " ".join(missing)} if missing else scores.findings
    return replace(scores, cannot_judge={**scores.cannot_judge, **silent}, findings=findings)
