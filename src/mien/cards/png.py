"""PNG files as lists of chunks: finding the texts that hold a card, and putting cards in."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mien.cards.encoded import encoded
from mien.cards.limits import MAX_CARD_CHUNKS, MAX_TEXT
from mien.domain.errors import InvalidRequest, TooLarge

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
KEYWORDS: Final = ("ccv3", "chara")
"""Names of the texts that hold a card, the newer first."""
_TEXTS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_SIGNATURE_OF_CONTENT: Final = b"caBX"
"""A signature over the whole file, which any change breaks."""


@dataclass(frozen=True, slots=True)
class CardText:
    """A text that should be a card."""

    keyword: str
    """``ccv3`` or ``chara``."""
    text: bytes


def card_texts(data: bytes) -> list[CardText]:
    """The texts of a PNG that should be cards, in the order of the file, also those behind the pixels; at most eight.

    Raises ``TooLarge`` if one unpacks to more than 12 MiB.
    """
    found: list[CardText] = []
    for name, start, end in _chunks(data):
        if name in _TEXTS:
            keyword = data[start : min(end, start + 96)].partition(b"\0")[0]
            wanted = keyword.decode("latin-1").strip().lower()
            if wanted in KEYWORDS and len(found) < MAX_CARD_CHUNKS:
                found.append(CardText(wanted, _text_of(name, data[start + len(keyword) + 1 : end])))
    return found


def is_whole(data: bytes) -> bool:
    """True if the end that the format prescribes is there."""
    return any(name == b"IEND" for name, _, _ in _chunks(data))


def png_with_cards(data: bytes, cards: Mapping[str, bytes]) -> bytes:
    """The picture with these cards (JSON by keyword) right after its header, and no others; pixels and texts stay.

    A signature over the file as it was is left out: signing comes last. Raises ``InvalidRequest`` if it is no whole
    PNG.
    """
    parts = [SIGNATURE]
    names = []
    for name, start, end in _chunks(data):
        names.append(name)
        if not _is_replaced(name, data[start : min(end, start + 96)]):
            parts.append(data[start - 8 : end + 4])
        if name == b"IHDR":
            parts += [_packed(b"tEXt", word.encode() + b"\0" + encoded(json)) for word, json in cards.items()]
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"]:
        raise InvalidRequest.field("picture", "isn't a whole PNG.")
    return b"".join(parts)


def _is_replaced(name: bytes, start: bytes) -> bool:
    keyword = start.partition(b"\0")[0].decode("latin-1").strip().lower()
    return name == _SIGNATURE_OF_CONTENT or (name in _TEXTS and keyword in KEYWORDS)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and end of each whole chunk's body, up to IEND or to where the file is cut off."""
    at, size = len(SIGNATURE), len(data)
    while at + 12 <= size:
        length, name = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if start + length + 4 > size:
            return
        yield name, start, start + length
        if name == b"IEND":
            return
        at = start + length + 4


def _text_of(name: bytes, rest: bytes) -> bytes:
    """What stands behind the keyword, unpacked; nothing if it is damaged."""
    if name == b"tEXt":
        return rest
    if name == b"zTXt":
        return _inflated(rest[1:])
    flags, rest = rest[:2], rest[2:]
    _, _, rest = rest.partition(b"\0")  # the language
    _, _, rest = rest.partition(b"\0")  # the keyword in that language
    return _inflated(rest) if flags[:1] == b"\1" else rest


def _inflated(packed: bytes) -> bytes:
    try:
        text = zlib.decompressobj().decompress(packed, MAX_TEXT + 1)
    except zlib.error:
        return b""
    if len(text) > MAX_TEXT:
        raise TooLarge(f"The card in this picture unpacks to more than the {MAX_TEXT // 2**20} MiB allowed.")
    return text


def _packed(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
