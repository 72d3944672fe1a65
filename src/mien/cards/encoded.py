"""A card's JSON as texts in metadata hold it: as base64, as it is, or as a list of byte values."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final

from mien.domain.errors import InvalidRequest

_SPACE: Final = re.compile(rb"\s+")
_BYTE_VALUES: Final = re.compile(rb"\s*\d{1,3}(?:\s*,\s*\d{1,3})+\s*")
_URL_SAFE: Final = bytes.maketrans(b"-_", b"+/")


def decoded(text: bytes) -> bytes:
    """The JSON's bytes. Raises ``InvalidRequest`` if the text is neither base64 nor JSON."""
    start = text[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return text
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except binascii.Error:
        return _carelessly_written(text)


def encoded(json: bytes) -> bytes:
    """The JSON as base64."""
    return base64.b64encode(json)


def _carelessly_written(text: bytes) -> bytes:
    """Base64 with line breaks, in its URL form or without its padding; or numbers with commas between them."""
    if _BYTE_VALUES.fullmatch(text[:4_000_000]):
        values = [int(value) for value in text.split(b",")]
        if max(values) < 256:
            return bytes(values)
    joined = _SPACE.sub(b"", text.replace(b"\0", b"")).translate(_URL_SAFE).rstrip(b"=")
    try:
        return binascii.a2b_base64(joined + b"=" * (-len(joined) % 4), strict_mode=True)
    except binascii.Error:
        raise InvalidRequest.field(
            "file", "holds a card text that is neither base64 nor JSON, so it is damaged."
        ) from None
