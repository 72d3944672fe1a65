"""Clothes that a prompt names: what is drawn instead of the usual ones, and which words say so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance import describe
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import Outfit
from mien.domain.worldview import read_worldview
from mien.images.illustrator.outfit import dress
from mien.images.illustrator.wearing import Dressed, dressed_for
from mien.images.illustrator.words_drawn import PromptWords, prompt_words
from mien.ports import Subject


def somebody(words: str) -> Subject:
    return Subject("Ada", 7, describe(words, 7, name="Ada"), read_worldview(words, ""))


ADA = somebody("A woman of thirty with long red hair, in a blue coat, a green shirt and black trousers.")
BOB = somebody("A man of forty with a black beard, in a brown suit.")


def kinds(dressed: Dressed) -> set[str]:
    outfit = dress(dressed.subject, Outfit.USUAL)
    pieces = (outfit.top, outfit.bottom, outfit.shoes, outfit.outer, outfit.cape, *outfit.extras)
    return {piece.cut.kind for piece in pieces if piece is not None}


def told(subject: Subject, prompt: str) -> PromptWords:
    dressed, shot = dressed_for(subject, prompt), scene_shot(prompt)
    return prompt_words(prompt, shot, dressed.subject, dressed.words(shot.shot_type))


def test_a_dress_replaces_what_is_worn_above_and_below() -> None:
    assert {"dress", "skirt"} <= kinds(dressed_for(ADA, "in a red dress on the beach"))
    assert not {"coat", "shirt", "trousers"} & kinds(dressed_for(ADA, "in a red dress on the beach"))
    assert {"red", "dress", "beach"} <= set(told(ADA, "in a red dress on the beach").drawn)


def test_a_coat_is_put_over_what_is_worn() -> None:
    assert {"coat", "blazer"} & kinds(dressed_for(BOB, "in a black coat")) == {"coat"}
    assert dressed_for(BOB, "in a black coat").subject.appearance.clothing.value[0].item == "suit"


def test_a_jacket_comes_off_a_suit_and_leaves_shirt_and_trousers() -> None:
    bare = kinds(dressed_for(BOB, "without his jacket"))
    assert {"shirt", "trousers"} <= bare
    assert "blazer" not in bare


def test_nobody_is_undressed() -> None:
    dressed = dressed_for(ADA, "without her shirt, no trousers")
    assert dressed.changes == {}
    assert told(ADA, "without her shirt").drawn == ()


def test_a_garment_that_no_wardrobe_has_changes_nothing_and_is_ignored() -> None:
    assert dressed_for(ADA, "wearing a farthingale").changes == {}
    assert "farthingale" in told(ADA, "wearing a farthingale").ignored


def test_clothes_of_others_are_not_said_to_be_drawn_even_where_they_are_like_the_own() -> None:
    assert {"blue", "coat"} <= set(told(ADA, "walking with a man in a blue coat").ignored)
    assert {"blue", "coat"} <= set(told(ADA, "in her blue coat").drawn)


def test_shoes_are_not_said_to_be_drawn_where_they_are_out_of_the_frame() -> None:
    assert "boots" in told(ADA, "wearing red boots").ignored
    assert "boots" in told(ADA, "wearing red boots, full body").drawn


@pytest.mark.parametrize("prompt", ["on a beach", "", "a red dress in the window"])
def test_a_prompt_without_clothes_leaves_the_looks_as_they_are(prompt: str) -> None:
    assert dressed_for(ADA, prompt).subject == ADA


def test_what_is_told_is_all_that_changes() -> None:
    dressed = dressed_for(ADA, "in a kimono, her hair in a bun, with sunglasses")
    assert set(dressed.changes) == {"clothing", "hair_style", "glasses"}
    own, now = ADA.appearance, dressed.subject.appearance
    assert (now.hair_color, now.eye_color, now.skin_tone) == (own.hair_color, own.eye_color, own.skin_tone)


def test_what_is_worn_anyway_stays_what_it_is() -> None:
    lou = somebody("A woman of thirty in a blue coat, with round glasses and a brown fedora.")
    dressed = dressed_for(lou, "adjusting her hat, in her coat, her glasses in the sun, with glasses")
    assert dressed.subject == lou
    assert "coat" in told(lou, "in her coat").drawn


def test_goggles_and_earrings_are_put_on_beside_the_own_marks() -> None:
    dressed = dressed_for(somebody("A man with a scar on his cheek."), "wearing goggles")
    assert dressed.subject.appearance.marks.value == ("scar on his cheek", "goggles")
    assert dressed_for(ADA, "with a scar on her cheek").changes == {}


WORDS = [
    "a",
    "her",
    "his",
    "the",
    "no",
    "without",
    "in",
    "with",
    "wearing",
    ",",
    "and",
    "man",
    "cat",
    "Ada",
    "red",
    "suit",
    "dress",
    "coat",
    "hat",
    "helmet",
    "shoes",
    "barefoot",
    "kilt",
    "takes",
    "off",
    "on",
    "table",
    "window",
    "glasses",
    "scarf",
    "clothes",
    "black",
    "space",
    "armour",
    "goggles",
    "bun",
    "hair",
    "whose",
    ":",
    ".",
    "knights",
    "swimsuit",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.sampled_from([ADA, BOB]))
def test_whatever_is_said_somebody_is_dressed_and_stays_who_they_are(prompt: str, who: Subject) -> None:
    dressed = dressed_for(who, prompt)
    outfit = dress(dressed.subject, Outfit.USUAL)
    assert outfit.top is not None
    assert outfit.bottom is not None
    assert dressed.subject.appearance.hair_color == who.appearance.hair_color
    assert dressed_for(who, prompt) == dressed
