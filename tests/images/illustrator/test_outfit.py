"""What a description's nouns put on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance.lexicon_clothes import GARMENT_PHRASES, GARMENTS
from mien.domain.appearance_model import Gender, Species
from mien.domain.shots import Outfit as Choice
from mien.images.illustrator.blend import channels
from mien.images.illustrator.eras import Era, era_of
from mien.images.illustrator.outfit import dress
from mien.images.illustrator.props import shows
from mien.images.illustrator.wardrobe import find
from mien.ports import Subject
from tests.images.illustrator.cast import subject, subjects


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("coat", "coat"),
        ("long leather coat", "coat"),
        ("dress coat", "dress coat"),
        ("dress", "dress"),
        ("polo shirt", "polo"),
        ("T-Shirt", "t-shirt"),
        ("waistcoats", "vest"),
        ("armor", "armour"),
        ("flip-flops", "sandals"),
    ],
)
def test_noun_names_its_garment_by_its_last_words(noun: str, kind: str) -> None:
    cuts = find(noun)
    assert cuts
    assert cuts[0].kind == kind


@pytest.mark.parametrize("noun", ["redress", "coating", "shirtless", "glimmercloth", ""])
def test_part_of_a_word_names_nothing(noun: str) -> None:
    assert find(noun) is None


def test_suit_is_a_jacket_with_trousers_of_the_same_cloth() -> None:
    outfit = dress(subject(("suit", "green")), Choice.USUAL)
    assert outfit.outer is not None
    assert outfit.outer.cut.kind == "blazer"
    assert outfit.outer.ramp == outfit.bottom.ramp


def test_stated_colour_is_worn() -> None:
    red, green, blue = channels(dress(subject(("sweater", "red")), Choice.USUAL).top.ramp.base)
    assert red > green + 60
    assert red > blue + 60


def test_dress_brings_its_own_skirt() -> None:
    outfit = dress(subject(("dress", "blue")), Choice.USUAL)
    assert outfit.dress
    assert outfit.bottom.cut.kind == "skirt"
    assert outfit.bottom.ramp == outfit.top.ramp


def test_sleeveless_takes_the_sleeves_off() -> None:
    cuts = find("sleeveless dress")
    assert cuts
    assert cuts[0].sleeve == "none"


def test_animal_goes_barefoot_unless_shoes_are_said() -> None:
    bare = subject(species=Species.ANIMAL, species_detail="fox")
    shod = subject("boots", species=Species.ANIMAL, species_detail="fox")
    assert dress(bare, Choice.USUAL).shoes.cut.kind == "bare"
    assert dress(shod, Choice.USUAL).shoes.cut.kind == "boots"


@pytest.mark.parametrize("clothes", [("blazer", "shirt"), ("dress",), ("robe", "cloak"), ("hoodie", "jeans"), ()])
@pytest.mark.parametrize("seed", range(8))
def test_alternative_outfit_looks_different(clothes: tuple[str, ...], seed: int) -> None:
    who = subject(*clothes, seed=seed)
    usual, other = dress(who, Choice.USUAL), dress(who, Choice.ALTERNATIVE)
    assert usual.top.ramp.base != other.top.ramp.base
    assert usual.sleeved.ramp.base != other.sleeved.ramp.base


@given(who=subjects, choice=st.sampled_from(Choice))
def test_everybody_is_dressed_from_top_to_toe(who: Subject, choice: Choice) -> None:
    outfit = dress(who, choice)
    assert outfit.top.cut.slot in {"top", "dress"}
    assert outfit.bottom.cut.slot == "bottom"
    assert outfit.shoes.cut.slot == "shoes"


def test_nearly_every_garment_that_descriptions_are_read_for_can_be_worn() -> None:
    nouns = {*GARMENTS, *GARMENT_PHRASES}
    unknown = sorted(noun for noun in nouns if find(noun) is None)
    assert len(unknown) < 0.04 * len(nouns), unknown


def test_marks_that_are_worn_are_put_on() -> None:
    outfit = dress(subject("sweater", marks=("rosary", "scar across the cheek")), Choice.USUAL)
    assert [worn.cut.kind for worn in outfit.extras] == ["necklace"]


@pytest.mark.parametrize("gender", Gender)
def test_dressed_in_white_is_white_from_neck_to_feet(gender: Gender) -> None:
    outfit = dress(subject(("clothes", "white"), gender=gender), Choice.USUAL)
    for worn in (outfit.top, outfit.bottom, outfit.sleeved):
        assert min(channels(worn.ramp.base)) > 195, worn


def test_woman_clad_in_one_colour_wears_a_dress_and_a_man_does_not() -> None:
    assert dress(subject(("clothes", "black"), gender=Gender.FEMALE), Choice.USUAL).dress
    assert not dress(subject(("clothes", "black"), gender=Gender.MALE), Choice.USUAL).dress


def test_stated_garment_keeps_its_own_colour_beside_one_for_all() -> None:
    outfit = dress(subject(("clothes", "black"), ("cloak", "red")), Choice.USUAL)
    assert outfit.cape is not None
    assert channels(outfit.cape.ramp.base)[0] > 150
    assert max(channels(outfit.bottom.ramp.base)) < 70


_TODAY = {"jeans", "hoodie", "sneakers", "t-shirt", "polo", "sweater"}


@pytest.mark.parametrize("noun", ["breeches", "ruff", "tunic", "gown", "cloak", "dress coat", "frock coat"])
@pytest.mark.parametrize("gender", Gender)
@pytest.mark.parametrize("choice", Choice)
def test_period_clothes_are_not_completed_with_todays(noun: str, gender: Gender, choice: Choice) -> None:
    for seed in range(12):
        outfit = dress(subject(noun, gender=gender, seed=seed), choice)
        worn = {piece.cut.kind for piece in (outfit.top, outfit.bottom, outfit.shoes, outfit.outer) if piece}
        assert not worn & _TODAY, (seed, worn)


def test_dressing_gown_is_of_today() -> None:
    assert era_of(subject("dressing gown", "jeans").appearance) is Era.MODERN


def test_a_cut_by_a_sabre_is_no_sword() -> None:
    assert not shows("saber cut across one cheek")
    assert not shows("umbrella-shaped birthmark")
    assert not shows("cane-scarred hands")
    assert shows("a sabre at his belt")
    assert shows("silver-headed cane")


def test_a_boiler_suit_is_one_piece_of_work_clothes() -> None:
    who = subject(("suit", "orange"))
    said = who.appearance.clothing.model_copy(update={"evidence": "orange boiler suit"})
    worker = replace(who, appearance=who.appearance.model_copy(update={"clothing": said}))
    outfit = dress(worker, Choice.USUAL)
    assert outfit.top.ramp == outfit.bottom.ramp != outfit.shoes.ramp
    assert outfit.outer is None
    assert outfit.wearing("tie") is None


def test_dungarees_have_a_bib_of_their_own_cloth_over_another_top() -> None:
    outfit = dress(subject(("dungarees", "red")), Choice.USUAL)
    bib = outfit.wearing("bib")
    assert bib is not None
    assert bib.ramp == outfit.bottom.ramp != outfit.top.ramp


def test_a_ruffle_falls_from_the_neck_where_a_ruff_lies_round_it() -> None:
    ruffled, ruffed = (dress(subject("dress coat", noun), Choice.USUAL) for noun in ("very high ruffle", "ruff"))
    assert ruffled.wearing("jabot")
    assert ruffed.wearing("ruff")
