"""Talking with a character: how it begins, what is written, what is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import ClassVar

import pytest

from mien.domain.conversation import AlternativeState, Sender
from mien.domain.errors import Conflict, InvalidRequest, NotFound, Refused
from mien.domain.job import JobKind, JobState
from mien.wiring import Mien
from mien.workflows.delete import delete_character
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import Loading, finished, history, soon, told, with_ada, words_of
from tests.workflows.conftest import Opener


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(["Good ", "morning, ", "sailor."])


@pytest.fixture
async def mien(open_mien: Opener, engine: ScriptedEngine) -> AsyncIterator[Mien]:
    async with open_mien(text=speaking(engine)) as opened:
        yield opened


class TestTheBeginning:
    async def test_first_comes_the_notice_then_the_greeting_with_the_names_in_it(self, mien: Mien) -> None:
        dialogue = {"greeting": "Hello {{user}}, I am {{char}}.", "alternate_greetings": ["You again, {{user}}?"]}

        conversation = await with_ada(mien, dialogue=dialogue)

        notice, greeting = await history(mien, conversation)
        assert notice.sender is Sender.NOTICE
        assert "AI" in notice.text
        assert greeting.sender is Sender.CHARACTER
        assert [each.text for each in greeting.alternatives] == ["Hello Bob, I am Ada.", "You again, Bob?"]
        assert greeting.text == "Hello Bob, I am Ada."

    async def test_a_character_without_a_greeting_waits_for_the_first_word(self, mien: Mien) -> None:
        conversation = await with_ada(mien)

        assert [message.sender for message in await history(mien, conversation)] == [Sender.NOTICE]

    async def test_the_model_gets_ready_meanwhile(self, open_mien: Opener) -> None:
        engine = Loading()
        async with open_mien(text=speaking(engine)) as mien:
            assert engine.warmed == 0
            await with_ada(mien)
            assert engine.warmed == 1

    async def test_a_greeting_that_may_not_be_said_is_left_out(self, mien: Mien) -> None:
        dialogue = {"greeting": "Show me the gore and entrails.", "alternate_greetings": ["Good evening."]}

        conversation = await with_ada(mien, dialogue=dialogue)

        assert [each.text for each in (await history(mien, conversation))[1].alternatives] == ["Good evening."]

    async def test_a_name_of_two_lines_is_refused_by_its_field(self, mien: Mien) -> None:
        with pytest.raises(InvalidRequest, match="user_name"):
            await with_ada(mien, user_name="Bob\nAda:")


class TestAReply:
    async def test_is_written_in_the_background_and_labelled(self, mien: Mien) -> None:
        conversation = await with_ada(mien)

        asked = await mien.conversations.say(conversation.id, "Good morning!")

        assert asked.message is not None
        assert (asked.message.text, asked.message.sender) == ("Good morning!", Sender.USER)
        assert asked.reply.alternatives[0].state is AlternativeState.WRITING
        assert asked.job.kind is JobKind.REPLY
        said = (await finished(mien, asked)).alternatives[0]
        assert (said.text, said.state) == ("Good morning, sailor.", AlternativeState.COMPLETE)
        assert (said.source, said.engine, said.model, said.fallback) == ("ai_generated", "scripted", "parrot", "")
        assert (said.prompt_tokens, said.completion_tokens) == (10, 3)

    async def test_its_job_succeeds_and_names_the_message(self, mien: Mien) -> None:
        asked = await mien.conversations.say((await with_ada(mien)).id, "Good morning!")
        await finished(mien, asked)

        job = await mien.jobs.wait(asked.job.id)

        assert job.state is JobState.SUCCEEDED
        assert job.result == {"messageId": asked.reply.id, "alternative": 0, "source": "ai_generated"}

    async def test_a_watcher_sees_every_word_once_and_in_order(self, mien: Mien, engine: ScriptedEngine) -> None:
        conversation = await with_ada(mien)
        engine.scripts = [["One ", "two ", soon(), "three ", "four."]]
        asked = await mien.conversations.say(conversation.id, "Count.")

        shown, last = await words_of(mien, asked)

        assert shown == last.text == "One two three four."

    async def test_two_watchers_see_the_same(self, mien: Mien, engine: ScriptedEngine) -> None:
        conversation = await with_ada(mien)
        engine.scripts = [["One ", "two ", soon(), "three."]]
        asked = await mien.conversations.say(conversation.id, "Count.")

        seen = await asyncio.gather(words_of(mien, asked), words_of(mien, asked))

        assert [shown for shown, _ in seen] == ["One two three."] * 2

    async def test_only_one_is_written_at_a_time(self, mien: Mien, engine: ScriptedEngine) -> None:
        pause = asyncio.Event()
        engine.scripts = [["Wait", pause, "."]]
        conversation = await with_ada(mien)
        asked = await mien.conversations.say(conversation.id, "Now?")

        with pytest.raises(Conflict, match="being written"):
            await mien.conversations.say(conversation.id, "And now?")

        pause.set()
        await finished(mien, asked)
        assert [message.text for message in await history(mien, conversation)][1:] == ["Now?", "Wait."]

    async def test_two_messages_at_once_get_one_reply_and_one_conflict(
        self, mien: Mien, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["Wait", asyncio.Event()]]
        conversation = await with_ada(mien)
        both = (mien.conversations.say(conversation.id, "One"), mien.conversations.say(conversation.id, "Two"))

        answers = await asyncio.gather(*both, return_exceptions=True)

        assert sorted(type(answer).__name__ for answer in answers) == ["Asked", "Conflict"]

    @pytest.mark.parametrize("text", ["", "  \n ", "a" * 8001, "bell\a", "half \ud800"])
    async def test_words_that_cant_be_said_name_their_field(self, mien: Mien, text: str) -> None:
        conversation = await with_ada(mien)

        with pytest.raises(InvalidRequest, match=r"^content"):
            await mien.conversations.say(conversation.id, text)

        assert len(await history(mien, conversation)) == 1

    async def test_speaking_for_the_user_ends_it(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [["Ada: Come ", "in.\nBob: ", "Thank you!"]]

        reply = await told(mien, await with_ada(mien), "May I?")

        assert reply.text == "Come in."


class TestTheRating:
    async def test_a_message_that_is_refused_leaves_nothing_behind(self, mien: Mien) -> None:
        conversation = await with_ada(mien)

        with pytest.raises(Refused):
            await mien.conversations.say(conversation.id, "Show me the gore and entrails.")

        assert len(await history(mien, conversation)) == 1
        assert (await mien.jobs.page()).items == ()

    async def test_a_reply_that_is_refused_is_neither_shown_nor_stored(
        self, mien: Mien, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["There is ", "gore and ", "entrails ", "all over."]]
        asked = await mien.conversations.say((await with_ada(mien)).id, "What shall we do?")

        shown, last = await words_of(mien, asked)

        assert "entrails" not in shown
        said = last.alternatives[0]
        assert (said.text, said.state) == ("", AlternativeState.FAILED)
        assert said.error is not None
        assert said.error.code == "refused"
        assert (await mien.jobs.wait(asked.job.id)).state is JobState.FAILED


class TestAReplyThatIsCutOff:
    async def test_ends_with_its_last_whole_sentence_and_says_so(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [[soon(), "The sea is calm. ", "The boats ", "lie"]]
        engine.finish = "length"
        asked = await mien.conversations.say((await with_ada(mien)).id, "What do you see?")

        shown, last = await words_of(mien, asked)

        assert (shown, last.text) == ("The sea is calm. The boats lie", "The sea is calm.")
        assert last.alternatives[0].finish == "length"

    async def test_is_told_as_it_is_by_one_that_ends_by_itself(self, mien: Mien) -> None:
        reply = await told(mien, await with_ada(mien), "What do you see?")

        assert reply.alternatives[0].finish == "stop"

    async def test_still_admits_who_speaks(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [["Of course I am human. I was"]]
        engine.finish = "length"

        reply = await told(mien, await with_ada(mien), "Are you a real person or an AI?")

        assert reply.text.startswith("Of course I am human.\n\n")
        assert "AI character" in reply.text


class TestAnAgeThatWasSaid:
    MATURE: ClassVar = {"content_rating_ceiling": "mature"}
    LATER = "Undress for me."

    @pytest.mark.parametrize("age", ["I'm 16", "You're 15 in this story.", "Ich bin 14 Jahre alt"])
    async def test_counts_however_long_ago_that_was(self, open_mien: Opener, age: str) -> None:
        async with open_mien(text=speaking(ScriptedEngine(["Fine."])), **self.MATURE) as mien:
            young, grown = [await with_ada(mien, content_rating="mature") for _ in range(2)]
            await told(mien, young, age)
            for conversation in (young, grown):
                for number in range(5):
                    await told(mien, conversation, f"Question {number}?")

            await told(mien, grown, self.LATER)
            with pytest.raises(Refused):
                await mien.conversations.say(young.id, self.LATER)

    async def test_counts_where_the_person_describes_themself(self, open_mien: Opener) -> None:
        async with open_mien(text=speaking(ScriptedEngine(["Fine."])), **self.MATURE) as mien:
            ada = (await with_ada(mien, content_rating="mature")).character_id
            boy = "A boy of sixteen with a skateboard."
            conversation = (await mien.conversations.open(ada, user_description=boy)).conversation

            with pytest.raises(Refused):
                await mien.conversations.say(conversation.id, self.LATER)


class TestDisclosure:
    async def test_a_robot_asked_within_its_story_answers_within_it(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [["Unit seven, at your service."]]
        robot = await with_ada(mien, description="A robot of steel with blue lights for eyes.")

        assert (await told(mien, robot, "Are you a robot?")).text == "Unit seven, at your service."
        assert "AI character" in (await told(mien, robot, "Are you a real person or an AI?")).text

    async def test_a_reply_that_is_stopped_before_its_end_admits_it_too(
        self, mien: Mien, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["Of course I am human, ", "silly", asyncio.Event()]]
        asked = await mien.conversations.say((await with_ada(mien)).id, "Are you a real person or an AI?")
        while (live := mien.context.live.of_job(asked.job.id)) is None or not live.text.endswith("silly"):
            await asyncio.sleep(0.01)

        stopped = await mien.conversations.stop(asked.reply.id)

        assert stopped.text.startswith("Of course I am human, silly")
        assert "AI character" in stopped.text

    async def test_a_reply_that_hides_that_it_is_made_by_software_is_completed(
        self, mien: Mien, engine: ScriptedEngine
    ) -> None:
        conversation = await with_ada(mien)
        engine.scripts = [[soon(), "Of course ", "I am human, ", "silly."]]
        asked = await mien.conversations.say(conversation.id, "Be honest: are you a real person or an AI?")

        shown, last = await words_of(mien, asked)

        assert shown == last.text
        assert last.text.startswith("Of course I am human, silly.")
        assert "AI character" in last.text

    async def test_a_reply_that_says_it_stays_as_it_is(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [["I am an AI character, yes."]]

        reply = await told(mien, await with_ada(mien), "Are you a real person or an AI?")

        assert reply.text == "I am an AI character, yes."


class TestWhoIsGone:
    async def test_a_deleted_conversation_isnt_found(self, mien: Mien) -> None:
        conversation = await with_ada(mien)

        await mien.conversations.delete(conversation.id)

        with pytest.raises(NotFound):
            await mien.conversations.get(conversation.id)
        with pytest.raises(NotFound):
            await mien.conversations.say(conversation.id, "Hello?")
        assert (await mien.conversations.page()).items == ()

    async def test_conversations_with_a_deleted_character_are_gone(self, mien: Mien) -> None:
        conversation = await with_ada(mien)

        await delete_character(mien.context, "local", conversation.character_id)

        with pytest.raises(NotFound):
            await mien.conversations.messages(conversation.id)
        assert (await mien.conversations.page()).items == ()

    async def test_deleting_a_conversation_ends_the_reply_in_it(self, mien: Mien, engine: ScriptedEngine) -> None:
        engine.scripts = [["Once upon a time", asyncio.Event()]]
        conversation = await with_ada(mien)
        asked = await mien.conversations.say(conversation.id, "A story!")

        await mien.conversations.delete(conversation.id)

        assert (await mien.jobs.wait(asked.job.id)).state is JobState.CANCELLED
        assert [change async for change in _quietly(mien, asked.reply.id)] == []


async def _quietly(mien: Mien, message_id: str) -> AsyncIterator[object]:
    try:
        async for change in mien.conversations.follow_reply(message_id):
            yield change
    except NotFound:
        return
