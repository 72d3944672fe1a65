"""One vector for the looks of whoever is on a picture: pictures of the same person lie close together."""

from __future__ import annotations

from typing import Final

import numpy as np

from mien.vision.embedded.identity_features import Features
from mien.vision.embedded.identity_head import GRID
from mien.vision.embedded.identity_palette import Palette, oklab
from mien.vision.pixels import Bytes, Floats

_PARTS: Final = {"hair": 1.0, "skin": 1.0, "torso": 1.0, "legs": 0.7}
"""Parts whose colours the vector holds, and how much each counts."""
_LEVELS: Final = (15.0, 35.0, 55.0, 75.0, 95.0)
_HUES: Final = tuple((9.0 * np.cos(turn), 9.0 * np.sin(turn)) for turn in np.arange(6) * np.pi / 3)
_ANCHORS: Final = np.array([(level, *hue) for level in _LEVELS for hue in ((0.0, 0.0), *_HUES)], np.float32)
"""Fixed colours in Oklab times 100, shape (35, 3)."""
_WIDTH: Final = 9.0
"""How far an anchor listens."""
_CELLS: Final = 5
"""Rows and columns that the head's map is held in."""
_OF_SHAPE: Final = 0.5
"""How much the head's shape counts against one part's colours."""

VECTOR_SIZE: Final = len(_PARTS) * len(_ANCHORS) + 2 * _CELLS * _CELLS
"""Numbers of a vector: 190."""


def looks_vector(features: Features) -> tuple[float, ...]:
    """The vector, of unit length; empty where nothing was found to compare."""
    if features.why_not or features.head is None:
        return ()
    blocks = [weight * _colors(features.palettes.get(part)) for part, weight in _PARTS.items()]
    blocks += [_OF_SHAPE * _shape(each) for each in (features.head.hair, features.head.face)]
    vector = np.concatenate(blocks)
    length = float(np.linalg.norm(vector))
    return tuple(float(value) for value in vector / length) if length > 0 else ()


def _colors(palette: Palette | None) -> Floats:
    """How much of a palette lies near each anchor, of unit length; zeros for a part that isn't seen."""
    if palette is None or not palette.seen:
        return np.zeros(len(_ANCHORS), np.float32)
    away = np.linalg.norm(oklab(palette.colors)[:, None] - _ANCHORS[None], axis=2)
    near = np.exp(-((away / _WIDTH) ** 2) / 2) + 1e-6
    held: Floats = np.sqrt(palette.shares @ (near / near.sum(axis=1, keepdims=True)))
    return (held / np.linalg.norm(held)).astype(np.float32)


def _shape(cells: Bytes) -> Floats:
    side = GRID // _CELLS
    pooled = cells.reshape(_CELLS, side, _CELLS, side).mean(axis=(1, 3)).ravel().astype(np.float32)
    held: Floats = pooled / max(float(np.linalg.norm(pooled)), 1.0)
    return held
