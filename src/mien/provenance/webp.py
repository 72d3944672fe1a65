"""WebP files as lists of chunks: reading and replacing metadata without touching a pixel."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from mien.domain.errors import InvalidRequest
from mien.provenance.exif import user_comment, user_comment_of
from mien.provenance.parts import limited

_ALPHA = 0x10
_FLAGS = {b"ICCP": 0x20, b"EXIF": 0x08, b"XMP ": 0x04}
_PIXELS = (b"ALPH", b"VP8 ", b"VP8L")

Chunk = tuple[bytes, bytes]


def mark(data: bytes, infotext: str | None, xmp: str | None) -> bytes:
    """The file with these two texts and no other metadata. Raises ``InvalidRequest``; animations aren't taken."""
    found = dict(chunks(data))
    pixels = [(name, found[name]) for name in _PIXELS if name in found]
    profile = [(b"ICCP", found[b"ICCP"])] if b"ICCP" in found else []
    marks = [] if infotext is None else [(b"EXIF", user_comment(infotext))]
    marks += [] if xmp is None else [(b"XMP ", xmp.encode())]
    head = _head(found, {name for name, _ in (*profile, *marks)})
    body = b"".join(_packed(*chunk) for chunk in [(b"VP8X", head), *profile, *pixels, *marks])
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def marks_of(data: bytes) -> tuple[str | None, str | None]:
    """Infotext and XMP packet of a file, where they are. Raises ``InvalidRequest`` if it isn't a WebP."""
    found = dict(chunks(data))
    packet = found.get(b"XMP ")
    return user_comment_of(found.get(b"EXIF", b"")), packet.decode("utf-8", "replace") if packet else None


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ``InvalidRequest`` if it isn't a WebP of a still picture."""
    size = _head(dict(chunks(data)), set())[4:]
    return 1 + int.from_bytes(size[:3], "little"), 1 + int.from_bytes(size[3:], "little")


def chunks(data: bytes) -> Iterator[Chunk]:
    """Name and body of each chunk. Raises ``InvalidRequest`` for what isn't a whole WebP, ``TooLarge`` for too many."""
    return limited(_chunks(data))


def _chunks(data: bytes) -> Iterator[Chunk]:
    end = int.from_bytes(data[4:8], "little") + 8
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or end > len(data):
        raise InvalidRequest.field("file", "isn't a whole WebP.")
    at = 12
    while at < end:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > end:
            raise InvalidRequest.field("file", "is a damaged WebP.")
        yield name, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _head(found: dict[bytes, bytes], beside: set[bytes]) -> bytes:
    """The extended header: what the file holds ``beside`` its pixels, and the size of the picture."""
    if len(found.get(b"VP8L", found.get(b"VP8 ", b""))) < 10:
        raise InvalidRequest.field("file", "is a WebP without a still picture.")
    if b"VP8X" in found:
        alpha, size = bool(found[b"VP8X"][0] & _ALPHA), found[b"VP8X"][4:10]
    elif b"VP8L" in found:
        bits = int.from_bytes(found[b"VP8L"][1:5], "little")
        alpha, size = bool(bits >> 28 & 1), _size(bits & 0x3FFF, bits >> 14 & 0x3FFF)
    else:
        width, height = struct.unpack("<HH", found[b"VP8 "][6:10])
        alpha, size = False, _size((width & 0x3FFF) - 1, (height & 0x3FFF) - 1)
    flags = sum(flag for name, flag in _FLAGS.items() if name in beside) | (_ALPHA if alpha else 0)
    return bytes((flags, 0, 0, 0)) + size


def _size(width_less_one: int, height_less_one: int) -> bytes:
    return width_less_one.to_bytes(3, "little") + height_less_one.to_bytes(3, "little")


def _packed(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
