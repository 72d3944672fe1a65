"""Thumbs up and down through the API."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.api.conftest import assert_error, create, finished

UP, DOWN = {"verdict": "up"}, {"verdict": "down"}


async def a_picture(client: httpx2.AsyncClient) -> str:
    """The address of a new character's avatar."""
    made = await create(client, generateEmbeddings=False)
    await finished(client, made["jobs"][0]["id"])
    [image] = (await client.get(f"/api/v1/characters/{made['id']}/images")).json()["items"]
    return f"/api/v1/images/{image['id']}"


async def a_reply(client: httpx2.AsyncClient) -> str:
    """The address of a character's greeting."""
    await create(client, official=True, dialogue={"greeting": "Hello, sailor."})
    opened = (await client.post("/api/v1/dm/conversations", json={"characterId": "ada"})).json()
    said = (await client.get(f"/api/v1/dm/conversations/{opened['id']}/messages")).json()["items"]
    return f"/api/v1/dm/messages/{next(each['id'] for each in said if each['sender'] == 'character')}"


async def test_a_picture_is_judged_anew_read_and_taken_back(client: httpx2.AsyncClient) -> None:
    address = await a_picture(client)
    image_id = address.rpartition("/")[2]
    for verdict in ("up", "down", "up"):
        answer = await client.put(f"{address}/feedback", json={"verdict": verdict})
        assert answer.status_code == 200, answer.text
        assert answer.json() == {"imageId": image_id, "verdict": verdict}
    assert (await client.get(f"{address}/feedback")).json() == {"imageId": image_id, "verdict": "up"}
    for _ in range(2):
        assert (await client.delete(f"{address}/feedback")).status_code == 204
    assert (await client.get(f"{address}/feedback")).json() == {"imageId": image_id, "verdict": None}


async def test_a_reply_is_judged_read_and_taken_back(client: httpx2.AsyncClient) -> None:
    address = await a_reply(client)
    message_id = address.rpartition("/")[2]
    answer = await client.put(f"{address}/feedback", json=DOWN | {"alternative": 0})
    assert answer.status_code == 200, answer.text
    assert answer.json() == {"messageId": message_id, "alternative": 0, "verdict": "down"}
    assert (await client.get(f"{address}/feedback")).json()["verdict"] == "down"
    assert (await client.delete(f"{address}/feedback?alternative=0")).status_code == 204
    assert (await client.get(f"{address}/feedback?alternative=0")).json()["verdict"] is None


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "verdict"),
        ({"verdict": "maybe"}, "verdict"),
        (UP | {"stars": 5}, "stars"),
        (UP | {"alternative": -1}, "alternative"),
    ],
    ids=["none", "other", "unknown_field", "below_zero"],
)
async def test_a_wrong_verdict_is_named(client: httpx2.AsyncClient, body: dict[str, Any], path: str) -> None:
    for address in (await a_reply(client), "/api/v1/images/some"):
        [field] = assert_error(await client.put(f"{address}/feedback", json=body), 400, "invalid_request")["fields"]
        assert field["path"] == path


async def test_an_alternative_that_there_isn_t_is_named(client: httpx2.AsyncClient) -> None:
    address = await a_reply(client)
    answer = await client.put(f"{address}/feedback", json=UP | {"alternative": 9})
    [field] = assert_error(answer, 400, "invalid_request")["fields"]
    assert field["path"] == "alternative"


@pytest.mark.parametrize("address", ["images/nothing", "dm/messages/nothing"])
async def test_what_there_isn_t_can_t_be_judged(client: httpx2.AsyncClient, address: str) -> None:
    assert_error(await client.put(f"/api/v1/{address}/feedback", json=UP), 404, "not_found")
    assert_error(await client.get(f"/api/v1/{address}/feedback"), 404, "not_found")


async def test_a_preview_belongs_to_nobody_yet(client: httpx2.AsyncClient) -> None:
    job = (await client.post("/api/v1/avatars/preview", json={"name": "Bo", "description": "A man."})).json()
    image_id = (await finished(client, job["id"]))["result"]["imageId"]
    assert_error(await client.put(f"/api/v1/images/{image_id}/feedback", json=UP), 409, "conflict")


async def test_a_deleted_picture_s_verdict_can_still_be_taken_back(client: httpx2.AsyncClient) -> None:
    address = await a_picture(client)
    await client.put(f"{address}/feedback", json=DOWN)
    again = (await client.post("/api/v1/characters/ada/avatar")).json()
    await finished(client, again["id"])
    assert (await client.delete(address)).status_code == 204
    assert (await client.delete(f"{address}/feedback")).status_code == 204
