"""A picture's perceptual hash: 64 bits that stay nearly the same when it is scaled, compressed or slightly retouched.

After C. Zauner, *Implementation and Benchmarking of Perceptual Image Hash Functions* (2010), section 3.2.2: the signs
of the lowest frequencies of the picture's brightness against their median. Few bits of difference make two pictures
candidates only: what differs in a small place, such as an expression, may have the same hash.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi, sqrt
from statistics import median
from typing import Final

from PIL import Image

from mien import decode
from mien.domain.errors import MienError

NEAR: Final = 4
"""Bits in which near-duplicates may differ."""

_SIDE: Final = 32
"""Pixels of the picture that is transformed, each way."""
_WAVES: Final = 8
"""Frequencies that are kept, each way; the constant one isn't among them."""
_FLAT: Final = 0.25
"""Where the largest coefficient is below this, the picture has no pattern; grey levels."""


def perceptual_hash(data: bytes) -> str | None:
    """The hash of an encoded picture as 16 hexadecimal digits; ``None`` where it is blank or can't be read.

    Takes some milliseconds: callers on an event loop put it in a thread.
    """
    try:
        image = decode.decode_image(data, max_bytes=decode.MAX_GENERATED_BYTES).image
    except MienError:
        return None
    return hash_of(image)


def hash_of(image: Image.Image) -> str | None:
    """The same of a decoded picture, RGB or RGBA; what is transparent stands on white."""
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    grey = image.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    waves = _lowest_frequencies([float(level) for level in grey.tobytes()])
    if max(map(abs, waves)) < _FLAT:
        return None
    middle = median(waves)
    bits = 0
    for wave in waves:
        bits = bits << 1 | (wave > middle)
    return f"{bits:016x}"


def bits_apart(one: str, other: str) -> int:
    """In how many bits two hashes differ, 0 to 64; unrelated pictures differ in about 32."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def _lowest_frequencies(levels: list[float]) -> list[float]:
    """The discrete cosine transform (type II, orthonormal) of a square of grey levels: 8 by 8 frequencies from 1 on."""
    basis = _basis()
    rows = [levels[start : start + _SIDE] for start in range(0, len(levels), _SIDE)]
    across = [[sum(map(float.__mul__, wave, row)) for row in rows] for wave in basis]
    return [sum(map(float.__mul__, wave, line)) / _SIDE for line in across for wave in basis]


@cache
def _basis() -> tuple[tuple[float, ...], ...]:
    scale = sqrt(2 / _SIDE)
    return tuple(
        tuple(scale * cos(pi * (2 * place + 1) * wave / (2 * _SIDE)) for place in range(_SIDE))
        for wave in range(1, _WAVES + 1)
    )
