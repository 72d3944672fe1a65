"""What a model's prompt leaves out is put in: who it is, the view, the scene, the style."""

from __future__ import annotations

import pytest

from mien.domain.prompt_check import complaint
from mien.domain.prompt_completion import completed, says_looks
from mien.domain.prompts import named_identity
from tests.domain.prompt_samples import ADA_FROM_BEHIND, ADA_PORTRAIT, OTTO, OTTO_PORTRAIT, brief, character


def test_a_prompt_that_has_everything_stays_as_it_is() -> None:
    assert completed(ADA_PORTRAIT, brief()) == ADA_PORTRAIT
    assert completed(ADA_FROM_BEHIND, brief(shot="REFERENCE_BACK")) == ADA_FROM_BEHIND
    assert completed(OTTO_PORTRAIT, brief(OTTO, style="watercolor")) == OTTO_PORTRAIT


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" with long red hair and green eyes", " with green eyes"),
        (" with long red hair and green eyes", " with long red hair"),
        (", wearing a blue coat with the collar turned up", " with her collar turned up"),
    ],
)
def test_looks_that_are_left_out_are_put_in_front(old: str, new: str) -> None:
    asked = brief()
    lacking = ADA_PORTRAIT.replace(old, new)
    whole = completed(lacking, asked)
    assert whole.startswith(named_identity(asked))
    assert whole.endswith(lacking)
    assert not complaint(whole, asked)


def test_an_absence_needn_t_be_spoken_of() -> None:
    assert says_looks(ADA_PORTRAIT, brief(character()))


def test_a_mark_that_is_left_out_counts() -> None:
    scarred = character("A tall woman of thirty with long red hair, green eyes and a scar across one cheek.")
    assert not says_looks(ADA_PORTRAIT, brief(scarred))
    assert says_looks(ADA_PORTRAIT.replace("a calm", "a thin scar on her cheek and a calm"), brief(scarred))


def test_a_side_view_that_isn_t_spoken_of_is_added() -> None:
    looking_away = ADA_PORTRAIT.replace("She faces the camera", "She watches the water")
    asked = brief(shot="portrait_side")
    whole = completed(looking_away, asked)
    assert whole.startswith(looking_away)
    assert "in profile" in whole[len(looking_away) :]
    assert not complaint(whole, asked)


def test_a_scene_that_is_passed_over_is_added() -> None:
    whole = completed(ADA_PORTRAIT, brief(context="in a library"))
    assert whole == f"{ADA_PORTRAIT} In a library."


def test_a_style_that_is_passed_over_is_added() -> None:
    plain = ADA_PORTRAIT.partition(" Photorealistic")[0].replace("photograph", "likeness")
    assert "cel shading" in completed(plain, brief(style="anime"))
