"""A character to talk with, and the end of what it says."""

from __future__ import annotations

import asyncio
from typing import Any

from mien.domain.conversation import ChatMessage, Conversation, Delta
from mien.wiring import Mien
from mien.workflows.chat.say import Asked
from tests.scripted_engine import ScriptedEngine


class Loading(ScriptedEngine):
    """An engine whose model takes for ever to load."""

    warmed = 0

    def warm(self) -> None:
        self.warmed += 1

    async def context_tokens(self) -> int:
        await asyncio.Event().wait()
        return self.context


def soon() -> asyncio.Event:
    """Set a moment later, when those who watch are there."""
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.3, event.set)
    return event


async def with_ada(mien: Mien, *, user_name: str = "Bob", **fields: Any) -> Conversation:
    """A new conversation with a grown woman who has no pictures; ``fields`` are the character's."""
    ada: dict[str, Any] = {"name": "Ada", "description": "A tall woman of thirty with long red hair.", "official": True}
    created = await mien.characters.create(**(ada | fields))
    return (await mien.conversations.open(created.character.id, user_name=user_name)).conversation


async def finished(mien: Mien, asked: Asked) -> ChatMessage:
    """The reply when it is written."""
    changes = [change async for change in mien.conversations.follow_reply(asked.reply.id)]
    last = changes[-1]
    assert isinstance(last, ChatMessage)
    assert last.writing is None
    return last


async def told(mien: Mien, conversation: Conversation, text: str, **options: Any) -> ChatMessage:
    """Say something; gives the reply when it is written."""
    return await finished(mien, await mien.conversations.say(conversation.id, text, **options))


async def words_of(mien: Mien, asked: Asked, *, begun: asyncio.Event | None = None) -> tuple[str, ChatMessage]:
    """Every word that a watcher is shown, and the finished reply; ``begun`` is set with the first words."""
    shown = ""
    last: ChatMessage | None = None
    async for change in mien.conversations.follow_reply(asked.reply.id):
        if isinstance(change, Delta):
            assert change.offset == len(shown), "words were left out or shown twice"
            shown += change.text
            if begun is not None:
                begun.set()
        else:
            last = change
    assert last is not None
    return shown, last


async def history(mien: Mien, conversation: Conversation) -> list[ChatMessage]:
    """What was said, oldest first."""
    return list(reversed((await mien.conversations.messages(conversation.id, limit=200)).items))
