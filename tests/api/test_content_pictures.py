"""``POST /content/generate`` for pictures, and ``POST /images/{id}/edit``."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from mien.domain.errors import Refused, Unavailable
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.backends import ScriptedBackend

PATH = "/api/v1/content/generate"


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(edit=True)


def order(character: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"personaId": character["id"], "contentType": "image", "prompt": "on a beach"} | fields


async def test_the_body_of_the_guide_gives_pictures(client: httpx2.AsyncClient) -> None:
    ada = await create(client, **QUIET)
    body = {"persona_id": ada["id"], "content_type": "image", "prompt": "on a beach", "quality": "hd",
            "style": "photorealistic", "context": "at dusk"}  # fmt: skip
    answer = await client.post(PATH, json=body)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["success"], told["contentType"], told["source"], told["errors"]) == (True, "image", "template", [])
    [image] = told["images"]
    assert (image["kind"], image["characterId"], image["style"]) == ("GENERATED", ada["id"], "photorealistic")
    assert told["prompt"] == image["prompt"]
    assert "on a beach. at dusk" in told["prompt"].lower()
    assert told["negativePrompt"]
    assert told["job"]["state"] == "succeeded"
    assert (await client.get(image["url"])).status_code == 200


async def test_several_pictures_with_seed_and_size(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    ada = await create(client, **QUIET)
    body = order(ada, count=2, seed=9, width=640, height=480, negativePrompt="fog", steps=5, noReferences=True)
    told = (await client.post(PATH, json=body)).json()
    assert [image["seed"] for image in told["images"]] == [9, 10]
    assert {(request.width, request.height, request.steps) for request in backend.requests} == {(640, 480, 5)}


async def test_the_background_can_be_left_out(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    ada = await create(client, **QUIET)
    told = (await client.post(PATH, json=order(ada, transparent=True))).json()
    assert [request.transparent for request in backend.requests] == [True]
    assert told["images"]
    assert_error(await client.post(PATH, json=order(ada, transparent="perhaps")), 400, "invalid_request")


@pytest.mark.parametrize("prefer", ["respond-async", "wait=0"])
async def test_who_does_not_wait_gets_the_job(client: httpx2.AsyncClient, prefer: str) -> None:
    body = order(await create(client, **QUIET))
    answer = await client.post(PATH, json=body, headers={"Prefer": prefer})
    assert answer.status_code == 202
    job = answer.json()
    assert answer.headers["Location"] == f"/api/v1/jobs/{job['id']}"
    assert (job["kind"], job["style"]) == ("picture", "flat")
    assert len((await finished(client, job["id"]))["result"]["imageIds"]) == 1


async def test_the_same_key_gives_the_same_pictures(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    body, key = order(await create(client, **QUIET)), {"Idempotency-Key": "one"}
    first = (await client.post(PATH, json=body, headers=key)).json()
    assert (await client.post(PATH, json=body, headers=key)).json() == first
    assert backend.calls["scene-1"] == 1
    assert_error(await client.post(PATH, json=body | {"prompt": "else"}, headers=key), 409, "conflict")


async def test_those_that_were_made_are_returned_with_the_errors_of_the_others(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    backend.failures["scene-1"] = [Unavailable("Out of paint.")]
    told = (await client.post(PATH, json=order(await create(client, **QUIET), count=2))).json()
    assert [image["shot"] for image in told["images"]] == ["scene-2"]
    assert told["errors"] == [{"stage": "scene-1", "error": "Out of paint."}]
    assert told["job"]["state"] == "partial"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [(Refused("Not this."), 422, "refused"), (Unavailable("Out of paint."), 503, "backend_unavailable")],
)
async def test_where_none_was_made_the_answer_is_the_error(
    client: httpx2.AsyncClient, backend: ScriptedBackend, error: Any, status: int, code: str
) -> None:
    backend.failures["scene-1"] = [error]
    answer = await client.post(PATH, json=order(await create(client, **QUIET)))
    assert_error(answer, status, code)
    assert error.message in answer.json()["error"]


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"style": "caption"}, "style"),
        ({"width": 0}, "width"),
        ({"height": 7}, "height"),
        ({"width": 100_000}, "width"),
        ({"seed": 2**63}, "seed"),
        ({"count": 11}, "count"),
        ({"count": 1.5}, "count"),
        ({"steps": 501}, "steps"),
        ({"strength": 2}, "strength"),
        ({"backend": "oil"}, "backend"),
        ({"referenceIds": ["nobody"]}, "referenceIds"),
        ({"referenceIds": ["x"] * 10_000}, "referenceIds"),
        ({"negativePrompt": "x" * 2001}, "negativePrompt"),
        ({"mood": "sunny"}, "mood"),
    ],
)
async def test_a_wrong_field_is_named(client: httpx2.AsyncClient, wrong: dict[str, Any], path: str) -> None:
    answer = await client.post(PATH, json=order(await create(client, **QUIET), **wrong))
    assert path in assert_error(answer, 400, "invalid_request")["fields"][0]["path"]
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_what_is_wrong_with_a_number_is_said_at_once(client: httpx2.AsyncClient) -> None:
    body = json.dumps(order(await create(client, **QUIET)))[:-1]
    for written, said in (
        ('"strength": "much"', "strength must be a number."),
        ('"strength": true', "strength must be a number."),
        ('"strength": NaN', "strength must be a finite number."),
        ('"strength": 1e999', "strength must be a finite number."),
        ('"strength": -0.1', "strength must be at least 0."),
        ('"width": 0', "width must be at least 64."),
        ('"count": 1000000000', "count must be at most 10."),
        ('"quality": "ultra"', "quality must be 'standard' or 'hd'."),
    ):
        answer = await client.post(PATH, content=f"{body}, {written}}}", headers={"content-type": "application/json"})
        assert_error(answer, 400, "invalid_request")
        assert answer.json()["error"] == said
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_a_backend_that_is_not_set_up_is_503_when_named_and_labelled_when_it_is_the_characters(
    client: httpx2.AsyncClient,
) -> None:
    ada = await create(client, **QUIET, backend="openai")
    assert ada["backend"] == "openai"
    answer = await client.post(PATH, json=order(ada, backend="openai"))
    assert_error(answer, 503, "backend_unavailable")
    assert "OPENAI_API_KEY" in answer.json()["error"]
    [image] = (await client.post(PATH, json=order(ada))).json()["images"]
    assert image["backend"] == "illustrator"
    assert image["lineage"]["parameters"]["backend_fallback"].startswith("openai: not configured")
    patched = await client.patch(f"/api/v1/characters/{ada['id']}", json={"backend": None})
    assert patched.json()["backend"] is None
    wrong = await client.patch(f"/api/v1/characters/{ada['id']}", json={"backend": "oil"})
    assert assert_error(wrong, 400, "invalid_request")["fields"][0]["path"] == "backend"


async def test_what_may_not_be_shown_is_422_and_leaves_no_job(client: httpx2.AsyncClient) -> None:
    assert_error(await client.post(PATH, json=order(await create(client, **QUIET), prompt="hentai")), 422, "refused")
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_a_change_gives_a_new_picture_and_leaves_the_old(client: httpx2.AsyncClient) -> None:
    ada = await create(client, **QUIET)
    [image] = (await client.post(PATH, json=order(ada, seed=3))).json()["images"]
    body = {"instruction": "make it night", "attributes": {"hairColor": "black"}, "strength": 0.4}
    answer = await client.post(f"/api/v1/images/{image['id']}/edit", json=body)
    assert answer.status_code == 200, answer.text
    [made] = answer.json()["images"]
    assert (made["lineage"]["parents"], made["lineage"]["depth"], made["seed"]) == ([image["id"]], 1, 3)
    assert answer.json()["job"]["kind"] == "edit"
    still = (await client.get(f"/api/v1/images/{image['id']}")).json()
    assert still == image | {"nearDuplicates": [made["id"]]}  # scripted pictures are of nearly one colour
    unchanged = (await client.get(f"/api/v1/characters/{ada['id']}")).json()
    assert unchanged["appearance"]["hairColor"]["value"] == "red"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "instruction"),
        ({"attributes": {}}, "instruction"),
        ({"attributes": {"hairKolor": "red"}}, "attributes"),
        ({"instruction": "x", "mask": "nobody"}, "mask"),
        ({"instruction": "x", "mask": "!" * 400}, "mask"),
        ({"instruction": "x", "seed": 2**63}, "seed"),
        ({"instruction": "x", "count": 2}, "count"),
    ],
)
async def test_a_wrong_field_of_a_change_is_named(client: httpx2.AsyncClient, body: dict[str, Any], path: str) -> None:
    [image] = (await client.post(PATH, json=order(await create(client, **QUIET)))).json()["images"]
    answer = await client.post(f"/api/v1/images/{image['id']}/edit", json=body)
    assert path in assert_error(answer, 400, "invalid_request")["fields"][0]["path"]


async def test_attributes_are_named_as_they_were_sent(client: httpx2.AsyncClient) -> None:
    [image] = (await client.post(PATH, json=order(await create(client, **QUIET)))).json()["images"]
    for name, known in (("hairColor", "eyeColor"), ("hair_color", "eye_color")):
        for attribute, said in ((name, "colour word"), (f"{name}s", known)):
            body = {"attributes": {attribute: 7}}
            answer = await client.post(f"/api/v1/images/{image['id']}/edit", json=body)
            [field] = assert_error(answer, 400, "invalid_request")["fields"]
            assert field["path"] == f"attributes.{attribute}"
            assert said in field["message"]


async def test_a_mask_may_be_as_large_as_an_upload(client: httpx2.AsyncClient) -> None:
    [image] = (await client.post(PATH, json=order(await create(client, **QUIET)))).json()["images"]
    body = {"instruction": "x", "mask": "A" * 2_000_000}
    answer = await client.post(f"/api/v1/images/{image['id']}/edit", json=body)
    assert_error(answer, 415, "unsupported_media")
    assert "picture" in answer.json()["error"], "it was looked at"


async def test_a_change_of_nothing_is_404(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/v1/images/nobody/edit", json={"instruction": "x"})
    assert_error(answer, 404, "not_found")


async def test_a_change_may_be_waited_for_elsewhere(serve: Serve) -> None:
    async with serve() as client:
        [image] = (await client.post(PATH, json=order(await create(client, **QUIET)))).json()["images"]
        body, path = {"instruction": "make it night"}, f"/api/v1/images/{image['id']}/edit"
        answer = await client.post(path, json=body, headers={"Prefer": "respond-async"})
        assert answer.status_code == 202
        assert (await finished(client, answer.json()["id"]))["state"] == "succeeded"
