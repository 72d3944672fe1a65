"""A card's file, known by its content whatever it is called: PNG, JSON, CHARX, JPEG or WebP."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from mien.cards import charx, exif, png
from mien.cards.encoded import decoded
from mien.cards.json_text import UTF16_MARKS, ReadJson, read_json
from mien.cards.limits import MAX_FILE
from mien.domain.card import refuse_other_json
from mien.domain.errors import InvalidRequest, TooLarge, UnsupportedMedia

Container = Literal["png", "json", "charx", "jpeg", "webp"]

_NO_CARD: Final = (
    "is a {kind} picture without a character card in it. Many sites take it out when they show a picture: download the "
    "card itself, or its JSON; or create a character with this picture as its sourceImage."
)
_UNKNOWN: Final = (
    "This file is no character card that Mien knows: PNG, JPEG and WebP pictures, JSON and CHARX are read."
)


@dataclass(frozen=True, slots=True)
class CardFile:
    """What a card's file holds."""

    container: Container
    card: dict[str, Any]
    """The card's JSON as it is."""
    picture: bytes | None = None
    """The picture that the card lies in; bytes of a PNG, JPEG or WebP that nobody has checked yet."""
    entries: Mapping[str, charx.Entry] = field(default_factory=dict)
    """The other files of a CHARX archive by name."""
    notes: tuple[str, ...] = ()
    """What wasn't as it should be, one sentence each."""


def read_card_file(data: bytes) -> CardFile:
    """The card in a file, and what came with it.

    Raises ``TooLarge``, ``UnsupportedMedia`` (no kind of file that holds cards) and ``InvalidRequest`` (field
    ``file``): empty, damaged, or a picture without a card.
    """
    if len(data) > MAX_FILE:
        raise TooLarge(f"The file has {len(data)} bytes; {MAX_FILE // 2**20} MiB are allowed for a card.")
    if not data:
        raise InvalidRequest.field("file", "is empty.")
    if data.startswith(png.SIGNATURE):
        return _from_picture(data, "png", _cards_of_png)
    if data.startswith(b"\xff\xd8\xff"):
        return _from_picture(data, "jpeg", lambda picture: map(_of_comment, exif.comments_of_jpeg(picture)))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _from_picture(data, "webp", lambda picture: map(_of_comment, exif.comments_of_webp(picture)))
    if data.startswith((b"PK\3\4", b"PK\5\6")):
        return _from_archive(data, None)
    in_utf16 = data.startswith(UTF16_MARKS) and b"{" in data[:64]
    if in_utf16 or data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        read = read_json(data)
        return CardFile("json", read.value, notes=read.notes)
    raise UnsupportedMedia(_UNKNOWN)


def _from_picture(
    data: bytes, kind: Container, cards_of: Callable[[bytes], Iterable[Callable[[], ReadJson]]]
) -> CardFile:
    """The first card in a picture that can be read; the archive behind it, if there is none."""
    failure: InvalidRequest | None = None
    for candidate in cards_of(data):
        try:
            read = candidate()
            refuse_other_json(read.value)
        except InvalidRequest as error:
            failure = failure or error
        else:
            return CardFile(kind, read.value, picture=data, notes=read.notes)
    if charx.is_archive(data):
        return _from_archive(data, data)
    if failure is not None:
        raise failure
    if kind == "png" and not png.is_whole(data):
        raise InvalidRequest.field("file", "is a PNG picture that is cut off before any character card in it ends.")
    raise InvalidRequest.field("file", _NO_CARD.format(kind={"webp": "WebP"}.get(kind, kind.upper())))


def _cards_of_png(data: bytes) -> list[Callable[[], ReadJson]]:
    """Readers of the cards in a PNG: ``ccv3`` before ``chara``, and of each the first before the later ones."""
    texts = sorted(png.card_texts(data), key=lambda text: png.KEYWORDS.index(text.keyword))
    return [lambda text=text.text: read_json(decoded(text)) for text in texts]  # type: ignore[misc]


def _of_comment(comment: bytes) -> Callable[[], ReadJson]:
    return lambda: read_json(decoded(comment))


def _from_archive(data: bytes, picture: bytes | None) -> CardFile:
    entries = charx.read_entries(data)
    card = entries.pop(charx.CARD, None)
    if card is None:
        raise InvalidRequest.field("file", f"is an archive without {charx.CARD}, so it holds no character card.")
    read = read_json(card.read())
    return CardFile("charx", read.value, picture=picture, entries=entries, notes=read.notes)
