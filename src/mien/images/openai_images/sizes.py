"""Sizes of the models that draw any size, within bounds that width and height set for each other."""

from __future__ import annotations

from math import sqrt
from typing import Final

STEP: Final = 16
LEAST_SIDE: Final = 480
"""Pixels: a shorter side, and no shape has enough of them."""
LONGEST_SIDE: Final = 3840
_LEAST_PIXELS: Final = 655_360
_MOST_PIXELS: Final = 8_294_400
_LONGEST_SHAPE: Final = 3


def nearest_drawable(width: int, height: int) -> tuple[int, int]:
    """The size nearest to one of sides from :data:`LEAST_SIDE` to :data:`LONGEST_SIDE` that can be drawn.

    Sides are multiples of 16, one at most three times the other, with 655,360 to 8,294,400 pixels in all: OpenAI's
    bounds for gpt-image-2 and later. A size that keeps to them comes back as it is.
    """
    width, height = min(width, _LONGEST_SHAPE * height), min(height, _LONGEST_SHAPE * width)
    pixels = width * height
    if pixels < _LEAST_PIXELS:
        scale = sqrt(_LEAST_PIXELS / pixels)
        return _up(width * scale), _up(height * scale)
    if pixels > _MOST_PIXELS:
        scale = sqrt(_MOST_PIXELS / pixels)
        return _down(width * scale), _down(height * scale)
    return width, height


def _up(side: float) -> int:
    return -int(-(side - 1e-6) // STEP) * STEP


def _down(side: float) -> int:
    return int((side + 1e-6) // STEP) * STEP
