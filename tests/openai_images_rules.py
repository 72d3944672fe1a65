"""What OpenAI documents of its images: what each model may be asked, and how it refuses the rest."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

from PIL import Image as Pillow


@dataclass(frozen=True)
class Fault:
    """An answer that isn't one. ``body`` replaces the error's object."""

    status: int = 500
    message: str = "The server had an error while processing your request."
    type: str = "server_error"
    code: str | None = None
    param: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


@dataclass(frozen=True)
class Asked:
    """One request, as it came."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    """Its parameters."""
    files: tuple[tuple[str, str, bytes], ...] = ()
    """Name of the field, media type and bytes of each file."""

    def pictures(self) -> list[bytes]:
        return [data for name, _, data in self.files if name in ("image", "image[]")]

    def mask(self) -> bytes | None:
        return next((data for name, _, data in self.files if name == "mask"), None)


def read_request(path: str, headers: Mapping[str, str], data: bytes) -> Asked:
    """A request, be it JSON or a form with files."""
    if not headers.get("content-type", "").startswith("multipart/"):
        return Asked(path, headers, json.loads(data))
    whole = b"Content-Type: " + headers["content-type"].encode() + b"\r\n\r\n" + data
    body: dict[str, Any] = {}
    files = []
    for part in BytesParser(policy=HTTP).parsebytes(whole).iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename() is None:
            body[name] = content.decode()
        else:
            files.append((name, part.get_content_type(), content))
    return Asked(path, headers, body, tuple(files))


REFUSED_BY_MODERATION = Fault(
    400,
    "Your request was rejected by the safety system. safety_violations=[violence].",
    type="image_generation_user_error",
    code="moderation_blocked",
)
REFUSED_BY_POLICY = Fault(
    400,
    "Your request was rejected as a result of our safety system.",
    type="invalid_request_error",
    code="content_policy_violation",
)
_SIZES = {
    "dall-e-2": {"256x256", "512x512", "1024x1024"},
    "dall-e-3": {"1024x1024", "1792x1024", "1024x1792"},
    "gpt": {"1024x1024", "1536x1024", "1024x1536", "auto"},
}
_ONLY_GPT = {"background", "moderation", "output_format", "output_compression", "stream", "partial_images"}
_ONLY_DALLE = {"response_format"}
_KNOWN = {"model", "prompt", "n", "size", "quality", "user", "safety_identifier", *_ONLY_GPT, *_ONLY_DALLE}
MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


class NotAllowed(Exception):
    """A request that the documentation doesn't allow."""

    def __init__(self, message: str, param: str | None, code: str = "invalid_value", status: int = 400) -> None:
        super().__init__(message)
        self.fault = Fault(status, message, "invalid_request_error", code, param)


def is_gpt(model: str) -> bool:
    """Whether a model is one of the GPT image models."""
    return model.startswith(("gpt-image", "chatgpt-image"))


def _takes_any_size(model: str) -> bool:
    return model.startswith("gpt-image-2")


def size_of(asked: Asked) -> tuple[int, int]:
    """Width and height in pixels of what is asked for."""
    size = str(asked.body.get("size", "auto"))
    if size == "auto":
        return 1024, 1024
    width, height = size.split("x")
    return int(width), int(height)


def event_of(asked: Asked) -> str:
    """How the events of an answer to it are called."""
    return "image_edit" if asked.path.endswith("/edits") else "image_generation"


def said_about(asked: Asked, size: tuple[int, int], count: int) -> dict[str, Any]:
    """What an answer of a GPT image model says beside its pictures."""
    quality = str(asked.body.get("quality", "auto"))
    spent = {"input_tokens": 50, "output_tokens": 1056 * count, "total_tokens": 50 + 1056 * count}
    images = 40 if asked.path.endswith("/edits") else 0
    return {
        "background": asked.body.get("background", "opaque"),
        "output_format": asked.body.get("output_format", "png"),
        "quality": "medium" if quality == "auto" else quality,
        "size": f"{size[0]}x{size[1]}",
        "usage": {**spent, "input_tokens_details": {"image_tokens": images, "text_tokens": 50 - images}},
    }


