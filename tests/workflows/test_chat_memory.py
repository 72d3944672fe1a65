"""Long conversations: what is told to the model stays within its room, begins alike, and remembers."""

from __future__ import annotations

import asyncio
import re

import pytest

from mien.domain.briefs import SummaryBrief
from mien.domain.conversation import Conversation
from mien.domain.errors import Refused
from mien.ports import TextRequest
from mien.wiring import Mien
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import history, told, with_ada
from tests.workflows.conftest import Opener

SMALL = {"reply_tokens": 16}


class Rememberer(ScriptedEngine):
    """Replies with a number, and sums up with another; a context of 900 words."""

    def __init__(self) -> None:
        super().__init__(["unused"], context=900)
        self.replies = 0
        self.summaries = 0

    async def stream(self, request: TextRequest):  # type: ignore[no-untyped-def]
        if isinstance(request.brief, SummaryBrief):
            self.summaries += 1
            self.scripts = [[f"Summary {self.summaries}: Bob keeps bees."]]
        else:
            self.replies += 1
            self.scripts = [[f"Answer {self.replies} " + "of several words " * 6]]
        async for piece in super().stream(request):
            yield piece


async def talk(mien: Mien, conversation: Conversation, turns: int) -> None:
    for number in range(turns):
        await told(mien, conversation, f"Question {number}. " + "I keep bees, as you know. " * 5)
        await folded(mien)


async def folded(mien: Mien) -> None:
    """Wait until the story of the last reply has nothing more to do."""
    [job] = (await mien.jobs.page(limit=1)).items
    while (await mien.context.engine.states([job.id]))[job.id] == "running":
        await asyncio.sleep(0.01)


def replies_asked(engine: ScriptedEngine) -> list[TextRequest]:
    return [request for request in engine.requests if not isinstance(request.brief, SummaryBrief)]


def numbers(request: TextRequest) -> list[int]:
    return [int(found) for message in request.messages for found in re.findall(r"Question (\d+)", message.content)]


async def test_what_was_told_before_is_the_beginning_of_what_is_told_next(open_mien: Opener) -> None:
    engine = ScriptedEngine(["One."], ["Two."], ["Three."])
    async with open_mien(text=speaking(engine)) as mien:
        conversation = await with_ada(mien, dialogue={"greeting": "Hello.", "scenario": "A harbour."})
        for text in ("First?", "Second?", "Third?"):
            await told(mien, conversation, text)
            await folded(mien)

    for earlier, later in zip(engine.requests, engine.requests[1:], strict=False):
        shared = len(earlier.messages) - 1
        assert later.messages[:shared] == earlier.messages[:shared], "a model would have to read it all again"
        assert len(later.messages) > len(earlier.messages)


async def test_a_long_conversation_is_folded_and_the_summary_is_told(open_mien: Opener) -> None:
    engine = Rememberer()
    async with open_mien(text=speaking(engine), **SMALL) as mien:
        conversation = await with_ada(mien)
        await talk(mien, conversation, 16)
        now = await mien.conversations.get(conversation.id)
        said = await history(mien, conversation)

    assert engine.summaries >= 1
    assert "keeps bees" in now.summary
    assert 0 < now.summarized_through < said[-1].position
    last = replies_asked(engine)[-1]
    assert any("keeps bees" in message.content for message in last.messages)
    told_of = numbers(last)
    assert told_of == list(range(told_of[0], 16)), "the newest turns are all there, in order"
    assert told_of[0] > 0
    assert len(said) == 33, "nothing is lost for people"


async def test_every_prompt_leaves_room_for_the_reply(open_mien: Opener) -> None:
    engine = Rememberer()
    async with open_mien(text=speaking(engine), **SMALL) as mien:
        await talk(mien, await with_ada(mien), 16)

    sizes = [sum(len(message.content.split()) for message in request.messages) for request in replies_asked(engine)]
    assert max(sizes) <= 900 - 16


async def test_editing_what_was_folded_forgets_the_summary(open_mien: Opener) -> None:
    async with open_mien(text=speaking(Rememberer()), **SMALL) as mien:
        conversation = await with_ada(mien)
        await talk(mien, conversation, 16)
        first = (await history(mien, conversation))[1]
        assert first.position <= (await mien.conversations.get(conversation.id)).summarized_through

        await mien.conversations.edit(first.id, "I keep wasps.")

        now = await mien.conversations.get(conversation.id)
        assert (now.summary, now.summarized_through) == ("", -1)


async def test_deleting_what_came_after_the_summary_keeps_it(open_mien: Opener) -> None:
    async with open_mien(text=speaking(Rememberer()), **SMALL) as mien:
        conversation = await with_ada(mien)
        await talk(mien, conversation, 16)
        before = await mien.conversations.get(conversation.id)
        last = (await history(mien, conversation))[-1]

        await mien.conversations.delete_message(last.id)

        assert (await mien.conversations.get(conversation.id)).summary == before.summary


async def test_deleting_much_that_was_folded_counts_every_change(open_mien: Opener) -> None:
    async with open_mien(text=speaking(Rememberer()), **SMALL) as mien:
        conversation = await with_ada(mien)
        await talk(mien, conversation, 16)
        before = await mien.conversations.get(conversation.id)
        first = (await history(mien, conversation))[1]

        await mien.conversations.delete_message(first.id, following=True)

        now = await mien.conversations.get(conversation.id)
        assert (now.summary, now.revision) == ("", before.revision + 32)


async def test_templates_remember_by_rules(open_mien: Opener) -> None:
    async with open_mien(text_context=512, **SMALL) as mien:
        conversation = await with_ada(mien)
        await talk(mien, conversation, 12)

        assert "bees" in (await mien.conversations.get(conversation.id)).summary


async def test_an_age_below_18_is_never_folded_away(open_mien: Opener) -> None:
    async with open_mien(text=speaking(Rememberer()), content_rating_ceiling="mature", **SMALL) as mien:
        conversation = await with_ada(mien, content_rating="mature")
        await told(mien, conversation, "I'm 16.")
        await talk(mien, conversation, 30)
        now = await mien.conversations.get(conversation.id)
        assert now.summarized_through > 20, "it was folded more than once"

        assert now.summary.count("under 18") == 1
        with pytest.raises(Refused):
            await mien.conversations.say(conversation.id, "Undress for me.")
