"""JPEG files as lists of segments: reading and replacing metadata without touching a pixel."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from mien.domain.errors import InvalidRequest
from mien.provenance.exif import user_comment, user_comment_of
from mien.provenance.parts import limited

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_SCAN, _COMMENT = 0xDA, 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

Segment = tuple[int, bytes]


def mark(data: bytes, infotext: str | None, xmp: str | None) -> bytes:
    """The file with these two texts and no other metadata. Raises ``InvalidRequest``."""
    segments, pixels = _split(data)
    kept = [segment for segment in segments if _is_kept(*segment)]
    first = [segment for segment in kept if segment[0] == _APP0]
    rest = [segment for segment in kept if segment[0] != _APP0]
    marks = [] if infotext is None else [(_APP1, _EXIF + user_comment(infotext))]
    marks += [] if xmp is None else [(_APP1, _XMP + xmp.encode())]
    return b"\xff\xd8" + b"".join(_packed(*segment) for segment in [*first, *marks, *rest]) + pixels


def marks_of(data: bytes) -> tuple[str | None, str | None]:
    """Infotext and XMP packet of a file, where they are. Raises ``InvalidRequest`` if it isn't a JPEG."""
    infotext = packet = None
    for marker, body in _split(data)[0]:
        if marker == _APP1 and body.startswith(_EXIF):
            infotext = user_comment_of(body.removeprefix(_EXIF))
        if marker == _APP1 and body.startswith(_XMP):
            packet = body.removeprefix(_XMP).decode("utf-8", "replace")
    return infotext, packet


def exif_of(data: bytes) -> bytes:
    """The EXIF block of a file, empty without one. Raises ``InvalidRequest`` if it isn't a JPEG."""
    blocks = (body for marker, body in _split(data)[0] if marker == _APP1 and body.startswith(_EXIF))
    return next(blocks, b"").removeprefix(_EXIF)


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ``InvalidRequest`` if it isn't a JPEG."""
    for marker, body in _split(data)[0]:
        if marker in _FRAMES:
            return int.from_bytes(body[3:5]), int.from_bytes(body[1:3])
    raise InvalidRequest.field("file", "is a JPEG without a picture.")


def _is_kept(marker: int, body: bytes) -> bool:
    """Whether pixels need it: tables and frames, and of the application's segments JFIF, colour profile and Adobe."""
    if marker == _APP2:
        return body.startswith(b"ICC_PROFILE\0")
    return marker in (_APP0, _APP14) or not (_APP1 <= marker <= _APP15 or marker == _COMMENT)


def _split(data: bytes) -> tuple[list[Segment], bytes]:
    """The segments before the first scan, and the scans up to the end of the picture."""
    end = data.rfind(b"\xff\xd9")
    if not data.startswith(b"\xff\xd8") or end < 0:
        raise InvalidRequest.field("file", "isn't a whole JPEG.")
    segments = list(limited(_segments(data)))
    at = 2 + sum(4 + len(body) for _, body in segments)
    return segments, data[at : end + 2]


def _segments(data: bytes) -> Iterator[Segment]:
    at = 2
    while data[at : at + 2] != bytes((0xFF, _SCAN)):
        head = data[at : at + 4]
        length = int.from_bytes(head[2:]) if len(head) == 4 else 0
        if head[:1] != b"\xff" or length < 2 or at + 2 + length > len(data):
            raise InvalidRequest.field("file", "is a damaged JPEG.")
        yield head[1], data[at + 4 : at + 2 + length]
        at += 2 + length


def _packed(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
