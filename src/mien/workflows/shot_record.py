"""What is kept of a picture, and when: bytes first, then one transaction guarded by unique keys."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from mien import provenance
from mien.db import image_sets, image_vectors, images, jobs
from mien.domain.errors import Conflict
from mien.domain.image import UNRATED, Ignored, Image, ImageKind, Lineage, Review, image_id_for
from mien.domain.image_set import ItemState
from mien.domain.job import JobError
from mien.domain.prompts import PromptText
from mien.domain.rating import ContentRating
from mien.storage.object_store import storage_key
from mien.vision.perceptual_hash import perceptual_hash
from mien.workflows.choosing import FALLBACK
from mien.workflows.context import Context
from mien.workflows.shot_judging import Judged
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_wanted import CANCELLED, NotWanted


async def already_made(context: Context, order: ShotOrder) -> str | None:
    """The id of the picture if an earlier run of this step, or an earlier job of the set, recorded it."""
    async with context.database.read() as connection:
        if not await jobs.is_open(connection, order.job_id):
            raise NotWanted(CANCELLED)
        set_id = order.image_set.id if order.image_set else None
        return await images.id_of_shot(connection, order.image_id, set_id, order.shot.name)


@dataclass(frozen=True, slots=True)
class Keeping:
    """As what a picture is kept."""

    image_id: str
    kind: ImageKind
    review: Review | None = None
    """``None``: in the gallery."""
    of_set: bool = True
    """Whether it is the picture of its shot of the set, where it was drawn for one."""
    tags: tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """What is to be remembered beside what the drawing and the judging tell."""


def as_ordered(order: ShotOrder) -> Keeping:
    """Kept as what was ordered."""
    return Keeping(order.image_id, order.kind)


def as_rejected(order: ShotOrder) -> Keeping:
    """Kept for a person to look at, and belonging to no set: a drifted picture never becomes a reference."""
    image_id = image_id_for(order.job_id, f"{order.shot.name}/rejected")
    return Keeping(image_id, ImageKind.GENERATED, Review.NEEDS_REVIEW, of_set=False)


def finish_picture(context: Context, judged: Judged, keeping: Keeping) -> tuple[Image, bytes]:
    """The finished file and its record."""
    drawn = judged.drawn
    order, picture, generated, brief = drawn.order, drawn.picture, drawn.generated, drawn.brief
    data = provenance.finish(picture, generated, brief.request, context.signer)
    image_set = order.image_set if keeping.of_set else None
    edited = order.wishes.edit.image_id if order.wishes.edit else None
    parents = tuple(dict.fromkeys([*([edited] if edited else []), *generated.references_used]))
    image = Image(
        id=keeping.image_id,
        character_id=order.character_id,
        owner_id=order.character.owner_id,
        kind=keeping.kind,
        shot=order.shot.name,
        set_id=image_set.id if image_set else None,
        version=image_set.version if image_set else None,
        storage_key=storage_key(order.folder, keeping.kind, keeping.image_id, picture.media_type, image_set),
        media_type=picture.media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        byte_size=len(data),
        width=drawn.width,
        height=drawn.height,
        seed=picture.seed,
        backend=generated.backend,
        model=generated.model,
        style=order.style,
        prompt=brief.prompt.prompt,
        negative_prompt=brief.prompt.negative_prompt,
        milliseconds=drawn.milliseconds,
        scores=judged.scores.as_json() if judged.scores else None,
        review=keeping.review,
        perceptual_hash=perceptual_hash(picture.data),
        lineage=Lineage(
            parents=parents,
            references=tuple(used for used in generated.references_used if used != edited),
            ignored=(*_stood_in_for(order), *brief.unused, *generated.ignored),
            job_id=order.job_id,
            depth=1 + max((brief.depths.get(parent, 0) for parent in parents), default=-1),
            parameters=_origin(brief.prompt)
            | dict(generated.parameters)
            | _noted(context, order)
            | _unmeasured(judged)
            | dict(keeping.parameters),
            cost=generated.cost,
        ),
        tags=keeping.tags,
        created_at=context.clock.now(),
    )
    return image, data


def _unmeasured(judged: Judged) -> dict[str, str]:
    """Why a picture that is kept all the same has no scores."""
    return {"notMeasured": judged.problem} if judged.problem else {}


def _stood_in_for(order: ShotOrder) -> tuple[Ignored, ...]:
    """The backend that was meant and didn't draw."""
    name, _, why = order.fallback.partition(": ")
    return (Ignored(what=f"backend {name}", reason=why),) if order.fallback else ()


