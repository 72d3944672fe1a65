"""Whether a picture is accepted, and what is said of one that isn't."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.scores import Score, Scores
from mien.domain.verdict import Diagnosis, Outcome, Thresholds, judge, worst_margin

GOOD = {"consistency": 92.0, "quality": 88.0, "obedience": 95.0, "copy": 12.0}


def scored(**different: Any) -> Scores:
    """A picture that is good but for what is given."""
    return Scores("test", "test/1", **(GOOD | different))


def test_a_picture_that_is_good_enough_in_all_four_scores_is_accepted() -> None:
    verdict = judge(scored(), Thresholds())
    assert (verdict.outcome, verdict.diagnosis, verdict.reason) == (Outcome.ACCEPTED, None, "")


def test_what_just_reaches_its_threshold_passes() -> None:
    assert judge(scored(quality=70, consistency=80, obedience=60), Thresholds()).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("bad", [{"quality": 69.9}, {"consistency": 79.9}, {"obedience": 59.9}, {"copy": 90.0}])
def test_each_of_the_four_scores_alone_can_reject(bad: dict[str, float]) -> None:
    assert judge(scored(**bad), Thresholds()).outcome is Outcome.REJECTED


def test_the_reason_names_what_failed_beside_what_it_had_to_reach() -> None:
    verdict = judge(scored(quality=65, consistency=75), Thresholds())
    assert verdict.reason == "Failed validation - Quality: 65/70, Consistency: 75/80"


def test_obedience_and_copy_stand_in_the_reason_where_they_failed() -> None:
    verdict = judge(scored(obedience=20, copy=97), Thresholds())
    assert verdict.reason == "Failed validation - Obedience: 20/60, Copy: 97/90"


def test_a_score_just_below_never_reads_as_if_it_had_passed() -> None:
    assert judge(scored(consistency=79.96), Thresholds()).reason == "Failed validation - Consistency: 79/80"
    assert judge(scored(copy=90.2), Thresholds()).reason == "Failed validation - Copy: 91/90"


def test_a_copy_is_fine_where_copying_does_not_count() -> None:
    assert judge(scored(copy=99), Thresholds(), copy_counts=False).outcome is Outcome.ACCEPTED


def test_what_was_not_asked_for_does_not_reject() -> None:
    first = Scores("test", "test/1", quality=90, obedience=90)
    assert judge(first, Thresholds()).outcome is Outcome.ACCEPTED


def test_what_can_not_be_judged_is_for_a_person_to_look_at() -> None:
    scores = scored(consistency=None, cannot_judge={Score.CONSISTENCY: "It is a photograph."})
    verdict = judge(scores, Thresholds())
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert (verdict.diagnosis, verdict.reason) == (Diagnosis.CANNOT_JUDGE, "It is a photograph.")


def test_a_ruined_picture_is_rejected_although_nobody_can_tell_who_is_on_it() -> None:
    scores = scored(quality=20, consistency=None, cannot_judge={Score.CONSISTENCY: "No figure was found."})
    assert judge(scores, Thresholds()).diagnosis is Diagnosis.LOW_QUALITY


def test_a_copy_that_can_not_be_judged_matters_only_where_copying_counts() -> None:
    scores = scored(copy=None, cannot_judge={Score.COPY: "The reference can't be read."})
    assert judge(scores, Thresholds()).outcome is Outcome.NEEDS_REVIEW
    assert judge(scores, Thresholds(), copy_counts=False).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -1.0, 101.0])
@pytest.mark.parametrize("score", list(Score))
def test_a_figure_that_is_none_never_passes(score: Score, nonsense: float) -> None:
    assert judge(scored(**{score.value: nonsense}), Thresholds()).outcome is not Outcome.ACCEPTED


@pytest.mark.parametrize(
    ("findings", "diagnosis"),
    [({"blank": "one colour"}, Diagnosis.BLANK), ({"figures": "2"}, Diagnosis.SEVERAL_PEOPLE)],
)
def test_what_was_seen_rejects_a_picture_whatever_its_scores_are(
    findings: dict[str, str], diagnosis: Diagnosis
) -> None:
    verdict = judge(scored(findings=findings), Thresholds())
    assert (verdict.outcome, verdict.diagnosis) == (Outcome.REJECTED, diagnosis)
    assert verdict.reason


def test_one_figure_and_nothing_blank_is_no_finding() -> None:
    scores = scored(findings={"figures": "1", "blank": "no", "cropped": "false"})
    assert judge(scores, Thresholds()).outcome is Outcome.ACCEPTED


def test_the_worst_margin_tells_which_rejected_picture_is_nearest_to_passing() -> None:
    near, far = scored(consistency=78), scored(consistency=40)
    assert worst_margin(near, Thresholds()) == -2
    assert worst_margin(far, Thresholds()) < worst_margin(near, Thresholds()) < worst_margin(scored(), Thresholds())
    assert worst_margin(Scores("test", "test/1"), Thresholds()) == -math.inf


figures = st.one_of(st.none(), st.floats())


@given(st.builds(Scores, st.just("t"), st.just("c"), figures, figures, figures, figures))
def test_nothing_is_accepted_with_a_judged_score_on_the_wrong_side(scores: Scores) -> None:
    if judge(scores, Thresholds()).outcome is Outcome.ACCEPTED:
        assert worst_margin(scores, Thresholds()) >= 0 or all(scores.of(score) is None for score in Score)
