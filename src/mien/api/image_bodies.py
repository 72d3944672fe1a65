"""Pictures on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from mien.api.links import content_link
from mien.api.wire import WireIn, WireOut, Word
from mien.domain.image import Image, ImageKind


class IgnoredOut(WireOut):
    """One thing that a backend could not use."""

    what: str
    reason: str


class LineageOut(WireOut):
    """How a picture came to be."""

    parents: list[str]
    references: list[str]
    ignored: list[IgnoredOut]
    job_id: str | None
    depth: int
    parameters: dict[str, Any]
    cost: int


class ImageOut(WireOut):
    """A picture's record; the bytes are at ``url``."""

    id: str
    character_id: str | None
    kind: ImageKind
    shot: str
    set_id: str | None
    version: int | None
    url: str
    media_type: str
    sha256: str
    byte_size: int
    width: int
    height: int
    seed: int | None
    backend: str | None
    model: str | None
    style: str | None
    prompt: str | None
    negative_prompt: str | None
    milliseconds: int | None = Field(description="Time the backend took.")
    scores: dict[str, Any] | None
    lineage: LineageOut
    tags: list[str]
    created_at: datetime


class ImagePage(WireOut):
    """Some pictures, newest first."""

    items: list[ImageOut]
    next_cursor: str | None


class ImagePatch(WireIn):
    """What to change about a picture."""

    tags: Annotated[list[Word], Field(max_length=50)]


def image_fields(image: Image) -> dict[str, Any]:
    """The fields of :class:`ImageOut`."""
    return image.model_dump(exclude={"owner_id", "storage_key"}) | {"url": content_link(image.id)}


def image_out(image: Image) -> ImageOut:
    """A picture."""
    return ImageOut(**image_fields(image))
