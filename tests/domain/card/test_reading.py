"""What cards in the wild mean, however carelessly they are written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.card import assets_of, main_icon, read_card
from mien.domain.character import Personality
from mien.domain.errors import InvalidRequest
from mien.domain.rating import ContentRating
from tests.cards.files import BOOK, V1, V2, V3, asset, card


@pytest.mark.parametrize(("given_card", "spec"), [(V1, "chara_card_v1"), (V2, "chara_card_v2"), (V3, "chara_card_v3")])
def test_every_version_says_the_same_of_who_somebody_is(given_card: dict[str, Any], spec: str) -> None:
    read = read_card(given_card)
    draft = read.draft
    name = "Ad" if spec.endswith("3") else "Ada"
    assert read.spec == spec
    assert draft.name == "Ada"
    assert draft.description == f"{name} is a tall woman of thirty with long red hair and green eyes, in a blue coat."
    assert draft.personality == Personality(summary="patient, curious")
    assert draft.dialogue.scenario == "A lighthouse in a storm."
    assert draft.dialogue.greeting == "Mind the stairs, {{user}}."
    assert draft.dialogue.example_messages.startswith("<START>")


def test_what_came_with_v2_is_read() -> None:
    draft = read_card(V2).draft
    assert draft.system_prompt == "{{original}} Speak softly."
    assert draft.dialogue.post_history_instructions == "Stay in the tower."
    assert draft.dialogue.alternate_greetings == ("You again?",)
    assert draft.tags == ("sea", "calm")


def test_the_nickname_stands_for_the_character() -> None:
    draft = read_card(V3).draft
    assert (draft.name, draft.dialogue.nickname) == ("Ada", "Ad")


def test_a_card_that_says_everything_twice_is_read_by_its_data() -> None:
    assert read_card(V2 | {"name": "Root", "description": "Root."}).draft.name == "Ada"


def test_what_stands_only_at_the_root_is_read_too() -> None:
    data = {key: value for key, value in V2["data"].items() if key != "description"}
    read = read_card(V2 | {"data": data | {"name": ""}, "name": "Root", "description": "A man."})
    assert (read.draft.name, read.draft.description) == ("Root", "A man.")


def test_the_oldest_names_of_fields_are_known() -> None:
    old = {"char_name": "Bo", "char_persona": "A man.", "world_scenario": "Here.", "char_greeting": "Hm."}
    draft = read_card(old).draft
    assert (draft.name, draft.description, draft.dialogue.scenario, draft.dialogue.greeting) == (
        "Bo", "A man.", "Here.", "Hm."
    )  # fmt: skip


def test_a_nameless_card_is_called_after_its_file() -> None:
    read = read_card(card(name=""), filename="C:\\cards\\The Keeper.v2.png")
    assert read.draft.name == "The Keeper.v2"
    assert "no name" in read.notes[0]
    assert read_card(card(name=None)).draft.name == "Unnamed"


def test_a_card_without_a_description_is_whatever_else_it_says() -> None:
    assert read_card({"name": "Bo", "personality": "gruff"}).draft.description == "gruff"
    alone = read_card({"name": "Bo"})
    assert alone.draft.description == "Bo"
    assert "nothing about who this is" in alone.notes[0]


@pytest.mark.parametrize("odd", [{}, {"foo": 1}, {"spec": "chara_card_v2", "data": {}}, {"data": [1]}])
def test_other_json_is_no_card(odd: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest, match="no character card"):
        read_card(odd)


def test_a_version_that_isnt_known_yet_is_read_and_named() -> None:
    read = read_card(V3 | {"spec": "chara_card_v4", "spec_version": "4.0"})
    assert (read.spec, read.draft.name) == ("chara_card_v4", "Ada")


def test_values_of_the_wrong_kind_are_made_the_best_of() -> None:
    read = read_card(
        card(
            tags="sea, calm, sea",
            alternate_greetings="Only one.",
            first_mes=None,
            mes_example=["<START>", "a"],
            personality=7,
            system_prompt=False,
            extensions=None,
            character_book=[],
        )
    )
    draft = read.draft
    assert draft.tags == ("sea", "calm")
    assert draft.dialogue.alternate_greetings == ("Only one.",)
    assert (draft.dialogue.greeting, draft.dialogue.example_messages) == ("", "<START>\na")
    assert (draft.personality.summary, draft.system_prompt, read.lorebook) == ("7", "", None)


def test_control_characters_are_left_out_of_what_is_shown() -> None:
    draft = read_card(card(name="A\x1bda\nB", description="A\x07 man.\x85\r\nTall.", tags=["a\tb"])).draft
    assert (draft.name, draft.description, draft.tags) == ("Ada B", "A man.\nTall.", ("a b",))


def test_a_description_that_is_too_long_names_the_field() -> None:
    with pytest.raises(InvalidRequest, match="description") as caught:
        read_card(card(description="x" * 40_001))
    assert caught.value.details["fields"][0]["path"] == "description"


def test_a_name_that_is_too_long_is_cut_and_told() -> None:
    read = read_card(card(name="x" * 200))
    assert len(read.draft.name) == 120
    assert "cut" in read.notes[0]


def test_the_same_card_is_the_same_person_everywhere() -> None:
    assert read_card(V2).draft.seed == read_card(json.loads(json.dumps(V2))).draft.seed
    assert read_card(V2).draft.seed != read_card(card(name="Eve")).draft.seed


@pytest.mark.parametrize("tag", ["NSFW", "nsfw", "18+", " Mature "])
def test_a_card_asks_for_mature_only_by_saying_so(tag: str) -> None:
    assert read_card(card(tags=["sea", tag])).draft.content_rating is ContentRating.MATURE


@pytest.mark.parametrize("tag", ["sfw", "not nsfw", "adulthood", "premature"])
def test_other_tags_ask_for_nothing(tag: str) -> None:
    assert read_card(card(tags=[tag])).draft.content_rating is ContentRating.GENERAL


def test_a_lorebook_is_read_entry_by_entry() -> None:
    book = read_card(V2).lorebook
    assert book is not None
    assert [entry.content for entry in book.entries] == ["The lamp burns oil.", "The sea is cold."]
    assert [entry.enabled for entry in book.entries] == [True, False]
    assert book.entries[0].keys == ("lamp", "light")


def test_entries_may_be_an_object_with_another_programs_names() -> None:
    raw = {
        "entries": {
            "0": {"key": "lamp, light", "content": 5, "disable": True, "order": "", "keysecondary": None, "uid": 0},
            "1": {
                "key": ["sea"],
                "content": "Cold.",
                "order": "30",
                "constant": 1,
                "position": 1,
                "caseSensitive": None,
            },
            "2": "no entry",
        }
    }
    book = read_card(card(character_book=raw)).lorebook
    assert book is not None
    first, second = book.entries
    assert (first.keys, first.content, first.enabled, first.insertion_order) == (("lamp", "light"), "5", False, 100)
    assert (second.insertion_order, second.constant, second.position) == (30, True, "after_char")


def test_a_book_without_numbers_gets_the_usual_ones() -> None:
    book = read_card(card(character_book=BOOK | {"scan_depth": "", "token_budget": None})).lorebook
    assert book is not None
    assert (book.scan_depth, book.token_budget) == (4, 512)


def test_the_icon_is_the_one_called_main_or_the_only_one() -> None:
    main, other = asset("icon", "main", "embeded://a.png"), asset("icon", "x", "embedded://b%20c.png")
    found = assets_of(card(V3, assets=[other, main, None, {"type": "icon"}, "x"]))
    assert [each.path for each in found] == ["b c.png", "a.png"]
    assert main_icon(found) == found[1]
    assert main_icon(found[:1]) == found[0]
    assert main_icon((found[0], found[0])) is None
    assert assets_of(card(V3, assets="none")) == ()


def test_assets_on_the_web_are_known_as_such() -> None:
    [found] = assets_of(card(V3, assets=[asset("x_any", "y", "HTTPS://example.org/y.png")]))
    assert (found.is_remote, found.path) == (True, None)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**30) | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcikeys", max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*V3["data"], "x"]), _ANY, max_size=8), st.booleans())
def test_any_card_is_read_or_refused_in_words(fields: dict[str, Any], flat: bool) -> None:
    made = fields if flat else V3 | {"data": fields}
    if not any(name in fields for name in V1):
        return
    draft = read_card(made, filename="x.png").draft
    assert draft.name
    assert draft.description


def _nested(levels: int) -> dict[str, Any]:
    value: dict[str, Any] = {"a": "deep"}
    for _ in range(levels):
        value = {"a": value}
    return value


def test_an_object_in_place_of_a_text_is_read_once_however_deep_it_is() -> None:
    assert read_card(card(scenario=_nested(27))).draft.dialogue.scenario.endswith("a: deep")


_LONG = "The lamp burns. " * 13_000


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("first_mes", {"first_mes": _LONG}),
        ("alternate_greetings.1", {"alternate_greetings": ["Hm.", _LONG]}),
        ("tags", {"tags": [f"tag {number}" for number in range(501)]}),
        ("tags", {"tags": ",".join(f"tag {number}" for number in range(501))}),
        ("file", {"alternate_greetings": [_LONG[:190_000]] * 6}),
        ("extensions.mien.backstory", {"extensions": {"mien": {"backstory": _LONG}}}),
        ("extensions.mien.traits", {"extensions": {"mien": {"personality": {"traits": "a," * 501}}}}),
        ("character_book.entries.0.content", {"character_book": {"entries": [{"content": _LONG}]}}),
        ("character_book.entries.1.keys", {"character_book": {"entries": [7, {"keys": ["key"] * 501}]}}),
        ("character_book", {"character_book": {"entries": [{"content": _LONG[:190_000]}] * 22}}),
        ("character_book.entries", {"character_book": {"entries": [{}] * 10_001}}),
    ],
)
def test_what_nobody_reads_to_its_end_is_refused_and_its_field_named(field: str, fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as refused:
        read_card(card(**fields))
    assert [each["path"] for each in refused.value.details["fields"]] == [field]


def test_a_large_lorebook_and_long_notes_are_nothing_to_refuse() -> None:
    entries = [{"keys": [f"key {number}"], "content": _LONG[:1_000]} for number in range(3_000)]
    past = {"mien": {"backstory": "Sea, salt, " * 1_000}}
    read = read_card(card(character_book={"entries": entries}, creator_notes=_LONG * 3, extensions=past))
    assert read.lorebook is not None
    assert len(read.lorebook.entries) == 3_000
