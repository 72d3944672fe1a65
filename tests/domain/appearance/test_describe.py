"""A whole person: stated attributes kept, the rest from the seed, plausible and repeatable."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance import apply_overrides, as_json, at_other_age, describe
from mien.domain.appearance_model import AgeClass, Appearance, FacialHair, Gender, Species

SEEDS = range(60)


def test_same_text_and_seed_give_the_same_person_in_another_process() -> None:
    code = "import json; from mien.domain.appearance import *; print(json.dumps(as_json(describe('a tall baker', 7))))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(other.stdout) == as_json(describe("a tall baker", 7))


def test_other_seeds_give_other_people() -> None:
    looks = {json.dumps(as_json(describe("someone", seed))) for seed in SEEDS}
    assert len(looks) > 50


def test_stated_attributes_survive_the_fill_and_the_rest_is_filled() -> None:
    person = describe("A bald man with green eyes", 3)
    assert (person.hair_length.value, person.eye_color.value, person.gender.value) == ("bald", "green", "male")
    assert person.hair_length.source == "stated"
    assert person.height.source == "filled"
    assert person.height.evidence is None


@pytest.mark.parametrize("seed", SEEDS)
def test_women_and_children_get_no_filled_beard(seed: int) -> None:
    assert describe("a woman of forty", seed).facial_hair.value == FacialHair.NONE
    assert describe("a boy of nine", seed).facial_hair.value == FacialHair.NONE


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_filled_as_a_minor_or_with_hat_or_marks(seed: int) -> None:
    person = describe("", seed)
    assert person.age_class.value not in (AgeClass.CHILD, AgeClass.TEEN)
    assert person.headwear.value is None
    assert person.marks.value == ()
    assert person.species.value == Species.HUMAN


@pytest.mark.parametrize("seed", SEEDS)
def test_filled_hair_of_the_elderly_is_grey_white_or_silver(seed: int) -> None:
    assert describe("an elderly man", seed).hair_color.value in ("grey", "white", "silver")


@pytest.mark.parametrize("seed", SEEDS)
def test_robots_have_no_hair_and_animals_fur_of_their_own_colour(seed: int) -> None:
    assert describe("a friendly robot", seed).hair_length.value == "bald"
    fox = describe("an anthropomorphic fox", seed)
    assert fox.hair_color.value == fox.skin_tone.value == "red"


def test_a_first_name_hints_at_the_gender_but_states_nothing() -> None:
    ada = describe("Writes compilers.", 1, name="Ada Stone")
    assert (ada.gender.value, ada.gender.source) == (Gender.FEMALE, "filled")


def test_a_stated_beard_makes_the_fill_male() -> None:
    assert {describe("a thick brown beard", seed).gender.value for seed in SEEDS} == {Gender.MALE}


def test_json_has_exactly_the_attributes_with_value_source_and_evidence() -> None:
    data = as_json(describe("A woman in a red coat", 5))
    assert list(data) == list(Appearance.model_fields)
    assert all(set(entry) == {"value", "source", "evidence"} for entry in data.values())
    assert data["clothing"]["value"] == [{"item": "coat", "color": "red"}]
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize(
    ("years", "expected"),
    [(0, "child"), (12, "child"), (13, "teen"), (17, "teen"), (18, "young_adult"), (30, "adult"), (45, "middle_aged"),
     (64, "middle_aged"), (65, "elderly")],
)  # fmt: skip
def test_declared_age_decides_the_age_class(years: int, expected: str) -> None:
    age = describe("An old woman with red hair", 1, declared_age=years).age_class
    assert (age.value, age.source, age.evidence) == (expected, "stated", "declared age")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_declared_child_has_neither_filled_beard_nor_filled_grey_hair(seed: int) -> None:
    child = describe("He likes trains.", seed, declared_age=9)
    assert child.facial_hair.value == FacialHair.NONE
    assert child.hair_color.value not in ("grey", "white", "silver")


def test_an_age_beyond_human_life_says_nothing_about_looks() -> None:
    assert describe("A young elf", 1, declared_age=300).age_class.evidence == "young elf"


def test_another_declared_age_changes_the_age_and_what_it_rules_out_only() -> None:
    for seed in SEEDS:
        man = describe("A man with green eyes", seed, declared_age=70)
        boy = at_other_age(man, describe("A man with green eyes", seed, declared_age=10))
        assert boy.age_class.value == AgeClass.CHILD
        assert boy.facial_hair.value == FacialHair.NONE
        assert boy.hair_color.value not in ("grey", "white", "silver")
        assert boy.clothing == man.clothing
        grown = at_other_age(man, describe("A man with green eyes", seed, declared_age=35))
        assert grown == man.model_copy(update={"age_class": grown.age_class})


def test_an_age_class_set_by_hand_outlives_a_declared_age() -> None:
    by_hand = apply_overrides(describe("A woman", 1), {"age_class": "adult"})
    assert at_other_age(by_hand, describe("A woman", 1, declared_age=70)) == by_hand


AWKWARD = [
    "",
    " \n\t ",
    "🙂🧝‍♀️💇🏽 👁️👁️" * 200,
    "שיער שחור ארוך ועיניים ירוקות " * 200,
    "她有一头黑色的长发和绿色的眼睛。" * 300,
    "hair " * 2_000,
    "black, " * 2_000,
    "it's his her's ' '' -- - " * 400,
    "a" * 10_000,
    "not no never without " * 500,
    "his hair and " * 1_500,
    "unlike Tom, who " * 1_200,
    "her mother's eyes and " * 900,
    "999999999999999999999 years old, 12'99\" tall",
]


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: text[:12] or "empty")
def test_awkward_text_still_gives_a_whole_person(text: str) -> None:
    assert describe(text, 1).species.value in tuple(Species)


WORDS = st.sampled_from(
    """hair eyes red blue his her she he it Tom's not no a the of with and , . ; : - ( ) old man woman hat off took
    twenty five feet 6'2 as like so was scar beard coat pale in black one that its than without""".split()  # noqa: SIM905
)


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_whole_person(text: str) -> None:
    assert describe(text, 0) == describe(text, 0)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_filled_fits_what_is_said(seed: int) -> None:
    assert describe("a woman of thirty with an afro", seed).skin_tone.value in ("tan", "brown", "dark")
    assert describe("a woman of thirty with an afro", seed).hair_color.value in ("black", "brown")
    assert describe("a man with box braids", seed).skin_tone.value in ("tan", "brown", "dark")
    assert describe("a Japanese student of twenty", seed).hair_color.value in ("black", "brown")
    assert describe("a Nigerian doctor with blue skin", seed).skin_tone.value == "blue"
    assert describe("a red-haired boy", seed).skin_tone.value in ("pale", "light", "tan")


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("text", ["A boy.", "a girl in a red dress", "ein Mädchen", "un niño"])
def test_whoever_is_called_a_girl_or_a_boy_is_a_child_or_a_teenager(text: str, seed: int) -> None:
    assert describe(text, seed).age_class.value in (AgeClass.CHILD, AgeClass.TEEN)


@pytest.mark.parametrize(
    "text",
    ["a party girl", "the girl next door", "a girl who works as a bartender", "a woman with her boy", "girl, 24"],
)
def test_grown_ups_who_are_called_so_and_girls_beside_somebody_stay_grown_up(text: str) -> None:
    assert all(describe(text, seed).age_class.value not in (AgeClass.CHILD, AgeClass.TEEN) for seed in range(12))


def test_a_mermaid_is_one_and_goggles_a_blindfold_and_a_third_eye_are_marks() -> None:
    assert describe("a mermaid with green hair", 1).species_detail.value == "mermaid"
    marks = [describe(f"a woman with {mark}", 1).marks.value for mark in ("goggles", "a blindfold", "a third eye")]
    assert marks == [("goggles",), ("blindfold",), ("third eye",)]
