"""Saying something to a character.

The model begins to read while the rows are written: nothing of what it writes is shown before they are there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import conversations, jobs, messages
from mien.domain.conversation import (
    Alternative,
    AlternativeState,
    ChatMessage,
    Conversation,
    Sender,
    worded,
)
from mien.domain.errors import Conflict, Refused
from mien.domain.job import Job
from mien.workflows.chat.begin import begin_reply, compose_ahead, let_go
from mien.workflows.chat.conversation_state import ConversationState, read_state
from mien.workflows.chat.live import LiveReply
from mien.workflows.chat.plan import SOMEBODY_WRITES, plan_reply
from mien.workflows.chat.scene import Background, Scene, scene_from
from mien.workflows.chat.speech import assert_may_be_said
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import new_id
from mien.workflows.safety import beside_the_loop, length_of

if TYPE_CHECKING:
    from mien.workflows.context import Context

_TRIES: Final = 3
"""How often it is looked anew at a conversation that changes while something is said in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said (``None`` where only the reply is made anew), the reply to come, and the job that writes it."""

    message: ChatMessage | None
    reply: ChatMessage
    job: Job


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is about to be said, and how things stood then."""

    message: ChatMessage
    reply: ChatMessage
    background: Background
    scene: Scene
    refusal: Refused | None
    somebody_writes: bool


class _Moved(Exception):
    """The conversation was changed since it was looked at."""


async def say(
    context: Context,
    owner_id: str,
    conversation_id: str,
    text: str,
    *,
    use_ai: bool = True,
    key: IdempotencyKey | None = None,
) -> Asked:
    """Say something; the reply is written in the background.

    Raises ``NotFound``, ``InvalidRequest``, ``Conflict`` while a reply is being written, ``Refused``: nothing is
    written then.
    """
    words = worded(text)
    for _ in range(_TRIES):
        state = context.live.recall.take(owner_id, conversation_id)
        if state is None:
            async with context.database.read() as connection:
                state = await read_state(connection, owner_id, conversation_id)
        length = len(words) + _length(state)
        saying = await beside_the_loop(length, _saying, context, state, words, use_ai)
        ahead = None if saying.refusal or saying.somebody_writes else compose_ahead(context, saying.reply, saying.scene)
        try:
            asked = await _write(context, owner_id, saying, key)
        except _Moved:
            let_go(ahead)
        except BaseException:
            let_go(ahead)
            raise
        else:
            _begin(context, saying, asked, ahead)
            return asked
    raise Conflict("This conversation is being changed at the same moment; try again.")


def _begin(context: Context, saying: _Saying, asked: Asked, ahead: LiveReply | None) -> None:
    if asked.reply.id == saying.reply.id:
        begin_reply(context, asked.job, saying.scene, ahead)
    else:
        let_go(ahead)  # an earlier request with the same key has asked already


def _saying(context: Context, state: ConversationState, words: str, use_ai: bool) -> _Saying:
    """What is to be written, and the scene with these words in it."""
    now = context.clock.now()
    conversation = state.background.conversation
    said = Alternative(text=words, source="user", created_at=now)
    message = _message(conversation, state.next_position, Sender.USER, said)
    empty = Alternative(state=AlternativeState.WRITING, use_ai=use_ai, job_id=new_id(), created_at=now)
    reply = _message(conversation, state.next_position + 1, Sender.CHARACTER, empty)
    scene = scene_from(state.background, [*state.so_far, message], reply, 0)
    somebody_writes = any(each.writing is not None for each in state.so_far)
    try:
        assert_may_be_said(scene, context.settings.content_rating_ceiling, words)
    except Refused as error:
        return _Saying(message, reply, state.background, scene, error, somebody_writes)
    return _Saying(message, reply, state.background, scene, None, somebody_writes)


async def _write(context: Context, owner_id: str, saying: _Saying, key: IdempotencyKey | None) -> Asked:
    """Write it, or find what an earlier request with the same key wrote. Raises ``_Moved`` and as :func:`say`."""
    made: list[Asked] = []
    async with context.database.write() as connection:

        async def plan() -> dict[str, Any]:
            made.append(await _plan(context, connection, saying))
            return {"messageId": saying.message.id, "replyId": saying.reply.id, "jobId": made[0].job.id}

        answer = await once(connection, owner_id, key, context.clock.now(), plan)
        if made:
            return made[0]
        _, message = await messages.get(connection, owner_id, answer["messageId"])
        _, reply = await messages.get(connection, owner_id, answer["replyId"])
        return Asked(message, reply, await jobs.get(connection, owner_id, answer["jobId"]))


async def _plan(context: Context, connection: AsyncConnection, saying: _Saying) -> Asked:
    seen = saying.background
    await conversations.lock(connection, seen.conversation.id)
    now = saying.message.created_at
    if not await conversations.go_on(connection, seen.conversation, seen.character, now, by=2):
        raise _Moved
    if saying.somebody_writes:
        raise Conflict(SOMEBODY_WRITES)
    if saying.refusal is not None:
        raise saying.refusal
    await messages.insert(connection, saying.message, saying.reply)
    job = await plan_reply(context, connection, seen.conversation, saying.reply, 0)
    return Asked(saying.message, saying.reply, job)


def _length(state: ConversationState) -> int:
    """Characters that the rules read of a conversation."""
    said = sum(len(each.alternatives[each.chosen].text) for each in state.so_far if each.alternatives)
    return length_of(state.background.character) + len(state.background.conversation.user_description) + said


def _message(conversation: Conversation, position: int, sender: Sender, said: Alternative) -> ChatMessage:
    """One of the two that follow what was said: each counts as one change."""
    return ChatMessage(
        id=new_id(),
        conversation_id=conversation.id,
        position=position,
        sender=sender,
        alternatives=(said,),
        revision=conversation.revision + (1 if sender is Sender.USER else 2),
        created_at=said.created_at,
        updated_at=said.created_at,
    )
