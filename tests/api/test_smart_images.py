"""``POST /characters/{id}/generate-smart-image``, and what becomes of pictures that no score accepted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx2
import pytest

from mien.api.app import create_app
from mien.domain.errors import Refused, Unavailable
from mien.domain.scores import Score
from mien.settings import Settings
from mien.wiring import Mien
from mien.workflows.context import Context
from tests.api.conftest import assert_error, create, finished
from tests.backends import ScriptedBackend
from tests.scripted_scorer import METHOD, ScriptedScorer, scored


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend(references=4)


@pytest.fixture
def scorer() -> ScriptedScorer:
    return ScriptedScorer()


@pytest.fixture
async def client(
    backend: ScriptedBackend, scorer: ScriptedScorer, settings_of: Callable[..., Settings]
) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of a home whose pictures are scored as scripted."""
    settings = settings_of(scorer="auto")

    @asynccontextmanager
    async def open_context() -> AsyncIterator[Context]:
        async with Mien.open(settings=settings, backends={backend.name: backend}, scorer=scorer) as mien:
            yield mien.context

    app = create_app(open_context, settings)
    async with app.router.lifespan_context(app):
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000", timeout=240) as opened:
            yield opened


async def ada_with_pictures(client: httpx2.AsyncClient) -> Any:
    """Ada with her avatar and reference set."""
    ada = await create(client, generateReferences=True, generateEmbeddings=False)
    for job in (await client.get("/api/v1/jobs")).json()["items"]:
        assert (await finished(client, job["id"]))["state"] == "succeeded"
    return ada


def path(character: Any) -> str:
    return f"/api/v1/characters/{character['id']}/generate-smart-image"


async def gallery(client: httpx2.AsyncClient, character: Any) -> list[Any]:
    answer = await client.get(f"/api/v1/characters/{character['id']}/images", params={"kind": "GENERATED"})
    items: list[Any] = answer.json()["items"]
    return items


async def test_the_request_of_the_guide_gives_what_the_guide_says(client: httpx2.AsyncClient) -> None:
    ada = await ada_with_pictures(client)
    body = {
        "prompt": "full body action pose, jumping through the air", "maxRetries": 5, "qualityThreshold": 80,
        "consistencyThreshold": 85, "style": "character_production", "tags": "action scene, dynamic pose",
    }  # fmt: skip
    answer = await client.post(path(ada), json=body)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["success"], told["message"]) == (True, "Smart image generated successfully in 1 attempt")
    data = told["data"]
    assert (data["characterId"], data["characterName"], data["attempts"]) == (ada["id"], "Ada", 1)
    assert (data["qualityScore"], data["consistencyScore"], data["obedienceScore"]) == (90.0, 95.0, 97.0)
    assert data["scorer"] == {"method": METHOD, "calibration": "scripted-1/test"}
    assert (data["analysis"]["shotType"], data["analysis"]["angle"]) == ("full-body", "front")
    assert data["selectedReferenceType"] in ("master", "core_reference")
    assert data["selectedReferenceId"] == data["ranking"][0]["imageId"]
    assert sum(float(why.split()[0]) for why in data["ranking"][0]["why"]) == data["ranking"][0]["points"]
    assert data["filename"].startswith(data["imageId"])
    assert (await client.get(data["publicUrl"])).status_code == 200
    [image] = await gallery(client, ada)
    assert image["id"] == data["imageId"]
    assert {"action scene", "dynamic pose"} <= set(image["tags"])
    assert image["scores"]["consistency"] == 95.0
    assert data["selectedReferenceId"] in image["lineage"]["parents"]


async def test_what_drifts_is_drawn_again_and_what_changed_is_told(
    client: httpx2.AsyncClient, scorer: ScriptedScorer
) -> None:
    ada = await ada_with_pictures(client)
    scorer.answers = [scored(consistency=40.0), scored()]
    data = (await client.post(path(ada), json={"prompt": "waving in the park", "maxRetries": 2})).json()["data"]
    assert data["attempts"] == 2
    first, second = data["history"]
    assert (first["diagnosis"], first["consistencyScore"]) == ("identity_drift", 40.0)
    assert "Consistency: 40/80" in first["reason"]
    assert (second["diagnosis"], bool(second["changed"])) == (None, True)
    assert [image["id"] for image in await gallery(client, ada)] == [data["imageId"]]


async def test_when_every_attempt_fails_the_best_waits_for_review(
    client: httpx2.AsyncClient, scorer: ScriptedScorer
) -> None:
    ada = await ada_with_pictures(client)
    scorer.answers = [scored(consistency=30.0), scored(consistency=75.0, quality=65.0), scored(consistency=20.0)]
    details = assert_error(await client.post(path(ada), json={"prompt": "reading"}), 422, "all_attempts_failed")
    assert details["totalAttempts"] == len(details["attempts"]) == 3
    assert details["attempts"][1]["reason"] == "Failed validation - Quality: 65/70, Consistency: 75/80"
    assert details["attempts"][0]["referenceUsed"].split(":")[0] in ("master", "core_reference")
    assert len(details["failureReasons"]) == 3
    kept = details["needsReview"]
    assert await gallery(client, ada) == []
    assert (await client.get(kept["url"])).status_code == 200
    accepted = await client.post(f"/api/v1/images/{kept['imageId']}/accept")
    assert (accepted.status_code, accepted.json()["scores"]["consistency"]) == (200, 75.0)
    assert [image["id"] for image in await gallery(client, ada)] == [kept["imageId"]]
    assert_error(await client.post(f"/api/v1/images/{kept['imageId']}/accept"), 409, "conflict")


