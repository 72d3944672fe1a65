"""Blind comparisons: sides, counts and what they allow to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.comparison import Choice, ComparisonKind, Pair, Tally, Verdict, preferred, wilson_interval

PAIR = Pair(
    kind=ComparisonKind.PROMPTS,
    about="a picture",
    ai_text="by a model",
    template_text="by rules",
    engine="e",
    model="m",
)


@pytest.mark.parametrize("ai_first", [True, False])
def test_the_choice_belongs_to_whoever_wrote_the_text_on_that_side(ai_first: bool) -> None:
    a, b = PAIR.shown(ai_first=ai_first)
    writers = {PAIR.ai_text: Choice.AI, PAIR.template_text: Choice.TEMPLATE}
    assert preferred("a", ai_first=ai_first) is writers[a]
    assert preferred("b", ai_first=ai_first) is writers[b]


def test_ties_count_half_and_skipped_pairs_not_at_all() -> None:
    tally = Tally(ai=3, template=1, ties=4, skipped=50)
    assert tally.compared == 8
    assert tally.win_rate == pytest.approx(5 / 8)


def test_before_the_first_choice_nothing_can_be_said() -> None:
    assert Tally(skipped=2).win_rate is None
    assert Tally().interval == (0.0, 1.0)
    assert Tally().verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (15, 20, 0.5313, 0.8881),
        (1, 1, 0.2065, 1.0),
    ],
)
def test_the_interval_is_wilsons(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson_interval(successes, trials) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 5000), st.data())
def test_the_interval_holds_the_share_and_lies_between_nothing_and_all(trials: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, 2 * trials)) / 2
    low, high = wilson_interval(successes, trials)
    assert 0 <= low <= successes / trials + 1e-12
    assert successes / trials - 1e-12 <= high <= 1
    mirrored = wilson_interval(trials - successes, trials)
    assert mirrored == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(
    ("tally", "verdict"),
    [
        (Tally(ai=9, template=1), Verdict.AI),
        (Tally(ai=1, template=9), Verdict.TEMPLATE),
        (Tally(ai=6, template=4), Verdict.UNDECIDED),
        (Tally(ties=100), Verdict.UNDECIDED),
        (Tally(ai=1), Verdict.UNDECIDED),
    ],
)
def test_a_winner_is_named_only_when_the_interval_lies_on_one_side_of_a_half(tally: Tally, verdict: Verdict) -> None:
    assert tally.verdict is verdict
