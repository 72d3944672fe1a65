"""What a text states, and only that: many short and longer descriptions against their labels."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.appearance import Stated, read_appearance
from tests.domain.appearance.others import OTHERS
from tests.domain.appearance.paragraphs import PARAGRAPHS
from tests.domain.appearance.sentences import SENTENCES
from tests.domain.appearance.traps import TRAPS


def value_of(stated: Stated, name: str) -> Any:
    attribute = getattr(stated, name)
    return None if attribute is None else attribute.value


def garments(stated: Stated) -> list[str]:
    """``colour noun`` for each garment, ``- noun`` without a colour."""
    return sorted(f"{g.color or '-'} {g.item.split(' ')[-1]}" for g in value_of(stated, "clothing") or ())


def check(stated: Stated, name: str, expected: Any) -> None:
    if name == "clothing":
        assert garments(stated) == sorted(expected or []), "clothing"
    elif name == "marks" and expected:
        told = " ".join(value_of(stated, "marks") or ())
        assert [word for word in expected if word not in told] == [], f"marks: {told}"
    else:
        assert value_of(stated, name) == expected, name


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=lambda value: str(value)[:40])
def test_short_description_states_what_it_says(text: str, expected: dict[str, Any]) -> None:
    stated = read_appearance(text)
    for name, value in expected.items():
        check(stated, name, value)


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS, ids=lambda value: str(value)[:40])
def test_paragraph_states_what_it_says(text: str, expected: dict[str, Any]) -> None:
    stated = read_appearance(text)
    for name, value in expected.items():
        check(stated, name, value)


@pytest.mark.parametrize(("text", "expected"), TRAPS, ids=lambda value: str(value)[:40])
def test_misleading_words_are_left_alone(text: str, expected: dict[str, Any]) -> None:
    stated = read_appearance(text)
    for name, value in expected.items():
        check(stated, name, value)


@pytest.mark.parametrize(("text", "expected"), OTHERS, ids=lambda value: str(value)[:40])
def test_looks_of_others_wishes_and_former_days_are_not_the_persons(text: str, expected: dict[str, Any]) -> None:
    stated = read_appearance(text)
    for name, value in expected.items():
        check(stated, name, value)


def test_evidence_is_quoted_from_the_text() -> None:
    text = "A stern woman with raven-black hair and a faded brown sailor hat."
    stated = read_appearance(text)
    assert stated.hair_color is not None
    assert stated.headwear is not None
    assert stated.hair_color.evidence == "raven-black hair"
    assert stated.headwear.evidence == "faded brown sailor hat"
    assert {stated.hair_color.source, stated.headwear.source} == {"stated"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An old wizard with a long white beard.", "long white beard"),
        ("His beard was long and white.", "beard was long and white"),
        ("He has a beard, which is red.", "beard, which is red"),
        ("He has a moustache the colour of straw.", "moustache the colour of straw"),
        ("His hair and beard were black.", "beard were black"),
        ("A red-bearded man.", "red-bearded"),
    ],
)
def test_evidence_of_a_beard_holds_its_colour(text: str, expected: str) -> None:
    facial_hair = read_appearance(text).facial_hair
    assert facial_hair is not None
    assert facial_hair.evidence == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her red hair is braided down her back.", "hair is braided down her back"),
        ("She wears her hair in two braids.", "two braids"),
        ("A girl with a single long plait.", "single long plait"),
    ],
)
def test_evidence_of_braids_tells_how_many_and_where(text: str, expected: str) -> None:
    style = read_appearance(text).hair_style
    assert style is not None
    assert expected in (style.evidence or "")


def test_name_tells_which_of_two_people_is_meant() -> None:
    text = "Tom has a red beard. Anna has grey eyes and a blue coat."
    anna = read_appearance(text, name="Anna")
    assert value_of(anna, "facial_hair") is None
    assert value_of(anna, "eye_color") == "grey"
    assert garments(anna) == ["blue coat"]


def test_garment_keeps_the_words_used() -> None:
    stated = read_appearance("He wore a brown dress coat, a white neck-kerchief and a black T-shirt.")
    assert [g.item for g in value_of(stated, "clothing")] == ["dress coat", "neck-kerchief", "t-shirt"]


@pytest.mark.parametrize("item", ["boiler suit", "jumpsuit", "denim dungarees", "overalls", "boiler-suit"])
def test_suits_of_one_piece_keep_their_whole_noun(item: str) -> None:
    stated = read_appearance(f"A mechanic in an orange {item}.")
    assert [(g.color, g.item) for g in value_of(stated, "clothing")] == [("orange", item)]


def test_curly_and_straight_quotes_read_alike() -> None:
    curly = read_appearance("He didn’t have a beard; he’d Anna’s grey eyes and it’s ‘fine’.")
    straight = read_appearance("He didn't have a beard; he'd Anna's grey eyes and it's 'fine'.")
    assert value_of(curly, "facial_hair") == value_of(straight, "facial_hair") == "none"
    assert value_of(curly, "eye_color") is value_of(straight, "eye_color") is None
