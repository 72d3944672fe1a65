"""Image sets on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from mien.api.image_bodies import ImageOut
from mien.api.job_bodies import JobOut
from mien.api.links import content_link, metadata_link
from mien.api.wire import WireOut
from mien.domain.image_set import ImageSet, ItemState, SetKind, SetState


class SetItemOut(WireOut):
    """One shot of a set."""

    shot: str
    state: ItemState
    image_id: str | None
    url: str | None
    error: str | None


class SetOut(WireOut):
    """One version of a set."""

    id: str
    character_id: str
    kind: SetKind
    version: int
    style: str
    backend: str
    status: SetState
    active: bool = Field(description="True for the version in use.")
    parallel: bool = Field(description="Asked for in another style or backend: never takes over by itself.")
    total: int
    done: int
    missing: list[str]
    items: list[SetItemOut]
    metadata_url: str | None
    created_at: datetime
    started_at: datetime | None
    completed_at: datetime | None


class SetPage(WireOut):
    """All versions of a character's sets, newest first."""

    items: list[SetOut]
    next_cursor: str | None = None


class Embeddings(WireOut):
    """The embedding set of a character in short: the version in use, else the newest."""

    metadata_url: str | None
    total_images: int = Field(description="How many pictures there are, 0 to 10.")
    image_urls: list[str]
    version: int | None
    status: SetState
    generation_started_at: datetime | None
    generation_completed_at: datetime | None


class NewerVersion(WireOut):
    """A version that is being made, or was made, after the one in use."""

    version: int
    status: SetState
    total_images: int


class EmbeddingStatus(Embeddings):
    """How a character's embedding set is doing."""

    success: bool = True
    message: str
    missing: list[str] = Field(description="Shots without a picture.")
    newer: NewerVersion | None = Field(description="A version after the one in use, if there is one.")


class ReferenceImage(ImageOut):
    """A picture of the reference set, with the name of its view."""

    type: str


class StageError(WireOut):
    """Why one view could not be made."""

    stage: str
    error: str


class ReferencesOut(WireOut):
    """What became of a reference set."""

    success: bool = Field(description="True if there is any picture.")
    generated: int
    total: int
    images: list[ReferenceImage]
    errors: list[StageError]
    job: JobOut


def set_out(image_set: ImageSet) -> SetOut:
    """A version with its items."""
    made_here = image_set.kind is SetKind.EMBEDDING and image_set.done
    return SetOut(
        **image_set.model_dump(exclude={"owner_id", "state", "items"}),
        status=image_set.state,
        total=len(image_set.items),
        done=image_set.done,
        missing=list(image_set.missing),
        items=[
            SetItemOut(
                **item.model_dump(exclude={"position"}), url=content_link(item.image_id) if item.image_id else None
            )
            for item in image_set.items
        ],
        metadata_url=metadata_link(image_set.character_id, image_set.id) if made_here else None,
    )


def shown(versions: list[ImageSet]) -> ImageSet | None:
    """The version that stands for a set: the one in use, else the newest; ``versions`` come newest first."""
    in_use = [each for each in versions if each.active]
    return next(iter(in_use or versions), None)


def embeddings_of(character_id: str, versions: list[ImageSet]) -> Embeddings:
    """The embedding set in short; ``pending`` with no pictures while there is none."""
    image_set = shown(versions)
    if image_set is None:
        return Embeddings(
            metadata_url=None,
            total_images=0,
            image_urls=[],
            version=None,
            status=SetState.PENDING,
            generation_started_at=None,
            generation_completed_at=None,
        )
    return Embeddings(
        metadata_url=metadata_link(character_id, image_set.id),
        total_images=image_set.done,
        image_urls=[content_link(item.image_id) for item in image_set.items if item.image_id],
        version=image_set.version,
        status=image_set.state,
        generation_started_at=image_set.started_at,
        generation_completed_at=image_set.completed_at,
    )


def embedding_status(character_id: str, versions: list[ImageSet]) -> EmbeddingStatus:
    """The same with what is missing and whether a newer version is on its way."""
    image_set = shown(versions)
    short = embeddings_of(character_id, versions)
    newest = versions[0] if versions else None
    newer = newest if newest is not None and image_set is not None and newest.version > image_set.version else None
    return EmbeddingStatus(
        **short.model_dump(by_alias=False),
        message=f"Embedding generation is {short.status.value}" if image_set else "No embedding set was asked for yet",
        missing=list(image_set.missing) if image_set else [],
        newer=NewerVersion(version=newer.version, status=newer.state, total_images=newer.done) if newer else None,
    )
