"""How consistent a character's pictures are with each other: by view, the worst pair, and whether it gets worse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from mien.domain.shots import Angle

UNKNOWN_VIEW = "unknown"
"""The view of a picture of which nobody can tell it."""
VIEWS = (*(angle.value for angle in (Angle.FRONT, Angle.THREE_QUARTER, Angle.SIDE, Angle.BACK)), UNKNOWN_VIEW)
"""Every view, in the order in which they are shown."""

Matrix = Sequence[Sequence[float | None]]
"""Of each picture with each other, symmetric, 0 to 100; ``None`` where two can't be compared."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pictures and how consistent they are, 0 to 100."""

    first: str
    second: str
    consistency: float


@dataclass(frozen=True, slots=True)
class ViewConsistency:
    """The pictures of one view among each other."""

    view: str
    image_ids: tuple[str, ...]
    pairs: int
    """How many pairs could be compared."""
    mean: float | None
    """``None`` where no pair could be."""
    worst: Pair | None


def compared_pairs(ids: Sequence[str], matrix: Matrix) -> list[Pair]:
    """Every pair that could be compared, once."""
    places = combinations(range(len(ids)), 2)
    figures = ((first, second, matrix[first][second]) for first, second in places)
    return [Pair(ids[first], ids[second], figure) for first, second, figure in figures if figure is not None]


def worst_pair(pairs: Sequence[Pair]) -> Pair | None:
    """The least consistent two; of equal ones those that come first."""
    return min(pairs, key=lambda pair: pair.consistency, default=None)


def by_view(views: Mapping[str, str], pairs: Sequence[Pair]) -> list[ViewConsistency]:
    """Like view with like view; ``views`` maps the ids of all pictures to what they show."""
    return [_of_view(view, views, pairs) for view in VIEWS if view in views.values()]


def _of_view(view: str, views: Mapping[str, str], pairs: Sequence[Pair]) -> ViewConsistency:
    shown = tuple(image_id for image_id, shows in views.items() if shows == view)
    alike = [pair for pair in pairs if views[pair.first] == view == views[pair.second]]
    mean = fmean(pair.consistency for pair in alike) if alike else None
    return ViewConsistency(view, shown, len(alike), mean, worst_pair(alike))


def with_master(ids: Sequence[str], matrix: Matrix, master: str, references: Sequence[str]) -> dict[str, float | None]:
    """Each picture's consistency with the master; where that shows too different a view, with the best reference.

    ``None`` for the master itself, and where neither can be compared.
    """
    places = {image_id: place for place, image_id in enumerate(ids)}

    def figure(image_id: str) -> float | None:
        row = matrix[places[image_id]]
        if (direct := row[places[master]]) is not None:
            return direct
        others = (row[places[each]] for each in references if each in places and each != image_id)
        return max((each for each in others if each is not None), default=None)

    return {image_id: None if image_id == master else figure(image_id) for image_id in ids}


def slope(figures: Sequence[float]) -> float | None:
    """By how many points each picture is better or worse than the one made before it, by least squares.

    ``None`` for fewer than three, which show no tendency.
    """
    if len(figures) < 3:
        return None
    middle, mean = (len(figures) - 1) / 2, fmean(figures)
    spread = sum((place - middle) ** 2 for place in range(len(figures)))
    return sum((place - middle) * (figure - mean) for place, figure in enumerate(figures)) / spread
