"""What bodies do in a shot: hands reach their places, things are held, aids are used, and nothing is left unsaid."""

from __future__ import annotations

import io
from itertools import product
from math import dist
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from mien.domain.appearance_model import AgeClass, Build, Gender, Species
from mien.domain.image import ImageKind
from mien.domain.scene import Held
from mien.domain.shots import Angle, Pose, Shot, ShotType
from mien.images.illustrator.aids import aids_of, shows_aid
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.figure import measure
from mien.images.illustrator.hands import draw_hand
from mien.images.illustrator.held_things import THINGS
from mien.images.illustrator.palette import Ramp
from mien.images.illustrator.pose_spec import Hand
from mien.images.illustrator.posture import posture
from mien.images.illustrator.raster import rasterise
from mien.images.illustrator.rig import Skeleton, Vec, View, add, sole, solve
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects

YAWS = {Angle.FRONT: 0.0, Angle.SIDE: 90.0, Angle.BACK: 180.0, Angle.THREE_QUARTER: 40.0}
BODIES = [
    subject(build=build, age_class=age, gender=gender)
    for build in Build
    for age in (AgeClass.CHILD, AgeClass.TEEN, AgeClass.ADULT, AgeClass.ELDERLY)
    for gender in (Gender.FEMALE, Gender.MALE)
]
MARKS = (
    "wheelchair", "crutches", "crutch", "cane", "prosthetic leg", "peg leg", "metal arm", "hook hand", "one arm",
    "left arm missing", "sword", "umbrella", "both legs prosthetic", "a wheelchair that flies",
)  # fmt: skip


def shot(pose: Pose, angle: Angle = Angle.FRONT, held: Held | None = None, kind: ShotType = ShotType.FULL_BODY) -> Shot:
    return Shot(name="x", kind=ImageKind.EMBEDDING, shot_type=kind, angle=angle, pose=pose, held=held, wording="x")


def posed(who: Subject, view: Shot) -> Skeleton:
    figure = measure(who.appearance)
    return solve(figure, posture(who.appearance.marks.value, view, figure))


def palm(skeleton: Skeleton, side: int) -> Vec:
    arm = skeleton.arms[0 if side < 0 else 1]
    return add(arm.end, arm.tip, skeleton.figure.hand * 0.5)


@pytest.mark.parametrize("who", BODIES)
def test_a_hand_on_the_chin_is_just_below_the_chin(who: Subject) -> None:
    skeleton = posed(who, shot(Pose.HAND_ON_CHIN))
    head = skeleton.figure.head
    chin = add(skeleton.head, (0.0, 1.3 * head, 0.62 * head))
    assert dist(palm(skeleton, -1), chin) < 0.35


@pytest.mark.parametrize("who", BODIES)
def test_crossed_forearms_lie_across_the_chest(who: Subject) -> None:
    skeleton = posed(who, shot(Pose.CROSSED_ARMS))
    figure = skeleton.figure
    for side, arm in zip((-1, 1), skeleton.arms, strict=True):
        assert arm.end[0] * side < figure.shoulder * 0.5, "the wrist comes to the middle at least"
        assert arm.end[2] > figure.section(-figure.torso * 0.58)[1] * 0.8, "before the chest, not in it"
        assert -0.9 * figure.torso < arm.end[1] - skeleton.trunk.pelvis[1] < -0.3 * figure.torso


@pytest.mark.parametrize("who", BODIES)
def test_hands_rest_on_the_thighs_of_a_sitting_figure(who: Subject) -> None:
    skeleton = posed(who, shot(Pose.SITTING))
    for side, leg in zip((-1, 1), skeleton.legs, strict=True):
        hand = palm(skeleton, side)
        low, high = leg.root[2], leg.middle[2] + 0.5
        assert low < hand[2] < high, "over the thigh's length"
        assert -1.3 < hand[1] - leg.middle[1] < 0.2, "on it, not above it or through it"


