"""Where the figure of a picture is, what of it is hair, face, torso and legs, and what is wrong with it if anything.

Works on drawings of one figure; of other pictures it tells why there is nothing to compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from PIL import Image

from mien.vision.embedded.figure_regions import Regions, cut_into_regions, region_features
from mien.vision.embedded.foreground import classify
from mien.vision.embedded.parts import Box, body_parts, box_of, largest, separate_heads
from mien.vision.pixels import Bytes, Floats, Mask, Pixels

FIGURE_SIDE: Final = 160
"""The longer side, in pixels, of the picture in which the figure is looked for."""
_LEAST_SIDE: Final = 64
"""Pixels of the shorter side of a picture that says anything."""
_BLANK: Final = 12.0
"""Levels between the darkest and the brightest of a picture that is blank."""
_LEAST_SHARE: Final = 0.012
"""Of the picture, that a figure takes at least."""
_LEAST_HEAD: Final = 5
"""Pixels of the height of a head at :data:`FIGURE_SIDE`."""

BLANK: Final = "The picture is blank."
TOO_SMALL: Final = f"The picture is smaller than {_LEAST_SIDE} pixels, too small to tell anybody by."
NO_FIGURE: Final = "No figure was found in the picture."
NO_HEAD: Final = "No head was found in the picture."
SEVERAL: Final = "The picture shows more than one figure."


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure of a picture. All masks have the shape of ``picture`` without its colours; boxes are in its pixels."""

    picture: Bytes
    """The picture with a longer side of at most :data:`FIGURE_SIDE`, shape (height, width, 3), RGB."""
    mask: Mask
    """Where the figure is."""
    parts: Mapping[str, Mask] = field(default_factory=dict)
    """``hair`` (and what is worn on the head), ``face`` (the
    head's skin with what is on it), ``head`` (both), ``body`` (all
    below), ``torso`` and ``legs`` (the two halves of the body as far as it is in the picture)."""
    box: Box | None = None
    """What the figure takes of the picture: left, top, right, bottom."""
    head: Box | None = None
    """What the head takes, hair and hat included."""
    face: Box | None = None
    """What the visible skin of the head takes; ``None`` where hardly any is seen, as mostly from behind."""
    count: int = 0
    """How many heads are seen."""
    sureness: float = 0.0
    """How clearly the picture falls into figure and ground, 0-1."""
    patches: int = 0
    """How many patches of one colour the picture falls into."""
    scattered: float = 0.0
    """Share of the picture that falls into none, 0-1."""
    problem: str = ""
    """Why the figure can't be compared, as a sentence; empty where it can."""

    @property
    def head_to_frame(self) -> float:
        """The height of the head against that of the picture, 0-1; 0 without a head."""
        return (self.head[3] - self.head[1]) / self.picture.shape[0] if self.head else 0.0


def find_figure(pixels: Pixels) -> Figure:
    """The figure of a picture; never raises on pixels of any size or content."""
    picture = shrunk(pixels.small, FIGURE_SIDE)
    nothing = np.zeros(picture.shape[:2], bool)
    if min(pixels.width, pixels.height) < _LEAST_SIDE:
        return Figure(picture, nothing, problem=TOO_SMALL)
    if float(np.ptp(picture.astype(np.float32), axis=(0, 1)).max()) < _BLANK:
        return Figure(picture, nothing, problem=BLANK)
    return figure_in(picture, pixels.alpha)


def figure_in(picture: Bytes, shown: Mask | None = None) -> Figure:
    """The figure of a picture of at most :data:`FIGURE_SIDE`; ``shown``: what of the file isn't transparent."""
    regions = cut_into_regions(picture)
    told = classify(region_features(picture, regions), regions)
    figure = _figure(picture, regions, _bounded(told, regions, shown, picture))
    return replace(figure, patches=len(regions.areas), scattered=regions.scattered)


def shrunk(picture: Bytes, side: int) -> Bytes:
    """The picture with a longer side of at most ``side`` pixels."""
    height, width = picture.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return picture
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BOX))


def _bounded(told: Floats, regions: Regions, alpha: Mask | None, picture: Bytes) -> Floats:
    """What was told, but for patches that the file itself says are transparent: those are ground."""
    if alpha is None or alpha.all():
        return told
    height, width = picture.shape[:2]
    shown = np.asarray(Image.fromarray(alpha).resize((width, height), Image.Resampling.NEAREST))
    flat = regions.labels.ravel()
    seen = np.bincount(flat, shown.ravel(), len(regions.areas)) / regions.areas > 0.5
    figure = np.where(seen[:, None], [0.0, 1.0, 1.0, 1.0], [1.0, 0.0, 0.0, 0.0]) * (told + 1e-3)
    bounded: Floats = (figure / figure.sum(axis=1, keepdims=True)).astype(np.float32)
    return bounded


def _figure(picture: Bytes, regions: Regions, told: Floats) -> Figure:
    ground = told[:, 0]
    inside = ground < 0.5
    mask = largest(inside[regions.labels], 0.1)
    sureness = float((np.abs(ground - 0.5) * 2 * regions.areas).sum() / regions.areas.sum())
    if mask.sum() < _LEAST_SHARE * mask.size:
        return Figure(picture, np.zeros_like(mask), sureness=sureness, problem=NO_FIGURE)
    kinds = np.where(inside, 1 + told[:, 1:].argmax(axis=1), 0)[regions.labels]
    heads = separate_heads(mask & (kinds >= 2), mask & (kinds == 3))
    box = box_of(mask)
    if not heads:
        return Figure(picture, mask, {}, box, sureness=sureness, problem=NO_HEAD)
    head_mask = heads[0]
    parts = body_parts(mask, head_mask, head_mask & (kinds == 3))
    head = box_of(head_mask)
    face = box_of(parts["face"])
    problem = SEVERAL if len(heads) > 1 else NO_HEAD if head is None or head[3] - head[1] < _LEAST_HEAD else ""
    return Figure(picture, mask, parts, box, head, face, len(heads), sureness, problem=problem)
