"""The cause that is named for scores that failed."""

from __future__ import annotations

import pytest

from mien.domain.diagnosis import Diagnosis, said
from mien.domain.scores import Score, Scores
from mien.domain.verdict import Thresholds, judge
from tests.domain.test_verdict import scored


def diagnosed(scores: Scores) -> Diagnosis | None:
    return judge(scores, Thresholds()).diagnosis


def test_a_picture_of_somebody_else_is_identity_drift() -> None:
    assert diagnosed(scored(consistency=30)) is Diagnosis.IDENTITY_DRIFT


@pytest.mark.parametrize("colors", ["hair colour", "skin", "clothes_palette", "coat_color", "torso", "hair"])
def test_colours_that_are_off_while_face_and_shapes_fit_are_palette_drift(colors: str) -> None:
    parts = {Score.CONSISTENCY: {colors: 25.0, "face": 90.0, "build": 88.0}}
    assert diagnosed(scored(consistency=60, parts=parts)) is Diagnosis.PALETTE_DRIFT


def test_colours_that_are_off_with_the_face_are_identity_drift() -> None:
    parts = {Score.CONSISTENCY: {"hair colour": 25.0, "face": 30.0}}
    assert diagnosed(scored(consistency=27, parts=parts)) is Diagnosis.IDENTITY_DRIFT


def test_parts_that_say_nothing_of_colours_are_identity_drift() -> None:
    parts = {Score.CONSISTENCY: {"hair": 95.0, "hair shape": 20.0, "face": 90.0}}
    assert diagnosed(scored(consistency=50, parts=parts)) is Diagnosis.IDENTITY_DRIFT
    assert diagnosed(scored(consistency=50, parts={Score.CONSISTENCY: {"patches": 20.0}})) is Diagnosis.IDENTITY_DRIFT


def test_another_view_is_told_from_a_figure_that_is_cut_off() -> None:
    assert diagnosed(scored(obedience=10)) is Diagnosis.WRONG_VIEW
    assert diagnosed(scored(obedience=40, findings={"cropped": "head"})) is Diagnosis.CROPPED


@pytest.mark.parametrize("parts", [{"angle": 5.0, "shot": 95.0}, {"angle": 95.0, "shot": 5.0}])
def test_a_cut_off_figure_from_another_side_or_in_another_size_is_another_view(parts: dict[str, float]) -> None:
    scores = scored(obedience=5, findings={"cropped": "feet"}, parts={Score.OBEDIENCE: parts | {"frame": 40.0}})
    assert diagnosed(scores) is Diagnosis.WRONG_VIEW


def test_a_figure_that_is_only_cut_off_is_cropped() -> None:
    parts = {"angle": 90.0, "shot": 80.0, "frame": 40.0}
    scores = scored(obedience=40, findings={"cropped": "feet"}, parts={Score.OBEDIENCE: parts})
    assert diagnosed(scores) is Diagnosis.CROPPED


def test_a_close_up_that_was_asked_for_may_cut_the_figure_off() -> None:
    assert diagnosed(scored(findings={"cropped": "feet"})) is None


def test_blur_is_told_from_other_damage() -> None:
    blurred = {Score.QUALITY: {"sharpness": 20.0, "noise": 95.0, "exposure": 90.0}}
    noisy = {Score.QUALITY: {"sharpness": 90.0, "noise": 15.0, "exposure": 90.0}}
    assert diagnosed(scored(quality=40, parts=blurred)) is Diagnosis.LOW_SHARPNESS
    assert diagnosed(scored(quality=40, parts=noisy)) is Diagnosis.LOW_QUALITY
    assert diagnosed(scored(quality=40, findings={"low_sharpness": "yes"})) is Diagnosis.LOW_SHARPNESS


def test_a_blurred_picture_is_not_blamed_on_the_person() -> None:
    assert diagnosed(scored(quality=30, consistency=20, obedience=10)) is Diagnosis.LOW_QUALITY


def test_a_copy_is_not_blamed_on_its_references_view() -> None:
    assert diagnosed(scored(copy=98, obedience=10)) is Diagnosis.COPY


def test_a_wrong_view_is_named_before_the_likeness_that_suffers_from_it() -> None:
    assert diagnosed(scored(obedience=10, consistency=50)) is Diagnosis.WRONG_VIEW


def test_every_diagnosis_can_be_said() -> None:
    assert all(said(each) for each in Diagnosis)
