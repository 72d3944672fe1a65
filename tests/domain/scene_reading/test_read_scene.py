"""Free prompts become structure: how somebody is seen, what they do, hold and feel, where, when and in what light."""

from __future__ import annotations

from enum import StrEnum

import pytest

from mien.domain.scene import Camera, Held, Light, Place, TimeOfDay, Weather
from mien.domain.scene_reading import Attribute, Standing, read_scene
from mien.domain.shots import Angle, Expression, Mood, Pose, Setting, ShotType


@pytest.mark.parametrize(
    ("prompt", "shot_type", "angle"),
    [
        ("1girl, back view, rain, neon, city street, moody", ShotType.MEDIUM, Angle.BACK),
        ("headshot, 85mm f/1.4, soft smile", ShotType.CLOSE_UP, Angle.FRONT),
        ("full body side view, mid-jump", ShotType.FULL_BODY, Angle.SIDE),
        ("a tiny lone figure far away walking away from us", ShotType.WIDE, Angle.BACK),
        ("three-quarter close-up, a single tear", ShotType.CLOSE_UP, Angle.THREE_QUARTER),
        ("three-quarter length portrait, facing the viewer", ShotType.MEDIUM, Angle.FRONT),
        ("from the boots up to the hat, strictly in profile", ShotType.FULL_BODY, Angle.SIDE),
        ("plano general, de espaldas", ShotType.WIDE, Angle.BACK),
        ("gros plan, de trois quarts", ShotType.CLOSE_UP, Angle.THREE_QUARTER),
        ("Ganzkörper, Seitenansicht", ShotType.FULL_BODY, Angle.SIDE),
        ("corpo inteiro, de costas, na praia", ShotType.FULL_BODY, Angle.BACK),
        ("後ろ姿、全身", ShotType.FULL_BODY, Angle.BACK),
        ("横顔、顔アップ", ShotType.CLOSE_UP, Angle.SIDE),
        ("yoko kara no kao no appu", ShotType.CLOSE_UP, Angle.SIDE),
        ("walking the dog", ShotType.MEDIUM, Angle.FRONT),
    ],
)
def test_framing_and_side_are_read_in_six_languages(prompt: str, shot_type: ShotType, angle: Angle) -> None:
    reading = read_scene(prompt)
    assert (reading.shot_type, reading.angle) == (shot_type, angle)


@pytest.mark.parametrize(
    ("prompt", "attribute", "value"),
    [
        ("laughing, arms crossed", Attribute.POSE, Pose.CROSSED_ARMS),
        ("laughing, arms crossed", Attribute.EXPRESSION, Expression.JOY),
        ("she can't stop laughing", Attribute.EXPRESSION, Expression.JOY),
        ("standing with hands on her hips", Attribute.POSE, Pose.HANDS_ON_HIPS),
        ("knelt on one knee before the king", Attribute.POSE, Pose.KNEELING),
        ("vaulting the barricade", Attribute.POSE, Pose.JUMPING),
        ("in a rainy café", Attribute.PLACE, Place.CAFE),
        ("in a rainy café", Attribute.WEATHER, Weather.RAIN),
        ("in a tiny studio apartment", Attribute.PLACE, Place.LIVING_ROOM),
        ("on the castle roof", Attribute.PLACE, Place.ROOFTOP),
        ("flower shop at dawn", Attribute.TIME, TimeOfDay.DAWN),
        ("carrying a birthday cake", Attribute.HELD, Held.CAKE),
        ("reading a letter", Attribute.HELD, Held.LETTER),
        ("contre-jour on the pier", Attribute.LIGHT, Light.BACKLIT),
        ("dramatic lighting", Attribute.LIGHT, Light.DRAMATIC),
        ("film noir", Attribute.LIGHT, Light.DRAMATIC),
        ("rim light", Attribute.LIGHT, Light.BACKLIT),
        ("golden hour", Attribute.LIGHT, Light.WARM),
        ("golden hour", Attribute.TIME, TimeOfDay.SUNSET),
        ("zur goldenen Stunde", Attribute.LIGHT, Light.WARM),
        ("golden hour, backlit", Attribute.LIGHT, Light.BACKLIT),
        ("dutch angle", Attribute.CAMERA, Camera.TILTED),
        ("shot from below", Attribute.CAMERA, Camera.LOW),
        ("😡", Attribute.EXPRESSION, Expression.ANGRY),
        ("🏃‍♀️ in the park", Attribute.POSE, Pose.RUNNING),
        ("sentada en la cocina", Attribute.PLACE, Place.KITCHEN),
        ("elle pleure", Attribute.EXPRESSION, Expression.CRYING),
        ("教室で座っている", Attribute.POSE, Pose.SITTING),
    ],
)
def test_each_attribute_is_read_from_words_idioms_and_emoji(prompt: str, attribute: Attribute, value: StrEnum) -> None:
    found = read_scene(prompt).chosen.get(attribute)
    assert found is not None
    assert found.value is value


@pytest.mark.parametrize(
    "prompt",
    [
        "a politician on the right side of history",
        "she made front page news",
        "he is back from the war",
        "pointing at the new action figure",
        "a side plate with half a sandwich",
        "light from behind",
        "a low-profile car by the side of the road",
        "in front of the house",
        "she turned her back on fame",
        "a close friend of mine",
        "shallow depth of field",
        "the village lies in the valley",
    ],
)
def test_idioms_say_nothing_of_view_framing_mood_or_pose(prompt: str) -> None:
    reading = read_scene(prompt)
    assert (reading.shot_type, reading.angle) == (ShotType.MEDIUM, Angle.FRONT)
    assert reading.mood is Mood.NEUTRAL
    assert reading.said(Attribute.POSE, Pose) in (None, Pose.POINTING)


