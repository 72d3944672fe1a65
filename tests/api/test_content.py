"""``POST /content/generate``."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.chat_server import ChatServer, Says, Silent

PATH = "/api/v1/content/generate"
GOOD = "Rain on the workshop roof, and for once nobody wants anything from me. I'll take it, and the tea as well."


def order(character: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"personaId": character["id"], "contentType": "text", "prompt": "a rainy morning"} | fields


async def test_the_body_of_the_guide_works_in_both_spellings(client: httpx2.AsyncClient) -> None:
    ada = await create(client, **QUIET)
    body = {"persona_id": ada["id"], "content_type": "text", "prompt": "the sea", "quality": "hd", "style": "caption",
            "context": "in autumn"}  # fmt: skip
    camel = {"personaId": ada["slug"], "contentType": "text", "prompt": "the sea", "quality": "hd",
             "style": "caption", "context": "in autumn"}  # fmt: skip
    for each in (body, camel, order(ada) | {"characterId": ada["id"]}):
        each = {key: value for key, value in each.items() if "characterId" not in each or key != "personaId"}
        answer = await client.post(PATH, json=each)
        assert answer.status_code == 200, answer.text
        told = answer.json()
        assert (told["success"], told["contentType"], told["source"]) == (True, "text", "template")
        assert told["wordCount"] == len(told["text"].split())
        assert told["job"]["state"] == "succeeded"
        assert told["job"]["result"]["text"] == told["text"]


@pytest.mark.parametrize(("one", "other"), [("personaId", "characterId"), ("persona_id", "character_id")])
async def test_who_names_the_character_twice_is_told_that_both_names_mean_the_same(
    client: httpx2.AsyncClient, one: str, other: str
) -> None:
    body = {one: "ada", other: "ada", "contentType": "text", "prompt": "rain"}
    error = assert_error(await client.post(PATH, json=body), 400, "invalid_request")
    assert "which mean the same; send one of them" in str(error)
    assert "isn't a field" not in str(error)


async def test_a_model_writes_where_there_is_one(serve: Serve) -> None:
    with ChatServer(GOOD) as server:
        async with serve(text_url=server.url) as client:
            told = (await client.post(PATH, json=order(await create(client, **QUIET)))).json()
    assert (told["text"], told["source"], told["model"], told["fallback"]) == (GOOD, "ai_generated", "tiny", "")


async def test_who_wants_no_model_gets_templates(serve: Serve) -> None:
    with ChatServer(GOOD) as server:
        async with serve(text_url=server.url) as client:
            told = (await client.post(PATH, json=order(await create(client, **QUIET), useAi=False))).json()
    assert told["source"] == "template"
    assert server.requests == []


@pytest.mark.parametrize("prefer", ["respond-async", "wait=0"])
async def test_who_does_not_wait_gets_the_job(serve: Serve, prefer: str) -> None:
    with ChatServer(Says(GOOD, pause=0.05)) as server:
        async with serve(text_url=server.url) as client:
            body = order(await create(client, **QUIET))
            answer = await client.post(PATH, json=body, headers={"Prefer": prefer})
            assert answer.status_code == 202
            assert answer.headers["Preference-Applied"] == prefer
            job = answer.json()
            assert answer.headers["Location"] == f"/api/v1/jobs/{job['id']}"
            assert (job["kind"], job["style"]) == ("post", "post")
            assert (await finished(client, job["id"]))["result"]["text"] == GOOD


async def test_the_same_key_gives_the_same_post_and_another_body_is_a_conflict(client: httpx2.AsyncClient) -> None:
    body, key = order(await create(client, **QUIET)), {"Idempotency-Key": "one"}
    first = (await client.post(PATH, json=body, headers=key)).json()
    assert (await client.post(PATH, json=body, headers=key)).json() == first
    assert_error(await client.post(PATH, json=body | {"prompt": "else"}, headers=key), 409, "conflict")


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"style": "photorealistic"}, "style"),
        ({"quality": "best"}, "quality"),
        ({"contentType": "video"}, "contentType"),
        ({"prompt": "  "}, "prompt"),
        ({"prompt": "x" * 8001}, "prompt"),
        ({"context": "bell \u0007"}, "context"),
        ({"mood": "sunny"}, "mood"),
        ({"count": 2}, "count"),
        ({"negativePrompt": "fog"}, "negativePrompt"),
    ],
)
async def test_a_wrong_field_is_named(client: httpx2.AsyncClient, wrong: dict[str, Any], path: str) -> None:
    answer = await client.post(PATH, json=order(await create(client, **QUIET), **wrong))
    assert path in assert_error(answer, 400, "invalid_request")["fields"][0]["path"]


async def test_both_names_of_the_character_at_once_are_wrong(client: httpx2.AsyncClient) -> None:
    ada = await create(client, **QUIET)
    assert_error(await client.post(PATH, json=order(ada, characterId=ada["id"])), 400, "invalid_request")


async def test_nobody_there_is_404(client: httpx2.AsyncClient) -> None:
    assert_error(await client.post(PATH, json=order({"id": "nobody"})), 404, "not_found")


async def test_what_may_not_be_said_is_422_and_leaves_no_job(client: httpx2.AsyncClient) -> None:
    ada = await create(client, **QUIET)
    assert_error(await client.post(PATH, json=order(ada, prompt="hentai")), 422, "refused")
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_what_a_model_may_not_say_is_422(serve: Serve) -> None:
    with ChatServer(f"{GOOD} hentai") as server:
        async with serve(text_url=server.url) as client:
            answer = await client.post(PATH, json=order(await create(client, **QUIET)))
            assert_error(answer, 422, "refused")
            assert "hentai" not in answer.text


async def test_a_cancelled_post_is_a_conflict_for_who_asks_again_with_its_key(serve: Serve) -> None:
    with ChatServer(Silent()) as server:
        async with serve(text_url=server.url) as client:
            body, key = order(await create(client, **QUIET)), {"Idempotency-Key": "one"}
            job = (await client.post(PATH, json=body, headers=key | {"Prefer": "respond-async"})).json()
            assert (await client.post(f"/api/v1/jobs/{job['id']}/cancel")).json()["state"] == "cancelled"
            assert_error(await client.post(PATH, json=body, headers=key), 409, "conflict")
