"""Fit the embedded scorer's calibration on drawn people and write it beside the scorer.

``python -m bench.fit_likeness [--drawings FOLDER]``. Weights are fitted on one cast, the gate is placed on another;
the people of the reported figures are in neither. Ordinary pairs count as much as all nearly-same ones together. The id
follows from the figures, so that scores of different fits are never taken for comparable.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.likeness_cast import FITTING, TUNING
from bench.likeness_pairs import Pair, pairs
from mien.domain.shots import Angle, Outfit
from mien.vision.calibrating import Calibration, Values, fit_calibration
from mien.vision.embedded.identity_calibration import IdentityCalibration
from mien.vision.embedded.identity_measures import (
    CLOTHES,
    MEASURES,
    fused,
    measure,
    portrait_differences,
    view_distance,
)
from mien.vision.embedded.identity_portrait import DIFFERENCES

FILE: Final = Path(__file__).parents[1] / "src/mien/vision/embedded/identity_calibration.json"
RIDGE: Final = 1e-2
REFUSED: Final = 0.04
"""Share of the right pictures of the tuning cast that fall below the gate."""
REFUSED_FACING: Final = 0.05
"""The same where portraits agree: these let more of those pass who differ in one thing only."""
DIGITS: Final = 5
Inputs = Callable[["Measured"], Values]
"""From pairs to what a calibration weighs."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The distances of many pairs."""

    kinds: Values
    """Shape (n,): names."""
    told: Values
    """Shape (n, measures); NaN for what isn't seen."""
    dressed: Values
    """Shape (n,): whether the usual clothes are worn."""
    portraits: Values
    """Shape (n, differences): of portraits from the front; NaN where there are none."""

    @property
    def facing(self) -> Values:
        """Shape (n,): whether portraits from the front are compared."""
        facing: Values = np.logical_and(self.dressed, np.isfinite(self.portraits).any(axis=1))
        return facing

    def __getitem__(self, some: Values) -> Measured:
        """Some of the pairs."""
        return Measured(self.kinds[some], self.told[some], self.dressed[some], self.portraits[some])


def measured(found: Iterable[Pair]) -> Measured:
    """The fused distances of all pairs that have any."""
    kinds, told, dressed, portraits = [], [], [], []
    for pair in found:
        known = [each for each in pair.references if not each.why_not]
        if pair.probe.features.why_not or not known:
            continue
        kinds.append(pair.kind)
        rows = np.stack([measure(pair.probe.features, each) for each in known])
        told.append(fused(rows, np.array([view_distance(pair.probe.features, each) for each in known], np.float32)))
        shot = pair.probe.picture.shot
        dressed.append(shot.outfit is Outfit.USUAL)
        portrait = portrait_differences(pair.probe.features, known) if shot.angle is Angle.FRONT else None
        portraits.append(np.full(len(DIFFERENCES), np.nan) if portrait is None else portrait)
    return Measured(np.array(kinds), np.array(told, np.float64), np.array(dressed), np.array(portraits, np.float64))


def undressed(told: Values) -> Values:
    """The same without what the clothes tell."""
    bare = told.copy()
    bare[:, [number for number, name in enumerate(MEASURES) if name.split()[0] in CLOTHES]] = np.nan
    return bare


def fitted(inputs: Inputs, fitting: Measured, tuning: Measured, refused: float = REFUSED) -> Calibration:
    """A calibration: weights by the fitting cast, the gate by the tuning cast."""
    others = fitting.kinds != "right"
    near = fitting.kinds[others] != "ordinary"
    shares = np.where(near, 0.5 / near.sum(), 0.5 / (~near).sum())
    found = fit_calibration(
        inputs(fitting[~others]), inputs(fitting[others]), ridge=RIDGE, distances=True, shares=shares
    )
    return replace(found, limit=float(np.quantile(found.raw(inputs(tuning[tuning.kinds == "right"])), refused)))


def rounded(told: Any) -> Any:
    """The same with every figure rounded, so that a file is the same on every machine."""
    if isinstance(told, dict):
        return {name: rounded(value) for name, value in told.items()}
    if isinstance(told, list):
        return [rounded(value) for value in told]
    return round(told, DIGITS) if isinstance(told, float) else told


def main() -> None:
    """Measure both casts and fit."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--drawings", type=Path, help="folder in which the drawings are kept for the next run")
    kept = asked.parse_args().drawings
    write(*(measured(pairs(cast, kept)) for cast in (FITTING, TUNING)))


def write(fitting: Measured, tuning: Measured) -> None:
    """Fit on one cast, place the gate on the other, and write the file."""
    dressed, facing = (
        fitting[np.logical_and(some, fitting.kinds == "right")] for some in (fitting.dressed, fitting.facing)
    )
    usual, odd = (
        dict(zip(MEASURES, map(float, np.nanquantile(dressed.told, share, axis=0)), strict=True))
        for share in (0.5, 0.97)
    )
    facing_usual, facing_odd = (
        np.maximum(np.nanquantile(facing.portraits, share, axis=0), least) for share, least in ((0.5, 0.0), (0.9, 0.02))
    )
    nothing = Calibration((0.0,), (1.0,), (0.0,), 0.0)
    inputs = IdentityCalibration("", usual, odd, nothing, nothing, nothing, tuple(facing_usual), tuple(facing_odd))
    alike = fitted(lambda pairs: inputs.inputs(pairs.told), fitting[fitting.dressed], tuning[tuning.dressed])
    otherwise = fitted(lambda pairs: inputs.inputs(undressed(pairs.told)), fitting, tuning)
    portraits = fitted(
        lambda pairs: inputs.facing_inputs(pairs.told, pairs.portraits),
        fitting[fitting.facing],
        tuning[tuning.facing],
        REFUSED_FACING,
    )
    body = rounded(
        {
            "fitted": f"logistic regression on drawings of {len(FITTING)} people, the gate on {len(TUNING)} others",
            "pairs": {kind: int((fitting.kinds == kind).sum()) for kind in sorted(set(fitting.kinds))},
            "usual": usual,
            "odd": odd,
            "alike": alike.as_json(),
            "otherwise": otherwise.as_json(),
            "facing_usual": dict(zip(DIFFERENCES, map(float, facing_usual), strict=True)),
            "facing_odd": dict(zip(DIFFERENCES, map(float, facing_odd), strict=True)),
            "facing": portraits.as_json(),
        }
    )
    mark = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:8]
    FILE.write_text(json.dumps({"id": f"embedded-1/{mark}", **body}, indent=1) + "\n", encoding="utf-8")
    print(f"{FILE.name}: embedded-1/{mark}")


if __name__ == "__main__":
    main()
