"""Watching a conversation: what changes in the database, whoever changes it, and what is being written here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Final

from mien.db import conversations, messages
from mien.domain.conversation import ChatMessage, Delta
from mien.domain.errors import NotFound
from mien.workflows.chat.live import LiveReply

if TYPE_CHECKING:
    from mien.workflows.context import Context

_FIRST_LOOK: Final = 0.1
_SLOWEST_LOOK: Final = 1.0
"""Seconds between two looks at the database for what other processes have changed."""


async def follow_conversation(
    context: Context, conversation_id: str, after: int | None = None, *, stop: asyncio.Event | None = None
) -> AsyncGenerator[ChatMessage | Delta, None]:
    """Each message that is changed after revision ``after``, and the words of a reply as they come, without end.

    ``None``: from now on, beginning with the message that is being written, if there is one. It ends when ``stop`` is
    set or the conversation is deleted. Raises ``NotFound``.
    """
    watching = _Watching(context, conversation_id, stop or asyncio.Event())
    async with aclosing(watching.changes(after)) as changes:
        async for change in changes:
            yield change


async def follow_reply(
    context: Context, owner_id: str, message_id: str, *, stop: asyncio.Event | None = None
) -> AsyncGenerator[ChatMessage | Delta, None]:
    """A reply as it is, its words as they come, and the whole message when it is finished; then it ends.

    Raises ``NotFound``.
    """
    async with context.database.read() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
    yield message
    if message.writing is None:
        return
    async with aclosing(follow_conversation(context, message.conversation_id, message.revision, stop=stop)) as changes:
        async for change in changes:
            if isinstance(change, Delta):
                if change.message_id == message_id:
                    yield change
            elif change.id == message_id:
                yield change
                if change.writing is None:
                    return


class _Watching:
    """One watcher of one conversation."""

    def __init__(self, context: Context, conversation_id: str, stop: asyncio.Event) -> None:
        self._context = context
        self._id = conversation_id
        self._stop = stop
        self._live: LiveReply | None = None
        self._offset = 0

    async def changes(self, after: int | None) -> AsyncGenerator[ChatMessage | Delta, None]:
        """See :func:`follow_conversation`."""
        revision, first = await asyncio.shield(self._begin(after))
        for message in first:
            yield message
        clock = asyncio.get_running_loop().time
        delay, next_look, seen = _FIRST_LOOK, 0.0, -1
        async with self._context.live.watch(self._id, self._stop) as bell:
            while True:
                rung = bell.next()
                if (delta := self._next_words()) is not None:
                    yield delta
                if bell.changes != seen or clock() >= next_look:
                    seen = bell.changes
                    changed = await asyncio.shield(self._changed(revision))
                    if changed is None:
                        return
                    delay = _FIRST_LOOK if changed else min(delay * 1.5, _SLOWEST_LOOK)
                    next_look = clock() + delay
                    for message in changed:
                        revision = message.revision
                        yield message
                if self._stop.is_set():
                    return
                if not self._takes_up_another():
                    with suppress(TimeoutError):
                        await asyncio.wait_for(rung.wait(), max(0.0, next_look - clock()))

    async def _begin(self, after: int | None) -> tuple[int, list[ChatMessage]]:
        """The revision to go on from, and the message that is being written, if the watcher can't know it."""
        async with self._context.database.read() as connection:
            conversation = await conversations.find(connection, self._id)
            if conversation is None:
                raise NotFound(f"There is no conversation '{self._id[:80]}' here.")
            last = await messages.last(connection, self._id)
        if after is not None and after <= conversation.revision:
            return after, []
        open_one = [last] if last is not None and last.writing is not None else []
        return conversation.revision, open_one

    def _next_words(self) -> Delta | None:
        if self._live is None:
            return None
        delta = self._live.since(self._offset)
        if delta is not None:
            self._offset += len(delta.text)
        return delta

    def _takes_up_another(self) -> bool:
        """True if another reply is being written than the one that was watched."""
        live = self._context.live.of_conversation(self._id)
        if live is self._live or live is None:
            return False
        self._live, self._offset = live, 0
        return True

    async def _changed(self, revision: int) -> list[ChatMessage] | None:
        """What was changed after a revision; ``None`` if the conversation is gone."""
        async with self._context.database.read() as connection:
            now = await conversations.revision(connection, self._id)
            if now is None:
                return None
            return await messages.changed_since(connection, self._id, revision) if now > revision else []
