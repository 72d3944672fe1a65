"""Which of a character's pictures is the best reference for what a prompt asks, with every point explained.

The view decides: a reference that doesn't show the asked side can't tell what is there. How much of the figure it
shows comes next: a whole figure has everything that a picture from the waist up needs, a close-up doesn't. Where a
picture comes from, how good it is and what else is on it choose among those.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from mien.domain.keywords import keywords_of, normalised
from mien.domain.scene_reading import SceneReading
from mien.domain.shots import Angle, ShotType


class Origin(StrEnum):
    """Why a picture may be a reference."""

    MASTER = "master"
    CORE = "core_reference"
    """A view of the reference set in use, or one of the embedding set in use that passed the consistency gate."""
    GENERATED = "generated"
    """Promoted by a person."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A picture that may be a reference, and what is known of it."""

    image_id: str
    origin: Origin
    shot: str = ""
    """Name of the shot it shows, such as ``REFERENCE_SIDE``."""
    shot_type: ShotType | None = None
    angle: Angle | None = None
    keywords: frozenset[str] = frozenset()
    """What its tags and its own scene say; kept as :func:`mien.domain.keywords.normalised` has them."""
    quality: float | None = None
    consistency: float | None = None

    def __post_init__(self) -> None:
        """Bring the keywords into the form in which they are compared."""
        if self.keywords:
            object.__setattr__(self, "keywords", normalised(self.keywords))


class Point(NamedTuple):
    """Some points of a candidate's total and what they are for."""

    points: float
    why: str

    def __str__(self) -> str:
        """Such as ``+10 master``."""
        return f"+{self.points:g} {self.why}"


class Ranked(NamedTuple):
    """A candidate with its total, which is the sum of its points."""

    candidate: Candidate
    points: float
    why: tuple[Point, ...]


_OF_ORIGIN: Final = {
    Origin.MASTER: Point(10.0, "master"),
    Origin.CORE: Point(8.0, "core reference"),
    Origin.GENERATED: Point(5.0, "promoted picture"),
}
_SAME_ANGLE: Final = 15.0
_NEAR_ANGLES: Final = {
    (Angle.THREE_QUARTER, Angle.FRONT): 8.0,
    (Angle.FRONT, Angle.THREE_QUARTER): 8.0,
    (Angle.THREE_QUARTER, Angle.SIDE): 6.0,
    (Angle.SIDE, Angle.THREE_QUARTER): 6.0,
}
"""By what is asked and what is shown: half a turn away still tells much, and the front tells more than the side."""
_SAME_SHOT_TYPE: Final = 8.0
_SHOWS_ENOUGH: Final = 5.0
_AS_MUCH: Final = {
    ShotType.CLOSE_UP: frozenset({ShotType.MEDIUM}),
    ShotType.MEDIUM: frozenset({ShotType.FULL_BODY}),
    ShotType.FULL_BODY: frozenset({ShotType.WIDE}),
    ShotType.WIDE: frozenset({ShotType.FULL_BODY}),
}
"""By what is asked: what else shows as much of the figure, and large enough."""
_OF_SCORE: Final = 5.0
_OF_KEYWORD: Final = 3.0
_MOST_KEYWORDS: Final = 2
"""So many are counted; a tag more or less doesn't outweigh the view."""

_ID: Final = attrgetter("image_id")
_POINTS: Final = attrgetter("points")


def rank(candidates: Iterable[Candidate], wanted: SceneReading) -> list[Ranked]:
    """The candidates, best first; equal ones in the order of their ids. Each match counts once."""
    angles = _of_angles(wanted.angle)
    shot_types = _of_shot_types(wanted.shot_type)
    keywords = keywords_of(wanted.prompt)
    ranked = [
        _ranked(each, angles.get(each.angle), shot_types.get(each.shot_type), keywords)
        for each in sorted(candidates, key=_ID)
    ]
    ranked.sort(key=_POINTS, reverse=True)
    return ranked


def _ranked(each: Candidate, angle: Point | None, shot_type: Point | None, keywords: frozenset[str]) -> Ranked:
    why = [_OF_ORIGIN[each.origin]]
    if angle is not None:
        why.append(angle)
    if shot_type is not None:
        why.append(shot_type)
    if not keywords.isdisjoint(each.keywords):
        why += _of_keywords(keywords & each.keywords)
    if each.quality:
        why.append(_of_score("quality", round(each.quality)))
    if each.consistency:
        why.append(_of_score("consistency", round(each.consistency)))
    return Ranked(each, sum(map(_POINTS, why)), tuple(why))


@lru_cache(maxsize=len(Angle))
def _of_angles(asked: Angle) -> dict[Angle | None, Point]:
    """What each angle that a candidate shows is worth."""
    near: dict[Angle | None, Point] = {
        shown: Point(points, f"shows {_side(shown)}, near {_side(asked)}, as asked")
        for (wanted, shown), points in _NEAR_ANGLES.items()
        if wanted is asked
    }
    return near | {asked: Point(_SAME_ANGLE, f"shows {_side(asked)}, as asked")}


@lru_cache(maxsize=len(ShotType))
def _of_shot_types(asked: ShotType) -> dict[ShotType | None, Point]:
    """What each shot type that a candidate shows is worth."""
    enough: dict[ShotType | None, Point] = {
        shown: Point(_SHOWS_ENOUGH, f"{shown.value}, which shows as much as {asked.value}") for shown in _AS_MUCH[asked]
    }
    return enough | {asked: Point(_SAME_SHOT_TYPE, f"{asked.value}, as asked")}


def _side(angle: Angle) -> str:
    return "a 45-degree view" if angle is Angle.THREE_QUARTER else f"the {angle.value}"


@lru_cache(maxsize=256)
def _of_score(name: str, score: int) -> Point:
    return Point(round(_OF_SCORE * score / 100, 2), f"{name} {score}")


@lru_cache(maxsize=256)
def _of_keywords(shared: frozenset[str]) -> tuple[Point, ...]:
    return tuple(Point(_OF_KEYWORD, f"keyword {word}") for word in sorted(shared)[:_MOST_KEYWORDS])
