"""Attributes set by hand."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.appearance import apply_overrides, describe
from mien.domain.appearance_model import Garment
from mien.domain.errors import InvalidRequest

PERSON = describe("A woman with brown hair", 1)


def test_set_attributes_count_as_stated_and_others_stay() -> None:
    changed = apply_overrides(PERSON, {"eye_color": "Violet", "hairLength": "long", "glasses": True})
    assert (changed.eye_color.value, changed.eye_color.source) == ("violet", "stated")
    assert changed.hair_length.value == "long"
    assert changed.glasses.value is True
    assert changed.hair_color == PERSON.hair_color


def test_garments_and_marks_are_taken_as_lists() -> None:
    changed = apply_overrides(
        PERSON, {"clothing": [{"item": "coat", "color": "black"}, "boots"], "marks": ["scar on chin"]}
    )
    assert changed.clothing.value == (Garment(item="coat", color="black"), Garment(item="boots"))
    assert changed.marks.value == ("scar on chin",)


def test_headwear_can_be_taken_off() -> None:
    hatted = describe("A woman in a red hat", 1)
    assert hatted.headwear.value == "red hat"
    assert apply_overrides(hatted, {"headwear": None}).headwear.value is None


def test_the_json_form_of_an_attribute_is_accepted() -> None:
    assert apply_overrides(PERSON, {"build": {"value": "slim", "source": "filled"}}).build.value == "slim"


def test_unknown_attribute_is_refused_with_the_known_names() -> None:
    with pytest.raises(
        InvalidRequest, match=r"appearance\.shoe_size: unknown attribute; known are species, "
    ) as caught:
        apply_overrides(PERSON, {"shoe_size": 42})
    assert caught.value.details["fields"][0]["path"] == "appearance.shoe_size"


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("build", "enormous", "slim, average, muscular, large"),
        ("height", 190, "short, average, tall"),
        ("glasses", "yes", "true or false"),
        ("hair_color", "", "a colour word"),
        ("eye_color", "x" * 81, "at most 80 characters"),
        ("marks", "scar", "a list"),
        ("clothing", [{"colour": "red"}], "garments"),
        ("clothing", ["coat"] * 13, "at most 12"),
    ],
)
def test_a_bad_value_is_refused_with_what_is_allowed(name: str, value: Any, hint: str) -> None:
    with pytest.raises(InvalidRequest, match=hint):
        apply_overrides(PERSON, {name: value})


@pytest.mark.parametrize("name", ["hairColor", "eyeColor", "skinTone"])
@pytest.mark.parametrize("value", ["plaid", "tartan pattern", "42"])
def test_a_colour_that_names_none_is_refused_with_examples(name: str, value: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        apply_overrides(PERSON, {name: value})
    assert "strawberry blonde" in refused.value.details["fields"][0]["message"]


@pytest.mark.parametrize(
    "value", ["Strawberry Blonde", "pink-tipped black", "salt and pepper", "blueish", "sunset orange", "redhead"]
)
def test_a_colour_of_several_words_is_kept_as_it_is_written(value: str) -> None:
    assert apply_overrides(PERSON, {"hair_color": value}).hair_color.value == value.lower()
