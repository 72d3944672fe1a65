"""From distances between pictures to a consistency: the coefficients that ``bench/fit_likeness.py`` fitted."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

import numpy as np

from mien.vision.calibrating import Calibration, Values
from mien.vision.embedded.identity_measures import COLORS, MEASURES
from mien.vision.pixels import Floats

_KEPT: Final = [number for number, name in enumerate(MEASURES) if name.endswith("missing") and "details" not in name]
"""The measures of colours that are to be found again."""
_ODDEST: Final = 5.0
"""Differences of portraits more than so many times the odd one are all the same."""
_FILE: Final = "identity_calibration.json"


@dataclass(frozen=True, slots=True)
class IdentityCalibration:
    """How distances become a score."""

    id: str
    """Changes whenever the figures do: scores of different ids aren't compared."""
    usual: Mapping[str, float]
    """The distance of each measure that half of the right pictures stay below; stands in for what isn't seen."""
    odd: Mapping[str, float]
    """The distance that 97 of 100 right pictures stay below."""
    alike: Calibration
    """Where the clothes count."""
    otherwise: Calibration
    """Where other clothes are worn."""
    facing: Calibration
    """Where the clothes count and two portraits from the front can be laid over each other."""
    facing_usual: tuple[float, ...]
    """The share of each of ``DIFFERENCES`` that half of the right pictures stay below."""
    facing_odd: tuple[float, ...]
    """The share that 90 of 100 right pictures stay below; above 0."""

    def score(self, told: Floats, *, same_clothes: bool, portrait: Floats | None = None) -> float:
        """The consistency, 0 to 100, of fused measures, one of each of ``MEASURES``; NaN for what isn't seen.

        ``portrait``: the ``DIFFERENCES`` of a portrait from the front, where there is one.
        """
        if same_clothes and portrait is not None:
            return float(self.facing.score(self.facing_inputs(told, portrait)))
        calibration = self.alike if same_clothes else self.otherwise
        return float(calibration.score(self.inputs(told)))

    def inputs(self, told: Floats | Values) -> Values:
        """What the calibrations weigh, shape (..., measures + 3): logarithms of the distances, of the worst colour that
        is missing, and of the two oddest of all that colours tell.

        One part of another colour makes another person, however well the rest agrees.
        """
        usual, odd = (np.array([each[name] for name in MEASURES]) for each in (self.usual, self.odd))
        whole = np.where(np.isfinite(told), told, usual)
        oddness = whole / odd
        worst = oddness[..., _KEPT].max(axis=-1, keepdims=True)
        oddest = -np.sort(-oddness[..., :COLORS], axis=-1)[..., :2]
        inputs: Values = np.log1p(np.concatenate([whole, worst, oddest], axis=-1))
        return inputs

    def facing_inputs(self, told: Floats | Values, portrait: Floats | Values) -> Values:
        """What ``facing`` weighs: the same, then how odd each difference of the portraits is."""
        whole = np.where(np.isfinite(portrait), portrait, self.facing_usual)
        odd: Values = np.log1p(np.minimum(whole / np.array(self.facing_odd), _ODDEST))
        return np.concatenate([self.inputs(told), odd], axis=-1)

    def part(self, name: str, distance: float) -> float:
        """How well one measure agrees, 0 to 100: 100 as usual, 80 at what is odd for the right person."""
        usual, odd = self.usual[name], self.odd[name]
        beyond = (distance - usual) / max(odd - usual, 1e-6)
        return float(np.clip(100.0 - 20.0 * beyond, 0.0, 100.0))


@functools.cache
def identity_calibration() -> IdentityCalibration:
    """The calibration that comes with Mien."""
    text = resources.files("mien.vision.embedded").joinpath(_FILE).read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text)
    return IdentityCalibration(
        told["id"],
        told["usual"],
        told["odd"],
        Calibration.of_json(told["alike"]),
        Calibration.of_json(told["otherwise"]),
        Calibration.of_json(told["facing"]),
        tuple(told["facing_usual"].values()),
        tuple(told["facing_odd"].values()),
    )
