"""Descriptions in Spanish, French, German and Portuguese."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance import describe, read_appearance
from mien.domain.appearance.tongues import to_english, tongue_of

READ = (
    ("es", "Una mujer de pelo negro largo y rizado", "hair_color", "black"),
    ("es", "Una mujer de pelo negro largo y rizado", "hair_style", "curly"),
    ("es", "Es un hombre alto de ojos azul claro y sin barba", "eye_color", "blue"),
    ("es", "Es un hombre alto de ojos azul claro y sin barba", "facial_hair", "none"),
    ("es", "Una anciana de setenta y cinco años", "age_class", "elderly"),
    ("fr", "Un homme d'une quarantaine d'années aux cheveux roux bouclés", "age_class", "adult"),
    ("fr", "Un homme d'une quarantaine d'années aux cheveux roux bouclés", "hair_color", "red"),
    ("fr", "Une femme de soixante-dix-sept ans à la peau mate", "age_class", "elderly"),
    ("fr", "Une femme de soixante-dix-sept ans à la peau mate", "skin_tone", "tan"),
    ("de", "Eine schwarzhaarige, blauäugige Frau mit Brille", "hair_color", "black"),
    ("de", "Eine schwarzhaarige, blauäugige Frau mit Brille", "eye_color", "blue"),
    ("de", "Eine schwarzhaarige, blauäugige Frau mit Brille", "glasses", True),
    ("de", "Ein zwölfjähriges Mädchen mit blonden Zöpfen", "age_class", "child"),
    ("de", "Ein Mann mit einem langen weißen Bart und einer Glatze", "hair_length", "bald"),
    ("pt", "Uma mulher de cabelo cacheado castanho e olhos verdes", "hair_style", "curly"),
    ("pt", "Uma mulher de cabelo cacheado castanho e olhos verdes", "hair_color", "brown"),
    ("pt", "Um anão careca de barba ruiva", "species", "dwarf"),
    ("pt", "Um anão careca de barba ruiva", "facial_hair", "beard"),
)


@pytest.mark.parametrize(("tongue", "text", "name", "value"), READ)
def test_an_attribute_is_read_in_the_tongue_of_the_text(tongue: str, text: str, name: str, value: object) -> None:
    assert tongue_of(text) == tongue
    assert getattr(read_appearance(text), name).value == value


@pytest.mark.parametrize(
    ("text", "garment", "color"),
    [
        ("Una mujer que lleva un vestido rojo oscuro.", "dress", "dark red"),
        ("Elle porte un manteau gris foncé.", "coat", "dark grey"),
        ("Sie trägt eine braune Lederjacke.", "leather jacket", "brown"),
        ("Ele usa uma camisa branca de algodão.", "cotton shirt", "white"),
    ],
)
def test_garments_are_told_in_plain_english(text: str, garment: str, color: str) -> None:
    worn = read_appearance(text).clothing
    assert worn is not None
    assert (worn.value[0].item, worn.value[0].color) == (garment, color)


def test_the_evidence_keeps_the_original_words() -> None:
    stated = read_appearance("Una mujer de pelo negro y ojos verdes.")
    assert stated.hair_color is not None
    assert stated.hair_color.evidence == "pelo negro"
    assert stated.eye_color is not None
    assert stated.eye_color.evidence == "ojos verdes"


@pytest.mark.parametrize("text", ["A tall blond man, robust, in a beige robe.", "", "1girl, solo, red eyes", "Rosa"])
def test_english_stays_as_it_is(text: str) -> None:
    assert tongue_of(text) is None


def test_somebody_elses_hair_is_not_taken_in_other_tongues_either() -> None:
    stated = read_appearance("Beatriz tem cabelo ruivo. O marido dela é careca e barbudo.")
    assert stated.hair_length is None
    assert stated.facial_hair is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(" ".join(row[1] for row in READ).split() + list(",.-'\n")), max_size=30))
def test_words_in_any_order_are_read_without_an_error(words: list[str]) -> None:
    text = " ".join(words)
    describe(text, 1)
    for tongue in ("es", "fr", "de", "pt"):
        assert to_english(text, tongue).original == text
