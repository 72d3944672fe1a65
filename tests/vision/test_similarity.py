"""Which vectors lie nearest, and in which order."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mien.vision.similarity import nearest, ranked


def test_the_most_alike_come_first_and_equal_ones_by_name() -> None:
    others = {"c": (0.0, 1.0), "b": (1.0, 0.0), "a": (0.0, 1.0), "away": (-1.0, 0.0), "empty": ()}
    assert ranked((1.0, 0.0), others, 10) == [
        ("b", 100.0),
        ("a", 0.0),
        ("c", 0.0),
        ("away", 0.0),
    ]


def test_no_more_than_asked_for_and_the_first_of_equal_ones() -> None:
    others = dict.fromkeys("edcba", (1.0, 0.0))
    assert [name for name, _ in ranked((1.0, 0.0), others, 3)] == ["a", "b", "c"]


def test_nothing_to_compare_gives_nothing() -> None:
    assert ranked((1.0, 0.0), {}, 5) == ranked((1.0, 0.0), {"a": (1.0, 0.0)}, 0) == []
    assert ranked((1.0, 0.0), {"other method": (1.0, 0.0, 0.0)}, 5) == []


@given(st.integers(1, 60), st.integers(1, 70), st.integers(0, 5))
def test_nearest_is_what_sorting_them_all_gives(rows: int, count: int, seed: int) -> None:
    dice = np.random.default_rng(seed)
    vectors = dice.integers(-2, 3, (rows, 4)).astype(np.float32)  # small numbers, so that many are equal
    vectors[dice.integers(0, rows)] = np.nan
    wanted = dice.integers(-2, 3, 4).astype(np.float32)
    places, cosines = nearest(wanted, vectors, count)
    every = np.nan_to_num(vectors @ wanted)
    order = np.argsort(-every, kind="stable")[:count]
    assert places.tolist() == order.tolist()
    assert cosines.tolist() == every[order].tolist()
