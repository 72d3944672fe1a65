"""Damage in the grain of a picture: noise, single spoilt pixels, and the seams between a codec's blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from mien.vision.pixels import Bytes, Floats

_TILE: Final = 32
_TILES: Final = 10
"""Tiles a side that are looked at, spread over the picture."""
_PART: Final = 8
"""Side of the part of a tile whose noise is taken."""
_QUIET: Final = 20
"""Percentile of the parts that stands for a picture's noise: where there is no detail of its own."""
_IMPULSE: Final = 40
"""Levels by which a spoilt pixel lies outside everything around it."""
_GRID: Final = 8
_LINES: Final = 4
"""Every so many lines are looked at for seams."""
_STEP: Final = 30
"""Levels; a greater step is an edge of the picture's own."""
_FLOOR: Final = 0.02
"""Levels added to both sides of a ratio, so that one of almost nothing to nothing isn't great."""
_LEAST: Final = 0.002
"""Levels a pixel; fewer seams than that have no height."""


@dataclass(frozen=True, slots=True)
class Grain:
    """What tiles of a picture tell of its grain."""

    noise: float
    """Standard deviation in levels, where it is quietest."""
    spoilt: float
    """Share of single pixels that stand out, 0 to 1."""


def grain_of(luma: Bytes) -> Grain:
    """Noise and spoilt pixels of a grey picture, shape (height, width).

    Noise by the Laplacian difference of J. Immerkær, "Fast noise variance estimation" (1996), which neither even
    gradients nor straight edges answer to; taken part by part, of which the quieter count.
    """
    tiles = _tiles(luma)
    rows = tiles[:, :-2] - 2 * tiles[:, 1:-1] + tiles[:, 2:]
    rest = np.abs(rows[:, :, :-2] - 2 * rows[:, :, 1:-1] + rows[:, :, 2:])
    parts = rest.reshape(len(tiles), _TILE // _PART, _PART, _TILE // _PART, _PART).mean(axis=(2, 4))
    return Grain(float(np.percentile(parts, _QUIET)) * np.sqrt(np.pi / 2) / 6, _spoilt(tiles, rest))


def _spoilt(tiles: npt.NDArray[np.int16], rest: npt.NDArray[np.int16]) -> float:
    """Share of pixels outside all eight around them; ``rest`` is some four times as great as such a step."""
    tile, row, column = np.nonzero(rest >= 4 * _IMPULSE)
    value = tiles[tile, row + 1, column + 1]
    beside = np.stack([tiles[tile, row + 1 + y, column + 1 + x] for y, x in _AROUND])
    found = (value > beside.max(axis=0) + _IMPULSE) | (value < beside.min(axis=0) - _IMPULSE)
    return float(np.count_nonzero(found) / rest.size)


_AROUND: Final = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if (y, x) != (0, 0)]


def _tiles(luma: Bytes) -> npt.NDArray[np.int16]:
    """Shape (tiles, side + 2, side + 2)."""
    side = _TILE + 2
    if min(luma.shape) < side:
        luma = np.pad(luma, [(0, max(0, side - length)) for length in luma.shape], mode="reflect")
    every = np.lib.stride_tricks.sliding_window_view(luma, (side, side))
    rows = np.unique(np.linspace(0, every.shape[0] - 1, _TILES).astype(int))
    columns = np.unique(np.linspace(0, every.shape[1] - 1, _TILES).astype(int))
    tiles: npt.NDArray[np.int16] = every[np.ix_(rows, columns)].reshape(-1, side, side).astype(np.int16)
    return tiles


@dataclass(frozen=True, slots=True)
class Seams:
    """Steps at every eighth pixel, where JPEG's blocks meet."""

    ratio: float
    """How much stronger they are than elsewhere; 1: no stronger."""
    height: float
    """How high the steps are that are more than elsewhere, in levels."""


def seams_of(luma: Bytes) -> Seams:
    """The seams of a grey picture as large as the file has it: enlarged or reduced, they lie elsewhere."""
    across, down = _seams_along(luma), _seams_along(luma.T)
    return Seams(float(np.sqrt(across.ratio * down.ratio)), float(np.sqrt(across.height * down.height)))


def _seams_along(luma: Bytes) -> Seams:
    if luma.shape[1] < 4 * _GRID:
        return Seams(1.0, 0.0)
    step = np.minimum(np.abs(np.diff(luma[::_LINES].astype(np.int16), axis=1)), _STEP)
    alone = np.maximum(2 * step[:, 1:-1] - step[:, :-2] - step[:, 2:], 0) // 2
    alone = alone[:, : alone.shape[1] // _GRID * _GRID]
    sums = _by_phase(alone.sum(axis=0, dtype=np.float64))
    squares = _by_phase((alone * alone).sum(axis=0, dtype=np.float64))
    least = alone.size / _GRID
    at, elsewhere = sums.argmax(), np.median(sums)
    height = (squares[at] - np.median(squares)) / max(sums[at] - elsewhere, _LEAST * least)
    floor = _FLOOR * least
    return Seams(float((sums[at] + floor) / (elsewhere + floor)), float(max(height, 0.0)))


def _by_phase(columns: Floats) -> Floats:
    phases: Floats = columns.reshape(-1, _GRID).sum(axis=0)
    return phases
