"""The first words of a reply go out before more is done; where nobody listens, nobody is waited for."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from mien.domain.conversation import Alternative, Delta
from mien.workflows.chat.live import LiveReplies, LiveReply


def begun() -> LiveReply:
    """A reply of which two words are there."""
    live = LiveReplies().prepare("job", "conversation", "message", 0, 1)
    live.begin(Alternative(source="ai_generated", created_at=datetime(2026, 1, 1, tzinfo=UTC)))
    live.add("Hello there")
    return live


async def test_words_that_a_watcher_was_given_are_waited_for() -> None:
    live = begun()
    hearing = asyncio.create_task(live.heard())

    assert live.since(0) == Delta(message_id="message", alternative=0, offset=0, text="Hello there")

    async with asyncio.timeout(30):
        await hearing
    assert live.told.is_set()


async def test_a_watcher_who_has_seen_it_all_was_given_no_words() -> None:
    live = begun()
    assert live.since(len("Hello there")) is None
    assert not live.told.is_set()


async def test_a_reply_that_nobody_watches_is_written_all_the_same() -> None:
    live = begun()
    async with asyncio.timeout(30):
        await live.heard()
    assert not live.told.is_set()
