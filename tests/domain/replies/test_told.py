"""What the user tells of their own life without a model: kept, given back, never mixed with the character's."""

from __future__ import annotations

import pytest

from mien.domain.briefs import ReplyBrief
from mien.domain.replies import template_reply
from mien.domain.replies.echo import echoed
from tests.domain.chat.people import person, talk

WHO = person(
    "Ada Marsh", "A tall woman, a lighthouse keeper. She lives in Turku.", declared_age=34, interests=("calls",)
)


def replies(*texts: str) -> list[str]:
    return [template_reply(ReplyBrief(WHO, talk(*texts), "", seed)) for seed in range(12)]


@pytest.mark.parametrize(
    ("told", "asked", "value"),
    [
        ("I'm 27", "how old am I?", "27"),
        ("I live in Lisbon.", "where do I live?", "Lisbon"),
        ("im from Poland btw", "where am i from?", "Poland"),
        ("I have a dog called Biscuit", "what's my dog's name?", "Biscuit"),
        ("my favourite colour is green", "whats my favorite color?", "green"),
        ("My dog's name is Rex", "what's my dog called?", "Rex"),
        ("I work as a nurse.", "what do I do for a living?", "a nurse"),
    ],
)
def test_what_the_user_told_of_their_life_is_given_back(told: str, asked: str, value: str) -> None:
    assert all(value in each for each in replies(told, "I see.", asked))


@pytest.mark.parametrize("asked", ["how old am I?", "where do I live?", "what's my cat called?"])
def test_what_wasnt_told_is_said_to_be_unknown_and_never_the_characters_own(asked: str) -> None:
    for each in replies(asked):
        assert "told me" in each or "never said" in each
        assert "34" not in each
        assert "Turku" not in each


@pytest.mark.parametrize("text", ["I'm 16", "i dont know what to do", "I'm from Poland btw", "I need feed"])
def test_what_may_go_wrong_isnt_echoed(text: str) -> None:
    assert echoed(text) == ""


def test_a_verb_is_no_liked_noun() -> None:
    assert not any("calls" in each.lower() for each in replies("Mother called yesterday."))


def test_a_call_from_a_mother_is_no_question_for_her_name() -> None:
    assert not any("told me" in each and "called" in each for each in replies("My mum called me yesterday"))


def test_only_the_very_same_question_was_asked_before() -> None:
    for each in replies("Where do you live?", "In Turku.", "and where is your home exactly?"):
        assert "again" not in each.lower()
        assert "before" not in each.lower()
