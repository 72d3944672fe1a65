"""Small pictures of every kind, as a backend would hand them over, and requests that they could come from."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from mien.domain.appearance import describe
from mien.domain.shots import AVATAR
from mien.domain.worldview import read_worldview
from mien.ports import GeneratedImages, ImageRequest, Picture, Subject

KINDS = [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")]


def picture(mode: str = "RGB") -> Image.Image:
    return Image.linear_gradient("L").resize((40, 30)).convert(mode)


def encoded(kind: str, image: Image.Image | None = None, **options: Any) -> bytes:
    buffer = io.BytesIO()
    (image or picture()).save(buffer, kind, **options)
    return buffer.getvalue()


def pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGBA").tobytes()


def request_for(prompt: str = "a portrait of Ada", negative_prompt: str = "blurry, cropped") -> ImageRequest:
    subject = Subject("Ada", 7, describe("a woman", 7), read_worldview("a woman", ""))
    return ImageRequest(subject, AVATAR, prompt, negative_prompt, seed=11)


def generated(
    data: bytes, media_type: str = "image/png", backend: str = "illustrator"
) -> tuple[Picture, GeneratedImages]:
    picture = Picture(data, media_type, seed=11)
    return picture, GeneratedImages((picture,), backend, model="illustrator-1")
