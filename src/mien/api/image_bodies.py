"""Pictures on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StrictBool, model_validator

from mien.api.links import content_link
from mien.api.wire import WireIn, WireOut, Word, without_defaults
from mien.domain.image import Image, ImageKind, Review
from mien.workflows.image_change import ImageChanges


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
    review: Review | None = Field(description="Why it isn't in the gallery; null where it is.")
    promoted: bool = Field(description="Whether a person lets it serve as a reference.")
    lineage: LineageOut
    tags: list[str]
    created_at: datetime


class ImageItem(ImageOut):
    """A picture in a gallery."""

    similarity: float | None = Field(description="To the picture of `similarTo`, 0 to 100; null without one.")


class ImageDetail(ImageOut):
    """A picture and those like it."""

    near_duplicates: list[str] = Field(description="Ids of pictures of the same gallery that show the very same.")


class ImagePage(WireOut):
    """Some pictures, newest first, or the most similar first."""

    items: list[ImageItem]
    next_cursor: str | None


class ImageTags(WireIn):
    """Tags, which replace those a picture had."""

    tags: Annotated[tuple[Word, ...], Field(max_length=50)]


class ImagePatch(WireIn):
    """What to change about a picture; at least one of these."""

    model_config = ConfigDict(json_schema_extra=without_defaults)

    tags: Annotated[tuple[Word, ...], Field(max_length=50, description="They replace those it had.")] = ()
    promoted: StrictBool = Field(default=False, description="Whether it may serve as a reference.")
    master: StrictBool = Field(
        default=False,
        description="Whether identity is measured against it; false: the usual choice again, where it was this one.",
    )

    @model_validator(mode="after")
    def _not_empty(self) -> ImagePatch:
        if not self.model_fields_set:
            raise ValueError("send tags, promoted or master")
        return self


def changes_of(body: ImagePatch) -> ImageChanges:
    """What a patch really sets."""
    return ImageChanges(**{name: getattr(body, name) for name in body.model_fields_set})


def image_fields(image: Image) -> dict[str, Any]:
    """The fields of :class:`ImageOut`."""
    return image.model_dump(exclude={"owner_id", "storage_key"}) | {"url": content_link(image.id)}


def image_out(image: Image) -> ImageOut:
    """A picture."""
    return ImageOut(**image_fields(image))


def item_out(image: Image, similarity: float | None = None) -> ImageItem:
    """A picture in a gallery."""
    return ImageItem(**image_fields(image), similarity=similarity)


def detail_out(image: Image, near_duplicates: list[str]) -> ImageDetail:
    """A picture and those like it."""
    return ImageDetail(**image_fields(image), near_duplicates=near_duplicates)
