"""Head and shoulders of somebody who faces the viewer, cell by cell, and where two such portraits differ.

Between portraits of one person from the front only the face moves, so one is laid over the other as well as it goes and
what still differs is told zone by zone: a beard, the cut of the hair, the breadth of the shoulders.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from mien.vision.embedded.figure import Figure
from mien.vision.embedded.identity_frame import HeadFrame
from mien.vision.embedded.identity_palette import oklab
from mien.vision.pixels import Bytes, Floats, Mask

Indices = npt.NDArray[np.intp]

GRID: Final = 44
"""Rows and columns."""
_HEAD: Final = 18
"""Cells from the top of the head to the chin."""
_MIDDLE: Final = 22
"""The column of the head's middle."""
_TOP: Final = 7
"""The row of the top of the head."""
LEAST_HEAD: Final = 40.0
"""Pixels of a head (of ``Figure.picture``) of which cells can be told apart."""
_OTHER: Final = 9.0
"""Oklab distance (times 100) from which on two cells have different colours."""
_LIGHT: Final = 6.0
"""Oklab distance by which the light of two pictures may shift all their colours, each way."""
_FAR: Final = 30.0
"""Sums of differences beyond this are all the same while one is laid over the other."""
_LEAST: Final = 12
"""Cells of a zone that say anything."""


_EVERY: Final[Indices] = np.arange(GRID)
_SOME: Final[Indices] = np.arange(1, GRID, 3)
"""Rows, and columns, by which one portrait is laid over another."""


def _zones() -> dict[str, Mask]:
    down, across = (np.arange(GRID) - _TOP + 0.5) / _HEAD, np.abs(np.arange(GRID) - _MIDDLE + 0.5) / _HEAD
    bounds = {
        "all": (-9.0, 9.0, 0.0, 9.0), "head": (-9.0, 1.0, 0.0, 0.7), "mouth": (0.7, 1.0, 0.0, 0.3),
        "eyes": (0.35, 0.65, 0.0, 0.3), "crown": (-9.0, 0.35, 0.0, 0.6), "sides": (0.3, 1.0, 0.3, 9.0),
        "neck": (1.05, 1.4, 0.0, 0.5), "shoulders": (1.05, 9.0, 0.4, 9.0),
    }  # fmt: skip
    return {
        name: ((down > top) & (down < bottom))[:, None] & ((across > inner) & (across < outer))[None]
        for name, (top, bottom, inner, outer) in bounds.items()
    }


_ZONES: Final = _zones()
_OUTLINED: Final = ("all", "head", "sides", "shoulders")
"""Zones whose outline is told by itself."""
DIFFERENCES: Final = (*(f"{zone} differ" for zone in _ZONES), *(f"{zone} outline" for zone in _OUTLINED))
"""What :func:`differences` tells, in its order: shares of a zone, 0 to 1, of other colours or only one's figure."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """Head and shoulders in cells of which :data:`_HEAD` make a head."""

    colors: Bytes
    """Shape (:data:`GRID`, :data:`GRID`, 3), RGB."""
    kinds: Bytes
    """Shape (:data:`GRID`, :data:`GRID`): 0 outside the picture, 1 ground, 2 figure."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """Cells of a portrait, any number of them."""

    lab: Floats
    figure: Mask
    within: Mask


def portrait_of(figure: Figure, frame: HeadFrame) -> Portrait | None:
    """The portrait on a picture; ``None`` where the head is smaller than :data:`LEAST_HEAD`."""
    if frame.size < LEAST_HEAD:
        return None
    height, width = figure.mask.shape
    cell = frame.size / _HEAD
    xs = np.floor(frame.x + (np.arange(GRID) - _MIDDLE + 0.5) * cell).astype(np.intp)
    ys = np.floor(frame.top + (np.arange(GRID) - _TOP + 0.5) * cell).astype(np.intp)
    within = ((ys >= 0) & (ys < height))[:, None] & ((xs >= 0) & (xs < width))[None]
    at = np.ix_(ys.clip(0, height - 1), xs.clip(0, width - 1))
    kinds = within.astype(np.uint8) + (within & figure.mask[at])
    return Portrait(figure.picture[at], kinds.astype(np.uint8))


def differences(seen: Portrait, known: Portrait) -> tuple[float, Floats]:
    """How badly one lies over the other at best (about 0 to 30), and the :data:`DIFFERENCES` there; NaN for zones that
    either picture's frame cuts off."""
    mine, other = _cells(seen), _cells(known)
    coarse = _picked(other, _SOME, _SOME)
    best = _STEPS[int(np.argmin(_misfit(_moved(mine, _STEPS, _SOME), coarse)))]
    fine = best * _FINE[:, :1] ** [1, 0, 0] + _FINE * [0, 1, 1]
    misfit = _misfit(_moved(mine, fine, _SOME), coarse)
    nearest = int(np.argmin(misfit))
    whole = _moved(mine, fine[nearest : nearest + 1], _EVERY)
    return float(misfit[nearest]), _told(_Cells(whole.lab[0], whole.figure[0], whole.within[0]), other)


