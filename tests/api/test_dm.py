"""Direct messages over HTTP: conversations, messages, alternatives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest

from tests.api.conftest import QUIET, Serve, assert_error, create
from tests.scripted_engine import ScriptedEngine, speaking

BASE = "/api/v1/dm"
EVENTS = {"Accept": "text/event-stream"}
GREETED = QUIET | {"dialogue": {"greeting": "Hello {{user}}.", "alternateGreetings": ["Ahoy."]}}


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(["Good ", "morning."])


@pytest.fixture
async def client(serve: Serve, engine: ScriptedEngine) -> AsyncIterator[httpx2.AsyncClient]:
    async with serve(text=speaking(engine)) as opened:
        yield opened


async def begin(client: httpx2.AsyncClient, **fields: Any) -> Any:
    """A new conversation with a new character."""
    character = await create(client, **GREETED)
    answer = await client.post(f"{BASE}/conversations", json={"characterId": character["id"]} | fields)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def say(client: httpx2.AsyncClient, conversation: Any, content: str = "Hi!", **more: Any) -> httpx2.Response:
    body = {"conversationId": conversation["id"], "sender": "user", "content": content}
    return await client.post(f"{BASE}/messages", json=body, **more)


async def told(client: httpx2.AsyncClient, conversation: Any, content: str = "Hi!") -> Any:
    """The reply, when it is written."""
    answer = await say(client, conversation, content, headers=EVENTS)
    assert answer.status_code == 201, answer.text
    return (await messages(client, conversation))[0]


async def messages(client: httpx2.AsyncClient, conversation: Any) -> Any:
    return (await client.get(f"{BASE}/conversations/{conversation['id']}/messages")).json()["items"]


class TestConversations:
    async def test_begin_with_the_notice_and_the_greeting(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client, userName="Bob", note="It rains.", noteDepth=2)

        notice, greeting = conversation["messages"]
        assert (notice["sender"], greeting["sender"]) == ("notice", "character")
        assert "AI" in notice["content"]
        assert greeting["content"] == "Hello Bob."
        assert [each["content"] for each in greeting["alternatives"]] == ["Hello Bob.", "Ahoy."]
        assert (conversation["userName"], conversation["note"], conversation["noteDepth"]) == ("Bob", "It rains.", 2)

    async def test_snake_case_and_slugs_are_understood(self, client: httpx2.AsyncClient) -> None:
        character = await create(client, **GREETED)

        answer = await client.post(
            f"{BASE}/conversations", json={"character_id": character["slug"], "user_name": "Bob"}
        )

        assert answer.json()["userName"] == "Bob"
        assert answer.json()["characterId"] == character["id"]
        assert answer.headers["Location"].endswith(answer.json()["id"])

    async def test_are_listed_newest_first_and_by_character(self, client: httpx2.AsyncClient) -> None:
        one, two = await begin(client), await begin(client)

        first = (await client.get(f"{BASE}/conversations?limit=1")).json()
        rest = (await client.get(f"{BASE}/conversations?cursor={first['nextCursor']}")).json()
        by_character = (await client.get(f"{BASE}/conversations?characterId={one['characterId']}")).json()

        assert [each["id"] for each in first["items"] + rest["items"]] == [two["id"], one["id"]]
        assert [each["id"] for each in by_character["items"]] == [one["id"]]

    async def test_change_only_in_what_is_sent(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client, userName="Bob", note="It rains.")
        place = f"{BASE}/conversations/{conversation['id']}"

        changed = (await client.patch(place, json={"note": "The sun shines."})).json()

        assert (changed["note"], changed["userName"]) == ("The sun shines.", "Bob")
        assert (await client.get(place)).json() == changed

    async def test_that_are_deleted_are_gone(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)
        place = f"{BASE}/conversations/{conversation['id']}"

        assert (await client.delete(place)).status_code == 204

        for answer in (
            await client.get(place),
            await client.get(f"{place}/messages"),
            await client.get(f"{place}/events"),
            await client.patch(place, json={"note": ""}),
            await client.delete(place),
            await say(client, conversation),
        ):
            assert_error(answer, 404, "not_found")

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({}, "characterId"),
            ({"characterId": "ada", "userName": ""}, "userName"),
            ({"characterId": "ada", "userName": "B" * 121}, "userName"),
            ({"characterId": "ada", "noteDepth": -1}, "noteDepth"),
            ({"characterId": "ada", "note": "n" * 4001}, "note"),
            ({"characterId": "ada", "usrName": "Bob"}, "usrName"),
        ],
    )
    async def test_wrong_fields_are_named(self, client: httpx2.AsyncClient, body: Any, field: str) -> None:
        details = assert_error(await client.post(f"{BASE}/conversations", json=body), 400, "invalid_request")

        assert [each["path"] for each in details["fields"]] == [field]

    async def test_with_nobody_are_not_found(self, client: httpx2.AsyncClient) -> None:
        assert_error(await client.post(f"{BASE}/conversations", json={"characterId": "nobody"}), 404, "not_found")


class TestMessages:
    async def test_are_answered_at_once_with_the_reply_to_come(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)

        answer = await say(client, conversation)

        assert answer.status_code == 201
        body = answer.json()
        assert (body["message"]["content"], body["message"]["state"]) == ("Hi!", "complete")
        assert (body["reply"]["content"], body["reply"]["state"]) == ("", "writing")
        assert body["job"]["kind"] == "reply"
        assert answer.headers["Location"].endswith(body["job"]["id"])
        events = await client.get(f"/api/v1/jobs/{body['job']['id']}/events")
        assert '"state":"succeeded"' in events.text
        assert (await messages(client, conversation))[0]["content"] == "Good morning."

    async def test_are_paged_newest_first(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)
        await told(client, conversation)
        place = f"{BASE}/conversations/{conversation['id']}/messages"

        first = (await client.get(f"{place}?limit=3")).json()
        rest = (await client.get(f"{place}?limit=3&cursor={first['nextCursor']}")).json()

        assert [each["position"] for each in first["items"] + rest["items"]] == [3, 2, 1, 0]
        assert rest["nextCursor"] is None
        assert_error(await client.get(f"{place}?cursor=nonsense"), 400, "invalid_request")

    async def test_a_second_one_meanwhile_is_a_conflict(
        self, client: httpx2.AsyncClient, engine: ScriptedEngine
    ) -> None:
        engine.scripts = [["Wait", asyncio.Event()]]
        conversation = await begin(client)
        await say(client, conversation)

        assert_error(await say(client, conversation), 409, "conflict")

    async def test_that_are_refused_are_not_kept(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)

        assert_error(await say(client, conversation, "gore and entrails"), 422, "refused")

        assert len(await messages(client, conversation)) == 2

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"content": ""}, "content"),
            ({"content": "   "}, "content"),
            ({"content": "a" * 8001}, "content"),
            ({"content": "a\0b"}, "body"),
            ({"sender": "character"}, "sender"),
            ({"useAi": "perhaps"}, "useAi"),
            ({"mood": "good"}, "mood"),
        ],
    )
    async def test_wrong_fields_are_named(self, client: httpx2.AsyncClient, changes: Any, field: str) -> None:
        conversation = await begin(client)
        body = {"conversationId": conversation["id"], "content": "Hi!"} | changes

        details = assert_error(await client.post(f"{BASE}/messages", json=body), 400, "invalid_request")

        assert [each["path"] for each in details["fields"]] == [field]
        assert len(await messages(client, conversation)) == 2

    async def test_fifty_at_once_with_one_key_say_it_once(
        self, client: httpx2.AsyncClient, engine: ScriptedEngine
    ) -> None:
        conversation = await begin(client)
        key = {"Idempotency-Key": "once"}

        answers = await asyncio.gather(*(say(client, conversation, headers=key) for _ in range(50)))

        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.json()["reply"]["id"] for answer in answers}) == 1
        assert len(await messages(client, conversation)) == 4
        assert_error(await say(client, conversation, "Something else", headers=key), 409, "conflict")

    async def test_templates_reply_where_no_model_is_wanted(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)
        body = {"conversationId": conversation["id"], "content": "Hi!", "useAi": False}
        await client.post(f"{BASE}/messages", json=body, headers=EVENTS)

        [said] = (await messages(client, conversation))[0]["alternatives"]

        assert (said["source"], said["engine"], said["fallback"]) == ("template", "templates", "")


class TestAlternatives:
    async def test_are_written_chosen_and_edited(self, client: httpx2.AsyncClient, engine: ScriptedEngine) -> None:
        engine.scripts = [["First."], ["Second."]]
        conversation = await begin(client)
        reply = await told(client, conversation)
        place = f"{BASE}/messages/{reply['id']}"

        again = await client.post(f"{place}/regenerate", headers=EVENTS)
        chosen = await client.patch(place, json={"chosen": 0})
        edited = await client.patch(place, json={"content": "My own words."})

        assert again.status_code == 202
        assert chosen.json()["content"] == "First."
        assert edited.json()["content"] == "My own words."
        assert [each["content"] for each in edited.json()["alternatives"]] == ["My own words.", "Second."]
        assert [each["edited"] for each in edited.json()["alternatives"]] == [True, False]

    async def test_regenerating_answers_with_the_job(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)
        reply = await told(client, conversation)

        answer = await client.post(f"{BASE}/messages/{reply['id']}/regenerate", json={"useAi": False})

        assert answer.status_code == 202
        assert [each["state"] for each in answer.json()["reply"]["alternatives"]] == ["complete", "writing"]
        assert answer.headers["Location"].endswith(answer.json()["job"]["id"])

    async def test_stopping_keeps_the_words(self, client: httpx2.AsyncClient, engine: ScriptedEngine) -> None:
        engine.scripts = [["So far ", "so good", asyncio.Event()]]
        conversation = await begin(client)
        said = (await say(client, conversation)).json()
        reply, live = said["reply"], client._transport.app.state.context.live  # type: ignore[attr-defined]
        while (words := live.of_job(said["job"]["id"])) is None or not words.text.endswith("so good"):
            await asyncio.sleep(0.01)

        answer = await client.post(f"{BASE}/messages/{reply['id']}/stop")

        assert (answer.json()["content"], answer.json()["state"]) == ("So far so good", "stopped")
        assert_error(await client.post(f"{BASE}/messages/{reply['id']}/stop"), 409, "conflict")

    @pytest.mark.parametrize("body", [{}, {"content": "a", "chosen": 0}, {"chosen": 7}, {"chosen": -1}])
    async def test_a_change_is_one_thing_and_possible(self, client: httpx2.AsyncClient, body: Any) -> None:
        conversation = await begin(client)
        greeting = conversation["messages"][1]

        assert_error(await client.patch(f"{BASE}/messages/{greeting['id']}", json=body), 400, "invalid_request")

    async def test_deleting_with_what_follows(self, client: httpx2.AsyncClient) -> None:
        conversation = await begin(client)
        await told(client, conversation)
        said = (await messages(client, conversation))[1]

        answer = await client.delete(f"{BASE}/messages/{said['id']}?following=true")

        assert answer.status_code == 204
        assert [each["sender"] for each in await messages(client, conversation)] == ["character", "notice"]


async def test_a_public_character_of_somebody_else_can_be_talked_to_a_private_one_cannot(serve: Serve) -> None:
    engines = speaking(ScriptedEngine(["Welcome, stranger."]))
    async with serve(owner="ann") as client:
        public = await create(client, **GREETED, visibility="public")
        private = await create(client, **GREETED)
    async with serve(text=engines, owner="bob") as client:
        answer = await client.post(f"{BASE}/conversations", json={"characterId": public["id"]})
        assert answer.status_code == 201
        reply = await told(client, answer.json())
        assert reply["content"] == "Welcome, stranger."
        refused = await client.post(f"{BASE}/conversations", json={"characterId": private["id"]})
        assert_error(refused, 404, "not_found")
    async with serve(owner="ann") as client:
        assert (await client.get(f"{BASE}/conversations")).json()["items"] == [], "bob's talk is bob's"
        assert_error(await client.get(f"{BASE}/conversations/{answer.json()['id']}"), 404, "not_found")
