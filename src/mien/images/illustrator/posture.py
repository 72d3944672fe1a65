"""What a body does in one picture: the shot's pose, as the thing in the hand and the aids of the body change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mien.domain.scene import Held
from mien.domain.shots import Angle, Pose, Shot, ShotType
from mien.images.illustrator.aids import Aids, aids_of
from mien.images.illustrator.figure import Figure
from mien.images.illustrator.pose_spec import ArmPose, Direction, LegPose, PoseSpec
from mien.images.illustrator.poses import pose_for
from mien.images.illustrator.poses_standing import HANG, SITTING
from mien.images.illustrator.props import carries_stick

_GRIP = ArmPose(reach="chest", pole=(0.9, 0.9, -0.4), hand="grip", tip=(-0.5, -0.35, 0.8), thumb=(0.0, -1.0, 0.2))
_PALM = replace(_GRIP, hand="palm", tip=(-0.55, -0.1, 0.8))
_BOTH = ArmPose(reach="box", pole=(0.8, 0.7, -0.6), hand="palm", tip=(-0.6, -0.1, 0.8), thumb=(0.3, -1.0, 0.0))
_READ = replace(_BOTH, reach="book", tip=(-0.5, -0.5, 0.6))
_ASIDE = replace(_GRIP, reach="side", tip=(0.1, 0.1, 1.0))
_CARRY = ArmPose(upper=(0.24, 1.0, 0.0), lower=(0.1, 1.0, 0.1), hand="grip", tip=(0.05, 1.0, 0.0))
_HOLDS: dict[Held, tuple[ArmPose, ArmPose | None]] = {
    Held.CUP: (_GRIP, None),
    Held.GLASS: (_GRIP, None),
    Held.BOOK: (_READ, _READ),
    Held.LETTER: (_GRIP, None),
    Held.PHONE: (_GRIP, None),
    Held.FLOWERS: (_GRIP, None),
    Held.SWORD: (_ASIDE, None),
    Held.STAFF: (replace(_GRIP, reach="pole", tip=(0.5, -0.1, 0.7)), None),
    Held.MICROPHONE: (replace(_GRIP, reach="mouth", tip=(-0.6, -0.8, 0.2)), None),
    Held.UMBRELLA: (replace(_GRIP, tip=(-0.2, -0.5, 0.8)), None),
    Held.SUITCASE: (_CARRY, None),
    Held.BOX: (_BOTH, _BOTH),
    Held.GUITAR: (
        replace(_GRIP, reach="strings", hand="relaxed", tip=(-0.7, 0.6, 0.2), pole=(1.0, 0.3, -0.5)),
        replace(_GRIP, reach="fret", tip=(-0.4, -0.8, 0.2), pole=(0.5, 1.0, 0.0)),
    ),
    Held.LANTERN: (replace(_ASIDE, tip=(0.2, 0.25, 0.9)), None),
    Held.TOOL: (replace(_ASIDE, tip=(-0.3, -0.2, 0.9)), None),
    Held.BALL: (replace(_PALM, reach="belly"), None),
    Held.CAKE: (replace(_BOTH, reach="belly"), replace(_BOTH, reach="belly")),
}  # fmt: skip
"""The arm that holds, and the other where it helps."""
BOTH_HANDS = frozenset(held for held, (_, helping) in _HOLDS.items() if helping)
"""Things that are held with both hands where both are free."""

_FREE = frozenset(
    {
        Pose.STANDING, Pose.CONFIDENT, Pose.RELAXED, Pose.SITTING, Pose.HOLDING, Pose.WALKING, Pose.KNEELING,
        Pose.CROSSED_ARMS, Pose.HAND_ON_CHIN, Pose.HANDS_ON_HIPS, Pose.BOWING,
    }
)  # fmt: skip
"""Poses whose arms do nothing that a thing in the hand could not replace."""
_ONE_BUSY = frozenset({Pose.WAVING, Pose.POINTING, Pose.HAND_ON_CHIN})
"""Poses in which one arm tells something; the other is free."""

ONE_ARMED = frozenset({Pose.WAVING, Pose.POINTING, Pose.RAISED_FIST})
"""Poses that one arm tells alone."""
HELD_LYING = frozenset({Held.BOOK, Held.LETTER, Held.PHONE})
"""What somebody who lies can hold up in one hand."""
_UP_LYING: tuple[Direction, ...] = ((1.0, 0.3, 0.15), (1.0, -0.35, 0.15), (1.0, -0.2, 0.1))
_UP_ON_THE_BACK: tuple[Direction, ...] = ((0.2, 0.3, 1.0), (0.1, -0.3, 1.0), (0.0, -0.2, 1.0))
"""The spare arm of somebody who lies, up from the ground: upper arm, forearm, fingers."""

_IN_ONE_HAND = {Held.BOOK: _GRIP, Held.CAKE: replace(_PALM, reach="belly")}
"""What two hands hold unless one has something else to tell."""

_FOOTREST = (
    LegPose(thigh=(0.12, 0.1, 1.0), shin=(0.0, 1.0, 0.14), turnout=10),
    LegPose(thigh=(0.12, 0.1, 1.0), shin=(0.0, 1.0, 0.14), turnout=10),
)
_ON_CRUTCH = ArmPose(reach="crutch", pole=(0.6, 0.0, -1.0), hand="grip", tip=(0.0, 0.75, 0.65))
_ON_STICK = ArmPose(reach="stick", pole=(0.9, 0.3, -0.8), hand="grip", tip=(-0.1, 0.6, 0.7), thumb=(-0.6, -0.4, 0.6))


_SHORT_ARMS = 0.75
"""Heads to an upper arm from which raised arms are short, as a child's are."""


