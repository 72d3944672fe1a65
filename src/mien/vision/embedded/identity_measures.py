"""How far the features of a picture are from those of another, part by part: plain distances, not yet a score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from mien.vision.embedded.identity_features import PARTS, Features
from mien.vision.embedded.identity_head import shape_distance
from mien.vision.embedded.identity_palette import LIGHT_COSTS, NOTHING, distances
from mien.vision.embedded.identity_portrait import differences
from mien.vision.pixels import Floats

CLOTHES: Final = ("torso", "legs")
"""The parts that change with the clothes."""
MEASURES: Final = (
    *(f"{part} {way}" for part in PARTS for way in ("missing", "strange")),
    "hair shape", "face shape", "hair to face", "breadth",
)  # fmt: skip
"""What :func:`measure` tells, in its order. Larger is further apart; each is of the order of one to ten."""
COLORS: Final = 2 * len(PARTS)
"""The first so many measures are of colours, the others of shapes."""

_TELLING: Final = {"hair": 1.0, "skin": 1.2, "torso": 1.0, "legs": 0.7, "details": 0.3}
"""How much each part has to say about the light."""
_ENOUGH: Final = 12.0
"""A colour further off than this is another one in any light."""
_ALIKE: Final = 0.3
"""The view distance up to which shapes can be compared."""
_LARGE: Final = 24.0
"""Pixels of a head whose shape can be made out."""


def measure(seen: Features, known: Features) -> Floats:
    """The :data:`MEASURES` between two pictures, one each; NaN for what one of the two doesn't show."""
    return np.concatenate([_colors(seen, known), _shapes(seen, known)]).astype(np.float32)


def view_distance(seen: Features, known: Features) -> float:
    """How differently the two heads are turned, from 0 (alike) to about 1.5."""
    return abs(seen.turned.facing - known.turned.facing) * 2.0 + abs(seen.turned.bare - known.turned.bare)


def _colors(seen: Features, known: Features) -> Floats:
    """Each part's distances, all in the one light in which the two agree best."""
    told = np.full((len(PARTS), 2), np.nan, np.float32)
    both = [part for part in PARTS if part in seen.palettes and part in known.palettes]
    if both:
        apart = {part: _part(part, seen, known) for part in both}
        cost = np.sum([_TELLING[part] * np.minimum(apart[part], _ENOUGH).sum(axis=1) for part in both], axis=0)
        light = int(np.argmin(cost + LIGHT_COSTS * 0.6 * len(both)))
        for part in both:
            told[PARTS.index(part)] = apart[part][light]
    return told.ravel()


def _part(part: str, seen: Features, known: Features) -> Floats:
    around = seen.around.get("body" if part in CLOTHES else "head", NOTHING)
    return distances(seen.palettes[part], known.palettes[part], around, seen.ground)


def _shapes(seen: Features, known: Features) -> Floats:
    """Shapes are compared between heads that are turned alike only, those of heads if both are large enough."""
    told = np.full(4, np.nan, np.float32)
    if seen.head is None or known.head is None or view_distance(seen, known) > _ALIKE:
        return told
    if min(seen.head_size, known.head_size) >= _LARGE:
        hair, face = shape_distance(seen.head, known.head)
        told[:3] = hair * 10.0, face * 10.0, abs(seen.hairy - known.hairy) * 5.0
    ratios = np.log(np.maximum(seen.widths, 0.05) / np.maximum(known.widths, 0.05))
    some = np.isfinite(ratios)
    if some.any():
        told[3] = abs(float(np.median(ratios[some]))) * 10.0
    return told


def fused(measured: Floats, views: Floats) -> Floats:
    """What several references tell together, one of each measure.

    ``measured`` has the shape (references, measures), ``views`` (how differently each is turned) (references,).
    A colour is as near as in the reference where it is nearest, as clothes and hair look the same from every side; a
    shape is as near as in the reference whose head is turned most alike, among those that show it.
    """
    order = np.argsort(views, kind="stable")
    told = np.full(len(MEASURES), np.nan, np.float32)
    for number in range(len(MEASURES)):
        known = measured[order, number]
        known = known[np.isfinite(known)]
        if len(known):
            told[number] = known[0] if number >= COLORS else known.min()
    return told


def portrait_differences(seen: Features, known: Sequence[Features]) -> Floats | None:
    """The differences (``identity_portrait.DIFFERENCES``) from the picture that ``seen`` lies over best, if any.

    Only of somebody who faces the viewer: of heads that are turned, the same person's portraits differ too.
    """
    if seen.portrait is None:
        return None
    found = [differences(seen.portrait, each.portrait) for each in known if each.portrait is not None]
    return min(found, key=lambda each: each[0])[1] if found else None
