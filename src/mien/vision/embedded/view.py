"""From which side a figure is seen and how much of it the picture shows; whether that is what was asked for."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Final, TypeVar

import numpy as np

from mien.domain.shots import Angle, Shot, ShotType
from mien.vision.embedded.eyes import two_eyes
from mien.vision.embedded.figure import Figure
from mien.vision.embedded.foreground import Layer, answer
from mien.vision.embedded.view_features import extent_features, side_features
from mien.vision.pixels import Bytes, Floats

ANGLES: Final = (Angle.FRONT, Angle.THREE_QUARTER, Angle.SIDE, Angle.BACK)
SHOT_TYPES: Final = (ShotType.CLOSE_UP, ShotType.MEDIUM, ShotType.FULL_BODY, ShotType.WIDE)
"""In the order of the fitted rules' answers."""

_PASSED: Final = 60.0
_TOLD: Final = 0.55
"""Probability from which on a view is named."""
_BEHIND: Final = 0.7
_DOUBTFUL: Final = 0.2
"""Probability of a back view from which on eyes are looked for."""
_BEHIND_WITH_EYES: Final = 0.02
"""What is left of the probability of a back view where two eyes are seen."""
_NEAR: Final = {
    Angle.FRONT: (Angle.THREE_QUARTER,),
    Angle.THREE_QUARTER: (Angle.FRONT, Angle.SIDE),
    Angle.SIDE: (Angle.THREE_QUARTER,),
    Angle.BACK: (),
}
"""Angles that are nearly the one that was asked for."""
_NEAR_WORTH: Final = 0.8
_ENOUGH: Final = {Angle.FRONT: 0.33, Angle.THREE_QUARTER: 0.6, Angle.SIDE: 0.62, Angle.BACK: 0.18}
"""How probable each angle has to be, its near ones counted in part, to pass: what 19 of 20 drawings of it reach. Hair
from behind is easily taken for a face, so that little speaks for a back view."""
_SHOT_WORTH: Final = np.array(
    [[100, 62, 0, 0], [62, 100, 40, 10], [0, 40, 100, 75], [0, 15, 75, 100]], np.float32
)  # fmt: skip
"""What each shot type seen (column) is worth where another (row) was asked: a step nearer or farther is half right."""
_CUT: Final = 0.03
"""Of the picture's edge, that a figure takes which is cut off there."""
Kind = TypeVar("Kind", Angle, ShotType)

UNTOLD: Final = "The side that the figure is seen from can't be told."


@dataclass(frozen=True, slots=True)
class View:
    """How a figure is seen."""

    angles: Mapping[Angle, float]
    """How probable each angle is."""
    shot_types: Mapping[ShotType, float]
    """How probable each shot type is."""
    cropped: tuple[str, ...] = ()
    """Where the picture's edges cut the figure off: ``head``, ``feet`` (or whatever is lowest), ``left``, ``right``."""

    @property
    def angle(self) -> Angle | None:
        """The angle; ``None`` where it can't be told."""
        return _clear(self.angles)

    @property
    def from_behind(self) -> bool:
        """Whether it is clearly seen from behind, so that no face is seen."""
        return self.angles[Angle.BACK] > _BEHIND

    @property
    def shot_type(self) -> ShotType | None:
        """The shot type; ``None`` where it can't be told."""
        return _clear(self.shot_types)


@dataclass(frozen=True, slots=True)
class Obedience:
    """How well a picture shows the view that was asked for."""

    score: float
    """0 to 100; from 60 on it is the view that was asked for or nearly."""
    parts: Mapping[str, float] = field(default_factory=dict)
    """``angle``, ``shot`` and ``frame`` (what isn't cut off), 0 to 100 each; the score is the least of them."""
    cropped: str = ""
    """What is cut off that was to be in the picture, in words."""


def view_of(figure: Figure, small: Bytes) -> View | None:
    """How a figure is seen; ``None`` without a figure. ``small``: the picture in more detail than the figure's."""
    if figure.problem or figure.head is None:
        return None
    rules = _rules()
    angles = answer(rules["angle"], side_features(figure, small)[None])[0]
    if angles[ANGLES.index(Angle.BACK)] > _DOUBTFUL and two_eyes(figure, small):
        angles = _looked_at(angles)
    shots = answer(rules["shot"], extent_features(figure)[None])[0]
    return View(_named(ANGLES, angles), _named(SHOT_TYPES, shots), _cropped(figure))


def obedience(view: View, asked: Shot) -> Obedience:
    """How well a view is the one that a shot asks for."""
    row = SHOT_TYPES.index(asked.shot_type)
    shot = float(_SHOT_WORTH[row] @ np.array([view.shot_types[each] for each in SHOT_TYPES], np.float32))
    parts = {"shot": min(shot, 100.0)}
    missing = _missing(view, asked)
    if missing:
        parts["frame"] = 40.0
    parts["angle"] = _angle_score(view, asked.angle)
    return Obedience(min(parts.values()), parts, missing)


def _looked_at(angles: Floats) -> Floats:
    """The angles of a head that shows two eyes: a bald head in a dark skin is easily taken for hair from behind."""
    seen = angles.copy()
    seen[ANGLES.index(Angle.BACK)] *= _BEHIND_WITH_EYES
    told: Floats = seen / seen.sum()
    return told


def _angle_score(view: View, asked: Angle) -> float:
    """0 to 100; 60 where just enough speaks for the angle."""
    enough = _ENOUGH[asked]
    speaks = view.angles[asked] + _NEAR_WORTH * sum(view.angles[near] for near in _NEAR[asked])
    return float(np.interp(speaks, (0.0, enough, 1.0), (0.0, _PASSED, 100.0)))


def _missing(view: View, asked: Shot) -> str:
    """What the asked shot shows that is cut off: the head always, the feet of whole figures."""
    whole = asked.shot_type in {ShotType.FULL_BODY, ShotType.WIDE}
    wanted = {"head", "feet"} if whole else {"head"}
    return " and ".join(part for part in view.cropped if part in wanted)


def _cropped(figure: Figure) -> tuple[str, ...]:
    mask, head = figure.mask, figure.parts["head"]
    told = {
        "head": head[0].mean() >= _CUT,
        "feet": mask[-1].mean() >= _CUT,
        "left": mask[:, 0].mean() >= _CUT,
        "right": mask[:, -1].mean() >= _CUT,
    }
    return tuple(where for where, cut in told.items() if cut)


def _clear(shares: Mapping[Kind, float]) -> Kind | None:
    best = max(shares, key=lambda kind: shares[kind])
    return best if shares[best] >= _TOLD else None


def _named(kinds: tuple[Kind, ...], shares: Floats) -> dict[Kind, float]:
    return {kind: float(share) for kind, share in zip(kinds, shares, strict=True)}


@functools.cache
def _rules() -> dict[str, list[Layer]]:
    """The fitted coefficients."""
    text = resources.files("mien.vision.embedded").joinpath("view_calibration.json").read_text(encoding="utf-8")
    return {
        name: [(np.array(weights, np.float32), np.array(offsets, np.float32)) for weights, offsets in layers]
        for name, layers in json.loads(text)["rules"].items()
    }
