"""The card in a JPEG's or WebP's EXIF data: the user comment, which is where programs put it that keep no PNG."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from typing import Final

_EXIF_DIRECTORY: Final = 0x8769
_USER_COMMENT: Final = 0x9286
_MAX_FIELDS: Final = 512
_LOOKS_LIKE_A_CARD: Final = re.compile(rb"\s*(?:\{|e[w-z0-9+/]|77u/|123\s*,)")
"""An object as JSON, as base64 or as byte values: image tools keep other things in the same place."""
_CHARSETS: Final = (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0", b"\0\0\0\0\0\0\0\0")
"""The eight bytes that may stand before a comment; programs don't always mean what these say."""


def comments_of_jpeg(data: bytes) -> list[bytes]:
    """The user comments of a JPEG's EXIF blocks, where they may be cards."""
    return _cards_in(_blocks_of_jpeg(data))


def comments_of_webp(data: bytes) -> list[bytes]:
    """The user comments of a WebP's EXIF blocks, where they may be cards."""
    return _cards_in(_blocks_of_webp(data))


def _cards_in(blocks: Iterable[bytes]) -> list[bytes]:
    comments = (_user_comment(block) for block in blocks)
    return [comment for comment in comments if comment and _LOOKS_LIKE_A_CARD.match(comment)]


def _blocks_of_jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while data[at : at + 1] == b"\xff" and data[at : at + 2] != b"\xff\xda" and at + 4 <= len(data):
        length = int.from_bytes(data[at + 2 : at + 4])
        if length < 2:
            return
        body = data[at + 4 : at + 2 + length]
        if data[at + 1] == 0xE1 and body.startswith(b"Exif\0\0"):
            yield body[6:]
        at += 2 + length


def _blocks_of_webp(data: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"EXIF":
            yield data[at + 8 : at + 8 + length].removeprefix(b"Exif\0\0")
        at += 8 + length + length % 2


def _user_comment(block: bytes) -> bytes | None:
    """The comment of one TIFF block, if it has one."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < 8:
        return None
    (first,) = struct.unpack_from(f"{order}I", block, 4)
    entries = dict(_directory(block, first, order))
    if _EXIF_DIRECTORY in entries:
        (inner,) = struct.unpack(f"{order}I", entries[_EXIF_DIRECTORY][:4].ljust(4, b"\0"))
        entries |= dict(_directory(block, inner, order))
    comment = entries.get(_USER_COMMENT)
    return None if comment is None else _plain(comment)


def _directory(block: bytes, at: int, order: str) -> Iterator[tuple[int, bytes]]:
    """Tag and value of the fields that matter here; what points outside the block is left out."""
    if at + 2 > len(block):
        return
    (count,) = struct.unpack_from(f"{order}H", block, at)
    for number in range(min(count, _MAX_FIELDS)):
        field = at + 2 + 12 * number
        if field + 12 > len(block):
            return
        tag, kind, length, place = struct.unpack_from(f"{order}HHII", block, field)
        if tag == _EXIF_DIRECTORY:
            yield tag, struct.pack(f"{order}I", place)
        elif tag == _USER_COMMENT and kind in (1, 2, 7):  # bytes, text, undefined
            yield tag, block[place : place + length] if length > 4 else block[field + 8 : field + 8 + length]


def _plain(comment: bytes) -> bytes:
    """The comment in UTF-8; one in UTF-16 tells its byte order by where its first NUL stands."""
    named = comment[:8] in _CHARSETS
    text = comment[8:] if named else comment
    if named and b"\0" in text.rstrip(b"\0"):
        order = "utf-16-be" if text.startswith(b"\0") else "utf-16-le"
        return text[: len(text) // 2 * 2].decode(order, "ignore").encode()
    return text.rstrip(b"\0")
