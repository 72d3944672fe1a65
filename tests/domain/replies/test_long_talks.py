"""Long talks without a model: what is said is taken up, and fillers don't come back."""

from __future__ import annotations

import re

import pytest

from mien.domain.briefs import ReplyBrief, Turn
from mien.domain.character import Personality, Preferences
from mien.domain.replies import template_reply
from mien.domain.replies.echo import echoed, topic_of
from mien.domain.replies.speech import sentences_in
from tests.domain.chat.people import person, talk

CAST = {
    "warm": ("warm", "a baker"),
    "blunt": ("gruff", "a blacksmith"),
    "formal": ("refined", "an archivist"),
    "playful": ("playful", "a street magician"),
    "plain": ("", "a clerk"),
}
SMALL_WORLD = [
    "I moved here last week.",
    "My neighbour gave me a jar of honey.",
    "It was good.",
    "She lives alone.",
    "He practises every day.",
    "They refused my loan.",
    "It took hours.",
    "We went home.",
    "The bus was late.",
    "It smells of tobacco.",
    "Somebody tore it out.",
    "I never finished it.",
    "It was raining cats.",
    "He's seven.",
    "My sister was furious.",
    "I used to play the violin.",
    "The kids are wild this year.",
    "It fell down.",
    "I get up at five.",
    "I can't afford it.",
]


def somebody(tone: str) -> ReplyBrief:
    trait, job = CAST[tone]
    who = person(
        "Robin",
        f"Robin is {job}.",
        personality=Personality(traits=(trait,) if trait else ()),
        interests=("old maps",),
        preferences=Preferences(likes=("tea",), dislikes=("noise",)),
    )
    return ReplyBrief(who, (), "Tom", 4)


def replies(*texts: str, tone: str = "plain") -> list[str]:
    who = somebody(tone).character
    return [template_reply(ReplyBrief(who, talk(*texts), "Tom", seed)) for seed in range(20)]


def conversation(tone: str, said: list[str]) -> list[str]:
    turns: list[Turn] = []
    for text in said:
        turns.append(Turn("user", text))
        turns.append(Turn("character", template_reply(ReplyBrief(somebody(tone).character, tuple(turns), "Tom", 4))))
    return [turn.text for turn in turns if turn.speaker == "character"]


@pytest.mark.parametrize("tone", CAST)
def test_forty_turns_repeat_no_sentence_within_ten(tone: str) -> None:
    said = conversation(tone, SMALL_WORLD * 2)
    for place, each in enumerate(said):
        before = {sentence for text in said[max(0, place - 10) : place] for sentence in sentences_in(text)}
        assert before.isdisjoint(sentences_in(each))


@pytest.mark.parametrize("tone", CAST)
def test_no_makeshift_beginning_is_needed_in_a_long_talk(tone: str) -> None:
    for each in conversation(tone, SMALL_WORLD * 2):
        assert not re.match(r"(?:As before|Once more|Again|Let me see|Yes, well|You know)[,:] ", each)


@pytest.mark.parametrize("tone", CAST)
def test_the_same_words_around_another_topic_wait_some_turns(tone: str) -> None:
    said = conversation(tone, [f"My {thing} was strange." for thing in ("uncle", "aunt", "boss", "cook", "baker")])
    around = [tuple(re.sub(r"[Yy]our \w+", "…", each).split()) for each in said]
    assert len(set(around)) == len(around)


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("They refused my loan.", "they refused your loan"),
        ("He practises all day with a spoon.", "he practises all day with a spoon"),
        ("nobody believed me", "nobody believed you"),
        ("I don't sleep much", "you don't sleep much"),
        ("I used to play the violin.", "you used to play the violin"),
    ],
)
def test_what_is_told_of_others_and_of_habits_is_said_back(text: str, echo: str) -> None:
    assert echoed(text) == echo
    assert sum(echo in each.lower() for each in replies(text)) > 5


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("My wife laughed for ten minutes.", "your wife"),
        ("She's a teacher at the school down the road.", "the school"),
        ("My cat threw up on the bed", "your cat"),
        ("The bread doesn't bake itself.", "the bread"),
        ("I still talk to her sometimes.", ""),
    ],
)
def test_a_topic_ends_where_the_verb_begins(text: str, topic: str) -> None:
    assert topic_of(text) == topic


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I need a sword", ("sword",)),
        ("I want to open a bookshop", ("wish", "want", "keeps", "stands", "take", "there", "way", "change", "step")),
        ("what do you drink", ("tea",)),
        ("I need a break", ("rest", "enough", "wait", "wore", "long day", "useful", "company")),
        ("I got a new job", ("good", "glad", "happy", "hold on", "enjoy")),
        ("I want you to listen", ("stays with me", "go on", "tell me", "try me")),
        ("do you speak german?", ("english", "language")),
        ("I'm hungry", ("eat", "get yourself", "nothing yet", "like most", "house")),
        ("what do you do when you're not working?", ("old maps", "tea")),
    ],
)
def test_wishes_and_questions_of_every_day_are_understood(text: str, words: tuple[str, ...]) -> None:
    for each in replies(text):
        assert any(word in each.lower() for word in words)


def test_and_you_asks_for_what_was_told_last() -> None:
    assert all(
        "old maps" in each.lower() or "tea" in each for each in replies("I like jazz", "Good to know.", "and you?")
    )
    assert all("clerk" in each for each in replies("I'm a nurse.", "Good for you.", "you?"))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("I left home without saying goodbye", r"\bbye\b|goodbye|farewell|see you|take care|next time"),
        ("My aunt thinks I'm mad", r"angry|breathe|let it out|anger"),
        ("I won't tell anyone", r"glad|happy for you|enjoy it|hold on to that"),
        ("this homework makes me want to sleep", r"I'll follow|like the thought|talked into"),
    ],
)
def test_a_word_within_another_thought_isnt_taken_for_its_own(text: str, never: str) -> None:
    for each in replies(text):
        assert not re.search(never, each.replace("goodbye?", ""), re.IGNORECASE) or text.lower()[2:] in each.lower()
