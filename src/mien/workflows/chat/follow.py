"""Watching a conversation: what changes in the database, whoever changes it, and what is being written here."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Final

import structlog

from mien.db import conversations, messages
from mien.domain.conversation import ChatMessage, Delta
from mien.domain.errors import NotFound, StorageUnavailable
from mien.workflows.chat.live import LiveReply
from mien.workflows.chat.say import Asked

if TYPE_CHECKING:
    from mien.workflows.context import Context

log = structlog.get_logger(__name__)

_FIRST_LOOK: Final = 0.1
_SLOWEST_LOOK: Final = 1.0
"""Seconds between two looks at the database for what other processes have changed."""


Changes = AsyncGenerator[ChatMessage | Delta, None]
"""A message after each change of it, and more words of a reply while it is being written in this process."""


async def follow_conversation(
    context: Context, conversation_id: str, after: int | None = None, *, stop: asyncio.Event | None = None
) -> Changes:
    """Every change of a conversation after revision ``after``, without end.

    ``None``: from now on, beginning with the message that is being written, if there is one. It ends when ``stop`` is
    set or the conversation is deleted. Raises ``NotFound``.
    """
    async with context.database.read() as connection:
        conversation = await conversations.find(connection, conversation_id)
        if conversation is None:
            raise NotFound(f"There is no conversation '{conversation_id[:80]}' here.")
        last = await messages.last(connection, conversation_id)
    revision = conversation.revision if after is None else min(after, conversation.revision)
    if after is None and last is not None and last.writing is not None:
        yield last
    async with aclosing(_Watching(context, conversation_id, stop).changes(revision)) as changes:
        async for change in changes:
            yield change


async def follow_reply(
    context: Context, owner_id: str, message_id: str, *, stop: asyncio.Event | None = None
) -> Changes:
    """A reply as it is, its words as they come, and the whole message when it is finished; then it ends.

    Raises ``NotFound``.
    """
    async with context.database.read() as connection:
        _, message = await messages.get(connection, owner_id, message_id)
    async with aclosing(_until_finished(context, message, stop)) as changes:
        async for change in changes:
            yield change


async def follow_asked(context: Context, asked: Asked, *, stop: asyncio.Event | None = None) -> Changes:
    """What was said just now, then the reply as :func:`follow_reply` gives it."""
    if asked.message is not None:
        yield asked.message
    async with aclosing(_until_finished(context, asked.reply, stop)) as changes:
        async for change in changes:
            yield change


async def _until_finished(context: Context, reply: ChatMessage, stop: asyncio.Event | None) -> Changes:
    yield reply
    if reply.writing is None:
        return
    async with aclosing(_Watching(context, reply.conversation_id, stop).changes(reply.revision)) as changes:
        async for change in changes:
            if (change.message_id if isinstance(change, Delta) else change.id) != reply.id:
                continue
            yield change
            if isinstance(change, ChatMessage) and change.writing is None:
                return


class _Watching:
    """One watcher of one conversation."""

    def __init__(self, context: Context, conversation_id: str, stop: asyncio.Event | None) -> None:
        self._context = context
        self._id = conversation_id
        self._stop = stop or asyncio.Event()
        self._live: LiveReply | None = None
        self._offset: int | None = 0
        """How much of it was told; ``None``: the finished message was."""

    async def changes(self, revision: int) -> Changes:
        """What is changed after a revision, which the watcher has just seen, and what is being written."""
        clock = asyncio.get_running_loop().time
        delay = _FIRST_LOOK
        async with self._context.live.watch(self._id, self._stop) as bell:
            # Words that are there already needn't wait for the first look at the database.
            seen, next_look = (bell.changes if self._takes_up_another() else -1), clock() + delay
            while True:
                rung = bell.next()
                if (delta := self._next_words(revision)) is not None:
                    yield delta
                changed: list[ChatMessage] | None = []
                if bell.changes != seen or clock() >= next_look:
                    seen = bell.changes
                    changed = await asyncio.shield(self._changed(revision))
                    if changed is None:
                        return
                    delay = _FIRST_LOOK if changed else min(delay * 1.5, _SLOWEST_LOOK)
                    next_look = clock() + delay
                    for message in changed:
                        if self._is_whole(message):
                            if (delta := self._next_words(revision)) is not None:
                                yield delta
                            self._offset = None
                        revision = message.revision
                        yield message
                if self._stop.is_set():
                    return
                if not changed and not self._takes_up_another():
                    with suppress(TimeoutError):
                        await asyncio.wait_for(rung.wait(), max(0.0, next_look - clock()))

    def _next_words(self, revision: int) -> Delta | None:
        """More words of a reply whose message was told: whoever watches knows by then what they belong to."""
        if self._live is None or self._offset is None or self._live.revision > revision:
            return None
        delta = self._live.since(self._offset)
        if delta is not None:
            self._offset += len(delta.text)
        return delta

    def _is_whole(self, message: ChatMessage) -> bool:
        """True for the finished message of the reply that is watched: none of its words are told after it."""
        return self._live is not None and self._live.message_id == message.id and message.writing is None

    def _takes_up_another(self) -> bool:
        """True if another reply is being written than the one that was watched."""
        live = self._context.live.of_conversation(self._id)
        if live is self._live or live is None:
            return False
        self._live, self._offset = live, 0
        return True

    async def _changed(self, revision: int) -> list[ChatMessage] | None:
        """What was changed after a revision; ``None`` if the conversation is gone."""
        try:
            async with self._context.database.read() as connection:
                now = await conversations.revision(connection, self._id)
                if now is None:
                    return None
                return await messages.changed_since(connection, self._id, revision) if now > revision else []
        except StorageUnavailable as error:
            log.warning("not_followed_now", conversation_id=self._id, reason=error.message)
            return []  # whoever watches needn't come back for that: it is looked at again soon
