"""A model that fails in every way that models fail: the reply comes all the same, by templates, and says why."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from mien.domain.conversation import AlternativeState, Delta
from mien.domain.errors import InvalidRequest, Retryable
from mien.domain.job import JobState
from mien.settings import TextTimeouts
from mien.wiring import Mien
from mien.workflows.chat.follow import follow_conversation
from tests.chat_server import ChatServer, Endless, Fault, Raw, Says, Silent, Turn
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import Loading, finished, history, told, with_ada, words_of
from tests.workflows.conftest import Opener

_HALF = b'data: {"choices": [{"index": 0, "delta": {"content": "Well, I"}, "finish_reason": null}]}\n\n'
_TOO_LONG = {"type": "exceed_context_size_error", "message": "too long", "n_prompt_tokens": 9000, "n_ctx": 4096}

FAULTS: dict[str, Turn] = {
    "busy": Fault(429, headers={"Retry-After": "30"}),
    "out of order": Fault(500),
    "no such model": Fault(404),
    "cut off in the middle": Raw(_HALF),
    "not the protocol": Raw(b"<html>Bad gateway</html>"),
    "endless": Endless("and on "),
    "silent": Silent(),
    "empty": Says(""),
    "no words": Says("... !? ..."),
    "bytes": Says("\ufffd" * 300),
    "a loop": Says("so so " * 200),
    "too long whatever is left out": Fault(400, _TOO_LONG),
}


class TestAModelThatFails:
    @pytest.mark.parametrize("turn", FAULTS.values(), ids=FAULTS.keys())
    async def test_is_replaced_by_templates_that_say_why(self, open_mien: Opener, turn: Turn) -> None:
        with ChatServer(turn) as server:
            async with open_mien(text_url=server.url, text_timeouts=TextTimeouts(chat=1.5)) as mien:
                asked = await mien.conversations.say((await with_ada(mien)).id, "Hello!")

                said = (await finished(mien, asked)).alternatives[0]

                assert (said.state, said.source, said.engine) == (AlternativeState.COMPLETE, "template", "templates")
                assert said.fallback
                assert said.text
                assert (await mien.jobs.wait(asked.job.id)).state is JobState.SUCCEEDED

    async def test_that_loads_for_too_long_is_replaced_and_the_reason_is_told(self, open_mien: Opener) -> None:
        async with open_mien(text=speaking(Loading()), text_timeouts=TextTimeouts(chat=0.2)) as mien:
            said = (await told(mien, await with_ada(mien), "Hello!")).alternatives[0]

        assert (said.state, said.source) == (AlternativeState.COMPLETE, "template")
        assert said.fallback == "parrot is still being loaded after 0.2 seconds."

    async def test_that_isnt_there_is_replaced_too(self, open_mien: Opener) -> None:
        async with open_mien(text_url="http://127.0.0.1:9/v1") as mien:
            said = (await told(mien, await with_ada(mien), "Hello!")).alternatives[0]

        assert (said.state, said.source) == (AlternativeState.COMPLETE, "template")
        assert said.fallback

    async def test_in_the_middle_of_a_word_leaves_nothing_of_it(self, open_mien: Opener) -> None:
        engine = ScriptedEngine(["I wanted to ", "say", Retryable("The line is dead.")])
        async with open_mien(text=speaking(engine)) as mien:
            asked = await mien.conversations.say((await with_ada(mien)).id, "Hello!")

            _, last = await words_of(mien, asked)

        assert last.alternatives[0].fallback == "The line is dead."
        assert "I wanted" not in last.text

    async def test_to_read_so_much_is_given_less_once(self, open_mien: Opener) -> None:
        too_long = InvalidRequest("Too long.", prompt_tokens=9000, context_tokens=4096)
        engine = ScriptedEngine([too_long], ["That is better."], context=4096)
        async with open_mien(text=speaking(engine)) as mien:
            conversation = await with_ada(mien, backstory="She has sailed all seas. " * 1000)

            reply = await told(mien, conversation, "Hello!")

        assert (reply.text, reply.alternatives[0].source) == ("That is better.", "ai_generated")
        first, second = (sum(len(each.content) for each in request.messages) for request in engine.requests)
        assert second < first

    async def test_unexpectedly_ends_the_reply_as_failed_and_the_talk_goes_on(self, open_mien: Opener) -> None:
        class Broken(ScriptedEngine):
            async def context_tokens(self) -> int:
                raise RuntimeError("a bug")

        async with open_mien(text=speaking(Broken(["Hello."]))) as mien:
            conversation = await with_ada(mien)
            asked = await mien.conversations.say(conversation.id, "Hello!")

            failed = (await finished(mien, asked)).alternatives[0]

            assert failed.state is AlternativeState.FAILED
            assert failed.error is not None
            assert "bug" not in failed.error.message, "nothing of the inside is told"
            assert (await told(mien, conversation, "Hello?", use_ai=False)).text

    async def test_gets_no_second_chance_where_templates_are_wanted(self, open_mien: Opener) -> None:
        engine = ScriptedEngine(["A model."])
        async with open_mien(text=speaking(engine)) as mien:
            said = (await told(mien, await with_ada(mien), "Hello!", use_ai=False)).alternatives[0]

        assert (said.source, said.fallback) == ("template", "")
        assert engine.requests == []


class TestARealModel:
    async def test_replies_with_words_of_its_own(self, open_mien: Opener, tiny_gguf: Path) -> None:
        async with open_mien(text_model=str(tiny_gguf), text_threads=1) as mien:
            asked = await mien.conversations.say((await with_ada(mien)).id, "What did you see?")

            shown, last = await words_of(mien, asked)

        said = last.alternatives[0]
        assert said.fallback == ""
        assert (said.source, said.engine, said.text) == ("ai_generated", "llama.cpp", shown)
        assert said.prompt_tokens
        assert said.completion_tokens


async def stopped(mien: Mien, conversation_id: str) -> None:
    """Watch until words come, then stop the reply."""
    async for change in follow_conversation(mien.context, conversation_id):
        if isinstance(change, Delta):
            await mien.conversations.stop(change.message_id)
            return


class TestStopping:
    async def test_keeps_the_words_that_are_there(self, open_mien: Opener) -> None:
        engine = ScriptedEngine(["Once upon ", "a time", asyncio.Event()])
        async with open_mien(text=speaking(engine)) as mien:
            conversation = await with_ada(mien)
            asked = await mien.conversations.say(conversation.id, "A story!")
            watching = asyncio.create_task(words_of(mien, asked))
            while (live := mien.context.live.of_job(asked.job.id)) is None or not live.text.endswith("time"):
                await asyncio.sleep(0.01)

            message = await mien.conversations.stop(asked.reply.id)

            said = message.alternatives[0]
            assert (said.text, said.state, said.source) == (
                "Once upon a time",
                AlternativeState.STOPPED,
                "ai_generated",
            )
            assert (await watching)[1] == message
            assert (await mien.jobs.wait(asked.job.id)).state is JobState.CANCELLED
            assert engine.closed_early == 1, "the engine goes on for nobody"
            assert [each.text for each in await history(mien, conversation)][-1] == "Once upon a time"

    async def test_keeps_every_word_that_was_seen_and_shows_none_that_isnt_kept(self, open_mien: Opener) -> None:
        engine = ScriptedEngine([f"word{number} " for number in range(5000)])
        engine.pause = 0.0005
        async with open_mien(text=speaking(engine)) as mien:
            conversation = await with_ada(mien)
            for _ in range(5):
                asked = await mien.conversations.say(conversation.id, "A story!")
                begun = asyncio.Event()
                watching = asyncio.create_task(words_of(mien, asked, begun=begun))
                await asyncio.wait_for(begun.wait(), 240)

                await mien.conversations.stop(asked.reply.id)

                shown, last = await watching
                assert shown
                assert last.alternatives[0].state is AlternativeState.STOPPED
                assert last.text.startswith(shown)

    async def test_frees_the_conversation_for_the_next_message(self, open_mien: Opener) -> None:
        engine = ScriptedEngine(["Once upon ", asyncio.Event()], ["Fine."])
        async with open_mien(text=speaking(engine)) as mien:
            conversation = await with_ada(mien)
            await mien.conversations.say(conversation.id, "A story!")
            await stopped(mien, conversation.id)

            assert (await told(mien, conversation, "Enough.")).text == "Fine."

    async def test_leaves_the_model_free(self, open_mien: Opener) -> None:
        with ChatServer(Says("word " * 400, parts=400, pause=0.05)) as server:
            async with open_mien(text_url=server.url) as mien:
                conversation = await with_ada(mien)
                await mien.conversations.say(conversation.id, "Talk!")

                await stopped(mien, conversation.id)

                assert await asyncio.to_thread(server.hung_up.wait, 10)
