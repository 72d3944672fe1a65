"""How features are compared: figures wherever they stand, copies place by place."""

from __future__ import annotations

import numpy as np
import pytest

from mien.vision.dino.foreground import figure, head
from mien.vision.dino.matching import margin, match, same_place
from tests.vision.dino_features import GRID, WIDTH, features, of


def test_a_picture_is_wholly_like_itself() -> None:
    found = match(features(1, 0), features(1, 0))
    assert (found.whole, found.patches, found.head) == pytest.approx((1.0, 1.0, 1.0), abs=2e-3)
    assert same_place(features(1, 0), features(1, 0)) == pytest.approx(1.0, abs=2e-3)


def test_the_same_person_is_more_alike_than_somebody_else_before_the_same_ground() -> None:
    same, other = match(features(1, 0), features(1, 1)), match(features(1, 0), features(2, 1))
    assert same.patches > other.patches + 0.3
    assert same.likeness > other.likeness


def test_where_the_figure_stands_does_not_count_but_for_copies_it_does() -> None:
    one = features(1, 0, noise=0.0)
    patches, shown = one.patches.reshape(GRID, GRID, WIDTH), one.figure.reshape(GRID, GRID)
    moved = of(
        np.roll(patches, 2, axis=1).reshape(-1, WIDTH).astype(np.float64), one.whole, np.roll(shown, 2, axis=1).ravel()
    )
    assert match(one, moved).patches == pytest.approx(1.0, abs=2e-3)
    assert same_place(one, moved) < 0.8


def test_the_figure_is_what_differs_from_the_border() -> None:
    one = features(1, 0, noise=0.1)
    grid = one.patches.astype(np.float32).reshape(GRID, GRID, WIDTH)
    everywhere = np.ones((GRID, GRID), dtype=np.bool_)
    assert np.array_equal(figure(grid, everywhere, None).ravel(), one.figure)


def test_without_a_border_that_stands_out_the_whole_picture_counts() -> None:
    grid = np.random.default_rng(4).standard_normal((GRID, GRID, WIDTH)).astype(np.float32)
    grid /= np.linalg.norm(grid, axis=2, keepdims=True)
    everywhere = np.ones((GRID, GRID), dtype=np.bool_)
    nothing = np.zeros((GRID, GRID), dtype=np.bool_)
    assert figure(grid, everywhere, nothing).all()


def test_the_head_is_the_upper_third_of_the_figure() -> None:
    shown = np.zeros((GRID, GRID), dtype=np.bool_)
    shown[:, 2] = True
    assert head(shown).sum() == 2
    assert head(shown)[:2, 2].all()
    assert not head(np.zeros_like(shown)).any()


def test_a_margin_needs_pictures_of_both_kinds() -> None:
    matches = [match(features(1, 0), features(1, 1)), match(features(1, 0), features(2, 0))]
    found = margin(matches, [True, False])
    assert found is not None
    assert min(found) > 0
    assert margin(matches, [True, True]) is None
    assert margin([], []) is None
