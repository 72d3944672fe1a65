"""``POST /prompts``, and templates of a character's own through the API."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from mien.domain.prompt_template import PLACEHOLDERS
from mien.domain.shots import SHOTS
from mien.domain.styles import STYLES
from tests.api.conftest import QUIET, Serve, assert_error, create
from tests.chat_server import ChatServer, Fault
from tests.domain.prompt_samples import ADA_LOOKS, ADA_PORTRAIT

BEACH = {"characterId": "ada", "context": "beach at sunset, photo shoot", "imageStyle": "photorealistic"}
ON_A_BEACH = ADA_PORTRAIT.replace("on the pier", "on the beach")


@pytest.fixture
def database_kind() -> str:
    """Prompts are worded, not stored; keys and saved templates are kept on both elsewhere."""
    return "sqlite"


async def ask(client: httpx2.AsyncClient, **fields: Any) -> httpx2.Response:
    return await client.post("/api/v1/prompts", json=BEACH | fields)


async def test_a_template_words_the_picture_where_there_is_no_model(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    answer = await ask(client)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert set(body) == {
        "prompt", "negativePrompt", "style", "source", "wordCount", "engine", "model", "fallback"
    }  # fmt: skip
    assert "long red hair" in body["prompt"]
    assert "Beach at sunset, photo shoot." in body["prompt"]
    assert "cartoon" in body["negativePrompt"]
    assert (body["style"], body["source"], body["engine"], body["fallback"]) == (
        "photorealistic", "template", "templates", ""
    )  # fmt: skip
    assert body["wordCount"] == len(body["prompt"].split())


async def test_a_model_words_it_where_there_is_one(serve: Serve) -> None:
    with ChatServer(f"Sure!\n\n{ON_A_BEACH}") as server:
        async with serve(text_url=server.url) as client:
            await create(client, description=ADA_LOOKS, **QUIET)
            body = (await ask(client)).json()
            assert (body["prompt"], body["source"]) == (ON_A_BEACH, "ai_generated")
            assert (body["engine"], body["model"], body["fallback"]) == ("openai", "tiny", "")
            assert 100 <= body["wordCount"] <= 200
            by_rule = (await ask(client, useAi=False)).json()
            assert by_rule["source"] == "template"
        assert len(server.requests) == 1


async def test_why_a_model_s_words_weren_t_used_is_said(serve: Serve) -> None:
    with ChatServer(Fault(503, "out of order")) as server:
        async with serve(text_url=server.url) as client:
            await create(client, **QUIET)
            body = (await ask(client)).json()
    assert body["source"] == "template"
    assert "out of order" in body["fallback"]


async def test_asking_for_a_model_outweighs_that_pictures_are_worded_without(serve: Serve) -> None:
    with ChatServer(ON_A_BEACH) as server:
        async with serve(text_url=server.url, ai_image_prompts=False) as client:
            await create(client, description=ADA_LOOKS, **QUIET)
            assert (await ask(client)).json()["source"] == "template"
            assert (await ask(client, useAi=True)).json()["source"] == "ai_generated"


async def test_both_spellings_and_usual_names_of_styles_are_understood(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    body = {"character_id": "ada", "context": "", "image_style": "photo", "use_ai": False, "content_rating": "sfw"}
    assert (await client.post("/api/v1/prompts", json=body)).json()["style"] == "photorealistic"


async def test_a_named_shot_is_worded(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    body = (await ask(client, shot="REFERENCE_BACK", context="")).json()
    assert "seen from behind" in body["prompt"]
    assert "green eyes" not in body["prompt"]


@pytest.mark.parametrize(
    ("fields", "path", "named"),
    [
        ({"imageStyle": "cubist"}, "imageStyle", list(STYLES)),
        ({"shot": "from above"}, "shot", list(SHOTS)),
        ({"context": "x" * 8_001}, "context", []),
        ({"contentRating": "anything"}, "contentRating", []),
        ({"style": "anime"}, "style", []),
        ({"useAi": "yes"}, "useAi", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_is_wrong_is_named(
    client: httpx2.AsyncClient, fields: dict[str, Any], path: str, named: list[str]
) -> None:
    await create(client, **QUIET)
    [field] = assert_error(await ask(client, **fields), 400, "invalid_request")["fields"]
    assert field["path"] == path
    assert all(name in field["message"] for name in named)


async def test_an_unknown_character_is_not_found(client: httpx2.AsyncClient) -> None:
    assert_error(await ask(client, characterId="nobody"), 404, "not_found")


async def test_a_rating_above_the_ceiling_is_refused(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    assert_error(await ask(client, contentRating="nsfw"), 422, "refused")


@pytest.mark.parametrize("rating", ["sfw", None])
async def test_a_scene_that_asks_for_more_than_the_rating_is_refused(serve: Serve, rating: str | None) -> None:
    async with serve(content_rating_ceiling="mature") as client:
        await create(client, **QUIET)
        assert_error(await ask(client, context="nude on the beach", contentRating=rating), 422, "refused")
        assert (await ask(client, context="nude on the beach", contentRating="mature")).status_code == 200


@pytest.mark.parametrize("context", ["covered in gore", "on the beach"])
async def test_nobody_under_age_is_worded_above_general(serve: Serve, context: str) -> None:
    with ChatServer(ON_A_BEACH) as server:
        async with serve(content_rating_ceiling="mature", text_url=server.url) as client:
            await create(client, description="A girl of twelve with red hair.", **QUIET)
            assert_error(await ask(client, context=context, contentRating="mature"), 422, "refused")
            if "gore" in context:
                assert_error(await ask(client, context=context), 422, "refused")
        assert server.requests == []


async def test_one_key_is_one_prompt(serve: Serve) -> None:
    key = {"Idempotency-Key": "prompt-1"}
    with ChatServer(ON_A_BEACH, ON_A_BEACH.replace("candid", "quiet")) as server:
        async with serve(text_url=server.url) as client:
            await create(client, description=ADA_LOOKS, **QUIET)
            first = await client.post("/api/v1/prompts", json=BEACH, headers=key)
            again = await client.post("/api/v1/prompts", json=BEACH, headers=key)
            assert first.status_code == 200
            assert again.json() == first.json()
            other = await client.post("/api/v1/prompts", json=BEACH | {"context": "at home"}, headers=key)
            assert_error(other, 409, "conflict")
        assert len(server.requests) == 1


@pytest.mark.parametrize("broken", ["{hair} of {name}", "{identity", "identity}", "{identity.value}", "{}"])
async def test_a_template_that_can_t_be_filled_is_refused_when_it_is_saved(
    client: httpx2.AsyncClient, broken: str
) -> None:
    await create(client, **QUIET)
    new = {"name": "Bo", "description": "A man.", "promptTemplate": broken} | QUIET
    for answer in (
        await client.post("/api/v1/characters", json=new),
        await client.patch("/api/v1/characters/ada", json={"promptTemplate": broken}),
        await client.post("/api/v1/avatars/preview", json={"name": "Bo", "description": "B", "promptTemplate": broken}),
    ):
        [field] = assert_error(answer, 400, "invalid_request")["fields"]
        assert field["path"] == "promptTemplate"
        if "partner" not in field["message"]:
            assert all(f"{{{name}}}" in field["message"] for name in PLACEHOLDERS)
    assert (await client.get("/api/v1/characters/ada")).json()["promptTemplate"] == ""
    assert len((await client.get("/api/v1/characters")).json()["items"]) == 1


async def test_a_saved_template_words_the_prompts(client: httpx2.AsyncClient) -> None:
    await create(client, promptTemplate="A {medium} of {name}: {identity}; {context}.", **QUIET)
    assert (await ask(client)).json()["prompt"].startswith("A photograph of Ada: a tall")
    changed = await client.patch(
        "/api/v1/characters/ada", json={"promptTemplate": "{identity}, {interests}, by candlelight"}
    )
    assert changed.status_code == 200
    assert "by candlelight" in (await ask(client)).json()["prompt"]
