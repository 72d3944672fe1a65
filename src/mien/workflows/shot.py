"""The one way a picture is made: prompt → rating → generate → check → judge → finish the file → store → record.

One call is one durable step. It can run again after a crash at any line: the picture's id comes from the job and the
shot, each attempt's drawing has a name of its own, bytes are stored before their record, and the record is one
transaction guarded by unique keys.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, Final

import structlog

from mien.domain.errors import MienError
from mien.domain.job import JobError
from mien.domain.verdict import Outcome
from mien.jobs.engine import StepResult
from mien.workflows.context import Context
from mien.workflows.shot_attempts import ShotRejected, ShotUnjudged, attempts_at
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_record import (
    already_made,
    as_ordered,
    as_rejected,
    finish_picture,
    record_aside,
    record_failure,
    record_picture,
    store_picture,
)
from mien.workflows.shot_wanted import NotWanted

log = structlog.get_logger(__name__)

BELOW_GATE: Final = "belowGate"
"""Under this name a picture's parameters keep why it wouldn't have been accepted of a backend that draws by chance."""


async def make_shot(context: Context, order: ShotOrder) -> StepResult:
    """Make, store and record one picture.

    Returns ``{"shot", "image_id"}``, or ``{"shot", "error": {code, message, stage}}`` when it failed for good or the
    job was cancelled. Raises only when nothing can be recorded at all (``StorageUnavailable`` of the database).
    """
    try:
        image_id = (order.resumed and await already_made(context, order)) or await _make(context, order)
    except (ShotRejected, ShotUnjudged) as error:
        return await _reject(context, order, error)
    except NotWanted as error:
        log.info("shot_cancelled", job_id=order.job_id, shot=order.shot.name, reason=error.message)
        return await _fail(context, order, JobError(code=error.code, message=error.message, stage=order.shot.name))
    except MienError as error:
        log.error("shot_failed", job_id=order.job_id, shot=order.shot.name, code=error.code, reason=error.message)
        return await _fail(context, order, JobError(code=error.code, message=error.message, stage=order.shot.name))
    except Exception:  # a bug in one backend or drawing must not take the other shots with it
        log.exception("shot_failed_unexpectedly", job_id=order.job_id, shot=order.shot.name)
        message = f"Something unexpected went wrong with {order.label}; the log says what."
        return await _fail(context, order, JobError(code="internal_error", message=message, stage=order.shot.name))
    return {"shot": order.shot.name, "image_id": image_id}


async def _make(context: Context, order: ShotOrder) -> str:
    tried = await attempts_at(context, order)
    judged = tried[-1].judged
    told: dict[str, Any] = {"attempts": [each.told for each in tried]} if len(tried) > 1 else {}
    if order.gate is not None and tried[-1].verdict.outcome is Outcome.REJECTED:
        log.warning("picture_below_gate", job_id=order.job_id, shot=order.shot.name, **tried[-1].told)
        told[BELOW_GATE] = tried[-1].verdict.reason
    keeping = replace(as_ordered(order), parameters=told)
    image, data = await asyncio.to_thread(finish_picture, context, judged, keeping)
    await store_picture(context, image, data)
    return await record_picture(context, order, image, judged)


async def _reject(context: Context, order: ShotOrder, error: ShotRejected | ShotUnjudged) -> StepResult:
    """The shot fails with its reason; the picture, if it is somebody's, is kept for a person to look at."""
    log.error("shot_rejected", job_id=order.job_id, shot=order.shot.name, code=error.code, reason=error.message)
    if order.character_id is not None:
        try:
            await _keep_aside(context, order, error)
        except MienError as trouble:
            log.warning("rejected_not_kept", job_id=order.job_id, shot=order.shot.name, reason=trouble.message)
    return await _fail(context, order, JobError(code=error.code, message=error.message, stage=order.shot.name))


async def _keep_aside(context: Context, order: ShotOrder, error: ShotRejected | ShotUnjudged) -> None:
    tried = error.tried if isinstance(error, ShotRejected) else ()
    keeping = replace(as_rejected(order), parameters={"attempts": [each.told for each in tried]})
    image, data = await asyncio.to_thread(finish_picture, context, error.best, keeping)
    await store_picture(context, image, data)
    await record_aside(context, order, image, error.best, message="rejected")


async def _fail(context: Context, order: ShotOrder, failure: JobError) -> StepResult:
    if order.given_up is not None:
        order.given_up.set()
    await record_failure(context, order, failure)
    return {"shot": order.shot.name, "error": failure.model_dump()}
