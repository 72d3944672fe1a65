"""Poses on both feet, on a chair, on a knee: the legs are at rest, the arms say what it is about."""

from __future__ import annotations

from dataclasses import replace

from mien.images.illustrator.pose_spec import ArmPose, LegPose, PoseSpec

HANG = ArmPose()
HANG_FORWARD = ArmPose(upper=(0.17, 1.0, 0.1), lower=(0.08, 1.0, 0.42))
HANG_BACK = ArmPose(upper=(0.17, 1.0, -0.2), lower=(0.1, 1.0, 0.12))
ON_HIP = ArmPose(reach="hip", pole=(1.0, -0.1, -0.45), hand="flat", tip=(-0.62, 0.78, 0.5), thumb=(-0.8, -0.6, -0.6))

_EVEN = (LegPose(plant=(0.04, -0.02), turnout=12), LegPose(plant=(0.2, 0.14), turnout=22))
_ONE_HIP = (LegPose(plant=(0.06, -0.06), turnout=14), LegPose(plant=(0.34, 0.24), turnout=34))
_WIDE = (LegPose(plant=(0.42, 0.0), turnout=27), LegPose(plant=(0.3, 0.12), turnout=32))
STRIDE = (LegPose(plant=(0.0, -0.2), turnout=8), LegPose(plant=(0.0, 0.38), turnout=8))

