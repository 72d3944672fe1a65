"""A server that is asked to stop ends its streams and stops, whoever is still listening."""

from __future__ import annotations

import signal
from pathlib import Path

import httpx2
import pytest

from tests.api.conftest import ADA
from tests.api.served import served
from tests.api.test_jobs import events_of


@pytest.mark.long
async def test_sigterm_ends_open_streams_and_the_job_resumes_later(tmp_path: Path) -> None:
    with served(tmp_path / "home", delay=60) as (address, process):
        async with httpx2.AsyncClient(base_url=address, timeout=240) as client:
            created = (await client.post("/api/v1/characters", json=ADA | {"generateEmbeddings": False})).json()
            job = created["jobs"][0]["id"]
            async with client.stream("GET", f"/api/v1/jobs/{job}/events") as stream:
                lines = stream.aiter_lines()
                assert await anext(lines) == "event: job"

                process.send_signal(signal.SIGTERM)

                rest = [line async for line in lines]
            assert rest
        assert process.wait(timeout=240) in (0, -signal.SIGTERM)

    with served(tmp_path / "home") as (address, _):
        async with httpx2.AsyncClient(base_url=address, timeout=240) as client:
            events = events_of((await client.get(f"/api/v1/jobs/{job}/events")).text)
            assert events[-1][2]["state"] == "succeeded"
            images = (await client.get("/api/v1/characters/ada/images")).json()["items"]
            assert [image["kind"] for image in images] == ["AVATAR"]
