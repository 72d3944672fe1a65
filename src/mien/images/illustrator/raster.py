"""SVG text -> PNG bytes, by skia where it loads, else by resvg."""

from __future__ import annotations

import functools
import io
from types import ModuleType

from PIL import Image

_LEVEL = 1
"""PNG compression: pictures are stored once and encoded often, so speed wins."""


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
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info)
    dom.setContainerSize(skia.Size(width, height))
    dom.render(surface.getCanvas())
    pixels = surface.makeImageSnapshot().tobytes()
    picture = Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=_LEVEL)
    return out.getvalue()


def by_resvg(svg: str) -> bytes:
    """A PNG of the size that the drawing itself says. Raises ``ValueError`` if ``svg`` can't be read."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg))
