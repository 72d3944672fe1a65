"""Which pose is taken: the table of them all, and how some change with the side they are seen from."""

from __future__ import annotations

from dataclasses import replace

from mien.domain.shots import Angle, Pose
from mien.images.illustrator import poses_moving as moving
from mien.images.illustrator import poses_standing as standing
from mien.images.illustrator.pose_spec import PoseSpec

_SPECS = {
    Pose.STANDING: standing.STANDING,
    Pose.CONFIDENT: standing.CONFIDENT,
    Pose.RELAXED: standing.RELAXED,
    Pose.SITTING: standing.SITTING,
    Pose.ACTION: moving.ACTION,
    Pose.WAVING: standing.WAVING,
    Pose.CROSSED_ARMS: standing.CROSSED_ARMS,
    Pose.HAND_ON_CHIN: standing.HAND_ON_CHIN,
    Pose.HANDS_ON_HIPS: standing.HANDS_ON_HIPS,
    Pose.RAISED_FIST: standing.RAISED_FIST,
    Pose.ARMS_RAISED: standing.ARMS_RAISED,
    Pose.ARMS_OUT: standing.ARMS_OUT,
    Pose.POINTING: standing.POINTING,
    Pose.HOLDING: standing.HOLDING,
    Pose.WALKING: moving.WALKING,
    Pose.RUNNING: moving.RUNNING,
    Pose.JUMPING: moving.JUMPING,
    Pose.FIGHTING: moving.FIGHTING,
    Pose.DANCING: moving.DANCING,
    Pose.KNEELING: standing.KNEELING,
    Pose.LYING: standing.LYING,
    Pose.BOWING: standing.BOWING,
}
_FROM_THE_SIDE = {
    Pose.STANDING: standing.STANDING_PROFILE,
    Pose.WAVING: standing.WAVING_PROFILE,
    Pose.CROSSED_ARMS: standing.CROSSED_ARMS_PROFILE,
    Pose.POINTING: standing.POINTING_PROFILE,
    Pose.RAISED_FIST: standing.RAISED_FIST_PROFILE,
    Pose.ARMS_RAISED: standing.ARMS_RAISED_PROFILE,
    Pose.ACTION: moving.ACTION_PROFILE,
    Pose.JUMPING: moving.JUMPING_PROFILE,
    Pose.DANCING: moving.DANCING_PROFILE,
}
_LYING = {Angle.FRONT: standing.PROPPED, Angle.THREE_QUARTER: standing.PROPPED, Angle.BACK: standing.PROPPED_BACK}
"""Whoever lies is seen from the side on the back, else propped up towards the camera or away from it."""


def pose_for(pose: Pose, angle: Angle, stoop: float) -> PoseSpec:
    """The pose as seen from ``angle``: in profile some take half a step or wave forward, so that all of it shows."""
    spec = _SPECS[pose]
    if angle is Angle.SIDE:
        spec = _FROM_THE_SIDE.get(pose, spec)
    if pose is Pose.LYING:
        return _LYING.get(angle, spec)
    return replace(spec, lean=spec.lean + stoop, nod=spec.nod - stoop * 0.4)
