"""How sharp the sharpest edges of a picture are, whichever way they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mien.vision.pixels import Bytes, Floats

_LINES: Final = 4
"""Every so many rows and columns are looked at."""
_REACH: Final = 7
"""Pixels to either side within which an edge's contrast is taken."""
_CONTRAST: Final = 24
"""Levels; what changes less is no edge."""
_LEAST_CONTRAST: Final = 5
"""The same in the faintest pictures, whose edges are faint too."""
_MOST: Final = 4000
"""Edge pixels looked at in each of the two directions."""
_FEWEST: Final = 24
"""Edge pixels of one orientation that are enough to judge it by."""
_SHARE: Final = 0.04
"""The same as a share of all."""
_SHARPEST: Final = 85
"""Percentile that stands for the sharp edges: a background out of focus is no fault of the subject."""


@dataclass(frozen=True, slots=True)
class Edges:
    """What the edges of a picture tell."""

    steepness: float
    """Change over one pixel at an edge as a share of its contrast, in the orientation in which it is least: 1 for a
    hard step, 0.5 after a blur of 0.8 pixels, 0.27 after one of 1.5."""
    count: int
    """Edge pixels that were looked at."""


def edges_of(luma: Bytes, spread: float = 255.0) -> Edges:
    """The edges of a grey picture, shape (height, width), whose tones are ``spread`` levels apart.

    Without edges the steepness is 0.
    They are sorted by the way they run, and the least sharp orientation counts: motion leaves the edges along it sharp.
    """
    if min(luma.shape) < 2 * _REACH + 4:
        return Edges(0.0, 0)
    contrast = max(_LEAST_CONTRAST, min(_CONTRAST, round(spread / 6)))
    found = [_along_rows(luma, contrast), _along_rows(luma.T, contrast)]
    steepness = np.concatenate([each[0] for each in found])
    # An edge's direction in the turned picture, told in the upright one.
    direction = np.concatenate([found[0][1], 90.0 - found[1][1]]) % 180.0
    orientation = ((direction + 22.5) // 45.0).astype(np.int64) % 4
    enough = max(_FEWEST, _SHARE * len(steepness))
    sharp = [
        float(np.percentile(of, _SHARPEST)) for each in range(4) if len(of := steepness[orientation == each]) >= enough
    ]
    return Edges(min(sharp, default=0.0), len(steepness))


def _along_rows(luma: Bytes, least: int) -> tuple[Floats, Floats]:
    """Steepness of edges met along rows, and the direction across each, in degrees from the row."""
    rows = luma[_REACH:-_REACH:_LINES].astype(np.int16)
    step = np.abs(np.diff(rows, axis=1))
    inner = step[:, _REACH:-_REACH]
    coarse = np.abs(rows[:, _REACH + 5 : -_REACH + 4] - rows[:, _REACH - 4 : -_REACH - 5])
    peak = (coarse >= least) & (inner >= step[:, _REACH - 1 : -_REACH - 1])
    peak &= (inner > step[:, _REACH + 1 : -_REACH + 1]) & (inner > 0)
    at = np.flatnonzero(peak)
    at = at[:: 1 + len(at) // _MOST]
    row, column = np.divmod(at, inner.shape[1])
    column = column + _REACH
    profile = rows[row[:, None], column[:, None] + np.arange(-_REACH + 1, _REACH + 1)]
    contrast = profile.max(axis=1) - profile.min(axis=1)
    line = _REACH + row * _LINES
    across = luma[line, column + 2].astype(np.float32) - luma[line, column - 1]
    down = luma[line + 2, column].astype(np.float32) - luma[line - 2, column]
    slant = np.hypot(across, down * 0.75)
    steep = (contrast >= least) & (np.abs(across) >= 0.7 * slant) & (slant > 0)
    cosine = np.abs(across[steep]) / slant[steep]
    value = np.minimum(step[row[steep], column[steep]] / (contrast[steep] * cosine), 1.0)
    direction = np.degrees(np.arctan2(down[steep] * 0.75, across[steep]))
    return value.astype(np.float32), direction.astype(np.float32)