async def test_a_picture_under_review_can_be_discarded(client: httpx2.AsyncClient, scorer: ScriptedScorer) -> None:
    ada = await ada_with_pictures(client)
    scorer.answers = [scored(quality=10.0)]
    body = {"prompt": "reading", "maxRetries": 1}
    kept = assert_error(await client.post(path(ada), json=body), 422, "all_attempts_failed")["needsReview"]
    assert (await client.post(f"/api/v1/images/{kept['imageId']}/discard")).status_code == 204
    assert_error(await client.get(kept["url"]), 404, "not_found")
    assert_error(await client.post(f"/api/v1/images/{kept['imageId']}/discard"), 404, "not_found")


async def test_what_cannot_be_judged_is_never_accepted_nor_paid_for_twice(
    client: httpx2.AsyncClient, scorer: ScriptedScorer, backend: ScriptedBackend
) -> None:
    ada = await ada_with_pictures(client)
    said = "This isn't the kind of picture that the scorer knows."
    scorer.answers = [replace(scored(consistency=None), cannot_judge={Score.CONSISTENCY: said})]
    before = len(backend.requests)
    details = assert_error(await client.post(path(ada), json={"prompt": "reading"}), 422, "all_attempts_failed")
    assert [attempt["diagnosis"] for attempt in details["attempts"]] == ["cannot_judge"]
    assert said in details["failureReasons"][0]
    assert details["needsReview"]["imageId"]
    assert len(backend.requests) == before + 1


async def test_a_scorer_that_is_down_stops_the_run(
    client: httpx2.AsyncClient, scorer: ScriptedScorer, backend: ScriptedBackend
) -> None:
    ada = await ada_with_pictures(client)
    scorer.answers = [Unavailable("The model's process is gone.")] * 9
    before = len(backend.requests)
    details = assert_error(await client.post(path(ada), json={"prompt": "reading"}), 503, "backend_unavailable")
    assert len(backend.requests) == before + 1
    assert [attempt["diagnosis"] for attempt in details["attempts"]] == ["scorer_down"]


async def test_a_refusal_is_told_and_not_tried_again(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    ada = await ada_with_pictures(client)
    before = len(backend.requests)

    def refuse(request: Any) -> None:
        raise Refused("The provider's moderation says no.")

    backend.before = refuse
    assert_error(await client.post(path(ada), json={"prompt": "reading"}), 422, "refused")
    assert len(backend.requests) == before + 1


async def test_a_character_without_pictures_has_nothing_to_be_measured_against(client: httpx2.AsyncClient) -> None:
    ada = await create(client, official=True)
    assert_error(await client.post(path(ada), json={"prompt": "reading"}), 422, "no_reference")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("prompt", ""),
        ("prompt", "x" * 8_001),
        ("maxRetries", 0),
        ("maxRetries", 6),
        ("maxRetries", "3"),
        ("qualityThreshold", 49),
        ("qualityThreshold", 101),
        ("consistencyThreshold", 59.9),
        ("consistencyThreshold", "high"),
        ("obedienceThreshold", -1),
        ("copyLimit", 100.1),
        ("style", "no-such-style"),
        ("tags", ["x"] * 51),
        ("referenceIds", ["3f2a3a1e-0000-4000-8000-000000000000"]),
        ("seed", -1),
    ],
)
async def test_what_is_out_of_range_is_named(client: httpx2.AsyncClient, field: str, value: Any) -> None:
    ada = await create(client, official=True)
    details = assert_error(
        await client.post(path(ada), json={"prompt": "reading", field: value}), 400, "invalid_request"
    )
    assert details["fields"][0]["path"].split(".")[0] == field


async def test_the_same_key_gives_the_same_picture(client: httpx2.AsyncClient) -> None:
    ada = await ada_with_pictures(client)
    headers = {"Idempotency-Key": "once"}
    first = (await client.post(path(ada), json={"prompt": "reading"}, headers=headers)).json()
    second = (await client.post(path(ada), json={"prompt": "reading"}, headers=headers)).json()
    assert first["data"]["imageId"] == second["data"]["imageId"]
    assert len(await gallery(client, ada)) == 1


async def test_whoever_does_not_wait_finds_the_result_with_the_job(client: httpx2.AsyncClient) -> None:
    ada = await ada_with_pictures(client)
    answer = await client.post(path(ada), json={"prompt": "reading"}, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    assert answer.headers["Location"].endswith(answer.json()["id"])
    job = await finished(client, answer.json()["id"])
    assert (job["kind"], job["state"]) == ("smart_image", "succeeded")
    assert job["result"]["acceptedId"] in [image["id"] for image in await gallery(client, ada)]
