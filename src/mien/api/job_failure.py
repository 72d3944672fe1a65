"""What a job failed with, as the answer to whoever waited for it."""

from __future__ import annotations

from typing import Final

from mien.domain.errors import (
    AllAttemptsFailed,
    Conflict,
    InvalidRequest,
    MienError,
    NoReference,
    NotFound,
    RateLimited,
    Refused,
    TooLarge,
    Unavailable,
)
from mien.domain.job import Job, JobState

_KNOWN: Final[tuple[type[MienError], ...]] = (
    *(InvalidRequest, NotFound, Conflict, TooLarge, Refused),
    *(NoReference, AllAttemptsFailed, RateLimited, Unavailable),
)
_BY_CODE: Final = {error.code: error for error in _KNOWN}


def failure_of(job: Job, what: str) -> MienError:
    """The error of a job that ended without a result; ``what`` it was to make is how the message names it."""
    if job.state is JobState.CANCELLED:
        return Conflict(f"The job of the {what} was cancelled; send the request again under another Idempotency-Key.")
    error = job.error
    message = error.message if error else f"The {what} could not be made; look at the log."
    return _BY_CODE.get(error.code if error else "", MienError)(message)
