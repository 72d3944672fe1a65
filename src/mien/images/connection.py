"""Talking to a server of images: its key goes to that server only, its answers have an end and are what they should."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

import httpx2

from mien.domain.errors import Unavailable

ANSWER_LIMIT: Final = 64 * 2**20
"""Bytes of one answer after which it is broken off."""
_LARGE: Final = 64 * 1024
"""Bytes from which an answer is parsed in a thread."""
_CONNECT_SECONDS: Final = 10.0
_LIMITS: Final = httpx2.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=2.0)
"""Connections that nobody uses are given up early: a request that meets their closing is lost, perhaps paid."""
_SENT_HEADERS: Final = frozenset(
    ("host", "accept", "connection", "content-type", "content-length", "transfer-encoding", "user-agent")
)
"""What a request may say about itself: libraries add headers from the environment, which is none of a server's."""


def can_be_key(text: str) -> bool:
    """Whether a header can hold it: one line of plain characters. What was pasted with quotation marks isn't."""
    return all(" " <= character <= "~" for character in text)


def open_client(base_url: str, api_key: str, *, seconds: float) -> httpx2.AsyncClient:
    """A client for ``base_url``; ``seconds`` is how long a server may be silent. Reads certificates: 50 ms or so.

    Redirects aren't followed and proxies of the environment aren't used, so that key and pictures go where the
    operator said.
    """
    inner = httpx2.AsyncHTTPTransport(trust_env=False, limits=_LIMITS)
    return httpx2.AsyncClient(
        transport=_Guarded(inner, httpx2.URL(base_url), api_key),
        timeout=httpx2.Timeout(seconds, connect=_CONNECT_SECONDS),
        follow_redirects=False,
        trust_env=False,
    )


class Connection:
    """The client for one server, opened when it is first needed. ``name`` is how errors call the server."""

    def __init__(self, base_url: str, api_key: str, name: str, *, seconds: float) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._name = name
        self._seconds = seconds
        self._opening = asyncio.Lock()
        self._client: httpx2.AsyncClient | None = None
        self._closed = False

    async def client(self) -> httpx2.AsyncClient:
        """The client. Raises ``Unavailable`` once it has been closed."""
        async with self._opening:
            if self._closed:
                raise Unavailable(f"{self._name} can't be asked any more: the backend has been closed.")
            if self._client is None:
                self._client = await asyncio.to_thread(
                    open_client, self._base_url, self._api_key, seconds=self._seconds
                )
            return self._client

    async def close(self) -> None:
        """Close the connections for good."""
        async with self._opening:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()


async def json_object(body: bytes) -> Mapping[str, Any]:
    """The JSON object that a body holds. Raises ``ValueError``, which says what is wrong with it."""
    try:
        told = await asyncio.to_thread(json.loads, body) if len(body) > _LARGE else json.loads(body)
    except (ValueError, RecursionError):
        raise ValueError("it isn't JSON") from None
    if not isinstance(told, dict):
        raise ValueError("it isn't a JSON object")
    return told


class _Guarded(httpx2.AsyncBaseTransport):
    """Sends what is meant to be sent, with the key, and breaks off answers that are larger than any that is wanted.

    Compressed answers aren't opened: a few bytes may become any number. It stands beneath the SDK, which marks its
    requests with headers and reads them again, and never sees the key.
    """

    def __init__(self, inner: httpx2.AsyncBaseTransport, base_url: httpx2.URL, api_key: str) -> None:
        self._inner = inner
        self._origin = _origin(base_url)
        self._api_key = api_key

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        headers = {name: value for name, value in request.headers.items() if name in _SENT_HEADERS}
        headers["accept-encoding"] = "identity"
        if self._api_key and _origin(request.url) == self._origin:
            headers["authorization"] = f"Bearer {self._api_key}"
        sent = httpx2.Request(
            request.method, request.url, headers=headers, stream=request.stream, extensions=request.extensions
        )
        response = await self._inner.handle_async_request(sent)
        if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
            await response.aclose()
            raise httpx2.DecodingError("compressed, although asked not to", request=request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _CappedStream(response.stream, request)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


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
