"""Where keys and requests may go, whatever is asked of the connection."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from mien.images.connection import open_client
from mien.images.openai_images.downloads import Gone, download
from mien.images.openai_images.failures import Provider
from tests.images.openai_images.setup import KEY
from tests.openai_images_server import ImagesServer, drawn


async def test_the_key_goes_to_its_own_server_alone() -> None:
    with ImagesServer() as own, ImagesServer() as other:
        async with open_client(own.url, KEY, seconds=5) as client:
            for server in (own, other):
                await client.get(f"http://127.0.0.1:{server.port}/files/0", headers={"authorization": "Bearer -"})
        assert own.fetched[0][1]["authorization"] == f"Bearer {KEY}"
        assert "authorization" not in other.fetched[0][1]


async def test_a_name_that_turns_from_public_to_private_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = iter(["93.184.216.34", "127.0.0.1"])

    async def looked_up(host: str, port: int | None, **options: Any) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(addresses), port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", looked_up)
    with ImagesServer() as server:
        base = f"http://pictures.example:{server.port}"
        path = server.leave(drawn(1, (64, 64)), "image/png")
        with pytest.raises(Gone, match="isn't public"):
            await download(base + path, f"{base}/v1", Provider("pictures.example", "flux", KEY, "A_SETTING"))
        assert not server.fetched
