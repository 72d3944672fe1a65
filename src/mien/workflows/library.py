"""Mien as a Python library: the same workflows that the server and the command line call, for one owner."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from mien.db import characters, conversations, gallery, image_sets, images, jobs, messages
from mien.db.pages import Page
from mien.domain.character import Character, CharacterDraft
from mien.domain.conversation import ChatMessage, Conversation, ConversationDraft
from mien.domain.errors import InvalidRequest
from mien.domain.from_picture import PictureWish
from mien.domain.image import Image
from mien.domain.image_set import ImageSet, SetKind
from mien.domain.job import Job
from mien.domain.prompts import PromptText
from mien.domain.rating import ContentRating
from mien.workflows.asked_prompt import ask_prompt
from mien.workflows.cancel import cancel_job, retry_job
from mien.workflows.candidates import accept_candidate, discard_candidate
from mien.workflows.chat.again import regenerate
from mien.workflows.chat.change import choose_alternative, delete_message, edit_message
from mien.workflows.chat.follow import Changes, follow_reply
from mien.workflows.chat.open import Opened, delete_conversation, open_conversation
from mien.workflows.chat.say import Asked, say
from mien.workflows.chat.stop import stop_reply
from mien.workflows.context import Context
from mien.workflows.create import Created, create_character
from mien.workflows.export_card import ExportedCard, card_format, export_card, original_file
from mien.workflows.from_picture import create_from_picture
from mien.workflows.import_card import ImportedCard, import_card
from mien.workflows.order import order_avatar, order_set
from mien.workflows.picture import made_by
from mien.workflows.picture_edit import EditOrder, order_edit
from mien.workflows.picture_order import PictureOrder, order_picture
from mien.workflows.post import PostOrder, order_post
from mien.workflows.random_character import RandomCharacter, Wish, create_random_character
from mien.workflows.smart_order import SmartOrder, order_smart_image
from mien.workflows.waiting import follow, wait_for


class Characters:
    """The owner's characters and their pictures."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._owner = context.settings.owner

    async def create(
        self, draft: CharacterDraft | None = None, *, source: bytes | Path | None = None, **fields: Any
    ) -> Created:
        """Create a character from a draft or from its fields; see :class:`CharacterDraft`.

        ``source`` is a picture to start from (a file, or its bytes), which ``name`` and ``description`` may be left to.

        Raises ``InvalidRequest`` naming the fields that are wrong, ``Refused``, ``StorageUnavailable``, and for the
        picture ``UnsupportedMedia`` and ``TooLarge``.
        """
        if source is not None:
            wish = PictureWish(draft) if draft else PictureWish.of(fields)
            return await create_from_picture(self._context, self._owner, wish, await _bytes_of(source))
        try:
            drafted = draft or CharacterDraft(**fields)
        except ValidationError as error:
            raise InvalidRequest.of_validation(error) from error
        return await create_character(self._context, self._owner, drafted)

    async def invent(self, wish: Wish | None = None, **fields: Any) -> RandomCharacter:
        """Invent a character and create it; everything may be left open, see :class:`Wish`.

        Raises ``InvalidRequest`` naming the fields that are wrong, ``Refused`` and ``StorageUnavailable``.
        """
        try:
            wished = wish or Wish(**fields)
        except ValidationError as error:
            raise InvalidRequest.of_validation(error) from error
        return await create_random_character(self._context, self._owner, wished)

    async def import_card(self, data: bytes, *, filename: str = "") -> ImportedCard:
        """Make a character of a card's file (PNG, JSON, CHARX, JPEG or WebP), known by its content.

        Raises ``InvalidRequest``, ``TooLarge``, ``UnsupportedMedia``, ``Refused`` and ``StorageUnavailable``; nothing
        is written then.
        """
        return await import_card(self._context, self._owner, data, filename=filename)

    async def export_card(self, id_or_slug: str, *, format: str = "png") -> ExportedCard:  # noqa: A002
        """A character as a card's file: ``png``, ``json`` or ``charx``.

        Raises ``NotFound``, ``InvalidRequest`` (another format), or ``Conflict`` for a PNG without an avatar.
        """
        return await export_card(self._context, self._owner, id_or_slug, card_format(format))

    async def original_card(self, id_or_slug: str) -> ExportedCard:
        """The untouched file that a character was imported from. Raises ``NotFound``."""
        return await original_file(self._context, self._owner, id_or_slug)

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

    async def make_avatar(
        self, id_or_slug: str, *, backend: str | None = None, style: str | None = None, transparent: bool = False
    ) -> Job:
        """Ask for a new avatar; ``transparent``: without a background."""
        return await order_avatar(
            self._context, self._owner, id_or_slug, backend=backend, style=style, transparent=transparent
        )

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
            return await gallery.page(connection, character.id, cursor=cursor, limit=limit)

    async def prompt(
        self,
        id_or_slug: str,
        *,
        context: str = "",
        content_rating: ContentRating | None = None,
        image_style: str | None = None,
        use_ai: bool | None = None,
        shot: str | None = None,
    ) -> PromptText:
        """The prompt for a picture of a character in the scene that ``context`` tells; see :func:`ask_prompt`."""
        return await ask_prompt(
            self._context,
            self._owner,
            id_or_slug,
            scene=context,
            content_rating=content_rating,
            image_style=image_style,
            use_ai=use_ai,
            shot=shot,
        )

    async def write_post(
        self,
        id_or_slug: str,
        prompt: str,
        *,
        style: str | None = None,
        quality: Literal["standard", "hd"] = "standard",
        context: str = "",
        use_ai: bool = True,
        seed: int | None = None,
    ) -> Job:
        """Ask for a post in a character's voice; the text is in the result of the job. See :func:`order_post`."""
        order = PostOrder(prompt, context=context, style=style, quality=quality, use_ai=use_ai, seed=seed)
        return await order_post(self._context, self._owner, id_or_slug, order)

    async def imagine(self, id_or_slug: str, order: PictureOrder) -> Job:
        """Ask for pictures of a character in a scene; the job's result has their ids. See :func:`order_picture`."""
        return await order_picture(self._context, self._owner, id_or_slug, order)

    async def imagine_smart(self, id_or_slug: str, order: SmartOrder) -> Job:
        """Ask for a picture that is accepted only if it is good, obedient and them. See :func:`order_smart_image`."""
        return await order_smart_image(self._context, self._owner, id_or_slug, order)

    async def accept(self, image_id: str) -> Image:
        """Put a picture that waits for review into the gallery. See :func:`accept_candidate`."""
        return await accept_candidate(self._context, self._owner, image_id)

    async def image(self, image_id: str) -> Image:
        """A picture by id, also one that waits for review. Raises ``NotFound``."""
        async with self._context.database.read() as connection:
            return await images.get(connection, self._owner, image_id)

    async def under_review(self, id_or_slug: str) -> list[Image]:
        """The pictures of a character that wait for a person to accept or discard them, newest first."""
        async with self._context.database.read() as connection:
            character = await characters.get(connection, self._owner, id_or_slug)
            return await images.under_review(connection, character.id)

    async def discard(self, image_id: str) -> None:
        """Remove a picture that waits for review. See :func:`discard_candidate`."""
        await discard_candidate(self._context, self._owner, image_id)

    async def edit(self, image_id: str, order: EditOrder) -> Job:
        """Ask for a changed picture; its id is in the result of the job. See :func:`order_edit`."""
        return await order_edit(self._context, self._owner, image_id, order)

    async def made_by(self, job: Job) -> Sequence[Image]:
        """The pictures that a job of :meth:`imagine` or :meth:`edit` has made, in the order in which they were asked.

        Those that were deleted since are left out.
        """
        return await made_by(self._context, job)

    async def bytes_of(self, image: Image) -> bytes:
        """The finished file of a picture."""
        return await self._context.store.get(image.storage_key)


