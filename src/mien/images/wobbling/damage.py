"""Pictures ruined so that anybody sees it, and pictures given out once more."""

from __future__ import annotations

import io
from random import Random
from typing import Final

from PIL import Image, ImageEnhance, ImageFilter

from mien import decode
from mien.images.wobbling.lapses import Lapse

_BLUR: Final = 0.012
"""Standard deviation as a share of the shorter side: 6 pixels of 512."""
_NOISE: Final = 0.45
"""Share of the noise in each pixel."""
_JPEG_QUALITY: Final = 4


def ruined(data: bytes, lapse: Lapse, dice: Random) -> bytes:
    """A PNG of the picture, blurred, full of noise, or as JPEG leaves it at the lowest quality."""
    image = _opened(data)
    if lapse is Lapse.BLUR:
        image = image.filter(ImageFilter.GaussianBlur(max(2.0, _BLUR * min(image.size))))
    elif lapse is Lapse.NOISE:
        noise = Image.frombytes("RGB", image.size, dice.randbytes(3 * image.width * image.height))
        image = Image.blend(image, noise, _NOISE)
    else:
        image = _through_jpeg(image)
    return _png(image)


def copied(reference: bytes, size: tuple[int, int], dice: Random) -> bytes:
    """A PNG of a reference in the asked size, slightly lighter or darker, as if it had been drawn."""
    image = _opened(reference)
    scale = max(size[0] / image.width, size[1] / image.height)
    covering = image.resize((max(size[0], round(image.width * scale)), max(size[1], round(image.height * scale))))
    left, top = (covering.width - size[0]) // 2, (covering.height - size[1]) // 2
    cut = covering.crop((left, top, left + size[0], top + size[1]))
    return _png(ImageEnhance.Brightness(cut).enhance(dice.uniform(0.96, 1.04)))


def _opened(data: bytes) -> Image.Image:
    """Raises what :func:`mien.decode.decode_image` does."""
    image = decode.decode_image(data, max_bytes=decode.MAX_GENERATED_BYTES).image
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image.convert("RGB")


def _through_jpeg(image: Image.Image) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY)
    return Image.open(buffer).convert("RGB")


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()
