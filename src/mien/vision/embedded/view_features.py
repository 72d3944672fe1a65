"""What of a figure tells from which side it is seen and how much of it the picture shows, as numbers."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image
from scipy import ndimage

from mien.vision.embedded.figure import Figure
from mien.vision.pixels import Bytes, Floats, Mask

GRID: Final = 8
"""Rows and columns of the maps."""
_FINE: Final = 4
"""Pixels across one cell of the grid."""
_ROOM: Final = 1.7
"""The head's square against the height of the face."""
_BUST: Final = 2.6
_LOWER: Final = 0.6
"""The bust's square against the head's: how much larger, and how many heads' squares lower its middle is."""
_LEAST_SKIN: Final = 27
"""Pixels of skin in the head's square from which on its colour can be told."""
_EVEN: Final = np.array([True, False, False, True, False, True, True, True])
"""Which of the shares that tell how the head sits are the same in the mirrored picture; the others change sign."""

Square = tuple[float, float, float]
"""Middle (x, y) and side, in the pixels of ``figure.picture``."""


def side_features(figure: Figure, small: Bytes) -> Floats:
    """The numbers that tell the angle, shape (features,); the mirrored picture has the same ones.

    Maps of the head and of the bust, folded along the middle, and how the head sits on the body. ``small``: the same
    picture as ``figure.picture`` in more detail.
    """
    return folded(
        [cut_out(figure, small, square) for square in (head_square(figure), _bust_square(figure))], _lie(figure)
    )


def folded(cuts: list[Bytes], lie: Floats) -> Floats:
    """The same from what :func:`cut_out` finds of head and bust and from how the head sits."""
    usual = _usual(cuts[0])
    halves = []
    for cut in cuts:
        maps = _maps(cut, usual)
        left, right = maps[:, : GRID // 2], maps[:, ::-1][:, : GRID // 2]
        halves += [((left + right) / 2).ravel(), np.abs(left - right).ravel()]
    told: Floats = np.concatenate([*halves, np.where(_EVEN, lie, np.abs(lie))]).astype(np.float32)
    return told


def head_square(figure: Figure) -> Square:
    """The square that the head is looked at in: about the face where one is seen, else about the top of the head; long
    hair doesn't make it larger."""
    left, top, right, bottom = figure.head or (0, 0, 1, 1)
    if figure.face is not None:
        x0, y0, x1, y1 = figure.face
        size = max(y1 - y0, x1 - x0)
        if size > 0.45 * min(right - left, bottom - top):
            return (x0 + x1) / 2, (y0 + y1) / 2, _ROOM * size
    size = min(right - left, bottom - top)
    return (left + right) / 2, top + size / 2, 1.15 * size


def _bust_square(figure: Figure) -> Square:
    x, y, side = head_square(figure)
    return x, y + _LOWER * side, _BUST * side


def cut_out(figure: Figure, small: Bytes, square: Square) -> Bytes:
    """A square of the picture, shape (32, 32, 6): RGB, and how far each pixel is face, is hair, is body, 0-255."""
    x, y, side = square
    box = (x - side / 2, y - side / 2, x + side / 2, y + side / 2)
    masks = np.stack([figure.parts[name] for name in ("face", "hair", "body")], axis=2).astype(np.uint8) * 255
    scale = small.shape[0] / figure.picture.shape[0]
    colors = _shrunk_cut(small, tuple(edge * scale for edge in box))
    return np.concatenate([colors, _shrunk_cut(masks, box)], axis=2)


def _shrunk_cut(picture: Bytes, box: tuple[float, ...]) -> Bytes:
    x0, y0, x1, y1 = (round(edge) for edge in box)
    side = GRID * _FINE
    cut = Image.fromarray(picture).crop((x0, y0, max(x1, x0 + 2), max(y1, y0 + 2)))
    return np.asarray(cut.resize((side, side), Image.Resampling.BILINEAR))


def _usual(head: Bytes) -> Floats:
    """The most usual colour of the head's skin, or of all the head where hardly any skin is seen."""
    face, hair = head[..., 3] > 127, np.maximum(head[..., 3], head[..., 4]) > 127
    skin = face if face.sum() >= _LEAST_SKIN else hair
    colors = head[..., :3].astype(np.float32)
    usual: Floats = np.median(colors[skin], axis=0) if skin.any() else np.zeros(3, np.float32)
    return usual


def _maps(cut: Bytes, usual: Floats) -> Floats:
    """Shape (GRID, GRID, 5), 0-1: how much of each cell is face, is hair, is body; how far its colours are from
    the usual one; and how much small detail it has there, as eyes, mouths and collars are."""
    colors, parts = cut[..., :3].astype(np.float32), cut[..., 3:].astype(np.float32) / 255.0
    figure = np.minimum(parts.sum(axis=2), 1.0)
    away = np.minimum(np.abs(colors - usual).max(axis=2) / 128.0, 1.0) * figure
    detail = np.abs(colors - ndimage.uniform_filter(colors, (5, 5, 0))).max(axis=2) / 64.0
    inner = np.minimum(detail, 1.0) * ndimage.minimum_filter(figure, 3)
    maps = np.concatenate([parts, away[..., None], inner[..., None]], axis=2)
    pooled: Floats = maps.reshape(GRID, _FINE, GRID, _FINE, -1).mean(axis=(1, 3))
    return pooled


def _lie(figure: Figure) -> Floats:
    """How the head sits on the body, and how much of it is face."""
    left, top, right, bottom = figure.head or (0, 0, 1, 1)
    head_x, wide = (left + right) / 2, max(right - left, 1)
    face = float(figure.parts["face"].sum()) / max(1.0, float(figure.parts["head"].sum()))
    face_x = ((figure.face[0] + figure.face[2]) / 2 - head_x) / wide if figure.face else 0.0
    body_x, body_wide = _across(figure.parts["torso"], head_x, wide)
    feet_x, feet_wide = _across(figure.parts["legs"], head_x, wide)
    shares = [face, face_x, body_x, body_wide, feet_x, feet_wide, figure.head_to_frame, wide / max(bottom - top, 1)]
    lie: Floats = np.clip(np.array(shares, np.float32), -3, 3)
    return lie


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
