"""The only module that opens a URL given by a user or a third party.

The rule is kept where the connection is made: a name is resolved once, every address it has must be public, and the
socket goes to one of those very addresses. So redirects and names that change their address are covered as well.
Proxies and certificates named in the environment are not used.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from ssl import SSLContext
from typing import Any

import httpcore2
import httpx2

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Retryable, TimedOut, TooLarge, UnsupportedMedia
from mien.domain.retry_after import seconds_to_wait

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_MAX_URL = 8000
_MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({408, 425, 500, 502, 503, 504})
_CONNECT_SECONDS = 5.0
"""How long one address of a host may take before the next is tried."""

_METADATA = frozenset(
    ipaddress.ip_address(text)
    for text in ("169.254.169.254", "168.63.129.16", "192.0.0.192", "100.100.100.200", "fd00:ec2::254")
)
"""Where clouds hand out the credentials of the machine; refused even where private addresses are allowed."""
_REFUSED_V4 = tuple(ipaddress.IPv4Network(text) for text in ("192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4"))
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_REFUSED_V6 = tuple(
    ipaddress.IPv6Network(text)
    for text in (
        "2001::/23",  # protocols' own, among them Teredo, which wraps IPv4
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which wraps IPv4
        "3fff::/20",  # documentation
    )
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay behind a URL."""

    data: bytes
    media_type: str
    """As the server says, without parameters, in lower case; not checked against the bytes."""
    final_url: str
    """Where it lay after redirects."""


