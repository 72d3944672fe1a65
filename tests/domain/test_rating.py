"""Content ratings and the minors rule. Fixtures hold cue tokens only."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance_model import AgeClass
from mien.domain.errors import Refused
from mien.domain.rating import (
    REFUSAL,
    ContentRating,
    RatingDecision,
    assert_allowed,
    cues_in_prompt,
    judge_picture,
    judge_rating,
)
from tests.domain.ratings import GENERAL, LABELLED, MATURE, RATINGS, SUGGESTIVE, judged


def pictured(prompt: str, *texts: str, age: int | None = None, requested: ContentRating = GENERAL) -> RatingDecision:
    return judge_picture(
        prompt,
        text_parts=texts,
        declared_age=age,
        age_class=None,
        age_stated=False,
        requested=requested,
        ceiling=MATURE,
    )


# --- the lattice


def test_ratings_are_ordered_by_what_they_show_not_by_the_alphabet() -> None:
    assert GENERAL < SUGGESTIVE < MATURE
    assert max(MATURE, SUGGESTIVE) is MATURE
    assert min(MATURE, SUGGESTIVE, GENERAL) is GENERAL
    assert sorted([MATURE, GENERAL, SUGGESTIVE]) == [GENERAL, SUGGESTIVE, MATURE]
    assert GENERAL <= GENERAL
    assert GENERAL >= GENERAL


def test_sfw_and_nsfw_are_aliases() -> None:
    assert ContentRating("sfw") is GENERAL
    assert ContentRating("NSFW") is MATURE
    with pytest.raises(ValueError, match="spicy"):
        ContentRating("spicy")


# --- the decision


@given(RATINGS, RATINGS, st.integers(min_value=0, max_value=17))
def test_nothing_lifts_a_minor_above_general(requested: ContentRating, ceiling: ContentRating, age: int) -> None:
    decision = judge_rating(["a person"], age, AgeClass.ADULT, True, requested, ceiling)
    assert decision.rating is GENERAL
    assert decision.allowed == (requested is GENERAL)
    assert decision.capped_as_minor


@given(RATINGS, RATINGS, st.integers(min_value=18, max_value=120))
def test_an_adult_is_held_by_the_ceiling_alone(requested: ContentRating, ceiling: ContentRating, age: int) -> None:
    decision = judge_rating(["a person"], age, None, False, requested, ceiling)
    assert decision.rating is ceiling
    assert decision.allowed == (requested <= ceiling)


def test_the_ceiling_is_general_unless_raised() -> None:
    assert judge_rating(["a baker"], 40, None, False, GENERAL).allowed
    assert not judge_rating(["a baker"], 40, None, False, SUGGESTIVE).allowed


@given(
    st.lists(st.text(max_size=60), max_size=3), st.sampled_from(["schoolgirl", "12 years old", "looks like a child"])
)
def test_more_text_never_lifts_the_cap(parts: list[str], cue: str) -> None:
    for order in itertools.permutations([*parts, cue]):
        assert judged(*order, age=30).capped_as_minor


@given(st.text(max_size=200))
def test_a_classifier_of_text_only_ever_lowers(text: str) -> None:
    assert judged(text, age=30).rating <= MATURE
    assert judged(text, age=10).rating is GENERAL


def test_a_minor_whose_text_is_sexual_is_refused_even_at_general() -> None:
    assert not judged("schoolgirl, lingerie", requested=GENERAL).allowed
    assert judged("schoolgirl, raincoat", requested=GENERAL).allowed


# --- prompts


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("in a red bikini", SUGGESTIVE),
        ("lace lingerie", SUGGESTIVE),
        ("flirting at the bar", SUGGESTIVE),
        ("pin-up pose", SUGGESTIVE),
        ("shirtless", SUGGESTIVE),
        ("s3xy smile", SUGGESTIVE),
        ("水着", SUGGESTIVE),
        ("implied nude", MATURE),
        ("n u d e", MATURE),
        ("naked on the beach", MATURE),
        ("without clothes", MATURE),
        ("blood-soaked, gory", MATURE),
        ("severed head", MATURE),
        ("snorting cocaine", MATURE),
        ("smoking weed", MATURE),
        ("全裸", MATURE),
        ("desnuda", MATURE),
        ("bikini, then naked", MATURE),
        ("nude lipstick, nude heels", GENERAL),
        ("seen with the naked eye", GENERAL),
        ("bare feet in the sand", GENERAL),
        ("a bloody Mary", GENERAL),
        ("bleeding heart flowers", GENERAL),
        ("pulling weeds", GENERAL),
        ("a drugstore counter", GENERAL),
        ("strip of paper, comic strip", GENERAL),
        ("Middlesex cocktail analysis", GENERAL),
        ("no nudity or gore", GENERAL),
        ("fully clothed, not naked", GENERAL),
        ("You never produce sexual content.", GENERAL),
        ("Don't flirt with users", GENERAL),
        ("no bra", MATURE),
        ("not wearing any clothes", MATURE),
        ("not a prude, naked", MATURE),
        ("", GENERAL),
    ],
)
def test_a_prompt_asks_for_the_rating_of_its_strongest_words(text: str, rating: ContentRating) -> None:
    assert cues_in_prompt(text).rating is rating


def test_a_prompt_for_an_adult_as_a_child_is_a_minor_s_picture() -> None:
    for prompt in ("her as a child", "when she was nine", "toddler version of her", "her 12-year-old self"):
        assert cues_in_prompt(prompt).minor, prompt
        assert pictured(prompt, "a woman", age=40, requested=SUGGESTIVE).capped_as_minor


@pytest.mark.parametrize(
    "prompt",
    [
        "bikini, looks fourteen",
        "bikini, fifteen",
        "her at 15 in a bikini",
        "make her younger, like 12, bikini",
        "bikini, she is now ten",
        "bikini, age regression",
        "bikini with her little sister",
        "bikini, school uniform",
        "bikini, 十五歳",
        "bikini girl of 1 6",
    ],
)
def test_no_way_of_saying_young_passes_beside_swimwear(prompt: str) -> None:
    assert not pictured(prompt, "a woman", age=40).allowed


@pytest.mark.parametrize("prompt", ["meet her at nine", "like 12 monkeys", "f/1.4, 16:9, 8k", "a 1 6 9 pattern"])
def test_other_numbers_are_no_ages(prompt: str) -> None:
    assert cues_in_prompt(prompt).minor == ()


def test_a_child_standing_by_counts_only_above_general() -> None:
    assert cues_in_prompt("a woman holding a baby").minor == ()
    assert cues_in_prompt("a woman in a bikini holding a baby").minor
    assert not pictured("a woman in a bikini holding a baby", "a woman", age=40).allowed


def test_girl_in_a_prompt_is_answered_by_the_character_s_age() -> None:
    assert pictured("1girl, bikini", "a swimmer", age=30).allowed
    assert not pictured("1girl, bikini", "a swimmer").allowed
    assert not pictured("300-year-old girl, bikini", "a swimmer").allowed
    assert pictured("1girl, raincoat", "a swimmer").allowed


def test_a_prompt_can_t_make_a_young_character_older() -> None:
    assert not pictured("35-year-old woman in a bikini", "a schoolgirl").allowed
    assert not pictured("35-year-old woman in a bikini", "a girl in red").allowed


def test_what_the_prompt_asks_for_is_held_by_the_ceiling() -> None:
    decision = judge_picture(
        "nude",
        text_parts=["a woman"],
        declared_age=40,
        age_class=None,
        age_stated=False,
        requested=GENERAL,
        ceiling=SUGGESTIVE,
    )
    assert not decision.allowed
    assert decision.rating is SUGGESTIVE
    assert not decision.capped_as_minor


@given(st.text(max_size=100), RATINGS)
def test_no_prompt_lifts_a_minor(prompt: str, requested: ContentRating) -> None:
    decision = pictured(prompt, "a schoolgirl", age=30, requested=requested)
    assert decision.rating is GENERAL
    assert not (decision.allowed and requested > GENERAL)


# --- refusing


def _refused(decision: RatingDecision) -> Refused:
    with pytest.raises(Refused) as caught:
        assert_allowed(decision)
    return caught.value


def test_a_refusal_never_names_the_word() -> None:
    decision = judged("schoolgirl", requested=MATURE)
    assert "schoolgirl" in decision.reason
    refused = _refused(decision)
    assert "schoolgirl" not in f"{refused.message} {refused.details}"


def test_a_refusal_by_the_ceiling_alone_names_it_and_the_remedy() -> None:
    refused = _refused(judge_rating(["a man"], 40, None, False, MATURE, GENERAL))
    assert "'general' at most" in refused.message
    assert "MIEN_CONTENT_RATING_CEILING" in refused.message
    assert "charged" in refused.message
    assert refused.details == {"requested": "mature", "allowed": "general"}


def test_an_unclear_age_is_said_with_the_remedy() -> None:
    refused = _refused(judged("a petite girl", requested=MATURE))
    assert "age is unclear" in refused.message
    assert "declaredAge" in refused.message


@pytest.mark.parametrize(("text", "age"), [("a baker", 16), ("12 years old", None), ("12 years old", 30)])
def test_nobody_is_told_to_change_the_age_of_a_minor(text: str, age: int | None) -> None:
    refused = _refused(judged(text, age=age, requested=MATURE))
    assert "minor" in refused.message
    assert "declaredAge" not in refused.message


@pytest.mark.parametrize("decision", [
    judged("a naked schoolgirl", requested=GENERAL),
    pictured("naked, 12 years old", "a baker", age=30, requested=MATURE),
    pictured("naked", "a petite girl", requested=GENERAL),
])  # fmt: skip
def test_where_words_tripped_the_rule_nothing_more_is_told(decision: RatingDecision) -> None:
    refused = _refused(decision)
    assert refused.message == REFUSAL
    assert refused.details == {}


@pytest.mark.parametrize("text", ["a naked schoolgirl", "a petite girl, nsfw, naked"])
def test_who_wants_more_of_a_minor_is_told_what_kind_of_thing_to_leave_out_but_no_word(text: str) -> None:
    refused = _refused(judged(text, requested=MATURE))
    assert "under 18" in refused.message
    assert "take tags and text of that kind off" in refused.message
    assert not any(word in refused.message for word in ("naked", "schoolgirl", "petite", "nsfw", "declaredAge"))


def test_what_is_allowed_passes() -> None:
    assert_allowed(judged("a baker", requested=GENERAL))


# --- labelled prompts


def test_labelled_prompts_are_read_as_people_read_them() -> None:
    rows = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    read = [(row, cues_in_prompt(row["prompt"])) for row in rows]
    assert [row["id"] for row, cues in read if row["minor_cue"] and not cues.minor] == []
    assert sum(bool(cues.minor) for row, cues in read if not row["minor_cue"]) <= 1
    assert sum(cues.rating is ContentRating(row["rating_cue"]) for row, cues in read) >= 0.9 * len(rows)
