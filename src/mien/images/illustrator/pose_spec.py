"""What a pose consists of: directions of bones, places that hands reach for, where the feet stand.

Directions are (outwards, down, forward) for the limb's own side; lengths come from the figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mien.domain.scene import Held

Direction = tuple[float, float, float]
Hand = Literal["relaxed", "open", "fist", "rest", "hidden", "point", "grip", "flat", "thumb", "palm"]
Place = Literal[
    "", "hip", "pocket", "thigh", "knee", "chin", "cheek", "mouth", "chest", "belly", "crossed", "tucked",
    "elbow", "side", "book", "box", "strings", "fret", "pole", "crutch", "stick",
]  # fmt: skip

DOWN: Direction = (0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True)
class ArmPose:
    """Directions of the two bones, or a place to ``reach`` for with the elbow bent towards ``pole``."""

    upper: Direction = (0.2, 1.0, -0.06)
    lower: Direction = (0.1, 1.0, 0.2)
    reach: Place = ""
    pole: Direction = (1.0, 0.2, -0.7)
    hand: Hand = "relaxed"
    tip: Direction | None = None
    """Where the fingers point; along the forearm when ``None``."""
    thumb: Direction | None = None
    """Where the thumb points; as it falls when ``None``."""


@dataclass(frozen=True, slots=True)
class LegPose:
    """Directions of the two bones, or, in planted poses, where the foot stands relative to its hip."""

    thigh: Direction = DOWN
    shin: Direction = DOWN
    plant: tuple[float, float] = (0.0, 0.0)
    """Outwards and forward."""
    turnout: float = 17.0
    """Degrees that the toes point outwards."""
    pitch: float = 0.0
    """Degrees that the toes point down."""


@dataclass(frozen=True, slots=True)
class PoseSpec:
    """A whole pose; arms and legs in the order picture's left, picture's right (front view)."""

    arms: tuple[ArmPose, ArmPose]
    legs: tuple[LegPose, LegPose]
    lean: float = 0.0
    """Degrees forward."""
    roll: float = 0.0
    """Degrees towards the picture's right."""
    sway: float = 0.0
    """How far the hips stand to the picture's right of where they would be in a straight stance."""
    tilt: float = 0.0
    """Degrees by which the hip of side +1 is lower than that of side -1."""
    nod: float = 0.0
    """Degrees that the head bows forward."""
    head_yaw: float = 0.0
    head_tilt: float = 0.0
    """Degrees clockwise in the picture of the front view."""
    planted: bool = True
    seated: bool = False
    wheelchair: bool = False
    reclined: bool = False
    """Drawn lying: the whole figure is turned so that its head points to the picture's left."""
    lift: float = 0.0
    """Height over the ground of the lowest foot."""
    held: Held | None = None
    """What is in the hand of ``holder``."""
    holder: int = -1
