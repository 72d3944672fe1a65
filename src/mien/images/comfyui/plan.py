"""What is to be sent for a request: a workflow for each seed, and the pictures it loads."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from PIL import Image

from mien.domain.image import Ignored
from mien.images.comfyui.graph import UPLOAD_PREFIX, Graph
from mien.images.start_pictures import fitted, opened, opened_mask, put_back
from mien.ports import ImageRequest, Reference

_REFERENCE_SIDE: Final = 1024
"""Pixels to which larger references are scaled down: the models that look at them see far less."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture that a workflow loads, as PNG; its name says what is in it, so that it is sent and kept once."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """How a request is carried out."""

    workflow: Callable[[int], Graph]
    """By seed; pictures go by the names of ``uploads``."""
    model: str
    uploads: tuple[Upload, ...] = ()
    output: str | None = None
    """The node whose picture counts; ``None``: the first of any."""
    references_used: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    parameters: Mapping[str, Any] = field(default_factory=dict)
    finish: Callable[[bytes], bytes] = bytes
    """What is done to each picture that comes: the untouched part of an edit is put back."""


def words(request: ImageRequest) -> str:
    """What is to be seen; an edit's instruction comes first, as the start of a prompt counts most."""
    if request.edit is None:
        return request.prompt
    return ", ".join(part for part in (request.edit.instruction.strip(), request.prompt.strip()) if part)


def start_upload(picture: Reference, request: ImageRequest) -> Upload:
    """A picture to start from, cropped to the size of the result. Raises as ``decode_image``."""
    field_name = "picture" if request.edit is not None else "references"
    return _upload(fitted(opened(picture.data, field_name), request.width, request.height))


def mask_upload(mask: bytes, request: ImageRequest) -> Upload:
    """The part that may change, cropped like the picture. Raises ``InvalidRequest`` if that is nothing."""
    return _upload(opened_mask(mask, request.width, request.height).convert("RGB"))


def reference_upload(reference: Reference) -> Upload:
    """A picture to look at. Raises as ``decode_image``."""
    picture = opened(reference.data, "references")
    picture.thumbnail((_REFERENCE_SIDE, _REFERENCE_SIDE), Image.Resampling.LANCZOS)
    return _upload(picture)


def finish_of(request: ImageRequest) -> Callable[[bytes], bytes]:
    """What is done to the pictures of a request: with a mask, what mustn't change is the original to the pixel."""
    edit = request.edit
    if edit is None or edit.mask is None:
        return bytes
    original, mask_data = opened(edit.picture.data, "picture"), edit.mask

    def finish(data: bytes) -> bytes:
        painted = opened(data, "the picture")
        mask = opened_mask(mask_data, *painted.size)
        return _encoded(put_back(painted, original, mask))

    return finish


def renamed(graph: Graph, names: Mapping[str, str]) -> Graph:
    """The workflow with the names that the server gave to its pictures."""
    if all(name == given for name, given in names.items()):
        return graph

    def value_of(value: Any) -> Any:
        for name, given in names.items() if isinstance(value, str) else ():
            value = value.replace(name, given)
        return value

    return {
        each: {**node, "inputs": {name: value_of(value) for name, value in node["inputs"].items()}}
        for each, node in graph.items()
    }


def _upload(picture: Image.Image) -> Upload:
    data = _encoded(picture)
    return Upload(f"{UPLOAD_PREFIX}{hashlib.sha256(data).hexdigest()[:24]}.png", data)


def _encoded(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
