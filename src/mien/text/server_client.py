"""The HTTP client that talks to a text server: its key goes to that server only, its answers have an end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx2

ANSWER_LIMIT: Final = 16 * 2**20
"""Bytes of one answer, its protocol included, after which it is broken off."""
_READ_SECONDS: Final = 600.0
"""How long a server may be silent; who asks for a text has a shorter deadline of their own."""
_LIMITS: Final = httpx2.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=2.0)
"""Connections that nobody uses are given up after two seconds: servers (llama.cpp, uvicorn) close them after five, and
a request that meets the closing is lost."""
_SENT_HEADERS: Final = frozenset(
    ("host", "accept", "connection", "content-type", "content-length", "transfer-encoding", "user-agent")
)
"""What a request may say about itself: libraries add headers from the environment, which is none of a server's."""


def open_client(base_url: str, api_key: str, *, connect_timeout: float) -> httpx2.AsyncClient:
    """A client for ``base_url``. Takes 50 ms or so: certificates are read.

    Redirects aren't followed and proxies of the environment aren't used, so that the key and what people write go
    where the operator said. ``connect_timeout`` is in seconds.
    """
    origin = _origin(httpx2.URL(base_url))

    async def only_what_is_meant(request: httpx2.Request) -> None:
        for name in [name for name in request.headers if name not in _SENT_HEADERS]:
            del request.headers[name]
        request.headers["accept-encoding"] = "identity"
        if api_key and _origin(request.url) == origin:
            request.headers["authorization"] = f"Bearer {api_key}"

    return httpx2.AsyncClient(
        base_url=base_url,
        transport=_Capped(httpx2.AsyncHTTPTransport(trust_env=False, limits=_LIMITS)),
        timeout=httpx2.Timeout(_READ_SECONDS, connect=connect_timeout, pool=connect_timeout),
        follow_redirects=False,
        trust_env=False,
        event_hooks={"request": [only_what_is_meant]},
    )


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


class _Capped(httpx2.AsyncBaseTransport):
    """Breaks answers off that are larger than any that is wanted; compressed ones, which may hide any size, at once."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await self._inner.handle_async_request(request)
        if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
            await response.aclose()
            raise httpx2.ReadError("compressed, although asked not to", request=request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _CappedStream(response.stream, request)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class _CappedStream(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, request: httpx2.Request) -> None:
        self._inner = inner
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        total = 0
        async for chunk in self._inner:
            total += len(chunk)
            if total > ANSWER_LIMIT:
                raise httpx2.ReadError(f"more than {ANSWER_LIMIT} bytes", request=self._request)
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()
