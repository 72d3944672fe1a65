"""A request as parameters of the images protocol: what each kind of model knows, and nothing besides."""

from __future__ import annotations

import base64
import io
from typing import Any, Final

from mien.decode import decode_image
from mien.images.openai_images.models import ImageModel
from mien.images.openai_images.wording import words
from mien.ports import ImageRequest, Reference
from mien.settings.images import OpenAIImagesSettings

_SUFFIXES: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_MAY_CHANGE: Final = 128
"""From this grey of a mask on, a pixel is meant to change."""


def attached(request: ImageRequest, model: ImageModel) -> tuple[Reference, ...]:
    """The pictures that go along: the edited one first, then as many references as there is room for."""
    edited = () if request.edit is None else (request.edit.picture,)
    return (*edited, *request.references)[: model.references]


def for_generation(
    request: ImageRequest, count: int, settings: OpenAIImagesSettings, model: ImageModel
) -> dict[str, Any]:
    """Parameters of ``/images/generations``."""
    sent = _shared(request, count, settings, model)
    if model.style:
        sent["style"] = settings.style
    if model.speech == "gpt-image" and settings.moderation != "auto":
        sent["moderation"] = settings.moderation
    return sent


def for_edit(request: ImageRequest, count: int, settings: OpenAIImagesSettings, model: ImageModel) -> dict[str, Any]:
    """Parameters of ``/images/edits``, files included. Raises ``InvalidRequest`` for a mask that isn't a picture."""
    sent = _shared(request, count, settings, model)
    sent["image"] = [
        (f"{number}.{_SUFFIXES.get(picture.media_type, 'png')}", picture.data, picture.media_type)
        for number, picture in enumerate(attached(request, model))
    ]
    if request.edit is not None and request.edit.mask is not None:
        sent["mask"] = ("mask.png", see_through_mask(request.edit.mask), "image/png")
    if model.keeps_faces:
        sent["input_fidelity"] = "high"
    return sent


def for_raw_references(
    request: ImageRequest, count: int, settings: OpenAIImagesSettings, model: ImageModel
) -> dict[str, Any]:
    """Parameters of ``/images/generations`` for servers that take references there (LocalAI's ``ref_images``)."""
    pictures = [base64.b64encode(picture.data).decode() for picture in attached(request, model)]
    return {**for_generation(request, count, settings, model), "extra_body": {"ref_images": pictures}}


def quality_of(request: ImageRequest, settings: OpenAIImagesSettings, model: ImageModel) -> str | None:
    """The provider's name of the quality; ``None`` for models that have but one."""
    if model.speech == "gpt-image":
        return "high" if request.quality == "hd" else settings.quality
    return request.quality if model.hd else None


def see_through_mask(mask: bytes) -> bytes:
    """A mask that is white where the picture may change, as one that is transparent there.

    Raises ``InvalidRequest`` (field ``mask``) for what isn't a picture, ``TooLarge`` and ``UnsupportedMedia``.
    """
    grey = decode_image(mask, field="mask").image.convert("L")
    made = grey.convert("RGBA")
    made.putalpha(grey.point(lambda value: 0 if value >= _MAY_CHANGE else 255))
    buffer = io.BytesIO()
    made.save(buffer, "PNG")
    return buffer.getvalue()


def _shared(request: ImageRequest, count: int, settings: OpenAIImagesSettings, model: ImageModel) -> dict[str, Any]:
    sent: dict[str, Any] = {
        "model": settings.model,
        "prompt": words(request, model.prompt_limit),
        "n": count,
        "size": f"{request.width}x{request.height}",
    }
    if quality := quality_of(request, settings, model):
        sent["quality"] = quality
    if model.speech == "gpt-image":
        sent["output_format"] = "png"
        if request.transparent:
            sent["background"] = "transparent"
    if model.speech == "dall-e":  # else the picture lies at an address, for an hour
        sent["response_format"] = "b64_json"
    return sent
