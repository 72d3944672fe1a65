"""SVG text -> PNG bytes, by skia where it loads, else by resvg."""

from __future__ import annotations

import functools
import struct
import zlib
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

_LEVEL = 1
"""PNG compression: flat areas pack well at any level, so speed wins."""
_UP = 2
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


def rasterise(svg: str, width: int, height: int) -> bytes:
    """A PNG of ``width`` x ``height`` pixels. Raises ``ValueError`` if ``svg`` can't be read."""
    skia = _skia()
    return _by_skia(skia, svg, width, height) if skia else by_resvg(svg)


def _by_skia(skia: ModuleType, svg: str, width: int, height: int) -> bytes:
    # The stream must own a copy: skia reads it after Python may have freed the text.
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(svg.encode(), True))
    if dom is None:
        raise ValueError("the drawing is not readable as SVG")
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    dom.setContainerSize(skia.Size(width, height))
    dom.render(surface.getCanvas())
    surface.flushAndSubmit()
    return png(pixels)


def png(pixels: NDArray[np.uint8]) -> bytes:
    """Rows x columns x RGBA (opaque) as an RGB PNG; each row is stored as its difference from the one above.

    Half the time of a general encoder, which tries every filter on every row.
    """
    height, width, _ = pixels.shape
    rows = np.ascontiguousarray(pixels[:, :, :3]).reshape(height, width * 3)
    lines = np.full((height, 1 + width * 3), _UP, np.uint8)
    lines[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=lines[1:, 1:])
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    data = packer.compress(lines.tobytes()) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def by_resvg(svg: str) -> bytes:
    """A PNG of the size that the drawing itself says. Raises ``ValueError`` if ``svg`` can't be read."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg))
