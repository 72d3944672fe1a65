"""What was said is changed afterwards: other words, another alternative, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, conversations, messages
from mien.domain.conversation import AlternativeState, ChatMessage, Conversation, Sender, worded
from mien.domain.conversation import with_alternative as replaced
from mien.domain.errors import Conflict, InvalidRequest
from mien.workflows.chat.memory import forget_summary
from mien.workflows.chat.plan import assert_nobody_writes
from mien.workflows.chat.scene import Scene, scene_of
from mien.workflows.chat.speech import assert_may_be_said, length_of_scene
from mien.workflows.safety import beside_the_loop

if TYPE_CHECKING:
    from mien.workflows.context import Context


async def edit_message(context: Context, owner_id: str, message_id: str, content: str) -> ChatMessage:
    """Give a message other words. Raises ``NotFound``, ``InvalidRequest``, ``Refused``, ``Conflict`` as below."""
    words = worded(content)
    async with context.database.read() as connection:
        conversation, message = await messages.get(connection, owner_id, message_id)
        await _assert_changeable(connection, message)
        seen = await _scene_around(connection, conversation, message)
    await _judge(context, seen, words)  # before the database is held: it may take a while
    async with context.database.write() as connection:
        conversation, message = await _to_change(connection, owner_id, message_id)
        scene = await _scene_around(connection, conversation, message)
        if scene != seen:
            await _judge(context, scene, words)
        said = message.alternatives[message.chosen]
        source = said.source or "user"
        edit = {"text": words, "state": AlternativeState.COMPLETE, "edited": True, "error": None, "source": source}
        changed = replaced(message, message.chosen, said.model_copy(update=edit))
        changed = await _store(context, connection, conversation, changed)
    context.live.changed(conversation.id)
    return changed


async def choose_alternative(context: Context, owner_id: str, message_id: str, index: int) -> ChatMessage:
    """Let another alternative count. Raises ``NotFound``, ``InvalidRequest`` where there is none, ``Conflict``."""
    async with context.database.write() as connection:
        conversation, message = await _to_change(connection, owner_id, message_id)
        if not 0 <= index < len(message.alternatives):
            there = f"between 0 and {len(message.alternatives) - 1}"
            raise InvalidRequest.field(
                "chosen", f"must be {there}: there are {len(message.alternatives)} alternatives."
            )
        if not message.alternatives[index].text:
            raise InvalidRequest.field("chosen", "names an alternative that has no words.")
        changed = message.model_copy(update={"chosen": index})
        changed = await _store(context, connection, conversation, changed)
    context.live.changed(conversation.id)
    return changed


async def delete_message(context: Context, owner_id: str, message_id: str, *, following: bool = False) -> None:
    """Delete a message, with everything after it if ``following``. Raises ``NotFound`` or ``Conflict``."""
    async with context.database.write() as connection:
        conversation, message = await _to_change(connection, owner_id, message_id)
        after = await messages.living(connection, conversation.id, after=message.position) if following else []
        now = context.clock.now()
        for each in (message, *after):
            gone: dict[str, Any] = {"alternatives": (), "chosen": 0, "deleted_at": now}
            await _store(context, connection, conversation, each.model_copy(update=gone))
    context.live.changed(conversation.id)


async def _to_change(connection: AsyncConnection, owner_id: str, message_id: str) -> tuple[Conversation, ChatMessage]:
    """A message that may be changed, and that nobody else changes. Raises ``NotFound`` and ``Conflict``."""
    conversation, message = await messages.get_to_change(connection, owner_id, message_id)
    await _assert_changeable(connection, message)
    return conversation, message


async def _assert_changeable(connection: AsyncConnection, message: ChatMessage) -> None:
    """Raise ``Conflict`` for a notice, and while a reply is being written."""
    if message.sender is Sender.NOTICE:
        raise Conflict("The notice that this is an AI character stays as it is.")
    await assert_nobody_writes(connection, message.conversation_id)


async def _scene_around(connection: AsyncConnection, conversation: Conversation, message: ChatMessage) -> Scene:
    """The scene in which a message was said."""
    character = await characters.get(connection, conversation.owner_id, conversation.character_id)
    return await scene_of(connection, conversation, character, message, message.chosen)


async def _judge(context: Context, scene: Scene, words: str) -> None:
    """Raise ``Refused`` if a message of this scene may not have these words."""
    ceiling = context.settings.content_rating_ceiling
    await beside_the_loop(len(words) + length_of_scene(scene), assert_may_be_said, scene, ceiling, words)


async def _store(
    context: Context, connection: AsyncConnection, conversation: Conversation, message: ChatMessage
) -> ChatMessage:
    now = context.clock.now()
    await forget_summary(connection, conversation, message.position)
    revision = await conversations.touch(connection, conversation.id, now)
    stored = message.model_copy(update={"revision": revision, "updated_at": now})
    await messages.update(connection, stored)
    return stored
