"""Asking a character to say its last reply differently."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
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
)
from mien.domain.errors import Conflict
from mien.domain.job import RETRIABLE, Job
from mien.workflows.chat.begin import begin_reply
from mien.workflows.chat.plan import assert_nobody_writes, plan_reply
from mien.workflows.chat.say import Asked
from mien.workflows.chat.scene import Scene, scene_of
from mien.workflows.once import IdempotencyKey, once
from mien.workflows.planning import new_id

if TYPE_CHECKING:
    from mien.workflows.context import Context


@dataclass(frozen=True, slots=True)
class _Planned:
    """A reply whose rows are written."""

    job: Job
    scene: Scene


_Plan = Callable[[AsyncConnection], Awaitable[_Planned]]


async def regenerate(
    context: Context, owner_id: str, message_id: str, *, use_ai: bool = True, key: IdempotencyKey | None = None
) -> Asked:
    """Another alternative to the character's last reply; it is chosen at once and written in the background.

    Raises ``NotFound``, ``Conflict`` where it isn't the last message, is no reply, has too many alternatives, or a
    reply is being written.
    """

    async def plan(connection: AsyncConnection) -> _Planned:
        conversation, message = await _last_reply(connection, owner_id, message_id)
        if len(message.alternatives) >= ALTERNATIVES_LIMIT:
            raise Conflict(f"There are {ALTERNATIVES_LIMIT} alternatives already; choose one of them.")
        return await _plan(context, connection, conversation, message, len(message.alternatives), use_ai=use_ai)

    return await _again(context, owner_id, message_id, key, plan)


async def write_again(context: Context, owner_id: str, job: Job, *, key: IdempotencyKey | None = None) -> Job:
    """A new job for the alternative that a failed or stopped one was to write; raises as :func:`regenerate`."""

    async def plan(connection: AsyncConnection) -> _Planned:
        conversation, message = await _last_reply(connection, owner_id, job.arguments["messageId"])
        index: int = job.arguments["alternative"]
        if job.state not in RETRIABLE or message.alternatives[index].job_id != job.id:
            raise Conflict(f"There is nothing to retry: the job has {job.state.value}, or another one came after it.")
        use_ai = message.alternatives[index].use_ai
        return await _plan(context, connection, conversation, message, index, use_ai=use_ai)

    return (await _again(context, owner_id, job.arguments["messageId"], key, plan)).job


async def _again(context: Context, owner_id: str, message_id: str, key: IdempotencyKey | None, plan: _Plan) -> Asked:
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


async def _last_reply(connection: AsyncConnection, owner_id: str, message_id: str) -> tuple[Conversation, ChatMessage]:
    """A message to change that is the character's answer to what was said last. Raises ``NotFound`` or ``Conflict``."""
    conversation, message = await messages.get_to_change(connection, owner_id, message_id)
    await assert_nobody_writes(connection, conversation.id)
    if message.sender is not Sender.CHARACTER:
        raise Conflict("Only a reply of the character can be written again.")
    last = await messages.last(connection, conversation.id)
    if last is None or last.id != message.id:
        raise Conflict("Only the last reply can be written again; delete what came after it first.")
    return conversation, message


async def _plan(
    context: Context,
    connection: AsyncConnection,
    conversation: Conversation,
    message: ChatMessage,
    index: int,
    *,
    use_ai: bool,
) -> _Planned:
    now = context.clock.now()
    character = await characters.get(connection, conversation.owner_id, conversation.character_id)
    empty = Alternative(state=AlternativeState.WRITING, use_ai=use_ai, job_id=new_id(), created_at=now)
    changes = {
        "chosen": index,
        "revision": await conversations.touch(connection, conversation.id, now),
        "updated_at": now,
    }
    reply = with_alternative(message, index, empty).model_copy(update=changes)
    scene = await scene_of(connection, conversation, character, reply, index)
    if not scene.turns or scene.turns[-1].speaker != "user":
        raise Conflict("There is nothing to reply to: nobody has said anything before this. Choose another beginning.")
    await messages.update(connection, reply)
    return _Planned(await plan_reply(context, connection, conversation, reply, index), scene)