STANDING = PoseSpec(
    arms=(HANG, ArmPose(upper=(0.22, 1.0, -0.1), lower=(0.04, 1.0, 0.3))),
    legs=_EVEN,
    roll=0.8,
    sway=-0.1,
    tilt=2.5,
    head_tilt=1.0,
)
STANDING_PROFILE = PoseSpec(arms=(HANG_BACK, HANG_FORWARD), legs=STRIDE)
CONFIDENT = PoseSpec(
    arms=(
        ON_HIP,
        ArmPose(upper=(0.26, 1.0, -0.02), lower=(0.12, 1.0, 0.16)),
    ),
    legs=_WIDE,
    roll=1.5,
    sway=-0.08,
    tilt=2.5,
    head_tilt=2.0,
)
RELAXED = PoseSpec(
    arms=(
        ArmPose(upper=(0.22, 1.0, -0.14), lower=(0.04, 1.0, 0.22)),
        ArmPose(reach="pocket", pole=(1.0, 0.0, -0.8), hand="hidden"),
    ),
    legs=_ONE_HIP,
    roll=1.4,
    sway=-0.14,
    tilt=4.0,
    head_tilt=4.0,
)
WAVING = PoseSpec(
    arms=(
        ArmPose(
            upper=(1.0, 0.42, 0.1), lower=(0.42, -1.0, 0.15), hand="open", tip=(0.24, -1.0, 0.1), thumb=(-1.0, 0.0, 0.0)
        ),
        HANG,
    ),
    legs=_ONE_HIP,
    roll=1.5,
    sway=-0.1,
    tilt=3.0,
    head_tilt=-4.0,
)
WAVING_PROFILE = replace(
    WAVING,
    arms=(
        ArmPose(
            upper=(0.3, 0.5, 1.0), lower=(0.05, -1.0, 0.45), hand="open", tip=(0.0, -1.0, 0.2), thumb=(0.0, 0.0, -1.0)
        ),
        HANG_BACK,
    ),
    legs=STRIDE,
)
CROSSED_ARMS = PoseSpec(
    arms=(
        ArmPose(reach="crossed", pole=(0.7, 0.9, 0.0), hand="flat", tip=(-1.0, -0.3, -0.1), thumb=(0.0, -1.0, 0.2)),
        ArmPose(reach="tucked", pole=(0.7, 0.9, 0.0), hand="hidden", tip=(-1.0, -0.3, 0.0)),
    ),
    legs=_WIDE,
    roll=1.0,
    sway=-0.06,
    tilt=2.0,
    head_tilt=2.0,
)
CROSSED_ARMS_PROFILE = replace(CROSSED_ARMS, arms=(replace(CROSSED_ARMS.arms[0], hand="hidden"), CROSSED_ARMS.arms[1]))
HAND_ON_CHIN = PoseSpec(
    arms=(
        ArmPose(reach="chin", pole=(0.45, 1.0, 0.25), hand="flat", tip=(-0.3, -1.0, 0.1), thumb=(-1.0, -0.4, 0.0)),
        ArmPose(reach="elbow", pole=(0.8, 0.8, -0.1), hand="fist", tip=(-1.0, -0.05, 0.1), thumb=(0.0, -1.0, 0.0)),
    ),
    legs=_ONE_HIP,
    roll=1.0,
    sway=-0.1,
    tilt=3.0,
    nod=4.0,
    head_tilt=-5.0,
)
HANDS_ON_HIPS = PoseSpec(
    arms=(
        ON_HIP,
        ON_HIP,
    ),
    legs=_WIDE,
    tilt=1.0,
    sway=-0.04,
)
RAISED_FIST = PoseSpec(
    arms=(
        ArmPose(upper=(0.75, -0.6, 0.3), lower=(-0.02, -1.0, 0.06), hand="fist", thumb=(-1.0, 0.0, 0.2)),
        ArmPose(upper=(0.3, 1.0, -0.1), lower=(0.12, 1.0, 0.3), hand="fist"),
    ),
    legs=_WIDE,
    roll=-2.0,
    tilt=-2.0,
    head_tilt=-3.0,
)
ARMS_RAISED = PoseSpec(
    arms=(
        ArmPose(upper=(0.9, -0.62, 0.1), lower=(0.42, -1.0, 0.05), hand="open", thumb=(-1.0, 0.0, 0.2)),
        ArmPose(upper=(0.9, -0.7, 0.1), lower=(0.34, -1.0, 0.05), hand="open", thumb=(-1.0, 0.0, 0.2)),
    ),
    legs=_WIDE,
    head_tilt=2.0,
)
RAISED_FIST_PROFILE = replace(
    RAISED_FIST,
    arms=(
        ArmPose(upper=(0.25, -0.42, 1.0), lower=(0.05, -1.0, 0.3), hand="fist", thumb=(0.0, 0.0, -1.0)),
        ArmPose(upper=(0.2, 1.0, -0.3), lower=(0.12, 1.0, 0.3), hand="fist"),
    ),
    legs=STRIDE,
)
ARMS_RAISED_PROFILE = replace(
    ARMS_RAISED,
    arms=(
        ArmPose(upper=(0.4, -0.62, -0.72), lower=(0.1, -1.0, -0.42), hand="open", thumb=(0.0, 0.0, 1.0)),
        ArmPose(upper=(0.4, -0.42, 1.0), lower=(0.1, -1.0, 0.42), hand="open", thumb=(0.0, 0.0, -1.0)),
    ),
    legs=STRIDE,
)
ARMS_OUT = PoseSpec(
    arms=(
        ArmPose(upper=(1.0, 0.32, 0.22), lower=(1.0, 0.1, 0.5), hand="open", thumb=(0.0, -1.0, 0.2)),
        ArmPose(upper=(1.0, 0.38, 0.22), lower=(1.0, 0.0, 0.5), hand="open", thumb=(0.0, -1.0, 0.2)),
    ),
    legs=_ONE_HIP,
    sway=-0.06,
    tilt=2.0,
    head_tilt=3.0,
)
POINTING = PoseSpec(
    arms=(
        ON_HIP,
        ArmPose(upper=(0.95, 0.3, 0.55), lower=(1.0, -0.06, 0.62), hand="point", thumb=(0.0, -1.0, 0.0)),
    ),
    legs=_ONE_HIP,
    roll=1.5,
    tilt=3.0,
    sway=-0.1,
    head_tilt=3.0,
)
POINTING_PROFILE = replace(
    POINTING,
    arms=(
        ArmPose(upper=(0.25, 0.3, 1.0), lower=(0.05, -0.04, 1.0), hand="point", thumb=(0.0, -1.0, 0.0)),
        ArmPose(upper=(0.2, 1.0, -0.1), lower=(0.08, 1.0, 0.2)),
    ),
    legs=STRIDE,
)
HOLDING = PoseSpec(
    arms=(
        ArmPose(reach="belly", pole=(0.7, 0.8, -0.5), hand="palm", tip=(-0.5, -0.1, 0.9), thumb=(0.4, -1.0, 0.0)),
        ArmPose(reach="belly", pole=(0.7, 0.8, -0.5), hand="palm", tip=(-0.5, -0.1, 0.9), thumb=(0.4, -1.0, 0.0)),
    ),
    legs=_EVEN,
    tilt=1.0,
)
SITTING = PoseSpec(
    arms=(
        ArmPose(reach="thigh", pole=(1.0, 0.4, -1.0), hand="rest", tip=(-0.14, 0.2, 1.0), thumb=(-1.0, -0.3, 0.0)),
        ArmPose(reach="knee", pole=(1.0, 0.5, -0.8), hand="rest", tip=(-0.15, 0.35, 1.0), thumb=(-1.0, -0.3, 0.0)),
    ),
    legs=(
        LegPose(thigh=(0.16, 0.06, 1.0), shin=(0.02, 1.0, -0.16), turnout=16),
        LegPose(thigh=(0.22, 0.06, 1.0), shin=(0.06, 1.0, 0.2), turnout=24),
    ),
    lean=-2.0,
    head_tilt=3.0,
    planted=False,
    seated=True,
)
KNEELING = PoseSpec(
    arms=(
        ArmPose(upper=(0.26, 1.0, 0.0), lower=(0.06, 1.0, 0.3)),
        ArmPose(reach="knee", pole=(1.0, 0.3, -0.5), hand="rest", tip=(-0.3, 0.35, 1.0), thumb=(-1.0, -0.3, 0.0)),
    ),
    legs=(
        LegPose(thigh=(0.08, 1.0, 0.06), shin=(0.05, -0.28, -1.0), turnout=4, pitch=66),
        LegPose(thigh=(0.26, 0.1, 1.0), shin=(0.02, 1.0, 0.0), turnout=18),
    ),
    lean=2.0,
    head_tilt=2.0,
    planted=False,
)
BOWING = PoseSpec(
    arms=(
        ArmPose(reach="belly", pole=(0.8, 0.6, -0.6), hand="flat", tip=(-1.0, 0.1, 0.2), thumb=(0.0, -1.0, 0.2)),
        ArmPose(upper=(0.42, 1.0, -0.55), lower=(0.3, 1.0, -0.1)),
    ),
    legs=(LegPose(plant=(0.02, -0.1), turnout=14), LegPose(plant=(0.1, 0.2), turnout=20)),
    lean=44.0,
    nod=52.0,
)
LYING = PoseSpec(
    arms=(
        ArmPose(upper=(0.3, 1.0, -0.06), lower=(0.0, 1.0, 0.34)),
        ArmPose(upper=(0.2, 1.0, 0.14), lower=(-0.6, 0.5, 0.6), hand="rest", tip=(-0.8, 0.4, 0.1)),
    ),
    legs=(
        LegPose(thigh=(0.06, 0.7, 0.62), shin=(0.02, 0.66, -0.78), turnout=4, pitch=88),
        LegPose(thigh=(0.04, 1.0, -0.06), shin=(0.02, 1.0, -0.1), turnout=8, pitch=6),
    ),
    planted=False,
    reclined=True,
)
PROPPED = PoseSpec(
    arms=(
        ArmPose(upper=(1.0, -0.1, 0.3), lower=(-1.0, -0.6, 0.1), hand="flat", tip=(-0.75, -0.66, 0.0)),
        ArmPose(reach="thigh", pole=(0.4, -0.2, -1.0), hand="rest", tip=(-0.2, 1.0, 0.3)),
    ),
    legs=(
        LegPose(thigh=(0.1, 1.0, 0.0), shin=(0.04, 1.0, 0.0), turnout=10, pitch=40),
        LegPose(thigh=(-0.1, 1.0, 0.3), shin=(-0.12, 1.0, -0.4), turnout=10, pitch=40),
    ),
    roll=27.0,
    head_tilt=52.0,
    planted=False,
    reclined=True,
)
PROPPED_BACK = replace(
    PROPPED,
    arms=(PROPPED.arms[1], PROPPED.arms[0]),
    legs=(PROPPED.legs[1], PROPPED.legs[0]),
    roll=-PROPPED.roll,
    head_tilt=-PROPPED.head_tilt,
)
