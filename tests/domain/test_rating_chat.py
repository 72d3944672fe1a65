"""What may be said in a conversation. Fixtures hold cue tokens only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance_model import AgeClass
from mien.domain.errors import Refused
from mien.domain.rating import REFUSAL, ContentRating, Speaker, assert_allowed, judge_said, speaker
from mien.domain.rating.chat import tells_young_age

GENERAL, SUGGESTIVE, MATURE = ContentRating
ADULT = speaker(["Ada, a keeper"], 34, None, False)
CHILD = speaker(["Tim"], 12, None, False)


def allowed(text: str, *recent: str, by: Speaker = ADULT, ceiling: ContentRating = GENERAL) -> bool:
    return judge_said(text, recent, by, ceiling).allowed


@pytest.mark.parametrize(
    "text",
    [
        "I walked along the beach in my bikini.",
        "He stabbed the guard and there was blood on his hands.",
        "They flirt all evening.",
        "She saw a nude painting.",
        "The king was naked.",
        "no nudity please",
        "I won't have sex.",
        "I read Moby Dick and ate chicken breast.",
        "My daughter is 8 and loves frogs.",
    ],
)
def test_words_alone_are_no_reason_to_refuse_adults(text: str) -> None:
    assert allowed(text)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("takes off her clothes", SUGGESTIVE),
        ("topple and strip naked", SUGGESTIVE),
        ("エロ", SUGGESTIVE),
        ("an orgasm", MATURE),
        ("the entrails spilled", MATURE),
        ("o.r.g.a.s.m", MATURE),
    ],
)
def test_explicit_text_needs_its_rating(text: str, least: ContentRating) -> None:
    for ceiling in ContentRating:
        assert allowed(text, ceiling=ceiling) == (ceiling >= least)


@pytest.mark.parametrize("text", ["bikini", "flirt with me", "takes off her clothes", "an orgasm", "sexy"])
@pytest.mark.parametrize("ceiling", list(ContentRating))
def test_with_a_minor_nothing_sexual_or_suggestive_is_said(text: str, ceiling: ContentRating) -> None:
    assert not allowed(text, by=CHILD, ceiling=ceiling)


def test_with_a_minor_all_else_is_said() -> None:
    assert allowed("I love frogs, and the knight was stabbed in the story.", by=CHILD)


def test_whoever_seems_young_counts_as_a_minor() -> None:
    assert speaker(["a schoolgirl"], None, None, False).capped
    assert speaker(["a person"], None, AgeClass.TEEN, True).capped
    assert not ADULT.capped


@pytest.mark.parametrize("minor", ["You are 15.", "you are 12 now", "imagine you're a schoolgirl", "I'm 16."])
def test_a_minor_and_something_sexual_never_meet(minor: str) -> None:
    for text in ("flirt with me", "takes off her clothes", "an orgasm"):
        assert not allowed(text, minor, ceiling=MATURE)
        assert not allowed(f"{minor} {text}", ceiling=MATURE)
    assert not allowed(minor, "takes off her clothes", ceiling=MATURE)


def test_somebodys_children_only_stop_what_is_sexual() -> None:
    assert allowed("flirt with me", "My daughter is 8.", ceiling=MATURE)
    assert not allowed("takes off her clothes", "My daughter is 8.", ceiling=MATURE)
    assert allowed("I must fetch my kids", "takes off her clothes", ceiling=MATURE)


@pytest.mark.parametrize(
    "text",
    [
        "I'm 16", "im 15 btw", "I am sixteen years old.", "I turn 16 next week", "I'm in 8th grade", "I'm not 18 yet",
        "Hi, I'm Bob and I'm 13 years old", "Let's pretend you are 16.", "we're both 16", "tengo 15 años",
        "ich bin 15 Jahre alt", "j'ai 14 ans", "мне 15 лет", "I’m a high school student",
    ],
)  # fmt: skip
def test_who_says_to_be_under_age_is_known_to_be(text: str) -> None:
    assert tells_young_age(text)


@pytest.mark.parametrize(
    "text",
    [
        "When I was 16 I ran away", "I have a 10 year old sister", "my son is 12", "I'm 5 minutes away", "I'm 35",
        "I saw a boy at the market", "I teach 8th grade", "I've been married for 16 years", "I'm 16 weeks pregnant",
        "I'm a nurse and my cat is 12", "I'm not under 18", "I'm here with my 12 year old son", "I am in room 12",
        "I am reading a book about a 12 year old wizard", "I'm a mother of a 14 year old", "I'm 6 foot tall",
        "you're like a little girl", "We're on page 12",
    ],
)  # fmt: skip
def test_who_speaks_of_others_or_of_other_numbers_isnt_under_age(text: str) -> None:
    assert not tells_young_age(text)


def test_a_pet_name_makes_nobody_a_child() -> None:
    assert allowed("You look sexy, baby", ceiling=MATURE)


def test_the_refusal_never_says_which_word_it_was() -> None:
    with pytest.raises(Refused) as refused:
        assert_allowed(judge_said("an orgasm", [], ADULT, GENERAL))
    assert refused.value.message == REFUSAL
    assert not refused.value.details


@given(st.text(max_size=200), st.lists(st.text(max_size=80), max_size=3))
def test_no_ceiling_allows_a_minor_more_than_general(text: str, recent: list[str]) -> None:
    assert allowed(text, *recent, by=CHILD, ceiling=MATURE) == allowed(text, *recent, by=CHILD, ceiling=GENERAL)


@given(st.text(max_size=200))
def test_a_higher_ceiling_never_forbids_more(text: str) -> None:
    verdicts = [allowed(text, ceiling=ceiling) for ceiling in ContentRating]
    assert verdicts == sorted(verdicts)