@pytest.mark.parametrize("who", BODIES)
def test_a_cup_is_held_before_the_chest_and_a_microphone_at_the_mouth(who: Subject) -> None:
    skeleton = posed(who, shot(Pose.STANDING, held=Held.CUP))
    hand = palm(skeleton, -1)
    assert hand[2] > skeleton.figure.section(-skeleton.figure.torso * 0.68)[1]
    assert abs(hand[0]) < skeleton.figure.shoulder
    singer = posed(who, shot(Pose.STANDING, held=Held.MICROPHONE))
    mouth = add(singer.head, (0.0, 0.6 * singer.figure.head, singer.figure.head))
    assert dist(palm(singer, -1), mouth) < 1.2


@pytest.mark.parametrize("held", list(Held))
def test_whatever_is_held_shows_from_the_front_and_the_side(held: Held) -> None:
    who = subject()
    for angle in (Angle.FRONT, Angle.SIDE):
        for pose in (Pose.STANDING, Pose.SITTING):
            with_it, without = (
                draw_svg(who, shot(pose, angle, thing), width=256, height=256, seed=1).svg for thing in (held, None)
            )
            assert with_it != without
    assert set(THINGS) == set(Held)


@given(
    who=subjects,
    pose=st.sampled_from(Pose),
    angle=st.sampled_from(Angle),
    held=st.none() | st.sampled_from(Held),
    kind=st.sampled_from(ShotType),
    marks=st.lists(st.sampled_from(MARKS), max_size=3),
)
@settings(max_examples=60)
def test_anybody_can_do_anything(
    who: Subject, pose: Pose, angle: Angle, held: Held | None, kind: ShotType, marks: list[str]
) -> None:
    looks = who.appearance
    marked = looks.model_copy(update={"marks": looks.marks.model_copy(update={"value": tuple(marks)})})
    person = Subject(who.name, who.seed, marked, who.worldview)
    drawing = draw_svg(person, shot(pose, angle, held, kind), width=256, height=256, seed=3)
    assert "nan" not in drawing.svg
    assert not [ignored for ignored in drawing.ignored if ignored.what.startswith("mark")]


@pytest.mark.parametrize("angle", list(Angle))
def test_every_pose_looks_different_from_every_side(angle: Angle) -> None:
    drawn = {draw_svg(subject(), shot(pose, angle), width=256, height=256, seed=1).svg for pose in Pose}
    assert len(drawn) == len(Pose)


@pytest.mark.parametrize(("turn", "species"), list(enumerate(Species)))
def test_every_species_takes_every_pose(turn: int, species: Species) -> None:
    who = subject(species=species, species_detail="fox" if species is Species.ANIMAL else None)
    for i, pose in enumerate(Pose):
        angle = list(Angle)[(i + turn) % len(Angle)]
        assert draw_svg(who, shot(pose, angle), width=256, height=256, seed=1).svg


@pytest.mark.parametrize("pose", [pose for pose in Pose if pose is not Pose.LYING])
def test_no_arm_passes_before_the_face(pose: Pose) -> None:
    for who, angle in product(BODIES, (Angle.FRONT, Angle.THREE_QUARTER, Angle.SIDE)):
        skeleton, view = posed(who, shot(pose, angle)), View(YAWS[angle])
        face = view.flat(add(skeleton.head, (0.0, 0.1, 0.45 * skeleton.figure.head)))
        for arm in skeleton.arms:
            assert dist(view.flat(arm.end), face) > 0.9 * skeleton.figure.head, (angle, who.appearance)


@pytest.mark.parametrize("pose", [Pose.WALKING, Pose.KNEELING, Pose.DANCING, Pose.FIGHTING, Pose.BOWING])
def test_what_stands_on_the_ground_touches_it_and_nothing_sinks_into_it(pose: Pose) -> None:
    for who in BODIES:
        skeleton = posed(who, shot(pose))
        figure, specs = skeleton.figure, skeleton.pose.legs
        lows = [leg.end[1] + sole(figure, spec.pitch) for leg, spec in zip(skeleton.legs, specs, strict=True)]
        lows += [leg.middle[1] + figure.leg_radius * 0.66 for leg in skeleton.legs]
        assert max(lows) == pytest.approx(0.0, abs=0.06)


