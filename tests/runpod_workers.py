"""What workers of RunPod do with an order: draw little but real pictures, and hand them over each in its own way."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from PIL import Image as Pillow

Form = Literal[
    "comfyui", "comfyui s3", "comfyui old", "comfyui old s3",
    "image", "data url", "image url", "image url inline", "images", "list", "text",
]  # fmt: skip
"""How a worker hands over its picture."""


@dataclass(frozen=True)
class Work:
    """What becomes of a job, as a worker's author may have written it."""

    queued: int = 0
    """How often the job is found waiting before a worker takes it."""
    progress: tuple[Any, ...] = ()
    """What is told each time it is found at work."""
    form: Form | None = None
    """``None``: as the order's own shape suggests."""
    encoding: str = "PNG"
    """What the picture really is, in Pillow's name."""
    black: bool = False
    output: Any = None
    """Instead of a picture."""
    failed: Any = None
    """The error with which it ends as ``FAILED``."""
    ends: str = "COMPLETED"
    url_base: str | None = None
    """Where addresses of pictures lead, instead of here."""


def output_of(given: Mapping[str, Any], work: Work, leave: Callable[[bytes, str], str]) -> Any:
    """What a worker ends with. ``leave`` puts a picture of a media type at an address."""
    if work.output is not None:
        return work.output
    problem = _wrong_with(given)
    if problem:
        return {"error": problem}
    data = drawn(given, work)
    form = work.form or ("comfyui" if "workflow" in given else "image")
    url = ""
    if "url" in form or "s3" in form or form == "list":
        url = leave(data, {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}.get(work.encoding, "x/y"))
    return _handed_over(form, base64.b64encode(data).decode(), url)


def _wrong_with(given: Mapping[str, Any]) -> str:
    """What a worker finds wrong with its input; empty if nothing."""
    if "workflow" not in given:
        return "" if isinstance(given.get("prompt"), str) else "Missing 'prompt' parameter"
    if not isinstance(given["workflow"], dict):
        return "Missing 'workflow' parameter"
    uploaded = {image["name"] for image in given.get("images", [])}
    loaded = {str(node["inputs"]["image"]) for node in _nodes(given, "LoadImage", "LoadImageMask")}
    missing = loaded - uploaded
    return f"Workflow validation failed: LoadImage - Invalid image file: {missing.pop()}" if missing else ""


def _nodes(given: Mapping[str, Any], *classes: str) -> list[Mapping[str, Any]]:
    return [node for node in given["workflow"].values() if node["class_type"] in classes]


def drawn(given: Mapping[str, Any], work: Work) -> bytes:
    """The picture for an input: of the asked size, and different for each input."""
    size = int(given.get("width", 64)), int(given.get("height", 64))
    if "workflow" in given:
        size = _size_of(given)
    digest = hashlib.sha256(json.dumps(given, sort_keys=True).encode()).digest()
    image = Pillow.new("RGB", size, (0, 0, 0) if work.black else (digest[0], digest[1], digest[2]))
    if not work.black:
        image.paste((255 - digest[0], digest[3], digest[4]), (0, 0, size[0] // 2, size[1] // 2))
    buffer = io.BytesIO()
    image.save(buffer, work.encoding)
    return buffer.getvalue()


def _size_of(given: Mapping[str, Any]) -> tuple[int, int]:
    """The size of a workflow's canvas, else of the picture that it starts from."""
    for node in _nodes(given, "EmptyLatentImage"):
        return int(node["inputs"]["width"]), int(node["inputs"]["height"])
    with Pillow.open(io.BytesIO(base64.b64decode(given["images"][0]["image"]))) as start:
        return start.size


def _handed_over(form: Form, encoded: str, url: str) -> Any:
    shapes: dict[Form, Any] = {
        "comfyui": {"images": [{"filename": "ComfyUI_00001_.png", "type": "base64", "data": encoded}]},
        "comfyui s3": {"images": [{"filename": "ComfyUI_00001_.png", "type": "s3_url", "data": url}]},
        "comfyui old": {"status": "success", "message": encoded},
        "comfyui old s3": {"status": "success", "message": url},
        "image": {"image": encoded, "seed": 1},
        "data url": {"image": f"data:image/png;base64,{encoded}"},
        "image url": {"image_url": url, "seed": 1},
        "image url inline": {"image_url": f"data:image/png;base64,{encoded}", "images": [encoded], "seed": 1},
        "images": {"images": [encoded]},
        "list": [{"image": url, "seed": 1}],
        "text": encoded,
    }
    return shapes[form]
