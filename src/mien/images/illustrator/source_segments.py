"""Where the background, the face, the hair and the clothes are in a picture of somebody: simple means, no model.

All arrays are H x W (or H x W x 3, CIE L*a*b*); masks are boolean. Everything is deterministic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Lab = NDArray[np.float64]
Mask = NDArray[np.bool_]

CLUSTERS: Final = 14
_ROUNDS: Final = 12
_STEP, _REACH = 5.0, 30.0
"""How unlike its neighbour a pixel of the background may be, and how unlike the colours of the border."""
_SKIN_HUE, _SKIN_CHROMA = (57.0, 15.0), (25.0, 13.0)
"""Middle and spread of the hue angle (degrees) and of the chroma that skin has, whatever its lightness."""
_SURE_SKIN, _MORE_SKIN = 0.55, 0.2
"""Likeness to skin from which nothing belongs to the background, unless the border is nearly as much like it."""
_DARKER: Final = 14.0
"""How much darker than the skin, in L*, the features of a face are."""
_LEAST_SKIN, _LEAST_SOLID = 0.3, 0.4
_LEAST_CORE = 0.45
"""How much of its middle a face fills."""
_AREAS = (0.002, 0.42)
"""Shares of the picture that a face may take."""
_SHAPES = (0.45, 2.6)
"""Height by width of what may be a face."""


@dataclass(frozen=True, slots=True)
class Box:
    """Rows and columns of a region; the ends are not part of it."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """In pixels."""
        return self.right - self.left


def background_mask(lab: Lab, opaque: Mask) -> Mask:
    """What is connected to the border (but the lower edge) over small steps of colour."""
    height, width = opaque.shape
    border = np.zeros_like(opaque)
    border[0, :] = True
    sides = max(1, int(height * 0.7))
    border[:sides, 0] = border[:sides, -1] = True
    tones = cluster(lab[border & opaque], 4) if (border & opaque).any() else np.zeros((1, 3))
    near = np.min(np.linalg.norm(lab[:, :, None, :] - tones[None, None], axis=-1), axis=-1) < _REACH
    near &= skin_likeness(lab) < max(_SURE_SKIN, float(skin_likeness(tones).max()) + _MORE_SKIN)
    found = (border & near) | ~opaque
    across = np.linalg.norm(lab[:, 1:] - lab[:, :-1], axis=-1) < _STEP
    down = np.linalg.norm(lab[1:] - lab[:-1], axis=-1) < _STEP
    for _ in range(height + width):
        grown = found | (_beside(found, across, down) & near)
        if (grown == found).all():
            break
        found = grown
    return np.asarray(found)


def _beside(found: Mask, across: Mask, down: Mask) -> Mask:
    """Neighbours of ``found`` that are hardly unlike it: ``across`` and ``down`` tell of each pair whether it is so."""
    grown = np.zeros_like(found)
    grown[:, 1:] |= found[:, :-1] & across
    grown[:, :-1] |= found[:, 1:] & across
    grown[1:] |= found[:-1] & down
    grown[:-1] |= found[1:] & down
    return grown


def cluster(colors: Lab, count: int = CLUSTERS) -> Lab:
    """The centres of the colours, N x 3: k-means that starts from the colours farthest apart."""
    centers = [np.median(colors, axis=0)]
    gaps = np.linalg.norm(colors - centers[0], axis=1)
    while len(centers) < count and gaps.max() > _STEP:
        centers.append(colors[int(gaps.argmax())])
        gaps = np.minimum(gaps, np.linalg.norm(colors - centers[-1], axis=1))
    found = np.array(centers)
    for _ in range(_ROUNDS):
        owner = nearest(colors, found)
        found = np.array(
            [colors[owner == i].mean(axis=0) if (owner == i).any() else found[i] for i in range(len(found))]
        )
    return found


def nearest(colors: Lab, centers: Lab) -> NDArray[np.intp]:
    """For every colour the index of its centre."""
    return np.asarray(np.argmin(np.linalg.norm(colors[..., None, :] - centers, axis=-1), axis=-1))


def skin_likeness(colors: Lab) -> NDArray[np.float64]:
    """From 0 to 1 for every colour: how much it is like skin, pale or dark."""
    light, a, b = colors[..., 0], colors[..., 1], colors[..., 2]
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a))
    score = np.exp(-(((hue - _SKIN_HUE[0]) / _SKIN_HUE[1]) ** 2) / 2)
    score *= np.exp(-(((chroma - _SKIN_CHROMA[0]) / _SKIN_CHROMA[1]) ** 2) / 2)
    return np.asarray(score * np.clip((light - 16.0) / 14.0, 0.0, 1.0))


def face_region(lab: Lab, figure: Mask) -> Mask | None:
    """The part of the figure that is most likely the face: like skin, compact, central and high; ``None`` if none."""
    if not figure.any():
        return None
    centers = cluster(lab[figure])
    owner = np.where(figure, nearest(lab, centers), -1)
    best, most = None, 0.0
    rows, _ = np.nonzero(figure)
    top, reach = int(rows.min()), max(1, int(rows.max()) - int(rows.min()))
    for index, color in enumerate(centers):
        likeness = float(skin_likeness(color))
        if likeness < _LEAST_SKIN:
            continue
        alike = owner == index
        for part in (*regions(alike), *(wider & alike for wider in regions(_wider(alike)))):
            score = likeness * _face_score(part, (top, reach)) * _featured(lab, part)
            if score > most:
                best, most = part, score
    return best


def _wider(mask: Mask) -> Mask:
    """With two pixels more on every side, so that glasses and beards don't part a face."""
    padded = np.pad(mask, 2)
    height, width = mask.shape
    shifts = [padded[y : y + height, x : x + width] for y in range(5) for x in range(5)]
    return np.asarray(np.logical_or.reduce(shifts))