async def _bytes_of(source: bytes | Path) -> bytes:
    """The bytes of a picture. Raises ``InvalidRequest`` for a file that can't be read."""
    if isinstance(source, bytes):
        return source
    try:
        return await asyncio.to_thread(source.read_bytes)
    except OSError as error:
        raise InvalidRequest.field("source", f"{source} can't be read ({error.strerror}).") from error


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


class Conversations:
    """The owner's talks with characters."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._owner = context.settings.owner

    async def open(self, character: str, **fields: Any) -> Opened:
        """Begin to talk with a character, by id or slug; ``fields`` are those of ``ConversationDraft``.

        Raises ``NotFound``, ``InvalidRequest`` naming the fields that are wrong, and ``Refused``.
        """
        try:
            draft = ConversationDraft(**fields)
        except ValidationError as error:
            raise InvalidRequest.of_validation(error) from error
        return await open_conversation(self._context, self._owner, character, draft)

    async def get(self, conversation_id: str) -> Conversation:
        """A conversation. Raises ``NotFound``."""
        async with self._context.database.read() as connection:
            return await conversations.get(connection, self._owner, conversation_id)

    async def page(
        self, *, cursor: str | None = None, limit: int = 50, character_id: str | None = None
    ) -> Page[Conversation]:
        """The conversations, newest first."""
        async with self._context.database.read() as connection:
            return await conversations.page(
                connection, self._owner, cursor=cursor, limit=limit, character_id=character_id
            )

    async def delete(self, conversation_id: str) -> None:
        """Delete a conversation with everything that was said."""
        await delete_conversation(self._context, self._owner, conversation_id)

    async def messages(self, conversation_id: str, *, cursor: str | None = None, limit: int = 50) -> Page[ChatMessage]:
        """What was said, newest first."""
        async with self._context.database.read() as connection:
            conversation = await conversations.get(connection, self._owner, conversation_id)
            return await messages.page(connection, conversation.id, cursor=cursor, limit=limit)

    async def say(self, conversation_id: str, text: str, *, use_ai: bool = True) -> Asked:
        """Say something; the reply is written in the background. Raises ``Conflict`` while one is being written."""
        return await say(self._context, self._owner, conversation_id, text, use_ai=use_ai)

    def follow_reply(self, message_id: str) -> Changes:
        """A reply as it is, its words as they come where this process writes it, and the finished message."""
        return follow_reply(self._context, self._owner, message_id)

    async def regenerate(self, message_id: str, *, use_ai: bool = True) -> Asked:
        """Another alternative to the last reply."""
        return await regenerate(self._context, self._owner, message_id, use_ai=use_ai)

    async def stop(self, message_id: str) -> ChatMessage:
        """End the writing of a reply; what is there stays."""
        return await stop_reply(self._context, self._owner, message_id)

    async def edit(self, message_id: str, content: str) -> ChatMessage:
        """Give a message other words."""
        return await edit_message(self._context, self._owner, message_id, content)

    async def choose(self, message_id: str, index: int) -> ChatMessage:
        """Let another alternative count."""
        return await choose_alternative(self._context, self._owner, message_id, index)

    async def delete_message(self, message_id: str, *, following: bool = False) -> None:
        """Delete a message, with everything after it if ``following``."""
        await delete_message(self._context, self._owner, message_id, following=following)
