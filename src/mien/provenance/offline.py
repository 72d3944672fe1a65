"""The C2PA library, set up to write no thumbnails and to fetch nothing from a network."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

_PURPOSES: Final = (
    "1.3.6.1.5.5.7.3.4",  # email protection
    "1.3.6.1.5.5.7.3.36",  # document signing
    "1.3.6.1.4.1.62558.2.1",  # C2PA claim signing
    "1.3.6.1.4.1.311.76.59.1.9",  # Microsoft's C2PA signing
)
"""Purposes of certificates that may sign files. Unless it is told, the library takes the first alone as valid."""
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

    trust = {"trust_config": "\n".join(_PURPOSES)} | ({"user_anchors": anchors.decode("ascii")} if anchors else {})
    return c2pa.Context.from_dict(_SETTINGS | {"trust": trust})
