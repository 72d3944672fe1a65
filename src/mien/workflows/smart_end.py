"""How a smart image ends: one picture into the gallery, or the best rejected one kept for a person; the others go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import images, jobs
from mien.domain.diagnosis import Diagnosis, said
from mien.domain.errors import AllAttemptsFailed, Refused, Unavailable
from mien.domain.image import Image, Review
from mien.domain.job import Job, JobError, JobState
from mien.domain.scores import Score
from mien.domain.smart_image import SmartAttempt, SmartImageResult
from mien.domain.verdict import Outcome, Thresholds
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch
from mien.workflows.set_end import lock_character
from mien.workflows.smart_attempt import SMART, Ended, SmartWork
from mien.workflows.smart_plan import smart_shot

log = structlog.get_logger(__name__)

_CODES = {
    Diagnosis.REFUSED: Refused.code,
    Diagnosis.BACKEND_DOWN: Unavailable.code,
    Diagnosis.SCORER_DOWN: Unavailable.code,
}


async def end_smart_image(context: Context, work: SmartWork, ended: Sequence[Ended]) -> None:
    """One transaction: the job's end, the picture that stays, the records of those that don't; then their bytes.

    Of a job that was cancelled meanwhile nothing stays.
    """
    job, result = work.job, _result(context, work, ended)
    error = _error(work, ended, result)
    async with context.database.write(patient=True) as connection:
        await lock_character(connection, job.character_id)
        if result.accepted_id:
            number = len(result.attempts)
            message = f"accepted in {number} attempt{'s' if number > 1 else ''}"
            await jobs.report(connection, job.id, more=1, message=message)
        state = JobState.FAILED if error else JobState.SUCCEEDED
        told = result.model_dump(mode="json", by_alias=True)
        now = context.clock.now()
        in_time = await jobs.end(connection, job.id, state, now, error=error, result=told)
        keys = await _settle(connection, work, result, in_time=in_time)
    for key in keys:  # after the records: a crash in between leaves bytes without one, which are tidied away
        await context.store.delete(key)
    log.info("smart_image_ended", job_id=job.id, state=state.value, attempts=len(ended), notes=result.notes)


async def end_without_plan(context: Context, job: Job, error: JobError) -> None:
    """The job fails before anything was settled."""
    async with context.database.write(patient=True) as connection:
        await jobs.end(connection, job.id, JobState.FAILED, context.clock.now(), error=error)
    await dispatch(context)


async def _settle(
    connection: AsyncConnection, work: SmartWork, result: SmartImageResult, *, in_time: bool
) -> list[str]:
    """Keep one of the candidates; returns where the bytes of the others lie."""
    keep = (result.accepted_id or result.candidate_id) if in_time else None
    keys = []
    for image in await images.candidates_of_job(connection, work.job.id):
        if image.id == keep:
            review = None if result.accepted_id else Review.NEEDS_REVIEW.value
            lineage = _lineage(image, result.attempts)
            await images.change(connection, image.id, review=review, tags=tags_of(work.job), lineage=lineage)
        else:
            await images.delete(connection, image.id)
            keys.append(image.storage_key)
    return keys


def _lineage(image: Image, attempts: Sequence[SmartAttempt]) -> dict[str, Any]:
    """The picture's lineage with what became of each attempt in place of what only a resumed job needs."""
    parameters = {name: value for name, value in image.lineage.parameters.items() if name != SMART}
    shown = {"number", "changed", "diagnosis", "reason"}
    parameters["attempts"] = [each.model_dump(mode="json", include=shown) for each in attempts]
    return image.lineage.model_copy(update={"parameters": parameters}).model_dump(mode="json")


def tags_of(job: Job) -> list[str]:
    """What was asked for, and what the prompt was understood to show."""
    shot = smart_shot(job, 1)
    shown = (shot.shot_type.value, shot.angle.value, shot.mood.value, shot.setting.value)
    return list(dict.fromkeys([*job.arguments["tags"], *(tag for tag in shown if tag != "neutral")]))


def _result(context: Context, work: SmartWork, ended: Sequence[Ended]) -> SmartImageResult:
    accepted = next((each for each in ended if each.attempt.outcome is Outcome.ACCEPTED), None)
    with_picture = [each for each in ended if each.attempt.image_id]
    best = max(with_picture, key=lambda each: each.margin, default=None)  # of equal ones the first
    candidate = best.attempt.image_id if best and not accepted else None
    return SmartImageResult(
        accepted_id=accepted.attempt.image_id if accepted else None,
        candidate_id=candidate,
        attempts=tuple(each.attempt for each in ended),
        method=context.scorer.method if context.scorer else "",
        calibration=next((each.calibration for each in reversed(ended) if each.calibration), ""),
        analysis=work.plan.analysis,
        ranking=work.plan.ranking,
        generation_ms=sum(each.attempt.milliseconds for each in ended),
        notes=_passed(accepted.attempt, work.thresholds) if accepted else _why_not(ended, candidate),
    )


def _passed(attempt: SmartAttempt, thresholds: Thresholds) -> str:
    """Such as ``Quality 92 of 70, consistency 88 of 80.``"""
    figures = {
        Score.QUALITY: attempt.quality,
        Score.CONSISTENCY: attempt.consistency,
        Score.OBEDIENCE: attempt.obedience,
        Score.COPY: attempt.copy_score,
    }
    parts = [
        f"{score.value} {value:.0f} ({'below' if score is Score.COPY else 'at least'} {limit:g})"
        for score, value in figures.items()
        if value is not None and (limit := getattr(thresholds, score.value)) is not None
    ]
    return f"Passed validation - {', '.join(parts)}."


def _why_not(ended: Sequence[Ended], candidate: str | None) -> str:
    if not ended:
        return "Nothing was drawn."
    last = ended[-1].attempt
    why = f" ({said(last.diagnosis)})" if last.diagnosis else ""
    kept = " The best picture is kept for review." if candidate else ""
    number = f"None of {len(ended)} attempts" if len(ended) > 1 else "The one attempt"
    was = "was accepted; the last:" if len(ended) > 1 else "wasn't accepted:"
    return f"{number} {was} {last.reason.rstrip('.')}{why}.{kept}"


def _error(work: SmartWork, ended: Sequence[Ended], result: SmartImageResult) -> JobError | None:
    """Why the job failed; ``None``: it didn't."""
    if work.plan.problem:
        return work.plan.problem
    if result.accepted_id:
        return None
    last = ended[-1]
    diagnosis = last.attempt.diagnosis
    if last.error is not None:
        return last.error
    if diagnosis is not None and diagnosis in _CODES:
        return JobError(code=_CODES[diagnosis], message=last.attempt.reason)
    return JobError(code=AllAttemptsFailed.code, message=result.notes)
