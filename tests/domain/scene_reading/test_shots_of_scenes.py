"""What a prompt amounts to as a shot, and how instructions change the shots of other pictures."""

from __future__ import annotations

import pytest

from mien.domain.scene import Camera, Held, Light, Place, TimeOfDay, Weather
from mien.domain.scene_reading import changed_shot, merged_changes, read_scene
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import AVATAR, SHOTS, Angle, Background, Expression, Mood, Pose, Setting, Shot, ShotType


def test_a_scene_fills_every_part_of_its_shot() -> None:
    shot = scene_shot("low angle, at the harbour at night in the rain, neon, laughing, waving an umbrella, dramatic")
    assert (shot.scene.place, shot.scene.time, shot.scene.weather) == (Place.HARBOUR, TimeOfDay.NIGHT, Weather.RAIN)
    assert (shot.scene.light, shot.camera, shot.mood) == (Light.NEON, Camera.LOW, Mood.DRAMATIC)
    assert (shot.pose, shot.expression, shot.held) == (Pose.WAVING, Expression.JOY, Held.UMBRELLA)
    assert (shot.background, shot.setting) == (Background.SCENE, Setting.OUTDOOR)


def test_what_is_not_said_is_medium_from_slightly_aside_in_a_scene() -> None:
    shot = scene_shot("with a hedgehog")
    assert (shot.shot_type, shot.angle) == (ShotType.MEDIUM, Angle.THREE_QUARTER)
    assert (shot.pose, shot.expression, shot.background) == (Pose.STANDING, Expression.NEUTRAL, Background.SCENE)


@pytest.mark.parametrize("prompt", ["plain background", "white background", "no background", "fondo blanco", "白背景"])
def test_a_plain_background_is_plain(prompt: str) -> None:
    assert scene_shot(f"waving, {prompt}").background is Background.PLAIN


@pytest.mark.parametrize("prompt", ["seamless backdrop, strobes", "studio portrait", "in the photo studio"])
def test_a_photographers_studio_is_a_place(prompt: str) -> None:
    shot = scene_shot(prompt)
    assert (shot.background, shot.scene.place) == (Background.SCENE, Place.STUDIO)


def test_a_mood_shows_in_face_light_and_body_where_nothing_else_is_said() -> None:
    dramatic, calm = scene_shot("ominous"), scene_shot("a peaceful afternoon")
    assert (dramatic.expression, dramatic.scene.light) == (Expression.DETERMINED, Light.DRAMATIC)
    assert (calm.expression, calm.pose) == (Expression.SERENE, Pose.RELAXED)
    assert scene_shot("ominous, smiling").expression is Expression.SMILE


def test_a_pose_that_needs_legs_is_shown_whole_unless_the_prompt_frames_it() -> None:
    assert scene_shot("running through the forest").shot_type is ShotType.FULL_BODY
    assert scene_shot("running, close-up").shot_type is ShotType.CLOSE_UP
    assert scene_shot("running in a wide shot").shot_type is ShotType.WIDE


def test_something_held_is_held() -> None:
    shot = scene_shot("with a cup of tea")
    assert (shot.held, shot.pose) == (Held.CUP, Pose.HOLDING)
    assert scene_shot("sitting with a cup of tea").pose is Pose.SITTING


@pytest.mark.parametrize("name", list(SHOTS))
def test_a_change_leaves_the_rest_of_a_shot_as_it_was(name: str) -> None:
    shot = SHOTS[name]
    changed = changed_shot(shot, read_scene("make her smile").changes)
    assert changed.expression is Expression.SMILE
    kept = {"expression", "wording"}
    assert changed.model_dump(exclude=kept) == shot.model_dump(exclude=kept)
    assert changed_shot(shot, {}) is shot


def test_later_changes_come_on_top_of_earlier_ones() -> None:
    first = read_scene("at the beach at night, smiling").changes
    both = merged_changes(first, read_scene("in the morning, from behind").changes)
    shot: Shot = changed_shot(AVATAR, both)
    assert (shot.scene.place, shot.scene.time) == (Place.BEACH, TimeOfDay.DAWN)
    assert (shot.angle, shot.expression, shot.background) == (Angle.BACK, Expression.SMILE, Background.SCENE)


def test_what_is_taken_away_is_gone() -> None:
    shot = changed_shot(scene_shot("in the rain with an umbrella"), read_scene("no umbrella, without rain").changes)
    assert (shot.held, shot.scene.weather) == (None, Weather.CLEAR)


@pytest.mark.parametrize(
    ("prompt", "legs", "arms"),
    [
        ("sitting and waving", Pose.SITTING, Pose.WAVING),
        ("waving, sitting on a bench", Pose.SITTING, Pose.WAVING),
        ("running, pointing ahead, waving", Pose.RUNNING, Pose.POINTING),
        ("kneeling with her arms crossed", Pose.KNEELING, Pose.CROSSED_ARMS),
        ("walking with a cup of coffee", Pose.WALKING, None),
        ("waving", Pose.WAVING, None),
        ("sitting, not waving", Pose.SITTING, None),
    ],
)
def test_legs_and_arms_may_do_different_things(prompt: str, legs: Pose, arms: Pose | None) -> None:
    shot = scene_shot(prompt)
    assert (shot.pose, shot.arms) == (legs, arms)


def test_another_pose_ends_what_the_arms_did() -> None:
    first = read_scene("sitting and waving").changes
    assert merged_changes(first, read_scene("running").changes)["pose"] == "running"
    assert "arms" not in merged_changes(first, read_scene("running").changes)
    assert changed_shot(scene_shot("sitting and waving"), {"pose": "running"}).arms is None


def test_the_snow_that_somebody_stands_in_is_no_place_where_one_is_named() -> None:
    mountain = scene_shot("standing in the snow on a mountain")
    assert (mountain.scene.place, mountain.scene.weather) == (Place.MOUNTAIN, Weather.SNOW)
    assert scene_shot("standing in the snow").scene.place is Place.FIELD
