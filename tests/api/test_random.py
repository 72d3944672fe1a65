"""``POST /characters/random``."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest

from mien.domain.briefs import PersonaBrief, TextTask
from mien.domain.persona import invent_persona
from mien.ports import TextEngines
from mien.text.templates import Templates
from tests.api.conftest import Serve, assert_error, finished
from tests.backends import ScriptedBackend
from tests.scripted_engine import ScriptedEngine

KEY = {"Idempotency-Key": "5a3e7c6e-0f0c-4b7c-9f0a-6d2f4a9f1b55"}
NONE = {"generateEmbeddings": False}


def _model(*answers: str) -> tuple[ScriptedEngine, TextEngines]:
    engine = ScriptedEngine(*([answer] for answer in answers))
    return engine, TextEngines(Templates(), {TextTask.PERSONA: engine})


def _written(seed: int, **changes: Any) -> str:
    """What a good model might answer for a seed: somebody else of the same name."""
    drawn = invent_persona(PersonaBrief(seed))
    other = invent_persona(PersonaBrief(seed + 1, name=drawn.name))
    return json.dumps(other.model_dump() | changes)


@pytest.fixture
def random(client: httpx2.AsyncClient) -> Callable[..., Any]:
    async def post(**body: Any) -> Any:
        answer = await client.post("/api/v1/characters/random", json=NONE | body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    return post


async def test_nothing_at_all_is_enough(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    answer = await client.post("/api/v1/personas/random", headers={"Content-Type": "application/json"})

    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert (made["source"], made["engine"], made["fallback"]) == ("template", "templates", "")
    assert answer.headers["Location"] == f"/api/v1/characters/{made['id']}"
    assert made["declaredAge"] >= 18
    assert [job["kind"] for job in made["jobs"]] == ["avatar", "embedding_set"]
    assert all([(await finished(client, job["id"]))["state"] == "succeeded" for job in made["jobs"]])
    assert (await client.get(f"/api/v1/characters/{made['id']}")).json()["avatarUrl"]


async def test_the_character_has_everything_that_was_invented(random: Callable[..., Any]) -> None:
    made = await random(seed=7)

    drawn = invent_persona(PersonaBrief(7))
    assert (made["name"], made["declaredAge"], made["seed"]) == (drawn.name, drawn.age, 7)
    assert made["description"] == drawn.description
    assert made["personality"] == {
        "summary": drawn.personality,
        "traits": list(drawn.traits),
        "voice": drawn.voice,
    }
    assert made["interests"] == list(drawn.interests)
    assert made["preferences"] == {"likes": list(drawn.likes), "dislikes": list(drawn.dislikes)}
    assert (made["backstory"], made["systemPrompt"]) == (drawn.backstory, drawn.system_prompt)
    assert (made["dialogue"]["greeting"], made["dialogue"]["scenario"]) == (drawn.greeting, drawn.scenario)
    assert (made["personaType"], made["occupation"]) == (drawn.persona_type, drawn.occupation)


async def test_two_calls_without_a_seed_invent_different_people(random: Callable[..., Any]) -> None:
    first, second = await random(), await random()

    assert first["name"] != second["name"]
    assert first["seed"] != second["seed"]


async def test_a_name_is_kept_letter_for_letter(random: Callable[..., Any]) -> None:
    assert (await random(name="Zoë {they} d'Arc-Müller"))["name"] == "Zoë {they} d'Arc-Müller"


async def test_a_known_type_is_followed_without_remark(random: Callable[..., Any]) -> None:
    made = await random(personaType="Fitness")

    assert (made["personaType"], made["ignored"]) == ("fitness", [])


async def test_a_hint_is_led_to_the_nearest_type_and_that_is_said(random: Callable[..., Any]) -> None:
    made = await random(personaType="retired astronaut")

    assert (made["personaType"], made["occupation"]) == ("science", "astronomer")
    assert [each["what"] for each in made["ignored"]] == ["personaType"]
    assert "astronomer" in made["ignored"][0]["reason"]


async def test_a_hint_that_means_nothing_is_no_error(random: Callable[..., Any]) -> None:
    made = await random(personaType="zzxqw 42")

    assert made["personaType"]
    assert "zzxqw 42" in made["ignored"][0]["reason"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"personaType": ""}, "personaType"),
        ({"personaType": "x" * 121}, "personaType"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**63}, "seed"),
        ({"useAi": "yes"}, "useAi"),
        ({"kind": "fitness"}, "kind"),
    ],
)
async def test_what_is_wrong_is_named(client: httpx2.AsyncClient, body: dict[str, Any], path: str) -> None:
    details = assert_error(await client.post("/api/v1/characters/random", json=body), 400, "invalid_request")

    assert [field["path"] for field in details["fields"]] == [path]


async def test_what_create_takes_is_passed_on(random: Callable[..., Any]) -> None:
    made = await random(visibility="public", generateReferences=True, generateEmbeddings=False)

    assert made["visibility"] == "public"
    assert [job["kind"] for job in made["jobs"]] == ["avatar", "reference_set"]


async def test_a_rating_above_the_instances_is_refused_and_nothing_is_created(client: httpx2.AsyncClient) -> None:
    assert_error(await client.post("/api/v1/characters/random", json={"contentRating": "mature"}), 422, "refused")

    assert (await client.get("/api/v1/characters")).json()["items"] == []


async def test_a_model_invents_where_there_is_one(serve: Serve) -> None:
    engine, text = _model(_written(3))
    async with serve(text=text) as client:
        made = (await client.post("/api/v1/characters/random", json=NONE | {"seed": 3})).json()

    assert (made["source"], made["engine"], made["model"], made["fallback"]) == (
        "ai_generated",
        "scripted",
        "parrot",
        "",
    )
    assert made["description"] == json.loads(_written(3))["description"]
    assert made["name"] == invent_persona(PersonaBrief(3)).name
    assert len(engine.requests) == 1


async def test_a_model_that_writes_nonsense_twice_gives_way_to_the_rules(serve: Serve) -> None:
    engine, text = _model("I'd love to! Let me think.")
    async with serve(text=text) as client:
        made = (await client.post("/api/v1/characters/random", json=NONE | {"seed": 3})).json()

    assert made["source"] == "template"
    assert "parrot" in made["fallback"]
    assert made["description"] == invent_persona(PersonaBrief(3)).description
    assert len(engine.requests) == 2


async def test_without_ai_no_model_is_asked(serve: Serve) -> None:
    engine, text = _model(_written(3))
    async with serve(text=text) as client:
        asked = (await client.post("/api/v1/characters/random", json=NONE | {"seed": 3, "useAi": False})).json()
    async with serve(text=text, use_ai_generation=False) as client:
        set_up = (await client.post("/api/v1/characters/random", json=NONE | {"seed": 3})).json()

    assert (asked["source"], set_up["source"]) == ("template", "template")
    assert engine.requests == []


@asynccontextmanager
async def _with_model(serve: Serve, *answers: str) -> AsyncIterator[tuple[httpx2.AsyncClient, ScriptedEngine]]:
    engine, text = _model(*answers)
    async with serve(text=text) as client:
        yield client, engine


async def test_the_same_key_gives_the_same_character_and_asks_no_model_again(serve: Serve) -> None:
    async with _with_model(serve, _written(3), _written(90, name=invent_persona(PersonaBrief(3)).name)) as (
        client,
        engine,
    ):
        body = NONE | {"seed": 3}
        first = await client.post("/api/v1/characters/random", json=body, headers=KEY)
        again = await client.post("/api/personas/random", json=body, headers=KEY)
        listed = (await client.get("/api/v1/characters")).json()["items"]

    assert (first.status_code, again.status_code) == (201, 201)
    told = ("id", "name", "description", "seed", "source", "engine", "model", "fallback", "personaType", "ignored")
    assert [again.json()[key] for key in told] == [first.json()[key] for key in told]
    assert [job["id"] for job in again.json()["jobs"]] == [job["id"] for job in first.json()["jobs"]]
    assert len(listed) == 1
    assert len(engine.requests) == 1


async def test_many_at_once_with_one_key_are_one_character(client: httpx2.AsyncClient) -> None:
    answers = await asyncio.gather(
        *(client.post("/api/v1/characters/random", json=NONE, headers=KEY) for _ in range(20))
    )

    assert {answer.status_code for answer in answers} == {201}
    assert len({(answer.json()["id"], answer.json()["seed"], answer.json()["name"]) for answer in answers}) == 1
    assert len((await client.get("/api/v1/characters")).json()["items"]) == 1


async def test_a_request_that_is_repeated_while_the_model_writes_asks_it_once(serve: Serve) -> None:
    go_on = asyncio.Event()
    engine = ScriptedEngine([go_on, _written(3)])
    async with serve(text=TextEngines(Templates(), {TextTask.PERSONA: engine})) as client:
        body = NONE | {"seed": 3}
        asked = [
            asyncio.create_task(client.post("/api/v1/characters/random", json=body, headers=KEY)) for _ in range(3)
        ]
        while not engine.requests:
            await asyncio.sleep(0.01)
        go_on.set()
        answers = await asyncio.gather(*asked)

    assert [answer.status_code for answer in answers] == [201] * 3
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len(engine.requests) == 1


async def test_a_key_of_another_wish_is_a_conflict(client: httpx2.AsyncClient) -> None:
    await client.post("/api/v1/characters/random", json=NONE, headers=KEY)

    answer = await client.post("/api/v1/characters/random", json=NONE | {"name": "Eve"}, headers=KEY)

    assert_error(answer, 409, "conflict")
