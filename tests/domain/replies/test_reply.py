"""Replies without a model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.briefs import ReplyBrief, Turn
from mien.domain.character import Character, Personality, Preferences
from mien.domain.chat import admits_being_ai
from mien.domain.replies import template_reply
from mien.domain.replies.speech import sentences_in
from tests.domain.chat.people import person, talk

KEEPER = person(
    "Ada Marsh",
    "Ada Marsh is a tall woman with red hair and green eyes, a lighthouse keeper. She lives alone in a lighthouse on "
    "the northern coast with her cat.",
    declared_age=34,
    personality=Personality(traits=("warm", "patient")),
    interests=("astronomy", "baking bread"),
    preferences=Preferences(likes=("storms", "black tea"), dislikes=("loud parties",)),
    backstory="She grew up in a fishing village. She learned to read the stars from an old sailor.",
)
SMITH = person(
    "Gorm",
    "A dwarf blacksmith with a beard.",
    personality=Personality(traits=("gruff",), voice="Says 'bah'."),
    interests=("forging",),
)
LADY = person("Lady Thorne", "An elderly woman.", personality=Personality(traits=("formal", "refined")))
NOBODY = person("Kim", "Someone.")
CAST = (KEEPER, SMITH, LADY, NOBODY)
SEEDS = range(25)


def reply(text: str, who: Character = KEEPER, *before: str, seed: int = 1, user: str = "Bob") -> str:
    return template_reply(ReplyBrief(who, talk(*before, text), user, seed))


def replies(text: str, who: Character = KEEPER, *before: str) -> list[str]:
    return [reply(text, who, *before, seed=seed) for seed in SEEDS]


# --- about the character


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("What's your name?", "Ada Marsh"),
        ("How old are you?", "34"),
        ("What do you do for a living?", "a lighthouse keeper"),
        ("Where do you live?", "in a lighthouse on the northern coast with my cat"),
        ("what colour are your eyes?", "green"),
        ("what's your hair like?", "red"),
        ("What's your favourite drink?", "black tea"),
        ("What do you hate?", "loud parties"),
    ],
)
def test_questions_are_answered_from_the_facts(text: str, fact: str) -> None:
    assert all(fact in answer.lower() or fact in answer for answer in replies(text))


def test_hobbies_likes_and_past_come_from_the_facts() -> None:
    assert all("astronomy" in each.lower() or "bread" in each for each in replies("What are your hobbies?"))
    assert all("storms" in each.lower() for each in replies("Do you like storms?"))
    assert all("fishing village" in each or "old sailor" in each for each in replies("Tell me about your past."))


def test_what_the_texts_say_answers_other_questions_too() -> None:
    assert all("cat" in each for each in replies("Do you have a cat?"))


def test_a_liked_kind_of_a_thing_is_liked() -> None:
    collector = person("Mira", "A woman.", interests=("jazz records",), preferences=Preferences(likes=("black tea",)))
    assert all("jazz records" in each.lower() for each in replies("What do you think of jazz?", collector))
    assert all("black tea" in each.lower() for each in replies("Do you like coffee or tea?", collector))
    assert not any("Yes" in each for each in replies("Do you like coffee or tea?", collector))


def test_where_somebody_grew_up_isnt_where_they_live() -> None:
    assert all("fishing village" in each for each in replies("Where did you grow up?"))
    assert not any("coast" in each for each in replies("Where did you grow up?"))


def test_another_one_is_what_was_asked_for_last() -> None:
    jokes = replies(
        "another one please", NOBODY, "tell me a joke", "Why are ghosts bad at cards? They give themselves away."
    )
    asked = replies(
        "tell me a joke", NOBODY, "tell me a joke", "Why are ghosts bad at cards? They give themselves away."
    )
    assert all(len(each) > 30 for each in jokes)
    assert {each.split()[-1] for each in jokes} & {each.split()[-1] for each in asked}


def test_another_question_isnt_called_the_same() -> None:
    remarks = ("before", "again", "already", "aged", "memory")
    for each in replies("What's 12 times 12?", NOBODY, "What's the capital of France?", "That I don't know."):
        assert not any(remark in each.lower() for remark in remarks)


def test_a_disliked_thing_is_never_liked() -> None:
    for each in replies("Do you like loud parties?"):
        assert "loud parties" in each.lower()
        assert "Yes" not in each
        assert "heart" not in each


@pytest.mark.parametrize(
    "text",
    ["How old are you?", "What's your job?", "Where do you live?", "your hobbies?", "What do you hate?", "Your past?"],
)
def test_somebody_without_facts_answers_without_making_any_up(text: str) -> None:
    for each in replies(text, NOBODY):
        assert each
        assert not any(letter.isdigit() for letter in each)


def test_the_tone_follows_the_traits() -> None:
    blunt, formal = replies("Hello!", SMITH), replies("I'm sad.", LADY)
    warm = replies("Hello!", KEEPER)
    assert sum(map(len, blunt)) < sum(map(len, warm))
    assert not any("'m " in each or "n't" in each for each in formal)


def test_a_word_that_the_character_is_known_for_is_said() -> None:
    assert any(each.startswith("Bah.") for each in replies("What's your name?", SMITH))


# --- about the user


def test_what_the_user_told_is_remembered() -> None:
    before = ("My name is Tom and I love trains.", "Nice.")
    assert all("Tom" in each for each in replies("What's my name?", KEEPER, *before))
    assert any("trains" in each for each in replies("What do you think of me?", KEEPER, *before))


def test_an_unknown_user_is_asked_for_the_name() -> None:
    assert "User" not in reply("What's my name?", user="User")
    assert "name" in reply("What's my name?", NOBODY, user="User").lower() or "never said" in reply(
        "What's my name?", NOBODY, user="User"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm so happy!", ("good", "glad", "happy", "wonderful", "earned", "enjoy", "hold on", "tell me everything")),
        ("I'm tired.", ("rest", "day", "wore", "feet", "enough", "useful", "company", "warm")),
        ("Thanks!", ("welcome", "time", "mention", "nothing", "help", "glad", "happy", "course", "always")),
        ("I hate rain.", ("rain",)),
        ("I'm a nurse.", ("nurse",)),
        ("I like storms.", ("storms",)),
    ],
)
def test_what_the_user_tells_is_taken_up(text: str, words: tuple[str, ...]) -> None:
    for each in replies(text):
        assert any(word in each.lower() for word in words)


def test_sorrow_is_met_with_sympathy_and_joy_with_joy() -> None:
    sorrow = " ".join(replies("I feel so sad."))
    joy = " ".join(replies("I'm so happy!"))
    assert "sorry" in sorrow
    assert "listening" in sorrow
    assert "sorry" not in joy
    assert not any(word in sorrow for word in ("celebrate", "Hooray", "happy", "Enjoy"))


@pytest.mark.parametrize(
    "text", ["I had a terrible day, my boss shouted at me", "my cat died last week", "I feel guilty"]
)
def test_trouble_is_never_made_light_of(text: str) -> None:
    light = ("kept turning", "cake", "hooray", "congratulations", "you had a terrible day")
    for who in CAST:
        for each in replies(text, who):
            assert not any(word in each.lower() for word in light)


def test_a_statement_is_taken_up_in_its_own_words() -> None:
    said = replies("I went to the market with my sister.")
    assert any("you went to the market with your sister" in each.lower() for each in said)
    assert not any("my sister" in each for each in said)


def test_a_user_in_danger_gets_help_and_no_jokes() -> None:
    for who in CAST:
        for each in replies("I want to kill myself", who):
            assert "AI character" in each
            assert "crisis line" in each or "emergency number" in each


def test_a_child_answers_love_with_friendship() -> None:
    for each in replies("I love you", person("Tim", "A boy.", declared_age=9)):
        assert "kiss" not in each
        assert "friend" in each.lower() or "nice" in each.lower() or "fun" in each


# --- small talk and requests


@pytest.mark.parametrize("who", CAST, ids=lambda who: who.name)
@pytest.mark.parametrize(
    "text", ["Are you a real person?", "are you an AI?", "Bist du ein Mensch?", "Hi! Are you a bot?"]
)
def test_who_asks_sincerely_is_told_that_its_an_ai(text: str, who: Character) -> None:
    assert all(admits_being_ai(each) for each in replies(text, who))


def test_several_wishes_are_answered_in_their_order() -> None:
    for each in replies("Hello! What's your name? How old are you?"):
        assert each.index("Ada Marsh") < each.index("34")
    for each in replies("My name is Tom and I like storms."):
        assert each.index("Tom") < each.lower().index("storms")


def test_a_story_and_a_joke_have_some_length() -> None:
    assert all(len(each) > 30 for each in replies("Tell me a story"))
    assert all(len(each) > 30 for each in replies("Tell me a joke"))


def test_another_language_is_answered_in_a_word_of_it() -> None:
    assert any("Englisch" in each or "Deutsch" in each for each in replies("Ich bin heute sehr müde und du?"))
    assert all("English" in each or "languages" in each for each in replies("Je suis très fatigué aujourd'hui"))


# --- never the same


@pytest.mark.parametrize("who", CAST, ids=lambda who: who.name)
@pytest.mark.parametrize("text", ["What's your name?", "Hi", "Tell me a joke", "ok", "I'm sad", "Where do you live?"])
def test_no_sentence_comes_again_within_ten_turns(who: Character, text: str) -> None:
    turns: list[Turn] = []
    for _ in range(50):
        turns.append(Turn("user", text))
        said = template_reply(ReplyBrief(who, tuple(turns), "Bob", 3))
        recent = [turn.text for turn in turns if turn.speaker == "character"][-10:]
        assert set(sentences_in(said)).isdisjoint(sentence for each in recent for sentence in sentences_in(each))
        turns.append(Turn("character", said))


def test_what_is_to_be_avoided_is_avoided() -> None:
    avoid: list[str] = []
    for _ in range(30):
        said = template_reply(ReplyBrief(NOBODY, talk("What's your name?"), "Bob", 1, tuple(avoid)))
        assert set(sentences_in(said)).isdisjoint(sentence for each in avoid for sentence in sentences_in(each))
        avoid.append(said)


def test_the_same_brief_gives_the_same_reply_and_another_seed_another() -> None:
    assert reply("Tell me about yourself", seed=5) == reply("Tell me about yourself", seed=5)
    assert len(set(replies("Tell me about yourself"))) > 10


@settings(max_examples=200)
@given(st.text(max_size=200), st.sampled_from(CAST), st.integers(0, 2**40))
def test_any_text_gets_a_reply(text: str, who: Character, seed: int) -> None:
    assert reply(text, who, seed=seed).strip()


@given(st.text(alphabet="{}[]|\\,.:$%s I'm you", min_size=1, max_size=60))
def test_text_that_looks_like_a_template_is_only_text(text: str) -> None:
    assert reply(f"I like {text}", user=text).strip()
    assert reply(text, person(text.strip() or "X", text.strip() or "X")).strip()


def test_without_turns_somebody_is_greeted() -> None:
    assert template_reply(ReplyBrief(KEEPER, (), "Bob", 1))
