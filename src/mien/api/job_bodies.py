"""Jobs on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import Field
from pydantic.alias_generators import to_camel

from mien.api.wire import WireOut
from mien.domain.job import Job, JobKind, JobState


class ProgressOut(WireOut):
    """How far a job is."""

    done: int
    total: int
    message: str


class JobErrorOut(WireOut):
    """Why a job, or one shot of it, failed."""

    code: str
    message: str
    stage: str | None


class JobOut(WireOut):
    """A job."""

    id: str
    kind: JobKind
    state: JobState
    character_id: str | None
    set_id: str | None
    conversation_id: str | None = Field(description="Where a job of kind `reply` writes.")
    backend: str
    style: str | None
    after_job_id: str | None = Field(description="It begins when that job has ended.")
    progress: ProgressOut
    attempts: int
    error: JobErrorOut | None
    errors: list[JobErrorOut] = Field(description="One for each shot that failed for good.")
    result: dict[str, Any] | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class JobPage(WireOut):
    """Some jobs, newest first."""

    items: list[JobOut]
    next_cursor: str | None


class JobList(WireOut):
    """Jobs that were ordered together."""

    jobs: list[JobOut]
    total: int


def job_out(job: Job) -> JobOut:
    """A job."""
    fields = job.model_dump(exclude={"owner_id", "arguments", "result"})
    result = {to_camel(name): value for name, value in job.result.items()} if job.result else job.result
    return JobOut(**fields, style=job.arguments.get("style"), result=result)
