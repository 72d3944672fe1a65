"""Who asks sincerely is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.chat import admission, admits_being_ai, asks_whether_ai, notice

SINCERE = """
Are you human?
are you real?
r u a bot?
Are you an AI?
are you ChatGPT?
Am I talking to a real person?
Be honest, are you an AI or a human
is this a bot?
you're just a bot, right?
You are an AI, aren't you?
are you a robot?
Is there a real person behind this?
Am I speaking with a human or a computer?
did a human write this?
hey Ada, are you a real human being or not
ARE YOU REAL???
do you exist in real life?
Bist du ein Mensch?
bist du eine KI
Rede ich mit einem echten Menschen?
Es-tu un robot ?
Est-ce que tu es une vraie personne ?
¿Eres humano?
¿Estoy hablando con una persona real?
Sei umano?
sto parlando con un bot?
Você é um robô?
Estou falando com uma pessoa?
Ben je een mens?
praat ik met een echt persoon?
Jesteś człowiekiem?
czy jesteś botem?
Ты бот?
Я разговариваю с человеком?
あなたは人間ですか？
AIなの？
你是真人吗
你是AI吗
""".strip().splitlines()

NOT_ASKING = """
Are you really sure?
are you real sure about that
Is the AI in the story evil?
Are you a robot mechanic?
Are you a real doctor?
are you for real?
I love robots
are you an AI researcher?
Let's role-play: you're a robot butler
*asks the guard* "Are you a human or a spy?"
He asked "are you a real person" and laughed
Do you like AI?
what do you think of ChatGPT
Are you a machine learning engineer?
Bist du echt müde?
es-tu vraiment sûre ?
ты человек хороший
you are so human
is it human to err?
Are you a person who likes tea?
""".strip().splitlines()


@pytest.mark.parametrize("text", SINCERE)
def test_sincere_questions_are_seen(text: str) -> None:
    assert asks_whether_ai(text)
    assert asks_whether_ai(f"Nice story. {text}")


@pytest.mark.parametrize("text", NOT_ASKING)
def test_other_questions_are_not(text: str) -> None:
    assert not asks_whether_ai(text)


def test_a_robot_in_a_story_may_be_asked_whether_it_is_one() -> None:
    assert not asks_whether_ai("Are you a robot?", robot=True)
    assert asks_whether_ai("Are you an AI?", robot=True)
    assert asks_whether_ai("Am I talking to a real person?", robot=True)


@pytest.mark.parametrize(
    "text",
    [
        "I'm an AI character.",
        "Yes, I'm Ada, an AI character.",
        "As an AI I can't eat",
        "I'm not a real person, no.",
        "Honestly? I am a chatbot with a soft spot for tea.",
        "Ich bin eine KI.",
        "Je suis une IA.",
        "我是AI",
        admission("Ada"),
    ],
)
def test_admissions_are_seen(text: str) -> None:
    assert admits_being_ai(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not an AI.",
        "I am no AI",
        "You think I'm an AI?",
        "If I said I'm an AI, would you mind?",
        "I'm human.",
        "I'm an AI researcher.",
        "I'm never an AI",
        "I'm not human, I'm an elf",
        "I'm afraid of the program",
        "Are you an AI?",
    ],
)
def test_denials_and_suppositions_are_no_admission(text: str) -> None:
    assert not admits_being_ai(text)


def test_the_notice_names_the_character_and_what_it_is() -> None:
    assert "Ada" in notice("Ada")
    assert "AI character" in notice("Ada")


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert asks_whether_ai(text) in (True, False)
    assert admits_being_ai(text) in (True, False)


@pytest.mark.parametrize("text", ["are you a " * 800, "i am a " * 1200, "*" * 8000, '"a b ' * 2000, "is there " * 900])
def test_a_long_text_comes_to_an_end(text: str) -> None:
    assert not admits_being_ai(text)
    assert not asks_whether_ai(text)
