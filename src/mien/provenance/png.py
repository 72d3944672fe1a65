"""PNG files as lists of chunks: reading and replacing the textual ones without touching a pixel."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Iterator

from mien.domain.errors import InvalidRequest
from mien.provenance.parts import limited

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PARAMETERS = "parameters"
_XMP = "XML:com.adobe.xmp"
_LONGEST_KEYWORD = 80
_MAX_TEXT = 1_000_000
# Everything else that isn't critical (texts, dates, EXIF, signatures of the file as it was) is left behind.
_KEPT = frozenset({b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"pHYs"})

Chunk = tuple[bytes, bytes]


def mark(data: bytes, infotext: str | None, xmp: str | None) -> bytes:
    """The file with these two texts right after its header, and no other texts. Raises ``InvalidRequest``."""
    header, *others = chunks(data)
    marks = [_text(name, text) for name, text in ((_PARAMETERS, infotext), (_XMP, xmp)) if text is not None]
    kept = [chunk for chunk in others if chunk[0][:1].isupper() or chunk[0] in _KEPT]
    return SIGNATURE + b"".join(_packed(*chunk) for chunk in [header, *marks, *kept])


def marks_of(data: bytes) -> tuple[str | None, str | None]:
    """Infotext and XMP packet of a file, where they are. Raises ``InvalidRequest`` if it isn't a whole PNG."""
    texts = texts_of(data, (_PARAMETERS, _XMP))
    return texts.get(_PARAMETERS), texts.get(_XMP)


def texts_of(data: bytes, keywords: Collection[str]) -> dict[str, str]:
    """The first text under each of these keywords that has one. Raises as :func:`chunks`."""
    wanted = {keyword.encode("latin-1"): keyword for keyword in keywords}
    texts: dict[str, str] = {}
    for name, body in chunks(data):
        keyword, separator, _ = body[:_LONGEST_KEYWORD].partition(b"\0")
        if separator and (called := wanted.get(keyword)) and called not in texts:
            text = _read_text(name, body[len(keyword) + 1 :])
            texts |= {} if text is None else {called: text}
    return texts


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height in pixels. Raises ``InvalidRequest`` if it isn't a PNG."""
    _, header = next(chunks(data))
    return int.from_bytes(header[:4]), int.from_bytes(header[4:8])


def is_sound(data: bytes) -> bool:
    """Whether every chunk has the checksum that it says. Raises as :func:`chunks`."""
    at = len(SIGNATURE)
    for name, body in chunks(data):
        end = at + 8 + len(body)
        if int.from_bytes(data[end : end + 4]) != zlib.crc32(body, zlib.crc32(name)):
            return False
        at = end + 4
    return True


def chunks(data: bytes) -> Iterator[Chunk]:
    """Name and body of each chunk up to IEND; what lies behind isn't part of the picture.

    Raises ``InvalidRequest`` if the file is no PNG or ends before IEND, and ``TooLarge`` if they are too many.
    """
    return limited(_chunks(data))


def _chunks(data: bytes) -> Iterator[Chunk]:
    at, name = len(SIGNATURE), b""
    if not data.startswith(SIGNATURE + b"\0\0\0\rIHDR"):
        raise InvalidRequest.field("file", "isn't a PNG.")
    while name != b"IEND":
        head = data[at : at + 8]
        length = int.from_bytes(head[:4])
        if len(head) < 8 or at + 12 + length > len(data):
            raise InvalidRequest.field("file", "is a PNG that is cut off.")
        name = head[4:]
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length


def _packed(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _text(keyword: str, text: str) -> Chunk:
    """A plain text chunk where its Latin-1 suffices, as old readers expect; an international one otherwise."""
    text = text.replace("\0", "")
    if text.isascii() and keyword != _XMP:
        return b"tEXt", keyword.encode() + b"\0" + text.encode()
    return b"iTXt", keyword.encode() + b"\0\0\0\0\0" + text.encode("utf-8", "replace")


def _read_text(name: bytes, rest: bytes) -> str | None:
    """What stands behind the keyword of a plain, compressed or international text."""
    if name == b"tEXt":
        return rest.decode("latin-1")
    if name == b"zTXt":
        return _inflated(rest[1:]).decode("latin-1")
    if name == b"iTXt" and rest[:2] in (b"\0\0", b"\1\0"):
        _, _, translated_and_text = rest[2:].partition(b"\0")
        text = translated_and_text.partition(b"\0")[2]
        return (_inflated(text) if rest[:1] == b"\1" else text).decode("utf-8", "replace")
    return None


def _inflated(packed: bytes) -> bytes:
    """At most a megabyte of a compressed text; nothing if it is damaged."""
    try:
        return zlib.decompressobj().decompress(packed, _MAX_TEXT)
    except zlib.error:
        return b""
