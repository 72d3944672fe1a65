"""What an attempt changes after one that failed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.retrying import STOPS, Approach, Goal, Means, Tried, View, first_approach, next_approach
from mien.domain.shots import SHOTS, Angle, ShotType
from mien.domain.verdict import Diagnosis, Outcome, Verdict

ALL = ("side", "front", "master", "back")
"""The references as they were ranked."""
SHOWS = {
    "master": View(ShotType.CLOSE_UP, Angle.FRONT),
    "front": View(ShotType.FULL_BODY, Angle.FRONT),
    "side": View(ShotType.FULL_BODY, Angle.SIDE),
    "back": View(ShotType.FULL_BODY, Angle.BACK),
}
FREE = Means(references=4, strength=True, steps=30, others=("other",))


def failed(approach: Approach, diagnosis: Diagnosis | None) -> Tried:
    return Tried(approach, Verdict(Outcome.REJECTED, diagnosis))


def after(
    *diagnoses: Diagnosis | None,
    ranking: Sequence[str] = ALL,
    master: str | None = "master",
    means: Means = FREE,
    goal: Goal | None = None,
) -> Approach | None:
    """The attempt that follows on attempts with these diagnoses."""
    tried: list[Tried] = []
    approach: Approach | None = first_approach(ranking, means)
    for diagnosis in diagnoses:
        assert approach is not None
        tried.append(failed(approach, diagnosis))
        approach = next_approach(tried, ranking, master, means, goal)
    return approach


def certainly(approach: Approach | None) -> Approach:
    assert approach is not None
    return approach


def test_the_first_attempt_takes_the_best_reference() -> None:
    assert first_approach(ALL, FREE) == Approach(references=("side",))


def test_a_backend_without_references_gets_none() -> None:
    assert first_approach(ALL, Means()).references == ()
    assert certainly(after(Diagnosis.IDENTITY_DRIFT, means=Means())).references == ()


def test_without_a_better_idea_the_second_takes_the_master_and_later_ones_the_next_of_the_ranking() -> None:
    leads = [certainly(after(*[None] * number)).references for number in range(1, 4)]
    assert leads == [("master",), ("front",), ("back",)]


def test_where_the_master_was_first_the_second_takes_the_next() -> None:
    assert certainly(after(None, ranking=("master", "front", "side"))).references == ("front",)


def test_once_all_were_tried_they_go_round_with_another_seed() -> None:
    fifth = certainly(after(*[None] * 4))
    assert fifth.references[0] in ALL
    assert fifth.seed_offset == 4
    assert fifth.references != certainly(after(*[None] * 3)).references


def test_a_master_that_is_no_reference_is_not_taken() -> None:
    assert certainly(after(None, master="gone")).references == ("front",)


def test_a_wrong_view_takes_a_reference_that_shows_the_asked_one() -> None:
    goal = Goal(SHOTS["REFERENCE_BACK"], SHOWS)
    second = certainly(after(Diagnosis.WRONG_VIEW, goal=goal))
    assert second.references == ("back",)
    assert "another view" in second.changed
    assert "back" in second.changed


def test_of_two_references_from_the_asked_side_the_one_that_shows_as_much_is_taken() -> None:
    goal = Goal(SHOTS["REFERENCE_FRONT"], SHOWS)
    assert certainly(after(Diagnosis.WRONG_VIEW, goal=goal)).references == ("front",)


def test_a_wrong_view_in_spite_of_the_right_reference_is_put_in_front_of_the_prompt() -> None:
    goal = Goal(SHOTS["REFERENCE_SIDE"], SHOWS)
    second = certainly(after(Diagnosis.WRONG_VIEW, goal=goal))
    assert second.references == ("side",)
    assert "profile" in second.emphasis
    assert second.emphasis in second.changed


def test_a_cut_off_figure_is_asked_for_as_a_whole() -> None:
    assert "whole figure in frame" in certainly(after(Diagnosis.CROPPED, goal=Goal(SHOTS["REFERENCE_SIDE"]))).emphasis
    assert "whole head" in certainly(after(Diagnosis.CROPPED, goal=Goal(SHOTS["portrait_side"]))).emphasis


def test_a_drifting_person_is_held_by_the_master_more_references_and_less_freedom() -> None:
    second = certainly(after(Diagnosis.IDENTITY_DRIFT))
    assert second.references == ("master", "side", "front", "back")
    assert second.strength is not None
    assert second.strength < 0.6
    assert "the master and 3 more references" in second.changed
    assert "strength" in second.changed


def test_a_backend_with_room_for_one_takes_the_master_alone() -> None:
    second = certainly(after(Diagnosis.IDENTITY_DRIFT, means=Means(references=1)))
    assert (second.references, second.strength) == (("master",), None)


def test_drifting_colours_are_said_beside_the_master() -> None:
    second = certainly(after(Diagnosis.PALETTE_DRIFT, goal=Goal(colors="red hair, navy coat")))
    assert second.references == ("master",)
    assert "red hair, navy coat" in second.emphasis


@pytest.mark.parametrize("diagnosis", [Diagnosis.LOW_SHARPNESS, Diagnosis.LOW_QUALITY])
def test_poor_quality_gets_another_seed_and_more_steps_where_there_are_any(diagnosis: Diagnosis) -> None:
    second = certainly(after(diagnosis))
    assert (second.references, second.seed_offset, second.steps) == (("side",), 1, 45)
    assert "45 steps" in second.changed
    assert "another seed" in second.changed
    plain = certainly(after(diagnosis, means=Means(references=1)))
    assert (plain.steps, plain.seed_offset, plain.emphasis) == (None, 1, "")


def test_poor_quality_of_a_backend_without_seed_and_steps_is_asked_for_in_words() -> None:
    assert "sharp" in certainly(after(Diagnosis.LOW_QUALITY, means=Means(seed=False))).emphasis


def test_a_copy_takes_another_reference_then_more_freedom_then_none() -> None:
    only = ("master",)
    assert certainly(after(Diagnosis.COPY)).references == ("master",)
    freer = certainly(after(Diagnosis.COPY, ranking=only))
    assert freer.references == only
    assert freer.strength is not None
    assert freer.strength > 0.6
    assert certainly(after(Diagnosis.COPY, ranking=only, means=Means(references=1))).references == ()


def test_a_blank_picture_is_drawn_with_another_seed() -> None:
    second = certainly(after(Diagnosis.BLANK))
    assert (second.references, second.seed_offset) == (("side",), 1)
    assert second.changed == "As there is nothing on it: another seed."


def test_several_people_become_one_in_words() -> None:
    assert "alone" in certainly(after(Diagnosis.SEVERAL_PEOPLE)).emphasis


@pytest.mark.parametrize("diagnosis", sorted(STOPS))
def test_what_another_attempt_would_not_help_ends_them(diagnosis: Diagnosis) -> None:
    assert after(diagnosis) is None


def test_a_backend_that_is_down_gives_way_to_one_that_was_not_tried_or_ends_them() -> None:
    assert certainly(after(Diagnosis.BACKEND_DOWN)).backend == "other"
    assert after(Diagnosis.BACKEND_DOWN, Diagnosis.BACKEND_DOWN) is None
    assert after(Diagnosis.BACKEND_DOWN, means=Means(references=4)) is None


def test_what_was_emphasised_before_stays_when_something_else_is_wrong() -> None:
    goal = Goal(SHOTS["REFERENCE_SIDE"], SHOWS)
    third = certainly(after(Diagnosis.WRONG_VIEW, Diagnosis.SEVERAL_PEOPLE, goal=goal))
    assert "profile" in third.emphasis
    assert "alone" in third.emphasis


def test_the_same_diagnosis_again_changes_something_else() -> None:
    first, second = certainly(after(Diagnosis.IDENTITY_DRIFT)), certainly(after(*[Diagnosis.IDENTITY_DRIFT] * 2))
    assert not first.differs_by_seed_alone(second)


@given(
    st.lists(st.sampled_from([None, *Diagnosis]), min_size=1, max_size=8),
    st.lists(st.sampled_from(ALL), unique=True).map(tuple),
    st.builds(
        Means,
        references=st.integers(0, 4),
        seed=st.booleans(),
        strength=st.booleans(),
        words=st.booleans(),
        steps=st.sampled_from([0, 30]),
        others=st.sampled_from([(), ("other",)]),
    ),
    st.sampled_from([None, *SHOTS]),
)
def test_no_attempt_is_made_twice_and_each_tells_what_it_changes(
    diagnoses: list[Diagnosis | None], ranking: tuple[str, ...], means: Means, shot: str | None
) -> None:
    goal = Goal(SHOTS[shot] if shot else None, SHOWS)
    tried: list[Tried] = []
    approach: Approach | None = first_approach(ranking, means)
    for diagnosis in diagnoses:
        if approach is None:
            break
        key = (approach.backend, approach.references, approach.seed_offset, approach.strength, approach.emphasis)
        before = [each.approach for each in tried]
        assert (*key, approach.steps) not in [
            (each.backend, each.references, each.seed_offset, each.strength, each.emphasis, each.steps)
            for each in before
        ]
        assert len(approach.references) <= means.references
        assert bool(approach.changed) == bool(tried)
        if not means.seed:
            assert approach.seed_offset == 0
        tried.append(failed(approach, diagnosis))
        approach = next_approach(tried, ranking, "master", means, goal)
