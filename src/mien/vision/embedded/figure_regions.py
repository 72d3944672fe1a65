"""A picture cut into patches of one colour each, and what each patch is like: what the search for the figure works on.

Drawn pictures are made of areas within which colour changes little by little at most, so that neighbouring pixels of
nearly the same colour belong together, even on a ground with a gradient.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from mien.vision.pixels import Bytes, Floats, greatest_channel

_STEP: Final = 4
"""Levels (0-255, in the channel that changes most) by which neighbouring pixels of one patch may differ."""
_LEAST: Final = 5
"""Pixels of the smallest patch; smaller ones, such as the soft seam between two areas, go to the nearest patch."""
_MOST: Final = 500
"""Patches of one picture: of textures only the largest are kept."""
_BINS: Final = 8
"""Steps of each channel of the colour histogram."""

Labels = npt.NDArray[np.intp]
Contacts = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Regions:
    """The patches of a picture."""

    labels: Labels
    """Shape (height, width): the number of each pixel's patch, from 0."""
    areas: Floats
    """Shape (patches,): pixels."""
    colors: Floats
    """Shape (patches, 3): mean RGB, 0-1."""
    contacts: Contacts
    """Shape (patches, patches): the length of the common border in pixels, symmetric."""
    scattered: float = 0.0
    """Share of the picture, 0-1, that lay in patches too tiny to count: little in drawings, much in photographs."""


def cut_into_regions(picture: Bytes) -> Regions:
    """The patches of an RGB picture of shape (height, width, 3)."""
    labels, scattered = _absorbed(_connected(picture))
    count = int(labels.max()) + 1
    flat = labels.ravel()
    areas = np.bincount(flat, minlength=count).astype(np.float32)
    pixels = picture.reshape(-1, 3)
    sums = np.stack([np.bincount(flat, weights=pixels[:, c], minlength=count) for c in range(3)], axis=1)
    colors = (sums / areas[:, None] / 255.0).astype(np.float32)
    return Regions(labels, areas, colors, _contacts(labels, count), scattered)


def _connected(picture: Bytes) -> Labels:
    """Pixels joined to neighbours of nearly their colour; drawn on a lattice that has a node for each link too."""
    height, width = picture.shape[:2]
    wide = picture.astype(np.int16)
    lattice = np.zeros((2 * height - 1, 2 * width - 1), bool)
    lattice[::2, ::2] = True
    lattice[::2, 1::2] = greatest_channel(np.abs(wide[:, 1:] - wide[:, :-1])) <= _STEP
    lattice[1::2, ::2] = greatest_channel(np.abs(wide[1:] - wide[:-1])) <= _STEP
    found, _ = ndimage.label(lattice)
    labels: Labels = found[::2, ::2].astype(np.intp) - 1
    return labels


def _absorbed(labels: Labels) -> tuple[Labels, float]:
    """The same with each pixel of a tiny patch given to the nearest large one, numbered without gaps; and the share of
    such pixels."""
    areas = np.bincount(labels.ravel())
    least = max(_LEAST, int(np.partition(areas, -_MOST)[-_MOST])) if len(areas) > _MOST else _LEAST
    kept = areas >= least
    if not kept.any():
        kept[int(np.argmax(areas))] = True
    numbers = np.cumsum(kept) - 1
    tiny = ~kept[labels]
    if tiny.any():
        rows, columns = ndimage.distance_transform_edt(tiny, return_distances=False, return_indices=True)
        labels = labels[rows, columns]
    found: Labels = numbers[labels]
    return found, float(tiny.mean())


def _contacts(labels: Labels, count: int) -> Contacts:
    one = np.concatenate([labels[:, 1:].ravel(), labels[1:].ravel()])
    other = np.concatenate([labels[:, :-1].ravel(), labels[:-1].ravel()])
    differs = one != other
    pairs = np.bincount(one[differs] * count + other[differs], minlength=count * count).reshape(count, count)
    return (pairs + pairs.T).astype(np.float64)


