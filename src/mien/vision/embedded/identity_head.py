"""The shape of a head: where its hair and face are, on a small grid that all heads share, and how far two differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from mien.vision.embedded.identity_frame import HeadFrame
from mien.vision.pixels import Bytes, Floats, Mask

GRID: Final = 20
"""Rows and columns of the grid."""
_WIDE: Final = 2.0
"""Heads that the grid reaches over, with the head in the middle across."""
_ABOVE: Final = 0.4
"""Heads that the grid reaches above the top of the head."""
_FINE: Final = 3
"""Samples of a cell, each way."""
_REACH: Final = 1
"""Cells by which two maps may be shifted against each other, each way."""


@dataclass(frozen=True, slots=True)
class HeadMap:
    """What is where about a head; each map has the shape (:data:`GRID`, :data:`GRID`), 0 to 255."""

    hair: Bytes
    """With what is worn on the head."""
    face: Bytes
    """The skin of the head with what is on it."""
    inside: Mask
    """The cells that the picture's frame doesn't cut off."""


def head_map(hair: Mask, face: Mask, frame: HeadFrame) -> HeadMap:
    """The map about the head at ``frame``; the masks have one shape (h, w)."""
    height, width = hair.shape
    cell = _WIDE * frame.size / GRID
    fine = (np.arange(GRID * _FINE) + 0.5) / _FINE * cell
    xs = np.floor(frame.x - _WIDE * frame.size / 2 + fine).astype(np.intp)
    ys = np.floor(frame.top - _ABOVE * frame.size + fine).astype(np.intp)
    within = ((ys >= 0) & (ys < height))[:, None] & ((xs >= 0) & (xs < width))[None]
    at = np.ix_(np.clip(ys, 0, height - 1), np.clip(xs, 0, width - 1))
    hairy, facial = (_pooled(np.where(within, mask[at], False)) * 255.0 for mask in (hair, face))
    return HeadMap(hairy.astype(np.uint8), facial.astype(np.uint8), _pooled(within) > 0.5)


def _pooled(cells: Mask) -> Floats:
    pooled: Floats = cells.reshape(GRID, _FINE, GRID, _FINE).mean(axis=(1, 3), dtype=np.float32)
    return pooled


def shape_distance(seen: HeadMap, known: HeadMap) -> tuple[float, float]:
    """How differently hair lies, and how differently the face: each 0 (alike) to 1, the best over small shifts and
    mirrored. Cells that either frame cuts off don't count."""
    inside = (_moved(known.inside) > 0) & seen.inside
    hair = _disagreement(seen.hair, _moved(known.hair), inside)
    face = _disagreement(seen.face, _moved(known.face), inside)
    best = int(np.argmin(hair + face))
    return float(hair[best]), float(face[best])


def _moved(cells: npt.NDArray[np.generic]) -> npt.NDArray[np.uint8]:
    """The map and its mirror image, at each small shift: shape (n, rows, columns); nothing comes in at the edges."""
    wide = np.pad(np.stack([cells, cells[:, ::-1]]), ((0, 0), (_REACH, _REACH), (_REACH, _REACH)))
    windows = np.lib.stride_tricks.sliding_window_view(wide, (GRID, GRID), axis=(1, 2))
    return windows.reshape(-1, GRID, GRID).astype(np.uint8)


def _disagreement(seen: Bytes, known: Bytes, inside: Mask) -> Floats:
    """One less the overlap over the union, for each of ``known``."""
    union = np.maximum(seen, known).sum(axis=(1, 2), where=inside, dtype=np.float32)
    overlap = np.minimum(seen, known).sum(axis=(1, 2), where=inside, dtype=np.float32)
    return np.where(union > 255.0, 1.0 - overlap / np.maximum(union, 1.0), 0.0).astype(np.float32)
