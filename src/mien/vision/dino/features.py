"""What a model makes of a picture, kept as little as comparing needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mien.vision.dino.foreground import figure, head
from mien.vision.dino.model_facts import ModelFacts
from mien.vision.dino.preparing import Prepared
from mien.vision.pixels import Floats, Mask

Halves = npt.NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Features:
    """A picture as a model sees it. All vectors have unit length."""

    whole: Floats
    """The class token, shape (width,)."""
    patches: Halves
    """Shape (grid × grid, width), row by row."""
    inside: Mask
    """Shape (grid × grid,): patches that lie in the picture."""
    figure: Mask
    """Of the same shape: patches that show the figure."""
    head: Mask
    """Of the same shape: the upper part of the figure."""


@dataclass(frozen=True, slots=True)
class NoFeatures:
    """A picture that nothing can be told of."""

    problem: str
    """Why, as a sentence."""


def features_of(tokens: Floats, prepared: Prepared, facts: ModelFacts) -> Features | NoFeatures:
    """What remains of a model's output, shape (1 + registers + patches, width)."""
    if prepared.blank:
        return NoFeatures("The picture is blank.")
    if not np.isfinite(tokens).all() or not np.linalg.norm(tokens, axis=1).all():
        return NoFeatures("The model answered with something that is no feature; its weights are damaged.")
    tokens = tokens / np.linalg.norm(tokens, axis=1, keepdims=True)
    patches = tokens[1 + facts.registers :]
    grid = patches.reshape(facts.grid, facts.grid, facts.width)
    shown = figure(grid, prepared.inside, prepared.opaque)
    return Features(
        whole=tokens[0].astype(np.float32),
        patches=patches.astype(np.float16),
        inside=prepared.inside.ravel(),
        figure=shown.ravel(),
        head=head(shown).ravel(),
    )
