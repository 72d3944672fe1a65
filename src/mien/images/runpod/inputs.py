"""A request as what RunPod is sent: the input of either kind of worker, and the limits that the job has."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from typing import Any, Final

from PIL import Image, ImageOps

from mien.decode import decode_image, media_type_of
from mien.domain.errors import InvalidRequest
from mien.images.runpod.orders import Order
from mien.images.runpod.workflow import workflow
from mien.ports import ImageRequest, Reference
from mien.settings import Settings

QUEUE_SECONDS: Final = 600
"""How long a job may wait for a worker: cold starts fetch models."""
_RESULT_SECONDS: Final = 1800
"""How long RunPod keeps results; the life of a job includes it."""
_LEAST_WORK_MS: Final = 5001
"""RunPod takes no shorter limit."""
_MOST_BYTES: Final = 10 * 10**6
"""Of one order, which RunPod refuses beyond."""
_LARGE: Final = 4 * 2**20
"""Bytes from which a picture to start from is sent as JPEG."""


def orders_of(request: ImageRequest, settings: Settings) -> list[Order]:
    """One order for each picture of a request; takes a moment for large pictures.

    Raises ``InvalidRequest`` for more than RunPod takes, and as ``decode_image`` for references that are no pictures.
    """
    picture = picture_to_start_from(request)
    start = None if picture is None else _prepared(picture, request)
    return [_order(request, number, start, settings) for number in range(request.count)]


def picture_to_start_from(request: ImageRequest) -> Reference | None:
    """The edited picture, else the best reference."""
    if request.edit is not None:
        return request.edit.picture
    return request.references[0] if request.references else None


def words(request: ImageRequest) -> str:
    """What is to be seen; an edit's instruction comes first, as the start of a prompt counts most."""
    if request.edit is None:
        return request.prompt
    return ", ".join(part for part in (request.edit.instruction.strip(), request.prompt.strip()) if part)


def _order(request: ImageRequest, number: int, start: bytes | None, settings: Settings) -> Order:
    seed = (request.seed + number) % 2**63
    shape = _for_comfyui if settings.runpod.shape == "comfyui" else _for_prompt
    work = settings.runpod.execution_timeout
    policy = {
        "executionTimeout": max(work * 1000, _LEAST_WORK_MS),
        "ttl": (work + QUEUE_SECONDS + _RESULT_SECONDS) * 1000,
    }
    body = json.dumps({"input": shape(request, seed, start, settings), "policy": policy}).encode()
    if len(body) > _MOST_BYTES:
        what = "prompt" if start is None else "references"
        raise InvalidRequest.field(what, f"makes an order of {len(body)} bytes; RunPod takes {_MOST_BYTES}")
    key = f"{request.key}/{number}" if request.key and request.count > 1 else request.key
    return Order(key, seed, body)


def _for_comfyui(request: ImageRequest, seed: int, start: bytes | None, settings: Settings) -> dict[str, Any]:
    if start is None:
        return {"workflow": workflow(request, words(request), seed, settings, None)}
    suffix = "jpg" if media_type_of(start) == "image/jpeg" else "png"
    name = f"mien-{hashlib.sha256(start).hexdigest()[:16]}.{suffix}"
    sent = {"name": name, "image": base64.b64encode(start).decode()}
    return {"workflow": workflow(request, words(request), seed, settings, name), "images": [sent]}


def _for_prompt(request: ImageRequest, seed: int, start: bytes | None, settings: Settings) -> dict[str, Any]:
    """Options that nobody asked for are left to the worker, which knows its model."""
    own = settings.runpod
    optional = {
        "negative_prompt": request.negative_prompt or None,
        "num_inference_steps": request.steps or (own.hd_steps if request.quality == "hd" else own.steps),
        "guidance_scale": own.guidance,
        "image": base64.b64encode(start).decode() if start else None,
        "strength": request.strength if start else None,
    }
    given = {name: value for name, value in optional.items() if value is not None}
    return {"prompt": words(request), "width": request.width, "height": request.height, "seed": seed, **given}


def _prepared(picture: Reference, request: ImageRequest) -> bytes:
    """The picture cropped to the size that is wanted, as PNG, or as JPEG where that would be too large to send."""
    decoded = decode_image(picture.data, field="references" if request.edit is None else "picture").image
    fitted = ImageOps.fit(decoded.convert("RGB"), (request.width, request.height), Image.Resampling.LANCZOS)
    data = _encoded(fitted, "PNG")
    return data if len(data) <= _LARGE else _encoded(fitted, "JPEG", quality=92)


def _encoded(image: Image.Image, encoding: str, **options: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, encoding, **options)
    return buffer.getvalue()