def posture(marks: Sequence[str], shot: Shot, figure: Figure) -> PoseSpec:
    """The pose of somebody with ``marks`` in ``shot``."""
    aids = aids_of(marks)
    spec = pose_for(shot.pose, shot.angle, figure.stoop)
    if shot.arms is not None:
        spec = _with_arms(spec, shot.arms, shot.angle)
    if spec.reclined and (shot.shot_type not in {ShotType.FULL_BODY, ShotType.WIDE} or aids.wheelchair):
        spec = pose_for(Pose.RELAXED, shot.angle, figure.stoop)
    if aids.wheelchair:
        spec = _in_wheelchair(spec, figure)
    elif carries_stick(marks) and spec.planted and _idle(spec.arms[0]):
        spec = replace(spec, arms=(_ON_STICK, spec.arms[1]))
    elif any(aids.crutches) and spec.planted and not spec.lean > 20:
        spec = _on_crutches(spec, aids)
    if shot.held:
        spec = _holding(spec, shot.arms or shot.pose, shot.held, aids)
    if figure.head > _SHORT_ARMS * figure.upper_arm:
        spec = replace(spec, arms=(_wider(spec.arms[0]), _wider(spec.arms[1])))
    return _without_missing(spec, aids)


def _with_arms(spec: PoseSpec, pose: Pose, angle: Angle) -> PoseSpec:
    """A pose whose arms do what another's do; where one arm tells that alone, the other stays as it is.

    Whoever lies props up the head with one arm and has only the other to spare.
    """
    arms = pose_for(pose, angle, 0.0).arms
    if pose not in ONE_ARMED:
        return spec if spec.reclined else replace(spec, arms=arms)
    telling = next((side for side, arm in enumerate(arms) if arm.hand == "point" or arm.lower[1] < 0), 0)
    told = arms[telling]
    if spec.reclined:
        telling = 1 if spec.arms[0].reach == "cheek" else 0
        upper, lower, tip = _UP_ON_THE_BACK if angle is Angle.SIDE else _UP_LYING
        told = replace(told, upper=upper, lower=lower, tip=tip)
    return replace(spec, arms=(told, spec.arms[1]) if telling == 0 else (spec.arms[0], told))


def arms_fit(pose: Pose, arms: Pose) -> bool:
    """Whether the arms can do what the one pose says while the legs do what the other does."""
    return pose is not Pose.LYING or arms in ONE_ARMED


