"""The ranking of references as the older design describes it and its program did it: the baseline of ours.

What the description says: master +10, core +8, generated +5, +5 each for good quality and consistency, +3 to +15 for
matches of shot type, angle and keywords. What is known of how it ran: the prompt is searched for bare substrings, so
that "right" is a side view and "standing" a whole figure; a pose is the angle once more, so that one match counts
twice; a keyword matches inside of other words; the master has neither a shot type nor scores. The description leaves
the weights of the matches open: here a shot type is worth 10, an angle 10, a pose 5, a keyword 3.
"""

from __future__ import annotations

from typing import Final

from mien.domain.reference_ranking import Candidate, Origin

_SHOT_TYPES: Final = (
    ("close-up", ("close", "portrait", "face", "head")),
    ("full-body", ("full", "body", "standing", "whole")),
    ("wide", ("wide", "landscape", "environment", "scene")),
    ("medium", ("medium", "waist", "upper")),
)
_ANGLES: Final = (
    ("side", ("side", "profile", "left", "right")),
    ("back", ("back", "behind", "rear")),
    ("45-degree", ("45", "three-quarter", "3/4", "angle")),
    ("front", ("front", "facing", "forward")),
)
_OF_ORIGIN: Final = {Origin.MASTER: 10.0, Origin.CORE: 8.0, Origin.GENERATED: 5.0}
_GOOD: Final = 80.0


def seed_rank(candidates: list[Candidate], prompt: str) -> list[Candidate]:
    """The candidates, best first."""
    return sorted(candidates, key=lambda each: -_points(each, prompt.lower()))


def _points(candidate: Candidate, prompt: str) -> float:
    points = _OF_ORIGIN[candidate.origin]
    points += 5.0 * ((candidate.quality or 0) >= _GOOD) + 5.0 * ((candidate.consistency or 0) >= _GOOD)
    if candidate.origin is not Origin.MASTER:
        points += 10.0 * (candidate.shot_type == _first(_SHOT_TYPES, prompt, "medium"))
        points += (10.0 + 5.0) * (candidate.angle == _first(_ANGLES, prompt, "front"))
    tags = " ".join(sorted(candidate.keywords))
    return points + 3.0 * sum(word in tags for word in prompt.split())


def _first(table: tuple[tuple[str, tuple[str, ...]], ...], prompt: str, otherwise: str) -> str:
    return next((value for value, words in table if any(word in prompt for word in words)), otherwise)
