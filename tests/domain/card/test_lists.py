"""Cards that say who somebody is as a list are read like those that say it in fields."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.card import read_card
from mien.domain.card.attribute_names import NAMES
from mien.domain.card.listed import Listed, listed_in
from mien.domain.character import CharacterDraft, Preferences
from mien.domain.rating import judge_rating
from mien.domain.rating.levels import ContentRating
from tests.cards.files import V1, V2, card
from tests.domain.card.people import character_of

LISTS = {
    "W++": '[Character("Ada")\n{\nAge("24" + "24 years old")\nGender("female")\nJob("engineer")\n'
    'Likes("rain" + "tea")\nDislikes("loud places")\nHobbies("chess")\nPersonality("shy" + "kind")\nHair("red")\n}]',
    "W++ on one line": '[Character("Ada") {Age("24") Occupation("Engineer") Likes("rain"+"tea") Hates("loud places") '
    'Interests("chess") Traits("shy"+"kind") Hair("red")}]',
    "PList": "[Ada: age(24), job(engineer), likes(rain, tea), dislikes(loud places), hobbies(chess), "
    "traits(shy, kind)]",
    "PList of parts": "[Ada's age: 24; Ada's occupation: engineer; Ada's likes: rain, tea; "
    "Ada's dislikes: loud places; Ada's hobbies: chess; Ada's personality: shy, kind; Ada's appearance: red hair]",
    "labels": "Name: Ada\nAge: 24\nOccupation: engineer\nLikes: rain, tea\nDislikes: loud places\nHobbies = chess\n"
    "Personality: shy, kind.\nHair: red",
    "marked labels": "**Name:** Ada\n- **Age**: 24 years old\n- **Job:** Engineer\n* Likes: rain, and tea\n"
    "* Dislikes: loud places\n* Hobbies: chess\n* Personality traits: shy, kind",
    "bullets": "Name: Ada\nAge: 24\nJob: engineer\nLikes:\n- rain\n- tea\nDislikes:\n- loud places\nHobbies:\n* chess\n"
    "Traits:\n- shy\n- kind\n",
    "object": json.dumps(
        {
            "name": "Ada", "age": 24, "occupation": "engineer", "likes": ["rain", "tea"], "dislikes": "loud places",
            "hobbies": "chess", "personality": "shy, kind",
        }
    ),
    "one line": "Name: Ada | Age: 24 | Job: engineer | Likes: rain, tea | Dislikes: loud places | Hobbies: chess | "
    "Personality: shy, kind",
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_what_is_listed_is_known_of_the_character(text: str) -> None:
    draft = read_card(card(description=text, personality="")).draft
    assert draft.declared_age == 24
    assert draft.personality.traits == ("shy", "kind")
    assert draft.interests == ("chess",)
    assert draft.preferences == Preferences(likes=("rain", "tea"), dislikes=("loud places",))
    assert draft.backstory == "Ada works as an engineer."
    assert draft.description == text.strip()


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_a_list_in_place_of_the_personality_is_read_too(text: str) -> None:
    draft = read_card(card(personality=text)).draft
    assert (draft.declared_age, draft.personality.traits) == (24, ("shy", "kind"))
    assert draft.personality.summary == text


PROSE = [
    V1["description"],
    "Her personality: she is shy. At her age (24) she likes (and loves) tea.",
    "Likes: tea.",
    "He had one rule: never look back. She liked: nothing.",
    'Ada is a tall woman. She said ("hello") and smiled. [OOC: be nice]',
]


@pytest.mark.parametrize("text", PROSE)
def test_nothing_is_taken_from_prose(text: str) -> None:
    assert listed_in((text,), (), "Ada") == Listed()


def test_nothing_is_taken_from_literature() -> None:
    lines = (Path(__file__).parents[3] / "bench/data/literary_dev.jsonl").read_text(encoding="utf-8").splitlines()
    assert [found for found in lines if listed_in((json.loads(found)["description"],), (), "Ada") != Listed()] == []


def test_sentences_behind_a_label_are_no_phrases() -> None:
    told = "Ada is shy, as a rule. She warms up, given tea, and then she never stops."
    draft = read_card(card(description=f"Age: 24\nPersonality: {told}\nLikes: {told}", personality="")).draft
    assert (draft.personality.summary, draft.personality.traits) == (told, ())
    assert draft.preferences == Preferences()


def test_commas_within_one_of_several_quoted_phrases_stay() -> None:
    draft = read_card(card(description='Age("24") Likes("tea, hot and sweet" + "rain") Hates("gulls, fog")')).draft
    assert draft.preferences == Preferences(likes=("tea, hot and sweet", "rain"), dislikes=("gulls", "fog"))


def test_placeholders_in_a_list_are_names() -> None:
    draft = read_card(card(description='Age("24") Likes("{{char}}\'s cat")')).draft
    assert draft.preferences.likes == ("Ada's cat",)


def test_work_that_is_no_trade_is_left_to_the_description() -> None:
    for work in ("unemployed", "works at the harbour, mostly", "student", "none", "loner"):
        assert read_card(card(description=f"Age: 24\nJob: {work}")).draft.backstory == ""


@pytest.mark.parametrize(
    ("said", "age"),
    [
        ("24-26", 24), ("seventeen", 17), ("24 (looks 16)", 16), ("1000 years", 1_000), ("unknown", None), ("", None),
        ("300", 300), ("5 million years", None), ("24, turned at 17", 24), ("around 30", 30), ("18+", 18),
    ],
)  # fmt: skip
def test_ages_are_read_as_people_write_them(said: str, age: int | None) -> None:
    assert read_card(card(description=f"Name: Ada\nAge: {said}\nHair: red")).draft.declared_age == age


@pytest.mark.parametrize(
    "fields",
    [
        {"description": 'Age("24" + "15") Hair("red")'},
        {"description": "Age: 24\nHair: red\nApparent age: 15"},
        {"description": "Age: 24\nHair: red", "personality": "[Ada: age(15), traits(shy)]"},
        {"description": "Age: 24\nHair: red", "scenario": "[Ada: age(15), traits(shy)]"},
        {"description": "Age: 24\nHair: red", "first_mes": "Name: {{char}}\nAge: 15"},
        {"description": "Age: 24\nHair: red", "system_prompt": "[Ada: age(15)]"},
        {"description": "Age: 15\nHair: red", "extensions": {"mien": {"declaredAge": 30}}},
        {"description": "Age: 15\nHair: red", "extensions": {"mien": {"declaredAge": None}}},
    ],
)
def test_the_youngest_age_said_counts(fields: dict[str, Any]) -> None:
    assert read_card(card(**fields)).draft.declared_age == 15


@pytest.mark.parametrize(
    "elsewhere", ["Mia, 16, sits down.", "A schoolgirl of sixteen.", "She is 15 years old.", "A girl, in school."]
)
@pytest.mark.parametrize("field", ["description", "scenario", "first_mes", "personality", "system_prompt"])
def test_an_age_in_a_list_makes_nobody_older_than_the_rest_of_the_card(elsewhere: str, field: str) -> None:
    for listed in ("Age: 24\nHair: red", "[Ada: age(24), hair(red)]"):
        told: dict[str, Any] = {
            "description": listed,
            field: f"{listed}\n{elsewhere}" if field == "description" else elsewhere,
        }
        draft = read_card(card(**told)).draft
        assert _rating(draft) <= _rating(draft.model_copy(update={"declared_age": None}))


def _rating(draft: CharacterDraft) -> ContentRating:
    """What the character may be shown as where everything is made."""
    looks = character_of(draft).appearance.age_class
    most = ContentRating.MATURE
    return judge_rating(_texts(draft), draft.declared_age, looks.value, looks.stated, most, most).rating


def _texts(draft: CharacterDraft) -> tuple[str, ...]:
    said = draft.dialogue
    return (draft.description, draft.personality.summary, said.scenario, said.greeting, draft.system_prompt)


def test_what_mien_knows_outranks_the_list_it_came_from() -> None:
    facts = {"declaredAge": 30, "interests": [], "preferences": {"likes": ["salt"]}}
    draft = read_card(card(description=LISTS["W++"], extensions={"mien": facts})).draft
    assert (draft.declared_age, draft.interests, draft.preferences.likes) == (30, (), ("salt",))


def test_an_endless_list_is_cut() -> None:
    many = " + ".join(f'"thing {number}"' for number in range(2_000))
    draft = read_card(card(description=f'Age("24") Likes({many[:3_900]})')).draft
    assert len(draft.preferences.likes) == 50


_VALUE = st.text("ab 1é7\"'“”()[]{}:=+;,*-#|\n.漢\x7f\u202e", max_size=40)
_ENTRY = st.builds(
    lambda name, opening, value, closing: f"{name}{opening}{value}{closing}",
    st.sampled_from(sorted(NAMES)),
    st.sampled_from([": ", "=", "(", '("', "[", '": "', ":\n- "]),
    _VALUE | st.text(max_size=20),
    st.sampled_from(["\n", ")", '")', "]", "; ", ", "]),
)


@given(st.lists(_ENTRY | _VALUE, max_size=6).map("".join), st.lists(_ENTRY, max_size=4).map("".join))
def test_any_list_is_read(description: str, personality: str) -> None:
    draft = read_card(card(V2, description=description, personality=personality)).draft
    assert draft.declared_age is None or draft.declared_age >= 0
    assert all(len(each) <= 80 for each in (*draft.interests, *draft.preferences.likes, *draft.personality.traits))


@pytest.mark.parametrize(
    "part", ['age("', "age(", "likes: ", '"likes": "a", ', "age: 1 ", "likes:\n- a\n", "[age=[", "_"]
)
def test_no_list_takes_long(part: str) -> None:
    """Text of a hostile card: forty thousand characters that nearly are a list."""
    assert isinstance(listed_in((part * (40_000 // len(part)),), (), "Ada"), Listed)
