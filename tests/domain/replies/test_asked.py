"""What people ask for beside facts without a model: jokes at the door, songs, pretending, other languages."""

from __future__ import annotations

import pytest

from mien.domain.briefs import ReplyBrief
from mien.domain.chat import admits_being_ai
from mien.domain.replies import template_reply
from mien.domain.replies.languages import language_of
from tests.domain.chat.people import person, talk

WHO = person("Ada Marsh", "A tall woman, a lighthouse keeper.", interests=("astronomy",))


def replies(*texts: str) -> list[str]:
    return [template_reply(ReplyBrief(WHO, talk(*texts), "", seed)) for seed in range(10)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("can I see a picture of you?", "gallery"),
        ("write me a poem", "“"),
        ("sing me a song", "“"),
        ("pretend you are a pirate", "pirate"),
        ("Let's talk about something else", "astronomy"),
        ("tell me a story about a dragon", "a dragon"),
        ("Can you help me write an email to my boss?", ""),
        ("youre an idiot", ""),
        ("what is the capital of France?", ""),
    ],
)
def test_what_is_asked_for_is_taken_up(text: str, word: str) -> None:
    assert all(each and word in each for each in replies(text))


def test_a_joke_at_the_door_is_played_to_its_end() -> None:
    assert all("Who's there?" in each for each in replies("knock knock"))
    assert all("Lettuce who?" in each for each in replies("knock knock", "Who's there?", "lettuce"))


@pytest.mark.parametrize("text", ["who made you?", "so nothing you say is real?"])
def test_who_asks_what_made_it_learns_that_its_an_ai(text: str) -> None:
    assert all(admits_being_ai(each) for each in replies(text))


def test_a_sincere_question_is_answered_even_at_the_door() -> None:
    assert all(admits_being_ai(each) for each in replies("knock knock", "Who's there?", "Are you an AI?"))


def test_what_was_said_is_said_again_on_request() -> None:
    said = replies("Where?", "By the harbour. It rains.", "say that again please")
    assert all("By the harbour." in each for each in said)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kannst du Deutsch?", "de"), ("Você fala português?", "pt"), ("Hola, ¿cómo estás?", "es"), ("Hello there", "")],
)
def test_a_language_is_told_from_few_words(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_picture_that_somebody_got_is_no_request_for_one() -> None:
    assert not any("gallery" in each for each in replies("I got a picture from my sister."))
