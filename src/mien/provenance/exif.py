"""The one EXIF field that image tools use for parameters: the user comment."""

from __future__ import annotations

import struct

_MAX_CHARACTERS = 30_000
"""A JPEG segment holds 65,533 bytes; the comment takes two a character."""
_UNICODE = b"UNICODE\0"


def user_comment(text: str) -> bytes:
    """An EXIF block (TIFF, big-endian) that holds this comment, cut to 30,000 characters, and nothing else."""
    comment = _UNICODE + text[:_MAX_CHARACTERS].encode("utf-16-be", "replace")
    first = struct.pack(">HHHIII", 1, 0x8769, 4, 1, 26, 0)  # one entry: where the EXIF directory starts
    exif = struct.pack(">HHHIII", 1, 0x9286, 7, len(comment), 44, 0)  # one entry: the comment, behind it
    return b"MM\0*\0\0\0\x08" + first + exif + comment


def user_comment_of(block: bytes) -> str | None:
    """The Unicode comment of an EXIF block, if there is one."""
    _, found, comment = block.partition(_UNICODE)
    if not found:
        return None
    order = "utf-16-be" if block.startswith(b"MM") else "utf-16-le"
    return comment[: len(comment) // 2 * 2].decode(order, "replace")
