"""Figures of how consistent pictures are with each other."""

from __future__ import annotations

import pytest

from mien.domain.consistency import Pair, by_view, compared_pairs, slope, with_master, worst_pair

IDS = ("m", "a", "b", "c")
MATRIX = (
    (100.0, 90.0, None, None),
    (90.0, 100.0, 70.0, None),
    (None, 70.0, 100.0, 60.0),
    (None, None, 60.0, 100.0),
)


def test_each_pair_that_could_be_compared_counts_once() -> None:
    assert compared_pairs(IDS, MATRIX) == [Pair("m", "a", 90.0), Pair("a", "b", 70.0), Pair("b", "c", 60.0)]


def test_the_worst_pair_is_the_least_consistent_one() -> None:
    assert worst_pair(compared_pairs(IDS, MATRIX)) == Pair("b", "c", 60.0)
    assert worst_pair([]) is None


def test_views_are_measured_among_themselves() -> None:
    views = {"m": "front", "a": "front", "b": "back", "c": "back"}
    front, back = by_view(views, compared_pairs(IDS, MATRIX))
    assert (front.view, front.image_ids, front.pairs, front.mean) == ("front", ("m", "a"), 1, 90.0)
    assert (back.view, back.mean, back.worst) == ("back", 60.0, Pair("b", "c", 60.0))


def test_a_view_in_which_nothing_can_be_compared_has_no_mean() -> None:
    [side] = by_view({"m": "side"}, [])
    assert (side.view, side.pairs, side.mean, side.worst) == ("side", 0, None, None)


def test_what_the_master_does_not_show_is_measured_by_the_references() -> None:
    found = with_master(IDS, MATRIX, "m", ["b", "gone"])
    assert found == {"m": None, "a": 90.0, "b": None, "c": 60.0}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [([], None), ([90, 80], None), ([90, 80, 70], -10.0), ([80, 80, 80, 80], 0.0), ([60, 90, 60, 90], 6.0)],
)
def test_the_slope_tells_by_how_much_each_picture_is_worse(figures: list[float], expected: float | None) -> None:
    assert slope(figures) == pytest.approx(expected)
