"""What a model might answer that was shown a picture, and pictures with words in their files."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SEEN: dict[str, Any] = {
    "people": 1,
    "name": "Mara",
    "description": "A woman in her forties with short red hair and green eyes. She wears a dark blue coat.",
    "gender": "woman",
    "species": "human",
    "age_class": "adult",
    "rating": "general",
}


def seen(**changes: Any) -> str:
    """The answer as JSON."""
    return json.dumps(SEEN | changes, ensure_ascii=False)


def png(size: tuple[int, int] = (96, 128), colour: str = "#7a3018", **texts: str) -> bytes:
    """A plain PNG with these texts in it."""
    info = PngInfo()
    for keyword, text in texts.items():
        info.add_itxt(keyword, text)
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


def jpeg(description: str) -> bytes:
    """A plain JPEG with a description in its EXIF data."""
    exif = Image.Exif()
    exif[0x010E] = description
    buffer = io.BytesIO()
    Image.new("RGB", (96, 128), "#304050").save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def data_url(data: bytes) -> str:
    """The picture as people send it inside a body."""
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