def region_features(picture: Bytes, regions: Regions) -> Floats:
    """What each patch is like, shape (patches, features), each of the order of one.

    Where it lies and how far it reaches, how much of each edge of the picture it takes, its colour, how much of that
    colour lies along the picture's edges, how its two halves about the picture's middle line match.
    """
    labels, areas = regions.labels, regions.areas
    height, width = labels.shape
    count = len(areas)
    flat = labels.ravel()
    ys, xs = np.indices(labels.shape)
    x = (np.bincount(flat, xs.ravel(), count) / areas + 0.5) / width
    y = (np.bincount(flat, ys.ravel(), count) / areas + 0.5) / height
    spread_x = np.sqrt(np.maximum(np.bincount(flat, xs.ravel() ** 2.0, count) / areas / width**2 - x**2, 0.0))
    spread_y = np.sqrt(np.maximum(np.bincount(flat, ys.ravel() ** 2.0, count) / areas / height**2 - y**2, 0.0))
    boxes = ndimage.find_objects(labels + 1)
    left = np.array([box[1].start for box in boxes]) / width
    right = np.array([box[1].stop for box in boxes]) / width
    top = np.array([box[0].start for box in boxes]) / height
    bottom = np.array([box[0].stop for box in boxes]) / height
    edges = [labels[:, 0], labels[:, -1], labels[0], labels[-1]]
    touch = [np.bincount(edge, minlength=count) / len(edge) for edge in edges]
    share = areas / (height * width)
    perimeter = regions.contacts.sum(axis=1)
    filled = areas / np.maximum((right - left) * (bottom - top) * height * width, 1.0)
    red, green, blue = regions.colors.T
    light = regions.colors @ np.array([0.299, 0.587, 0.114], np.float32)
    strong = regions.colors.max(axis=1) - regions.colors.min(axis=1)
    outside, aside, beneath = _color_shares(picture, regions)
    return np.stack(
        [
            np.log(share * 1000.0 + 0.1) / 3.0, np.sqrt(share), np.abs(x - 0.5) * 2, (x - 0.5) ** 2 * 4, y, y**2,
            spread_x * 3, spread_y * 3, left, right, top, bottom, right - left, bottom - top,
            np.abs(left + right - 1.0), touch[0] + touch[1], touch[2], touch[3], (touch[0] > 0) & (touch[1] > 0),
            touch[0] + touch[1] > 0, touch[2] > 0, touch[3] > 0, filled, perimeter / np.sqrt(areas) / 10.0,
            red, green, blue, light, strong, red - green, green - blue, light**2,
            _skin(regions.colors), outside, aside, beneath, _contrast(regions),
        ],
        axis=1,
    ).astype(np.float32)  # fmt: skip


def _skin(colors: Floats) -> Floats:
    """How like skin a colour is, 0-1: reddish, from pale to dark, by the ratio of its channels."""
    red, green, blue = colors.T
    total = red + green + blue + 1e-3
    away = ((red / total - 0.43) / 0.06) ** 2 + ((green / total - 0.32) / 0.03) ** 2
    likeness: Floats = np.exp(-away / 2) * np.clip(red * 4, 0, 1)
    return likeness


def _contrast(regions: Regions) -> Floats:
    """How far a patch's colour is from its neighbours', along its border."""
    contacts = regions.contacts
    total = np.maximum(contacts.sum(axis=1), 1.0)
    around = contacts @ regions.colors / total[:, None]
    away: Floats = np.abs(regions.colors - around).max(axis=1)
    return away


def _color_shares(picture: Bytes, regions: Regions) -> tuple[Floats, Floats, Floats]:
    """For each patch how much of its colour lies near the picture's edges, 0-1: of all of that colour; of what lies at
    the left and right; and how much of the picture's lower edge has it."""
    height, width = regions.labels.shape
    code = (picture.astype(np.intp) * _BINS) >> 8
    code = (code[..., 0] * _BINS + code[..., 1]) * _BINS + code[..., 2]
    ring = np.zeros((height, width), bool)
    down, across = max(1, height // 12), max(1, width // 12)
    ring[:, :across] = ring[:, -across:] = ring[:down] = True
    size = _BINS**3
    every = np.bincount(code.ravel(), minlength=size)
    near = np.bincount(code[ring], minlength=size) / np.maximum(every, 1)
    aside = np.bincount(np.concatenate([code[:, :across].ravel(), code[:, -across:].ravel()]), minlength=size)
    beneath = np.bincount(code[-1], minlength=size) / width
    shares = [near, np.sqrt(aside / (2.0 * across * height)), beneath]
    flat, count = regions.labels.ravel(), len(regions.areas)
    told = [np.bincount(flat, share[code.ravel()], count) / regions.areas for share in shares]
    return told[0].astype(np.float32), told[1].astype(np.float32), told[2].astype(np.float32)
