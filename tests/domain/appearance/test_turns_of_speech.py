"""Turns of speech of novels and of character cards: what they say, and what they don't."""

from __future__ import annotations

import pytest

from mien.domain.appearance import describe, read_appearance

GARMENTS = [
    ("A ballerina with a blonde bun in a white tutu.", ("white", "tutu")),
    ("An old wizard in star-covered robes.", (None, "star-covered robes")),
    ("She wears a red leopard-print top.", ("red", "leopard-print top")),
    ("A woman in a nun's habit.", (None, "nun's habit")),
    ("Her dress was of dove-coloured silk.", ("dove", "dress")),
    ("A girl in black skinny jeans.", ("black", "skinny jeans")),
    ("A man with a face as red as his coat.", (None, "coat")),
]


@pytest.mark.parametrize(("text", "garment"), GARMENTS)
def test_a_garment_keeps_the_words_that_tell_what_it_looks_like(text: str, garment: tuple[str | None, str]) -> None:
    clothing = read_appearance(text).clothing
    assert clothing is not None
    assert [(worn.color, worn.item) for worn in clothing.value] == [garment]


@pytest.mark.parametrize(
    ("text", "hat"),
    [
        ("A cook with a chef's hat.", "chef's hat"),
        ("A man in a police officer's cap.", "police officer's cap"),
        ("A lich with a crown of black iron.", "crown of black iron"),
        ("He had a bald and shining crown.", None),
        ("Hair that no cap had ever tamed.", None),
    ],
)
def test_headwear_is_called_by_whom_it_belongs_to_or_what_it_is_made_of(text: str, hat: str | None) -> None:
    headwear = read_appearance(text).headwear
    assert (headwear.value if headwear is not None else None) == hat


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("One of her front teeth was gone.", "missing front teeth"),
        ("He had lost his left ear at Mons.", "missing his left ear"),
        ("A bandy-legged man.", "bandy legs"),
        ("He wore a red thread around his wrist.", "red thread around his wrist"),
        ("Blue anchors were tattooed on both his hands.", "tattoo of blue anchors on both his hands"),
        ("A woman with ears that stuck out.", "protruding ears"),
        ("A captain with one sleeve pinned up empty.", "empty sleeve"),
    ],
)
def test_what_sets_somebody_apart_is_told_in_many_ways(text: str, mark: str) -> None:
    marks = read_appearance(text).marks
    assert marks is not None
    assert mark in marks.value


@pytest.mark.parametrize(
    "text", ["Piercings: none. Hair: red.", "A hat with a parrot feather.", "A man with horn spectacles."]
)
def test_labels_and_kinds_of_things_are_no_marks(text: str) -> None:
    assert read_appearance(text).marks is None


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("A robot, rusty, with one red eye.", "brown"),
        ("A droid. Chassis: white plastic with orange trim.", "white"),
        ("A robot made of metal.", "grey"),
        ("My grandfather owned two shirts, both of them blue.", None),
    ],
)
def test_a_shell_has_the_colour_of_what_it_is_made_of(text: str, tone: str | None) -> None:
    skin = read_appearance(text).skin_tone
    assert (skin.value if skin is not None else None) == tone


def test_looking_young_outranks_being_old() -> None:
    age = read_appearance("Race: elf. Age: 127 (looks 25).").age_class
    assert age is not None
    assert age.value == "young_adult"


@pytest.mark.parametrize("seed", range(5))
def test_hair_shares_the_colour_of_the_beard_unless_told_otherwise(seed: int) -> None:
    assert describe("A dwarf with a long braided red beard.", seed).hair_color.value == "red"
    assert describe("A man with a black beard and blonde hair.", seed).hair_color.value == "blonde"


def test_fur_on_a_coat_says_nothing_of_the_hair() -> None:
    assert read_appearance("A man in a red suit trimmed with white fur.").hair_color is None


def test_what_somebody_would_like_to_have_is_not_there() -> None:
    assert read_appearance("A dwarf with a red beard. She would like to have blonde hair.").hair_color is None
