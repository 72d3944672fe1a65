"""The measure of a figure: where its head is and how large, in which everything else is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mien.vision.embedded.figure import Figure
from mien.vision.pixels import Floats, Mask

_LEAST_FACE: Final = 12
"""Pixels of a face from which on it tells where the chin is."""
_TALL: Final = 1.15
"""The height of a head against its width, where no chin is seen."""

ROWS: Final = (0.3, 0.5, 0.8, 1.2, 1.6, 2.1, 2.7, 3.3)
"""Where the body's width is measured, in heads below the chin."""


@dataclass(frozen=True, slots=True)
class HeadFrame:
    """Where the head is, in pixels of ``Figure.picture``."""

    x: float
    """The middle of the face, or of the head where no face is seen."""
    top: float
    chin: float

    @property
    def size(self) -> float:
        """From the top of the head to the chin, in pixels."""
        return self.chin - self.top


def head_frame(figure: Figure) -> HeadFrame | None:
    """Where the head of a figure is; ``None`` without one."""
    if figure.head is None:
        return None
    left, top, right, bottom = figure.head
    face = figure.parts["face"]
    if figure.face is None or int(face.sum()) < _LEAST_FACE:
        chin = min(float(bottom), top + _TALL * (right - left))
        return HeadFrame((left + right) / 2, float(top), max(chin, top + 3.0))
    ys, xs = np.nonzero(face)
    chin = float(np.quantile(ys, 0.99)) + 1.0
    return HeadFrame(float(np.median(xs)) + 0.5, float(top), max(chin, top + 3.0))


@dataclass(frozen=True, slots=True)
class Bearing:
    """How the head is turned, as far as its outline tells it."""

    facing: float
    """How far the face's middle is from the head's, in heads; 0 straight, the sign doesn't matter."""
    bare: float
    """The face's share of the head, 0 (from behind) to 1."""


STRAIGHT: Final = Bearing(0.0, 0.0)


def bearing(figure: Figure, frame: HeadFrame) -> Bearing:
    """How the head of a figure is turned."""
    head, face = figure.parts["head"], figure.parts["face"]
    upper = head[: int(frame.chin) + 1]
    columns = np.nonzero(upper)[1]
    middle = float(np.median(columns)) + 0.5 if len(columns) else frame.x
    return Bearing(abs(frame.x - middle) / frame.size, float(face.sum()) / max(1.0, float(upper.sum())))


def body_widths(body: Mask, frame: HeadFrame) -> Floats:
    """How wide the body is at each of :data:`ROWS`, in heads; NaN where the picture doesn't show it.

    Of a row in several pieces (arms away from the trunk, two legs), the one nearest to the head's middle counts.
    """
    height, width = body.shape
    found = np.full(len(ROWS), np.nan, np.float32)
    for number, below in enumerate(ROWS):
        row = int(frame.chin + below * frame.size)
        if row >= height - 1 or not body[row].any():
            continue
        starts, ends = _runs(body[row])
        away = np.maximum(np.maximum(starts - frame.x, frame.x - ends), 0.0)
        best = int(np.argmin(away))
        if starts[best] > 0 and ends[best] < width:
            found[number] = (ends[best] - starts[best]) / frame.size
    return found


def _runs(row: Mask) -> tuple[Floats, Floats]:
    """First and first-after columns of the pieces of a row."""
    steps = np.diff(np.concatenate([[0], row.astype(np.int8), [0]]))
    return np.flatnonzero(steps == 1).astype(np.float32), np.flatnonzero(steps == -1).astype(np.float32)
