"""What the body does, as data: directions of bones, places that hands reach for, where the feet stand.

Directions are (outwards, down, forward) for the limb's own side; lengths come from the figure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from mien.domain.shots import Angle, Pose

Direction = tuple[float, float, float]
Hand = Literal["relaxed", "open", "fist", "rest", "hidden"]
Place = Literal["", "hip", "pocket", "thigh", "knee"]

_DOWN: Direction = (0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True)
class ArmPose:
    """Directions of the two bones, or a place to ``reach`` for with the elbow bent towards ``pole``."""

    upper: Direction = (0.14, 1.0, 0.0)
    lower: Direction = (0.1, 1.0, 0.14)
    reach: Place = ""
    pole: Direction = (1.0, 0.2, -0.7)
    hand: Hand = "relaxed"
    tip: Direction | None = None
    """Where the fingers point; along the forearm when ``None``."""


@dataclass(frozen=True, slots=True)
class LegPose:
    """Directions of the two bones, or, in planted poses, where the foot stands relative to its hip."""

    thigh: Direction = _DOWN
    shin: Direction = _DOWN
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
    head_yaw: float = 0.0
    head_tilt: float = 0.0
    """Degrees clockwise in the picture."""
    planted: bool = True
    seated: bool = False
    lift: float = 0.0
    """Height over the ground of the lowest foot."""


_HANG = ArmPose()

STANDING = PoseSpec(
    arms=(_HANG, _HANG),
    legs=(LegPose(plant=(0.02, 0.0)), LegPose(plant=(0.02, 0.0))),
)
PROFILE = PoseSpec(
    arms=(
        ArmPose(upper=(0.1, 1.0, -0.1), lower=(0.06, 1.0, 0.2)),
        ArmPose(upper=(0.1, 1.0, 0.18), lower=(0.05, 1, 0.5)),
    ),
    legs=(LegPose(plant=(0.0, -0.16), turnout=8), LegPose(plant=(0.0, 0.34), turnout=8)),
)
CONFIDENT = PoseSpec(
    arms=(
        ArmPose(upper=(0.2, 1.0, -0.02), lower=(0.12, 1.0, 0.12)),
        ArmPose(reach="hip", pole=(1.0, -0.1, -0.35), hand="rest", tip=(-0.75, 0.55, 0.6)),
    ),
    legs=(LegPose(plant=(0.42, 0.0), turnout=27), LegPose(plant=(0.3, 0.12), turnout=32)),
    roll=-1.5,
    head_tilt=-2.0,
)
RELAXED = PoseSpec(
    arms=(
        ArmPose(upper=(0.18, 1.0, -0.12), lower=(0.02, 1.0, 0.2)),
        ArmPose(reach="pocket", pole=(1.0, 0.0, -0.8), hand="hidden"),
    ),
    legs=(LegPose(plant=(0.06, -0.05)), LegPose(plant=(0.26, 0.2), turnout=34)),
    roll=1.2,
    head_tilt=4.0,
)
WAVING = PoseSpec(
    arms=(
        ArmPose(upper=(1.0, 0.5, -0.1), lower=(0.5, -1.0, 0.0), hand="open", tip=(0.26, -1.0, 0.0)),
        ArmPose(upper=(0.16, 1.0, -0.06), lower=(0.1, 1.0, 0.2)),
    ),
    legs=(LegPose(plant=(0.06, 0.05)), LegPose(plant=(0.22, 0.1), turnout=34)),
    roll=1.5,
    head_tilt=-4.0,
)
WAVING_PROFILE = replace(
    WAVING,
    arms=(
        ArmPose(upper=(0.3, 0.35, 1.0), lower=(0.05, -1.0, 0.35), hand="open", tip=(0.0, -1.0, 0.2)),
        WAVING.arms[1],
    ),
    legs=PROFILE.legs,
)
SITTING = PoseSpec(
    arms=(
        ArmPose(reach="thigh", pole=(1.0, 0.4, -1.0), hand="rest", tip=(-0.1, 0.25, 1.0)),
        ArmPose(reach="knee", pole=(1.0, 0.5, -0.8), hand="rest", tip=(-0.15, 0.3, 1.0)),
    ),
    legs=(
        LegPose(thigh=(0.16, 0.06, 1.0), shin=(0.02, 1.0, -0.16), turnout=16),
        LegPose(thigh=(0.22, 0.06, 1.0), shin=(0.06, 1.0, 0.2), turnout=24),
    ),
    lean=-3.0,
    head_tilt=3.0,
    planted=False,
    seated=True,
)
ACTION = PoseSpec(
    arms=(
        ArmPose(upper=(0.75, 0.75, -0.85), lower=(0.35, 0.9, 0.35), hand="fist"),
        ArmPose(upper=(0.62, -0.42, 0.72), lower=(0.3, -0.72, 0.75), hand="fist"),
    ),
    legs=(
        LegPose(thigh=(0.1, 0.8, -0.62), shin=(0.06, 0.3, -1.0), turnout=4, pitch=62),
        LegPose(thigh=(0.22, 0.42, 1.0), shin=(0.04, 1.0, -0.42), turnout=6, pitch=14),
    ),
    lean=13.0,
    roll=3.0,
    head_tilt=4.0,
    planted=False,
    lift=0.75,
)

_SPECS = {
    Pose.STANDING: STANDING,
    Pose.CONFIDENT: CONFIDENT,
    Pose.RELAXED: RELAXED,
    Pose.WAVING: WAVING,
    Pose.SITTING: SITTING,
    Pose.ACTION: ACTION,
}
_IN_PROFILE = {Pose.STANDING: PROFILE, Pose.WAVING: WAVING_PROFILE}


def pose_for(pose: Pose, angle: Angle, stoop: float) -> PoseSpec:
    """The pose as seen from ``angle``: in profile some take half a step or wave forward, so that all of it shows."""
    usual = _SPECS.get(pose, STANDING)
    spec = _IN_PROFILE.get(pose, usual) if angle is Angle.SIDE else usual
    return replace(spec, lean=spec.lean + stoop)