def _face_score(part: Mask, span: tuple[int, int]) -> float:
    """0 for what can't be a face; more for large, compact parts in the middle near the figure's top."""
    width = part.shape[1]
    box, area = box_of(part), int(part.sum())
    shape = box.height / box.width
    solid = area / (box.height * box.width)
    fits = _AREAS[0] <= area / part.size <= _AREAS[1] and _SHAPES[0] <= shape <= _SHAPES[1] and solid >= _LEAST_SOLID
    core = window(part.shape, box.top + box.height * 0.3, box.top + box.height * 0.7,
                  box.left + box.width * 0.3, box.left + box.width * 0.7)  # fmt: skip
    hollow = (part & core).sum() < core.sum() * _LEAST_CORE
    if not fits or hollow or box.left == 0 or box.right == width or box.top == 0:
        return 0.0
    x = ((box.left + box.right) / 2 / width - 0.5) / 0.22
    y = ((box.top + box.bottom) / 2 - span[0]) / span[1]
    return float(np.exp(-(x**2) / 2 - (y / 0.4) ** 2) * np.sqrt(area) * solid)


def _featured(lab: Lab, part: Mask) -> float:
    """More than a fifth for what has darker features inside, as eyes and a mouth are; hair has none."""
    box = box_of(part)
    inner = window(
        part.shape,
        box.top + box.height * 0.15,
        box.bottom - box.height * 0.2,
        box.left + box.width * 0.1,
        box.right - box.width * 0.1,
    )
    dark = inner & (lab[:, :, 0] < np.median(lab[part][:, 0]) - _DARKER)
    return 0.2 + min(1.0, float(dark.sum()) / max(1, int(inner.sum())) * 12)


def regions(mask: Mask) -> list[Mask]:
    """The connected parts of a mask that are worth looking at, largest first, at most eight."""
    labels = np.where(mask, np.arange(1, mask.size + 1).reshape(mask.shape), 0)
    for _ in range(sum(mask.shape)):
        spread = _lowest_beside(labels, mask)
        if (spread == labels).all():
            break
        labels = spread
    names, counts = np.unique(labels[labels > 0], return_counts=True)
    order = sorted(zip(-counts, names, strict=True))[:8]
    return [labels == name for minus, name in order if -minus >= mask.size * _AREAS[0]]


def _lowest_beside(labels: NDArray[np.int_], mask: Mask) -> NDArray[np.int_]:
    far = labels.size + 2
    own = np.where(mask, labels, far)
    padded = np.pad(own, 1, constant_values=far)
    around = np.minimum.reduce([own, padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]])
    return np.where(mask, around, 0)


def box_of(mask: Mask) -> Box:
    """The smallest box around a mask that isn't empty."""
    rows, columns = np.nonzero(mask)
    return Box(int(rows.min()), int(rows.max()) + 1, int(columns.min()), int(columns.max()) + 1)


def window(shape: tuple[int, ...], top: float, bottom: float, left: float, right: float) -> Mask:
    """A mask of the rows and columns between bounds, cut to the picture."""
    mask = np.zeros(shape[:2], dtype=np.bool_)
    mask[max(0, int(top)) : max(0, int(bottom)), max(0, int(left)) : max(0, int(right))] = True
    return mask
