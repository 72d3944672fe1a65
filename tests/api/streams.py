"""Event streams of an application in this process, whose transport gives a whole answer only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import httpx2
from starlette.types import Message, Receive, Scope, Send


async def read_stream(
    client: httpx2.AsyncClient,
    address: str,
    *,
    word: bytes,
    then: Callable[[], None],
    count: int = 1,
    headers: Mapping[str, str] | None = None,
) -> str:
    """The whole stream; when ``word`` has come ``count`` times, ``then`` is called, which must bring its end about."""
    app = client._transport.app  # type: ignore[attr-defined]
    sent = b""

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        async def noted(message: Message) -> None:
            nonlocal sent
            await send(message)
            sent += message.get("body", b"")
            if sent.count(word) >= count:
                then()

        await app(scope, receive, noted)

    transport = httpx2.ASGITransport(app=noting)
    async with httpx2.AsyncClient(transport=transport, base_url=client.base_url, timeout=240) as listening:
        return (await listening.get(address, headers=headers)).text
