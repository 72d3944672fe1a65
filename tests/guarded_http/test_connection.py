"""What goes out to a server that the operator named, where to, and how much of its answer is taken in."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import httpx2
import pytest

from mien.domain.errors import Unavailable
from mien.guarded_http.connection import Closed, Connection, open_client
from mien.guarded_http.guard import can_be_key
from tests.security.web import Web, running_web

KEY = "sk-canary-1234567890"
PATIENCE = 60.0
"""Seconds, where an answer comes."""


@pytest.fixture
def own() -> Iterator[Web]:
    """The server that is meant."""
    with running_web() as server:
        server.page("/v1/models", b"[]")
        yield server


@pytest.fixture
def other() -> Iterator[Web]:
    """Any other."""
    with running_web() as server:
        server.page("/v1/models", b"stolen")
        yield server


def client_for(server: Web, key: str = KEY, limit: int = 2**20) -> httpx2.AsyncClient:
    return open_client(server.url("/v1"), key, seconds=PATIENCE, connect=PATIENCE, limit=limit)


async def test_the_key_goes_to_its_own_server_alone(own: Web, other: Web) -> None:
    async with client_for(own) as client:
        for server in (own, other):
            await client.get(server.url("/v1/models"), headers={"authorization": "Bearer -"})
    assert own.requests[0][1]["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in other.requests[0][1]


async def test_another_port_of_the_same_machine_is_another_server(own: Web, other: Web) -> None:
    assert own.port != other.port
    async with client_for(own) as client:
        await client.get(other.url("/v1/models"))
    assert "authorization" not in other.requests[0][1]


async def test_without_a_key_none_is_sent(own: Web) -> None:
    async with client_for(own, key="") as client:
        await client.get("/models", headers={"authorization": "Bearer from-somewhere"})
    assert "authorization" not in own.requests[0][1]


async def test_paths_are_those_of_the_server(own: Web) -> None:
    async with client_for(own) as client:
        assert (await client.get("models")).content == b"[]"
    assert own.requests[0][0] == "/v1/models"


async def test_what_libraries_say_of_this_machine_stays_here(own: Web) -> None:
    told = {"x-stainless-os": "Linux", "openai-organization": "org-1", "cookie": "a=b", "accept-encoding": "gzip, br"}
    async with client_for(own) as client:
        await client.get("/models", headers=told)
    sent = own.requests[0][1]
    assert set(sent) <= {"host", "accept", "connection", "user-agent", "accept-encoding", "authorization"}
    assert sent["accept-encoding"] == "identity"


async def test_a_cookie_that_a_server_sets_is_not_brought_back(own: Web) -> None:
    own.page("/v1/login", headers=[("Set-Cookie", "track=1; Path=/")])
    async with client_for(own) as client:
        await client.get("/login")
        await client.get("/models")
    assert "cookie" not in own.requests[1][1]


async def test_who_asked_does_not_see_the_key(own: Web) -> None:
    async with client_for(own) as client:
        response = await client.get("/models")
    assert KEY not in str(dict(response.request.headers))


async def test_a_redirect_is_not_followed(own: Web, other: Web) -> None:
    own.redirect("/v1/moved", other.url("/v1/models"))
    async with client_for(own) as client:
        assert (await client.get("/moved")).status_code == 302
    assert other.connections == 0


async def test_a_proxy_of_the_environment_gets_nothing(own: Web, other: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, other.url(""))
    async with client_for(own) as client:
        assert (await client.get("/models")).content == b"[]"
    assert other.connections == 0


@pytest.mark.parametrize("coding", ["gzip", "br", "GZIP, identity", "x-unknown"])
async def test_a_compressed_answer_which_may_hide_any_size_is_not_opened(own: Web, coding: str) -> None:
    own.page("/v1/packed", b"\x1f\x8b" * 8, headers=[("Content-Encoding", coding)])
    async with client_for(own) as client:
        with pytest.raises(httpx2.DecodingError, match="compressed"):
            await client.get("/packed")


async def test_an_answer_that_does_not_end_is_broken_off(own: Web) -> None:
    own.raw("/v1/endless", b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 10_000, repeat_last=True)
    async with client_for(own, limit=50_000) as client:
        with pytest.raises(httpx2.ReadError, match="more than 50000 bytes"):
            await client.get("/endless")


@pytest.mark.parametrize(("size", "fits"), [(50_000, True), (50_001, False)])
async def test_an_answer_may_be_as_large_as_its_limit(own: Web, size: int, fits: bool) -> None:
    own.page("/v1/large", b"x" * size)
    async with client_for(own, limit=50_000) as client:
        if fits:
            assert len((await client.get("/large")).content) == size
        else:
            with pytest.raises(httpx2.ReadError):
                await client.get("/large")


async def test_a_server_that_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        async with open_client(url, KEY, seconds=0.1, connect=PATIENCE) as client:
            with pytest.raises(httpx2.TimeoutException):
                await client.get(url)


async def test_a_connection_is_opened_once_for_all_who_ask(own: Web) -> None:
    connection = Connection(own.url("/v1"), KEY, "The server", seconds=PATIENCE)
    clients = await asyncio.gather(*(connection.client() for _ in range(5)))
    assert len({id(client) for client in clients}) == 1
    assert (await clients[0].get("/models")).status_code == 200
    await connection.close()


async def test_nothing_is_asked_over_a_connection_that_was_closed(own: Web) -> None:
    connection = Connection(own.url("/v1"), KEY, "The server", seconds=PATIENCE)
    client = await connection.client()
    await connection.close()
    await connection.close()
    with pytest.raises(Closed, match="The server can't be asked any more") as caught:
        await connection.client()
    assert isinstance(caught.value, Unavailable)
    assert client.is_closed
    assert own.connections == 0


async def test_a_connection_breaks_answers_off_at_its_own_limit(own: Web) -> None:
    own.page("/v1/large", b"x" * 5000)
    connection = Connection(own.url("/v1"), KEY, "The server", seconds=PATIENCE, connect=PATIENCE, limit=4999)
    with pytest.raises(httpx2.ReadError):
        await (await connection.client()).get("/large")
    await connection.close()


@pytest.mark.parametrize(
    ("text", "can"),
    [("", True), (KEY, True), ("a b~!", True), ("“sk-1”", False), ("sk-1\n", False), ("sk\t1", False), ("é", False)],
)
def test_a_key_is_one_line_of_plain_characters(text: str, can: bool) -> None:
    assert can_be_key(text) is can
