"""What goes out to a server, and how much of its answer is taken in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import httpx2

_SENT_HEADERS: Final = frozenset(
    ("host", "accept", "connection", "content-type", "content-length", "transfer-encoding", "user-agent")
)
"""What a request may say about itself: libraries add headers from the environment, which is none of a server's."""


class Guard(httpx2.AsyncBaseTransport):
    """Sends what is meant to be sent, with the key if it goes to the key's own server, and breaks off long answers.

    ``limit`` is in bytes. Compressed answers aren't opened: a few bytes may become any number. It stands beneath the
    client, so that an SDK, which marks its requests with headers and reads them again, never sees the key. Raises
    ``httpx2.DecodingError`` for a compressed answer and ``httpx2.ReadError`` for one that is too long.
    """

    def __init__(self, inner: httpx2.AsyncBaseTransport, base_url: httpx2.URL, api_key: str, *, limit: int) -> None:
        self._inner = inner
        self._origin = _origin(base_url)
        self._api_key = api_key
        self._limit = limit

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and begin to read its answer."""
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
        response.stream = _Capped(response.stream, request, self._limit)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def can_be_key(text: str) -> bool:
    """Whether a header can hold it: one line of plain characters. What was pasted with quotation marks isn't."""
    return all(" " <= character <= "~" for character in text)


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


class _Capped(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream, request: httpx2.Request, limit: int) -> None:
        self._inner = inner
        self._request = request
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        total = 0
        async for chunk in self._inner:
            total += len(chunk)
            if total > self._limit:
                raise httpx2.ReadError(f"more than {self._limit} bytes", request=self._request)
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()
