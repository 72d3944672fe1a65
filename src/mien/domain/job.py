"""A durable piece of work as people see it: kind, state, progress, error."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict


class JobKind(StrEnum):
    """Which workflow runs."""

    AVATAR = "avatar"
    AVATAR_PREVIEW = "avatar_preview"
    REFERENCE_SET = "reference_set"
    EMBEDDING_SET = "embedding_set"
    PICTURE = "picture"
    EDIT = "edit"
    REPLY = "reply"
    POST = "post"
    SMART_IMAGE = "smart_image"


class JobState(StrEnum):
    """``partial``: it ended with some of its pictures made and some failed for good."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    PARTIAL = "partial"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED = frozenset({JobState.SUCCEEDED, JobState.PARTIAL, JobState.FAILED, JobState.CANCELLED})
RETRIABLE = frozenset({JobState.PARTIAL, JobState.FAILED, JobState.CANCELLED})


class Progress(BaseModel):
    """How far a job is."""

    model_config = ConfigDict(frozen=True)

    done: int = 0
    total: int = 0
    message: str = ""


class JobError(BaseModel):
    """Why a job, or one shot of it, failed."""

    model_config = ConfigDict(frozen=True)

    code: str
    message: str
    stage: str | None = None


class Job(BaseModel):
    """One job. Its id is also the workflow's id in the engine."""

    model_config = ConfigDict(frozen=True)

    id: str
    owner_id: str
    kind: JobKind
    state: JobState
    character_id: str | None
    set_id: str | None = None
    conversation_id: str | None = None
    """The conversation that waits for a reply; one at a time."""
    backend: str
    after_job_id: str | None = None
    """It begins when that job has ended."""
    arguments: dict[str, Any] = {}
    """What the workflow was asked to do: JSON-safe ids and options, never secrets."""
    progress: Progress = Progress()
    attempts: int = 0
    error: JobError | None = None
    errors: tuple[JobError, ...] = ()
    """One entry for each shot that failed for good."""
    result: dict[str, Any] | None = None
    created_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def ended(self) -> bool:
        """True when nothing more will happen by itself."""
        return self.state in ENDED
