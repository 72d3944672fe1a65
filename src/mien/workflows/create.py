"""Creating a character: who it is, what it looks like, and the chain of pictures that follows.

avatar → (reference set, if asked for) → embedding set, all written as jobs in the transaction that writes the
character, so that a crash right after can't forget them.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, idempotency, image_sets, images, jobs
from mien.domain.appearance import apply_overrides, describe
from mien.domain.character import Character, CharacterDraft, slugify
from mien.domain.errors import InvalidRequest
from mien.domain.image import Image, ImageKind
from mien.domain.image_set import ImageSet, SetKind
from mien.domain.job import Job
from mien.domain.picture_analysis import PictureAnalysis
from mien.workflows.avatar import plan_first_avatar
from mien.workflows.choosing import Choice, assert_known, choose_backend
from mien.workflows.context import Context
from mien.workflows.dispatch import dispatch_soon
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import new_id, plan_set
from mien.workflows.reference_set import request_reference_set
from mien.workflows.safety import assert_character_allowed
from mien.workflows.source_image import SourcePicture

_TAKEN_AS_GIVEN = {
    "name",
    "description",
    "system_prompt",
    "interests",
    "backstory",
    "prompt_template",
    "declared_age",
    "content_rating",
    "official",
    "visibility",
    "tags",
    "avatar_url",
    "backend",
}


@dataclass(frozen=True, slots=True)
class Created:
    """A new character and the jobs that make its first pictures, in the order in which they run."""

    character: Character
    jobs: tuple[Job, ...]
    embedding_sets: tuple[ImageSet, ...]
    """The set that one of the jobs makes, if one does."""


class Luggage(Protocol):
    """What a new character brings along: its bytes are stored first, its records in the character's transaction."""

    async def store(self, context: Context, owner_id: str) -> None:
        """Keep the bytes. Raises ``StorageUnavailable``."""
        ...

    async def attach(self, context: Context, connection: AsyncConnection, character: Character) -> Character:
        """Write the records; returns the character as they change it."""
        ...

    async def discard(self, context: Context) -> None:
        """Remove bytes that no record was written for."""
        ...


async def create_character(
    context: Context,
    owner_id: str,
    draft: CharacterDraft,
    *,
    source: SourcePicture | None = None,
    avatar: SourcePicture | None = None,
    analysis: PictureAnalysis | None = None,
    luggage: Sequence[Luggage] = (),
    key: IdempotencyKey | None = None,
) -> Created:
    """Write a character and the jobs of its first pictures, and hand these to the engine.

    ``source`` is a picture to start from and ``analysis`` what it was taken to show, ``avatar`` one to use as it is,
    ``luggage`` what else belongs to them. The same ``key`` again gives what the first call gave.

    Raises ``InvalidRequest`` (bad attribute, unknown preview or backend), ``Refused`` (rating), ``StorageUnavailable``.
    """
    assert_known(context, draft.backend)
    choice = await choose_backend(context, None, draft)
    # Reading the text takes a while, so it's done beside the event loop and before the database is held.
    seed = draft.seed if draft.seed is not None else secrets.randbits(32)
    drafted = await asyncio.to_thread(_drafted, context, owner_id, draft, seed, analysis)
    given: list[Luggage] = [*(picture for picture in (source, avatar) if picture is not None), *luggage]
    for each in given:
        await each.store(context, owner_id)
    fresh: Created | None = None
    async with context.database.write() as connection:

        async def create() -> dict[str, object]:
            nonlocal fresh
            character = await _write(context, connection, draft, drafted)
            for each in given:
                character = await each.attach(context, connection, character)
            fresh = await _plan_pictures(context, connection, character, draft, choice)
            return {"characterId": character.id, "jobIds": [job.id for job in fresh.jobs]}

        answer = await once(connection, owner_id, key, context.clock.now(), create)
        created = fresh or await _load(connection, answer)
    if fresh is None:
        for each in given:
            await each.discard(context)  # the first call with this key brought its own copy
    dispatch_soon(context)
    return created


async def earlier_creation(context: Context, owner_id: str, key: IdempotencyKey | None) -> Created | None:
    """What an earlier call with the same key created. Raises ``Conflict`` for a key of another request."""
    if key is None:
        return None
    async with context.database.write() as connection:
        answer = await idempotency.earlier_answer(connection, owner_id, key.key, key.fingerprint)
        return await _load(connection, answer) if answer is not None else None