def _noted(context: Context, order: ShotOrder) -> dict[str, Any]:
    """What is known of a picture beside what its backend tells.

    What a model painted and nobody has judged is ``unrated``; the illustrator draws nothing but what is ``general``.
    The scene, the changed looks and what was changed of the shot are what the next change of it starts from.
    """
    words = context.backend(order.backend).capabilities.words
    told: dict[str, Any] = {"rating": UNRATED if words else ContentRating.GENERAL.value}
    if order.wishes.scene:
        told["scene"] = order.wishes.scene
    if order.wishes.edit is not None:
        told |= {"instruction": order.wishes.edit.instruction, "changes": dict(order.wishes.edit.changes)}
        told |= {"shotChanges": dict(order.wishes.edit.shot_changes)} if order.wishes.edit.shot_changes else {}
    return told | ({FALLBACK: order.fallback} if order.fallback else {})


def _origin(prompt: PromptText) -> dict[str, str]:
    """Where a picture's words come from."""
    told = {"prompt_source": prompt.source, "prompt_engine": prompt.engine, "prompt_model": prompt.model}
    return told | ({"prompt_fallback": prompt.fallback} if prompt.fallback else {})


async def store_picture(context: Context, image: Image, data: bytes) -> None:
    """Keep the bytes. Others under their key are those of a run of this step that came first.

    If that run recorded them they stay, for the record holds their hash; if it crashed before, they are replaced.
    """
    try:
        await context.store.put(image.storage_key, data)
    except Conflict:
        async with context.database.read() as connection:
            recorded = await images.find(connection, image.id)
        if recorded is None:
            await context.store.put(image.storage_key, data, replace=True)


async def record_picture(context: Context, order: ShotOrder, image: Image, judged: Judged | None = None) -> str:
    """One transaction: the picture, its item of the set, the job's progress. An ended job takes all of it back.

    Bytes that are left without a record are tidied away later, never here: a run that came first may have recorded
    the very same.
    """
    async with context.database.write(patient=True) as connection:
        added = await insert_picture(connection, image, judged)
        await _count(connection, order, "done", int(added))
        if order.image_set is not None:
            set_id = order.image_set.id
            await image_sets.mark_item(connection, set_id, order.shot.name, ItemState.COMPLETED, image_id=image.id)
    return image.id


async def record_aside(context: Context, order: ShotOrder, image: Image, judged: Judged, *, message: str) -> None:
    """One transaction: a picture that isn't what was ordered, or not yet. An ended job takes it back."""
    async with context.database.write(patient=True) as connection:
        await insert_picture(connection, image, judged)
        await _count(connection, order, message, 0)


async def insert_picture(connection: AsyncConnection, image: Image, judged: Judged | None) -> bool:
    """The picture's record and the scorer's vector of it; False if it was there already."""
    added = await images.insert_once(connection, image)
    judgement = judged.judgement if judged else None
    if added and judgement is not None:
        method, vector = judgement.scores.method, judgement.look.vector
        await image_vectors.put(connection, image.id, method, vector, image.created_at)
    return added


async def record_failure(context: Context, order: ShotOrder, failure: JobError) -> None:
    """Note that a shot failed for good. Nothing is recorded for an ended job."""
    with suppress(Conflict):
        async with context.database.write(patient=True) as connection:
            await _count(connection, order, "failed", 0)
            if order.image_set is not None:
                set_id = order.image_set.id
                await image_sets.mark_item(connection, set_id, order.shot.name, ItemState.FAILED, error=failure.message)


async def _count(connection: AsyncConnection, order: ShotOrder, verb: str, more: int) -> None:
    """Report one shot's end as the job's progress. Raises ``NotWanted`` if the job has ended meanwhile."""
    if not await jobs.report(connection, order.job_id, more=more, message=f"{order.shot.name} {verb}"):
        raise NotWanted(CANCELLED)
