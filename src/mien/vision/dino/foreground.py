"""Which patches of a picture show the figure: by transparency, else by what differs from the picture's border."""

from __future__ import annotations

import numpy as np

from mien.vision.pixels import Floats, Mask

_LEAST, _MOST = 0.04, 0.9
"""Shares of the picture between which a figure is believed."""
_NEIGHBOURS = 3
_STEPS = 64


def figure(patches: Floats, inside: Mask, opaque: Mask | None) -> Mask:
    """The patches of the figure; all that lie in the picture where it can't be told from its surroundings.

    ``patches`` has the shape (grid, grid, width) and unit length along the last axis; the masks are (grid, grid).
    """
    found = inside & opaque if opaque is not None else inside & _unlike_the_border(patches, inside)
    share = found.sum() / max(1, inside.sum())
    return found if _LEAST <= share <= _MOST else inside


def head(shown: Mask) -> Mask:
    """The topmost third of a figure's height, where its head is unless it lies or does a handstand."""
    rows = np.flatnonzero(shown.any(axis=1))
    if rows.size == 0:
        return shown
    last = rows[0] + max(1, round((rows[-1] - rows[0] + 1) / 3))
    only = np.zeros_like(shown)
    only[rows[0] : last] = shown[rows[0] : last]
    return only


def _unlike_the_border(patches: Floats, inside: Mask) -> Mask:
    """Patches that the border has little like: the threshold is where the two kinds differ most (Otsu's method)."""
    border = _border(inside)
    if border.sum() <= _NEIGHBOURS:
        return inside
    likeness = patches @ patches[border].T
    # A border patch is like itself: its next best counts, as everybody's does.
    best = np.sort(likeness, axis=2)[:, :, -1 - _NEIGHBOURS : -1].mean(axis=2)
    shown: Mask = best < _threshold(best[inside])
    return shown


def _border(inside: Mask) -> Mask:
    """The top row and the upper two thirds of both sides: a bust reaches the bottom, often the sides near it."""
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    border = np.zeros_like(inside)
    if rows.size and columns.size:
        upper = slice(rows[0], rows[0] + max(1, round(rows.size * 2 / 3)))
        border[rows[0]] = True
        border[upper, columns[0]] = True
        border[upper, columns[-1]] = True
    return border & inside


def _threshold(values: Floats) -> float:
    """The value that parts a set so that the variance between both parts is greatest."""
    low, high = float(values.min()), float(values.max())
    edges = np.linspace(low, high, _STEPS + 1)[1:-1]
    below = (values[None, :] < edges[:, None]).mean(axis=1)
    sums = np.where(values[None, :] < edges[:, None], values[None, :], 0.0).mean(axis=1)
    between = np.divide(
        (values.mean() * below - sums) ** 2,
        below * (1.0 - below),
        out=np.zeros_like(below),
        where=(below > 0) & (below < 1),
    )
    return float(edges[int(between.argmax())])