def is_public_address(address: str | IPAddress) -> bool:
    """Whether an IP address belongs to the public internet.

    False for everything else that one can write: loopback, private, link-local, shared, multicast, reserved and
    metadata addresses, forms of IPv6 that wrap an IPv4 address (v4-mapped ones are unwrapped and judged; NAT64, 6to4
    and Teredo are refused), and text that is no IP address.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public_address(ip.ipv4_mapped)
        inside = ip in _GLOBAL_V6 and not any(ip in network for network in _REFUSED_V6)
    else:
        inside = not any(ip in network for network in _REFUSED_V4)
    return inside and ip.is_global and not ip.is_multicast and ip not in _METADATA


async def fetch(
    url: str,
    *,
    max_bytes: int,
    timeout: float = 30.0,  # noqa: ASYNC109  (a deadline for all of it, redirects and slow bodies included)
    allowed_types: Collection[str] | None = None,
    allow_private: bool = False,
    follow_redirects: bool = True,
    headers: Mapping[str, str] | None = None,
) -> Fetched:
    """Download what lies behind an ``http`` or ``https`` URL.

    ``max_bytes`` caps the body, ``timeout`` is in seconds, ``allowed_types`` are media types. ``allow_private`` lets
    addresses of the own network through, for services that the operator named; there ``follow_redirects`` should be
    off, as a redirect leads anywhere in that network. ``headers`` go to the URL's own host only, never to one it
    redirects to.

    Raises ``InvalidRequest`` (field ``url``: refused, or the server has no such thing), ``TooLarge``,
    ``UnsupportedMedia``, and for what may pass ``RateLimited``, ``TimedOut`` or ``Retryable``.
    """
    target = _checked(url)
    own_headers = dict(headers or {})
    pool = httpcore2.AsyncConnectionPool(ssl_context=_tls(), network_backend=_Guard(allow_private=allow_private))
    try:
        async with asyncio.timeout(timeout), pool:
            for _ in range(1 + _MAX_REDIRECTS):
                found = await _get(pool, target, own_headers, max_bytes, allowed_types)
                if isinstance(found, Fetched):
                    return found
                if not follow_redirects:
                    raise _refused(f"redirects elsewhere, which isn't followed ({target.host:.200}).")
                if _origin(found) != _origin(target):
                    own_headers = {}
                target = found
    except (TimeoutError, httpcore2.TimeoutException):
        raise TimedOut(f"{target.host} didn't deliver in time ({timeout:g} s at most).") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        raise Retryable(f"The connection to {target.host} failed ({type(error).__name__}).") from error
    raise _refused(f"redirects more than {_MAX_REDIRECTS} times.")


async def _get(
    pool: httpcore2.AsyncConnectionPool,
    url: httpx2.URL,
    headers: Mapping[str, str],
    max_bytes: int,
    allowed_types: Collection[str] | None,
) -> Fetched | httpx2.URL:
    """The body, or where the server says it lies."""
    sent = {"User-Agent": "Mien", "Accept-Encoding": "identity", **headers}
    target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    async with pool.stream("GET", target, headers=list(sent.items())) as response:
        answered = httpx2.Headers(response.headers)
        if response.status in _REDIRECTS:
            return _next(url, answered.get("location"))
        _check_status(response.status, url.host, answered)
        media_type = _check_type(answered, allowed_types)
        data = await _read(response, answered, max_bytes)
    return Fetched(data, media_type, str(url))


def _checked(url: str | httpx2.URL) -> httpx2.URL:
    """The parsed URL. Raises ``InvalidRequest`` for what is never opened."""
    if len(str(url)) > _MAX_URL:
        raise _refused(f"is longer than {_MAX_URL} characters.")
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise _refused(f"isn't a URL ({error}).") from None
    if parsed.scheme not in ("http", "https"):
        raise _refused("must start with http:// or https://.")
    if parsed.userinfo:
        raise _refused("must not hold a user name or password.")
    if not parsed.host or (parsed.port is not None and not 0 < parsed.port < 65536):
        raise _refused("names no server that can be reached.")
    return parsed


def _next(url: httpx2.URL, location: str | None) -> httpx2.URL:
    if not location:
        raise Retryable(f"{url.host} redirects without saying where to.")
    try:
        return _checked(url.join(location))
    except httpx2.InvalidURL:
        raise _refused("redirects to something that isn't a URL.") from None


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}.get(url.scheme)


def _check_status(status: int, host: str, headers: httpx2.Headers) -> None:
    if status == 200:
        return
    wait = seconds_to_wait(headers.get("retry-after"))
    details = {} if wait is None else {"retry_after": wait}
    if status == 429:
        raise RateLimited(f"{host} asks to wait.", **details)
    if status in _PASSING:
        raise Retryable(f"{host} answered {status}.", **details)
    raise _refused(f"can't be downloaded: {host} answered {status}.")


def _check_type(headers: httpx2.Headers, allowed: Collection[str] | None) -> str:
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower() or "application/octet-stream"
    if headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise UnsupportedMedia("The server sent its answer compressed, although it was asked not to.")
    if allowed is not None and media_type not in allowed:
        raise UnsupportedMedia(f"The URL holds {media_type:.100}; {', '.join(sorted(allowed))} can be used.")
    return media_type


async def _read(response: httpcore2.Response, headers: httpx2.Headers, max_bytes: int) -> bytes:
    """The body, given up as soon as it is known to be too large."""
    stated = headers.get("content-length", "0")
    data = bytearray()
    if not stated.isdigit() or int(stated) <= max_bytes:
        async for part in response.aiter_stream():
            data += part
            if len(data) > max_bytes:
                break
        else:
            return bytes(data)
    raise TooLarge(f"What lies behind the URL is larger than the {max_bytes} bytes that are allowed.")


@cache
def _tls() -> SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


def _refused(why: str) -> InvalidRequest:
    return InvalidRequest.field("url", why)


class _Guard(httpcore2.AsyncNetworkBackend):
    """Makes connections, to addresses that may be reached only."""

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._sockets = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  (the interface's)
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to one of the host's addresses. Raises ``InvalidRequest`` if any of them is off limits."""
        addresses = await _resolve(host, port)
        if not all(self._may_reach(address) for address in addresses):
            raise _refused(f"leads to an address that isn't public ({host:.200}).")
        failure: Exception = httpcore2.ConnectError("no address")
        for address in addresses:
            try:
                return await self._sockets.connect_tcp(address, port, _CONNECT_SECONDS, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109  (the interface's)
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """No URL leads to a socket file."""
        raise _refused("leads to a socket file.")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)

    def _may_reach(self, address: str) -> bool:
        return is_public_address(address) or (self._allow_private and not _is_metadata(address))


def _is_metadata(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    return (getattr(ip, "ipv4_mapped", None) or ip) in _METADATA


async def _resolve(host: str, port: int) -> list[str]:
    """Every address of a host, best first. Raises ``InvalidRequest`` if it has none, ``Retryable`` if unsure."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise _unresolved(host, error) from None
    except UnicodeError:
        raise _refused(f"names no server that can be reached ({host:.200}).") from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _unresolved(host: str, error: socket.gaierror) -> MienError:
    if error.errno == socket.EAI_AGAIN:
        return Retryable(f"The name {host:.200} can't be looked up just now.")
    return _refused(f"names a server that doesn't exist ({host:.200}).")
