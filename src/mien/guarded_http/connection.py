"""The client for one server, opened when it is first needed."""

from __future__ import annotations

import asyncio
from functools import cache
from ssl import SSLContext
from typing import Final

import httpx2

from mien.domain.errors import Unavailable
from mien.guarded_http.guard import Guard

ANSWER_LIMIT: Final = 64 * 2**20
"""Bytes of one answer after which it is broken off, where no smaller limit is set."""
_CONNECT_SECONDS: Final = 10.0
_LIMITS: Final = httpx2.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=2.0)
"""Connections that nobody uses are given up after two seconds: servers (llama.cpp, uvicorn) close them after five, and
a request that meets the closing is lost, perhaps paid."""


class Closed(Unavailable):
    """The connection was closed for good."""


def open_client(
    base_url: str, api_key: str, *, seconds: float, connect: float = _CONNECT_SECONDS, limit: int = ANSWER_LIMIT
) -> httpx2.AsyncClient:
    """A client for ``base_url``. The first one blocks for 50 ms or so: certificates are read.

    ``seconds`` is how long a server may be silent, ``connect`` how long it may take to be reached, ``limit`` how many
    bytes one answer may have. ``api_key`` may be empty. Redirects aren't followed and proxies of the environment aren't
    used, so that key, words and pictures go where the operator said.
    """
    inner = httpx2.AsyncHTTPTransport(verify=_tls(), trust_env=False, limits=_LIMITS)
    return httpx2.AsyncClient(
        base_url=base_url,
        transport=Guard(inner, httpx2.URL(base_url), api_key, limit=limit),
        timeout=httpx2.Timeout(seconds, connect=connect),
        follow_redirects=False,
        trust_env=False,
    )


@cache
def _tls() -> SSLContext:
    """The certificates of public authorities: the same for every server."""
    return httpx2.create_ssl_context(trust_env=False)


class Connection:
    """For use within one event loop; the arguments are those of :func:`open_client`.

    ``name`` is how errors call the server.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        name: str,
        *,
        seconds: float,
        connect: float = _CONNECT_SECONDS,
        limit: int = ANSWER_LIMIT,
    ) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._name = name
        self._seconds = seconds
        self._connect = connect
        self._limit = limit
        self._opening = asyncio.Lock()
        self._client: httpx2.AsyncClient | None = None
        self._closed = False

    async def client(self) -> httpx2.AsyncClient:
        """The client. Raises :class:`Closed` once it has been closed."""
        async with self._opening:
            if self._closed:
                raise Closed(f"{self._name} can't be asked any more: the backend has been closed.")
            if self._client is None:
                self._client = await asyncio.to_thread(self._open)
            return self._client

    async def close(self) -> None:
        """Close the connections for good; what is under way breaks off."""
        async with self._opening:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    def _open(self) -> httpx2.AsyncClient:
        return open_client(
            self._base_url, self._api_key, seconds=self._seconds, connect=self._connect, limit=self._limit
        )
