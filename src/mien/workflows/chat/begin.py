"""A reply begins: at once in this process where it runs jobs, its durable story beside it; else it is handed over."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from mien.domain.conversation import ChatMessage
from mien.domain.job import Job
from mien.workflows.chat.compose import compose
from mien.workflows.chat.ending import place_of
from mien.workflows.chat.live import LiveReply
from mien.workflows.chat.scene import Scene
from mien.workflows.dispatch import dispatch_soon, start_soon

if TYPE_CHECKING:
    from mien.workflows.context import Context

_WAIT_SECONDS: Final = 0.5


def compose_ahead(context: Context, reply: ChatMessage, scene: Scene) -> LiveReply | None:
    """Let a reply be written whose rows aren't there yet; nobody sees it until ``begin_reply`` is called with it.

    ``None`` where another process runs the jobs.
    """
    if not context.engine.runs_here:
        return None
    [alternative] = reply.alternatives
    live = context.live.prepare(alternative.job_id or "", reply.conversation_id, reply.id, 0, scene.revision)
    return _composing(context, scene, live)


def let_go(ahead: LiveReply | None) -> None:
    """End the writing of a reply that isn't wanted after all."""
    if ahead is not None and ahead.task is not None:
        ahead.task.cancel()


def begin_reply(context: Context, job: Job, scene: Scene, ahead: LiveReply | None = None) -> None:
    """Write a reply whose rows are there, or go on with the one that is being written ``ahead``.

    Losing this costs nothing but time: the job is found by the sweep, and its story writes the reply then.
    """
    context.live.changed(scene.conversation.id)
    if not context.engine.runs_here:
        dispatch_soon(context)
        return
    if ahead is None:
        live = write_live(context, job, scene)
    else:
        live = ahead
        context.live.show(live)
    start_soon(context, job, _first_words(live))


def write_live(context: Context, job: Job, scene: Scene) -> LiveReply:
    """Let the reply be written now, seen by whoever watches; its story records it."""
    conversation_id, message_id, index = place_of(job)
    live = context.live.prepare(job.id, conversation_id, message_id, index, scene.revision)
    context.live.show(_composing(context, scene, live))
    return live


def _composing(context: Context, scene: Scene, live: LiveReply) -> LiveReply:
    live.task = asyncio.create_task(compose(context, scene, live), name=f"reply-{live.message_id}")
    return live


async def _first_words(live: LiveReply) -> None:
    """Wait for them a little while: the story has time, and what it does would only hold them up."""
    with suppress(TimeoutError):
        await asyncio.wait_for(live.spoken.wait(), _WAIT_SECONDS)
        await live.heard()
