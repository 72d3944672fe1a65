"""Beginning a conversation, setting it up anew, and ending it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import structlog
from pydantic import ValidationError

from mien.db import characters, conversations, jobs, messages
from mien.domain.briefs import TextTask
from mien.domain.character import Character
from mien.domain.chat.disclosure import notice
from mien.domain.chat.macros import fill
from mien.domain.conversation import Alternative, ChatMessage, Conversation, ConversationDraft, Sender
from mien.domain.errors import InvalidRequest, Refused
from mien.workflows.cancel import cancel_within, tell_engine
from mien.workflows.chat.conversation_state import keep_in_mind_soon
from mien.workflows.chat.scene import Scene
from mien.workflows.chat.speech import assert_may_be_said
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import new_id
from mien.workflows.safety import assert_character_allowed, beside_the_loop, length_of

if TYPE_CHECKING:
    from datetime import datetime

    from mien.workflows.context import Context

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """A new conversation and how it begins: the notice, then the character's greeting if it has one."""

    conversation: Conversation
    messages: tuple[ChatMessage, ...]


async def open_conversation(
    context: Context,
    owner_id: str,
    character: str,
    draft: ConversationDraft,
    *,
    key: IdempotencyKey | None = None,
) -> Opened:
    """Begin to talk with a character of the owner's (id or slug) or a public one (id).

    The model gets ready meanwhile, so that the first reply needn't wait for it.

    Raises ``NotFound``, or ``Refused`` for a character, or a description of the person, that isn't allowed here.
    """
    async with context.database.read() as connection:
        seen = await characters.get(connection, owner_id, character)
    # Judged before the database is held: it may take a while.
    prepared = await beside_the_loop(length_of(seen) + _length(draft), _opened, context, owner_id, seen, draft)
    async with context.database.write() as connection:

        async def plan() -> dict[str, Any]:
            found = await characters.get(connection, owner_id, seen.id)
            opened = prepared if found == seen else _opened(context, owner_id, found, draft)
            await conversations.insert(connection, opened.conversation)
            await messages.insert(connection, *opened.messages)
            return {"conversationId": opened.conversation.id}

        answer = await once(connection, owner_id, key, context.clock.now(), plan)
        conversation = await conversations.get(connection, owner_id, answer["conversationId"])
        first = await messages.page(connection, conversation.id, cursor=None, limit=200)
    keep_in_mind_soon(context, owner_id, conversation.id)
    if context.engine.runs_here:  # else another process writes the replies
        context.text.engine(TextTask.CHAT).warm()
    return Opened(conversation, tuple(reversed(first.items)))


async def set_up_anew(
    context: Context, owner_id: str, conversation_id: str, changes: Mapping[str, Any]
) -> Conversation:
    """Change what a conversation is set up with; the fields are those of ``ConversationDraft``.

    Raises ``NotFound``, ``InvalidRequest`` naming the field, ``Refused``.
    """
    async with context.database.read() as connection:
        seen = await conversations.get(connection, owner_id, conversation_id)
        character = await characters.get(connection, owner_id, seen.character_id)
    changed = _changed(context, seen, changes)
    # Judged before the database is held: it may take a while.
    await beside_the_loop(length_of(character) + _length(changed), _assert_allowed, context, changed, character)
    async with context.database.write() as connection:
        conversation = await conversations.get_to_change(connection, owner_id, conversation_id)
        changed = _changed(context, conversation, changes)
        company = await characters.get(connection, owner_id, conversation.character_id)
        if (conversation, company) != (seen, character):
            _assert_allowed(context, changed, company)
        await conversations.update(connection, changed)
    context.live.changed(conversation_id)
    return changed


async def delete_conversation(context: Context, owner_id: str, conversation_id: str) -> None:
    """Delete a conversation with everything that was said; a reply that is being written is stopped."""
    async with context.database.write() as connection:
        conversation = await conversations.get_to_change(connection, owner_id, conversation_id)
        under_way = await jobs.open_of_conversation(connection, conversation.id)
        if under_way is not None:
            await cancel_within(connection, under_way, context.clock.now())
        await conversations.trash(connection, conversation.id, context.clock.now())
    if under_way is not None:
        await tell_engine(context, [under_way.id])
    context.live.changed(conversation.id)


def _opened(context: Context, owner_id: str, character: Character, draft: ConversationDraft) -> Opened:
    assert_character_allowed(character, context.settings.content_rating_ceiling)
    now = context.clock.now()
    conversation = Conversation(
        id=new_id(),
        owner_id=owner_id,
        character_id=character.id,
        created_at=now,
        updated_at=now,
        **draft.model_dump(),
    )
    scene = _assert_allowed(context, conversation, character)
    said: list[tuple[Sender, tuple[Alternative, ...]]] = [
        (Sender.NOTICE, (Alternative(text=notice(scene.char_name), created_at=now),))
    ]
    greetings = _greetings(context, scene, now)
    if greetings:
        said.append((Sender.CHARACTER, greetings))
    first = tuple(
        ChatMessage(
            id=new_id(),
            conversation_id=conversation.id,
            position=position,
            sender=sender,
            alternatives=alternatives,
            revision=position + 1,
            created_at=now,
            updated_at=now,
        )
        for position, (sender, alternatives) in enumerate(said)
    )
    return Opened(conversation.model_copy(update={"revision": len(first)}), first)


def _changed(context: Context, conversation: Conversation, changes: Mapping[str, Any]) -> Conversation:
    """The conversation set up anew, not judged yet. Raises ``InvalidRequest``."""
    fields = {name: getattr(conversation, name) for name in ConversationDraft.model_fields}
    try:
        draft = ConversationDraft(**(fields | dict(changes)))
    except ValidationError as error:
        raise InvalidRequest.of_validation(error) from error
    return conversation.model_copy(update=draft.model_dump() | {"updated_at": context.clock.now()})


def _length(draft: ConversationDraft | Conversation) -> int:
    """Characters that the rules read of it."""
    return len(draft.user_name) + len(draft.user_description) + len(draft.note)


def _greetings(context: Context, scene: Scene, now: datetime) -> tuple[Alternative, ...]:
    """Every beginning that the character has, but those that may not be said here."""
    character, allowed = scene.character, []
    for text in (character.dialogue.greeting, *character.dialogue.alternate_greetings):
        words = fill(text, char=scene.char_name, user=scene.conversation.user_name, seed=character.seed).strip()
        try:
            assert_may_be_said(scene, context.settings.content_rating_ceiling, words)
        except Refused:
            log.warning("greeting_left_out", character_id=character.id)
        else:
            allowed.append(words)
    return tuple(Alternative(text=words, source="card", created_at=now) for words in dict.fromkeys(allowed) if words)


def _assert_allowed(context: Context, conversation: Conversation, character: Character) -> Scene:
    """The empty scene, if what the person says of themself and for the story may be said."""
    scene = Scene(
        conversation, character, lorebook=None, turns=(), liked=(), avoid=(), revision=0, seed=0, use_ai=False
    )
    for text in (conversation.user_name, conversation.user_description, conversation.note):
        assert_may_be_said(scene, context.settings.content_rating_ceiling, text)
    return scene
