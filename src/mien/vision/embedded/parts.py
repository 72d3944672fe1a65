"""The parts of a figure as masks: which patch of head is a head, what lies below it."""

from __future__ import annotations

from typing import Final

import numpy as np
from scipy import ndimage

from mien.vision.pixels import Mask

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; right and bottom are the first ones outside."""

_LEAST_FACE: Final = 0.06
"""Of a head, that a face is of it at least; less is an ear or a nape."""
_ANOTHER: Final = 0.45
"""A second head is at least this large against the first."""


def box_of(mask: Mask) -> Box | None:
    """The smallest box around what is set; ``None`` where nothing is."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def largest(mask: Mask, least: float) -> Mask:
    """The largest connected piece of a mask, with those that are at least ``least`` of its size."""
    labels, count = ndimage.label(mask)
    if count < 2:
        return mask
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    kept: Mask = (sizes >= least * sizes.max())[labels]
    return kept & mask


def separate_heads(heads: Mask, faces: Mask) -> list[Mask]:
    """Each head by itself, the most face-like first: connected pieces of hair and face that are alike in size.

    Of a single person, hands and hair that hangs apart make pieces of their own; they are smaller or without a face.
    """
    labels, count = ndimage.label(heads)
    if not count:
        return []
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    shown = np.bincount(labels.ravel(), faces.ravel(), minlength=count + 1)
    weight = sizes + 1.5 * shown
    weight[0] = 0
    first = int(np.argmax(weight))
    others = [
        piece
        for piece in range(1, count + 1)
        if piece != first
        and sizes[piece] >= _ANOTHER * sizes[first]
        and shown[piece] >= _LEAST_FACE * sizes[piece]
        and 0 < shown[piece] < sizes[piece]
    ]
    return [labels == piece for piece in (first, *sorted(others, key=lambda piece: -weight[piece]))]


def body_parts(mask: Mask, head: Mask, face: Mask) -> dict[str, Mask]:
    """The masks ``head``, ``face``, ``hair``, ``body``, ``torso`` and ``legs`` of a figure.

    Torso and legs are what lies above and below the middle of the body's height, as far as the picture shows it: of a
    figure without legs in the picture, they are its upper and lower half all the same.
    """
    if face.sum() < _LEAST_FACE * head.sum():
        face = np.zeros_like(face)
    body = mask & ~head
    rows = np.flatnonzero(body.any(axis=1))
    middle = int(rows[0] + rows[-1] + 1) // 2 if len(rows) else mask.shape[0]
    upper = np.zeros_like(mask)
    upper[:middle] = True
    return {
        "head": head, "face": face, "hair": head & ~face, "body": body, "torso": body & upper, "legs": body & ~upper,
    }  # fmt: skip
