"""Whether two eyes look out of a head: whatever else may look like a face or like hair, from behind there are none."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image
from scipy import ndimage

from mien.vision.embedded.figure import Figure
from mien.vision.pixels import Bytes, Floats, Mask

_LEAST_HEAD: Final = 60
"""Pixels of the height of a head in which eyes can be told from other spots."""
_SIDE: Final = 96
"""The head is looked at as so many pixels square."""
_WHITE: Final = 40
"""Levels by which the white of an eye is brighter than the head's usual colour, at least."""
_DARK: Final = 110.0
"""Levels at which anything is dark enough for a pupil: in a dark face it needn't be darker than the skin."""
_PALE: Final = 60
"""Levels between its strongest and weakest colour, at most."""
_SIZES: Final = (0.0008, 0.03)
"""Of the head's square, that an eye takes."""
_ACROSS_THE_IRIS: Final = np.ones((3, 11), bool)
"""Joins the white on both sides of an iris."""
_LEVEL: Final = 0.06
"""Of the square's side, by which one eye may lie higher than the other."""
_APART: Final = (0.14, 0.55)
"""Of the square's side, between the middles of the eyes."""
_ALIKE: Final = 2.2
"""How many times larger one eye may be than the other."""


def two_eyes(figure: Figure, small: Bytes) -> bool:
    """Whether the head shows two eyes: a pair of pale spots, level and alike, each with something dark in or at it.

    ``small``: the same picture as ``figure.picture`` in more detail. False without a head, and where it is too small.
    """
    if figure.head is None or figure.head_to_frame * small.shape[0] < _LEAST_HEAD:
        return False
    head, inside = _head(figure, small)
    if not inside.any():
        return False
    light = head.mean(axis=2)
    usual = float(np.median(light[inside]))
    pale = (light > usual + _WHITE) & (np.ptp(head, axis=2) < _PALE) & inside
    dark = light < max(usual - _WHITE / 2, _DARK)
    spots, count = ndimage.label(ndimage.binary_closing(pale, _ACROSS_THE_IRIS))
    found = [spot for number in range(1, count + 1) if (spot := _spot(spots == number, dark)) is not None]
    return any(_are_a_pair(one, other) for place, one in enumerate(found) for other in found[:place])


def _head(figure: Figure, small: Bytes) -> tuple[Floats, Mask]:
    """The head, RGB, and what of it isn't at its edge."""
    assert figure.head is not None
    left, top, right, bottom = figure.head
    scale = small.shape[0] / figure.picture.shape[0]
    box = tuple(round(edge * scale) for edge in (left, top, right, bottom))
    head = Image.fromarray(small).crop(box).resize((_SIDE, _SIDE), Image.Resampling.BILINEAR)
    mask = Image.fromarray(figure.parts["head"]).crop((left, top, right, bottom)).resize((_SIDE, _SIDE))
    return np.asarray(head).astype(np.float32), ndimage.binary_erosion(np.asarray(mask), iterations=3)


def _spot(spot: Mask, dark: Mask) -> tuple[float, float, float] | None:
    """Middle (x, y) and size of a pale spot that may be an eye, as shares of the square; ``None`` for another."""
    size = float(spot.mean())
    if not _SIZES[0] <= size <= _SIZES[1]:
        return None
    around = ndimage.binary_dilation(spot, iterations=4)
    if (dark & around).sum() < 0.15 * spot.sum():
        return None
    y, x = ndimage.center_of_mass(spot)
    return x / _SIDE, y / _SIDE, size


def _are_a_pair(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    sizes = sorted((one[2], other[2]))
    level = abs(one[1] - other[1]) <= _LEVEL
    return level and _APART[0] <= abs(one[0] - other[0]) <= _APART[1] and sizes[1] <= _ALIKE * sizes[0]
