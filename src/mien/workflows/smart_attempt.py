"""One attempt at a smart image: draw, judge, keep the picture aside, tell what came of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any, Final

import structlog

from mien.db import images
from mien.domain.character import Character
from mien.domain.diagnosis import Diagnosis
from mien.domain.errors import MienError, Refused, StorageUnavailable
from mien.domain.image import Image, ImageKind, Review
from mien.domain.job import Job, JobError
from mien.domain.prompts import PromptText
from mien.domain.reference_ranking import Origin
from mien.domain.retrying import Approach, Tried
from mien.domain.smart_image import SmartAttempt
from mien.domain.verdict import Outcome, Thresholds, Verdict
from mien.jobs.engine import StepResult
from mien.workflows.attempts import Patience
from mien.workflows.choosing import FALLBACK
from mien.workflows.context import Context
from mien.workflows.judging import ScorerDown
from mien.workflows.shot_drawing import draw_by
from mien.workflows.shot_judging import Judged, as_of_other_style, judge_drawn
from mien.workflows.shot_order import Gate, ShotOrder, Wishes
from mien.workflows.shot_record import Keeping, finish_picture, record_aside, store_picture
from mien.workflows.shot_wanted import NotWanted
from mien.workflows.smart_plan import SmartPlan, smart_shot, style_changes
from mien.workflows.yardstick import Yardstick

log = structlog.get_logger(__name__)

SMART: Final = "smart"
"""Under this name a picture's parameters keep what came of its attempt, for a job that is resumed."""
_LEAST_MARGIN: Final = -100.0


@dataclass(frozen=True, slots=True)
class SmartWork:
    """What all attempts of a job share."""

    job: Job
    character: Character
    folder: str
    plan: SmartPlan
    yardstick: Yardstick
    worded: PromptText | None = None

    @property
    def thresholds(self) -> Thresholds:
        """What the request asks for."""
        return Thresholds(**self.job.arguments["thresholds"])


@dataclass(frozen=True, slots=True)
class Ended:
    """An attempt that has ended, as its step recorded it."""

    attempt: SmartAttempt
    margin: float = _LEAST_MARGIN
    """How near its picture is to being accepted: the higher, the nearer."""
    calibration: str = ""
    error: JobError | None = None
    """What stops the work, and is no verdict on a picture."""
    cancelled: bool = False

    def tried(self, approach: Approach) -> Tried:
        """The attempt as the rules of retrying see it."""
        return Tried(approach, Verdict(self.attempt.outcome, self.attempt.diagnosis, self.attempt.reason))

    def recorded(self) -> dict[str, Any]:
        """As a step, and a picture, records it."""
        return {
            "attempt": self.attempt.model_dump(mode="json"),
            "margin": self.margin,
            "calibration": self.calibration,
            "error": self.error.model_dump(mode="json") if self.error else None,
            "cancelled": self.cancelled,
        }


def read_ended(told: StepResult) -> Ended:
    """What :meth:`Ended.recorded` wrote."""
    return Ended(
        attempt=SmartAttempt.model_validate(told["attempt"]),
        margin=told["margin"],
        calibration=told["calibration"],
        error=JobError.model_validate(told["error"]) if told["error"] else None,
        cancelled=told["cancelled"],
    )


async def make_attempt(context: Context, work: SmartWork, approach: Approach) -> StepResult:
    """Make one attempt; its picture is kept as a candidate. One that an earlier run recorded isn't made again.

    Raises only when nothing can be recorded at all (``StorageUnavailable`` of the database).
    """
    order = smart_order_of(context, work, approach)
    if order.resumed and (image := await _made_before(context, order)) is not None:
        return dict(image.lineage.parameters[SMART])
    began = perf_counter()
    attempt = SmartAttempt(number=approach.number, backend=order.backend, changed=approach.changed)
    try:
        ended = await _make(context, work, order, attempt)
    except NotWanted as error:
        ended = Ended(attempt.model_copy(update={"reason": error.message}), cancelled=True)
    except MienError as error:
        ended = _failed(attempt, error)
    except Exception:  # a bug in one backend or drawing ends this work, with what was made before it kept
        log.exception("attempt_failed_unexpectedly", job_id=order.job_id, attempt=approach.number)
        message = "Something unexpected went wrong with this attempt; the log says what."
        ended = Ended(
            attempt.model_copy(update={"reason": message}), error=JobError(code="internal_error", message=message)
        )
    took = round((perf_counter() - began) * 1000)
    ended = replace(ended, attempt=ended.attempt.model_copy(update={"milliseconds": took}))
    log.info("smart_attempt_ended", job_id=order.job_id, **_logged(ended.attempt))
    return ended.recorded()