def _wider(arm: ArmPose) -> ArmPose:
    """A raised arm that is too short to pass a large head goes up farther from it."""
    if arm.reach or arm.upper[1] > -0.2:
        return arm
    (x, y, z), (a, b, c) = arm.upper, arm.lower
    return replace(arm, upper=(x * 1.3, y * 0.5, z * 1.5), lower=(max(a, 0.3) * 1.6, b, c * 1.7))


def _in_wheelchair(spec: PoseSpec, figure: Figure) -> PoseSpec:
    """Seated, whatever the legs were to do; arms that would hang or lie at the hips rest on the thighs."""
    arms = tuple(SITTING.arms[i] if _idle(arm) else arm for i, arm in enumerate(spec.arms))
    return replace(
        spec,
        arms=(arms[0], arms[1]),
        legs=_FOOTREST,
        lean=max(-2.0, min(spec.lean - 2.0, 12.0)),
        roll=0.0,
        sway=0.0,
        tilt=0.0,
        planted=False,
        seated=True,
        wheelchair=True,
        lift=0.16 * figure.shin,
    )


def _idle(arm: ArmPose) -> bool:
    return arm.reach in {"hip", "pocket", "knee", "thigh"} or (not arm.reach and arm.upper[1] > 0.5 < arm.lower[1])


def _on_crutches(spec: PoseSpec, aids: Aids) -> PoseSpec:
    arms = [_ON_CRUTCH if on else arm for on, arm in zip(aids.crutches, spec.arms, strict=True)]
    return replace(spec, arms=(arms[0], arms[1]), lean=spec.lean + 3)


def _holding(spec: PoseSpec, pose: Pose, held: Held, aids: Aids) -> PoseSpec:
    """The pose with a thing in hand: arms that are free take it up as it is held, others keep what they do.

    Nothing is held without hands, or lying.
    """
    first, second = _HOLDS[held]
    side = _holder(spec, pose, aids)
    arms = list(spec.arms)
    holds, helps = (0, 1) if side < 0 else (1, 0)
    if aids.arms[holds] == "missing":
        return spec
    if spec.reclined:
        return _holding_lying(spec, held, aids)
    if pose in _FREE or pose in _ONE_BUSY or spec.wheelchair:
        arms[holds] = first
        if pose in {Pose.CROSSED_ARMS, Pose.BOWING, Pose.HOLDING}:
            arms[helps] = SITTING.arms[helps] if spec.seated else HANG
        if pose in _ONE_BUSY and held in _IN_ONE_HAND:
            arms[holds] = _IN_ONE_HAND[held]
        elif second and aids.arms[helps] != "missing":
            arms[helps] = second
    else:
        arms[holds] = replace(arms[holds], hand="grip")
    return replace(spec, arms=(arms[0], arms[1]), held=held, holder=side)


def _holding_lying(spec: PoseSpec, held: Held, aids: Aids) -> PoseSpec:
    """Lying, with a thing in the hand that doesn't prop the head."""
    side = 1 if spec.arms[0].reach == "cheek" else 0
    if held not in HELD_LYING or aids.arms[side] == "missing":
        return spec
    arm = replace(_GRIP, reach="chest")
    arms = (arm, spec.arms[1]) if side == 0 else (spec.arms[0], arm)
    return replace(spec, arms=arms, held=held, holder=1 if side else -1)


def _holder(spec: PoseSpec, pose: Pose, aids: Aids) -> int:
    """The side whose hand holds: the picture's left, unless it is missing, on a crutch, or has its own to tell."""
    first = spec.arms[0]
    tells = pose in _ONE_BUSY and (first.hand in {"open", "point"} or first.reach == "chin")
    taken = aids.arms[0] in {"missing", "hook"} or aids.crutches[0] or tells
    return 1 if taken and aids.arms[1] != "missing" else -1


def _without_missing(spec: PoseSpec, aids: Aids) -> PoseSpec:
    """What is left of an arm hangs."""
    arms = [HANG if kind == "missing" else arm for kind, arm in zip(aids.arms, spec.arms, strict=True)]
    return replace(spec, arms=(arms[0], arms[1]))
