"""Pictures that a worker leaves at an address: fetched at once, without the key."""

from __future__ import annotations

import asyncio
from typing import Final
from urllib.parse import urlsplit

from mien.domain.errors import InvalidRequest, Retryable, TooLarge, UnsupportedMedia
from mien.net import fetch, is_public_address

_MAX_BYTES: Final = 64 * 2**20


class Gone(Retryable):
    """The picture can't be had from its address any more, or never could."""


async def download(url: str, service: str, *, seconds: float) -> bytes:
    """The bytes behind an address that a worker named.

    An address within a private network is followed only to the host of ``service``, the address that the operator set,
    where that is itself in one. Raises ``Gone``, and for what may pass ``RateLimited``, ``TimedOut`` or ``Retryable``.
    """
    allow_private = _host_of(url) == _host_of(service) and await _is_private(_host_of(service))
    try:
        found = await fetch(url, max_bytes=_MAX_BYTES, timeout=seconds, allow_private=allow_private)
    except (InvalidRequest, TooLarge, UnsupportedMedia) as error:
        raise Gone(f"The worker at RunPod left a picture that can't be fetched: {error.message}") from None
    return found.data


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


async def _is_private(host: str) -> bool:
    """Whether a host is on this machine or in its own network. Raises ``Retryable`` if it can't be looked up."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None)
    except (OSError, UnicodeError):
        raise Retryable(f"The name {host:.200} can't be looked up just now.") from None
    return bool(found) and not any(is_public_address(str(address[0])) for *_, address in found)
