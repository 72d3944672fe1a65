"""Alternatives, edits and deletions: what was said can be said differently."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from mien.domain.conversation import ALTERNATIVES_LIMIT, AlternativeState, ChatMessage, Conversation
from mien.domain.errors import Conflict, InvalidRequest, NotFound, Refused, Retryable
from mien.domain.job import JobState
from mien.wiring import Mien
from mien.workflows.feedback import judge_reply
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import finished, history, told, with_ada
from tests.workflows.conftest import Opener

GREETED = {"greeting": "Hello.", "alternate_greetings": ["Ahoy."]}


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(["First."], ["Second."], ["Third."], ["Fourth."])


@pytest.fixture
async def mien(open_mien: Opener, engine: ScriptedEngine) -> AsyncIterator[Mien]:
    async with open_mien(text=speaking(engine)) as opened:
        yield opened


@pytest.fixture
async def conversation(mien: Mien) -> Conversation:
    return await with_ada(mien, dialogue=GREETED)


async def texts(mien: Mien, conversation: Conversation) -> list[str]:
    """What counts as said, without the notice."""
    return [message.text for message in (await history(mien, conversation))[1:]]


def prompt(engine: ScriptedEngine) -> str:
    """All that the engine was told last."""
    return "\n".join(message.content for message in engine.requests[-1].messages)


class TestRegenerating:
    async def test_adds_an_alternative_and_chooses_it(self, mien: Mien, conversation: Conversation) -> None:
        reply = await told(mien, conversation, "Hi!")

        again = await finished(mien, await mien.conversations.regenerate(reply.id))

        assert [each.text for each in again.alternatives] == ["First.", "Second."]
        assert (again.id, again.chosen) == (reply.id, 1)

    async def test_another_seed_is_asked_for(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        reply = await told(mien, conversation, "Hi!")

        await finished(mien, await mien.conversations.regenerate(reply.id))

        first, second = engine.requests
        assert first.seed != second.seed
        assert first.messages == second.messages, "the reply itself isn't part of what is replied to"

    async def test_templates_dont_repeat_an_alternative(self, mien: Mien, conversation: Conversation) -> None:
        reply = await told(mien, conversation, "Hi!", use_ai=False)

        again = await finished(mien, await mien.conversations.regenerate(reply.id, use_ai=False))

        first, second = again.alternatives
        assert first.text != second.text

    async def test_that_fails_leaves_the_words_that_were_there_chosen(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["First."], ["gore and entrails"]]
        reply = await told(mien, conversation, "Hi!")

        again = await finished(mien, await mien.conversations.regenerate(reply.id))

        assert [each.state for each in again.alternatives] == [AlternativeState.COMPLETE, AlternativeState.FAILED]
        assert (again.chosen, again.text) == (0, "First.")

    async def test_is_only_for_the_last_reply(self, mien: Mien, conversation: Conversation) -> None:
        reply = await told(mien, conversation, "Hi!")
        await told(mien, conversation, "And?")

        with pytest.raises(Conflict, match="last reply"):
            await mien.conversations.regenerate(reply.id)

    async def test_isnt_for_what_the_user_said_nor_for_the_greeting(
        self, mien: Mien, conversation: Conversation
    ) -> None:
        _, greeting = await history(mien, conversation)
        with pytest.raises(Conflict, match="nothing to reply to"):
            await mien.conversations.regenerate(greeting.id)

        reply = await told(mien, conversation, "Hi!")
        said = (await history(mien, conversation))[-2]
        with pytest.raises(Conflict, match="reply of the character"):
            await mien.conversations.regenerate(said.id)
        await mien.conversations.delete_message(reply.id)
        with pytest.raises(NotFound):
            await mien.conversations.regenerate(reply.id)

    async def test_ends_at_a_limit(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert ALTERNATIVES_LIMIT == 30
        monkeypatch.setattr("mien.workflows.chat.again.ALTERNATIVES_LIMIT", 4)  # each one takes a job
        reply = await told(mien, conversation, "Hi!")
        for _ in range(3):
            await finished(mien, await mien.conversations.regenerate(reply.id))

        with pytest.raises(Conflict, match="There are 4 alternatives already"):
            await mien.conversations.regenerate(reply.id)

    async def test_a_failed_job_is_retried_in_its_own_place(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["gore and entrails"], ["Better."]]
        asked = await mien.conversations.say(conversation.id, "Hi!")
        await finished(mien, asked)

        job = await mien.jobs.wait((await mien.jobs.retry(asked.job.id)).id)

        assert job.state is JobState.SUCCEEDED
        last = (await history(mien, conversation))[-1]
        assert [(each.text, each.state) for each in last.alternatives] == [("Better.", AlternativeState.COMPLETE)]
        with pytest.raises(Conflict):
            await mien.jobs.retry(asked.job.id)

    async def test_cancelling_the_job_stops_the_reply_and_keeps_its_words(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["So far ", asyncio.Event()]]
        asked = await mien.conversations.say(conversation.id, "Hi!")
        while (live := mien.context.live.of_job(asked.job.id)) is None or not live.text:
            await asyncio.sleep(0.01)

        assert (await mien.jobs.cancel(asked.job.id)).state is JobState.CANCELLED

        said = (await finished(mien, asked)).alternatives[0]
        assert (said.text.strip(), said.state) == ("So far", AlternativeState.STOPPED)


class TestChoosing:
    async def test_another_greeting_is_what_was_said(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        _, greeting = await history(mien, conversation)

        await mien.conversations.choose(greeting.id, 1)
        await told(mien, conversation, "Hi!")

        assert await texts(mien, conversation) == ["Ahoy.", "Hi!", "First."]
        assert "Ahoy." in prompt(engine)
        assert "Hello." not in prompt(engine)

    @pytest.mark.parametrize("index", [-1, 2])
    async def test_what_there_isnt_names_the_field(self, mien: Mien, conversation: Conversation, index: int) -> None:
        _, greeting = await history(mien, conversation)

        with pytest.raises(InvalidRequest, match="chosen"):
            await mien.conversations.choose(greeting.id, index)


class TestEditing:
    async def test_other_words_count_from_then_on(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        reply = await told(mien, conversation, "Hi!")

        edited = await mien.conversations.edit(reply.id, "I said something else.")
        await told(mien, conversation, "What?")

        assert edited.alternatives[0].edited
        assert "I said something else." in prompt(engine)
        assert "First." not in prompt(engine)

    async def test_what_may_not_be_said_isnt_put_in_afterwards(self, mien: Mien, conversation: Conversation) -> None:
        reply = await told(mien, conversation, "Hi!")

        with pytest.raises(Refused):
            await mien.conversations.edit(reply.id, "gore and entrails")

        assert (await texts(mien, conversation))[-1] == "First."

    async def test_the_notice_stays(self, mien: Mien, conversation: Conversation) -> None:
        notice, _ = await history(mien, conversation)

        with pytest.raises(Conflict, match="notice"):
            await mien.conversations.edit(notice.id, "I am a person.")
        with pytest.raises(Conflict, match="notice"):
            await mien.conversations.delete_message(notice.id)

    async def test_nothing_changes_while_a_reply_is_written(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        pause = asyncio.Event()
        engine.scripts = [["Wait", pause, "."]]
        asked = await mien.conversations.say(conversation.id, "Hi!")
        _, greeting, said, reply = await history(mien, conversation)

        for change in (
            mien.conversations.edit(said.id, "Ho!"),
            mien.conversations.delete_message(reply.id),
            mien.conversations.choose(greeting.id, 1),
        ):
            with pytest.raises(Conflict):
                await change

        pause.set()
        assert (await finished(mien, asked)).text == "Wait."


class TestDeleting:
    async def test_a_message_is_forgotten_with_its_words(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        reply = await told(mien, conversation, "My secret.")
        said = (await history(mien, conversation))[-2]

        await mien.conversations.delete_message(said.id)
        await told(mien, conversation, "What do you know?")

        assert await texts(mien, conversation) == ["Hello.", reply.text, "What do you know?", "Second."]
        assert "secret" not in prompt(engine)

    async def test_everything_after_it_goes_too_if_wanted(self, mien: Mien, conversation: Conversation) -> None:
        await told(mien, conversation, "One")
        await told(mien, conversation, "Two")
        one = (await history(mien, conversation))[2]

        await mien.conversations.delete_message(one.id, following=True)

        assert await texts(mien, conversation) == ["Hello."]
        assert (await told(mien, conversation, "Three")).text == "Third."

    async def test_a_deleted_message_isnt_found(self, mien: Mien, conversation: Conversation) -> None:
        reply = await told(mien, conversation, "Hi!")
        await mien.conversations.delete_message(reply.id)

        for change in (
            mien.conversations.edit(reply.id, "Ho!"),
            mien.conversations.delete_message(reply.id),
            mien.conversations.stop(reply.id),
            anext(aiter(mien.conversations.follow_reply(reply.id))),
        ):
            with pytest.raises(NotFound):
                await change


class TestWhatIsLearnt:
    async def test_a_reply_that_was_liked_is_shown_to_the_model_as_an_example(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        liked = await told(mien, conversation, "Hi!")
        await judge_reply(mien.context, "local", liked.id, True)
        other = (await mien.conversations.open(conversation.character_id, user_name="Eve")).conversation

        await told(mien, other, "Good day.")

        assert "First." in prompt(engine)

    async def test_a_model_that_fails_once_is_asked_again_with_the_next_message(
        self, mien: Mien, conversation: Conversation, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [[Retryable("Not now.")], ["Here I am."]]
        first: ChatMessage = await told(mien, conversation, "Hi!")

        second = await told(mien, conversation, "Hi again!")

        assert [first.alternatives[0].source, second.alternatives[0].source] == ["template", "ai_generated"]