def smart_order_of(context: Context, work: SmartWork, approach: Approach) -> ShotOrder:
    """The drawing that an attempt asks for."""
    job, asked, settings = work.job, work.job.arguments, context.settings
    backend = approach.backend or job.backend
    instead = f"{job.backend}: failed" if backend != job.backend else asked.get(FALLBACK, "")
    # One that takes no reference is told of the best all the same, so that it says what it has no use for.
    references = approach.references if work.plan.means.references else work.plan.order[:1]
    return ShotOrder(
        job_id=job.id,
        character=work.character,
        shot=smart_shot(job, approach.number),
        kind=ImageKind.GENERATED,
        backend=backend,
        style=asked["style"],
        patience=Patience(timeout=settings.image_timeout, retries=settings.image_retries, delay=settings.retry_delay),
        folder=work.folder,
        character_id=work.character.id,
        fallback=instead,
        resumed=job.attempts > 1,
        wishes=Wishes(
            scene=asked["prompt"],
            seed=asked["seed"],
            width=asked["width"],
            height=asked["height"],
            strength=approach.strength,
            steps=approach.steps,
            references=references,
            seed_offset=approach.seed_offset,
            emphasis=approach.emphasis,
        ),
        worded=work.worded,
        gate=Gate(work.thresholds, asked["maxRetries"]),
    )


async def _made_before(context: Context, order: ShotOrder) -> Image | None:
    async with context.database.read() as connection:
        image = await images.find(connection, order.image_id)
    return image if image is not None and SMART in image.lineage.parameters else None


async def _make(context: Context, work: SmartWork, order: ShotOrder, attempt: SmartAttempt) -> Ended:
    drawn = await draw_by(context, order)
    try:
        judged = as_of_other_style(await judge_drawn(context, drawn, work.yardstick), work.yardstick)
        verdict = judged.verdict(work.thresholds)
    except ScorerDown as error:
        judged = Judged(drawn, problem=error.message)
        verdict = Verdict(Outcome.REJECTED, Diagnosis.SCORER_DOWN, error.message)
    ended = Ended(
        attempt=_told(attempt, work.plan, judged, verdict),
        margin=max(_LEAST_MARGIN, judged.margin(work.thresholds)),
        calibration=judged.scores.calibration if judged.scores else "",
    )
    await _keep(context, judged, ended)
    return ended


def _told(attempt: SmartAttempt, plan: SmartPlan, judged: Judged, verdict: Verdict) -> SmartAttempt:
    generated, scores = judged.drawn.generated, judged.scores
    used = generated.references_used
    return attempt.model_copy(
        update={
            "reference_id": used[0] if used else None,
            "reference_type": _origin(plan, used[0]) if used else None,
            "further_references": used[1:],
            "backend": generated.backend,
            "seed": judged.drawn.picture.seed,
            "quality": scores.quality if scores else None,
            "consistency": scores.consistency if scores else None,
            "obedience": scores.obedience if scores else None,
            "copy_score": scores.copy if scores else None,
            "outcome": verdict.outcome,
            "diagnosis": verdict.diagnosis,
            "reason": verdict.reason,
            "image_id": judged.drawn.order.image_id,
            "milliseconds": judged.drawn.milliseconds,
            "cost": generated.cost,
        }
    )


def _origin(plan: SmartPlan, image_id: str) -> Origin | None:
    return next((each.type for each in plan.ranking if each.image_id == image_id), None)


async def _keep(context: Context, judged: Judged, ended: Ended) -> None:
    """The bytes, then their record: a candidate until the job ends."""
    order = judged.drawn.order
    shot_changes = style_changes(order.style)
    parameters = {SMART: ended.recorded()} | ({"shotChanges": shot_changes} if shot_changes else {})
    keeping = Keeping(order.image_id, order.kind, Review.CANDIDATE, parameters=parameters)
    image, data = await asyncio.to_thread(finish_picture, context, judged, keeping)
    await store_picture(context, image, data)
    said = ended.attempt.reason or ended.attempt.outcome.value
    await record_aside(context, order, image, judged, message=f"{ended.attempt.outcome.value}: {said}"[:200])


def _failed(attempt: SmartAttempt, error: MienError) -> Ended:
    """What a failure of the drawing is: a verdict where it is about the picture, else the end of the work."""
    attempt = attempt.model_copy(update={"reason": error.message})
    if isinstance(error, Refused):
        return Ended(attempt.model_copy(update={"diagnosis": Diagnosis.REFUSED}))
    if error.kind in ("retryable", "unavailable") and not isinstance(error, StorageUnavailable):
        return Ended(attempt.model_copy(update={"diagnosis": Diagnosis.BACKEND_DOWN}))
    return Ended(attempt, error=JobError(code=error.code, message=error.message))


def _logged(attempt: SmartAttempt) -> dict[str, Any]:
    shown = {"number", "reference_id", "backend", "outcome", "diagnosis", "reason", "changed", "milliseconds"}
    return attempt.model_dump(mode="json", include=shown)
