"""Fit the embedded scorer's calibration on drawn people and write it beside the scorer.

``python -m bench.fit_likeness [--drawings FOLDER]``. Weights are fitted on one cast, the gate is placed on another;
the people of the reported figures are in neither. Ordinary pairs count as much as all nearly-same ones together. The id
follows from the figures, so that scores of different fits are never taken for comparable.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.likeness_cast import FITTING, TUNING
from bench.likeness_pairs import Pair, pairs
from mien.domain.shots import Outfit
from mien.vision.calibrating import Calibration, Values, fit_calibration
from mien.vision.embedded.identity_calibration import IdentityCalibration
from mien.vision.embedded.identity_measures import CLOTHES, MEASURES, fused, measure, view_distance

FILE: Final = Path(__file__).parents[1] / "src/mien/vision/embedded/identity_calibration.json"
RIDGE: Final = 1e-2
REFUSED: Final = 0.04
"""Share of the right pictures of the tuning cast that fall below the gate."""
DIGITS: Final = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """The distances of many pairs."""

    kinds: Values
    """Shape (n,): names."""
    told: Values
    """Shape (n, measures); NaN for what isn't seen."""
    dressed: Values
    """Shape (n,): whether the usual clothes are worn."""

    def of(self, *kinds: str) -> Values:
        """The distances of some kinds of pairs."""
        return self.told[np.isin(self.kinds, kinds)]


def measured(found: Iterable[Pair]) -> Measured:
    """The fused distances of all pairs that have any."""
    kinds, told, dressed = [], [], []
    for pair in found:
        known = [each for each in pair.references if not each.why_not]
        if pair.probe.features.why_not or not known:
            continue
        kinds.append(pair.kind)
        rows = np.stack([measure(pair.probe.features, each) for each in known])
        told.append(fused(rows, np.array([view_distance(pair.probe.features, each) for each in known], np.float32)))
        dressed.append(pair.probe.picture.shot.outfit is Outfit.USUAL)
    return Measured(np.array(kinds), np.array(told, np.float64), np.array(dressed))


def undressed(told: Values) -> Values:
    """The same without what the clothes tell."""
    bare = told.copy()
    bare[:, [number for number, name in enumerate(MEASURES) if name.split()[0] in CLOTHES]] = np.nan
    return bare


def fitted(inputs: IdentityCalibration, fitting: Measured, tuning: Measured, *, alike: bool) -> Calibration:
    """One of the two calibrations: weights by the fitting cast, the gate by the tuning cast."""
    kept = [replace_told(cast, alike=alike) for cast in (fitting, tuning)]
    fit, tune = kept
    others = fit.kinds != "right"
    near = fit.kinds[others] != "ordinary"
    shares = np.where(near, 0.5 / near.sum(), 0.5 / (~near).sum())
    found = fit_calibration(
        inputs.inputs(fit.of("right")), inputs.inputs(fit.told[others]), ridge=RIDGE, distances=True, shares=shares
    )
    return replace(found, limit=float(np.quantile(found.raw(inputs.inputs(tune.of("right"))), REFUSED)))


def replace_told(cast: Measured, *, alike: bool) -> Measured:
    """The pairs that one calibration is for: in the usual clothes, or all of them without what the clothes tell."""
    if not alike:
        return replace(cast, told=undressed(cast.told))
    return Measured(cast.kinds[cast.dressed], cast.told[cast.dressed], cast.dressed[cast.dressed])


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
    right = replace_told(fitting, alike=True).of("right")
    usual, odd = (
        dict(zip(MEASURES, map(float, np.nanquantile(right, share, axis=0)), strict=True)) for share in (0.5, 0.97)
    )
    nothing = Calibration((0.0,), (1.0,), (0.0,), 0.0)
    inputs = IdentityCalibration("", usual, odd, nothing, nothing)
    body = rounded(
        {
            "fitted": f"logistic regression on drawings of {len(FITTING)} people, the gate on {len(TUNING)} others",
            "pairs": {kind: int((fitting.kinds == kind).sum()) for kind in sorted(set(fitting.kinds))},
            "usual": usual,
            "odd": odd,
            "alike": fitted(inputs, fitting, tuning, alike=True).as_json(),
            "otherwise": fitted(inputs, fitting, tuning, alike=False).as_json(),
        }
    )
    mark = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:8]
    FILE.write_text(json.dumps({"id": f"embedded-1/{mark}", **body}, indent=1) + "\n", encoding="utf-8")
    print(f"{FILE.name}: embedded-1/{mark}")


if __name__ == "__main__":
    main()
