"""The words that other tools wrote into a file: read before the file is cleaned, believed by nobody."""

from __future__ import annotations

from typing import Final

from mien.domain.errors import InvalidRequest, TooLarge
from mien.domain.from_picture import FileWords
from mien.provenance import jpeg, png, webp
from mien.provenance.exif import description_of
from mien.provenance.kinds import KINDS, media_type_of

_WORKFLOW: Final = "prompt"
_DESCRIPTIONS: Final = ("Description", "Title", "Comment")


def told_in(data: bytes) -> FileWords:
    """What a PNG, JPEG or WebP says of its contents; nothing where it is damaged or another kind of file."""
    kind = media_type_of(data)
    if kind is None:
        return FileWords()
    try:
        parameters, packet = KINDS[kind].marks_of(data)
        texts = png.texts_of(data, (_WORKFLOW, *_DESCRIPTIONS)) if kind == "image/png" else {}
        exif = "" if kind == "image/png" else _exif_description(data, kind)
    except (InvalidRequest, TooLarge):
        return FileWords()
    described = next((texts[name] for name in _DESCRIPTIONS if texts.get(name)), exif)
    return FileWords(parameters or "", texts.get(_WORKFLOW, ""), described, packet or "")


def _exif_description(data: bytes, kind: str) -> str:
    block = jpeg.exif_of(data) if kind == "image/jpeg" else dict(webp.chunks(data)).get(b"EXIF", b"")
    return description_of(block.removeprefix(b"Exif\0\0"))
