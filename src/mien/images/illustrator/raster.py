"""SVG text -> the bytes of a PNG or WebP file, by skia where it loads, else by resvg."""

from __future__ import annotations

import functools
import io
import struct
import zlib
from types import ModuleType
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

PictureFormat = Literal["png", "webp"]
"""The files that drawings are kept as."""

_LEVEL: Final = 1
"""PNG compression: flat areas pack well at any level, so speed wins."""
_OPAQUE, _WITH_ALPHA = 2, 6
"""PNG's numbers for RGB and RGBA."""
_UP: Final = 2
"""PNG's number for rows stored as differences from the row above."""


@functools.cache
def _skia() -> ModuleType | None:
    """The skia module; ``None`` on servers without the system's GL libraries, which it links to."""
    try:
        import skia
    except ImportError:
        return None
    return skia  # type: ignore[no-any-return]


def rasteriser_name() -> str:
    """``skia`` or ``resvg``: what turns drawings into pixels on this machine."""
    return "skia" if _skia() else "resvg"


def rasterise(svg: str, width: int, height: int, *, form: PictureFormat = "png", transparent: bool = False) -> bytes:
    """A file of ``width`` x ``height`` pixels, with an alpha channel when ``transparent``.

    Raises ``ValueError`` if ``svg`` can't be read.
    """
    skia = _skia()
    if skia is None:
        return by_resvg(svg, form=form, transparent=transparent)
    return encoded(_by_skia(skia, svg, width, height, transparent), form, transparent=transparent)


def encoded(pixels: NDArray[np.uint8], form: PictureFormat, *, transparent: bool) -> bytes:
    """Rows x columns x RGBA (not premultiplied) as a file, without loss in either format.

    Without ``transparent`` the file has no alpha channel, and what the pixels have there doesn't count.
    """
    if form == "png":
        return png(pixels if transparent else np.ascontiguousarray(pixels[:, :, :3]))
    height, width, _ = pixels.shape
    mode = "RGBA" if transparent else "RGBX"
    return _webp(Image.frombuffer(mode, (width, height), pixels, "raw", mode, 0, 1))


def _by_skia(skia: ModuleType, svg: str, width: int, height: int, transparent: bool) -> NDArray[np.uint8]:
    # The stream must own a copy: skia reads it after Python may have freed the text.
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(svg.encode(), True))
    if dom is None:
        raise ValueError("the drawing is not readable as SVG")
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    dom.setContainerSize(skia.Size(width, height))
    dom.render(surface.getCanvas())
    surface.flushAndSubmit()
    if not transparent:
        return pixels
    straight = np.empty_like(pixels)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
    if not surface.readPixels(info, straight, straight.strides[0], 0, 0):
        raise ValueError("the drawing's pixels can't be read")
    return straight


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Rows x columns x RGB or RGBA as a PNG; each row is stored as its difference from the one above.

    Half the time of a general encoder, which tries every filter on every row.
    """
    height, width, channels = pixels.shape
    rows = pixels.reshape(height, width * channels)
    lines = np.full((height, 1 + width * channels), _UP, np.uint8)
    lines[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=lines[1:, 1:])
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    data = packer.compress(lines.tobytes()) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, _WITH_ALPHA if channels == 4 else _OPAQUE, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _webp(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", lossless=True, quality=0, method=0, exact=False)
    return buffer.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def by_resvg(svg: str, *, form: PictureFormat = "png", transparent: bool = False) -> bytes:
    """A file of the size that the drawing itself says. Raises ``ValueError`` if ``svg`` can't be read."""
    import resvg_py

    data = bytes(resvg_py.svg_to_bytes(svg_string=svg))
    if form == "png" and transparent:
        return data
    with Image.open(io.BytesIO(data)) as opened:
        return encoded(np.asarray(opened.convert("RGBA")), form, transparent=transparent)
