"""Turns of speech by which looks are told without the plain word."""

from __future__ import annotations

import pytest

from mien.domain.appearance import read_appearance

SAID = (
    ("A bald patriot from Ohio who loves his country.", "hair_length", "bald"),
    ("He was built like a barn door.", "build", "large"),
    ("The squire was as round as a hogshead.", "build", "large"),
    ("He is 195 cm and 110 kg of muscle.", "build", "muscular"),
    ("A man of three hundred pounds.", "build", "large"),
    ("Though not yet forty, he was grey.", "age_class", "adult"),
    ("He could not have been more than thirty.", "age_class", "adult"),
    ("Wren is small for nineteen.", "age_class", "young_adult"),
    ("At fifty-eight she was stout.", "age_class", "middle_aged"),
    ("The guy at the bar was maybe forty-five.", "age_class", "middle_aged"),
    ("A barefoot scrap of twelve with flaxen hair.", "age_class", "child"),
    ("A mid-thirties man, six-five, with a goatee.", "height", "tall"),
    ("She's 5'3\" and petite.", "height", "short"),
    ("He had eyes the colour of mud.", "eye_color", "brown"),
    ("One of his eyes was brown and the other blue.", "eye_color", "brown and blue"),
    ("He had one eye of watery blue; the other was hidden by a black patch.", "eye_color", "blue"),
    ("He had the palest eyes I ever saw, blue as a gas flame.", "eye_color", "blue"),
    ("He has pale eyes, and not a hair on his head.", "hair_length", "bald"),
    ("His hair, which he wore too long, hung about his collar.", "hair_length", "long"),
    ("She has an undercut dyed teal, brown skin and a septum ring.", "skin_tone", "brown"),
    ("She has an undercut dyed teal, brown skin and a septum ring.", "hair_color", "teal"),
    ("A wizened old lamplighter with a red nose.", "age_class", "elderly"),
)


@pytest.mark.parametrize(("text", "name", "value"), SAID)
def test_an_idiom_tells_an_attribute(text: str, name: str, value: str) -> None:
    found = getattr(read_appearance(text), name)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She's 5'3\" tall.", "age_class"),
        ("A skinny boy. Behind him the bosun, a red-bearded giant, coiled line.", "facial_hair"),
        ("Tam was eight and had freckles.", "headwear"),
        ("He stood six feet four in his stockings.", "clothing"),
        ("A bald eagle flew over the old man's house.", "hair_length"),
    ],
)
def test_what_only_looks_like_an_attribute_is_not_read(text: str, name: str) -> None:
    assert getattr(read_appearance(text), name) is None


@pytest.mark.parametrize(
    ("text", "garment", "color"),
    [
        ("He wore the faded orange flight suit of the Belt.", "flight suit", "orange"),
        ("Her wrists stuck out of the sleeves of her brother's denim jacket.", "denim jacket", None),
        ("She was never seen but in black silk.", "clothes", "black"),
        ("A tie of dove grey and a velvet jacket made up his dress.", "tie", "dove grey"),
        ("He lives in oversized black hoodies.", "hoodies", "black"),
        ("She wears a camel coat.", "coat", "camel"),
    ],
)
def test_garments_are_read_from_turns_of_speech(text: str, garment: str, color: str | None) -> None:
    worn = read_appearance(text).clothing
    assert worn is not None
    assert (garment, color) in [(each.item.split(" oversized ")[-1], each.color) for each in worn.value]
