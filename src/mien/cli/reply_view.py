"""A reply on the screen, word by word as it is written, and who wrote it."""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from mien.cli.console import notes
from mien.cli.progress import until_holder_goes
from mien.domain.controls import made_visible
from mien.domain.conversation import Alternative, AlternativeState, ChatMessage, Delta
from mien.domain.errors import Conflict

if TYPE_CHECKING:
    from mien.wiring import Mien


async def show_reply(
    mien: Mien, reply: ChatMessage, interrupted: asyncio.Event, *, label: str = "", quiet: bool = False
) -> ChatMessage:
    """Print a reply as it comes, behind ``label``; returns it when it is finished.

    When ``interrupted`` is set the writing is stopped, and what is there stays. ``quiet``: nothing is printed.
    Raises ``Unavailable`` if another process was to write it and went away.
    """
    screen = _Screen(label, quiet=quiet)
    try:
        async with asyncio.TaskGroup() as group:
            watchers = [group.create_task(_stop_when(interrupted, mien, reply))]
            if not mien.runs_jobs:
                watchers.append(group.create_task(until_holder_goes(mien)))
            finished = await _follow(mien, reply, screen)
            for watcher in watchers:
                watcher.cancel()
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from failed
    return finished


async def _follow(mien: Mien, reply: ChatMessage, screen: _Screen) -> ChatMessage:
    async with aclosing(mien.conversations.follow_reply(reply.id)) as changes:
        async for change in changes:
            if isinstance(change, Delta):
                screen.add(change)
            elif change.writing is None:
                screen.finish(change)
                return change
    raise AssertionError("unreachable: a reply is followed until it is finished")


async def _stop_when(interrupted: asyncio.Event, mien: Mien, reply: ChatMessage) -> None:
    await interrupted.wait()
    with suppress(Conflict):  # it was finished just then
        await mien.conversations.stop(reply.id)


class _Screen:
    """What of a reply has been printed."""

    def __init__(self, label: str, *, quiet: bool) -> None:
        self._quiet = quiet
        self._printed = ""
        self._write(label)

    def add(self, delta: Delta) -> None:
        """Print more words."""
        if delta.offset == len(self._printed):
            self._write(delta.text)
            self._printed += delta.text

    def finish(self, message: ChatMessage) -> None:
        """Print what is missing, or the words that are said instead, and who wrote them."""
        if self._quiet:
            return
        cut = bool(message.text) and self._printed.startswith(message.text)
        if message.text.startswith(self._printed):
            self._write(message.text[len(self._printed) :])
        elif not cut:
            self._write("\n")
            dim("The words above are withdrawn; this is said instead:")
            self._write(message.text)
        self._write("\n")
        if cut and self._printed != message.text:
            dim("The last words break off and aren't kept.")
        if message.said is not None:
            dim(origin(message.said))

    def _write(self, text: str) -> None:
        if not self._quiet:
            sys.stdout.write(made_visible(text))
            sys.stdout.flush()


def dim(text: str) -> None:
    """Say something beside the conversation."""
    notes().print(made_visible(text), markup=False, style="dim")


def origin(said: Alternative) -> str:
    """Who worded something, in words: a model, or templates and why."""
    if said.state is AlternativeState.FAILED:
        return f"No reply: {said.error.message if said.error else 'the log says why.'}"
    writer = f"{said.model} ({said.engine})" if said.source == "ai_generated" else f"{said.source or 'nobody'}"
    because = f", because: {said.fallback}" if said.fallback else ""
    stopped = "stopped; " if said.state is AlternativeState.STOPPED else ""
    return f"[{stopped}{writer}{because}]"