@pytest.mark.parametrize("pose", list(Pose))
def test_who_uses_a_wheelchair_sits_in_it_whatever_the_pose(pose: Pose) -> None:
    who = subject(marks=("wheelchair",))
    skeleton = posed(who, shot(pose))
    assert skeleton.pose.seated
    assert skeleton.pose.wheelchair
    assert not skeleton.pose.reclined


def test_in_a_wheelchair_the_arms_still_do_the_pose() -> None:
    for pose in (Pose.WAVING, Pose.ARMS_RAISED, Pose.RAISED_FIST):
        skeleton = posed(subject(marks=("wheelchair",)), shot(pose))
        assert skeleton.arms[0].end[1] < skeleton.arms[0].root[1]


@pytest.mark.parametrize(
    ("mark", "arms", "legs"),
    [
        ("metal left arm", ("", "metal"), ("", "")),
        ("prosthetic right leg", ("", ""), ("blade", "")),
        ("peg leg", ("", ""), ("peg", "")),
        ("hook hand", ("", "hook"), ("", "")),
        ("one-armed", ("", "missing"), ("", "")),
        ("missing right arm", ("missing", ""), ("", "")),
        ("hooked nose", ("", ""), ("", "")),
        ("scar where the arm was lost", ("", ""), ("", "")),
        ("metal leg brace", ("", ""), ("", "")),
    ],
)
def test_marks_tell_of_limbs_by_their_side(mark: str, arms: tuple[str, str], legs: tuple[str, str]) -> None:
    aids = aids_of((mark,))
    assert (aids.arms, aids.legs) == (arms, legs)
    assert shows_aid(mark) == any((*arms, *legs))


def test_a_missing_hand_holds_nothing() -> None:
    skeleton = posed(subject(marks=("missing right arm",)), shot(Pose.STANDING, held=Held.CUP))
    assert skeleton.pose.holder == 1


def test_whoever_lies_takes_more_room_across_than_upwards() -> None:
    head, feet = (
        (skeleton.head, skeleton.legs[0].end)
        for skeleton in (posed(subject(), shot(Pose.LYING)), posed(subject(), shot(Pose.STANDING)))
    )
    assert head != feet
    assert posed(subject(), shot(Pose.LYING)).pose.reclined
    assert not posed(subject(), shot(Pose.LYING, kind=ShotType.CLOSE_UP)).pose.reclined


def test_whoever_lies_rests_the_head_on_a_hand_and_the_elbow_on_the_ground() -> None:
    skeleton = posed(subject(), shot(Pose.LYING))
    arm, figure = skeleton.arms[0], skeleton.figure
    palm = add(arm.end, arm.tip, figure.hand * 0.6)
    assert dist(palm[:2], skeleton.head[:2]) < 1.2 * figure.head
    assert arm.middle[0] < min(leg.end[0] for leg in skeleton.legs) + 0.3


@pytest.mark.parametrize("angle", list(Angle))
def test_whoever_points_or_waves_holds_a_cup_in_the_other_hand(angle: Angle) -> None:
    for pose, shape in ((Pose.POINTING, "point"), (Pose.WAVING, "open")):
        spec = posed(subject(), shot(pose, angle, Held.CUP)).pose
        free, telling = (spec.arms[0 if side < 0 else 1] for side in (spec.holder, -spec.holder))
        assert (free.hand, telling.hand) == ("grip", shape)


def test_hands_paws_and_metal_hands_take_shapes_of_their_own() -> None:
    ramp = Ramp("#cc9977", "#aa7755", "#ddbb99")
    shapes = [shape for shape in get_args(Hand) if shape != "hidden"]
    for paw, jointed in ((False, False), (False, True)):
        drawn = {draw_hand(shape, ramp, paw=paw, jointed=jointed) for shape in shapes}
        assert len(drawn) >= len(shapes) - 1, "a palm rests as a hand does"
    assert len({draw_hand(shape, ramp, paw=True) for shape in shapes}) >= 4
    assert draw_hand("hidden", ramp) == ""


