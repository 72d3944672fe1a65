"""From which side and how much of somebody a text shows."""

from __future__ import annotations

import pytest

from mien.domain.prompt_check import complaint
from mien.domain.prompt_view import asked_framing, asked_view
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import Angle, ShotType
from tests.domain.prompt_samples import ADA_PORTRAIT, brief


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        ("1girl, back view, rain, neon", Angle.BACK),
        ("walking down the road, seen from behind", Angle.BACK),
        ("from behind", Angle.BACK),
        ("she stands with her back to us", Angle.BACK),
        ("a lone rider in profile, calm evening", Angle.SIDE),
        ("flying a kite, seen from the side", Angle.SIDE),
        ("3/4 view, leaning on a fence", Angle.THREE_QUARTER),
        ("turned slightly to the left", Angle.THREE_QUARTER),
        ("looking straight into the lens", Angle.FRONT),
        ("headshot, facing the camera", Angle.FRONT),
        ("on the beach, light from behind", None),
        ("a low-profile car by the side of the road", None),
        ("at her side on the pier, the store front on the left", None),
        ("reading, not facing the camera", None),
        ("seen from the back of a boat", None),
        ("beach at sunset", None),
    ],
)
def test_the_side_is_read_from_the_usual_words(text: str, angle: Angle | None) -> None:
    assert asked_view(text) is angle


@pytest.mark.parametrize(
    ("text", "framing"),
    [
        ("close-up, a single tear", ShotType.CLOSE_UP),
        ("head and shoulders, soft smile", ShotType.CLOSE_UP),
        ("full body, standing", ShotType.FULL_BODY),
        ("full-length portrait", ShotType.FULL_BODY),
        ("head to toe, T-pose", ShotType.FULL_BODY),
        ("wide shot of a valley", ShotType.WIDE),
        ("establishing shot, a village at dawn", ShotType.WIDE),
        ("in a full-length coat", None),
        ("no close-up, please", None),
        ("beach at sunset", None),
    ],
)
def test_how_much_is_shown_is_read_from_the_usual_words(text: str, framing: ShotType | None) -> None:
    assert asked_framing(text) is framing


def test_a_scene_without_a_shot_says_itself_how_it_is_seen() -> None:
    shot = scene_shot("wide shot of the moor, seen from behind")
    assert (shot.shot_type, shot.angle) == (ShotType.WIDE, Angle.BACK)
    assert "seen from behind" in shot.wording
    usual = scene_shot("beach at sunset")
    assert (usual.shot_type, usual.angle) == (ShotType.MEDIUM, Angle.THREE_QUARTER)


@pytest.mark.parametrize("scene", ["back view in the rain", "wide shot of the moor", "headshot in the snow"])
def test_the_wording_of_a_scene_s_shot_is_read_as_that_shot(scene: str) -> None:
    shot = scene_shot(scene)
    assert asked_view(shot.wording) is shot.angle
    assert asked_framing(shot.wording) in (shot.shot_type, None)


def test_a_scene_that_asks_for_another_view_has_the_last_word() -> None:
    aside = ADA_PORTRAIT.replace("She faces the camera", "In profile, she looks out to sea")
    assert complaint(aside, brief())
    assert not complaint(aside, brief(context="seen in profile on the pier"))
