"""Bodies stand on the ground, keep their bones, and reach what they reach for."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance_model import AgeClass, Build, Gender, Height
from mien.domain.shots import Angle, Pose
from mien.images.illustrator.figure import measure
from mien.images.illustrator.poses import pose_for
from mien.images.illustrator.rig import Skeleton, View, solve, two_bones
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects


def posed(who: Subject, pose: Pose, angle: Angle = Angle.FRONT) -> Skeleton:
    figure = measure(who.appearance)
    return solve(figure, pose_for(pose, angle, figure.stoop))


@given(who=subjects, pose=st.sampled_from(Pose), angle=st.sampled_from(Angle))
def test_bones_keep_their_length_in_every_pose(who: Subject, pose: Pose, angle: Angle) -> None:
    skeleton = posed(who, pose, angle)
    figure = skeleton.figure
    for arm in skeleton.arms:
        assert dist(arm.root, arm.middle) == pytest.approx(figure.upper_arm)
        assert dist(arm.middle, arm.end) == pytest.approx(figure.forearm)
    for leg in skeleton.legs:
        assert dist(leg.root, leg.middle) == pytest.approx(figure.thigh)
        assert dist(leg.middle, leg.end) == pytest.approx(figure.shin)


@given(who=subjects, pose=st.sampled_from([Pose.STANDING, Pose.CONFIDENT, Pose.RELAXED, Pose.WAVING]))
def test_both_feet_stand_on_the_ground(who: Subject, pose: Pose) -> None:
    skeleton = posed(who, pose)
    for leg in skeleton.legs:
        assert leg.end[1] == pytest.approx(-skeleton.figure.ankle, abs=0.05)


def test_action_leaves_the_ground() -> None:
    skeleton = posed(subject(), Pose.ACTION)
    assert max(leg.end[1] for leg in skeleton.legs) < -skeleton.figure.ankle - 0.3


@pytest.mark.parametrize("build", list(Build))
@pytest.mark.parametrize("age", list(AgeClass))
def test_hand_on_the_hip_touches_the_hip(build: Build, age: AgeClass) -> None:
    skeleton = posed(subject(build=build, age_class=age), Pose.CONFIDENT)
    figure, arm = skeleton.figure, skeleton.arms[0]
    y = -figure.torso * 0.3
    half_width, _, _ = figure.section(y)
    hip = skeleton.trunk.place((-half_width, y, 0.0))
    assert dist(arm.end, hip) < 0.5
    assert dist(arm.middle, skeleton.trunk.place((0.0, arm.middle[1], 0.0))) > half_width


@pytest.mark.parametrize(("angle", "yaw"), [(Angle.FRONT, 0.0), (Angle.THREE_QUARTER, 40.0), (Angle.SIDE, 90.0)])
@pytest.mark.parametrize("pose", [pose for pose in Pose if pose is not Pose.LYING])
def test_no_hand_hides_the_face(pose: Pose, angle: Angle, yaw: float) -> None:
    skeleton = posed(subject(), pose, angle)
    view = View(yaw)
    for arm in skeleton.arms:
        assert dist(view.flat(arm.end), view.flat(skeleton.head)) > 1.4


def test_arm_that_cannot_reach_stretches_towards_its_target() -> None:
    middle, end = two_bones((0.0, 0.0, 0.0), (10.0, 0.0, 0.0), 1.0, 1.0, (0.0, 1.0, 0.0))
    assert end == pytest.approx((2.0, 0.0, 0.0), abs=0.01)
    assert dist(middle, (1.0, 0.0, 0.0)) < 0.1


def test_build_and_height_show_in_the_figure() -> None:
    slim, large = (measure(subject(build=build).appearance) for build in (Build.SLIM, Build.LARGE))
    assert large.section(-large.torso * 0.36)[0] > slim.section(-slim.torso * 0.36)[0] * 1.4
    short, tall = (measure(subject(height=height).appearance) for height in (Height.SHORT, Height.TALL))
    assert tall.height > short.height * 1.12


def test_children_have_larger_heads_for_their_height() -> None:
    child, adult = (measure(subject(age_class=age).appearance) for age in (AgeClass.CHILD, AgeClass.ADULT))
    assert child.height / child.head < adult.height / adult.head * 0.8


def test_children_of_either_gender_have_the_same_body() -> None:
    girl, boy = (
        measure(subject(age_class=AgeClass.CHILD, gender=gender).appearance) for gender in (Gender.FEMALE, Gender.MALE)
    )
    assert girl == boy