def _told(seen: _Cells, known: _Cells) -> Floats:
    inside = seen.within & known.within
    either, both = (seen.figure | known.figure) & inside, seen.figure & known.figure & inside
    apart = seen.lab - known.lab
    if both.any():
        apart = apart - np.clip(np.median(apart[both], axis=0), -_LIGHT, _LIGHT)
    other = np.sqrt((apart**2).sum(axis=-1)) > _OTHER
    alone = other & (seen.figure ^ known.figure)
    told = [_share(other, either & zone) for zone in _ZONES.values()]
    told += [_share(alone, either & _ZONES[name]) for name in _OUTLINED]
    return np.array(told, np.float32)


def _share(of: Mask, zone: Mask) -> float:
    return float(of[zone].mean()) if int(zone.sum()) > _LEAST else float("nan")


def _cells(portrait: Portrait) -> _Cells:
    return _Cells(oklab(portrait.colors / np.float32(255.0)), portrait.kinds == 2, portrait.kinds > 0)


def _picked(cells: _Cells, rows: Indices, columns: Indices) -> _Cells:
    at = np.ix_(rows, columns)
    return _Cells(cells.lab[at], cells.figure[at], cells.within[at])


def _steps(scales: tuple[float, ...], downs: tuple[float, ...], acrosses: tuple[float, ...]) -> Floats:
    return np.array([(size, down, across) for size in scales for down in downs for across in acrosses], np.float32)


_STEPS: Final = _steps((0.86, 0.93, 1.0, 1.08, 1.16), (-4.0, -2.0, 0.0, 2.0, 4.0), (-3.0, -1.5, 0.0, 1.5, 3.0))
"""Ways of laying one portrait over another: size, and cells down and across."""
_FINE: Final = _steps((0.97, 1.0, 1.03), (-1.0, 0.0, 1.0), (-1.0, 0.0, 1.0))
"""Changes of the best of them."""


def _moved(cells: _Cells, steps: Floats, onto: Indices) -> _Cells:
    """The cells that lie over the rows and columns ``onto`` at each step, shape (steps, rows, columns)."""
    size, down, across = (steps[:, number, None] for number in range(3))
    ys, xs = (np.round((onto - _MIDDLE) / size + _MIDDLE + shift).astype(np.intp) for shift in (down, across))
    within = ((ys >= 0) & (ys < GRID))[:, :, None] & ((xs >= 0) & (xs < GRID))[:, None]
    at = ys.clip(0, GRID - 1)[:, :, None], xs.clip(0, GRID - 1)[:, None]
    return _Cells(cells.lab[at], cells.figure[at] & within, cells.within[at] & within)


def _misfit(moved: _Cells, onto: _Cells) -> Floats:
    counts = (moved.figure | onto.figure) & moved.within & onto.within
    apart = np.minimum(np.abs(moved.lab - onto.lab).sum(axis=-1), _FAR)
    found: Floats = ((apart * counts).sum(axis=(1, 2)) / np.maximum(counts.sum(axis=(1, 2)), 20)).astype(np.float32)
    return found
