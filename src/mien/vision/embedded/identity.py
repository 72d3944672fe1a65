"""Whether a picture shows the same person as others, by pixels alone: like part with like part, like view with like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from mien.domain.shots import Angle, Outfit, Shot
from mien.vision.embedded.figure import Figure
from mien.vision.embedded.identity_calibration import identity_calibration
from mien.vision.embedded.identity_features import Features, features_of_figure
from mien.vision.embedded.identity_measures import (
    CLOTHES,
    MEASURES,
    fused,
    measure,
    portrait_differences,
    view_distance,
)
from mien.vision.embedded.identity_vector import VECTOR_SIZE, looks_vector
from mien.vision.pixels import Floats, Pixels

__all__ = ["VECTOR_SIZE", "Features", "Likeness", "calibration_id", "consistency", "features_of", "vector_of"]

_TOO_LITTLE: Final = "Too little is seen of the person that the references show too."
_NO_REFERENCE: Final = "None of the references shows a figure that can be compared."
_WHOLE: Final = ("hair", "skin", "torso", "legs")
"""Parts of which two must be seen in both."""
_SHOWN: Final = {
    "hair": ("hair missing", "hair strange"), "skin": ("skin missing", "skin strange"),
    "torso": ("torso missing", "torso strange"), "legs": ("legs missing", "legs strange"),
    "face": ("details missing", "face shape"), "hair shape": ("hair shape",), "build": ("breadth",),
}  # fmt: skip
"""The parts that are told, and the measures that each is made of."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely a picture shows the person of the references."""

    score: float | None
    """0 to 100, the right person 80 or more; ``None``: it can't be judged."""
    parts: Mapping[str, float] = field(default_factory=dict)
    """How well each part agrees, 0 to 100; only those that are seen."""
    against: int | None = None
    """The number of the reference that is nearest."""
    why_not: str = ""
    """Why it can't be judged, as a sentence."""


def calibration_id() -> str:
    """Of the figures by which distances become scores."""
    return identity_calibration().id


def features_of(pixels: Pixels, figure: Figure) -> Features:
    """What a picture is compared by, from its pixels and the figure that was found in them; small, can be pickled."""
    return features_of_figure(figure)


def vector_of(features: Features) -> tuple[float, ...]:
    """A vector of unit length, :data:`VECTOR_SIZE` numbers, to search alike pictures by; empty without a figure."""
    return looks_vector(features)


def consistency(
    features: Features,
    references: Sequence[tuple[Features, bool]],
    *,
    same_clothes: bool = True,
    asked: Shot | None = None,
) -> Likeness:
    """How surely ``features`` are of the person of ``references``, each with whether it is the master.

    Clothes don't count where others were asked for. Every part is measured against the reference that shows it best.
    Where a front view was asked for, portraits are laid over each other too.
    """
    if features.why_not:
        return Likeness(None, why_not=features.why_not)
    usable = [number for number, (known, _) in enumerate(references) if not known.why_not]
    if not usable:
        return Likeness(None, why_not=_NO_REFERENCE)
    dressed = same_clothes and (asked is None or asked.outfit is Outfit.USUAL)
    known = [references[number][0] for number in usable]
    measured = np.stack([_told(features, each, dressed) for each in known])
    told = fused(measured, np.array([view_distance(features, each) for each in known], np.float32))
    if sum(bool(np.isfinite(told[MEASURES.index(f"{part} missing")])) for part in _WHOLE) < _LEAST_PARTS:
        return Likeness(None, why_not=_TOO_LITTLE)
    calibration = identity_calibration()
    each = [calibration.score(row, same_clothes=dressed) for row in measured]
    nearest = usable[int(np.argmax(each))]
    facing = dressed and asked is not None and asked.angle is Angle.FRONT
    portrait = portrait_differences(features, known) if facing else None
    return Likeness(calibration.score(told, same_clothes=dressed, portrait=portrait), _parts(told), nearest)


_LEAST_PARTS: Final = 2


def _told(features: Features, known: Features, dressed: bool) -> Floats:
    told = measure(features, known)
    if not dressed:
        told[[number for number, name in enumerate(MEASURES) if name.split()[0] in CLOTHES]] = np.nan
    return told


def _parts(told: Floats) -> dict[str, float]:
    """Each part as its worse measure has it."""
    calibration = identity_calibration()
    found: dict[str, float] = {}
    for part, names in _SHOWN.items():
        values = [(name, float(told[MEASURES.index(name)])) for name in names]
        agreed = [calibration.part(name, value) for name, value in values if np.isfinite(value)]
        if agreed:
            found[part] = min(agreed)
    return found
