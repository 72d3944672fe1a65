"""What of a figure tells from which side it is seen and how much of it the picture shows, as numbers."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image
from scipy import ndimage

from mien.vision.embedded.figure import Figure
from mien.vision.pixels import Bytes, Floats, Mask

GRID: Final = 12
"""Rows and columns of the maps of a head."""
MAPS: Final = 5
_FINE: Final = 4
"""Pixels across one cell of the grid."""
_ROOM: Final = 1.7
"""The maps' side against the height of the face."""


def head_square(figure: Figure) -> tuple[float, float, float]:
    """The square that the head is looked at in: its middle (x, y) and side, in the pixels of ``figure.picture``.

    About the face where one is seen, else about the top of the head; long hair doesn't make it larger.
    """
    left, top, right, bottom = figure.head or (0, 0, 1, 1)
    if figure.face is not None:
        x0, y0, x1, y1 = figure.face
        size = max(y1 - y0, x1 - x0)
        if size > 0.45 * min(right - left, bottom - top):
            return (x0 + x1) / 2, (y0 + y1) / 2, _ROOM * size
    size = min(right - left, bottom - top)
    return (left + right) / 2, top + size / 2, 1.15 * size


def head_maps(figure: Figure, small: Bytes) -> Floats:
    """Shape (GRID, GRID, 5), 0-1: how much of each cell is skin of the head, is hair, is body; how far its colours are
    from the head's most usual one; and how much small detail it has, as eyes and mouths are.

    ``small``: the same picture as ``figure.picture`` in more detail.
    """
    x, y, side = head_square(figure)
    height, width = figure.picture.shape[:2]
    box = (x - side / 2, y - side / 2, x + side / 2, y + side / 2)
    maps = [_cut(figure.parts[name], box) for name in ("face", "hair", "body")]
    scale = small.shape[0] / height, small.shape[1] / width
    colors = _cut_colors(small, (box[0] * scale[1], box[1] * scale[0], box[2] * scale[1], box[3] * scale[0]))
    head = np.clip(maps[0] + maps[1], 0, 1)
    inner = ndimage.minimum_filter(head, 5)
    skin = maps[0] > 0.5 if (maps[0] > 0.5).sum() >= 60 else head > 0.5
    usual = np.median(colors[skin], axis=0) if skin.any() else np.zeros(3)
    away = np.minimum(np.abs(colors - usual).max(axis=2) / 128.0, 1.0) * head
    detail = np.abs(colors - ndimage.uniform_filter(colors, (7, 7, 0))).max(axis=2) / 64.0
    return np.stack([_pooled(each) for each in (*maps, away, np.minimum(detail, 1.0) * inner)], axis=2).astype(
        np.float32
    )


def _cut(mask: Mask, box: tuple[float, float, float, float]) -> Floats:
    side = GRID * _FINE
    image = Image.fromarray(mask.astype(np.uint8) * 255)
    cut = image.transform((side, side), Image.Transform.EXTENT, box, Image.Resampling.BILINEAR)
    values: Floats = np.asarray(cut, np.float32) / 255.0
    return values


def _cut_colors(picture: Bytes, box: tuple[float, float, float, float]) -> Floats:
    side = GRID * _FINE
    x0, y0, x1, y1 = (round(edge) for edge in box)
    image = Image.fromarray(picture).crop((x0, y0, max(x1, x0 + 1), max(y1, y0 + 1)))
    colors: Floats = np.asarray(image.resize((side, side), Image.Resampling.BILINEAR), np.float32)
    return colors


def _pooled(values: Floats) -> Floats:
    pooled: Floats = values.reshape(GRID, _FINE, GRID, _FINE).mean(axis=(1, 3))
    return pooled


def side_features(figure: Figure, maps: Floats) -> Floats:
    """The numbers that tell the angle, shape (features,): the maps, and how the head sits on the body."""
    left, top, right, bottom = figure.head or (0, 0, 1, 1)
    head_x, wide = (left + right) / 2, max(right - left, 1)
    face = float(figure.parts["face"].sum()) / max(1.0, float(figure.parts["head"].sum()))
    face_x = ((figure.face[0] + figure.face[2]) / 2 - head_x) / wide if figure.face else 0.0
    body_x, body_wide = _across(figure.parts["torso"], head_x, wide)
    feet_x, feet_wide = _across(figure.parts["legs"], head_x, wide)
    shares = [face, face_x, body_x, body_wide, feet_x, feet_wide, figure.head_to_frame, wide / max(bottom - top, 1)]
    told: Floats = np.concatenate([maps.ravel(), np.clip(shares, -3, 3)]).astype(np.float32)
    return told


def mirrored(told: Floats) -> Floats:
    """The same numbers of the mirrored picture."""
    maps = told[: GRID * GRID * MAPS].reshape(GRID, GRID, MAPS)[:, ::-1]
    shares = told[GRID * GRID * MAPS :] * np.array([1, -1, -1, 1, -1, 1, 1, 1], np.float32)
    other: Floats = np.concatenate([maps.ravel(), shares])
    return other


def _across(part: Mask, head_x: float, wide: float) -> tuple[float, float]:
    columns = part.sum(axis=0).astype(np.float64)
    total = columns.sum()
    if not total:
        return 0.0, 0.0
    places = np.arange(len(columns))
    middle = float(columns @ places / total)
    spread = float(np.sqrt(columns @ (places - middle) ** 2 / total))
    return (middle - head_x) / wide, 2 * spread / wide


def extent_features(figure: Figure) -> Floats:
    """The numbers that tell the shot type, shape (features,): how large the head is, how far the body reaches below
    it, and what of the figure the picture's edges cut off."""
    height, width = figure.mask.shape
    left, top, right, bottom = figure.head or (0, 0, 1, 1)
    box = figure.box or (0, 0, 1, 1)
    skull = min(right - left, bottom - top)
    if figure.face is not None:
        skull = max(skull, figure.face[3] - figure.face[1])
    skull = max(skull, 1)
    lowest = float(figure.mask[-1].mean())
    told = [
        np.log(skull / height), np.log((bottom - top) / height), np.log((right - left) / width),
        min((box[3] - top) / skull, 10.0) / 4, min((box[3] - bottom) / skull, 10.0) / 4, (box[3] - box[1]) / height,
        (box[2] - box[0]) / width, lowest, lowest * width / skull / 3, lowest > 0.02,
        float(figure.mask[:, 0].mean()), float(figure.mask[:, -1].mean()), float(figure.mask[0].mean()),
        top / height, 1 - box[3] / height, float(figure.mask.mean()), np.log(width / height),
    ]  # fmt: skip
    return np.array(told, np.float32)
