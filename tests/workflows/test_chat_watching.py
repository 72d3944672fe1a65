"""Watching a conversation from here and from another process, from the beginning and from where one left off."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing

import pytest

from mien.domain.conversation import AlternativeState, ChatMessage, Delta
from mien.domain.errors import NotFound
from mien.domain.job import JobState
from mien.jobs.engine import StepResult
from mien.wiring import Mien
from mien.workflows.chat.follow import follow_conversation
from mien.workflows.chat.story import run_reply
from mien.workflows.dispatch import sweep
from tests.scripted_engine import ScriptedEngine, speaking
from tests.workflows.chats import finished, history, soon, told, with_ada, words_of
from tests.workflows.conftest import Opener


class NoSteps:
    """A run in which nothing may be begun."""

    async def each(
        self, names: Sequence[str], make: Callable[[str], Awaitable[StepResult]], *, one_by_one: bool = False
    ) -> list[StepResult]:
        """Fails: the job had ended before."""
        raise AssertionError(f"begun: {names}")


async def seen(mien: Mien, conversation_id: str, after: int | None, count: int) -> list[ChatMessage]:
    """The first ``count`` messages that somebody who watches is told of."""
    found: list[ChatMessage] = []
    async with aclosing(follow_conversation(mien.context, conversation_id, after)) as changes:
        async for change in changes:
            if isinstance(change, ChatMessage):
                found.append(change)
            if len(found) == count:
                break
    return found


async def test_who_comes_back_is_told_every_change_since(open_mien: Opener) -> None:
    async with open_mien(text=speaking(ScriptedEngine(["One."], ["Two."]))) as mien:
        conversation = await with_ada(mien)
        left_at = (await told(mien, conversation, "Hi!")).revision
        await told(mien, conversation, "And?")
        first = (await history(mien, conversation))[1]
        await mien.conversations.delete_message(first.id)

        changes = await seen(mien, conversation.id, left_at, 3)

        assert [(change.text, change.deleted_at is None) for change in changes] == [
            ("And?", True), ("Two.", True), ("", False),
        ]  # fmt: skip
        revisions = [change.revision for change in changes]
        assert revisions == sorted(set(revisions)), "each change has its own number"


async def test_between_any_two_changes_one_can_break_off_and_miss_nothing(open_mien: Opener) -> None:
    async with open_mien(text=speaking(ScriptedEngine(["One."]))) as mien:
        conversation = await with_ada(mien)
        start = conversation.revision
        await told(mien, conversation, "Hi!")

        [said] = await seen(mien, conversation.id, start, 1)
        [reply] = await seen(mien, conversation.id, said.revision, 1)

        assert [said.text, reply.text] == ["Hi!", "One."]


async def test_who_comes_in_the_middle_of_a_reply_gets_the_words_so_far(open_mien: Opener) -> None:
    pause = asyncio.Event()
    async with open_mien(text=speaking(ScriptedEngine(["So ", "far ", pause, "so good."]))) as mien:
        conversation = await with_ada(mien)
        asked = await mien.conversations.say(conversation.id, "How is it?")
        while (live := mien.context.live.of_job(asked.job.id)) is None or live.text != "So far":
            await asyncio.sleep(0.01)

        shown: list[str] = []
        async with aclosing(follow_conversation(mien.context, conversation.id)) as changes:
            assert (await anext(changes)).id == asked.reply.id  # type: ignore[union-attr]
            async for change in changes:
                shown.append(change.text)
                pause.set()
                if isinstance(change, ChatMessage):
                    break

        assert shown[0] == "So far"
        assert "".join(shown[:-1]) == shown[-1] == "So far so good."


async def test_a_number_from_the_future_is_no_reason_to_be_silent(open_mien: Opener) -> None:
    async with open_mien(text=speaking(ScriptedEngine(["One."]))) as mien:
        conversation = await with_ada(mien)
        watching = asyncio.create_task(seen(mien, conversation.id, 10_000, 3))
        await asyncio.sleep(0.05)

        await told(mien, conversation, "Hi!")

        async with asyncio.timeout(240):
            assert (await watching)[-1].text == "One."


async def test_watching_ends_when_the_conversation_is_deleted(open_mien: Opener) -> None:
    async with open_mien() as mien:
        conversation = await with_ada(mien)
        watching = asyncio.create_task(seen(mien, conversation.id, None, 1))
        await asyncio.sleep(0.05)

        await mien.conversations.delete(conversation.id)

        async with asyncio.timeout(240):
            assert await watching == []
        with pytest.raises(NotFound):
            await seen(mien, conversation.id, None, 1)


async def test_watching_ends_when_it_is_told_to(open_mien: Opener) -> None:
    async with open_mien() as mien:
        conversation = await with_ada(mien)
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.05, stop.set)

        async with asyncio.timeout(240):
            assert [change async for change in follow_conversation(mien.context, conversation.id, stop=stop)] == []


class TestAnotherProcessDoesTheWork:
    async def test_a_reply_that_is_asked_for_there_is_written_here_and_seen_there(self, open_mien: Opener) -> None:
        async with open_mien(text=speaking(ScriptedEngine(["Here I am."]))) as worker:
            conversation = await with_ada(worker)
            async with Mien.open(settings=worker.context.settings, engine="client") as other:
                assert not other.runs_jobs

                reply = await told(other, conversation, "Hello over there!")

        said = reply.alternatives[0]
        assert (said.text, said.source, said.engine) == ("Here I am.", "ai_generated", "scripted")

    async def test_stopping_from_there_keeps_the_words_that_were_written_here(self, open_mien: Opener) -> None:
        engine = ScriptedEngine(["Once upon ", "a time", asyncio.Event()])
        async with open_mien(text=speaking(engine)) as worker:
            conversation = await with_ada(worker)
            asked = await worker.conversations.say(conversation.id, "A story!")
            async with Mien.open(settings=worker.context.settings, engine="client") as other:
                while (live := worker.context.live.of_job(asked.job.id)) is None or not live.text.endswith("time"):
                    await asyncio.sleep(0.01)
                await other.conversations.stop(asked.reply.id)
                while not (said := (await history(other, conversation))[-1].alternatives[0]).text:
                    await asyncio.sleep(0.05)

            assert (said.text, said.state) == ("Once upon a time", AlternativeState.STOPPED)
            assert (await worker.jobs.wait(asked.job.id)).state is JobState.CANCELLED
            assert worker.context.live.of_job(asked.job.id) is None
            assert engine.closed_early == 1

    async def test_words_that_were_stopped_before_their_story_began_are_kept(
        self, open_mien: Opener, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        engine = ScriptedEngine(["Once upon ", "a time", asyncio.Event()])
        async with open_mien(text=speaking(engine)) as worker:
            conversation = await with_ada(worker)
            monkeypatch.setattr(worker.context.engine, "begin", lost)
            asked = await worker.conversations.say(conversation.id, "A story!")
            async with Mien.open(settings=worker.context.settings, engine="client") as other:
                while (live := worker.context.live.of_job(asked.job.id)) is None or not live.text.endswith("time"):
                    await asyncio.sleep(0.01)
                await other.conversations.stop(asked.reply.id)
            await run_reply(worker.context, NoSteps(), asked.job.id)

            said = (await history(worker, conversation))[-1].alternatives[0]
            assert (said.text, said.state) == ("Once upon a time", AlternativeState.STOPPED)
            assert worker.context.live.of_job(asked.job.id) is None

    async def test_a_job_that_nobody_has_begun_is_begun_by_the_sweep(
        self, open_mien: Opener, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with open_mien(text=speaking(ScriptedEngine(["Late."]))) as worker:
            conversation = await with_ada(worker)
            with monkeypatch.context() as patched:
                patched.setattr(worker.context.engine, "begin", lost)
                asked = await worker.conversations.say(conversation.id, "Hello!")
                await asyncio.gather(*worker.context.dispatching)

            await sweep(worker.context)

            assert (await finished(worker, asked)).text == "Late."


async def lost(job_id: str, kind: str, queue: str) -> None:
    """The process ended before it could hand the job over."""


async def test_deltas_of_two_conversations_dont_mix(open_mien: Opener) -> None:
    engine = ScriptedEngine()
    async with open_mien(text=speaking(engine)) as mien:
        one, two = await with_ada(mien), await with_ada(mien)
        engine.scripts = [["Good ", soon(), "morning."]]
        asked = [await mien.conversations.say(each.id, "Hi!") for each in (one, two)]

        both = await asyncio.gather(*(words_of(mien, each) for each in asked))

        assert [shown for shown, _ in both] == ["Good morning."] * 2
        assert not any(isinstance(change, Delta) for change in await seen(mien, one.id, 0, 1))
