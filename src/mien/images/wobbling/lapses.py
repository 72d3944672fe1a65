"""What the wobbling backend gets wrong, and when: fixed by the request, so that runs can be repeated."""

from __future__ import annotations

from enum import StrEnum
from random import Random
from typing import Final

from mien.domain.shots import Angle, Shot, ShotType
from mien.ports import ImageRequest


class Lapse(StrEnum):
    """A way in which a picture goes wrong."""

    STRANGER = "stranger"
    """Another person altogether."""
    SIBLING = "sibling"
    """Somebody who differs in a few things."""
    TURNED = "turned"
    """Seen from another side."""
    REFRAMED = "reframed"
    """More or less of the figure than was asked for."""
    BLUR = "blur"
    NOISE = "noise"
    JPEG = "jpeg"
    COPY = "copy"
    """A reference once more."""


_PERSON: Final = (Lapse.STRANGER, Lapse.SIBLING)
_VIEW: Final = (Lapse.TURNED, Lapse.REFRAMED)
_RUIN: Final = (Lapse.BLUR, Lapse.NOISE, Lapse.JPEG)
_COPY: Final = (Lapse.COPY,)

_OTHER_SIDES: Final = {
    Angle.FRONT: (Angle.SIDE, Angle.BACK),
    Angle.THREE_QUARTER: (Angle.SIDE, Angle.BACK),
    Angle.SIDE: (Angle.FRONT, Angle.BACK),
    Angle.BACK: (Angle.FRONT, Angle.SIDE),
}
_OTHER_FRAMES: Final = {
    ShotType.CLOSE_UP: ShotType.FULL_BODY,
    ShotType.MEDIUM: ShotType.WIDE,
    ShotType.FULL_BODY: ShotType.CLOSE_UP,
    ShotType.WIDE: ShotType.CLOSE_UP,
}


def dice_of(request: ImageRequest, seed: int) -> Random:
    """The chance of one request: another seed, other words or other references are another throw."""
    roles = [reference.role for reference in request.references]
    return Random(f"{seed}|{request.subject.seed}|{request.seed}|{request.shot.name}|{request.prompt}|{roles}")


def lapse_of(request: ImageRequest, share: float, dice: Random) -> Lapse | None:
    """What goes wrong this time; ``None``: nothing.

    Person, view, technical quality and copying fail equally often. Without a reference there is nobody to be taken
    for somebody else, and nothing to copy.
    """
    if dice.random() >= share:
        return None
    kinds = (_PERSON, _VIEW, _RUIN, _COPY) if request.references else (_VIEW, _RUIN)
    return dice.choice(dice.choice(kinds))


def another_view(shot: Shot, lapse: Lapse, dice: Random) -> Shot:
    """The shot from another side, or with more or less of the figure."""
    if lapse is Lapse.TURNED:
        return shot.model_copy(update={"angle": dice.choice(_OTHER_SIDES[shot.angle])})
    return shot.model_copy(update={"shot_type": _OTHER_FRAMES[shot.shot_type]})
