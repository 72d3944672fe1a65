"""The table of named shots."""

from __future__ import annotations

import pytest

from mien.domain.image import REFERENCE_KINDS, ImageKind
from mien.domain.shots import (
    AVATAR,
    EMBEDDING_SHOTS,
    REFERENCE_SHOTS,
    SHOTS,
    Angle,
    Background,
    Outfit,
    Shot,
    ShotType,
)


def test_the_reference_set_is_four_views_face_first() -> None:
    assert [shot.name for shot in REFERENCE_SHOTS] == [
        "REFERENCE_AVATAR",
        "REFERENCE_FRONT",
        "REFERENCE_SIDE",
        "REFERENCE_BACK",
    ]
    assert [shot.angle for shot in REFERENCE_SHOTS] == [Angle.FRONT, Angle.FRONT, Angle.SIDE, Angle.BACK]


def test_a_reference_shot_is_kept_under_the_kind_of_its_name() -> None:
    assert {shot.kind for shot in REFERENCE_SHOTS} == REFERENCE_KINDS
    assert all(shot.kind.value == shot.name for shot in REFERENCE_SHOTS)


def test_references_stand_before_a_plain_background_in_their_usual_clothes() -> None:
    for shot in REFERENCE_SHOTS:
        assert shot.background is Background.PLAIN
        assert shot.outfit is Outfit.USUAL


def test_the_embedding_set_is_the_ten_promised_shots_with_offsets_one_to_ten() -> None:
    assert [shot.name for shot in EMBEDDING_SHOTS] == [
        "portrait_front",
        "portrait_side",
        "full_body_standing",
        "action_pose",
        "sitting_casual",
        "close_up_expression",
        "three_quarter_view",
        "environmental_context",
        "different_expression",
        "outfit_variation",
    ]
    assert [shot.seed_offset for shot in EMBEDDING_SHOTS] == list(range(1, 11))
    assert all(shot.kind is ImageKind.EMBEDDING for shot in EMBEDDING_SHOTS)


def test_only_the_outfit_variation_changes_clothes() -> None:
    assert [shot.name for shot in SHOTS.values() if shot.outfit is Outfit.ALTERNATIVE] == ["outfit_variation"]


def test_avatar_and_references_use_the_character_s_own_seed() -> None:
    assert all(shot.seed_offset == 0 for shot in (AVATAR, *REFERENCE_SHOTS))


def test_every_shot_is_found_under_its_name() -> None:
    assert len(SHOTS) == 1 + len(REFERENCE_SHOTS) + len(EMBEDDING_SHOTS)
    assert all(SHOTS[name].name == name for name in SHOTS)


@pytest.mark.parametrize("shot", SHOTS.values(), ids=lambda shot: shot.name)
def test_a_wording_never_names_another_view(shot: Shot) -> None:
    foreign = {
        Angle.FRONT: ("back view", "side view", "profile", "behind"),
        Angle.SIDE: ("back view", "front view", "behind"),
        Angle.BACK: ("front view", "side view", "profile", "facing forward"),
        Angle.THREE_QUARTER: ("back view", "front view", "behind"),
    }[shot.angle]
    assert not [words for words in foreign if words in shot.wording]


@pytest.mark.parametrize("shot", SHOTS.values(), ids=lambda shot: shot.name)
def test_a_wording_never_names_another_crop(shot: Shot) -> None:
    if shot.shot_type is ShotType.CLOSE_UP:
        assert "full" not in shot.wording
    else:
        assert "close-up" not in shot.wording
