"""Painted pictures as files."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from PIL import Image


def pngs_of(pictures: Sequence[Image.Image]) -> list[bytes]:
    """The pictures as PNG files that hold nothing else, written side by side as zlib needs no interpreter."""
    if len(pictures) == 1:
        return [_png(pictures[0])]
    with ThreadPoolExecutor(min(len(pictures), os.cpu_count() or 1)) as writers:
        return list(writers.map(_png, pictures))


def _png(picture: Image.Image) -> bytes:
    """Packed quickly, as it is packed again when the file is finished."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
