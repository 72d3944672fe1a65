"""From raw measurements of two pictures to a score at which 80 means something: fitted on same and different pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]

GATE: Final = 80.0
"""The score that a picture of the right person is to reach and one of somebody else is not."""
_GATE_LOGIT: Final = float(np.log(GATE / (100.0 - GATE)))
_STEPS: Final = 60
_SETTLED: Final = 1e-8
_FARTHEST: Final = 30.0
"""Logits beyond this are as good as certain."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic function of standardised measurements, placed so that :data:`GATE` lies at the chosen limit."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    """One per measurement, each as long as the others."""
    limit: float
    """The weighted sum at which the score is :data:`GATE`."""
    slope: float = 1.0
    """How fast the score rises about the limit; positive."""

    def raw(self, measured: npt.ArrayLike) -> Values:
        """The weighted sum: shape (n, d) gives (n,), shape (d,) a scalar. Higher is more alike; unbounded."""
        standard = (np.asarray(measured, np.float64) - np.array(self.mean)) / np.array(self.scale)
        return np.asarray(standard @ np.array(self.weights), np.float64)

    def score(self, measured: npt.ArrayLike) -> Values:
        """Scores from 0 to 100: shape (n, d) gives (n,), shape (d,) a scalar."""
        logit = self.slope * (self.raw(measured) - self.limit) + _GATE_LOGIT
        return np.asarray(100.0 / (1.0 + np.exp(-np.clip(logit, -_FARTHEST, _FARTHEST))), np.float64)

    def as_json(self) -> dict[str, Any]:
        """As it is stored; :meth:`of_json` reads it."""
        lists = {name: list(getattr(self, name)) for name in ("mean", "scale", "weights")}
        return {**lists, "limit": self.limit, "slope": self.slope}

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Calibration:
        """What :meth:`as_json` wrote. Raises ``KeyError`` or ``ValueError`` for anything else."""
        mean, scale, weights = (tuple(float(each) for each in told[name]) for name in ("mean", "scale", "weights"))
        if not len(mean) == len(scale) == len(weights) or not weights:
            raise ValueError("a calibration has as many means and scales as weights")
        found = cls(mean, scale, weights, float(told["limit"]), float(told["slope"]))
        if not np.isfinite([*mean, *scale, *weights, found.limit, found.slope]).all() or min(scale) <= 0:
            raise ValueError("the figures of a calibration are finite, its scales positive")
        return found


def fit_calibration(
    same: npt.ArrayLike,
    different: npt.ArrayLike,
    *,
    ridge: float = 1e-2,
    distances: bool = False,
    shares: npt.ArrayLike | None = None,
) -> Calibration:
    """The calibration that tells ``same`` pairs, shape (n, d), from ``different`` ones, shape (m, d), best.

    Logistic regression with ``ridge`` (per pair) on the standardised weights; both kinds weigh the same, however many
    there are; ``shares``, shape (m,), says how much each different pair counts among its kind. With ``distances`` no
    larger measurement may raise the score: what would is left out. The gate is put by :func:`gate_between`. Raises
    ``ValueError`` where a kind has less than two pairs or a measurement isn't finite.
    """
    ours, others = (np.atleast_2d(np.asarray(pairs, np.float64)) for pairs in (same, different))
    if min(len(ours), len(others)) < 2:
        raise ValueError("at least two pairs of the same person and two of different people are needed")
    measured = np.vstack([ours, others])
    if not np.isfinite(measured).all():
        raise ValueError("a measurement is no finite number")
    mean, scale = measured.mean(axis=0), measured.std(axis=0)
    scale = np.where(scale > 1e-9, scale, 1.0)
    label = np.r_[np.ones(len(ours)), np.zeros(len(others))]
    given = np.ones(len(others)) if shares is None else np.asarray(shares, np.float64)
    share = np.r_[np.full(len(ours), 0.5 / len(ours)), given * 0.5 / given.sum()]
    fit = _falling_weights if distances else logistic_weights
    weights = fit((measured - mean) / scale, label, share, ridge)[1:]
    found = Calibration(_told(mean), _told(scale), _told(weights), limit=0.0)
    return replace(found, limit=gate_between(found.raw(ours), found.raw(others)))


def _falling_weights(standard: Values, label: Values, share: Values, ridge: float) -> Values:
    """As :func:`logistic_weights`, with every weight zero that would be positive."""
    used = np.ones(standard.shape[1], bool)
    while True:
        found = logistic_weights(standard[:, used], label, share, ridge)
        weights = np.zeros(1 + len(used))
        weights[0], weights[1:][used] = found[0], found[1:]
        worst = int(np.argmax(weights[1:]))
        if weights[1 + worst] <= 0:
            return weights
        used[worst] = False


def _told(values: Values) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


def logistic_weights(standard: Values, label: Values, share: Values, ridge: float) -> Values:
    """Intercept and weights, shape (1 + d,), of a logistic regression on rows of shape (n, d), by Newton's method.

    ``label`` is 0 or 1, ``share`` the weight of each row (they sum to one), ``ridge`` holds the weights back.
    """
    rows = np.column_stack([np.ones(len(standard)), standard])
    penalty = ridge * np.diag([1e-6, *np.ones(standard.shape[1])])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        told = 1.0 / (1.0 + np.exp(-np.clip(rows @ weights, -_FARTHEST, _FARTHEST)))
        slope = rows.T @ (share * (told - label)) + penalty @ weights
        bend = (rows * (share * told * (1 - told))[:, None]).T @ rows + penalty
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if float(np.abs(step).max()) < _SETTLED:
            break
    return weights


def gate_between(same: npt.ArrayLike, different: npt.ArrayLike, *, false_accepts: float = 0.01) -> float:
    """The limit on raw sums that lets ``false_accepts`` (0 to 1) of the different pairs pass.

    Where that is far below all but a few of the same pairs it lies in the middle between the two.
    """
    worst_other = float(np.quantile(np.asarray(different, np.float64), 1.0 - false_accepts))
    worst_same = float(np.quantile(np.asarray(same, np.float64), 0.02))
    return worst_other if worst_same <= worst_other else (worst_other + worst_same) / 2


def roc_auc(same: npt.ArrayLike, different: npt.ArrayLike) -> float:
    """The chance, 0 to 1, that a same pair scores above a different one; ties count half (Mann and Whitney's U).

    Raises ``ValueError`` where either is empty.
    """
    ours, others = np.asarray(same, np.float64).ravel(), np.sort(np.asarray(different, np.float64).ravel())
    if not len(ours) or not len(others):
        raise ValueError("pairs of both kinds are needed")
    below, upto = np.searchsorted(others, ours, "left"), np.searchsorted(others, ours, "right")
    return float((below + upto).mean() / 2 / len(others))


def true_accepts(same: npt.ArrayLike, different: npt.ArrayLike, *, false_accepts: float = 0.01) -> float:
    """The share of same pairs, 0 to 1, that score above all but ``false_accepts`` of the different ones."""
    limit = float(np.quantile(np.asarray(different, np.float64), 1.0 - false_accepts))
    return float((np.asarray(same, np.float64) > limit).mean())