def check(asked: Asked, models: tuple[str, ...]) -> None:
    """Refuse what the documentation of the model doesn't allow."""
    model = str(asked.body.get("model", "dall-e-2"))
    if models and model not in models:
        missing = f"The model '{model}' does not exist or you do not have access to it."
        raise NotAllowed(missing, None, "model_not_found", 404)
    if not (is_gpt(model) or model.startswith("dall-e")):
        return
    _check_names(asked, model)
    _check_numbers(asked, model)
    _check_words(asked, model)
    if asked.path.endswith("/edits"):
        _check_files(asked)


def _check_names(asked: Asked, model: str) -> None:
    known = set(_KNOWN)
    known -= _ONLY_DALLE if is_gpt(model) else _ONLY_GPT
    if model == "dall-e-3":
        known |= {"style"}
    if asked.path.endswith("/edits"):
        known = (known | {"input_fidelity"}) - {"moderation"}
    for name in asked.body:
        if name not in known:
            raise NotAllowed(f"Unknown parameter: '{name}'.", name, "unknown_parameter")


def _check_numbers(asked: Asked, model: str) -> None:
    if not 1 <= int(asked.body.get("n", 1)) <= (1 if model == "dall-e-3" else 10):
        raise NotAllowed(f"You must provide n=1 for this model ({model}).", "n")
    if not 0 <= int(asked.body.get("partial_images", 0)) <= 3:
        raise NotAllowed("partial_images must be from 0 to 3.", "partial_images")
    if "partial_images" in asked.body and str(asked.body.get("stream")).lower() != "true":
        raise NotAllowed("partial_images needs stream.", "partial_images")
    size = str(asked.body.get("size", "auto" if is_gpt(model) else "1024x1024"))
    if _takes_any_size(model) and size != "auto":
        _check_any_size(*size_of(asked))
    elif size not in _SIZES["gpt" if is_gpt(model) else model]:
        raise NotAllowed(f"Invalid value: '{size}'.", "size")


def _check_any_size(width: int, height: int) -> None:
    fine = width % 16 == height % 16 == 0 and max(width, height) <= 3840
    fine = fine and max(width, height) <= 3 * min(width, height) and 655_360 <= width * height <= 8_294_400
    if not fine:
        raise NotAllowed(f"Invalid size '{width}x{height}'.", "size")


def _check_words(asked: Asked, model: str) -> None:
    prompt = str(asked.body.get("prompt", ""))
    limit = 32_000 if is_gpt(model) else {"dall-e-3": 4000}.get(model, 1000)
    if not prompt:
        raise NotAllowed("You must provide a prompt.", "prompt", "missing_required_parameter")
    if len(prompt) > limit:
        raise NotAllowed(f"Invalid 'prompt': string too long, {limit} at most.", "prompt", "string_above_max_length")
    allowed = {
        "quality": {"low", "medium", "high", "auto"} if is_gpt(model) else {"standard", "hd"},
        "style": {"vivid", "natural"},
        "background": {"transparent", "opaque", "auto"},
        "moderation": {"low", "auto"},
        "response_format": {"url", "b64_json"},
        "input_fidelity": {"low", "high"} if model == "gpt-image-1.5" else set(),
        "output_format": {"png", "jpeg", "webp"},
    }
    for name, values in allowed.items():
        if name in asked.body and asked.body[name] not in values:
            raise NotAllowed(f"Invalid value: '{asked.body[name]}'.", name)


def _check_files(asked: Asked) -> None:
    pictures = asked.pictures()
    if not 1 <= len(pictures) <= 16:
        raise NotAllowed("You must provide 1 to 16 images.", "image")
    for name, media_type, data in asked.files:
        if media_type not in MEDIA_TYPES.values() or len(data) > 50 * 2**20:
            raise NotAllowed(f"Invalid file '{name}': unsupported mimetype ('{media_type}').", name, "unsupported_file")
    mask = asked.mask()
    if mask is None:
        return
    with Pillow.open(io.BytesIO(mask)) as opened, Pillow.open(io.BytesIO(pictures[0])) as picture:
        if opened.format != "PNG" or opened.mode != "RGBA" or opened.size != picture.size:
            raise NotAllowed("Invalid mask image format - mask size does not match image size", "mask", "invalid_mask")
