"""From a picture to what goes into a model: the whole of it, fitted into a square, its colours as in training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from mien.vision.dino.model_facts import ModelFacts
from mien.vision.pixels import Floats, Mask, Pixels

_OPAQUE = 0.5
_FLAT = 4
"""Levels of 255 that a colour must vary by, or the picture shows nothing."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture ready for a model."""

    values: Floats
    """Shape (3, side, side): colours less their mean, in deviations; 0 where the picture doesn't reach."""
    inside: Mask
    """Shape (grid, grid): patches that lie in the picture, mostly or wholly."""
    opaque: Mask | None
    """Of the same shape: patches of what isn't transparent; ``None`` for a picture without transparency."""
    blank: bool


def prepare(pixels: Pixels, facts: ModelFacts) -> Prepared:
    """Fit a picture into the square, upright and in the middle, nothing cut off.

    Cutting a square from the middle, as these models' own preparation does, would take head and feet off a figure.
    """
    height, width = pixels.small.shape[:2]
    scale = facts.side / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    left, top = (facts.side - size[0]) // 2, (facts.side - size[1]) // 2
    place = slice(top, top + size[1]), slice(left, left + size[0])
    resized = Image.fromarray(pixels.small).resize(size, Image.Resampling.BICUBIC)
    colours = np.asarray(resized, dtype=np.float32) / np.float32(255.0)
    values = np.zeros((3, facts.side, facts.side), dtype=np.float32)
    mean, deviation = np.array(facts.mean, dtype=np.float32), np.array(facts.deviation, dtype=np.float32)
    values[:, *place] = ((colours - mean) / deviation).transpose(2, 0, 1)
    covered = np.zeros((facts.side, facts.side), dtype=np.float32)
    covered[place] = 1.0
    opaque = None
    if pixels.alpha is not None:
        shown = Image.fromarray(pixels.alpha.astype(np.uint8) * 255).resize(size, Image.Resampling.BOX)
        canvas = np.zeros_like(covered)
        canvas[place] = np.asarray(shown, dtype=np.float32) / 255.0
        opaque = _by_patch(canvas, facts) > _OPAQUE
    blank = int(np.ptp(pixels.small.reshape(-1, 3), axis=0).max()) < _FLAT
    return Prepared(values, _by_patch(covered, facts) > _OPAQUE, opaque, blank)


def _by_patch(canvas: Floats, facts: ModelFacts) -> Floats:
    """The mean of each patch, shape (grid, grid)."""
    grid, patch = facts.grid, facts.patch
    means: Floats = canvas.reshape(grid, patch, grid, patch).mean(axis=(1, 3))
    return means
