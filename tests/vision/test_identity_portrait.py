"""Portraits from the front laid over each other: what the face does is no difference, what the person is is one."""

from __future__ import annotations

import numpy as np
import pytest

from mien.domain.shots import AVATAR, SHOTS
from mien.vision.embedded.identity import consistency
from mien.vision.embedded.identity_portrait import DIFFERENCES, Portrait, differences
from tests.vision.test_identity import OTTO, references, seen

PORTRAIT = SHOTS["portrait_front"]


def portrait(words: str, *, smiling: bool = False, side: int = 384) -> Portrait:
    """Head and shoulders of somebody."""
    found = seen(words, AVATAR if smiling else PORTRAIT, side=side).portrait
    assert found is not None
    return found


def told(one: Portrait, other: Portrait) -> dict[str, float]:
    """The differences by their names."""
    return dict(zip(DIFFERENCES, map(float, differences(one, other)[1]), strict=True))


def test_a_portrait_does_not_differ_from_itself() -> None:
    misfit, found = differences(portrait(OTTO), portrait(OTTO))

    assert misfit == pytest.approx(0.0, abs=1e-3)
    assert np.nanmax(found) == pytest.approx(0.0)


def test_size_and_smile_differ_less_than_a_beard() -> None:
    himself = told(portrait(OTTO, smiling=True, side=320), portrait(OTTO))
    shaven = told(portrait(OTTO.replace("a grey beard, ", "")), portrait(OTTO))

    assert shaven["mouth differ"] > himself["mouth differ"]


def test_broader_shoulders_differ_in_their_outline() -> None:
    himself = told(portrait(OTTO, smiling=True), portrait(OTTO))
    slim = told(portrait(OTTO.replace("stocky", "slim")), portrait(OTTO))

    assert slim["shoulders outline"] > himself["shoulders outline"]


def test_another_build_or_no_beard_lowers_the_score_of_a_portrait() -> None:
    himself = consistency(seen(OTTO, PORTRAIT), references(OTTO), asked=PORTRAIT).score
    assert himself is not None
    for other in (OTTO.replace("stocky", "slim"), OTTO.replace("a grey beard, ", "")):
        score = consistency(seen(other, PORTRAIT), references(OTTO), asked=PORTRAIT).score
        assert score is not None
        assert score < himself


def test_small_heads_make_no_portrait() -> None:
    assert seen(OTTO, SHOTS["full_body_standing"]).portrait is None
