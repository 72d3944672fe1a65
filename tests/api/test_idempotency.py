"""One ``Idempotency-Key``, however often and however concurrently: one character, one job."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from mien.domain.errors import Refused
from tests.api.conftest import ADA, QUIET, assert_error, create, finished
from tests.backends import ScriptedBackend

KEY = {"Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}

ORDERS: dict[str, tuple[str, dict[str, Any]]] = {
    "create": ("characters", ADA),
    "preview": ("avatars/preview", ADA),
    "avatar": ("characters/ada/avatar", {"style": "flat"}),
    "embeddings": ("characters/ada/embeddings", {"style": "flat"}),
    "references": ("characters/ada/images/generate-references", {"style": "flat"}),
    "run": ("embedding-runs", {"characterIds": ["ada"]}),
}


@pytest.mark.parametrize("order", ORDERS)
async def test_fifty_at_once_with_one_key_do_it_once(
    client: httpx2.AsyncClient, backend: ScriptedBackend, order: str
) -> None:
    backend.delay = 30  # or the last of the fifty would find the work done
    await create(client, **QUIET)
    address, body = ORDERS[order]
    headers = KEY | {"Prefer": "respond-async"}

    answers = await asyncio.gather(*(client.post(f"/api/v1/{address}", json=body, headers=headers) for _ in range(50)))

    assert {answer.status_code for answer in answers} == {201 if order == "create" else 202}
    ids = {_id_of(answer.json()) for answer in answers}
    assert len(ids) == 1
    assert len((await client.get("/api/v1/characters")).json()["items"]) == (2 if order == "create" else 1)
    jobs = (await client.get("/api/v1/jobs")).json()["items"]
    assert len(jobs) == (2 if order == "create" else 1)


def _id_of(body: Any) -> str:
    return str(body["jobs"][0]["id"] if "total" in body else body["id"])


@pytest.mark.parametrize("order", ORDERS)
async def test_key_of_another_request_is_a_conflict(
    client: httpx2.AsyncClient, backend: ScriptedBackend, order: str
) -> None:
    backend.delay = 30
    await create(client, **QUIET)
    address, body = ORDERS[order]
    headers = KEY | {"Prefer": "respond-async"}
    assert (await client.post(f"/api/v1/{address}", json=body, headers=headers)).is_success
    change: dict[str, Any] = {"characterIds": "all"} if order == "run" else {"style": "anime"}
    changed = body | ({"name": "Eve"} if order == "create" else change)

    answer = await client.post(f"/api/v1/{address}", json=changed, headers=headers)

    assert_error(answer, 409, "conflict")


async def test_same_meaning_in_other_spelling_is_the_same_request(client: httpx2.AsyncClient) -> None:
    first = await client.post("/api/v1/characters", json=ADA | {"systemPrompt": "x"}, headers=KEY)
    second = await client.post("/api/personas", json={"system_prompt": "x"} | ADA, headers=KEY)

    assert first.json()["id"] == second.json()["id"]


async def test_without_a_key_every_request_counts(client: httpx2.AsyncClient) -> None:
    answers = await asyncio.gather(*(client.post("/api/v1/characters", json=ADA | QUIET) for _ in range(12)))

    assert {answer.status_code for answer in answers} == {201}
    assert sorted(answer.json()["slug"] for answer in answers) == sorted(
        ["ada", *(f"ada-{number}" for number in range(2, 13))]
    )


async def test_sets_asked_for_at_once_without_a_key_join_one_job(
    client: httpx2.AsyncClient, backend: ScriptedBackend
) -> None:
    backend.delay = 30
    await create(client, **QUIET)

    answers = await asyncio.gather(*(client.post("/api/v1/characters/ada/embeddings") for _ in range(20)))

    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_refused_request_does_not_use_up_its_key(client: httpx2.AsyncClient) -> None:
    assert_error(await client.post("/api/v1/characters/ada/avatar", headers=KEY), 404, "not_found")
    await create(client, **QUIET)

    assert (await client.post("/api/v1/characters/ada/avatar", headers=KEY)).status_code == 202


async def test_keys_out_of_bounds_are_refused(client: httpx2.AsyncClient) -> None:
    for key in ("", "k" * 201):
        answer = await client.post("/api/v1/characters", json=ADA, headers={"Idempotency-Key": key})
        details = assert_error(answer, 400, "invalid_request")
        assert details["fields"][0]["path"] == "idempotency-key"


async def test_fifty_retries_at_once_make_one_job(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    backend.failures["avatar"] = [Refused("No.")]
    preview = (await client.post("/api/v1/avatars/preview", json=ADA)).json()
    assert (await finished(client, preview["id"]))["state"] == "failed"
    backend.delay = 30

    answers = await asyncio.gather(
        *(client.post(f"/api/v1/jobs/{preview['id']}/retry", headers=KEY) for _ in range(50))
    )

    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len((await client.get("/api/v1/jobs")).json()["items"]) == 2
