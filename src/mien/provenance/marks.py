"""Finishing a file and reading what finishing wrote, whatever the format."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from mien.domain.errors import InvalidRequest, UnsupportedMedia
from mien.ports import GeneratedImages, ImageRequest, Picture
from mien.provenance import jpeg, png, webp
from mien.provenance.infotext import infotext
from mien.provenance.xmp import DigitalSourceType, generator_of, source_type_of, xmp_packet


@dataclass(frozen=True, slots=True)
class _Format:
    """How one kind of file is marked and read."""

    mark: Callable[[bytes, str, str], bytes]
    marks_of: Callable[[bytes], tuple[str | None, str | None]]
    size_of: Callable[[bytes], tuple[int, int]]


_FORMATS = {
    "image/png": _Format(png.mark, png.marks_of, png.size_of),
    "image/jpeg": _Format(jpeg.mark, jpeg.marks_of, jpeg.size_of),
    "image/webp": _Format(webp.mark, webp.marks_of, webp.size_of),
}
_SIGNATURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"RIFF": "image/webp"}
_DRAWN_BY_RULES = frozenset({"illustrator"})
"""Backends that hold no trained model."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a file says about how it was made; each part may be missing."""

    infotext: str | None
    digital_source_type: str | None
    generator: str | None


@cache
def generator_name() -> str:
    """This program and its version, as files name it."""
    try:
        return f"Mien {importlib.metadata.version('mien')}"
    except importlib.metadata.PackageNotFoundError:  # run from a source tree
        return "Mien"


def finish(picture: Picture, generated: GeneratedImages, request: ImageRequest) -> bytes:
    """One of a backend's pictures with its provenance inside; pixels are untouched, other metadata is left behind.

    The same arguments always give the same bytes. Raises ``InvalidRequest`` if the file isn't whole and
    ``UnsupportedMedia`` if it isn't of a kind that Mien keeps.
    """
    kind = _FORMATS.get(picture.media_type)
    if kind is None:
        raise UnsupportedMedia(f"Mien doesn't keep {picture.media_type}.")
    packet = xmp_packet(_source_type(generated), generator_name())
    text = _parameters(picture, generated, request, kind.size_of(picture.data))
    return kind.mark(picture.data, text, packet)


def finish_png(
    data: bytes, *, infotext: str, digital_source_type: DigitalSourceType, generator: str | None = None
) -> bytes:
    """A PNG with these marks inside, pixels untouched. Raises ``InvalidRequest`` if it isn't a whole PNG."""
    return png.mark(data, infotext, xmp_packet(digital_source_type, generator or generator_name()))


def read_provenance(data: bytes) -> Provenance | None:
    """What a PNG, JPEG or WebP says about how it was made; ``None`` if nothing, or if it can't be read."""
    kind = next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None)
    if kind is None:
        return None
    try:
        text, packet = _FORMATS[kind].marks_of(data)
    except InvalidRequest:
        return None
    if text is None and packet is None:
        return None
    return Provenance(text, source_type_of(packet or ""), generator_of(packet or ""))


def _source_type(generated: GeneratedImages) -> DigitalSourceType:
    return "algorithmicMedia" if generated.backend in _DRAWN_BY_RULES else "trainedAlgorithmicMedia"


def _parameters(picture: Picture, generated: GeneratedImages, request: ImageRequest, size: tuple[int, int]) -> str:
    steps: Any = generated.parameters.get("steps")
    return infotext(
        request.prompt,
        request.negative_prompt,
        seed=picture.seed,
        width=size[0],
        height=size[1],
        model=generated.model,
        generator=generator_name(),
        steps=steps if isinstance(steps, int) else None,
        others={"Style": request.style, "Backend": generated.backend},
    )
