"""What goes out is what came in, with what has changed since laid over it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.appearance import apply_overrides
from mien.domain.card import as_v2, as_v3, read_card, write_card
from mien.domain.character import Character, CharacterDraft, Personality, Preferences
from mien.domain.dialogue import Dialogue, Lorebook, LoreEntry
from mien.domain.rating import ContentRating
from tests.cards.files import BOOK, V1, V2, V3, card
from tests.domain.card.people import character_of, imported, known

TWICE = V2 | {"name": "Ada", "description": V1["description"], "avatar": "none", "create_date": "2024-1-1"}
ODD = {
    "spec": "chara_card_v2",
    "spec_version": "",
    "data": {"name": "", "description": ["A man.", "Tall."], "tags": None, "extensions": None, "x": {"y": [1.5]}},
    "extra": 1,
}
LISTED = card(
    V3,
    description='[Character("{{char}}") {Age("34") Job("engineer") Likes("rain" + "tea") Personality("shy" + "kind") '
    'Hobbies("chess") Hair("red" + "long")}]',
    personality="",
)
PARTS = card(
    description="Name: Ada\nAge: 34\nLikes: rain, tea\nHair: red", personality="[Ada: traits(shy, kind), age(34)]"
)


@pytest.mark.parametrize(
    "stored", [V1, V2, V3, TWICE, ODD, LISTED, PARTS, {"char_name": "Bo", "char_persona": "A man."}]
)
def test_an_unchanged_character_is_the_very_same_card(stored: dict[str, Any]) -> None:
    before = copy.deepcopy(stored)
    character, read = imported(stored, filename="Bo.png")
    assert write_card(character, read.lorebook, stored, filename="Bo.png") == before
    assert stored == before


@given(
    st.fixed_dictionaries(
        {"name": st.text(max_size=8)},
        optional={
            name: st.none() | st.text(max_size=30) | st.lists(st.text(max_size=5), max_size=3)
            for name in (
                "description",
                "personality",
                "tags",
                "alternate_greetings",
                "nickname",
                "extensions",
                "first_mes",
            )
        }
        | {"character_book": st.just(BOOK) | st.just({"entries": {}}) | st.none()},
    ),
    st.sampled_from(["flat", "v2", "v3"]),
)
def test_any_unchanged_card_comes_out_as_it_went_in(fields: dict[str, Any], form: str) -> None:
    stored = fields if form == "flat" else {"spec": f"chara_card_{form}", "data": fields}
    character, read = imported(stored, filename="x.png")
    assert write_card(character, read.lorebook, stored, filename="x.png") == stored


def test_only_what_has_changed_is_laid_over() -> None:
    character, read = imported(V3)
    changed = character.model_copy(
        update={"tags": ("storm",), "dialogue": character.dialogue.model_copy(update={"scenario": "A calm night."})}
    )
    written = write_card(changed, read.lorebook, V3)
    expected = card(V3, tags=["storm"], scenario="A calm night.")
    for name in ("modification_date", "source"):
        del written["data"][name], expected["data"][name]
    assert written == expected


def test_a_change_is_dated_and_adds_its_source_once() -> None:
    character, read = imported(V3)
    changed = character.model_copy(update={"tags": ("storm",)})
    once = write_card(changed, read.lorebook, V3)["data"]
    assert once["source"] == ["https://example.org/ada", f"mien:{character.id}"]
    assert once["creation_date"] == V3["data"]["creation_date"]
    assert once["modification_date"] == int(character.updated_at.timestamp())
    again = write_card(changed, read.lorebook, V3 | {"data": V3["data"] | {"source": once["source"]}})
    assert again["data"]["source"] == once["source"]


def test_both_places_of_a_card_that_says_everything_twice_change() -> None:
    character, read = imported(TWICE)
    written = write_card(character.model_copy(update={"name": "Eve"}), read.lorebook, TWICE)
    assert (written["name"], written["data"]["name"]) == ("Eve", "Eve")


def test_a_flat_card_stays_flat() -> None:
    character, read = imported(V1)
    written = write_card(character.model_copy(update={"system_prompt": "Be brief."}), read.lorebook, V1)
    assert written == V1 | {"system_prompt": "Be brief."}


def test_the_authors_placeholders_stay_while_others_facts_change() -> None:
    character, read = imported(V2)
    written = write_card(character.model_copy(update={"interests": ("tides",)}), read.lorebook, V2)
    description = written["data"]["description"]
    assert description == V1["description"] + "\n\nInterests: tides."
    assert imported(written)[0].interests == ("tides",)
    assert imported(written)[0].description == character.description


def test_a_list_stays_and_only_what_it_doesnt_say_is_put_behind_it() -> None:
    character, read = imported(LISTED)
    assert (character.declared_age, character.interests) == (34, ("chess",))
    written = write_card(character.model_copy(update={"interests": ("tides",)}), read.lorebook, LISTED)
    assert written["data"]["description"] == LISTED["data"]["description"] + "\n\nInterests: tides."
    assert written["data"]["extensions"]["mien"] == {"interests": ["tides"]}
    assert imported(written)[0].description == character.description


def test_what_a_list_said_is_still_known_when_sentences_take_its_place() -> None:
    for stored in (LISTED, PARTS):
        character, read = imported(stored)
        changed = character.model_copy(update={"description": "A man with red hair."})
        written = write_card(changed, read.lorebook, stored)
        assert known(imported(written)[0]) == known(changed)


def test_a_list_about_a_minor_stays_one_whatever_mien_was_told() -> None:
    stored = card(description="Name: Ada\nAge: 15\nHair: red")
    character, read = imported(stored)
    assert write_card(character, read.lorebook, stored) == stored
    written = write_card(character.model_copy(update={"declared_age": 30}), read.lorebook, stored)
    assert imported(written)[0].declared_age == 15


def test_somebody_of_whom_only_the_name_was_known_can_be_described_and_renamed() -> None:
    stored = {"name": "Bo"}
    character, _ = imported(stored)
    described = character.model_copy(update={"description": "A man."})
    assert write_card(described, None, stored)["description"] == "A man."
    renamed = character.model_copy(update={"name": "Eve"})
    assert imported(write_card(renamed, None, stored))[0].description == "Bo"


def test_an_entry_that_changed_keeps_what_mien_doesnt_know() -> None:
    character, read = imported(V2)
    assert read.lorebook is not None
    lamp, sea = read.lorebook.entries
    book = read.lorebook.model_copy(
        update={"entries": (sea, lamp.model_copy(update={"content": "It burns gas."}), LoreEntry(content="New."))}
    )
    written = write_card(character, book, V2)["data"]["character_book"]
    assert written["extensions"] == {"shelf": 3}
    assert written["entries"][0] == BOOK["entries"][1]
    assert written["entries"][1] == BOOK["entries"][0] | {"content": "It burns gas."}
    assert written["entries"][2]["content"] == "New."
    assert imported(card(character_book=written))[1].lorebook == book


def test_a_book_that_was_emptied_is_empty() -> None:
    character, _ = imported(V2)
    written = write_card(character, None, V2)
    assert written["data"]["character_book"]["entries"] == []


BORN = CharacterDraft(
    name="Bo",
    description="A short man of forty with a grey beard, in a green coat.",
    system_prompt="Grumble.",
    personality=Personality(summary="gruff", traits=("loyal", "shy"), voice="low"),
    interests=("tides", "knots"),
    preferences=Preferences(likes=("tea",), dislikes=("gulls",)),
    backstory="He sank twice.",
    dialogue=Dialogue(greeting="Hm.", alternate_greetings=("What?",), nickname="B"),
    prompt_template="{identity}, at sea",
    declared_age=41,
    content_rating=ContentRating.GENERAL,
    seed=2**63 - 1,
    tags=("sea",),
    appearance={"eyeColor": "violet", "glasses": True},
)


def test_a_character_made_here_arrives_as_the_very_same() -> None:
    born = character_of(BORN)
    book = Lorebook(name="Sea", entries=(LoreEntry(keys=("gull",), content="Gulls steal.", use_regex=True),))
    written = write_card(born, book, None)
    assert written["spec"] == "chara_card_v3"
    arrived, read = imported(written)
    assert known(arrived) == known(born)
    assert read.lorebook == book
    assert write_card(arrived, read.lorebook, written) == written


def test_other_programs_read_in_words_what_mien_knows() -> None:
    data = write_card(character_of(BORN), None, None)["data"]
    for words in ("He sank twice.", "tides, knots", "Likes: tea.", "Dislikes: gulls.", "Age: 41."):
        assert words in data["description"]
    assert data["personality"] == "gruff\nTraits: loyal, shy.\nVoice: low"
    assert data["group_only_greetings"] == []
    assert "character_book" not in data


def test_words_that_another_program_changed_win_over_miens_older_facts() -> None:
    written = write_card(character_of(BORN), None, None)
    written["data"]["personality"] = "cheerful"
    written["data"]["description"] = written["data"]["description"].replace("green coat", "red coat")
    draft = read_card(written).draft
    assert draft.personality == Personality(summary="cheerful")
    assert draft.description == "A short man of forty with a grey beard, in a red coat."
    assert (draft.backstory, draft.interests) == ("He sank twice.", ("tides", "knots"))


def test_a_tail_that_another_program_rewrote_is_description_and_said_once() -> None:
    written = write_card(character_of(BORN), None, None)
    written["data"]["description"] = written["data"]["description"].replace("sank twice", "sank thrice")
    draft = read_card(written).draft
    assert "He sank thrice." in draft.description
    assert draft.backstory == ""


def test_facts_that_make_no_sense_are_left_out() -> None:
    odd = {
        "seed": -1,
        "declaredAge": "old",
        "contentRating": "wild",
        "appearance": {"hairColor": "plaid", "eyeColor": "green", "wings": 2, "species": {"a": 1}},
        "personality": [],
        "interests": "tea, tides",
        "preferences": 5,
        "unknown": {"kept": True},
    }
    stored = card(extensions={"mien": odd})
    character, read = imported(stored)
    assert read.draft.appearance == {"eyeColor": "green"}
    assert (read.draft.declared_age, read.draft.interests) == (None, ("tea", "tides"))
    assert write_card(character, read.lorebook, stored) == stored


def test_a_rating_beyond_the_ceiling_is_still_asked_for_elsewhere() -> None:
    stored = card(tags=["nsfw"])
    character, read = imported(stored)
    assert character.content_rating is ContentRating.GENERAL
    assert write_card(character, read.lorebook, stored) == stored


@pytest.mark.parametrize("stored", [V1, V2, V3])
def test_both_forms_for_readers_of_pictures_say_the_same(stored: dict[str, Any]) -> None:
    older, newer = as_v2(stored), as_v3(stored)
    assert read_card(older).draft == read_card(newer).draft
    assert newer["spec"] == "chara_card_v3"
    assert newer["data"]["group_only_greetings"] == stored.get("data", {}).get("group_only_greetings", [])
    assert older == stored or older["spec"] == "chara_card_v2"
    assert as_v3(as_v2(newer)) == newer


_WORDS = st.text("abc xyz,.'é漢", max_size=20).map(lambda text: " ".join(text.split()))
_PHRASES = st.lists(_WORDS.filter(bool), max_size=3, unique=True).map(tuple)


@settings(max_examples=40)
@given(
    stored=st.sampled_from([V1, V2, V3, TWICE, LISTED, PARTS]),
    changes=st.fixed_dictionaries(
        {},
        optional={
            "name": _WORDS.filter(bool),
            "description": _WORDS.filter(bool),
            "system_prompt": _WORDS,
            "backstory": _WORDS,
            "interests": _PHRASES,
            "tags": _PHRASES,
            "declared_age": st.none() | st.integers(18, 90),
            "preferences": st.builds(Preferences, likes=_PHRASES, dislikes=_PHRASES),
            "personality": st.builds(Personality, summary=_WORDS, traits=_PHRASES, voice=_WORDS),
            "dialogue": st.builds(Dialogue, nickname=_WORDS, scenario=_WORDS, greeting=_WORDS),
            "prompt_template": _WORDS,
        },
    ),
    eyes=st.none() | st.sampled_from(["green", "violet"]),
)
def test_whatever_was_changed_arrives_and_goes_on_unchanged(
    stored: dict[str, Any], changes: dict[str, Any], eyes: str | None
) -> None:
    character, read = imported(stored)
    changed: Character = character.model_copy(update=changes)
    if eyes:
        looks = apply_overrides(changed.appearance, {"eye_color": eyes})
        changed = changed.model_copy(update={"appearance": looks})
    written = write_card(changed, read.lorebook, stored)
    arrived, again = imported(written)
    assert known(arrived) == known(changed)
    assert write_card(arrived, again.lorebook, written) == written
