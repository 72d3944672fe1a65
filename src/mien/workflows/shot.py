"""The one way a picture is made: rating → prompt → generate → check → finish the file → store → record.

One call is one durable step. It can run again after a crash at any line: the picture's id comes from the job and the
shot, bytes are stored before their record, and the record is one transaction guarded by unique keys.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from mien import decode, provenance
from mien.db import image_sets, images, jobs
from mien.domain.character import Character
from mien.domain.errors import Conflict, MienError, NotFound
from mien.domain.image import Ignored, Image, ImageKind, Lineage, image_id_for
from mien.domain.image_set import ImageSet, ItemState
from mien.domain.job import JobError, Progress
from mien.domain.prompts import PromptText, build_prompt
from mien.domain.references import conditioning_images
from mien.domain.shots import Shot
from mien.domain.styles import style_named
from mien.domain.worldview import read_worldview
from mien.jobs.engine import StepResult
from mien.ports import GeneratedImage, ImageBackend, ImageRequest, Reference, Subject
from mien.storage.object_store import storage_key
from mien.workflows.attempts import Patience, attempt
from mien.workflows.context import Context
from mien.workflows.safety import assert_picture_allowed

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ShotOrder:
    """A picture to make: of whom, which view, for which job and set, and where it belongs."""

    job_id: str
    character: Character
    shot: Shot
    kind: ImageKind
    backend: str
    style: str
    patience: Patience
    folder: str
    """Where the object store keeps it, e.g. ``characters/local/ada``."""
    image_set: ImageSet | None = None
    character_id: str | None = None
    """``None`` for a preview, whose character isn't saved."""
    given_up: asyncio.Event | None = None
    """Set when the rest of the set is to be skipped."""

    @property
    def image_id(self) -> str:
        """The picture's id, the same however often the step runs."""
        return image_id_for(self.job_id, self.shot.name)

    @property
    def label(self) -> str:
        """How log lines and errors name it."""
        return f"{self.shot.name} of {self.character.name}"


async def make_shot(context: Context, order: ShotOrder) -> StepResult:
    """Make, store and record one picture.

    Returns ``{"shot", "image_id"}``, or ``{"shot", "error": {code, message, stage}}`` when it failed for good or the
    job was cancelled. Raises only when nothing can be recorded at all (``StorageUnavailable`` of the database).
    """
    try:
        image_id = await _already_made(context, order) or await _make(context, order)
    except MienError as error:
        failure = JobError(code=error.code, message=error.message, stage=order.shot.name)
        if order.given_up is not None:
            order.given_up.set()
        log.error("shot_failed", job_id=order.job_id, shot=order.shot.name, code=error.code, reason=error.message)
        await _record_failure(context, order, failure)
        return {"shot": order.shot.name, "error": failure.model_dump()}
    return {"shot": order.shot.name, "image_id": image_id}


async def _already_made(context: Context, order: ShotOrder) -> str | None:
    """The id of the picture if an earlier run of this step, or an earlier job of the set, recorded it."""
    async with context.database.read() as connection:
        if not await jobs.is_open(connection, order.job_id):
            raise Conflict("The job was cancelled.")
        image = await images.find(connection, order.image_id)
        if image is None and order.image_set is not None:
            image = (await images.of_set(connection, order.image_set.id)).get(order.shot.name)
    return image.id if image else None


async def _make(context: Context, order: ShotOrder) -> str:
    backend = await context.ready_backend(order.backend)
    prompt = _word(order)
    assert_picture_allowed(order.character, prompt.prompt, context.settings.content_rating_ceiling)
    request, unused = await _request(context, order, backend, prompt)
    generated, milliseconds = await attempt(
        order.label,
        lambda: _generate_checked(context, order, backend, request),
        pace=context.paces[backend.name],
        patience=order.patience,
    )
    image, data = await asyncio.to_thread(_finish, context, order, prompt, request, generated, unused, milliseconds)
    await _store(context, image, data)
    return await _record(context, order, image)


def _word(order: ShotOrder) -> PromptText:
    character = order.character
    prompt = build_prompt(
        character.name,
        character.description,
        character.appearance,
        read_worldview(character.description, character.system_prompt),
        order.shot,
        style_named(order.style),
    )
    log.info(
        f"Generated prompt ({prompt.word_count} words, source: {prompt.source})",
        job_id=order.job_id,
        shot=order.shot.name,
    )
    return prompt


async def _request(
    context: Context, order: ShotOrder, backend: ImageBackend, prompt: PromptText
) -> tuple[ImageRequest, tuple[Ignored, ...]]:
    """The request, and the references that the backend has no room for."""
    character = order.character
    candidates = await _conditioning(context, order)
    room = backend.capabilities.references
    reason = f"{backend.name} takes {room} reference pictures" if room else f"{backend.name} draws without references"
    unused = tuple(Ignored(what=f"reference {image_id}", reason=reason) for image_id in candidates[room:])
    request = ImageRequest(
        subject=Subject(
            name=character.name,
            seed=character.seed,
            appearance=character.appearance,
            worldview=read_worldview(character.description, character.system_prompt),
        ),
        shot=order.shot,
        prompt=prompt.prompt,
        negative_prompt=prompt.negative_prompt,
        seed=picture_seed(character.seed, order.shot),
        style=order.style,
        references=tuple([await _load(context, image_id) for image_id in candidates[:room]]),
    )
    return request, unused


