"""What the embedded scorer answers, from bytes to scores."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from mien.domain.scene_reading import read_scene
from mien.domain.scores import Score, Scores
from mien.domain.shots import SHOTS, Angle, ShotType
from mien.ports import Measure, ScoreRequest, Shown
from mien.vision.embedded.judging import compare_all, judge_picture, look_at
from mien.vision.pixels import Bytes
from tests.vision.drawn import drawing, file_of, opened
from tests.vision.foreign import KINDS, foreign

FRONT = SHOTS["REFERENCE_FRONT"]
MARA = drawing("Mara", "REFERENCE_AVATAR")


def measures(master: bytes = MARA) -> tuple[Measure, ...]:
    front = Measure("front-1", drawing("Mara", "REFERENCE_FRONT"), ShotType.FULL_BODY, Angle.FRONT)
    return Measure("master-1", master, ShotType.CLOSE_UP, Angle.FRONT, master=True), front


def scores(picture: bytes, master: bytes = MARA) -> Scores:
    return judge_picture(ScoreRequest(picture, measures(master), FRONT, (MARA,))).scores


def blank(level: int = 255) -> bytes:
    return file_of(np.full((300, 300, 3), level, np.uint8))


def two_people() -> bytes:
    """Two faces beside each other."""
    one, other = (opened(drawing(name, "REFERENCE_AVATAR")) for name in ("Mara", "Otto"))
    both = Image.new("RGB", (768, 384))
    both.paste(one, (0, 0))
    both.paste(other, (384, 0))
    return file_of(both)


def test_a_drawing_gets_all_four_scores_and_findings() -> None:
    told = scores(drawing("Mara", "full_body_standing"))
    assert told.cannot_judge == {}
    assert all((value := told.of(score)) is not None and 0 <= value <= 100 for score in Score)
    assert told.findings["figures"] == "1"
    assert told.findings["angle"] == "front"
    assert told.findings["shot"] == "full-body"
    assert told.findings["against"] in {"master-1", "front-1"}


def test_the_same_person_is_more_consistent_than_another() -> None:
    same, other = (scores(drawing(name, "full_body_standing")).consistency for name in ("Mara", "Otto"))
    assert same is not None
    assert other is not None
    assert same > other


def test_a_view_from_behind_disobeys_a_frontal_one() -> None:
    behind = scores(drawing("Mara", "REFERENCE_BACK"))
    assert behind.obedience is not None
    assert behind.obedience < 60
    assert behind.parts[Score.OBEDIENCE]["angle"] < 60


def test_what_wasn_t_asked_for_isn_t_judged() -> None:
    told = judge_picture(ScoreRequest(drawing("Mara", "avatar"))).scores
    assert (told.consistency, told.obedience, told.copy) == (None, None, None)
    assert told.cannot_judge == {}
    assert told.quality is not None


def test_the_same_file_again_is_a_copy() -> None:
    told = scores(MARA)
    assert told.copy is not None
    assert told.copy >= 90


@pytest.mark.parametrize("kind", KINDS)
def test_pictures_of_other_kinds_never_pass_for_the_person(kind: str) -> None:
    for seed in range(500, 504):
        told = scores(file_of(foreign(kind, seed)))
        assert told.consistency is None or told.consistency < 60
        assert told.consistency is not None or told.cannot_judge[Score.CONSISTENCY]


def test_a_photograph_can_t_be_judged_and_the_reason_is_told() -> None:
    told = scores(file_of(foreign("portrait_photograph", 1)))
    assert told.consistency is None
    assert told.obedience is None
    assert "isn't calibrated for this kind of picture" in told.cannot_judge[Score.CONSISTENCY]
    assert told.cannot_judge[Score.OBEDIENCE]


def test_a_blank_picture_fails_and_says_so() -> None:
    told = scores(blank())
    assert told.findings["blank"]
    assert told.consistency is None
    assert told.quality is not None
    assert told.quality < 50


@pytest.mark.parametrize("data", [b"", b"not a picture", MARA[:400], b"\x89PNG\r\n\x1a\n"])
def test_what_can_t_be_read_can_t_be_judged(data: bytes) -> None:
    told = scores(data)
    assert set(told.cannot_judge) == set(Score)
    assert look_at(data).problem
    assert look_at(data).vector == ()


def test_a_tiny_picture_can_t_be_judged() -> None:
    told = scores(file_of(opened(MARA).resize((48, 48))))
    assert "too small" in told.cannot_judge[Score.CONSISTENCY]


def test_two_figures_never_pass() -> None:
    told = scores(two_people())
    assert told.findings["figures"] == "2"
    assert "more than one figure" in told.cannot_judge[Score.CONSISTENCY]
    assert "more than one figure" in told.cannot_judge[Score.OBEDIENCE]


@pytest.mark.parametrize("master", [blank(), b"no picture", drawing("Mara", "REFERENCE_BACK")])
def test_a_master_that_shows_nobody_or_no_face_is_named(master: bytes) -> None:
    told = scores(drawing("Mara", "full_body_standing"), master)
    assert told.consistency is None
    assert "master-1" in told.cannot_judge[Score.CONSISTENCY]


def test_copies_of_what_can_t_be_read_can_t_be_judged() -> None:
    told = judge_picture(ScoreRequest(MARA, given=(b"broken",))).scores
    assert told.copy is None
    assert told.cannot_judge[Score.COPY]


def test_comparison_is_symmetric_and_leaves_out_what_can_t_be_compared() -> None:
    pictures = MARA, drawing("Otto", "REFERENCE_AVATAR"), b"broken", MARA
    told = compare_all(tuple(map(Shown, pictures)))
    assert told[0][1] == told[1][0]
    assert told[0][1] is not None
    assert told[0][0] == told[0][3] == 100
    assert told[2] == [None] * 4


def test_clothes_don_t_count_in_a_comparison_where_one_of_the_two_wears_others_on_purpose() -> None:
    usual = Shown(drawing("Mara", "full_body_standing"))
    changed = drawing("Mara", "outfit_variation")
    [[_, untold], _] = compare_all((usual, Shown(changed)))
    for other in (Shown(changed, same_clothes=False), Shown(changed, SHOTS["outfit_variation"], same_clothes=False)):
        [[_, told], _] = compare_all((usual, other))
        assert untold is not None
        assert told is not None
        assert told > untold


def test_what_was_asked_for_in_hard_light_is_judged_by_the_plain_picture_and_not_the_other_way_round() -> None:
    shot = read_scene("dramatic close-up at night in the rain").shot
    plain, dark = Shown(drawing("Mara", "portrait_front")), drawing("Mara", shot)
    asked = Shown(dark, shot)
    [[_, untold], _] = compare_all((plain, Shown(dark)))
    [[_, told], [again, _]] = compare_all((plain, asked))
    against_plain = judge_picture(ScoreRequest(dark, (Measure("plain", plain.data),))).scores.consistency
    assert told == again == against_plain != untold


def test_looks_of_one_person_lie_nearer_together_than_those_of_two() -> None:
    pictures = MARA, drawing("Mara", "portrait_front"), drawing("Otto", "portrait_front")
    one, again, other = (np.array(look_at(data).vector) for data in pictures)
    assert math.isclose(float(np.linalg.norm(one)), 1.0, abs_tol=1e-3)
    assert one @ again > one @ other


@settings(max_examples=40)
@given(st.one_of(st.binary(max_size=300), st.integers(0, len(MARA)).map(lambda at: MARA[:at] + MARA[at + 7 :])))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    told = scores(data)
    assert told.checked() == told


@settings(max_examples=25)
@given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 2**32 - 1), st.booleans())
def test_no_pixels_make_it_fail(width: int, height: int, seed: int, grey: bool) -> None:
    dice = np.random.default_rng(seed)
    pixels: Bytes = dice.integers(0, 256, (height, width, 3), np.uint8)
    picture = Image.fromarray(pixels // 128 * 255 if grey else pixels)
    told = scores(file_of(picture.resize((width * 2, height * 2), Image.Resampling.NEAREST)))
    assert told.checked() == told
