"""``POST /characters`` with a picture instead of words."""

from __future__ import annotations

import pytest

from tests.api.conftest import ADA, Serve, assert_error
from tests.chat_server import ChatServer
from tests.picture_answers import SEEN, data_url, png, seen

QUIETLY = {"sourceImage": data_url(png()), "generateEmbeddings": False}


async def test_a_picture_alone_makes_a_character_and_says_whose_words_it_is_made_of(serve: Serve) -> None:
    with ChatServer(seen()) as server:
        async with serve(text_url=server.url, text_model="tiny") as client:
            answer = await client.post("/api/v1/characters", json=QUIETLY)
            assert answer.status_code == 201, answer.text
            made = answer.json()
            kept = (await client.get(f"/api/v1/characters/{made['id']}")).json()

    assert (made["name"], made["description"]) == ("Mara", SEEN["description"])
    assert made["analysis"] == kept["analysis"]
    told = made["analysis"]
    assert (told["source"], told["model"], told["rating"], told["ageClass"]) == ("model", "tiny", "general", "adult")
    assert told["saidBy"]["ageClass"] == told["saidBy"]["name"] == "model"
    assert [job["kind"] for job in made["jobs"]] == ["avatar"]


async def test_what_is_said_stays_and_a_character_without_a_picture_has_no_analysis(serve: Serve) -> None:
    with ChatServer("I can't help with that.") as server:
        async with serve(text_url=server.url, text_model="tiny") as client:
            made = (await client.post("/api/v1/characters", json=ADA | QUIETLY)).json()
            plain = (await client.post("/api/v1/characters", json=ADA | {"official": True})).json()

    assert (made["name"], made["description"]) == (ADA["name"], ADA["description"])
    assert made["analysis"]["saidBy"]["name"] == "person"
    assert (made["analysis"]["source"], made["analysis"]["rating"]) == ("none", "unrated")
    assert "could not be used" in made["analysis"]["notes"][-1]
    assert plain["analysis"] is None


async def test_where_nobody_can_tell_words_are_asked_for(serve: Serve) -> None:
    async with serve() as client:
        details = assert_error(await client.post("/api/v1/characters", json=QUIETLY), 400, "invalid_request")
    [field] = details["fields"]
    assert field["path"] == "description"
    assert "Describe them in words" in field["message"]


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        ({}, ["name", "description"]),
        ({"name": "Ada"}, ["description"]),
        ({"description": "Tall."}, ["name"]),
    ],
)
async def test_without_a_picture_both_words_are_needed(
    serve: Serve, body: dict[str, str | None], missing: list[str]
) -> None:
    async with serve() as client:
        details = assert_error(await client.post("/api/v1/characters", json=body), 400, "invalid_request")
    assert [field["path"] for field in details["fields"]] == missing


async def test_the_same_key_again_gives_the_same_character_and_no_second_look(serve: Serve) -> None:
    with ChatServer(seen(), seen(name="Other")) as server:
        async with serve(text_url=server.url, text_model="tiny") as client:
            one, two = [
                (await client.post("/api/v1/characters", json=QUIETLY, headers={"Idempotency-Key": "k"})).json()
                for _ in range(2)
            ]
    assert one["id"] == two["id"]
    assert len(server.requests) == 1


async def test_a_picture_above_the_ceiling_is_refused(serve: Serve) -> None:
    with ChatServer(seen(rating="mature")) as server:
        async with serve(text_url=server.url, text_model="tiny") as client:
            answer = await client.post("/api/v1/characters", json=ADA | QUIETLY)
            assert_error(answer, 422, "refused")
            assert (await client.get("/api/v1/characters")).json()["items"] == []
