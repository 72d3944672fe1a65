"""Which words of a prompt a picture is said to show."""

from __future__ import annotations

from mien.domain.appearance import describe
from mien.domain.scene_shot import scene_shot
from mien.domain.worldview import read_worldview
from mien.images.illustrator.words_drawn import PromptWords, prompt_words
from mien.ports import Subject

WORDS = "A tall woman of thirty with long red hair and green eyes, in a blue coat."
ADA = Subject("Ada", 7, describe(WORDS, 7, name="Ada"), read_worldview(WORDS, ""))


def told(prompt: str, *, transparent: bool = False) -> PromptWords:
    return prompt_words(prompt, scene_shot(prompt), ADA, transparent=transparent)


def test_what_is_drawn_what_comes_near_and_what_is_left_are_told_apart() -> None:
    words = told("laughing in a café at night, vaulting the counter with a hedgehog")
    assert words.drawn == ("laughing", "café", "at night")
    assert ("vaulting", "jumping") in words.approximated
    assert "hedgehog" in words.ignored


def test_a_face_is_not_seen_from_behind_nor_legs_in_a_portrait_nor_a_place_before_a_plain_ground() -> None:
    assert "smiling" in told("from behind, smiling").ignored
    assert "sitting" in told("close-up, sitting").ignored
    assert "suitcase" in told("close-up, with a suitcase").ignored
    assert "umbrella" in told("close-up, with an umbrella").drawn
    assert "beach" in told("plain background, no background, white background, beach").ignored


def test_what_contradicts_what_is_drawn_is_ignored() -> None:
    assert told("from the front, from behind").ignored == ("from behind",)


def test_looks_that_the_character_has_are_drawn_and_others_are_not() -> None:
    assert "red" in told("her red hair in the wind").drawn
    assert "purple" in told("her purple hair in the wind").ignored


def test_what_is_denied_and_absent_is_honoured() -> None:
    words = told("not smiling, no umbrella")
    assert words.ignored == ()


def test_the_list_of_what_was_ignored_stays_short() -> None:
    words = told(" ".join(f"gizmo{letter}{more}" for letter in "abcdefghij" for more in "klmnopqrst"))
    [entry] = words.as_ignored()
    assert len(entry.what) < 200
    assert told("waving").as_ignored() == ()


def test_nothing_around_is_seen_of_a_transparent_picture() -> None:
    words = told("smiling, at the beach in the rain at night", transparent=True)
    assert words.drawn == ("smiling",)
    assert {"beach", "rain", "at night"} <= set(words.ignored)


def test_what_is_denied_is_told_as_denied() -> None:
    assert told("not from behind, no rain").drawn == ("not from behind", "not rain")


def test_arms_that_hold_a_thing_do_nothing_else() -> None:
    assert "crossed arms" in told("crossed arms, with a birthday cake").ignored
    assert ("hands on hips", "one hand on the hip") in told("hands on hips, holding a cup").approximated
    assert "hands on hips" in told("hands on hips, reading a book").ignored
    assert told("holding a lantern").ignored == ()


def test_things_drawn_as_another_of_their_kind_come_near() -> None:
    assert ("hammer", "tool") in told("with a hammer in hand").approximated
    assert ("silhouette", "backlit") in told("in a meadow, silhouette").approximated


def test_names_of_attributes_are_no_words_of_a_picture() -> None:
    words = told("hair color: red; clothing: blue coat; glasses: no")
    assert words.ignored == ()
    assert told("closer").drawn == ()


def test_what_is_sat_on_otherwise_comes_near() -> None:
    assert ("in a wheelchair", "sitting") in told("in a wheelchair, full body").approximated
    assert "sitting" in told("sitting on a bench").drawn


def test_a_coat_for_rain_makes_no_rain_and_a_coffee_no_café() -> None:
    assert "snow" in told("in a yellow raincoat, walking in the snow").drawn
    assert "cozinha" in told("tomando café numa cozinha").drawn


def test_what_a_change_took_away_is_told_as_absent_and_what_stayed_as_ignored() -> None:
    assert told("take off her glasses").drawn == ("without her glasses",)
    assert told("take off her glasses").ignored == ()
    assert told("remove the coat").ignored == ("the coat",)