async def _load(connection: AsyncConnection, answer: dict[str, object]) -> Created:
    character = await characters.get(connection, None, str(answer["characterId"]))
    ids = answer["jobIds"]
    assert isinstance(ids, list)
    found = [await jobs.find(connection, job_id) for job_id in ids]
    sets = await image_sets.versions(connection, character.id, SetKind.EMBEDDING)
    return Created(character, tuple(job for job in found if job is not None), tuple(sets))


def _drafted(
    context: Context, owner_id: str, draft: CharacterDraft, seed: int, analysis: PictureAnalysis | None
) -> Character:
    """The character that the draft describes, not stored yet. Raises ``InvalidRequest`` or ``Refused``."""
    now = context.clock.now()
    character = Character(
        id=new_id(),
        owner_id=owner_id,
        slug=slugify(draft.name),
        appearance=apply_overrides(
            describe(draft.description, seed, name=draft.name, declared_age=draft.declared_age), draft.appearance
        ),
        personality=draft.personality,
        preferences=draft.preferences,
        dialogue=draft.dialogue,
        analysis=analysis,
        seed=seed,
        created_at=now,
        updated_at=now,
        **draft.model_dump(include=_TAKEN_AS_GIVEN),
    )
    assert_character_allowed(character, context.settings.content_rating_ceiling)
    return character


async def _write(context: Context, connection: AsyncConnection, draft: CharacterDraft, drafted: Character) -> Character:
    preview = await _preview(connection, drafted.owner_id, draft.preview_id)
    if preview is not None and draft.seed is None and preview.seed is not None:
        # the person in the adopted picture
        drafted = _drafted(context, drafted.owner_id, draft, preview.seed, drafted.analysis)
    slug = await _free_slug(connection, drafted.owner_id, draft.name)
    character = drafted.model_copy(update={"slug": slug, "avatar_image_id": preview.id if preview else None})
    await characters.insert(connection, character, storage_folder=f"characters/{character.owner_id}/{slug}")
    if preview is not None:
        await images.change(connection, preview.id, kind=ImageKind.AVATAR.value, character_id=character.id)
    return character


async def _preview(connection: AsyncConnection, owner_id: str, preview_id: str | None) -> Image | None:
    if preview_id is None:
        return None
    image = await images.find(connection, preview_id)
    if image is None or image.owner_id != owner_id or image.kind is not ImageKind.PREVIEW:
        raise InvalidRequest.field("previewId", "isn't a preview of yours, or it was adopted or has expired.")
    return image


async def _free_slug(connection: AsyncConnection, owner_id: str, name: str) -> str:
    slug = slugify(name)
    taken = await characters.slugs_like(connection, owner_id, slug)
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


async def _plan_pictures(
    context: Context, connection: AsyncConnection, character: Character, draft: CharacterDraft, choice: Choice
) -> Created:
    """The chain after create; each job waits for the one before. Official characters come with their pictures."""
    if character.official:
        return Created(character, (), ())
    planned: list[Job] = []
    sets: list[ImageSet] = []
    if character.wants_automatic_avatar:
        planned.append(await plan_first_avatar(context, connection, character, choice))
    if draft.generate_references:
        planned.append(await request_reference_set(context, connection, character, choice))
    if wants_embeddings(context, draft.generate_embeddings, choice):
        embedding_set, job = await plan_set(
            connection,
            character,
            SetKind.EMBEDDING,
            context.clock.now(),
            backend=choice.backend.name,
            style=context.settings.default_style,
            version=1,
            after=planned[-1] if planned else None,
            note=choice.note,
        )
        sets.append(embedding_set)
        planned.append(job)
    return Created(character, tuple(planned), tuple(sets))


def wants_embeddings(context: Context, asked: bool | None, choice: Choice) -> bool:
    """Whether a new character gets its embedding set: as asked, as set up, else where pictures cost nothing."""
    if asked is not None:
        return asked
    if context.settings.auto_generate_embeddings is not None:
        return context.settings.auto_generate_embeddings
    return choice.backend.capabilities.free
