"""A server without a login answers to its own machine and its own pages only."""

from __future__ import annotations

import httpx2
import pytest

from tests.api.conftest import ADA, QUIET, Serve, assert_error


@pytest.fixture
def database_kind() -> str:
    """These tests never reach the database."""
    return "sqlite"


async def test_only_local_names_are_answered(client: httpx2.AsyncClient) -> None:
    for host in ("localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "127.9.9.9", "[::1]:8000", "[::1]"):
        assert (await client.get("/healthz", headers={"Host": host})).status_code == 200, host
    for host in (
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.0.7",
        "169.254.169.254",
        "[::2]",
        "[::1",
        "",
        "localhost@evil.example",
        "0.0.0.0",
    ):
        answer = await client.get("/api/v1/characters", headers={"Host": host})
        assert_error(answer, 403, "forbidden")
        assert answer.headers["x-content-type-options"] == "nosniff"


async def test_configured_name_is_answered(serve: Serve) -> None:
    async with serve(host="ip6-localhost") as client:
        assert (await client.get("/healthz", headers={"Host": "ip6-localhost:8000"})).status_code == 200


async def test_pages_of_other_sites_change_nothing(client: httpx2.AsyncClient) -> None:
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:3000"},
        {"Origin": "http://localhost:8000.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "cross-site"},
    ):
        for method in ("POST", "PATCH", "DELETE", "PUT"):
            answer = await client.request(method, "/api/v1/characters", json=ADA | QUIET, headers=headers)
            assert_error(answer, 403, "forbidden")
    assert (await client.get("/api/v1/characters")).json()["items"] == []


async def test_own_pages_and_programs_may_change_things(client: httpx2.AsyncClient) -> None:
    for headers in (
        {},
        {"Origin": "http://localhost:8000"},
        {"Origin": "http://localhost:8000", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ):
        answer = await client.post("/api/v1/characters", json=ADA | QUIET, headers=headers)
        assert answer.status_code == 201, headers


async def test_other_sites_are_not_allowed_to_read(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/v1/characters", headers={"Origin": "https://evil.example"})

    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-site"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    preflight = await client.options("/api/v1/characters", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in preflight.headers
