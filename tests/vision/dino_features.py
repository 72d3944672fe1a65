"""Features of pictures that nobody drew: made of vectors, so that who is like whom is known."""

from __future__ import annotations

import numpy as np

from mien.vision.dino.features import Features

WIDTH = 24
GRID = 6


def features(person: int, picture: int, *, noise: float = 0.3) -> Features:
    """Somebody before a ground: alike for the same person, more so for the less noise, and the ground for everybody."""
    own = np.random.default_rng([1, person]).standard_normal((4, WIDTH))
    dice = np.random.default_rng([2, person, picture])
    rows, columns = np.mgrid[:GRID, :GRID]
    figure = ((columns >= 2) & (columns < 4) & (rows >= 1)).ravel()
    ground = np.random.default_rng(3).standard_normal(WIDTH)
    patches = np.tile(ground, (GRID * GRID, 1))
    patches[figure] = own[np.arange(figure.sum()) % 4]
    patches = patches + noise * dice.standard_normal(patches.shape)
    whole = own.mean(axis=0) + noise * dice.standard_normal(WIDTH)
    return of(patches, whole, figure)


def of(patches: np.ndarray, whole: np.ndarray, figure: np.ndarray) -> Features:
    """Features of these vectors, brought to unit length; the head is the upper half of the figure."""
    head = figure.copy()
    head[GRID * GRID // 2 :] = False
    return Features(
        whole=(whole / np.linalg.norm(whole)).astype(np.float32),
        patches=(patches / np.linalg.norm(patches, axis=1, keepdims=True)).astype(np.float16),
        inside=np.ones(len(figure), dtype=np.bool_),
        figure=figure,
        head=head,
    )
