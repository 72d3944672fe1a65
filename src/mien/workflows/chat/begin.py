"""A reply begins: at once in this process where it runs jobs, its durable story beside it; else it is handed over."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog

from mien.domain.job import Job
from mien.workflows.chat.compose import compose
from mien.workflows.chat.ending import place_of
from mien.workflows.chat.live import LiveReply
from mien.workflows.chat.scene import Scene
from mien.workflows.dispatch import dispatch_soon, start_soon

if TYPE_CHECKING:
    from mien.workflows.context import Context

log = structlog.get_logger(__name__)


def begin_reply(context: Context, job: Job, scene: Scene) -> None:
    """Write a reply whose rows are there.

    Losing this costs nothing but time: the job is found by the sweep, and its story writes the reply then.
    """
    context.live.changed(scene.conversation.id)
    if not context.engine.runs_here:
        dispatch_soon(context)
        return
    write_live(context, job, scene)
    start_soon(context, job)


def write_live(context: Context, job: Job, scene: Scene) -> LiveReply:
    """Let the reply be written now, seen by whoever watches; its story records it."""
    conversation_id, message_id, index = place_of(job)
    live = context.live.begin(job.id, conversation_id, message_id, index)
    live.task = asyncio.create_task(compose(context, scene, live), name=f"reply-{message_id}")
    return live
