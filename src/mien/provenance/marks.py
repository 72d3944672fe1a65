"""Finishing a file and reading what finishing wrote, whatever the format."""

from __future__ import annotations

import importlib.metadata
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_args

from mien.domain.errors import InvalidRequest, TooLarge, UnsupportedMedia
from mien.ports import GeneratedImages, ImageRequest, Picture
from mien.provenance import png
from mien.provenance.infotext import infotext
from mien.provenance.kinds import KINDS, media_type_of
from mien.provenance.manifest import manifest
from mien.provenance.signer import Signer
from mien.provenance.xmp import DigitalSourceType, derived_from_of, generator_of, source_type_of, xmp_packet

_DRAWN_BY_RULES = frozenset({"illustrator"})
"""Backends that hold no trained model."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a file says about how it was made; each part may be missing."""

    infotext: str | None
    digital_source_type: str | None
    generator: str | None
    derived_from: str | None = None
    """The picture that this one is an edit of."""


@cache
def generator_name() -> str:
    """This program and its version, as files name it."""
    try:
        return f"Mien {importlib.metadata.version('mien')}"
    except importlib.metadata.PackageNotFoundError:  # run from a source tree
        return "Mien"


def finish(picture: Picture, generated: GeneratedImages, request: ImageRequest, signer: Signer | None = None) -> bytes:
    """One of a backend's pictures with its provenance inside, signed by ``signer`` if there is one.

    Pixels are untouched, other metadata is left behind. Without a signer the same arguments always give the same
    bytes; two signatures differ. Raises ``InvalidRequest`` if the file isn't whole, ``UnsupportedMedia`` if it isn't
    of a kind that Mien keeps, and ``Unavailable`` if it can't be signed.
    """
    kind = KINDS.get(picture.media_type)
    if kind is None:
        raise UnsupportedMedia(f"Mien doesn't keep {picture.media_type}.")
    parent = request.edit.picture.image_id if request.edit else None
    packet = xmp_packet(_source_type(generated, request), generator_name(), parent)
    text = _parameters(picture, generated, request, kind.size_of(picture.data))
    return signed(kind.mark(picture.data, text, packet), signer)


def finish_png(
    data: bytes,
    *,
    infotext: str | None,
    digital_source_type: DigitalSourceType,
    generator: str | None = None,
    derived_from: str | None = None,
) -> bytes:
    """A PNG with these marks inside, pixels untouched, not signed. Raises ``InvalidRequest`` if it isn't whole."""
    return png.mark(data, infotext, xmp_packet(digital_source_type, generator or generator_name(), derived_from))


def signed(data: bytes, signer: Signer | None, *, reissued: bool = False) -> bytes:
    """A marked file that isn't signed, with a signature that states what its marks say; always the last step.

    ``reissued``: its metadata isn't that of the file that was signed first. A file whose marks don't say that it is
    synthetic is returned as it is, and so is any without a signer. Raises ``Unavailable``.
    """
    kind, marks = media_type_of(data), read_provenance(data)
    source = marks.digital_source_type if marks else None
    if signer is None or kind is None or marks is None or source not in get_args(DigitalSourceType):
        return data
    name, _, version = generator_name().partition(" ")
    definition = manifest(
        kind,
        generator=name,
        version=version,
        digital_source_type=str(source),
        derived_from=marks.derived_from,
        reissued=reissued,
        when=datetime.now(UTC),
    )
    return signer.sign(data, definition)


def without_prompt(data: bytes, signer: Signer | None) -> bytes:
    """A finished file without its infotext, signed anew; one that has none is returned as it is.

    Raises ``InvalidRequest`` for a damaged file and ``Unavailable`` if it can't be signed.
    """
    name = media_type_of(data)
    if name is None:
        return data
    kind = KINDS[name]
    text, packet = kind.marks_of(data)
    return data if text is None else signed(kind.mark(data, None, packet), signer, reissued=True)


def read_provenance(data: bytes) -> Provenance | None:
    """What a PNG, JPEG or WebP says about how it was made; ``None`` if nothing, or if it can't be read."""
    kind = media_type_of(data)
    if kind is None:
        return None
    try:
        text, packet = KINDS[kind].marks_of(data)
    except (InvalidRequest, TooLarge):
        return None
    if text is None and packet is None:
        return None
    said = packet or ""
    return Provenance(text, source_type_of(said), generator_of(said), derived_from_of(said))


def _source_type(generated: GeneratedImages, request: ImageRequest) -> DigitalSourceType:
    if generated.backend in _DRAWN_BY_RULES:
        return "algorithmicMedia"
    if request.edit is not None and not _is_synthetic(request.edit.picture.data):
        return "compositeWithTrainedAlgorithmicMedia"
    return "trainedAlgorithmicMedia"


def _is_synthetic(data: bytes) -> bool:
    """Whether a picture says that it is; those that people bring carry no marks."""
    marks = read_provenance(data)
    return marks is not None and marks.digital_source_type is not None


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
        others={**_loras(generated), "Style": request.style, "Backend": generated.backend},
    )


def _loras(generated: GeneratedImages) -> dict[str, str]:
    """The LoRAs that are part of the model, in the form in which A1111 names those of a prompt, and their weights."""
    loras = generated.parameters.get("loras") or ()
    if not isinstance(loras, list):
        return {}
    return {
        "Lora hashes": ", ".join(f"{lora['name']}: {lora['hash']}" for lora in loras),
        "Lora weights": ", ".join(f"{lora['name']}: {lora['weight']:g}" for lora in loras),
    }
