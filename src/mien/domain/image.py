"""A picture: what kind it is, what it shows, what it was made from."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

_IMAGE_NAMESPACE = uuid.UUID("6d69656e-0000-5000-8000-696d61676573")


class ImageKind(StrEnum):
    """Why a picture exists."""

    AVATAR = "AVATAR"
    REFERENCE_AVATAR = "REFERENCE_AVATAR"
    REFERENCE_FRONT = "REFERENCE_FRONT"
    REFERENCE_SIDE = "REFERENCE_SIDE"
    REFERENCE_BACK = "REFERENCE_BACK"
    EMBEDDING = "EMBEDDING"
    GENERATED = "GENERATED"
    SOURCE = "SOURCE"
    UPLOAD = "UPLOAD"
    PREVIEW = "PREVIEW"
    """An avatar drawn before its character was saved; adopted on create or swept."""


REFERENCE_KINDS = frozenset(
    {
        ImageKind.REFERENCE_AVATAR,
        ImageKind.REFERENCE_FRONT,
        ImageKind.REFERENCE_SIDE,
        ImageKind.REFERENCE_BACK,
    }
)


UNRATED = "unrated"
"""In a picture's parameters: what a model painted and nobody has judged; its owner sees it, nobody else."""


class Review(StrEnum):
    """Why a picture isn't in the gallery."""

    CANDIDATE = "candidate"
    """An attempt of work that is under way."""
    NEEDS_REVIEW = "needs_review"
    """The best attempt of work in which none was accepted: a person accepts or discards it."""


class Ignored(BaseModel):
    """One thing a backend could not use."""

    model_config = ConfigDict(frozen=True)

    what: str
    reason: str


class Lineage(BaseModel):
    """How a picture came to be, so that a generated one never silently becomes a reference."""

    model_config = ConfigDict(frozen=True)

    parents: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """Ids of the images that the backend really used as references."""
    ignored: tuple[Ignored, ...] = ()
    """What the backend was given and could not use, with the reason."""
    job_id: str | None = None
    depth: int = 0
    """Generations away from the master: 0 for uploads and for pictures drawn from facts alone."""
    parameters: dict[str, Any] = {}
    cost: int = 0


class Image(BaseModel):
    """One stored picture. Bytes lie in the object store under ``storage_key``."""

    model_config = ConfigDict(frozen=True)

    id: str
    character_id: str | None
    owner_id: str
    kind: ImageKind
    shot: str
    set_id: str | None = None
    version: int | None = None
    storage_key: str
    media_type: str
    sha256: str
    byte_size: int
    width: int
    height: int
    seed: int | None = None
    backend: str | None = None
    model: str | None = None
    style: str | None = None
    prompt: str | None = None
    negative_prompt: str | None = None
    milliseconds: int | None = None
    """Time the backend took for this picture."""
    scores: dict[str, Any] | None = None
    """What ``domain.scores.Scores.as_json`` writes."""
    review: Review | None = None
    """``None``: it is in the gallery."""
    promoted: bool = False
    """Whether a person lets it serve as a reference."""
    perceptual_hash: str | None = None
    """64 bits of what it looks like, as 16 hexadecimal digits: nearly the same for near-duplicates."""
    lineage: Lineage = Lineage()
    tags: tuple[str, ...] = ()
    created_at: datetime


def image_id_for(job_id: str, shot: str) -> str:
    """The id of the picture a job makes for a shot: the same after every crash and restart."""
    return str(uuid.uuid5(_IMAGE_NAMESPACE, f"{job_id}/{shot}"))
