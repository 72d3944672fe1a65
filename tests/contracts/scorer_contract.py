"""What any scorer must do. A test class for one inherits from here and brings the ``scorer`` fixture."""

from __future__ import annotations

import asyncio
import math

from mien.domain.scores import Score, Scores
from mien.domain.shots import REFERENCE_SHOTS, SHOTS
from mien.domain.verdict import Outcome, Thresholds, judge
from mien.ports import Measure, Scorer, ScoreRequest, Shown
from tests.vision.people import blank, drawn, measures

_BROKEN = b"\x89PNG\r\n\x1a\n but nothing after it"
_FRONT = REFERENCE_SHOTS[1]


def _as_it_should_be(scores: Scores) -> None:
    for score in Score:
        value = scores.of(score)
        assert value is None or (math.isfinite(value) and 0.0 <= value <= 100.0), (score, value)
        assert value is None or score not in scores.cannot_judge, score
    for parts in scores.parts.values():
        assert all(0.0 <= value <= 100.0 for value in parts.values()), parts
    assert all(why.endswith(".") for why in scores.cannot_judge.values()), scores.cannot_judge
    again = Scores.of_json(scores.as_json())
    assert (again.method, again.calibration, again.cannot_judge) == (
        scores.method, scores.calibration, scores.cannot_judge,
    )  # fmt: skip


def _passes(scores: Scores) -> bool:
    return judge(scores, Thresholds()).outcome is Outcome.ACCEPTED


class ScorerContract:
    async def test_it_says_whether_it_is_ready_and_what_its_scores_are_comparable_by(self, scorer: Scorer) -> None:
        readiness = await scorer.readiness()
        assert readiness.ready
        assert scorer.method in readiness.detail
        assert scorer.name in ("embedded", "dinov3")

    async def test_each_score_that_was_asked_for_is_given_or_has_a_reason(self, scorer: Scorer) -> None:
        request = ScoreRequest(drawn(1, _FRONT, 512), measures(1), asked=_FRONT, given=(drawn(1),))
        scores = (await scorer.score(request)).scores
        _as_it_should_be(scores)
        assert scores.method == scorer.method
        for score in Score:
            assert (scores.of(score) is None) == (score in scores.cannot_judge), score

    async def test_what_was_not_asked_for_is_neither_judged_nor_missed(self, scorer: Scorer) -> None:
        scores = (await scorer.score(ScoreRequest(drawn(1, side=512)))).scores
        _as_it_should_be(scores)
        assert (scores.consistency, scores.obedience, scores.copy) == (None, None, None)
        assert not {Score.CONSISTENCY, Score.OBEDIENCE, Score.COPY} & set(scores.cannot_judge)

    async def test_a_picture_that_cannot_be_read_is_an_answer_and_never_passes(self, scorer: Scorer) -> None:
        request = ScoreRequest(_BROKEN, measures(1), asked=_FRONT, given=(drawn(1),))
        judgement = await scorer.score(request)
        _as_it_should_be(judgement.scores)
        assert judgement.scores.consistency is None
        assert Score.CONSISTENCY in judgement.scores.cannot_judge
        assert not _passes(judgement.scores)
        assert judgement.look.problem

    async def test_a_blank_picture_never_passes(self, scorer: Scorer) -> None:
        judgement = await scorer.score(ScoreRequest(blank(512), measures(1), asked=_FRONT))
        _as_it_should_be(judgement.scores)
        assert not _passes(judgement.scores)
        assert judgement.look.problem

    async def test_masters_that_are_blank_or_broken_are_no_reason_to_pass(self, scorer: Scorer) -> None:
        for master in (blank(), _BROKEN):
            request = ScoreRequest(drawn(1, _FRONT, 512), (Measure("master", master, master=True),))
            scores = (await scorer.score(request)).scores
            _as_it_should_be(scores)
            assert scores.consistency is None
            assert not _passes(scores)

    async def test_one_broken_measure_does_not_hinder_the_others(self, scorer: Scorer) -> None:
        whole = await scorer.score(ScoreRequest(drawn(1, _FRONT, 512), measures(1)))
        broken = (*measures(1), Measure("broken", _BROKEN))
        assert (await scorer.score(ScoreRequest(drawn(1, _FRONT, 512), broken))).scores == whole.scores

    async def test_the_picture_that_it_was_made_from_is_a_copy_and_somebody_else_is_none(self, scorer: Scorer) -> None:
        same = await scorer.score(ScoreRequest(drawn(1), given=(drawn(2, _FRONT), drawn(1))))
        assert same.scores.copy is not None
        assert same.scores.copy >= 90.0
        other = await scorer.score(ScoreRequest(drawn(2, _FRONT), given=(drawn(1),)))
        assert other.scores.copy is not None
        assert other.scores.copy < 90.0

    async def test_the_same_picture_is_judged_the_same(self, scorer: Scorer) -> None:
        request = ScoreRequest(drawn(3, _FRONT), measures(3), asked=_FRONT)
        assert await scorer.score(request) == await scorer.score(request)

    async def test_pictures_judged_at_once_get_their_own_answers(self, scorer: Scorer) -> None:
        requests = [ScoreRequest(drawn(number, _FRONT), measures(number)) for number in range(1, 4)]
        at_once = await asyncio.gather(*map(scorer.score, requests))
        for request, judgement in zip(requests, at_once, strict=True):
            assert judgement == await scorer.score(request)

    async def test_looks_come_in_the_order_of_the_pictures_with_vectors_of_unit_length(self, scorer: Scorer) -> None:
        pictures = [drawn(1), _BROKEN, drawn(2), drawn(1)]
        looks = await scorer.look(pictures)
        assert len(looks) == 4
        assert looks[0] == looks[3]
        assert looks[1].problem
        assert looks[1].vector == ()
        for look in (looks[0], looks[2]):
            assert math.hypot(*look.vector) == 1.0 or abs(math.hypot(*look.vector) - 1.0) < 1e-3
        assert looks[0].vector != looks[2].vector
        assert await scorer.look([]) == []

    async def test_a_table_of_pictures_is_symmetric_and_leaves_out_what_cannot_be_compared(
        self, scorer: Scorer
    ) -> None:
        pictures = [drawn(1), _BROKEN, drawn(2), drawn(1, _FRONT)]
        changed = Shown(pictures[3], SHOTS["outfit_variation"], same_clothes=False)
        table = await scorer.compare([*(Shown(picture) for picture in pictures[:3]), changed])
        assert [len(row) for row in table] == [4] * 4
        assert table == [list(column) for column in zip(*table, strict=True)]
        assert table[1] == [None] * 4
        assert all(value is None or 0.0 <= value <= 100.0 for row in table for value in row)
        assert await scorer.compare([]) == []
