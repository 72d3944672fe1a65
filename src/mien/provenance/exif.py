"""The EXIF fields that image tools write words into: the user comment for parameters, the description for people."""

from __future__ import annotations

import struct

_MAX_CHARACTERS = 30_000
"""A JPEG segment holds 65,533 bytes; the comment takes two a character."""
_UNICODE = b"UNICODE\0"
_DESCRIPTION = 0x010E
_TEXT = 2
_MAX_FIELDS = 512


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


def description_of(block: bytes) -> str:
    """The image description of an EXIF block; empty if there is none, or the block is damaged."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < 8:
        return ""
    try:
        (first,) = struct.unpack_from(f"{order}I", block, 4)
        (count,) = struct.unpack_from(f"{order}H", block, first)
        fields = [struct.unpack_from(f"{order}HHII", block, first + 2 + 12 * n) for n in range(min(count, _MAX_FIELDS))]
    except struct.error:
        return ""
    found = next((each for each in fields if each[:2] == (_DESCRIPTION, _TEXT)), None)
    if found is None or found[2] <= 4:
        return ""
    return block[found[3] : found[3] + found[2]].rstrip(b"\0").decode("utf-8", "replace")
