"""Judging what was drawn for an order: by the scorer, against the yardstick, as far as the order lets it count."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog

from mien.domain.copy_rule import copy_counts
from mien.domain.scores import Score, Scores
from mien.domain.shots import Shot, ShotType
from mien.domain.styles import look_unlike, style_named
from mien.domain.verdict import Outcome, Thresholds, Verdict, judge, worst_margin
from mien.ports import Judgement, ScoreRequest
from mien.workflows.context import Context
from mien.workflows.judging import ScorerDown, judge_against
from mien.workflows.shot_drawing import Drawn
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_shown import in_usual_clothes
from mien.workflows.yardstick import Yardstick

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Judged:
    """A drawing and what the scorer found out about it."""

    drawn: Drawn
    judgement: Judgement | None = None
    """``None``: nothing measures pictures here, or it failed."""
    problem: str = ""
    """Why a picture that is kept all the same wasn't measured."""

    @property
    def scores(self) -> Scores | None:
        """The scores, if there are any."""
        return self.judgement.scores if self.judgement else None

    @property
    def copy_counts(self) -> bool:
        """Whether looking like a reference is a fault of this picture."""
        brief = self.drawn.brief
        used = [brief.shows[each] for each in self.drawn.generated.references_used if each in brief.shows]
        return copy_counts(asked_shot(self.drawn.order), used)

    def verdict(self, thresholds: Thresholds) -> Verdict:
        """What the thresholds make of it; accepted where nothing measures pictures."""
        scores = self.scores
        return judge(scores, thresholds, copy_counts=self.copy_counts) if scores else Verdict(Outcome.ACCEPTED)

    def margin(self, thresholds: Thresholds) -> float:
        """How near it is to being accepted: the higher, the nearer."""
        return worst_margin(self.scores, thresholds, copy_counts=self.copy_counts) if self.scores else 0.0


async def judge_drawn(context: Context, drawn: Drawn, yardstick: Yardstick) -> Judged:
    """What the scorer says of a drawing. Raises ``ScorerDown`` where that decides whether it is kept."""
    if context.scorer is None:
        return Judged(drawn)
    order = drawn.order
    try:
        request = score_request(drawn, yardstick)
        judgement = await judge_against(context, context.scorer, request, yardstick.missing, order.label)
    except ScorerDown as error:
        if order.gate is not None:
            raise
        log.warning("picture_not_measured", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        return Judged(drawn, problem=error.message)
    scores = judgement.scores
    log.info(
        "picture_judged",
        job_id=order.job_id,
        shot=order.shot.name,
        attempt=order.attempt,
        method=scores.method,
        quality=scores.quality,
        consistency=scores.consistency,
        obedience=scores.obedience,
        copy=scores.copy,
        cannot_judge=sorted(score.value for score in scores.cannot_judge) or None,
    )
    return Judged(drawn, judgement)


def score_request(drawn: Drawn, yardstick: Yardstick) -> ScoreRequest:
    """What the scorer is asked: the pixels, what they are measured against, and what they must not copy."""
    given = {each.image_id: each.data for each in drawn.brief.request.references}
    used = tuple(given[each] for each in drawn.generated.references_used if each in given)
    return ScoreRequest(
        picture=drawn.picture.data,
        measures=yardstick.measures,
        asked=asked_shot(drawn.order),
        given=used,
        same_clothes=_same_clothes(drawn.order),
    )


def asked_shot(order: ShotOrder) -> Shot:
    """The shot as its style has it: some show the whole figure whatever the crop."""
    if style_named(order.style).full_figure:
        return order.shot.model_copy(update={"shot_type": ShotType.FULL_BODY})
    return order.shot


def _same_clothes(order: ShotOrder) -> bool:
    edit = order.wishes.edit
    return in_usual_clothes(order.shot, edit.changes if edit else ())


def as_of_other_style(judged: Judged, yardstick: Yardstick) -> Judged:
    """A picture in another style than the master: whether it is the same person can't be judged by its figures."""
    if judged.judgement is None or not look_unlike(yardstick.style, judged.drawn.order.style):
        return judged
    said = f"The picture that identity is measured against is in another style, {yardstick.style}."
    scores = judged.judgement.scores
    unknown = replace(scores, consistency=None, cannot_judge={**scores.cannot_judge, Score.CONSISTENCY: said})
    return replace(judged, judgement=replace(judged.judgement, scores=unknown))


def gate_for(thresholds: Thresholds, order: ShotOrder, yardstick: Yardstick) -> Thresholds:
    """The thresholds that count for a set: identity isn't gated across styles, whose scores aren't comparable."""
    other_style = yardstick.style is not None and yardstick.style != order.style
    return replace(thresholds, consistency=0.0) if other_style else thresholds
