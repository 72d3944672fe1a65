"""Drawing a shot until it is accepted: draw, judge, and let the diagnosis choose what the next attempt changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import structlog

from mien.domain.appearance_model import HairLength
from mien.domain.character import Character
from mien.domain.diagnosis import Diagnosis, said
from mien.domain.errors import AllAttemptsFailed
from mien.domain.retrying import Approach, Goal, Means, Tried, View, next_approach
from mien.domain.shots import Shot
from mien.domain.verdict import Outcome, Thresholds, Verdict
from mien.ports import ImageBackend
from mien.workflows.context import Context
from mien.workflows.judging import ScorerDown
from mien.workflows.shot_drawing import Drawn, draw
from mien.workflows.shot_judging import Judged, asked_shot, gate_for, judge_drawn
from mien.workflows.shot_order import Gate, ShotOrder, Wishes
from mien.workflows.shot_request import room_for_references
from mien.workflows.yardstick import Yardstick, yardstick_of

log = structlog.get_logger(__name__)

_USUAL_STEPS: Final = 30
"""Where nobody says how many steps a backend does."""
_LOOKS_CHANGED: Final = " If the character's looks were changed since its avatar, make a new avatar first."


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that has ended with a picture."""

    judged: Judged
    approach: Approach
    verdict: Verdict
    margin: float = 0.0

    def as_drawn(self, order: ShotOrder) -> ShotOrder:
        """The order with the words that a model found, and by the backend that really drew."""
        drew = self.judged.drawn.order
        return replace(order, backend=drew.backend, fallback=drew.fallback, worded=drew.worded)

    @property
    def told(self) -> dict[str, Any]:
        """What a picture's record keeps of an attempt."""
        diagnosis = self.verdict.diagnosis
        return {
            "number": self.approach.number,
            "changed": self.approach.changed,
            "diagnosis": diagnosis.value if diagnosis else None,
            "reason": self.verdict.reason,
        }


class ShotRejected(AllAttemptsFailed):
    """No attempt at a shot was accepted; the best is kept for a person to look at."""

    def __init__(self, message: str, best: Judged, tried: Sequence[Attempt] = ()) -> None:
        super().__init__(message)
        self.best = best
        self.tried = tried


class ShotUnjudged(ScorerDown):
    """The scorer failed after a picture was drawn, which is kept for a person to look at."""

    def __init__(self, message: str, drawn: Drawn) -> None:
        super().__init__(message)
        self.best = Judged(drawn, problem=message)


async def attempts_at(context: Context, order: ShotOrder) -> list[Attempt]:
    """The attempts at a shot, the one that is kept last. A picture that can't be judged is kept, and says so.

    So is one of a backend that draws from the facts alone: it draws nobody else by chance, so that low scores tell of
    changed looks or of the scorer, and another attempt would be the same.

    Raises ``ShotRejected`` with the best picture, ``ShotUnjudged`` with the last, or whatever drawing raises.
    """
    yardstick = await yardstick_of(context, order) if context.scorer else Yardstick()
    gate = order.gate or Gate(Thresholds(), 1)
    thresholds = gate_for(gate.thresholds, order, yardstick)
    tried: list[Attempt] = []
    approach: Approach | None = Approach()
    while approach is not None and len(tried) < gate.attempts:
        given = tried[0].approach.references if tried else ()
        latest = await _attempt(context, order, approach, given, yardstick, thresholds)
        tried.append(latest)
        if order.gate is None or latest.verdict.outcome is not Outcome.REJECTED or not _by_chance(context, latest):
            return tried
        log.warning("attempt_rejected", job_id=order.job_id, shot=order.shot.name, **latest.told)
        approach = _next(context, order, tried)
        order = latest.as_drawn(order)
    raise _rejected(order, tried)


def _by_chance(context: Context, attempt: Attempt) -> bool:
    return context.backend(attempt.judged.drawn.order.backend).capabilities.words


async def _attempt(
    context: Context,
    order: ShotOrder,
    approach: Approach,
    given: tuple[str, ...],
    yardstick: Yardstick,
    thresholds: Thresholds,
) -> Attempt:
    drawn = await draw(context, changed_order(order, approach, given))
    try:
        judged = await judge_drawn(context, drawn, yardstick)
    except ScorerDown as error:
        raise ShotUnjudged(error.message, drawn) from error
    made_with = replace(approach, references=tuple(drawn.brief.shows))
    return Attempt(judged, made_with, judged.verdict(thresholds), judged.margin(thresholds))


def changed_order(order: ShotOrder, approach: Approach, given: tuple[str, ...]) -> ShotOrder:
    """The order as an attempt changes it; the first, which was given ``given`` as references, changes nothing."""
    if approach.number == 1:
        return order
    changed = replace(
        order.wishes,
        references=order.wishes.references if approach.references == given else approach.references,
        strength=order.wishes.strength if approach.strength is None else approach.strength,
        steps=order.wishes.steps if approach.steps is None else approach.steps,
        seed_offset=approach.seed_offset,
        emphasis=approach.emphasis,
    )
    return replace(order, wishes=changed, attempt=approach.number)


def _next(context: Context, order: ShotOrder, tried: Sequence[Attempt]) -> Approach | None:
    """The attempt after these, with the pictures that the first could be conditioned on."""
    drawn = tried[0].judged.drawn
    means = means_of(context.backend(drawn.order.backend), order.wishes)
    ranking = drawn.brief.candidates if means.references else ()
    master = ranking[0] if ranking else None
    ended = [Tried(each.approach, each.verdict) for each in tried]
    return next_approach(ended, ranking, master, means, goal_of(order, drawn.brief.shows))


def _rejected(order: ShotOrder, tried: Sequence[Attempt]) -> ShotRejected:
    best = max(tried, key=lambda each: each.margin)  # of equal ones the first
    why = best.verdict.diagnosis
    number = f"{len(tried)} attempts" if len(tried) > 1 else "one attempt"
    message = f"{order.label}: {number}, none good enough. {best.verdict.reason.rstrip('.')}"
    message += f" ({said(why)})." if why else "."
    drifted = why in (Diagnosis.IDENTITY_DRIFT, Diagnosis.PALETTE_DRIFT)
    return ShotRejected(message + (_LOOKS_CHANGED if drifted else ""), best.judged, tried)


def means_of(backend: ImageBackend, wishes: Wishes, others: tuple[str, ...] = ()) -> Means:
    """What a backend can be asked to do differently; pictures of certain roles alone aren't its choice to make."""
    able = backend.capabilities
    return Means(
        references=0 if able.reference_roles else room_for_references(backend, wishes),
        seed=able.seed,
        strength=able.strength,
        words=able.words,
        steps=(wishes.steps or _USUAL_STEPS) if able.steps else 0,
        others=others,
    )


def goal_of(order: ShotOrder, shows: Mapping[str, Shot | None]) -> Goal:
    """What the attempts are for: the view, and whose colours."""
    views = {image_id: View(shot.shot_type, shot.angle) if shot else View() for image_id, shot in shows.items()}
    return Goal(asked_shot(order), views, colors_of(order.character))


def colors_of(character: Character) -> str:
    """The person's own colours in words, such as ``red hair, green eyes``."""
    looks = character.appearance
    hair = () if looks.hair_length.value is HairLength.BALD else (f"{looks.hair_color.value} hair",)
    return ", ".join((*hair, f"{looks.eye_color.value} eyes"))
