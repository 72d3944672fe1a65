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
from mien.vision.embedded.identity_measures import MEASURES
from mien.vision.pixels import Floats

_KEPT: Final = [number for number, name in enumerate(MEASURES) if name.endswith("missing") and "details" not in name]
"""The measures of colours that are to be found again."""
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

    def score(self, told: Floats, *, same_clothes: bool) -> float:
        """The consistency, 0 to 100, of fused measures, one of each of ``MEASURES``; NaN for what isn't seen."""
        calibration = self.alike if same_clothes else self.otherwise
        return float(calibration.score(self.inputs(told)))

    def inputs(self, told: Floats | Values) -> Values:
        """What the calibrations weigh, shape (..., measures + 1): logarithms of the distances, and of the worst colour.

        One part of another colour makes another person, however well the rest agrees.
        """
        usual, odd = (np.array([each[name] for name in MEASURES]) for each in (self.usual, self.odd))
        whole = np.where(np.isfinite(told), told, usual)
        worst = (whole / odd)[..., _KEPT].max(axis=-1, keepdims=True)
        inputs: Values = np.log1p(np.concatenate([whole, worst], axis=-1))
        return inputs

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
    )
