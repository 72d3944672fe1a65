"""The C2PA library, set up to write no thumbnails and to fetch nothing from a network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

_SETTINGS: Final = {
    "version": 1,
    "builder": {"thumbnail": {"enabled": False}},
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_after_sign": False},
}


@lru_cache(maxsize=4)
def offline_context(anchors: bytes = b"") -> Any:
    """A context for signing and reading, which trusts certificates that lead to one of ``anchors`` (PEM).

    Safe to share between threads.
    """
    import c2pa

    trusted = {"trust": {"user_anchors": anchors.decode("ascii")}} if anchors else {}
    return c2pa.Context.from_dict(_SETTINGS | trusted)
