"""Fit the embedded scorer's rules for views: the side that a figure is seen from and how much of it is shown.

Run ``python -m bench.fit_view [people]``: draws the people of ``FITTING``, fits with torch and writes
``view_calibration.json`` beside the rules; with fewer people it is quicker and worse. The numbers keep two
or three places. ``python -m bench.obedience`` tells how the rules do on people that nothing was fitted or chosen by.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import numpy as np

from bench.fit_figure import fitted, labelled, opened, pixels_of, store
from bench.view_drawings import FITTING, Shown, shown
from mien.vision.embedded.figure import find_figure
from mien.vision.embedded.foreground import Layer
from mien.vision.embedded.view import ANGLES, SHOT_TYPES
from mien.vision.embedded.view_features import extent_features, side_features
from mien.vision.pixels import Floats

Seen = tuple[Floats, Floats, int, int]
"""The numbers that tell the angle and those that tell the shot type, and which angle and shot type it is."""


def seen(pictures: Iterable[Shown]) -> list[Seen]:
    """What the rules see of each picture in which one figure is found."""
    found = []
    for picture in pictures:
        pixels = pixels_of(opened(picture.png))
        figure = find_figure(pixels)
        if not figure.problem:
            angle, shot = ANGLES.index(picture.shot.angle), SHOT_TYPES.index(picture.shot.shot_type)
            found.append((side_features(figure, pixels.small), extent_features(figure), angle, shot))
    return found


def fit(found: list[Seen]) -> dict[str, Any]:
    """The two rules."""
    sides, extents, angles, shots = (list(each) for each in zip(*found, strict=True))
    angle = fitted(*balanced(*labelled(sides, angles, 4)), hidden=8, rounds=40, decay=0.7, drop=0.5)
    shot = fitted(*labelled(extents, shots, 4), hidden=10, rounds=60, decay=1e-2)
    return {"angle": as_lists(angle, 2), "shot": as_lists(shot, 3)}


def balanced(inputs: Floats, truth: Floats, weights: Floats) -> tuple[Floats, Floats, Floats]:
    """The same with rare kinds counting for more."""
    many = truth.sum(axis=0)
    return inputs, truth, (weights * (truth @ np.sqrt(many.mean() / many))).astype(np.float32)


def as_lists(rule: list[Layer], places: int) -> list[list[Any]]:
    """The rule's numbers, the many of the first layer with so few places."""
    (weights, offsets), *rest = rule
    return [
        [_rounded(weights, places), _rounded(offsets, 3)],
        *([_rounded(each, 3) for each in layer] for layer in rest),
    ]


def _rounded(numbers: Floats, places: int) -> Any:
    return numbers.astype(np.float64).round(places).tolist()


def main() -> None:
    """Draw, fit and write."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else len(FITTING)
    found = seen(shown(FITTING[:count]))
    store("view", {"rules": fit(found)})
    print(f"fitted on {len(found)} drawings of {count} people")


if __name__ == "__main__":
    main()
