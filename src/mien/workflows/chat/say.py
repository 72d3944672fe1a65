"""Saying something to a character, and asking it to say its last reply differently."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncConnection

from mien.db import characters, conversations, jobs, messages
from mien.domain.conversation import (
    ALTERNATIVES_LIMIT,
    Alternative,
    AlternativeState,
    ChatMessage,
    Conversation,
    Sender,
    with_alternative,
    worded,
)
from mien.domain.errors import Conflict
from mien.domain.job import RETRIABLE, Job, JobKind
from mien.workflows.chat.begin import begin_reply
from mien.workflows.chat.scene import Scene, scene_of
from mien.workflows.chat.speech import assert_may_be_said
from mien.workflows.dispatch import TEXT_BACKEND
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import new_id, plan_job

if TYPE_CHECKING:
    from mien.workflows.context import Context


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said (``None`` where only the reply is made anew), the reply to come, and the job that writes it."""

    message: ChatMessage | None
    reply: ChatMessage
    job: Job


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
    planned: list[_Planned] = []

    async def plan(connection: AsyncConnection) -> dict[str, Any]:
        now = context.clock.now()
        conversation = await conversations.get_to_change(connection, owner_id, conversation_id)
        await assert_nobody_writes(connection, conversation.id)
        position = await messages.next_position(connection, conversation.id)
        revision = await conversations.touch(connection, conversation.id, now, by=2)
        said = Alternative(text=words, source="user", created_at=now)
        message = _message(conversation, position, Sender.USER, said, revision - 1)
        await messages.insert(connection, message)
        empty = Alternative(state=AlternativeState.WRITING, use_ai=use_ai, created_at=now)
        reply = _message(conversation, position + 1, Sender.CHARACTER, empty, revision)
        one = await _plan(context, connection, conversation, reply, 0, now)
        await messages.insert(connection, one.reply)
        assert_may_be_said(one.scene, context.settings.content_rating_ceiling, words)
        planned.append(one)
        return {"messageId": message.id, "replyId": reply.id, "jobId": one.job.id}

    async with context.database.write() as connection:
        answer = await once(connection, owner_id, key, context.clock.now(), lambda: plan(connection))
        _, message = await messages.get(connection, owner_id, answer["messageId"])
        _, reply = await messages.get(connection, owner_id, answer["replyId"])
        job = await jobs.get(connection, owner_id, answer["jobId"])
    for one in planned:
        begin_reply(context, one.job, one.scene)
    return Asked(message, reply, job)


async def regenerate(
    context: Context, owner_id: str, message_id: str, *, use_ai: bool = True, key: IdempotencyKey | None = None
) -> Asked:
    """Another alternative to the character's last reply; it is chosen at once and written in the background.

    Raises ``NotFound``, ``Conflict`` where it isn't the last message, is no reply, has too many alternatives, or a
    reply is being written.
    """

    async def plan(connection: AsyncConnection) -> _Planned:
        conversation, message = await messages.get_to_change(connection, owner_id, message_id)
        await assert_is_last_reply(connection, conversation, message)
        if len(message.alternatives) >= ALTERNATIVES_LIMIT:
            raise Conflict(f"There are {ALTERNATIVES_LIMIT} alternatives already; choose one of them.")
        return await plan_again(context, connection, conversation, message, len(message.alternatives), use_ai=use_ai)

    return await _again(context, owner_id, message_id, key, plan)


async def write_again(context: Context, owner_id: str, job: Job, *, key: IdempotencyKey | None = None) -> Job:
    """A new job for the alternative that a failed or stopped one was to write; raises as :func:`regenerate`."""

    async def plan(connection: AsyncConnection) -> _Planned:
        conversation, message = await messages.get_to_change(connection, owner_id, job.arguments["messageId"])
        await assert_is_last_reply(connection, conversation, message)
        index: int = job.arguments["alternative"]
        if job.state not in RETRIABLE or message.alternatives[index].job_id != job.id:
            raise Conflict(f"There is nothing to retry: the job has {job.state.value}, or another one came after it.")
        use_ai = message.alternatives[index].use_ai
        return await plan_again(context, connection, conversation, message, index, use_ai=use_ai)

    return (await _again(context, owner_id, job.arguments["messageId"], key, plan)).job


