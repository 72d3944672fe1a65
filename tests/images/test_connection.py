"""Where keys and requests may go, whatever is asked of the connection."""

from __future__ import annotations

from mien.images.connection import open_client
from tests.images.openai_images.setup import KEY
from tests.openai_images_server import ImagesServer


async def test_the_key_goes_to_its_own_server_alone() -> None:
    with ImagesServer() as own, ImagesServer() as other:
        async with open_client(own.url, KEY, seconds=5) as client:
            for server in (own, other):
                await client.get(f"http://127.0.0.1:{server.port}/files/0", headers={"authorization": "Bearer -"})
        assert own.fetched[0][1]["authorization"] == f"Bearer {KEY}"
        assert "authorization" not in other.fetched[0][1]
