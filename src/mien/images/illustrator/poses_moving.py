"""Poses in movement: walking, running, leaping, fighting, dancing."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.pose_spec import ArmPose, LegPose, PoseSpec

ACTION = PoseSpec(
    arms=(
        ArmPose(upper=(0.75, 0.75, -0.85), lower=(0.35, 0.9, 0.5), hand="fist"),
        ArmPose(upper=(0.8, -0.5, 0.6), lower=(0.4, -0.8, 0.5), hand="fist"),
    ),
    legs=(
        LegPose(thigh=(0.14, 0.8, -0.62), shin=(0.06, 0.3, -1.0), turnout=4, pitch=62),
        LegPose(thigh=(0.26, 0.42, 1.0), shin=(0.04, 1.0, -0.42), turnout=6, pitch=14),
    ),
    lean=13.0,
    roll=3.0,
    head_tilt=4.0,
    planted=False,
    lift=0.75,
)
ACTION_PROFILE = replace(
    ACTION,
    arms=(ACTION.arms[0], ArmPose(upper=(0.4, -0.3, 1.0), lower=(0.2, -0.62, 0.8), hand="fist")),
)
WALKING = PoseSpec(
    arms=(
        ArmPose(upper=(0.2, 1.0, 0.36), lower=(0.02, 1.0, 0.62)),
        ArmPose(upper=(0.2, 1.0, -0.36), lower=(0.12, 1.0, 0.12)),
    ),
    legs=(
        LegPose(plant=(0.0, -1.25), turnout=6, pitch=36),
        LegPose(plant=(0.0, 1.2), turnout=10, pitch=-13),
    ),
    lean=3.0,
    roll=0.8,
    tilt=2.0,
)
RUNNING = PoseSpec(
    arms=(
        ArmPose(upper=(0.36, 0.9, 0.6), lower=(-0.2, -0.62, 1.0), hand="fist", thumb=(0.0, -1.0, 0.0)),
        ArmPose(upper=(0.36, 0.5, -1.0), lower=(0.1, 0.95, 0.2), hand="fist"),
    ),
    legs=(
        LegPose(thigh=(0.06, 1.0, -0.5), shin=(0.02, 0.16, -1.0), turnout=4, pitch=66),
        LegPose(thigh=(0.1, 0.5, 1.0), shin=(0.02, 1.0, -0.3), turnout=6, pitch=6),
    ),
    lean=14.0,
    head_tilt=2.0,
    planted=False,
    lift=0.3,
)
JUMPING = PoseSpec(
    arms=(
        ArmPose(upper=(1.0, -0.5, 0.1), lower=(0.5, -1.0, 0.1), hand="open", thumb=(-1.0, 0.0, 0.2)),
        ArmPose(upper=(1.0, -0.62, 0.1), lower=(0.42, -1.0, 0.1), hand="open", thumb=(-1.0, 0.0, 0.2)),
    ),
    legs=(
        LegPose(thigh=(0.5, 0.9, 0.3), shin=(0.0, 0.55, -1.0), turnout=12, pitch=48),
        LegPose(thigh=(0.3, 0.7, 0.8), shin=(0.06, 1.0, -0.55), turnout=14, pitch=34),
    ),
    lean=-2.0,
    head_tilt=-3.0,
    planted=False,
    lift=1.3,
)
JUMPING_PROFILE = replace(
    JUMPING,
    arms=(
        ArmPose(upper=(0.4, -0.5, -0.8), lower=(0.1, -1.0, -0.5), hand="open", thumb=(0.0, 0.0, 1.0)),
        ArmPose(upper=(0.4, -0.4, 1.0), lower=(0.1, -1.0, 0.42), hand="open", thumb=(0.0, 0.0, -1.0)),
    ),
)
FIGHTING = PoseSpec(
    arms=(
        ArmPose(upper=(0.4, 0.9, 0.4), lower=(-0.3, -0.7, 0.75), hand="fist", thumb=(-1.0, 0.0, 0.0)),
        ArmPose(upper=(0.5, 0.7, 0.75), lower=(-0.3, -0.85, 0.6), hand="fist", thumb=(-1.0, 0.0, 0.0)),
    ),
    legs=(
        LegPose(plant=(0.62, -0.7), turnout=34),
        LegPose(plant=(0.5, 0.75), turnout=20),
    ),
    lean=7.0,
    head_tilt=3.0,
)
DANCING = PoseSpec(
    arms=(
        ArmPose(upper=(1.0, -0.42, 0.1), lower=(0.14, -1.0, 0.1), hand="open", thumb=(-1.0, 0.0, 0.2)),
        ArmPose(upper=(1.0, 0.3, 0.1), lower=(0.8, 0.35, 0.3), hand="open", thumb=(0.0, -1.0, 0.0)),
    ),
    legs=(
        LegPose(thigh=(0.1, 1.0, 0.05), shin=(0.05, 1.0, -0.08), turnout=22),
        LegPose(thigh=(0.55, 0.8, 0.55), shin=(-0.3, 1.0, -0.5), turnout=30, pitch=46),
    ),
    roll=-6.0,
    sway=-0.16,
    tilt=-6.0,
    head_tilt=-8.0,
    planted=False,
)
DANCING_PROFILE = replace(
    DANCING,
    arms=(
        ArmPose(upper=(0.3, -0.3, 1.0), lower=(0.1, -1.0, 0.4), hand="open", thumb=(0.0, 0.0, -1.0)),
        ArmPose(upper=(0.4, 0.5, -0.9), lower=(0.4, 0.5, -0.5), hand="open", thumb=(0.0, -1.0, 0.0)),
    ),
)