@dataclass(frozen=True, slots=True)
class _Planned:
    """A reply whose rows are written."""

    reply: ChatMessage
    job: Job
    scene: Scene


async def _again(
    context: Context,
    owner_id: str,
    message_id: str,
    key: IdempotencyKey | None,
    plan: Callable[[AsyncConnection], Awaitable[_Planned]],
) -> Asked:
    planned: list[_Planned] = []

    async with context.database.write() as connection:

        async def work() -> dict[str, Any]:
            planned.append(await plan(connection))
            return {"jobId": planned[0].job.id}

        answer = await once(connection, owner_id, key, context.clock.now(), work)
        _, reply = await messages.get(connection, owner_id, message_id)
        job = await jobs.get(connection, owner_id, answer["jobId"])
    for one in planned:
        begin_reply(context, one.job, one.scene)
    return Asked(None, reply, job)


async def plan_again(
    context: Context,
    connection: AsyncConnection,
    conversation: Conversation,
    message: ChatMessage,
    index: int,
    *,
    use_ai: bool,
) -> _Planned:
    """Write an alternative of a reply as one that is to be written."""
    now = context.clock.now()
    empty = Alternative(state=AlternativeState.WRITING, use_ai=use_ai, created_at=now)
    changes = {
        "chosen": index,
        "revision": await conversations.touch(connection, conversation.id, now),
        "updated_at": now,
    }
    reply = with_alternative(message, index, empty).model_copy(update=changes)
    planned = await _plan(context, connection, conversation, reply, index, now)
    await messages.update(connection, planned.reply)
    return planned


async def assert_nobody_writes(connection: AsyncConnection, conversation_id: str) -> None:
    """Raise ``Conflict`` while a reply is being written in a conversation."""
    if await jobs.open_of_conversation(connection, conversation_id) is not None:
        raise Conflict("A reply is being written in this conversation; wait until it is there, or stop it.")


async def assert_is_last_reply(connection: AsyncConnection, conversation: Conversation, message: ChatMessage) -> None:
    """Raise ``Conflict`` unless a message is the character's answer to what was said last, and nobody writes."""
    await assert_nobody_writes(connection, conversation.id)
    if message.sender is not Sender.CHARACTER:
        raise Conflict("Only a reply of the character can be written again.")
    last = await messages.last(connection, conversation.id)
    if last is None or last.id != message.id:
        raise Conflict("Only the last reply can be written again; delete what came after it first.")


async def _plan(
    context: Context,
    connection: AsyncConnection,
    conversation: Conversation,
    reply: ChatMessage,
    index: int,
    now: datetime,
) -> _Planned:
    """Write the job of an alternative; the message with its id in it is the caller's to store."""
    character = await characters.get(connection, conversation.owner_id, conversation.character_id)
    scene = await scene_of(connection, conversation, character, reply, index)
    if not scene.turns or scene.turns[-1].speaker != "user":
        raise Conflict("There is nothing to reply to: this is how the character begins. Choose another beginning.")
    job = await plan_job(
        connection,
        JobKind.REPLY,
        conversation.owner_id,
        now,
        backend=TEXT_BACKEND,
        character_id=character.id,
        conversation_id=conversation.id,
        arguments={"messageId": reply.id, "alternative": index},
    )
    if context.engine.runs_here:
        await jobs.mark_enqueued(connection, [job.id], now)
    alternative = reply.alternatives[index].model_copy(update={"job_id": job.id})
    return _Planned(with_alternative(reply, index, alternative), job, scene)


def _message(
    conversation: Conversation, position: int, sender: Sender, said: Alternative, revision: int
) -> ChatMessage:
    return ChatMessage(
        id=new_id(),
        conversation_id=conversation.id,
        position=position,
        sender=sender,
        alternatives=(said,),
        revision=revision,
        created_at=said.created_at,
        updated_at=said.created_at,
    )
