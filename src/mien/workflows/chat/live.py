"""Replies that are being written in this process, for whoever watches them. Nothing here is durable."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from mien.domain.chat.disclosure import admits_being_ai
from mien.domain.conversation import Alternative, Delta
from mien.workflows.chat.recall import Recall

_HEAD_START: Final = 0.005
"""Seconds in which words that a watcher was given leave the process, before other work takes the loop."""
_LISTENING: Final = 0.025
"""Seconds in which whoever watches takes the first words of a reply; there may be nobody."""


class Bell:
    """Wakes those who watch a conversation. ``changes`` counts what this process has written of it."""

    def __init__(self) -> None:
        self.changes = 0
        self.watchers = 0
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake everybody who waits now."""
        self._event.set()
        self._event = asyncio.Event()

    def next(self) -> asyncio.Event:
        """Set at the next ring. Ask for it before looking at what has changed."""
        return self._event


def admitting(said: Alternative, admission: str) -> Alternative:
    """What is said, with the admission behind it where one is needed: no words, however they end, hide it."""
    if not said.text or not admission or admits_being_ai(said.text):
        return said
    return said.model_copy(update={"text": f"{said.text}\n\n{admission}"})


@dataclass(eq=False)
class LiveReply:
    """One alternative while it is written."""

    job_id: str
    conversation_id: str
    message_id: str
    alternative: int
    revision: int
    """The conversation's when the reply was asked for: its message was told to whoever has seen this one."""
    bell: Bell
    task: asyncio.Task[Alternative] | None = None
    draft: Alternative | None = None
    """What it is so far, with whose words these are."""
    admission: str = ""
    """What has to follow if the words don't admit it: the person has asked whether this is an AI."""
    silent: bool = False
    """Watchers are shown no more until it is finished: something else will be said than what they have seen."""
    shown: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when watchers may see it: its rows are there."""
    spoken: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the first words are there, or it has ended without."""
    told: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a watcher was given words."""
    _shown_through: int | None = None
    """Characters that watchers may see; ``None`` for all."""

    @property
    def text(self) -> str:
        """The words so far."""
        return self.draft.text if self.draft else ""

    def begin(self, draft: Alternative) -> None:
        """Somebody begins to write it, or begins anew: watchers of the words before are shown no more until the end."""
        self.silent = self.silent or bool(self.text)
        self.draft = draft

    def add(self, text: str) -> None:
        """Let watchers see more of it."""
        if text and self.draft is not None:
            self.draft = self.draft.model_copy(update={"text": self.draft.text + text})
            self.spoken.set()
            self.bell.ring()

    async def heard(self) -> None:
        """Let its first words, which are there, go out before anything else is done."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.told.wait(), _LISTENING)
        await asyncio.sleep(_HEAD_START)

    @contextmanager
    def held(self) -> Iterator[Alternative | None]:
        """What there is of it, to be kept as the whole of it: watchers see no more, unless the block fails."""
        self._shown_through = len(self.text)
        try:
            yield admitting(self.draft, self.admission) if self.draft else None
        except BaseException:
            self._shown_through = None
            raise

    def since(self, offset: int) -> Delta | None:
        """What a watcher who has seen ``offset`` characters hasn't seen."""
        more = self.text[offset : self._shown_through]
        if self.silent or not more:
            return None
        self.told.set()
        return Delta(message_id=self.message_id, alternative=self.alternative, offset=offset, text=more)


class LiveReplies:
    """All of them, by job and by conversation: there is one at a time in each."""

    def __init__(self) -> None:
        self._by_job: dict[str, LiveReply] = {}
        self._by_conversation: dict[str, LiveReply] = {}
        self._bells: dict[str, Bell] = {}
        self.recall = Recall()
        """Conversations that may go on soon."""

    def prepare(self, job_id: str, conversation_id: str, message_id: str, alternative: int, revision: int) -> LiveReply:
        """A new one, which nobody sees until it is given to :meth:`show`."""
        return LiveReply(job_id, conversation_id, message_id, alternative, revision, Bell())

    def show(self, reply: LiveReply) -> None:
        """Let watchers see a reply, with what is there of it already."""
        reply.bell = self._bell(reply.conversation_id)
        self._by_job[reply.job_id] = self._by_conversation[reply.conversation_id] = reply
        reply.shown.set()
        reply.bell.ring()

    def of_job(self, job_id: str) -> LiveReply | None:
        """The reply that a job makes, if it is written here."""
        return self._by_job.get(job_id)

    def of_conversation(self, conversation_id: str) -> LiveReply | None:
        """The reply that is written in a conversation, if it is written here."""
        return self._by_conversation.get(conversation_id)

    def end(self, job_id: str) -> None:
        """Forget a reply, and end the work on it if it goes on."""
        reply = self._by_job.pop(job_id, None)
        if reply is None:
            return
        if self._by_conversation.get(reply.conversation_id) is reply:
            del self._by_conversation[reply.conversation_id]
        if reply.task is not None and not reply.task.done():
            reply.task.cancel()
        reply.spoken.set()
        reply.bell.ring()
        self._let_go(reply.conversation_id)

    def changed(self, conversation_id: str) -> None:
        """Tell watchers that something was written into the database; what was known before is out of date."""
        self.recall.forget(conversation_id)
        bell = self._bells.get(conversation_id)
        if bell is not None:
            bell.changes += 1
            bell.ring()

    @asynccontextmanager
    async def watch(self, conversation_id: str, stop: asyncio.Event) -> AsyncIterator[Bell]:
        """The conversation's bell, which rings when ``stop`` is set, too."""
        bell = self._bell(conversation_id)
        bell.watchers += 1
        stopping = asyncio.create_task(_ring_when(stop, bell))
        try:
            yield bell
        finally:
            stopping.cancel()
            bell.watchers -= 1
            self._let_go(conversation_id)

    async def close(self) -> None:
        """End all work."""
        tasks = [reply.task for reply in self._by_job.values() if reply.task is not None]
        for job_id in list(self._by_job):
            self.end(job_id)
        await asyncio.gather(*tasks, return_exceptions=True)

    def _bell(self, conversation_id: str) -> Bell:
        return self._bells.setdefault(conversation_id, Bell())

    def _let_go(self, conversation_id: str) -> None:
        bell = self._bells.get(conversation_id)
        if bell is not None and not bell.watchers and conversation_id not in self._by_conversation:
            del self._bells[conversation_id]


async def _ring_when(stop: asyncio.Event, bell: Bell) -> None:
    await stop.wait()
    bell.ring()
