"""The kinds of file that Mien finishes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from mien.domain.errors import InvalidRequest
from mien.provenance import jpeg, png, webp


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of file is marked and read; each function raises ``InvalidRequest`` for a damaged file.

    One that is made of too many parts is ``TooLarge``.
    """

    mark: Callable[[bytes, str | None, str | None], bytes]
    """The file with this infotext and this XMP packet, as far as there is one, and no other metadata."""
    marks_of: Callable[[bytes], tuple[str | None, str | None]]
    """Infotext and XMP packet."""
    size_of: Callable[[bytes], tuple[int, int]]
    """Width and height in pixels."""


KINDS: Final = {
    "image/png": Kind(png.mark, png.marks_of, png.size_of),
    "image/jpeg": Kind(jpeg.mark, jpeg.marks_of, jpeg.size_of),
    "image/webp": Kind(webp.mark, webp.marks_of, webp.size_of),
}
_BEGINNINGS: Final = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"RIFF": "image/webp"}


def media_type_of(data: bytes) -> str | None:
    """The media type that the first bytes announce, if Mien finishes such files."""
    return next((kind for beginning, kind in _BEGINNINGS.items() if data.startswith(beginning)), None)


def assert_few_parts(data: bytes) -> None:
    """Raise ``TooLarge`` if a file would take minutes to read; damaged ones are left to their readers."""
    kind = media_type_of(data)
    if kind is not None:
        with suppress(InvalidRequest):
            KINDS[kind].marks_of(data)
