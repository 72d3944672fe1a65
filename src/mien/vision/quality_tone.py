"""How the tones of a picture lie: clipped, crushed, faded, all the same, or in bands where they should glide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy import ndimage

from mien.vision.pixels import Bytes, Mask

_CLIPPED: Final = 254
_NEAR: Final = 12
"""Levels within which a pixel has the colour of the ground."""
_GAP: Final = 7
"""Width in (thinned) pixels of openings through which a ground doesn't enter."""
_UNIFORM: Final = 0.6
"""Share of the border that makes its colour a ground."""
_THINNED: Final = 2
"""Every so many rows and columns are enough to tell tones by."""
_LEAST: Final = 0.02
"""Share of the picture below which a region tells nothing."""
_WEIGHTS: Final = np.array([0.0, 0.45, 0.85, 1.0])
"""What is lost of a colour of which none, one, two, or all channels are clipped."""

_OUTERMOST: Final = 0.005
"""Share of the pixels at either end that don't count for the range of levels."""
_OCCURS: Final = 2
"""Pixels of a level that aren't chance."""


@dataclass(frozen=True, slots=True)
class Tones:
    """Tones of a picture, in levels 0 to 255."""

    lost: float
    """Share of the figure's colours that is clipped at the bright end, 0 to 1."""
    darkest: float
    """1st percentile of the lightness."""
    middle: float
    """Median lightness of the figure."""
    lightest: float
    """99th percentile of the lightness, of figure or picture, whichever is lighter."""
    spread: float
    """Between dark and light, of figure or picture, whichever is wider."""
    span: int
    """Between the least and the greatest value of the most varied channel, but for one pixel in a thousand."""


def tones_of(small: Bytes, figure: Mask | None = None) -> Tones:
    """The tones of a picture, shape (height, width, 3).

    They are those of the figure where its place is known: a white ground isn't over-exposed. Without it, an even
    ground that touches the border is left out.
    """
    small = small[::_THINNED, ::_THINNED]
    region = _region(small, None if figure is None else figure[::_THINNED, ::_THINNED])
    pixels = small[region]
    clipped = np.count_nonzero(pixels >= _CLIPPED, axis=1)
    inside, whole = _lightness(pixels), _lightness(small.reshape(-1, 3))
    low, middle, high = np.percentile(inside, (1, 50, 99))
    all_low, dark, light, all_high = np.percentile(whole, (1, 2, 98, 99))
    span = np.percentile(small.reshape(-1, 3), (0.1, 99.9), axis=0)
    return Tones(
        lost=float(_WEIGHTS[clipped].mean()),
        darkest=float(min(low, all_low)),
        middle=float(middle),
        lightest=float(max(high, all_high)),
        spread=float(max(high - low, light - dark)),
        span=int((span[1] - span[0]).max()),
    )


def _lightness(pixels: Bytes) -> Any:
    return pixels @ np.array([0.299, 0.587, 0.114], dtype=np.float32)


def _region(small: Bytes, figure: Mask | None) -> Mask:
    everything = np.ones(small.shape[:2], dtype=np.bool_)
    region = figure if figure is not None else ~_ground(small)
    return region if region.mean() >= _LEAST else everything


def _ground(small: Bytes) -> Mask:
    """The even area of the border's colour that touches it, through openings that aren't narrow; nothing where the
    border has no such colour."""
    border = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]]).astype(np.int16)
    color = np.median(border, axis=0)
    if (np.abs(border - color).max(axis=1) <= _NEAR).mean() < _UNIFORM:
        return np.zeros(small.shape[:2], dtype=np.bool_)
    near = (np.abs(small.astype(np.int16) - color) <= _NEAR).all(axis=2)
    # Only through wide openings: what is bleached inside broken outlines belongs to the figure.
    areas, count = ndimage.label(ndimage.minimum_filter(near, _GAP))
    at_border = np.zeros(count + 1, dtype=np.bool_)
    at_border[np.concatenate([areas[0], areas[-1], areas[:, 0], areas[:, -1]])] = True
    at_border[0] = False
    ground: Mask = ndimage.maximum_filter(at_border[areas], _GAP) & near
    return ground


def filled_levels(pixels: Bytes) -> float:
    """Share of the levels between a picture's darkest and lightest green that occur, 0 to 1; few where it is banded.

    Even flat fills have edges of every tone between; only where colours were rounded to a few levels these are missing
    too.
    """
    counts = np.bincount(pixels[::_THINNED, ::_THINNED, 1].ravel(), minlength=256)
    reached = np.cumsum(counts) / counts.sum()
    low, high = np.searchsorted(reached, (_OUTERMOST, 1 - _OUTERMOST))
    return float((counts[low : high + 1] >= _OCCURS).mean())
