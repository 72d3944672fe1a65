"""The colours of one part of a figure, and how far two such palettes are apart in possibly different light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from mien.vision.pixels import Bytes, Floats

MOST_COLORS: Final = 6
"""Of a part of a figure."""
_BITS: Final = 4
_CODES: Final = 1 << (3 * _BITS)
_CONSIDERED: Final = 32
"""Bins of the histogram that are looked at, the fullest first."""
_NEAR: Final = 5.0
"""Oklab distance (times 100) within which colours count as one."""
_LEAST_SHARE: Final = 0.015
_FAR: Final = 25.0
"""Distances beyond this are all the same: another colour."""

_TO_LMS: Final = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]], np.float32)  # fmt: skip
_TO_LAB: Final = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]], np.float32)  # fmt: skip
"""Björn Ottosson, "A perceptual color space for image processing" (2020)."""

_SHADE: Final = np.array([[0.52, 0.49, 0.57], [0.76, 0.74, 0.84], [0.9, 0.74, 0.94]], np.float32)
"""What is left of red, green and blue on a side away from the light: hard shadow, moonlight, coloured light."""
_SHADED_COSTS: Final = 2.5
"""Added where a colour is explained as another one in shadow."""
_AROUND_COSTS: Final = 1.0
"""Added where a colour is found beside the part only."""
_SCARCE: Final = 0.06
"""Share of a part below which a colour is hardly there."""
_PERHAPS_GROUND: Final = 0.25
"""What a colour counts for that the ground has too."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The main colours of a part. Empty where the part isn't seen."""

    colors: Floats
    """Shape (n, 3): red, green and blue, 0 to 1."""
    shares: Floats
    """Shape (n,): of the part's pixels, most first; they sum to 1."""

    @property
    def seen(self) -> bool:
        """Whether there is any colour."""
        return len(self.shares) > 0


NOTHING: Final = Palette(np.zeros((0, 3), np.float32), np.zeros(0, np.float32))
"""Of what isn't seen."""


def oklab(rgb: npt.ArrayLike) -> Floats:
    """Oklab times 100 of sRGB colours, shape (..., 3), each channel 0 to 1 (more is taken as it is)."""
    values = np.asarray(rgb, np.float32)
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    lab: Floats = np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T * np.float32(100.0)
    return lab


def palette_of(pixels: Bytes, least: int = 24, most: int = MOST_COLORS) -> Palette:
    """The palette of pixels, shape (n, 3): at most ``most`` colours, none for less than ``least`` pixels."""
    if len(pixels) < least:
        return NOTHING
    code = (pixels >> (8 - _BITS)).astype(np.intp)
    flat = (code[:, 0] << (2 * _BITS)) | (code[:, 1] << _BITS) | code[:, 2]
    counts = np.bincount(flat, minlength=_CODES)
    order = np.argsort(-counts, kind="stable")[: min(_CONSIDERED, int((counts > 0).sum()))]
    sums = np.stack([np.bincount(flat, pixels[:, c], _CODES)[order] for c in range(3)], axis=1)
    means = (sums / counts[order, None] / 255.0).astype(np.float32)
    return _merged(means, counts[order].astype(np.float32), len(pixels), most)


def _merged(means: Floats, counts: Floats, total: int, most: int) -> Palette:
    """Bins of nearly the same colour as one, the fullest bin leading; what is left over small is dropped."""
    lab = oklab(means)
    near = np.linalg.norm(lab[:, None] - lab[None], axis=2) < _NEAR
    free = np.ones(len(counts), bool)
    sums: list[float] = []
    colors: list[Floats] = []
    for bin_ in range(len(counts)):
        mine = free & near[bin_]
        if free[bin_]:
            free &= ~mine
            sums.append(float(counts[mine].sum()))
            colors.append(counts[mine] @ means[mine] / sums[-1])
    shares = np.array(sums, np.float32)
    order = np.argsort(-shares, kind="stable")[:most]
    order = order[(shares[order] > _LEAST_SHARE * total) | (np.arange(len(order)) == 0)]
    return Palette(np.array(colors, np.float32)[order], shares[order] / shares[order].sum())


def _lights() -> Floats:
    """Light that one picture may have against another: even, warmer or cooler, dimmer, and each the other way round."""
    found = []
    for level in (1.0, 0.93, 0.86):
        for warm in (-0.12, -0.06, 0.0, 0.06, 0.12, 0.2):
            red, blue = min(1.0, 1.0 + warm), min(1.0, 1.0 - warm)
            found.append((level * red, level * (1.0 - abs(warm) / 2), level * blue))
    some = np.array(found, np.float32)
    return np.unique(np.concatenate([some, 1.0 / some]), axis=0)


LIGHTS: Final = _lights()
"""Shape (n, 3): factors of red, green and blue."""
LIGHT_COSTS: Final = 12.0 * np.abs(np.log(LIGHTS)).max(axis=1)
"""How unlikely each is, as a distance."""


def distances(seen: Palette, known: Palette, around: Palette, ground: Palette) -> Floats:
    """How far ``seen`` is from ``known`` under each of :data:`LIGHTS`, shape (n, 2), 0 to about 25.

    First how badly the known colours are found again, in the part or at least ``around`` it; then how badly the seen
    ones are explained, if need be as known ones in shadow. Seen colours that the ``ground`` has too may be part of it,
    and count for less. ``seen`` and ``known`` must be :attr:`Palette.seen`.
    """
    lit = known.colors[None] * LIGHTS[:, None]
    shaded = (lit[:, :, None] * _SHADE).reshape(len(LIGHTS), -1, 3)
    found, light = oklab(seen.colors), oklab(lit)
    apart = _apart(light, found)
    missing = (apart + np.maximum(0.0, _SCARCE - seen.shares) * 100.0).min(axis=2)
    if around.seen:
        missing = np.minimum(missing, _apart(light, oklab(around.colors)).min(axis=2) + _AROUND_COSTS)
    explained = np.minimum(apart.min(axis=1), _apart(oklab(shaded), found).min(axis=1) + _SHADED_COSTS)
    weight = seen.shares * _own(found, ground)
    strange = np.minimum(explained, _FAR) @ weight / weight.sum()
    return np.stack([np.minimum(missing, _FAR) @ known.shares, strange], axis=1).astype(np.float32)


def _own(found: Floats, ground: Palette) -> Floats:
    """How surely each colour is the figure's own, shape (n,): less for those that the ground has too."""
    if not ground.seen:
        return np.ones(len(found), np.float32)
    nearest = np.linalg.norm(found[:, None] - oklab(ground.colors)[None], axis=2).min(axis=1)
    own: Floats = np.where(nearest < _NEAR, _PERHAPS_GROUND, 1.0).astype(np.float32)
    return own


def _apart(known: Floats, seen: Floats) -> Floats:
    """Distances, shape (lights, known, seen)."""
    square = (known**2).sum(axis=2)[:, :, None] + (seen**2).sum(axis=1) - 2.0 * known @ seen.T
    away: Floats = np.sqrt(np.maximum(square, 0.0))
    return away
