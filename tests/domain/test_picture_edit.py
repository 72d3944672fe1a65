"""Instructions to change pictures: what they say about looks, and what else."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.appearance import describe
from mien.domain.errors import InvalidRequest
from mien.domain.picture_edit import changed_looks, read_instruction, said_as_instruction

ADA = describe("A woman of forty with red hair, in a blue coat and black trousers.", 7, name="Ada")


@pytest.mark.parametrize(
    ("instruction", "changes", "shot"),
    [
        ("make her hair blue", {"hair_color": "blue"}, {}),
        ("Give Ada round glasses", {"glasses": True}, {}),
        ("make her smile", {}, {"expression": "smile"}),
        ("from behind", {}, {"angle": "back"}),
        ("sitting, with red hair", {"hair_color": "red"}, {"pose": "sitting"}),
        ("without the umbrella", {}, {"held": None}),
        (
            "at the beach at night",
            {},
            {"background": "scene", "setting": "outdoor", "scene": {"place": "beach", "time": "night"}},
        ),
        ("plain background", {}, {"background": "plain", "setting": "neutral"}),
        ("C++", {}, {}),
        ("", {}, {}),
    ],
)
def test_looks_and_what_is_seen_of_the_scene_are_both_understood(
    instruction: str, changes: dict[str, Any], shot: dict[str, Any]
) -> None:
    understood = read_instruction(instruction, ADA, "Ada")
    assert (dict(understood.changes), dict(understood.shot)) == (changes, shot)


def test_a_new_garment_takes_the_place_of_its_kind_and_leaves_the_others() -> None:
    understood = read_instruction("a green coat", ADA, "Ada")
    assert [(each["item"], each["color"]) for each in understood.changes["clothing"]] == [
        ("trousers", "black"),
        ("coat", "green"),
    ]


def test_an_unknown_attribute_is_named_as_the_person_knows_it() -> None:
    with pytest.raises(InvalidRequest) as caught:
        changed_looks(ADA, {"hairKolor": "red"})
    assert caught.value.details["fields"][0]["path"] == "attributes.hairKolor"


def test_attributes_are_said_in_words() -> None:
    said = said_as_instruction(
        {"hairColor": "red", "glasses": True, "headwear": None, "clothing": [{"item": "coat", "color": "green"}]}
    )
    assert said == "hair color: red; glasses: yes; headwear: none; clothing: green coat"


@pytest.mark.parametrize("instruction", ["(" * 4000, "hair " * 1600, "a" * 8000, "make her hair blue " * 400])
def test_hostile_instructions_end_soon(instruction: str) -> None:
    assert read_instruction(instruction, ADA, "Ada") is not None


WORN = describe(
    "A woman with red hair, round glasses and earrings, in a blue coat over a shirt, in a hat.", 7, name="Eve"
)


@pytest.mark.parametrize(
    ("instruction", "changes", "shot"),
    [
        ("take off her glasses", {"glasses": False}, {}),
        ("take the glasses off", {"glasses": False}, {}),
        ("remove the hat and glasses", {"glasses": False, "headwear": None}, {}),
        ("remove the hat and make her smile", {"headwear": None}, {"expression": "smile"}),
        ("remove her earrings", {"marks": []}, {}),
        ("take away the umbrella", {}, {"held": None}),
        ("remove the background", {}, {"background": "plain", "setting": "neutral"}),
        ("quítale las gafas", {"glasses": False}, {}),
        ("enlève ses lunettes", {"glasses": False}, {}),
        ("nimm ihr die Brille ab", {"glasses": False}, {}),
        ("tire os óculos dela", {"glasses": False}, {}),
    ],
)
def test_what_an_instruction_takes_away_is_gone(
    instruction: str, changes: dict[str, Any], shot: dict[str, Any]
) -> None:
    understood = read_instruction(instruction, WORN, "Eve")
    assert (dict(understood.changes), dict(understood.shot)) == (changes, shot)


def test_a_coat_may_be_taken_off_but_not_what_is_worn_beneath() -> None:
    coatless = read_instruction("remove the coat", WORN, "Eve").changes["clothing"]
    assert "coat" not in [each["item"] for each in coatless]
    assert read_instruction("remove the shirt", WORN, "Eve").changes == {}


@pytest.mark.parametrize(
    ("instruction", "expression"),
    [
        ("lass ihn lachen", "joy"),
        ("lass sie weinen", "crying"),
        ("fais-la pleurer", "crying"),
        ("hazla sonreír", "smile"),
        ("faça ela chorar", "crying"),
    ],
)
def test_who_is_made_to_do_something_stays_the_same_person(instruction: str, expression: str) -> None:
    understood = read_instruction(instruction, WORN, "Eve")
    assert dict(understood.changes) == {}
    assert understood.shot["expression"] == expression
    assert "held" not in understood.shot


def test_coming_closer_makes_nobody_human() -> None:
    assert dict(read_instruction("closer", WORN, "Eve").changes) == {}


def test_a_beard_is_taken_from_whoever_has_one() -> None:
    bearded = describe("A man with a long beard.", 7, name="Bo")
    assert dict(read_instruction("remove his beard", bearded, "Bo").changes) == {"facial_hair": "none"}
    assert dict(read_instruction("remove his beard", WORN, "Eve").changes) == {}
