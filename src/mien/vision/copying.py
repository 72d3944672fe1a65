"""How nearly one picture copies another: laid over each other as well as can be, and compared place by place.

A copy stays one when it is resized, compressed, shifted or cropped a little, mirrored, or its colours are shifted. The
same person in the same view with another face, pose or background is none: so it isn't the whole that counts, which is
much alike then, but the places where the two differ most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

from mien.vision.pixels import Bytes, Floats, Mask

_SIDE: Final = 96
"""Both pictures are compared as squares of this side."""
_SOFT: Final = 1.2
"""Standard deviation, in pixels, of the blur that forgives what compression and resizing do to edges."""
_COARSE: Final = 32
_SIZES: Final = (0.87, 1.0, 1.15)
"""How much larger or smaller one picture may show what the other shows, to begin with."""
_HOPELESS: Final = 0.55
"""Correlation of the coarse pictures below which nothing is laid over anything."""
_ROUNDS: Final = 10
_WINDOW: Final = 9
"""Side in pixels of a place."""
_GRAIN: Final = 3.0
"""Levels of difference that compression alone makes."""
_WORST: Final = 98.5
"""The percentile of the places' differences that counts."""
_HALF, _STEEP = 2.0, 6.0
"""Difference at which the score is 50, and how steeply it falls there: by true copies and by other pictures of the
same person in the same view; ``tests/vision/test_copying.py`` has such pairs."""
_LEAST_OVERLAP: Final = 0.6
_RIM: Final = 0.085
"""Of the side, that isn't looked at along each edge."""
_CLEAR: Final = 90.0


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of a picture."""

    light: Floats
    """Shape (side, side), lightness 0-255, softened."""
    coarse: Floats
    """Shape (coarse side, coarse side), of mean 0 and length 1; all 0 for a picture of one colour."""


def print_of(picture: Bytes) -> Print:
    """What is compared of an RGB picture of shape (height, width, 3)."""
    image = Image.fromarray(picture).convert("L")
    light = np.asarray(image.resize((_SIDE, _SIDE), Image.Resampling.BOX), np.float32)
    coarse = np.asarray(image.resize((_COARSE, _COARSE), Image.Resampling.BOX), np.float32)
    return Print(ndimage.gaussian_filter(light, _SOFT), _normal(coarse))


def copy_score(one: Print, other: Print) -> float:
    """How nearly ``one`` copies ``other``, 0-100: 90 and more for copies, below 50 for other pictures."""
    flat = [not each.coarse.any() for each in (one, other)]
    if any(flat):
        return 100.0 if all(flat) else 0.0
    straight = _laid_over(one, other)
    return straight if straight >= _CLEAR else max(straight, _laid_over(one, _mirrored(other)))


def _mirrored(given: Print) -> Print:
    return Print(np.ascontiguousarray(given.light[:, ::-1]), np.ascontiguousarray(given.coarse[:, ::-1]))


def _normal(values: Floats) -> Floats:
    """Of mean 0 and length 1 without the rim, which is 0; all 0 for one colour."""
    rim = round(_COARSE * _RIM)
    inner = values[rim:-rim, rim:-rim]
    centred: Floats = np.zeros_like(values)
    centred[rim:-rim, rim:-rim] = inner - inner.mean()
    length = float(np.sqrt((centred**2).sum()))
    return centred / length if length > _COARSE else np.zeros_like(centred)


def _laid_over(one: Print, other: Print) -> float:
    best, start = max((_coarsely(one.coarse, other.coarse, size) for size in _SIZES), key=lambda found: found[0])
    if best < _HOPELESS:
        return 40.0 * max(best, 0.0)
    fit = _refined(one.light, other.light, np.array(start, np.float64))
    difference, overlap = _difference(one.light, other.light, fit)
    if overlap < _LEAST_OVERLAP:
        return 40.0 * best
    return float(100.0 / (1.0 + (difference / _HALF) ** _STEEP))


Place = npt.NDArray[np.float64]
"""Shape (4,): where a point of one picture lies in the other: growth down and across about the middle, shift down and
across, in shares of the side."""


def _coarsely(one: Floats, other: Floats, size: float) -> tuple[float, list[float]]:
    """The best correlation over all small shifts at one size, and where it is."""
    middle = (_COARSE - 1) / 2
    grown: Floats = other
    if size != 1.0:
        grown = ndimage.affine_transform(
            other, [size, size], offset=middle * (1 - size), order=1, mode="nearest", output=np.float32
        )
        grown = _normal((grown * 1e4).astype(np.float32))
    found: Place = np.fft.irfft2(np.fft.rfft2(one) * np.conj(np.fft.rfft2(grown)), s=one.shape)
    reach = _COARSE // 8
    near = np.roll(found, (reach, reach), (0, 1))[: 2 * reach + 1, : 2 * reach + 1]
    at = np.unravel_index(int(np.argmax(near)), near.shape)
    down, across = (-(int(place) - reach) / _COARSE * size for place in at)
    return float(near.max()), [size, size, down, across]


def _taken(other: Floats, fit: Place) -> Floats:
    """``other`` as it lies under ``one``; NaN where it has nothing."""
    middle = (_SIDE - 1) / 2
    offset = [middle * (1 - fit[0]) + fit[2] * _SIDE, middle * (1 - fit[1]) + fit[3] * _SIDE]
    laid: Floats = ndimage.affine_transform(
        other, [fit[0], fit[1]], offset=offset, order=1, mode="constant", cval=np.nan, output=np.float32
    )
    return laid


def _refined(one: Floats, other: Floats, fit: Place) -> Place:
    """The fit made better step by step: least squares of what is left, with the light's strength and level free
    (Lucas and Kanade's way)."""
    places = (np.arange(_SIDE) - (_SIDE - 1) / 2) / _SIDE
    best, least = fit, np.inf
    for _ in range(_ROUNDS):
        laid = _taken(other, fit)
        usable = _inner(np.isfinite(laid))
        if usable.sum() < 0.4 * usable.size:
            break
        laid = np.where(np.isfinite(laid), laid, 0.0)
        down, across = (ndimage.sobel(laid, axis) / 8.0 for axis in (0, 1))
        slopes = [down * places[:, None], across * places[None], down, across]
        columns = [*(slope[usable] * _SIDE for slope in slopes), laid[usable], np.ones(int(usable.sum()))]
        system = np.stack(columns, axis=1).astype(np.float64)
        target = one[usable].astype(np.float64)
        left = float(np.var(target - laid[usable] * _strength(target, laid[usable])))
        if left < least:
            best, least = fit, left
        answer = np.linalg.solve(system.T @ system + 1e-3 * np.eye(6), system.T @ target)
        if answer[4] <= 0.1:
            break
        step = np.clip(answer[:4] / answer[4], -0.06, 0.06)
        fit = fit + step
        if np.abs(step).max() < 3e-4:
            break
    return best


def _strength(target: Place, laid: Floats) -> float:
    """How much stronger the light varies in the one than in the other."""
    centred = laid - laid.mean()
    return float(centred @ (target - target.mean()) / max(float(centred @ centred), 1e-6))


def _inner(seen: Mask) -> Mask:
    """What both pictures show, without the outermost rows and columns, which shifted pictures are filled up with."""
    inner: Mask = ndimage.binary_erosion(seen, iterations=2)
    rim = round(_SIDE * _RIM)
    inner[:rim] = inner[-rim:] = inner[:, :rim] = inner[:, -rim:] = False
    return inner


def _difference(one: Floats, other: Floats, fit: Place) -> tuple[float, float]:
    """How far the places that differ most are apart, against what is forgiven; and the share of ``one`` that ``other``
    covers.

    Each place may be lighter or darker and have more or less contrast by itself.
    """
    laid = _taken(other, fit)
    seen = np.isfinite(laid)
    one, laid = one.astype(np.float64), np.where(seen, laid, one).astype(np.float64)
    count = _WINDOW

    def mean(values: Floats) -> Floats:
        averaged: Floats = ndimage.uniform_filter(values, count)
        return averaged

    first, second = mean(one), mean(laid)
    spread, spread_laid = (np.maximum(each, 0.0) for each in (mean(one**2) - first**2, mean(laid**2) - second**2))
    common = mean(one * laid) - first * second
    slope = np.clip(common / np.maximum(spread_laid, 1.0), 0.5, 2.0)
    left = np.sqrt(np.maximum(spread - 2 * slope * common + slope**2 * spread_laid, 0.0))
    apart = left / (_GRAIN + 0.08 * np.sqrt(np.maximum(spread, spread_laid)))
    inner = _inner(seen)
    return (float(np.percentile(apart[inner], _WORST)) if inner.any() else np.inf), float(seen.mean())
