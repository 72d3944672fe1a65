"""What messages want, and what characters know of themselves."""

from __future__ import annotations

import pytest

from mien.domain.character import Personality
from mien.domain.replies.echo import echoed, topic_of
from mien.domain.replies.facts import facts_of
from mien.domain.replies.first_person import Referent, in_first_person
from mien.domain.replies.intents import wishes
from mien.domain.replies.tone import Tone, tone_of
from tests.domain.chat.people import person

SHE = Referent(("Ada Marsh", "Ada"), "she")
HE = Referent(("Gorm",), "he")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Hi Ada, how are you?", ["GREETING", "HOW_ARE_YOU"]),
        ("Good morning!", ["GREETING"]),
        ("Thanks, bye!", ["THANKS", "FAREWELL"]),
        ("what do you do?", ["JOB"]),
        ("tell me a story", ["STORY"]),
        ("My name is Tom. I like trains.", ["INTRODUCES", "I_LIKE"]),
        ("What do you think of me?", ["ABOUT_ME"]),
        ("what do you think of the sea?", ["OPINION"]),
        ("I lost my job", ["SAD"]),
        ("You're beautiful", ["COMPLIMENT"]),
        ("you are an idiot", ["INSULT"]),
        ("Can you swim?", ["YES_NO"]),
        ("How does a lighthouse work?", ["QUESTION"]),
        ("I went to the market.", ["STATEMENT"]),
        ("Bread.", ["ONE_WORD"]),
        ("Ich bin müde und du?", ["FOREIGN"]),
        ("asdkjfhg qwrtz", ["GIBBERISH"]),
        ("...", ["SILENCE"]),
        ("🙂", ["SILENCE"]),
        ("", ["SILENCE"]),
        ("haha", ["LAUGHTER"]),
        ("yes", ["YES"]),
        ("why?", ["WHY"]),
        ("Let's go to the beach", ["SUGGESTION"]),
        ("What should I do about my boss?", ["ADVICE"]),
        ("what makes you angry?", ["DISLIKES"]),
        ("are you an AI?", ["AI"]),
        ("What do you do for fun?", ["HOBBIES"]),
        ("I had a terrible day, my boss shouted at me", ["SAD"]),
        ("my cat died last week", ["GRIEF"]),
        ("I cheated on my exam", ["GUILT"]),
        ("My sister got married yesterday!", ["HAPPY"]),
        ("thanks, that helps", ["THANKS"]),
        ("what do you mean?", ["UNCLEAR"]),
        ("That's not what I asked", ["MISSED"]),
        ("Where did you grow up?", ["ORIGIN"]),
        ("Do you have any pets?", ["PETS"]),
        ("What would you do with a million dollars?", ["SUPPOSE"]),
        ("that was a joke", ["STATEMENT"]),
        ("I feel like nobody listens to me", ["LONELY"]),
        ("Yes. Tell me a story", ["STORY"]),
    ],
)
def test_a_message_is_understood(text: str, kinds: list[str]) -> None:
    assert [wish.intent.name for wish in wishes(text)] == kinds


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ada lives alone with her cat.", "I live alone with my cat."),
        ("She has two cats and loves jazz.", "I have two cats and love jazz."),
        ("Her lamp is her pride.", "My lamp is my pride."),
        ("She isn't afraid of him.", "I'm not afraid of him."),
        ("At nineteen she moved to Oslo.", "At nineteen I moved to Oslo."),
        ("She was born in Oslo and moved when she was six.", "I was born in Oslo and moved when I was six."),
        ("I grew up here.", "I grew up here."),
    ],
)
def test_sentences_about_a_character_become_its_own(sentence: str, said: str) -> None:
    assert in_first_person(sentence, SHE) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "She grew up with her mother, who taught her to sail.",
        "A tall woman.",
        "Ada, a keeper, lives there.",
        "It rains.",
    ],
)
def test_what_cant_be_told_for_sure_isnt_said(sentence: str) -> None:
    assert in_first_person(sentence, SHE) is None


def test_verbs_agree_with_the_speaker() -> None:
    assert in_first_person("He's a smith and doesn't talk much.", HE) == "I'm a smith and don't talk much."
    assert in_first_person("He watches the sea and carries his father's knife.", HE) == (
        "I watch the sea and carry my father's knife."
    )


@pytest.mark.parametrize(
    ("description", "job"),
    [
        ("A woman, a lighthouse keeper.", "a lighthouse keeper"),
        ("A gruff dwarf blacksmith with a scar.", "a blacksmith"),
        ("The daughter of a baker.", ""),
        ("A young man, student of physics.", "a student of physics"),
        ("She is a retired opera singer.", "a retired opera singer"),
        ("He works as a night porter in Rome.", "a night porter"),
        ("A woman with freckles, a bookbinder.", "a bookbinder"),
        ("She lives with her father, a baker.", ""),
        ("An elven queen of 340 years.", "a queen"),
        ("A woman with red hair.", ""),
    ],
)
def test_the_trade_is_read_from_the_description(description: str, job: str) -> None:
    assert facts_of(person(description=description)).job == job


@pytest.mark.parametrize(
    ("traits", "tone"),
    [
        (("kind",), Tone.WARM),
        (("sarcastic",), Tone.DRY),
        (("shy", "kind"), Tone.WARM),
        (("gruff",), Tone.BLUNT),
        ((), Tone.PLAIN),
    ],
)
def test_the_tone_is_read_from_the_traits(traits: tuple[str, ...], tone: Tone) -> None:
    assert tone_of(Personality(traits=traits)) is tone


def test_a_trait_that_is_denied_gives_no_tone() -> None:
    assert tone_of(Personality(summary="She is not shy.")) is Tone.PLAIN


def test_what_was_said_is_told_back_from_the_other_side() -> None:
    assert echoed("I lost my keys today.") == "you lost your keys today"
    assert echoed("We're moving to our new house.") == "you're moving to your new house"
    assert echoed("I saw you yesterday.") == ""
    assert echoed("It rains.") == ""
    assert topic_of("The old mill burned down.") == "the old mill"
    assert topic_of("My garden is dry.") == "your garden"