def picture_seed(character_seed: int, shot: Shot) -> int:
    """The seed of a character's picture of a shot: the character's own plus the shot's offset, within 63 bits."""
    return (character_seed + shot.seed_offset) % 2**63


async def _conditioning(context: Context, order: ShotOrder) -> tuple[str, ...]:
    """Ids of the pictures this one may be conditioned on, best first."""
    kind = order.image_set.kind if order.image_set else None
    async with context.database.read() as connection:
        views = await image_sets.reference_views(connection, order.image_set, order.character.id)
    return conditioning_images(
        order.character, order.shot, kind, views, use_source=context.settings.use_source_as_reference
    )


async def _load(context: Context, image_id: str) -> Reference:
    async with context.database.read() as connection:
        image = await images.find(connection, image_id)
    if image is None:
        raise NotFound(f"The reference picture {image_id} is gone.")
    return Reference(image.id, image.shot, await context.store.get(image.storage_key), image.media_type)


async def _generate_checked(
    context: Context, order: ShotOrder, backend: ImageBackend, request: ImageRequest
) -> GeneratedImage:
    """A picture whose bytes are whole and of the type they claim; a bad one counts as a passing failure.

    By the time a shot's turn has come its job may have been cancelled: then nothing is drawn, or paid for.
    """
    await _begin(context, order)
    generated = await backend.generate(request)
    await asyncio.to_thread(decode.check_generated, generated.data, generated.media_type)
    return generated


def _finish(
    context: Context,
    order: ShotOrder,
    prompt: PromptText,
    request: ImageRequest,
    generated: GeneratedImage,
    unused: tuple[Ignored, ...],
    milliseconds: int,
) -> tuple[Image, bytes]:
    """The finished file and its record."""
    data = provenance.finish(generated, request)
    checked = decode.check_generated(data, generated.media_type)
    image_set = order.image_set
    image = Image(
        id=order.image_id,
        character_id=order.character_id,
        owner_id=order.character.owner_id,
        kind=order.kind,
        shot=order.shot.name,
        set_id=image_set.id if image_set else None,
        version=image_set.version if image_set else None,
        storage_key=storage_key(order.folder, order.kind, order.image_id, generated.media_type, image_set),
        media_type=generated.media_type,
        sha256=checked.sha256,
        byte_size=len(data),
        width=checked.width,
        height=checked.height,
        seed=generated.seed,
        backend=generated.backend,
        model=generated.model,
        style=order.style,
        prompt=prompt.prompt,
        negative_prompt=prompt.negative_prompt,
        milliseconds=milliseconds,
        lineage=Lineage(
            parents=generated.references_used,
            references=generated.references_used,
            ignored=(*unused, *generated.ignored),
            job_id=order.job_id,
            depth=1 if generated.references_used else 0,
            parameters={"prompt_source": prompt.source, **generated.parameters},
            cost=generated.cost,
        ),
        created_at=context.clock.now(),
    )
    return image, data


async def _store(context: Context, image: Image, data: bytes) -> None:
    """Keep the bytes. Other bytes under this key are those of a run that crashed before it could record them."""
    try:
        await context.store.put(image.storage_key, data)
    except Conflict:
        await context.store.delete(image.storage_key)
        await context.store.put(image.storage_key, data)


async def _record(context: Context, order: ShotOrder, image: Image) -> str:
    """One transaction: the picture, its item of the set, the job's progress. Nothing is recorded for an ended job."""
    async with context.database.write() as connection:
        wanted = await jobs.lock_open(connection, order.job_id)
        if wanted:
            await images.insert_once(connection, image)
            await _record_progress(connection, order, ItemState.COMPLETED, image_id=image.id)
    if not wanted:
        await context.store.delete(image.storage_key)
        raise Conflict("The job was cancelled.")
    return image.id


async def _record_failure(context: Context, order: ShotOrder, failure: JobError) -> None:
    async with context.database.write() as connection:
        if await jobs.lock_open(connection, order.job_id):
            await _record_progress(connection, order, ItemState.FAILED, error=failure.message)


async def _begin(context: Context, order: ShotOrder) -> None:
    if order.given_up is not None and order.given_up.is_set():
        raise Conflict("It was skipped because an earlier shot failed.")
    async with context.database.write() as connection:
        if not await jobs.is_open(connection, order.job_id):
            raise Conflict("The job was cancelled.")
        if order.image_set is not None:
            await image_sets.mark_item(connection, order.image_set.id, order.shot.name, ItemState.GENERATING)


async def _record_progress(connection: AsyncConnection, order: ShotOrder, state: ItemState, **item: Any) -> None:
    """Note one shot's end in its set and in the job's progress."""
    verb = "done" if state is ItemState.COMPLETED else "failed"
    done, total = (1 if state is ItemState.COMPLETED else 0), 1
    if order.image_set is not None:
        await image_sets.mark_item(connection, order.image_set.id, order.shot.name, state, **item)
        done, total = await image_sets.count(connection, order.image_set.id)
    await jobs.report(connection, order.job_id, Progress(done=done, total=total, message=f"{order.shot.name} {verb}"))
