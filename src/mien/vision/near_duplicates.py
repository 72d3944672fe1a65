"""Whether two pictures are the same picture: once more in another size or format, or a little brighter.

Perceptual hashes find the candidates; here their pixels are compared, so that another expression is another picture.
"""

from __future__ import annotations

from typing import Any, Final

from PIL import Image

from mien import decode
from mien.domain.errors import MienError

_SIDE: Final = 48
"""Pixels of the pictures that are compared, each way; a mouth is some three of them."""
_LIMIT: Final = 12.0
"""The largest difference, in levels of 255, of any three by three pixels.

Of 192 drawings of 12 characters at 512 px, scaled to a third or to 800 px, saved as JPEG of quality 30, blurred or
brightened by 6 % stay below 10.8; the same drawing with another mouth or seed reaches 14 or more, but where a beard
hides the mouth.
"""


class Shrunk:
    """A picture made small enough to be compared."""

    def __init__(self, data: bytes) -> None:
        """Takes an encoded picture; one that can't be read equals none."""
        self._pixels = _pixels(data)

    def same_as(self, other: Shrunk) -> bool:
        """Whether both show the same, whatever their brightness as a whole."""
        import numpy as np

        if self._pixels is None or other._pixels is None:
            return False
        apart = self._pixels - other._pixels
        levels = np.abs(apart - apart.mean(axis=(0, 1))).max(axis=2)
        windows = np.lib.stride_tricks.sliding_window_view(levels, (3, 3))
        return bool(windows.mean(axis=(2, 3)).max() <= _LIMIT)


def _pixels(data: bytes) -> Any:
    """An array of (48, 48, 3) levels; ``None`` for what can't be read."""
    import numpy as np

    try:
        image = decode.decode_image(data, max_bytes=decode.MAX_GENERATED_BYTES).image
    except MienError:
        return None
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    small = image.convert("RGB").resize((_SIDE, _SIDE), Image.Resampling.BICUBIC)
    return np.asarray(small, dtype=np.float32)
