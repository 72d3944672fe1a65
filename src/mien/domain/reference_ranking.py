"""Which of a character's pictures is the best reference for what a prompt asks, with every point explained."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

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
    """What its tags and its own scene say, in lower case."""
    quality: float | None = None
    consistency: float | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """Some points of a candidate's total and what they are for."""

    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its total."""

    candidate: Candidate
    points: float
    why: tuple[Point, ...]


_OF_ORIGIN = {Origin.MASTER: 10.0, Origin.CORE: 8.0, Origin.GENERATED: 5.0}


def rank(candidates: Iterable[Candidate], wanted: SceneReading) -> list[Ranked]:
    """The candidates, best first; equal ones in the order of their ids. Each match counts once."""
    ranked = [_ranked(each, wanted) for each in candidates]
    return sorted(ranked, key=lambda each: (-each.points, each.candidate.image_id))


def _ranked(candidate: Candidate, wanted: SceneReading) -> Ranked:
    why = [Point(_OF_ORIGIN[candidate.origin], f"{candidate.origin.value}")]
    if candidate.angle is wanted.angle:
        why.append(Point(15.0, f"shows the {wanted.angle.value}, as asked"))
    if candidate.shot_type is wanted.shot_type:
        why.append(Point(6.0, f"is a {wanted.shot_type.value} picture, as asked"))
    return Ranked(candidate, sum(each.points for each in why), tuple(why))
