"""Jobs through the API: lists, events, cancel, retry."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import httpx2
import pytest
from PIL import Image as Pillow

from mien.domain.errors import Refused
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.api.streams import read_stream
from tests.backends import ScriptedBackend, picture


def events_of(text: str) -> list[tuple[str, int, Any]]:
    """``(event, id, data)`` of each event of a stream; comments are passed over."""
    events = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if line and not line.startswith(":"))
        if fields:
            events.append((fields["event"], int(fields["id"]), json.loads(fields["data"])))
    return events


async def test_jobs_can_be_filtered_and_paged(client: httpx2.AsyncClient) -> None:
    ada = await create(client)
    bea = await create(client, name="Bea", generateEmbeddings=False)
    for job in (*ada["jobs"], *bea["jobs"]):
        await finished(client, job["id"])

    async def kinds(**query: object) -> list[str]:
        items = (await client.get("/api/v1/jobs", params=query)).json()["items"]  # type: ignore[arg-type]
        return [job["kind"] for job in items]

    assert await kinds() == ["avatar", "embedding_set", "avatar"]
    assert await kinds(characterId=bea["id"]) == ["avatar"]
    assert await kinds(kind="embedding_set") == ["embedding_set"]
    assert await kinds(state="failed") == []
    assert await kinds(limit=2) == ["avatar", "embedding_set"]
    assert_error(await client.get("/api/v1/jobs?state=odd"), 400, "invalid_request")
    job = (await client.get(f"/api/v1/jobs/{ada['jobs'][0]['id']}")).json()
    assert {"id", "kind", "state", "characterId", "progress", "attempts", "error", "createdAt", "startedAt",
            "finishedAt"} <= set(job)  # fmt: skip
    assert not {"ownerId", "arguments"} & set(job)


async def test_events_show_progress_and_end_with_the_job(client: httpx2.AsyncClient) -> None:
    created = await create(client)

    answer = await client.get(f"/api/v1/jobs/{created['jobs'][-1]['id']}/events")

    assert answer.headers["content-type"].startswith("text/event-stream")
    events = events_of(answer.text)
    assert {name for name, _, _ in events} == {"job"}
    ids = [number for _, number, _ in events]
    assert ids == sorted(set(ids))
    states = [data["state"] for _, _, data in events]
    assert states[-1] == "succeeded"
    assert "succeeded" not in states[:-1]
    done = [data["progress"]["done"] for _, _, data in events]
    assert done == sorted(done)
    assert (events[-1][2]["progress"]["done"], events[-1][2]["characterId"]) == (10, created["id"])


async def test_reconnecting_goes_on_and_ends_once_the_end_was_seen(client: httpx2.AsyncClient) -> None:
    created = await create(client, generateEmbeddings=False)
    address = f"/api/v1/jobs/{created['jobs'][0]['id']}/events"
    last = events_of((await client.get(address)).text)[-1][1]

    interrupted = events_of((await client.get(address, headers={"Last-Event-ID": "2"})).text)
    assert [data["state"] for _, _, data in interrupted] == ["succeeded"]
    assert interrupted[0][1] > 2

    assert (await client.get(address, headers={"Last-Event-ID": str(last)})).status_code == 204
    for nonsense in ("x", "-3", "1.5", "٣"):
        answer = await client.get(address, headers={b"Last-Event-ID": nonsense.encode()})
        assert len(events_of(answer.text)) == 1, nonsense


async def test_idle_streams_are_kept_alive(
    client: httpx2.AsyncClient, backend: ScriptedBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.1)
    backend.held_by = asyncio.Event()
    created = await create(client, generateEmbeddings=False)

    place = f"/api/v1/jobs/{created['jobs'][0]['id']}/events"
    text = await read_stream(client, place, word=b": ping", then=backend.held_by.set)

    assert ": ping" in text
    assert events_of(text)[-1][2]["state"] == "succeeded"


async def test_cancelled_job_stops_and_can_be_retried(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    await create(client, **QUIET)
    backend.failures["REFERENCE_FRONT"] = [Refused("No.")]
    backend.held_by = asyncio.Event()
    order = "/api/v1/characters/ada/images/generate-references"
    job = (await client.post(order, headers={"Prefer": "respond-async"})).json()

    cancelled = await client.post(f"/api/v1/jobs/{job['id']}/cancel")

    backend.held_by.set()
    assert (cancelled.status_code, cancelled.json()["state"]) == (200, "cancelled")
    details = assert_error(await client.post(f"/api/v1/jobs/{job['id']}/cancel"), 409, "conflict")
    assert details == {"state": "cancelled"}
    backend.failures.clear()
    retried = await client.post(f"/api/v1/jobs/{job['id']}/retry")
    assert retried.status_code == 202
    assert retried.headers["location"] == f"/api/v1/jobs/{retried.json()['id']}"
    assert retried.json()["id"] != job["id"]
    assert (await finished(client, retried.json()["id"]))["state"] == "succeeded"
    assert_error(await client.post(f"/api/v1/jobs/{retried.json()['id']}/retry"), 409, "conflict")


async def test_failed_job_says_why(client: httpx2.AsyncClient, backend: ScriptedBackend) -> None:
    backend.failures["avatar"] = [Refused("The provider refuses this picture.")]
    created = await create(client, generateEmbeddings=False)

    job = await finished(client, created["jobs"][0]["id"])

    assert job["state"] == "failed"
    assert job["error"] == {"code": "refused", "message": "The provider refuses this picture.", "stage": "avatar"}


async def test_closing_server_ends_streams_and_waits(serve: Serve, backend: ScriptedBackend) -> None:
    backend.delay = 30
    async with serve() as client:
        await create(client, **QUIET)
        order = "/api/v1/characters/ada/images/generate-references"
        job = (await client.post(order, headers={"Prefer": "respond-async"})).json()
        stream = asyncio.create_task(client.get(f"/api/v1/jobs/{job['id']}/events"))
        waiting = asyncio.create_task(client.post(order))
        began = asyncio.Event()
        backend.before = lambda request: began.set()
        if not backend.calls:
            await began.wait()

        client._transport.app.state.closing.set()  # type: ignore[attr-defined]

        async with asyncio.timeout(240):
            events, answer = await asyncio.gather(stream, waiting)
        assert {data["state"] for _, _, data in events_of(events.text)} <= {"queued", "running"}
        assert answer.status_code == 202


async def test_what_a_job_has_drawn_so_far_is_404_where_there_is_nothing(client: httpx2.AsyncClient) -> None:
    created = await create(client)
    job = await finished(client, created["jobs"][0]["id"])
    assert_error(await client.get(f"/api/v1/jobs/{job['id']}/preview"), 404, "not_found")
    assert_error(await client.get("/api/v1/jobs/nobody/preview"), 404, "not_found")


async def test_what_a_job_has_drawn_so_far_is_a_small_picture_that_nobody_keeps(client: httpx2.AsyncClient) -> None:
    created = await create(client)
    job = await finished(client, created["jobs"][0]["id"])
    previews = client._transport.app.state.context.previews  # type: ignore[attr-defined]
    previews.show(job["id"], "avatar", picture(3, 1000, 2000))
    answer = await client.get(f"/api/v1/jobs/{job['id']}/preview")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp")
    assert answer.headers["cache-control"] == "no-store"
    with Pillow.open(io.BytesIO(answer.content)) as shown:
        assert shown.size == (256, 512)
