"""Whether an endpoint can be used is told with what to do about it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from mien.domain.errors import Unavailable
from mien.images.runpod.backend import RunPod
from mien.settings import Settings
from tests.images.runpod.orders import (
    SMALL,
    MemoryReceipts,
    opened,
    settings_for,
)
from tests.runpod_server import Fault, Route, RunPodServer


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"endpoint": None}, "no endpoint"),
        ({"key": None}, "no key"),
        ({"endpoint": "", "key": None}, "no endpoint and"),
    ],
)
async def test_without_endpoint_or_key_it_is_not_configured(
    server: RunPodServer, missing: dict[str, Any], told: str
) -> None:
    async with opened(server, **missing) as backend:
        readiness = await backend.readiness()
        with pytest.raises(Unavailable, match="RUNPOD_API_KEY"):
            await backend.generate(SMALL)

    assert (readiness.ready, readiness.configured) == (False, False)
    assert told in readiness.detail
    assert "RUNPOD_API_KEY" in readiness.remedy
    assert server.requests == []


async def test_an_endpoint_that_cannot_be_one_is_refused_before_anybody_is_asked(server: RunPodServer) -> None:
    async with opened(server, endpoint="../../v2/other/run?x=") as backend:
        readiness = await backend.readiness()

    assert (readiness.ready, readiness.configured) == (False, True)
    assert "MIEN_RUNPOD__ENDPOINT" in readiness.remedy
    assert server.requests == []


async def test_the_key_is_never_sent_in_the_open() -> None:
    group = {"endpoint": "abc", "url": "http://api.runpod.ai/v2"}
    backend = RunPod(Settings(runpod=group, runpod_api_key="secret"), MemoryReceipts())
    readiness = await backend.readiness()
    await backend.close()

    assert not readiness.ready
    assert "https" in readiness.remedy


async def test_health_is_asked_for_once_however_many_look(
    server: RunPodServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mien.images.runpod.backend._FRESH_SECONDS", 3600.0)
    async with opened(server) as backend:
        seen = await asyncio.gather(*(backend.readiness() for _ in range(20)))

    assert all(each.ready for each in seen)
    assert server.asked("health") == 1


@pytest.mark.parametrize(
    ("workers", "ready", "told"),
    [
        ({"idle": 0, "running": 0}, True, "no worker is up"),
        ({"idle": 0, "throttled": 2}, True, "endpoint"),
        ({"idle": 0, "ready": 0, "unhealthy": 2}, False, "unhealthy"),
        ({"idle": 1, "ready": 1, "unhealthy": 2}, True, "endpoint"),
    ],
)
async def test_readiness_tells_how_the_workers_are(
    server: RunPodServer, workers: dict[str, int], ready: bool, told: str
) -> None:
    server.workers = workers
    async with opened(server) as backend:
        readiness = await backend.readiness()

    assert readiness.ready is ready
    assert told in readiness.detail


@pytest.mark.parametrize("key", ["\u201crpa_abc\u201d", "rpa_a\nX-Other: b", "rpa_\x00"])
async def test_a_key_that_can_be_none_is_told_and_nothing_is_asked(server: RunPodServer, key: str) -> None:
    backend = RunPod(settings_for(server, key=key), MemoryReceipts())
    readiness = await backend.readiness()
    with pytest.raises(Unavailable, match="RUNPOD_API_KEY"):
        await backend.generate(SMALL)
    await backend.close()
    assert (readiness.ready, readiness.configured) == (False, True)
    assert server.requests == []


async def test_health_that_fails_is_told_with_its_reason(server: RunPodServer) -> None:
    told: dict[Route, list[Any]] = {
        "health": [Fault(401), Fault(404), Fault(500), Fault(200), Fault(200, json.dumps({"workers": 3}).encode())]
    }
    details = []
    for trouble in told["health"]:
        server.faults["health"] = [trouble]
        async with opened(server) as backend:
            readiness = await backend.readiness()
        assert (readiness.ready, readiness.configured) == (False, True)
        details.append(readiness.detail)

    assert "key" in details[0]
    assert "no endpoint" in details[1]
    assert len(set(details)) == 5
