"""From features to scores: what is judged, and that what can't be judged says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import numpy as np
import pytest

from mien.domain.calibration import Calibration
from mien.domain.scores import Score
from mien.domain.shots import REFERENCE_SHOTS, SHOTS, Angle, ShotType
from mien.domain.verdict import Outcome, Thresholds
from mien.domain.verdict import judge as verdict
from mien.ports import Judgement, Measure, ScoreRequest, Shown
from mien.vision.dino.child import Found
from mien.vision.dino.features import Features, NoFeatures
from mien.vision.dino.fitting import Known, fit
from mien.vision.dino.judged import Judged, Technique
from mien.vision.dino.judging import compare, judge, pair_score
from mien.vision.dino.likeness_fit import DinoFit
from tests.vision.dino_features import features, of

_FINE = Technique(quality=Judged(95.0), copy=Judged())
_ANGLES = (Angle.FRONT, Angle.SIDE, Angle.BACK, Angle.THREE_QUARTER)
_FRONT, _SIDE = REFERENCE_SHOTS[1], REFERENCE_SHOTS[2]


def _turned(person: int, picture: int, angle: Angle) -> Features:
    """Somebody in a view: what is seen of them from there is alike whenever it is seen, and half of it their own."""
    seen = features(1000 + _ANGLES.index(angle), 0, noise=0.0)
    own = features(person, picture)
    return of(
        own.patches.astype(np.float64) + seen.patches.astype(np.float64),
        own.whole.astype(np.float64) + seen.whole,
        own.figure,
    )


@cache
def _calibration() -> Calibration:
    people = {
        f"person {number}": [
            Known(_turned(number, picture, _ANGLES[picture % 4]), ShotType.FULL_BODY, _ANGLES[picture % 4], True)
            for picture in range(8)
        ]
        for number in range(12)
    }
    return Calibration(
        id="tiny/1", method="tiny", fit=fit(people, min_pairs=20), created_at=datetime(2026, 1, 1, tzinfo=UTC)
    )


def _judged(
    picture: Found,
    measured: list[Found],
    calibration: Calibration | None,
    request: ScoreRequest | None = None,
    given: tuple[Found, ...] = (),
    technique: Technique = _FINE,
) -> Judgement:
    measures = tuple(
        Measure(f"m{place}", b"", ShotType.FULL_BODY, _ANGLES[place % 4]) for place in range(len(measured))
    )
    asked = replace(request or ScoreRequest(b""), measures=measures, given=(b"",) * len(given))
    return judge(asked, [picture, *measured, *given], technique, "tiny", calibration)


def _references(person: int) -> list[Found]:
    return [_turned(person, 20 + place, angle) for place, angle in enumerate(_ANGLES)]


def test_the_right_person_is_above_the_gate_and_somebody_else_below() -> None:
    for number in range(50, 58):
        picture = _turned(number, 0, Angle.SIDE)
        right = _judged(picture, _references(number), _calibration()).scores
        wrong = _judged(picture, _references(number + 50), _calibration()).scores
        assert right.consistency is not None
        assert wrong.consistency is not None
        assert right.consistency > 80 > wrong.consistency
        assert right.findings["against"] == "m1"
        assert (right.method, right.calibration) == ("tiny", "tiny/1")


def test_a_view_is_judged_by_the_references_that_show_it() -> None:
    picture = _turned(50, 0, Angle.SIDE)
    as_asked = _judged(picture, _references(50), _calibration(), ScoreRequest(b"", asked=_SIDE)).scores
    turned = _judged(picture, _references(50), _calibration(), ScoreRequest(b"", asked=_FRONT)).scores
    assert as_asked.obedience is not None
    assert turned.obedience is not None
    assert as_asked.obedience > 60 > turned.obedience
    assert as_asked.findings["angle"] == turned.findings["angle"] == "side"
    assert turned.parts[Score.OBEDIENCE]["angle"] == turned.obedience


def test_a_view_that_no_reference_shows_cannot_be_judged() -> None:
    asked = ScoreRequest(b"", asked=SHOTS["three_quarter_view"])
    found = _judged(_turned(50, 0, Angle.SIDE), _references(50)[:3], _calibration(), asked).scores
    assert found.obedience is None
    assert "view" in found.cannot_judge[Score.OBEDIENCE]


def test_without_a_calibration_no_cosine_becomes_a_score() -> None:
    found = _judged(_turned(50, 0, Angle.SIDE), _references(50), None, ScoreRequest(b"", asked=_SIDE)).scores
    assert (found.consistency, found.obedience) == (None, None)
    assert "mien calibrate" in found.cannot_judge[Score.CONSISTENCY]
    assert "mien calibrate" in found.cannot_judge[Score.OBEDIENCE]
    assert found.calibration == "tiny/none"
    assert verdict(found, Thresholds()).outcome is Outcome.NEEDS_REVIEW


def test_in_other_clothes_the_head_alone_counts() -> None:
    usual = _turned(50, 0, Angle.FRONT)
    dressed = usual.patches.astype(np.float64)
    below = usual.figure & ~usual.head
    dressed[below] = features(999, 0).patches[below]
    picture = of(dressed, features(999, 0).whole.astype(np.float64), usual.figure)
    strictly = _judged(picture, _references(50), _calibration()).scores.consistency
    freely = _judged(picture, _references(50), _calibration(), ScoreRequest(b"", same_clothes=False)).scores.consistency
    assert strictly is not None
    assert freely is not None
    assert freely > 80 > strictly


def test_a_first_picture_has_nothing_to_be_measured_against() -> None:
    found = _judged(_turned(50, 0, Angle.FRONT), [], _calibration()).scores
    assert (found.consistency, found.obedience, found.copy) == (None, None, None)
    assert not found.cannot_judge


def test_masters_that_cannot_be_used_are_no_reason_to_pass() -> None:
    found = _judged(_turned(50, 0, Angle.FRONT), [NoFeatures("The picture is blank.")], _calibration()).scores
    assert found.consistency is None
    assert "blank" in found.cannot_judge[Score.CONSISTENCY]
    assert verdict(found, Thresholds()).outcome is Outcome.NEEDS_REVIEW


def test_a_picture_without_features_is_judged_by_nothing_that_was_asked_for() -> None:
    asked = ScoreRequest(b"", asked=_SIDE)
    found = _judged(NoFeatures("It can't be read."), _references(50), _calibration(), asked, given=_given()).scores
    assert {*found.cannot_judge} == {Score.CONSISTENCY, Score.OBEDIENCE, Score.COPY}
    assert verdict(found, Thresholds()).outcome is not Outcome.ACCEPTED


def _given() -> tuple[Found, ...]:
    return (_turned(50, 0, Angle.SIDE),)


def test_a_copy_is_known_by_its_features_even_where_pixels_were_changed() -> None:
    by_pixels = Technique(quality=Judged(95.0), copy=Judged(40.0, parts={"pixels": 40.0}))
    copied = _judged(_turned(50, 0, Angle.SIDE), [], _calibration(), given=_given(), technique=by_pixels).scores
    drawn = _judged(_turned(50, 3, Angle.BACK), [], _calibration(), given=_given(), technique=by_pixels).scores
    assert copied.copy == pytest.approx(100.0, abs=2.0)
    assert drawn.copy == 40.0
    assert copied.parts[Score.COPY]["pixels"] == 40.0


def test_features_that_are_no_numbers_never_pass() -> None:
    good = _turned(50, 0, Angle.SIDE)
    bad = replace(good, whole=np.full_like(good.whole, np.nan))
    found = _judged(bad, _references(50), _calibration()).scores
    assert found.consistency is None
    assert Score.CONSISTENCY in found.cannot_judge


def test_a_table_of_pictures_is_symmetric_and_leaves_out_what_cannot_be_compared() -> None:
    pictures: list[Found] = [_turned(50, 0, Angle.SIDE), NoFeatures("blank"), _turned(50, 1, Angle.SIDE)]
    shown = [Shown(b"")] * 3
    table = compare(shown, pictures, _calibration())
    assert table[0][2] == table[2][0]
    assert table[0][0] == table[2][2] == 100.0
    assert {table[1][0], table[1][1], table[2][1]} == {None}
    assert compare(shown, pictures, None)[0] == [100.0, None, None]


def test_of_two_pictures_in_different_clothes_the_heads_alone_are_compared() -> None:
    one, other = _turned(50, 0, Angle.SIDE), _turned(50, 1, Angle.SIDE)
    calibration = _calibration()
    fitted = DinoFit.of(calibration.fit)
    table = compare([Shown(b""), Shown(b"", same_clothes=False)], [one, other], calibration)
    assert table[0][1] == table[1][0] == pair_score(one, other, fitted, same_clothes=False)
    assert table[0][1] != pair_score(one, other, fitted)