@pytest.mark.parametrize(
    "clothes", ["a lab coat", "a hospital gown", "rain boots", "a football jersey", "hiking boots"]
)
def test_clothes_named_after_a_place_or_a_pastime_say_nothing_of_it(clothes: str) -> None:
    assert read_scene(f"in {clothes}").findings == ()


@pytest.mark.parametrize(
    ("prompt", "shot_type", "angle"),
    [
        ("no close-up, show the whole figure", ShotType.FULL_BODY, Angle.FRONT),
        ("not from the side please: look straight into the camera", ShotType.MEDIUM, Angle.FRONT),
        ("don't draw her from behind", ShotType.MEDIUM, Angle.FRONT),
        ("not facing the camera, we only see the back of her coat", ShotType.MEDIUM, Angle.BACK),
    ],
)
def test_what_is_denied_does_not_count(prompt: str, shot_type: ShotType, angle: Angle) -> None:
    reading = read_scene(prompt)
    assert (reading.shot_type, reading.angle) == (shot_type, angle)


def test_a_denial_ends_where_something_else_is_said() -> None:
    reading = read_scene("no umbrella in the rain, not sad but smiling")
    assert Attribute.HELD not in reading.chosen
    assert reading.said(Attribute.WEATHER, Weather) is Weather.RAIN
    assert reading.said(Attribute.EXPRESSION, Expression) is Expression.SMILE


@pytest.mark.parametrize(
    ("prompt", "shot_type", "angle", "setting"),
    [
        ("protrait of hre face, closup, studoi lightning", ShotType.CLOSE_UP, Angle.FRONT, Setting.STUDIO),
        ("fulll bdoy, bakc veiw, staning in the snow", ShotType.FULL_BODY, Angle.BACK, Setting.OUTDOOR),
        ("profle view in the forrest", ShotType.MEDIUM, Angle.SIDE, Setting.OUTDOOR),
        ("a dessert with a font of chocolate, quite good", ShotType.MEDIUM, Angle.FRONT, Setting.NEUTRAL),
    ],
)
def test_misspelt_terms_are_understood_and_ordinary_words_left_alone(
    prompt: str, shot_type: ShotType, angle: Angle, setting: Setting
) -> None:
    reading = read_scene(prompt)
    assert (reading.shot_type, reading.angle, reading.setting) == (shot_type, angle, setting)


@pytest.mark.parametrize(
    ("prompt", "mood", "setting"),
    [
        ("picnic in the park, lazy sunday afternoon", Mood.CALM, Setting.OUTDOOR),
        ("furious!!", Mood.DRAMATIC, Setting.NEUTRAL),
        ("sword duel on the bridge", Mood.ACTION, Setting.OUTDOOR),
        ("seamless white backdrop, softbox", Mood.NEUTRAL, Setting.STUDIO),
        ("white background", Mood.NEUTRAL, Setting.NEUTRAL),
        ("recording studio, headphones", Mood.NEUTRAL, Setting.INDOOR),
        ("😴🛏️🌙", Mood.CALM, Setting.INDOOR),
        ("im Wohnzimmer, gemütlich", Mood.CALM, Setting.INDOOR),
    ],
)
def test_mood_and_setting_are_what_most_words_speak_for(prompt: str, mood: Mood, setting: Setting) -> None:
    reading = read_scene(prompt)
    assert (reading.mood, reading.setting) == (mood, setting)


def test_every_finding_shows_the_words_it_rests_on_and_the_others_are_left() -> None:
    prompt = "waving from the pier with a hedgehog"
    reading = read_scene(prompt)
    assert all(prompt[found.start : found.end] == found.words for found in reading.findings)
    assert {found.words for found in reading.findings} == {"waving", "pier"}
    assert reading.unread == ("hedgehog",)


def test_of_two_that_contradict_each_other_the_first_counts_and_the_other_is_listed() -> None:
    reading = read_scene("from the front, from behind")
    assert reading.angle is Angle.FRONT
    [other] = [found for found in reading.findings if found.standing is Standing.OVERRULED]
    assert (other.value, other.words) == (Angle.BACK, "from behind")


@pytest.mark.parametrize("prompt", ["quiet fishing village", "sunflower field", "in the reading room", "boxes around"])
def test_what_is_part_of_a_places_name_or_lies_about_is_neither_done_nor_held(prompt: str) -> None:
    reading = read_scene(prompt)
    assert reading.said(Attribute.POSE, Pose) is None
    assert reading.said(Attribute.HELD, Held) is None


def test_what_only_comes_near_is_marked() -> None:
    [near] = [found for found in read_scene("playing the piano").findings if found.attribute is Attribute.POSE]
    assert (near.value, near.approximate) == (Pose.SITTING, True)
    [exact] = [found for found in read_scene("jumping").findings if found.attribute is Attribute.POSE]
    assert not exact.approximate


def test_a_word_of_another_language_is_not_taken_for_one_of_the_prompts_own() -> None:
    reading = read_scene("the strand of hair in the den, she can see the show")
    assert Attribute.PLACE not in reading.chosen or reading.chosen[Attribute.PLACE].words == "den"
    assert Attribute.HELD not in reading.chosen
