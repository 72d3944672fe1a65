"""Scores from measurements: what fitting on same and different pairs gives."""

from __future__ import annotations

import json

import numpy as np
import pytest

from mien.vision.calibrating import GATE, Calibration, fit_calibration, gate_between, roc_auc, true_accepts


def _pairs(seed: int, apart: float) -> tuple[np.ndarray, np.ndarray]:
    dice = np.random.default_rng(seed)
    return dice.normal((apart, 0.0), 1.0, (400, 2)), dice.normal((0.0, 0.0), 1.0, (2000, 2))


def test_the_same_person_scores_above_the_gate_and_others_below_it() -> None:
    fitted = fit_calibration(*_pairs(1, 5.0))
    same, different = _pairs(2, 5.0)

    assert (fitted.score(same) >= GATE).mean() > 0.97
    assert (fitted.score(different) >= GATE).mean() < 0.02


def test_a_measurement_that_tells_nothing_gets_next_to_no_weight() -> None:
    telling, empty = fit_calibration(*_pairs(1, 3.0)).weights

    assert telling > 10 * abs(empty)


def test_where_the_kinds_overlap_the_gate_keeps_others_out() -> None:
    same, different = _pairs(3, 1.0)
    fitted = fit_calibration(same, different)

    assert (fitted.score(different) >= GATE).mean() == pytest.approx(0.01, abs=0.002)


def test_scores_stay_between_0_and_100_for_any_measurement() -> None:
    fitted = fit_calibration(*_pairs(1, 5.0))

    scores = fitted.score([[1e9, 0.0], [-1e9, 0.0]])

    assert scores.min() >= 0
    assert scores.max() <= 100


def test_a_calibration_comes_back_from_json_as_it_was() -> None:
    fitted = fit_calibration(*_pairs(1, 5.0))

    assert Calibration.of_json(json.loads(json.dumps(fitted.as_json()))) == fitted


@pytest.mark.parametrize("change", [{"weights": [1.0]}, {"scale": [0.0, 1.0]}, {"limit": float("nan")}])
def test_a_damaged_calibration_is_refused(change: dict[str, object]) -> None:
    told = fit_calibration(*_pairs(1, 5.0)).as_json() | change

    with pytest.raises(ValueError, match="calibration"):
        Calibration.of_json(told)


def test_too_few_pairs_or_figures_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="at least two pairs"):
        fit_calibration([[1.0]], [[0.0], [0.1]])
    with pytest.raises(ValueError, match="finite"):
        fit_calibration([[1.0], [np.nan]], [[0.0], [0.1]])


def test_the_gate_lies_between_kinds_that_are_far_apart() -> None:
    assert gate_between([10.0, 11.0, 12.0], [0.0, 1.0, 2.0]) == pytest.approx(6.0, abs=0.1)


def test_auc_and_true_accepts_are_those_of_a_hand_count() -> None:
    assert roc_auc([3.0, 2.0], [1.0, 2.0]) == pytest.approx(7 / 8)
    assert true_accepts([5.0, 0.0], [1.0, 1.0, 1.0]) == pytest.approx(0.5)
