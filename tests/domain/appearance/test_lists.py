"""Descriptions written as lists are read as if they were sentences; prose stays prose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance import read_appearance
from mien.domain.appearance.lists import readable
from mien.domain.appearance_model import AgeClass, Gender, HairLength
from mien.domain.rating.minors import Strength, read_age

LISTS = {
    "calls": """[Character("Ada")
{
Age("25" + "25 years old")
Gender("female")
Hair("red" + "long hair")
Eyes("green")
Clothes("blue coat" + "black boots")
Likes("tea")
}]""",
    "calls on one line": '[character("Ada"){Age("25")Gender("Female")Hair("long"+"red")Eyes("Green")Top("blue coat")}]',
    "single quotes": "Age('25') Gender('female') Hair('red', 'long') Eyes('green') Clothes('blue coat')",
    "objects": '{"age": 25, "gender": "female", "hair": "long, red", "eyes": ["green"], "top": "blue coat"}',
    "quoted values": 'Age= "25"\nGender= "female"\nHair= "red" + "long"\nEyes= "green"\nOutfit= "blue coat"',
    "brackets": "[Ada; Age= 25; Gender= female; Appearance= long red hair, green eyes; Clothes= blue coat]",
    "bold labels": "**Age:** 25\n**Gender:** female\n**Hair:** long, red\n**Eyes:** green\n**Clothes:** blue coat",
    "bullets": "- Age: 25\n- Gender: Female\n- Hair: Long red hair\n- Eyes: Green\n- Outfit: a blue coat",
    "headings": "# Looks\n* Age: 25\n* Gender: woman\n* Hair: long, red\n* Eyes: green\n* Clothes: blue coat",
    "plain labels": "Age: 25\nGender: female\nHair: long red\nEyes: green\nClothes: blue coat",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_looks_are_read_from_lists(text: str) -> None:
    looks = read_appearance(text, name="Ada")
    assert looks.age_class is not None
    assert looks.age_class.value is AgeClass.YOUNG_ADULT
    assert looks.gender is not None
    assert looks.gender.value is Gender.FEMALE
    assert looks.hair_color is not None
    assert looks.hair_color.value == "red"
    assert looks.hair_length is not None
    assert looks.hair_length.value is HairLength.LONG
    assert looks.eye_color is not None
    assert looks.eye_color.value == "green"
    assert looks.clothing is not None
    assert [(garment.item, garment.color) for garment in looks.clothing.value][:1] == [("coat", "blue")]


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_an_age_in_a_list_is_an_age(text: str) -> None:
    cues = read_age(readable(text.replace("25", "15"))).cues
    assert any(cue.strength is Strength.EXPLICIT for cue in cues)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'Ada is a tall woman. She said ("hello") and smiled. [OOC: be nice]',
        "He had one rule: never look back. She had none.",
        "A note [see the other one; it is longer] and (an aside).",
        "Ada — tall, *very* tall — has red hair.",
    ],
)
def test_prose_stays_as_it_is(text: str) -> None:
    assert readable(text) == text


def test_descriptions_from_literature_stay_as_they_are() -> None:
    lines = (Path(__file__).parents[3] / "bench/data/literary_dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["description"] for line in lines]
    assert len(texts) > 10
    assert [text for text in texts if readable(text) != text] == []


def test_text_around_a_list_stays() -> None:
    read = readable('She keeps the light. Hair("red") Eyes("green") She sings at night.')
    assert read.splitlines() == ["She keeps the light.", "Hair: red.", "Eyes: green.", "She sings at night."]


@pytest.mark.parametrize(
    "part", ['"', "a(", '["a"', "a: ", "[a=b;", 'Hair("a" + ', '"a": ', "- ", "[", 'a("b" , ', "a=", "**a", "'a' "]
)
def test_no_text_takes_long(part: str) -> None:
    """Text of a hostile card: forty thousand characters that nearly are a list."""
    assert isinstance(readable(part * (40_000 // len(part))), str)


@given(st.text("ab \"'“”()[]{}:=+;,*-#\n", max_size=200))
def test_any_text_has_a_readable_form(text: str) -> None:
    read = readable(text)
    assert sum(map(str.isalnum, read)) == sum(map(str.isalnum, text))
