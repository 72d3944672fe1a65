"""Pictures that a provider leaves at an address, which may be a server on this very machine."""

from __future__ import annotations

import asyncio
from typing import Final
from urllib.parse import urlsplit

from mien.domain.errors import InvalidRequest, Retryable, TimedOut, TooLarge, Unavailable, UnsupportedMedia
from mien.net import fetch, is_public_address

_MAX_BYTES: Final = 64 * 2**20
DOWNLOAD_SECONDS: Final = 30.0
"""What a download may take in all, unless told otherwise."""


class Gone(Unavailable):
    """A picture can't be had from its address any more, or never could: asking for another would be paid again."""


async def download(url: str, service: str, provider: str, *, seconds: float = DOWNLOAD_SECONDS) -> bytes:
    """The bytes behind an address that ``provider``, whose own address is ``service``, named. No key goes there.

    An address within a private network is followed only to the host of ``service``, where that host is itself in one,
    and from there nowhere else. Raises ``Gone``, and for what may pass ``RateLimited``, ``TimedOut`` or ``Retryable``.
    """
    host = _host_of(service)
    at_home = _host_of(url) == host and await _is_private(host, seconds)
    try:
        found = await fetch(
            url, max_bytes=_MAX_BYTES, timeout=seconds, allow_private=at_home, follow_redirects=not at_home
        )
    except (InvalidRequest, TooLarge, UnsupportedMedia) as error:
        raise Gone(f"{provider} drew a picture that can't be fetched: {error.message}") from None
    return found.data


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


async def _is_private(host: str, seconds: float) -> bool:
    """Whether a host is on this machine or in its own network. Raises ``Retryable`` if it can't be looked up."""
    try:
        async with asyncio.timeout(seconds):
            found = await asyncio.get_running_loop().getaddrinfo(host, None)
    except TimeoutError:
        raise TimedOut(f"The name {host:.200} wasn't looked up within {seconds:g} s.") from None
    except (OSError, UnicodeError):
        raise Retryable(f"The name {host:.200} can't be looked up just now.") from None
    return bool(found) and not any(is_public_address(str(address[0])) for *_, address in found)
