"""A conversation as server-sent events."""

from __future__ import annotations

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.api.conftest import ADA, QUIET, Serve
from tests.api.served import served
from tests.api.streams import read_stream
from tests.api.test_dm import BASE, EVENTS, begin, messages, say, told
from tests.scripted_engine import ScriptedEngine, speaking


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(["Good ", "morning."])


@pytest.fixture
async def client(serve: Serve, engine: ScriptedEngine) -> AsyncIterator[httpx2.AsyncClient]:
    async with serve(text=speaking(engine)) as opened:
        yield opened


def events_of(text: str) -> list[tuple[str, str | None, Any]]:
    """Name, id and data of each event."""
    found = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if fields:
            found.append((fields["event"], fields.get("id"), json.loads(fields["data"])))
    return found


async def test_the_answer_to_a_message_can_be_the_reply_itself(client: httpx2.AsyncClient) -> None:
    conversation = await begin(client)

    answer = await say(client, conversation, headers=EVENTS)

    assert answer.status_code == 201
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = events_of(answer.text)
    assert [name for name, _, _ in events][:2] == ["message", "message"]
    assert [data["sender"] for _, _, data in events[:2]] == ["user", "character"]
    deltas = [data for name, _, data in events if name == "delta"]
    assert "".join(delta["text"] for delta in deltas) == "Good morning."
    assert deltas[0] | {"text": ""} == {
        "messageId": events[1][2]["id"], "alternative": 0, "offset": 0, "text": "",
    }  # fmt: skip
    name, number, last = events[-1]
    assert (name, last["content"], last["state"]) == ("message", "Good morning.", "complete")
    assert number == str(last["revision"])


async def test_with_the_same_key_the_stream_tells_the_same_reply(client: httpx2.AsyncClient) -> None:
    conversation = await begin(client)
    headers = EVENTS | {"Idempotency-Key": "once"}
    first = await say(client, conversation, headers=headers)

    second = await say(client, conversation, headers=headers)

    assert events_of(second.text)[-1] == events_of(first.text)[-1]
    assert len(await messages(client, conversation)) == 4


async def test_words_that_were_shown_and_are_taken_back_end_with_the_message_that_counts(
    client: httpx2.AsyncClient, engine: ScriptedEngine
) -> None:
    engine.scripts = [["Here come ", "gore and ", "entrails."]]
    conversation = await begin(client)

    events = events_of((await say(client, conversation, headers=EVENTS)).text)

    assert all("entrails" not in json.dumps(data) for _, _, data in events)
    assert (events[-1][2]["content"], events[-1][2]["state"]) == ("", "failed")
    assert events[-1][2]["alternatives"][0]["error"]["code"] == "refused"


async def test_following_from_an_event_tells_what_came_after_it(serve: Serve) -> None:
    async with serve(text=speaking(ScriptedEngine(["One."]))) as client:
        conversation = await begin(client)
        await told(client, conversation)
        app_events = f"{BASE}/conversations/{conversation['id']}/events"

        async with asyncio.timeout(240):
            found = await _first(client, app_events, {"Last-Event-ID": str(conversation["revision"])}, 2)

    assert [(name, data["content"]) for name, _, data in found] == [("message", "Hi!"), ("message", "One.")]


async def _first(client: httpx2.AsyncClient, address: str, headers: dict[str, str], count: int) -> Any:
    """The first events of a stream that doesn't end: the home is closed when they have come."""
    closing = client._transport.app.state.closing  # type: ignore[attr-defined]
    text = await read_stream(client, address, word=b"\n\n", count=count, then=closing.set, headers=headers)
    return events_of(text)[:count]


@pytest.mark.long
async def test_sigterm_ends_the_stream_of_a_quiet_conversation(tmp_path: Path) -> None:
    with served(tmp_path / "home") as (address, process):
        async with httpx2.AsyncClient(base_url=address, timeout=240) as client:
            character = (await client.post("/api/v1/characters", json=ADA | QUIET)).json()
            conversation = (await client.post(f"{BASE}/conversations", json={"characterId": character["id"]})).json()
            place = f"{BASE}/conversations/{conversation['id']}/events"
            async with client.stream("GET", place, headers={"Last-Event-ID": "0"}) as stream:
                lines = stream.aiter_lines()
                assert await anext(lines) == "event: message"

                process.send_signal(signal.SIGTERM)

                async with asyncio.timeout(240):
                    assert [line async for line in lines]
        assert process.wait(timeout=240) in (0, -signal.SIGTERM)