def test_an_open_paw_shows_no_pads_from_behind() -> None:
    ramp = Ramp("#cc9977", "#aa7755", "#ddbb99")
    assert ramp.shade in draw_hand("open", ramp, paw=True)
    assert draw_hand("open", ramp, paw=True, palm=False) != draw_hand("open", ramp, paw=True)


def test_what_no_hand_can_hold_is_listed() -> None:
    for marks, pose in (((), Pose.LYING), (("missing left arm", "missing right arm"), Pose.STANDING)):
        drawing = draw_svg(subject(marks=marks), shot(pose, held=Held.CUP), width=256, height=256, seed=1)
        assert [ignored.what for ignored in drawing.ignored] == ["a cup in the hand"]
    assert not draw_svg(subject(), shot(Pose.STANDING, held=Held.CUP), width=256, height=256, seed=1).ignored


@pytest.mark.parametrize("angle", Angle)
def test_whoever_sits_and_waves_sits_as_others_do_and_lifts_one_hand_over_the_shoulder(angle: Angle) -> None:
    who = BODIES[-1]
    waving = posed(who, shot(Pose.SITTING, angle).model_copy(update={"arms": Pose.WAVING}))
    sitting = posed(who, shot(Pose.SITTING, angle))
    assert [leg.end for leg in waving.legs] == [leg.end for leg in sitting.legs]
    lifted = [arm.end[1] < arm.root[1] for arm in waving.arms]
    assert sorted(lifted) == [False, True]


@pytest.mark.parametrize("angle", Angle)
def test_any_legs_go_with_any_arms(angle: Angle) -> None:
    for legs, arms in product(Pose, Pose):
        skeleton = posed(BODIES[0], shot(legs, angle, Held.BOOK).model_copy(update={"arms": arms}))
        assert all(-50 < value < 50 for limb in (*skeleton.arms, *skeleton.legs) for value in limb.end)


def test_whoever_lies_reads_with_the_hand_that_does_not_prop_the_head() -> None:
    view = shot(Pose.LYING, held=Held.BOOK)
    assert posed(BODIES[0], view).pose.held is Held.BOOK
    assert posed(BODIES[0], shot(Pose.LYING, held=Held.SUITCASE)).pose.held is None


@pytest.mark.parametrize("who", BODIES)
def test_whoever_kneels_rests_on_a_knee_the_toes_behind_it_and_the_other_foot(who: Subject) -> None:
    view = shot(Pose.KNEELING)
    skeleton, spec = posed(who, view), posture(who.appearance.marks.value, view, measure(who.appearance))
    figure, (kneeling, standing) = skeleton.figure, skeleton.legs
    assert abs(kneeling.middle[1] + figure.leg_radius * 0.66) < 0.36
    for leg, said in zip((kneeling, standing), spec.legs, strict=True):
        assert abs(leg.end[1] + sole(figure, said.pitch)) < 0.36


@pytest.mark.parametrize("pose", [Pose.FIGHTING, Pose.RUNNING, Pose.STANDING, Pose.WAVING])
@pytest.mark.parametrize("angle", Angle)
def test_a_sword_is_not_hidden_by_the_head(pose: Pose, angle: Angle) -> None:
    armed, bare = (_drawn(shot(pose, angle, held)) for held in (Held.SWORD, None))
    assert (np.abs(armed - bare).max(axis=2) > 30).mean() > 0.0035


def _drawn(view: Shot) -> NDArray[np.int16]:
    drawing = draw_svg(subject(), view, width=192, height=192, seed=1)
    with Image.open(io.BytesIO(rasterise(drawing.svg, 192, 192))) as picture:
        return np.asarray(picture.convert("RGB"), np.int16)
