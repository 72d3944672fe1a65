"""From an encoded picture to the arrays that scorers work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from mien import decode
from mien.domain.errors import MienError

WORKING_SIDE: Final = 384
"""The longer side, in pixels, at which pictures are compared."""

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, upright, without metadata."""

    full: Bytes
    """Shape (height, width, 3), RGB, as large as the file has it; what was transparent stands on white."""
    small: Bytes
    """The same with a longer side of at most :data:`WORKING_SIDE`."""
    alpha: Mask | None = None
    """Shape of ``small`` without colours: what isn't transparent; ``None`` for a file without transparency."""

    @property
    def width(self) -> int:
        """Of the file, in pixels."""
        return int(self.full.shape[1])

    @property
    def height(self) -> int:
        """Of the file, in pixels."""
        return int(self.full.shape[0])


class UnreadablePicture(Exception):
    """The bytes are no picture that can be read; the message is a sentence for the person."""


def read_pixels(data: bytes) -> Pixels:
    """The pixels of a PNG, JPEG or WebP file. Raises ``UnreadablePicture``."""
    try:
        image = decode.decode_image(data, max_bytes=decode.MAX_GENERATED_BYTES).image
    except MienError as error:
        raise UnreadablePicture(f"The picture can't be read: {error.message}") from error
    alpha: Any = None
    if image.mode == "RGBA":
        alpha = image.getchannel("A")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    image = image if image.mode == "RGB" else image.convert("RGB")
    scale = min(1.0, WORKING_SIDE / max(image.size))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    small = image.resize(size, Image.Resampling.BOX, reducing_gap=2.0) if scale < 1 else image
    mask = None if alpha is None else np.asarray(alpha.resize(size, Image.Resampling.BOX)) > 127
    return Pixels(np.asarray(image), np.asarray(small), mask)


def greatest_channel(values: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
    """The greatest of the three numbers of each pixel, of shape (height, width, 3); many times quicker than ``max``."""
    return np.maximum(np.maximum(values[..., 0], values[..., 1]), values[..., 2])
