"""Whether a head is seen from behind, told by the same person's head in pictures whose side is known."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import numpy as np

from mien.domain.shots import Angle
from mien.vision.embedded.figure import Figure
from mien.vision.embedded.view import View
from mien.vision.embedded.view_features import cut_out, head_square
from mien.vision.pixels import Bytes, Floats

_MIDDLE: Final = slice(8, 24)
"""Of the 32 rows and columns: the middle of the head, where the face is."""
_WORTH: Final = 0.06
"""By how much a level of difference moves the logarithm of the odds of a back view: chosen on people of its own."""
_MOST: Final = 4.0
"""That it is moved by at most."""
_SURE: Final = 0.01

Head = Floats
"""Shape (16, 16, 3): the middle of a head, 0-255."""


def head_of(figure: Figure, small: Bytes) -> Head:
    """The middle of a figure's head. ``small``: the same picture as ``figure.picture`` in more detail."""
    cut = cut_out(figure, small, head_square(figure))
    middle: Head = cut[_MIDDLE, _MIDDLE, :3].astype(np.float32)
    return middle


def told_by_known_heads(view: View, head: Head, known: Iterable[tuple[Angle, Head]]) -> View:
    """A view whose back probability counts what the person's known heads say.

    ``known`` are heads with the sides they show; nothing is changed unless a front and a back are among them.
    """
    distances = [(angle, _apart(head, each)) for angle, each in known]
    fronts = [distance for angle, distance in distances if angle is Angle.FRONT]
    backs = [distance for angle, distance in distances if angle is Angle.BACK]
    if not fronts or not backs:
        return view
    moved = float(np.clip(_WORTH * (min(fronts) - min(backs)), -_MOST, _MOST))
    before = view.angles[Angle.BACK]
    behind = 1.0 / (1.0 + math.exp(-(math.log((before + _SURE) / (1.0 + _SURE - before)) + moved)))
    rest = (1.0 - behind) / max(1.0 - before, _SURE)
    angles = {angle: behind if angle is Angle.BACK else share * rest for angle, share in view.angles.items()}
    return replace(view, angles=angles)


def _apart(one: Head, other: Head) -> float:
    """Mean difference in levels, of the picture or its mirror image, whichever is less."""
    return min(float(np.abs(one - each).mean()) for each in (other, other[:, ::-1]))
