"""When looking like the reference is a failure."""

from __future__ import annotations

import pytest

from mien.domain.copy_rule import copy_counts
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import AVATAR, SHOTS

FACE, FRONT, SIDE = SHOTS["REFERENCE_AVATAR"], SHOTS["REFERENCE_FRONT"], SHOTS["REFERENCE_SIDE"]


@pytest.mark.parametrize("prompt", ["close-up of the face, front view", "headshot, facing the camera"])
def test_a_plain_close_up_may_look_like_the_close_up_it_was_drawn_after(prompt: str) -> None:
    assert not copy_counts(scene_shot(prompt), [FACE])


@pytest.mark.parametrize(
    "prompt",
    [
        "close-up of the face, front view, crying",
        "close-up of the face, front view, in the rain at night",
        "close-up of the face, front view, holding a cup",
        "close-up, from the side",
        "full body, front view",
        "waving in the park",
    ],
)
def test_what_asks_for_something_else_may_not_copy(prompt: str) -> None:
    assert copy_counts(scene_shot(prompt), [FACE])


def test_the_same_expression_as_in_the_reference_is_there_already() -> None:
    assert not copy_counts(scene_shot("close-up of the face, front view, smiling"), [AVATAR])
    assert copy_counts(scene_shot("close-up of the face, front view, smiling"), [FACE])


def test_one_reference_that_shows_what_is_asked_is_enough() -> None:
    asked = scene_shot("full body, side view, standing")
    assert copy_counts(asked, [FACE, FRONT])
    assert not copy_counts(asked, [FACE, FRONT, SIDE])


def test_of_a_picture_nobody_knows_what_it_shows_copies_count() -> None:
    assert copy_counts(scene_shot("close-up of the face, front view"), [None])


def test_other_clothes_in_the_same_view_may_not_copy() -> None:
    assert copy_counts(SHOTS["outfit_variation"], [SHOTS["full_body_standing"]])
