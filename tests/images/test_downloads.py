"""Pictures at an address of a provider: what of the own network can be reached through it."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from mien.domain.errors import Retryable, TimedOut
from mien.images.downloads import Gone, download
from tests.security.web import running_web


async def test_a_provider_in_the_own_network_cannot_have_its_neighbours_asked_by_a_redirect() -> None:
    with running_web() as server, running_web() as neighbour:
        neighbour.page("/secret", b"secret")
        server.redirect("/picture", neighbour.url("/secret"))
        with pytest.raises(Gone, match="redirects elsewhere"):
            await download(server.url("/picture"), server.url("/v1"), "A server")
        assert neighbour.connections == 0


@pytest.mark.parametrize(
    "answer",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"],
    ids=["too large", "compressed"],
)
async def test_what_cannot_be_a_picture_is_not_read_and_another_is_not_paid_for(answer: bytes) -> None:
    with running_web() as server:
        server.raw("/picture", answer)
        with pytest.raises(Gone):
            await download(server.url("/picture"), server.url("/v1"), "A server")


async def test_a_picture_that_drips_is_left_at_the_deadline() -> None:
    with running_web() as server:
        server.raw("/picture", b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b"x", pause=0.05, repeat_last=True)
        with pytest.raises(TimedOut):
            await download(server.url("/picture"), server.url("/v1"), "A server", seconds=0.4)


async def test_a_name_that_turns_from_public_to_private_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = iter(["93.184.216.34", "127.0.0.1"])

    async def looked_up(host: str, port: int | None, **options: Any) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(addresses), port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", looked_up)
    with running_web() as server:
        server.page("/picture", b"picture")
        base = f"http://pictures.example:{server.port}"
        with pytest.raises(Gone, match="isn't public"):
            await download(f"{base}/picture", f"{base}/v1", "pictures.example")
        assert server.connections == 0


async def test_a_name_that_is_never_looked_up_is_left_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: Any, **__: Any) -> list[Any]:
        await asyncio.sleep(60)
        return []

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", never)
    with pytest.raises(TimedOut):
        await download("http://pictures.example/1", "http://pictures.example/v1", "A server", seconds=0.1)


async def test_a_name_that_cannot_be_looked_up_may_be_later(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: Any, **__: Any) -> list[Any]:
        raise OSError("no resolver")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", fail)
    with pytest.raises(Retryable, match="just now"):
        await download("http://pictures.example/1", "http://pictures.example/v1", "A server")
