"""Ordering pictures through the API: avatar, preview, references, embeddings, and how long callers wait."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2

from mien.domain.errors import Refused
from mien.domain.shots import EMBEDDING_SHOTS, REFERENCE_SHOTS
from mien.ports import Readiness
from tests.api.conftest import ADA, QUIET, Serve, assert_error, create, finished
from tests.backends import ScriptedBackend

VIEWS = [shot.name for shot in REFERENCE_SHOTS]
REFERENCES = "/api/v1/characters/ada/images/generate-references"


async def test_new_avatar_is_a_job_and_replaces_the_old_one_when_done(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)

    answer = await client.post("/api/v1/characters/ada/avatar")

    assert answer.status_code == 202
    job = answer.json()
    assert answer.headers["location"] == f"/api/v1/jobs/{job['id']}"
    assert (job["kind"], job["state"]) == ("avatar", "queued")
    ended = await finished(client, job["id"])
    assert (ended["state"], ended["progress"]) == ("succeeded", {"done": 1, "total": 1, "message": "avatar done"})
    character = (await client.get("/api/v1/characters/ada")).json()
    assert character["avatarImageId"] == ended["result"]["imageId"]
    assert character["avatarUrl"] == f"/api/v1/images/{ended['result']['imageId']}/content"


async def test_preview_is_adopted_by_the_character_that_names_it(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    answer = await client.post("/api/v1/avatars/preview", json=ADA | {"style": "flat"})
    assert answer.status_code == 202, answer.text
    preview = (await finished(client, answer.json()["id"]))["result"]["previewId"]
    seen = (await client.get(f"/api/v1/images/{preview}/content")).content

    body = await create(client, previewId=preview, generateEmbeddings=False)

    assert body["avatarImageId"] == preview
    assert body["jobs"] == []
    assert (await client.get(body["avatarUrl"])).content == seen
    assert backend.calls["avatar"] == 1
    details = assert_error(
        await client.post("/api/v1/characters", json=ADA | {"previewId": preview}), 400, "invalid_request"
    )
    assert details["fields"][0]["path"] == "previewId"


async def test_references_answer_with_every_view(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)

    answer = await client.post(REFERENCES)

    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert (body["success"], body["generated"], body["total"], body["errors"]) == (True, 4, 4, [])
    assert [image["type"] for image in body["images"]] == VIEWS
    assert all({"id", "url", "seed", "backend", "prompt", "lineage"} <= set(image) for image in body["images"])
    assert body["job"]["state"] == "succeeded"
    assert "preference-applied" not in answer.headers


async def test_failed_view_is_named_and_the_others_are_kept(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    await create(client, **QUIET)
    backend.failures["REFERENCE_SIDE"] = [Refused("The provider refuses this picture.")]

    body = (await client.post(REFERENCES)).json()

    assert (body["success"], body["generated"], body["job"]["state"]) == (True, 3, "partial")
    assert body["errors"] == [{"stage": "REFERENCE_SIDE", "error": "The provider refuses this picture."}]
    again = (await client.post(REFERENCES)).json()
    assert (again["generated"], again["errors"]) == (4, [])
    assert [backend.calls[view] for view in VIEWS] == [1, 1, 2, 1]


async def test_no_view_at_all_is_said_without_an_error_status(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    await create(client, **QUIET)
    for view in VIEWS:
        backend.failures[view] = [Refused("No.")]

    answer = await client.post(REFERENCES)

    assert answer.status_code == 200
    body = answer.json()
    assert (body["success"], body["generated"], body["total"], body["images"]) == (False, 0, 4, [])
    assert sorted(error["stage"] for error in body["errors"]) == sorted(VIEWS)


async def test_caller_may_prefer_not_to_wait(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    await create(client, **QUIET)
    backend.held_by = asyncio.Event()

    for wish in ("respond-async", "wait=0", "foo=bar, wait=0"):
        answer = await client.post(REFERENCES, headers={"Prefer": wish})
        assert answer.status_code == 202, wish
        assert answer.headers["location"] == f"/api/v1/jobs/{answer.json()['id']}"
        assert answer.headers["preference-applied"] == wish.rpartition(", ")[2]

    backend.held_by.set()
    answer = await client.post(REFERENCES, headers={"Prefer": "wait=60"})
    assert (answer.status_code, answer.json()["generated"]) == (200, 4)
    assert answer.headers["preference-applied"] == "wait=60"


async def test_waiting_ends_at_the_limit_and_the_job_goes_on(serve: Serve, backend: ScriptedBackend) -> None:
    backend.delay = 3
    async with serve(wait_limit=0.1) as client:
        await create(client, **QUIET)

        answer = await client.post(REFERENCES, headers={"Prefer": "wait=60"})

        assert answer.status_code == 202
        assert "preference-applied" not in answer.headers
        assert (await finished(client, answer.json()["id"]))["state"] == "succeeded"


async def test_caller_that_goes_away_does_not_stop_the_job(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    await create(client, **QUIET)
    backend.delay = 0.5
    began = asyncio.Event()
    backend.before = lambda request: began.set()
    waiting = asyncio.create_task(client.post(REFERENCES))
    await began.wait()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)

    [job] = (await client.get("/api/v1/jobs")).json()["items"]

    assert (await finished(client, job["id"]))["state"] == "succeeded"


async def test_switched_off_references_answer_503(serve: Serve) -> None:
    async with serve(reference_generation_enabled=False) as client:
        await create(client, **QUIET)

        assert_error(await client.post(REFERENCES), 503, "backend_unavailable")


async def test_backend_that_is_not_ready_answers_503_with_the_remedy(serve: Serve, backend: ScriptedBackend) -> None:
    backend._ready = Readiness(ready=False, detail="No key.", remedy="Set KEY.")
    async with serve() as client:
        await create(client, **QUIET)
        orders: list[tuple[str, dict[str, Any]]] = [
            ("characters/ada/avatar", {}),
            ("characters/ada/embeddings", {}),
            ("characters/ada/images/generate-references", {}),
            ("embedding-runs", {"characterIds": "all"}),
            ("avatars/preview", ADA),
        ]
        for address, body in orders:
            answer = await client.post(f"/api/v1/{address}", json=body | {"backend": "scripted"})
            assert_error(answer, 503, "backend_unavailable")
            assert "Set KEY." in answer.json()["error"]
        assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_embedding_status_tells_the_whole_story(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    await create(client, **QUIET)
    status = "/api/v1/characters/ada/embedding-status"
    before = (await client.get(status)).json()
    assert before == {
        "success": True,
        "status": "pending",
        "totalImages": 0,
        "generationStartedAt": None,
        "generationCompletedAt": None,
        "imageUrls": [],
        "metadataUrl": None,
        "version": None,
        "missing": [],
        "newer": None,
        "message": "No embedding set was asked for yet",
    }
    backend.failures["action_pose"] = [Refused("No.")]

    answer = await client.post("/api/v1/characters/ada/embeddings")
    assert answer.status_code == 202
    assert answer.headers["location"] == f"/api/v1/jobs/{answer.json()['id']}"
    assert (await finished(client, answer.json()["id"]))["state"] == "partial"
    partial = (await client.get(status)).json()
    assert (partial["status"], partial["totalImages"], partial["missing"]) == ("partial", 9, ["action_pose"])
    assert partial["message"] == "Embedding generation is partial"

    await finished(client, (await client.post("/api/v1/characters/ada/embeddings")).json()["id"])
    complete = (await client.get(status)).json()
    assert (complete["status"], complete["version"], len(complete["imageUrls"])) == ("completed", 1, 10)
    assert complete["generationCompletedAt"] is not None
    assert backend.calls["action_pose"] == 2
    assert {backend.calls[shot.name] for shot in EMBEDDING_SHOTS} == {1, 2}


async def test_old_version_stays_in_use_until_a_person_switches(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    embeddings = "/api/v1/characters/ada/embeddings"
    await finished(client, (await client.post(embeddings)).json()["id"])
    await finished(client, (await client.post(embeddings, json={"style": "anime"})).json()["id"])

    status = (await client.get("/api/v1/characters/ada/embedding-status")).json()
    assert status["version"] == 1
    assert status["newer"] == {"version": 2, "status": "completed", "totalImages": 10}
    sets = (await client.get("/api/v1/characters/ada/sets?kind=embedding")).json()["items"]
    assert [(each["version"], each["active"], each["parallel"], each["style"]) for each in sets] == [
        (2, False, True, "anime"),
        (1, True, False, "flat"),
    ]

    switched = await client.post(f"/api/v1/characters/ada/sets/{sets[0]['id']}/activate")

    assert (switched.status_code, switched.json()["active"]) == (200, True)
    status = (await client.get("/api/v1/characters/ada/embedding-status")).json()
    assert (status["version"], status["newer"]) == (2, None)


async def test_empty_version_cannot_be_used(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    backend.delay = 30
    await create(client, avatarUrl="https://example.org/a.png")
    [version] = (await client.get("/api/v1/characters/ada/sets")).json()["items"]

    answer = await client.post(f"/api/v1/characters/ada/sets/{version['id']}/activate")

    assert_error(answer, 409, "conflict")


async def test_run_over_several_characters_makes_one_job_each(client: httpx2.AsyncClient) -> None:
    first = await create(client, generateEmbeddings=False)
    second = await create(client, name="Bea", generateEmbeddings=False)
    official = await create(client, name="Cleo", **QUIET)

    some = await client.post("/api/v1/embedding-runs", json={"characterIds": [first["slug"], first["id"]]})
    everyone = await client.post("/api/v1/embedding-runs", json={"character_ids": "all"})

    assert some.status_code == everyone.status_code == 202
    assert [job["characterId"] for job in some.json()["jobs"]] == [first["id"]]
    assert [job["characterId"] for job in everyone.json()["jobs"]] == [first["id"], second["id"]]
    assert everyone.json()["jobs"][0]["id"] == some.json()["jobs"][0]["id"]
    one = await client.post("/api/v1/embedding-runs", json={"characterIds": [official["id"]]})
    assert one.json()["total"] == 1


async def test_run_with_an_unknown_character_orders_nothing(client: httpx2.AsyncClient) -> None:
    first = await create(client, **QUIET)

    answer = await client.post("/api/v1/embedding-runs", json={"characterIds": [first["id"], "nobody"]})

    assert_error(answer, 404, "not_found")
    for wrong in ([], "some", 7, ["a"] * 1001):
        assert_error(await client.post("/api/v1/embedding-runs", json={"characterIds": wrong}), 400, "invalid_request")
    assert (await client.get("/api/v1/jobs")).json()["items"] == []
