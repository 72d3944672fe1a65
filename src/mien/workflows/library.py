"""Mien as a Python library: the same workflows that the server and the command line call, for one owner."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

from pydantic import ValidationError

from mien.db import characters, image_sets, images, jobs
from mien.db.pages import Page
from mien.domain.character import Character, CharacterDraft
from mien.domain.errors import InvalidRequest
from mien.domain.image import Image
from mien.domain.image_set import ImageSet, SetKind
from mien.domain.job import Job
from mien.workflows.cancel import cancel_job, retry_job
from mien.workflows.context import Context
from mien.workflows.create import Created, create_character
from mien.workflows.order import order_avatar, order_set
from mien.workflows.waiting import follow, wait_for


class Characters:
    """The owner's characters and their pictures."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._owner = context.settings.owner

    async def create(self, draft: CharacterDraft | None = None, **fields: Any) -> Created:
        """Create a character from a draft or from its fields; see :class:`CharacterDraft`.

        Raises ``InvalidRequest`` naming the fields that are wrong, ``Refused`` and ``StorageUnavailable``.
        """
        try:
            drafted = draft or CharacterDraft(**fields)
        except ValidationError as error:
            raise InvalidRequest.of_validation(error) from error
        return await create_character(self._context, self._owner, drafted)

    async def get(self, id_or_slug: str) -> Character:
        """A character by id or slug. Raises ``NotFound``."""
        async with self._context.database.read() as connection:
            return await characters.get(connection, self._owner, id_or_slug)

    async def page(self, *, cursor: str | None = None, limit: int = 50) -> Page[Character]:
        """The characters, newest first."""
        async with self._context.database.read() as connection:
            return await characters.page(connection, self._owner, cursor=cursor, limit=limit)

    async def ids(self) -> Sequence[str]:
        """Ids of all characters, oldest first."""
        async with self._context.database.read() as connection:
            return await characters.ids_of_owner(connection, self._owner)

    async def make_avatar(self, id_or_slug: str, *, backend: str | None = None, style: str | None = None) -> Job:
        """Ask for a new avatar."""
        return await order_avatar(self._context, self._owner, id_or_slug, backend=backend, style=style)

    async def make_set(
        self, id_or_slug: str, kind: SetKind, *, backend: str | None = None, style: str | None = None
    ) -> Job:
        """Ask for a reference or embedding set: a new version, or what the last one lacks."""
        return await order_set(self._context, self._owner, id_or_slug, kind, backend=backend, style=style)

    async def sets(self, id_or_slug: str, kind: SetKind | None = None) -> list[ImageSet]:
        """All versions of a character's sets, newest first."""
        async with self._context.database.read() as connection:
            character = await characters.get(connection, self._owner, id_or_slug)
            return await image_sets.versions(connection, character.id, kind)

    async def images(self, id_or_slug: str, *, cursor: str | None = None, limit: int = 50) -> Page[Image]:
        """A character's pictures, newest first."""
        async with self._context.database.read() as connection:
            character = await characters.get(connection, self._owner, id_or_slug)
            return await images.page(connection, character.id, cursor=cursor, limit=limit)

    async def bytes_of(self, image: Image) -> bytes:
        """The finished file of a picture."""
        return await self._context.store.get(image.storage_key)


class Jobs:
    """The owner's jobs."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._owner = context.settings.owner

    async def get(self, job_id: str) -> Job:
        """A job by id. Raises ``NotFound``."""
        async with self._context.database.read() as connection:
            return await jobs.get(connection, self._owner, job_id)

    async def page(self, *, cursor: str | None = None, limit: int = 50) -> Page[Job]:
        """The jobs, newest first."""
        async with self._context.database.read() as connection:
            return await jobs.page(connection, self._owner, cursor=cursor, limit=limit)

    async def wait(self, job_id: str, *, seconds: float = 3600.0) -> Job:
        """The job when it has ended, or as it is after ``seconds``."""
        return await wait_for(self._context, job_id, seconds)

    def follow(self, job_id: str) -> AsyncIterator[Job]:
        """The job after each change, until it has ended."""
        return follow(self._context, job_id)

    async def cancel(self, job_id: str) -> Job:
        """Stop a job; what is made stays."""
        return await cancel_job(self._context, self._owner, job_id)

    async def retry(self, job_id: str) -> Job:
        """A new job for what a failed, partial or cancelled one left undone."""
        return await retry_job(self._context, self._owner, job_id)
