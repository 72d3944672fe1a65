"""What a picture tells of who is on it: colours part by part, the head's shape, the body's breadth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from mien.vision.embedded.figure import Figure
from mien.vision.embedded.identity_frame import ROWS, STRAIGHT, Bearing, HeadFrame, bearing, body_widths, head_frame
from mien.vision.embedded.identity_head import HeadMap, head_map
from mien.vision.embedded.identity_palette import NOTHING, Palette, oklab, palette_of
from mien.vision.embedded.identity_portrait import Portrait, portrait_of
from mien.vision.pixels import Bytes, Floats, Mask

PARTS: Final = ("hair", "skin", "torso", "legs", "details")
"""The parts that have a palette; ``details`` is what is in the face beside its skin."""

_TORSO: Final = (-0.1, 1.6)
_LEGS: Final = 2.3
"""Rows, in heads below the chin, of the torso, and those from which on legs are seen."""
_LEAST: Final = 24
"""Pixels of a part that says anything."""
_LEAST_FACE: Final = 250
"""Pixels of a face in which details can be made out."""
_MOST_AROUND: Final = 14
"""Colours that are kept of what may be the figure or not."""
_STEEP: Final = 36
"""Levels between neighbours that make a pixel part of an edge rather than of an area."""
_SKIN_NEAR: Final = 8.0
"""Oklab distance (times 100) from the skin's main colour from which on something isn't skin."""


@dataclass(frozen=True, slots=True)
class Features:
    """What pictures are compared by; small, and needs no picture any more."""

    palettes: Mapping[str, Palette] = field(default_factory=dict)
    """Of each of :data:`PARTS` that is seen."""
    around: Mapping[str, Palette] = field(default_factory=dict)
    """What lies about the ``head`` and the ``body``, figure or not."""
    ground: Palette = NOTHING
    """Of all that isn't the figure."""
    head: HeadMap | None = None
    """``None``: no head was found, and there is nothing to compare."""
    turned: Bearing = STRAIGHT
    head_size: float = 0.0
    """From the top of the head to the chin, in pixels of ``Figure.picture``."""
    widths: Floats = field(default_factory=lambda: np.full(len(ROWS), np.nan, np.float32))
    """Of the body, in heads; NaN where it isn't seen."""
    hairy: float = 0.0
    """Logarithm of the hair's area against the face's."""
    portrait: Portrait | None = None
    """Head and shoulders cell by cell; ``None`` where the head is small."""
    why_not: str = ""
    """Why there is nothing to compare, as a sentence; empty where there is."""


def features_of_figure(figure: Figure) -> Features:
    """The features of a figure that was found; of one with a problem only why there are none."""
    frame = head_frame(figure)
    if figure.problem or frame is None:
        return Features(why_not=figure.problem or "No head was found in the picture.")
    hair, face = figure.parts["hair"], figure.parts["face"]
    flat = _flat(figure.picture)
    return Features(
        palettes=_palettes(figure, frame, flat),
        around=_around(figure, frame, flat),
        ground=palette_of(figure.picture[~figure.mask & flat], most=_MOST_AROUND),
        head=head_map(hair, face, frame),
        turned=bearing(figure, frame),
        head_size=frame.size,
        widths=body_widths(figure.parts["body"], frame),
        hairy=float(np.log((hair.sum() + 20.0) / (face.sum() + 20.0))),
        portrait=portrait_of(figure, frame),
    )


def _palettes(figure: Figure, frame: HeadFrame, flat: Mask) -> dict[str, Palette]:
    picture, body, face = figure.picture, figure.parts["body"], figure.parts["face"]
    rows = (np.arange(picture.shape[0], dtype=np.float32) - frame.chin)[:, None] / frame.size
    masks = {
        "hair": figure.parts["hair"],
        "skin": face,
        "torso": body & (rows > _TORSO[0]) & (rows < _TORSO[1]),
        "legs": body & (rows > _LEGS),
    }
    found = {name: palette_of(_areas(picture, mask, flat), _LEAST) for name, mask in masks.items()}
    if found["skin"].seen and face.sum() >= _LEAST_FACE:
        found["details"] = _details(picture[face], found["skin"])
    return {name: palette for name, palette in found.items() if palette.seen}


def _around(figure: Figure, frame: HeadFrame, flat: Mask) -> dict[str, Palette]:
    height, width = flat.shape
    down = (np.arange(height, dtype=np.float32)[:, None] - frame.chin) / frame.size
    across = np.abs(np.arange(width, dtype=np.float32)[None] - frame.x) / frame.size
    near = {"head": (across < 0.8) & (down > -1.3) & (down < 0.3), "body": (across < 1.0) & (down > 0.0)}
    return {name: palette_of(figure.picture[mask & flat], most=_MOST_AROUND) for name, mask in near.items()}


def _flat(picture: Bytes) -> Mask:
    """Pixels inside areas of one colour; those of edges mix two."""
    wide = picture.astype(np.int16)
    across = np.abs(np.diff(wide, axis=1)).max(axis=2) > _STEEP
    down = np.abs(np.diff(wide, axis=0)).max(axis=2) > _STEEP
    edge = np.zeros(picture.shape[:2], bool)
    edge[:, 1:] |= across
    edge[:, :-1] |= across
    edge[1:] |= down
    edge[:-1] |= down
    return ~edge


def _areas(picture: Bytes, mask: Mask, flat: Mask) -> Bytes:
    inner = mask & flat
    return picture[inner if inner.sum() >= max(_LEAST, 0.2 * mask.sum()) else mask]


def _details(face: Bytes, skin: Palette) -> Palette:
    away = np.linalg.norm(oklab(face / np.float32(255.0)) - oklab(skin.colors[0]), axis=1)
    return palette_of(face[away > _SKIN_NEAR], _LEAST)
