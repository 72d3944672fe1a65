"""Putting pictures on a page: filling a frame, rounding its corners, writing the page down."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageDraw

from mien import decode

_SMOOTH: Final = 4
"""Masks are drawn so many times larger, for smooth corners."""


def framed(data: bytes, width: int, height: int) -> Image.Image:
    """The picture filling its frame; what stands out is cut evenly at the sides, and below rather than above.

    Raises as ``decode.decode_image`` for bytes that are no picture.
    """
    image = decode.decode_image(data, max_bytes=len(data)).image
    if image.mode == "RGBA":
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image)
    image = image.convert("RGB")
    scale = max(width / image.width, height / image.height)
    size = max(round(image.width * scale), width), max(round(image.height * scale), height)
    image = image.resize(size, Image.Resampling.LANCZOS)
    left, top = (size[0] - width) // 2, (size[1] - height) // 4
    return image.crop((left, top, left + width, top + height))


def rounded(width: int, height: int, corner: int) -> Image.Image:
    """A mask that rounds the corners of a frame."""
    mask = Image.new("L", (width * _SMOOTH, height * _SMOOTH), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *mask.size), corner * _SMOOTH, fill=255)
    return mask.resize((width, height), Image.Resampling.LANCZOS)


def as_png(page: Image.Image) -> bytes:
    """The page as a PNG file."""
    buffer = io.BytesIO()
    page.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
